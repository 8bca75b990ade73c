import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPlanFromText } from './extract-plan.ts';

const head = ['Số: 15/KH-UBND', 'KẾ HOẠCH', 'Cải thiện Chỉ số cải cách hành chính năm 2024', '', 'I. NHIỆM VỤ', ''];
const foot = ['', 'II. TỔ CHỨC THỰC HIỆN', '', 'Trên đây là Kế hoạch cải thiện chỉ số.'];

const works = [
  'Rà soát, đơn giản hóa thủ tục hành chính',
  'Xây dựng quy chế phối hợp giữa các đơn vị',
  'Tập huấn kỹ năng giải quyết hồ sơ cho công chức',
  'Công khai kết quả giải quyết hồ sơ trên Cổng dịch vụ công',
  'Khảo sát mức độ hài lòng của người dân',
  'Nâng cấp hệ thống một cửa điện tử',
];
const leads = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Tài chính', 'Thanh tra tỉnh'];
const times = ['Quý II/2024', 'Trước 30/9/2024', 'Tháng 6/2024', 'Hằng năm', 'Thường xuyên'];
const headings = {
  work: ['Nội dung nhiệm vụ', 'Nhiệm vụ', 'Công việc thực hiện'],
  lead: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì'],
  coordinating: ['Cơ quan phối hợp', 'Phối hợp'],
  time: ['Thời gian hoàn thành', 'Tiến độ', 'Thời hạn'],
  product: ['Sản phẩm', 'Kết quả dự kiến'],
} as const;
type Field = keyof typeof headings;

const row = fc.record({
  work: fc.constantFrom(...works),
  lead: fc.constantFrom(...leads),
  coordinating: fc.constantFrom('Các sở, ban, ngành', 'UBND cấp huyện', 'Sở Xây dựng'),
  time: fc.constantFrom(...times),
  product: fc.constantFrom('Báo cáo', 'Quyết định ban hành', ''),
});
const order = fc
  .shuffledSubarray(['lead', 'coordinating', 'time', 'product'] as const, { minLength: 4, maxLength: 4 })
  .map((rest): readonly Field[] => ['work', ...rest]);
const heading = fc.record({
  work: fc.constantFrom(...headings.work),
  lead: fc.constantFrom(...headings.lead),
  coordinating: fc.constantFrom(...headings.coordinating),
  time: fc.constantFrom(...headings.time),
  product: fc.constantFrom(...headings.product),
});

const notations: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string[]>> = {
  'rows between bars': ([first = [], ...rest]) => [
    `| ${first.join(' | ')} |`,
    `|${first.map(() => '---').join('|')}|`,
    ...rest.map((cells) => `| ${cells.join(' | ')} |`),
  ],
  'cells between tabs': (rows) => rows.map((cells) => cells.join('\t')),
  'a line a cell': (rows) => rows.flatMap((cells) => [...cells.flatMap((cell) => ['|', cell]), '|']),
};

describe('tables of any notation and column order', () => {
  it.each(Object.keys(notations))('%s: each row is one task with its own fields', (notation) => {
    const write = notations[notation];
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), order, heading, (rows, fields, titles) => {
        const cells = [
          ['TT', ...fields.map((field) => titles[field])],
          ...rows.map((entry, index) => [String(index + 1), ...fields.map((field) => entry[field])]),
        ];
        const got = extractPlanFromText([...head, ...(write?.(cells) ?? []), ...foot].join('\n'));
        expect(got.tasks.map((task) => [task.ref, task.text, task.leadRaw, task.timeframeRaw])).toEqual(
          rows.map((entry, index) => [expect.stringContaining(String(index + 1)), entry.work, entry.lead, entry.time]),
        );
        expect(got.tasks.map((task) => task.origin)).toEqual(rows.map(() => 'table'));
        expect(got.tasks.map((task) => task.coordinatingRaw ?? '')).toEqual(rows.map((entry) => entry.coordinating));
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});

describe('a document whose head and foot are tables of one block a cell', () => {
  const cells = (...rows: string[][]) => rows.flatMap((row) => [...row.flatMap((cell) => ['|', cell]), '|']);
  const text = [
    ...cells(
      ['ỦY BAN NHÂN DÂN\nHUYỆN BẮC HÀ', 'CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 77/KH-UBND', 'Bắc Hà, ngày\n06 tháng 4 năm 2023'],
    ),
    'KẾ HOẠCH',
    'CẢI THIỆN CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS) NĂM 2023',
    'Thực hiện Kế hoạch số 51/KH-UBND ngày 10/02/2023 của UBND tỉnh, UBND huyện ban hành Kế hoạch như sau:',
    'I. PHÂN CÔNG NHIỆM VỤ',
    ...cells(
      ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'],
      ['1', 'Công khai thủ tục tại\nBộ phận Một cửa', 'UBND các xã', 'Văn phòng HĐND và UBND huyện', 'Thường xuyên'],
      ['2', 'Tập huấn kỹ năng giao tiếp', 'Phòng Nội vụ', 'Trung tâm Chính trị huyện', 'Tháng 5/2023'],
    ),
    'II. TỔ CHỨC THỰC HIỆN',
    '1. UBND các xã xây dựng kế hoạch trước ngày 25/4/2023.',
    ...cells(['Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Cường']),
  ].join('\n');

  it('is read as one document', () => {
    const got = extractPlanFromText(text);
    expect(got.document).toMatchObject({
      number: '77/KH-UBND',
      date: '2023-04-06',
      issuer: 'Ủy ban nhân dân huyện Bắc Hà',
      signer: 'Trần Văn Cường',
    });
    expect(got.tasks.map((task) => [task.lead, task.timeframeRaw])).toEqual([
      [['UBND các xã'], 'Thường xuyên'],
      [['Phòng Nội vụ'], 'Tháng 5/2023'],
      [['UBND các xã'], 'trước ngày 25/4/2023'],
    ]);
  });
});
