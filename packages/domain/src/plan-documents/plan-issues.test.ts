import { describe, expect, it } from 'vitest';
import { extractPlanFromText } from './extract-plan.ts';

/** A plan dated 10 May of the year with the given items and rows. */
function planOf(body: readonly string[], year = 2023): string {
  return [
    'ỦY BAN NHÂN DÂN TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    `Số: 15/KH-UBND\tX, ngày 10 tháng 5 năm ${year}`,
    '',
    'KẾ HOẠCH',
    `Nâng cao Chỉ số cải cách hành chính năm ${year}`,
    '',
    'I. NHIỆM VỤ',
    '',
    ...body,
  ].join('\n');
}

function codesOf(body: readonly string[], year?: number): string[] {
  return extractPlanFromText(planOf(body, year)).issues.map((issue) => issue.code);
}

const clean = ['1. Sở Nội vụ rà soát thủ tục hành chính.', '', '2. Sở Tư pháp kiểm tra văn bản.', ''];

describe('what looks wrong in a plan', () => {
  it('says nothing about a plan in order', () => {
    expect(codesOf(clean)).toEqual([]);
  });

  it('finds a deadline before the day of issue, and none on that day or after it', () => {
    const due = (date: string) => codesOf([`1. Sở Nội vụ rà soát thủ tục hành chính, hoàn thành trước ngày ${date}.`]);
    expect(due('30/4/2023')).toEqual(['DEADLINE_BEFORE_ISSUE']);
    expect(due('11/5/2023')).toEqual([]);
    expect(due('30/6/2023')).toEqual([]);
  });

  it('finds a number left out and one used twice', () => {
    const third = '3. Sở Tài chính bố trí kinh phí.';
    expect(codesOf([...clean.slice(0, 2), third])).toEqual(['NUMBER_SKIPPED']);
    expect(codesOf([...clean, third])).toEqual([]);
    expect(codesOf([...clean, '2. Sở Tài chính bố trí kinh phí.'])).toEqual(['NUMBER_REPEATED']);
  });

  it('finds bodies that a plan of the new order can no longer name', () => {
    const duty = ['1. Sở Kế hoạch và Đầu tư tổng hợp kết quả thực hiện.'];
    expect(codesOf(duty, 2024)).toEqual([]);
    expect(codesOf(duty, 2026)).toEqual(['UNIT_NOT_AT_DATE']);
  });

  it('finds an annex that came with another number', () => {
    const annex = (number: string) => [
      ...clean,
      'PHỤ LỤC',
      'DANH MỤC NHIỆM VỤ',
      `(Kèm theo Kế hoạch số ${number}/KH-UBND ngày 10/5/2023 của UBND tỉnh)`,
      '',
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |',
      '|---|---|---|---|',
      '| 1 | Khảo sát mức độ hài lòng | Sở Nội vụ | Quý IV/2023 |',
    ];
    expect(codesOf(annex('15'))).toEqual([]);
    expect(codesOf(annex('51'))).toEqual(['REFERENCE_DISAGREES']);
  });

  it('takes the issuer for a row that names nobody, and says so', () => {
    const rows = [
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |',
      '|---|---|---|---|',
      '| 1 | Khảo sát mức độ hài lòng |  | Quý IV/2023 |',
    ];
    const got = extractPlanFromText(planOf(rows));
    expect(got.tasks).toMatchObject([{ lead: ['Ủy ban nhân dân tỉnh X'], leadInferred: true, sourceLines: [11, 11] }]);
  });
});
