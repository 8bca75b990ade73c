import { describe, expect, it } from 'vitest';
import { timePhrases } from './time-phrases.ts';

describe('timeframes in running text', () => {
  it.each([
    ['Sở Nội vụ tổng hợp, báo cáo trước ngày 15/11/2023.', ['trước ngày 15/11/2023']],
    ['Hoàn thành trong quý II/2024 và báo cáo kết quả.', ['Hoàn thành trong quý II/2024']],
    ['Định kỳ hằng quý, Sở Tài chính báo cáo Ủy ban nhân dân tỉnh.', ['Định kỳ hằng quý']],
    ['Gửi kết quả chậm nhất ngày 25 tháng 6 năm 2023.', ['chậm nhất ngày 25 tháng 6 năm 2023']],
  ])('%s', (text, phrases) => {
    const found = timePhrases(text);
    expect(found.map((phrase) => phrase.raw)).toEqual(phrases);
    for (const { raw, start, end } of found) expect(text.slice(start, end)).toContain(raw);
  });

  it.each([
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 15/3/2023 của Ủy ban nhân dân tỉnh.',
    'Tổng hợp kết quả trong năm 2022 của các đơn vị.',
    'Rà soát thủ tục hành chính.',
    'Chỉ số năm 2022 tăng 3 bậc so với năm 2021.',
  ])('%s has none', (text) => {
    expect(timePhrases(text)).toEqual([]);
  });
});
