import { describe, expect, it } from 'vitest';
import { readClosingBracket } from './closing-bracket.ts';

describe('a bracket behind a duty', () => {
  it.each([
    [
      'Niêm yết công khai thủ tục (Văn phòng Sở chủ trì; hoàn thành trước 28/02/2024).',
      ['Văn phòng Sở', undefined, 'hoàn thành trước 28/02/2024'],
    ],
    ['Bố trí ghế chờ (các phòng chuyên môn thực hiện, Quý I/2024)', ['các phòng chuyên môn', undefined, 'Quý I/2024']],
    ['Rà soát quy trình (Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ);', ['Sở Tư pháp', 'Sở Nội vụ', undefined]],
    [
      'Rà soát quy trình (chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ; thời gian: Tháng 3/2024)',
      ['Sở Tư pháp', 'Sở Nội vụ', 'Tháng 3/2024'],
    ],
  ])('%s', (text, [lead, coordinating, time]) => {
    const got = readClosingBracket(text);
    expect([got?.lead.raw, got?.coordinating?.raw, got?.time?.raw]).toEqual([lead, coordinating, time]);
  });

  it.each([
    'Nâng cao Chỉ số năng lực cạnh tranh (PCI)',
    'Gửi báo cáo về cơ quan thường trực (Sở Nội vụ)',
    'Công khai kết quả (trừ tài liệu mật)',
    'Rà soát thủ tục (Sở Nội vụ chủ trì) và công bố',
  ])('%s names nobody to do it', (text) => {
    expect(readClosingBracket(text)).toBeNull();
  });
});
