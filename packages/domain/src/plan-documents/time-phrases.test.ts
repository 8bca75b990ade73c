import { describe, expect, it } from 'vitest';
import { timePhrases } from './time-phrases.ts';

describe('timeframes in running text', () => {
  it.each([
    ['Sở Nội vụ tổng hợp, báo cáo trước ngày 15/11/2023.', ['trước ngày 15/11/2023']],
    ['Hoàn thành trong quý II/2024 và báo cáo kết quả.', ['Hoàn thành trong quý II/2024']],
    ['Định kỳ hằng quý, Sở Tài chính báo cáo Ủy ban nhân dân tỉnh.', ['Định kỳ hằng quý']],
    ['Ngày 15 hằng tháng rà soát việc trễ hẹn.', ['Ngày 15 hằng tháng']],
    ['Quý II/2025, đánh giá mức độ an toàn của hệ thống.', ['Quý II/2025']],
    ['Phát sóng mục hướng dẫn mỗi tuần 02 lần.', ['mỗi tuần 02 lần']],
    ['Mở đợt cao điểm vào tháng 5, tháng 10/2025.', ['vào tháng 5, tháng 10/2025']],
    ['Hoàn thành muộn nhất ngày 30/6/2026.', ['muộn nhất ngày 30/6/2026']],
    ['Tổng hợp trong tuần đầu của tháng tiếp theo.', ['trong tuần đầu của tháng tiếp theo']],
    ['Khi có phản ánh của doanh nghiệp, Công an tỉnh xác minh.', ['Khi có phản ánh của doanh nghiệp']],
    ['Đề nghị Thuế tỉnh thường xuyên cập nhật chính sách.', ['thường xuyên']],
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
    'Kiểm tra doanh nghiệp không quá 01 lần trong năm.',
    'Năm 2024, chỉ số của tỉnh giảm.',
    'Chỉ số năm 2022 tăng 3 bậc so với năm 2021.',
  ])('%s has none', (text) => {
    expect(timePhrases(text)).toEqual([]);
  });
});
