import { describe, expect, it } from 'vitest';
import { isDitto } from './ditto-cells.ts';
import { extractPlanFromText } from './extract-plan.ts';

describe('cells that point to the one above', () => {
  it.each(['nt', '-nt-', 'Nt.', 'Như trên', '"', '″', "''"])('%s is one', (text) => {
    expect(isDitto([text])).toBe(true);
  });

  it.each(['', 'Nội vụ', 'Như trên địa bàn', 'NT Bình Minh', '-'])('%j is none', (text) => {
    expect(isDitto([text])).toBe(false);
  });

  it('hold its value, also several in a row', () => {
    const text = `| STT | Nhiệm vụ | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Rà soát quy chế dân chủ ở cơ sở | Sở Nội vụ | Quý I/2024 |
| 2 | Công khai kết quả giải quyết hồ sơ | nt | -nt- |
| 3 | Khảo sát sự hài lòng của người dân | nt | 30/6/2024 |
`;
    expect(extractPlanFromText(text).tasks.map(({ lead, timeframeRaw }) => [lead, timeframeRaw])).toEqual([
      [['Sở Nội vụ'], 'Quý I/2024'],
      [['Sở Nội vụ'], 'Quý I/2024'],
      [['Sở Nội vụ'], '30/6/2024'],
    ]);
  });
});
