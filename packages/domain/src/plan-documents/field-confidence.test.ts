import { describe, expect, it } from 'vitest';
import { extractPlanFromText } from './extract-plan.ts';
import { explainedFields, reasonText } from './field-confidence.ts';

const plan = `UBND TỈNH A
Số: 12/KH-UBND
A, ngày 02 tháng 3 năm 2024

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2024

1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế dân chủ trước ngày 30/6/2024.

2. Công khai kết quả giải quyết hồ sơ trên trang thông tin điện tử.
`;

describe('explainedFields', () => {
  const [named, silent] = extractPlanFromText(plan).tasks.map(explainedFields);

  it('says from where each field was taken', () => {
    expect(named?.map(({ field, reason }) => [field, reason])).toEqual([
      ['text', 'printed'],
      ['lead', 'subjectOfSentence'],
      ['coordinating', 'printed'],
      ['timeframe', 'sentenceTimeframe'],
    ]);
    for (const { confidence } of named ?? []) expect(confidence).toBeGreaterThan(0.7);
  });

  it('says where a lead was only guessed, and leaves out what is not there', () => {
    const lead = silent?.find(({ field }) => field === 'lead');
    expect(lead).toMatchObject({ confidence: 0.4, reason: 'issuingBody', text: reasonText('issuingBody') });
    expect(silent?.map(({ field }) => field)).not.toContain('timeframe');
  });
});
