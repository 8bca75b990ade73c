import { describe, expect, it } from 'vitest';
import { readAssignment, unitOfHeading } from './assignment.ts';

describe('who is told to do the work', () => {
  it.each([
    ['Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát danh mục.', 'Sở Y tế', 'Sở Nội vụ'],
    ['Sở Tài chính tham mưu bố trí kinh phí.', 'Sở Tài chính', undefined],
    ['Định kỳ hằng quý, Văn phòng UBND tỉnh tổng hợp, báo cáo.', 'Văn phòng UBND tỉnh', undefined],
    [
      'Sở Nội vụ chủ trì, cùng Sở Tư pháp và Trường Chính trị tỉnh tập huấn.',
      'Sở Nội vụ',
      'Sở Tư pháp và Trường Chính trị tỉnh',
    ],
    ['Hội Doanh nhân trẻ tỉnh phản biện độc lập kết quả.', 'Hội Doanh nhân trẻ tỉnh', undefined],
    ['Khi có phản ánh của doanh nghiệp, Công an tỉnh xác minh.', 'Công an tỉnh', undefined],
    [
      'Giao Sở Công Thương làm đầu mối, phối hợp Hiệp hội Doanh nghiệp tỉnh tổ chức Hội nghị.',
      'Sở Công Thương',
      'Hiệp hội Doanh nghiệp tỉnh',
    ],
    ['Ngân hàng Nhà nước Chi nhánh tỉnh chỉ đạo các tổ chức tín dụng.', 'Ngân hàng Nhà nước Chi nhánh tỉnh', undefined],
    ['Đoàn giám sát làm việc trực tiếp với UBND xã.', 'Đoàn giám sát', undefined],
    ['Rà soát, đơn giản hóa thủ tục hành chính.', undefined, undefined],
  ])('%s', (text, lead, coordinating) => {
    const got = readAssignment(text);
    expect([got.lead?.raw, got.coordinating?.raw]).toEqual([lead, coordinating]);
  });

  it.each([
    ['2. Sở Nội vụ:'.slice(3), 'Sở Nội vụ'],
    ['Đối với Ủy ban nhân dân cấp huyện', 'Ủy ban nhân dân cấp huyện'],
    ['Giám đốc Sở Y tế có trách nhiệm:', 'Giám đốc Sở Y tế'],
    ['Phòng Nội vụ hướng dẫn các xã, thị trấn:', 'Phòng Nội vụ'],
    ['Nâng cao chất lượng phục vụ của Sở Y tế', undefined],
  ])('heading %s', (heading, unit) => {
    expect(unitOfHeading(heading)?.unit.raw).toBe(unit);
  });
});
