import { describe, expect, it } from 'vitest';
import { isLabelLine, readLabels } from './labels.ts';

describe('labels in a paragraph', () => {
  it('takes a paragraph with several labels apart', () => {
    expect(
      readLabels('Rà soát thủ tục. Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Tư pháp; thời gian: Quý I/2024.'),
    ).toEqual({
      before: 'Rà soát thủ tục.',
      fields: { lead: ['Sở Nội vụ'], coordinating: ['Sở Tư pháp'], time: ['Quý I/2024'] },
    });
  });

  it.each([
    ['Đơn vị thực hiện: Phòng Nội vụ', 'lead'],
    ['Thời hạn hoàn thành: 30/6/2024', 'time'],
    ['Sản phẩm dự kiến: Báo cáo', 'product'],
    ['- Phối hợp: các phòng', 'coordinating'],
    ['Cơ quan theo dõi, đôn đốc: Sở Nội vụ', 'monitor'],
  ])('%s', (text, field) => {
    expect(Object.keys(readLabels(text)?.fields ?? {})).toEqual([field]);
    expect(isLabelLine(text)).toBe(true);
  });

  it.each(['Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát', 'Một số kết quả như sau'])('%s has none', (text) => {
    expect(readLabels(text)).toBeNull();
  });
});
