import { type AgencyEntry, fixed } from './entry.ts';

const central = (name: string, spellings: readonly string[] = []): AgencyEntry => fixed('central', name, spellings);
const abolished = (name: string, successor: string, spellings: readonly string[] = []): AgencyEntry =>
  fixed('central', name, spellings, { successor });

/**
 * Ministries, bodies of the Government and other central organs, with the successor of those abolished in 2025.
 * Source: SRC-NQ-176-2025 (structure of the Government).
 */
export const centralBodies: readonly AgencyEntry[] = [
  central('Chính phủ', ['Thủ tướng', 'Thủ tướng Chính phủ']),
  central('Quốc hội'),
  central('Ủy ban Thường vụ Quốc hội'),
  central('Văn phòng Quốc hội'),
  central('Văn phòng Chính phủ', ['VPCP']),
  central('Văn phòng Chủ tịch nước'),
  central('Thanh tra Chính phủ'),
  central('Kiểm toán nhà nước'),
  central('Ngân hàng Nhà nước Việt Nam'),
  central('Bộ Quốc phòng'),
  central('Bộ Công an'),
  central('Bộ Ngoại giao'),
  central('Bộ Nội vụ'),
  central('Bộ Tư pháp'),
  central('Bộ Tài chính'),
  central('Bộ Công Thương'),
  central('Bộ Nông nghiệp và Môi trường'),
  central('Bộ Xây dựng'),
  central('Bộ Văn hóa, Thể thao và Du lịch'),
  central('Bộ Khoa học và Công nghệ'),
  central('Bộ Giáo dục và Đào tạo'),
  central('Bộ Y tế'),
  central('Bộ Dân tộc và Tôn giáo'),
  central('Đài Truyền hình Việt Nam', ['VTV']),
  central('Đài Tiếng nói Việt Nam', ['VOV']),
  central('Thông tấn xã Việt Nam'),
  central('Viện Hàn lâm Khoa học và Công nghệ Việt Nam'),
  central('Viện Hàn lâm Khoa học xã hội Việt Nam'),
  central('Học viện Chính trị quốc gia Hồ Chí Minh'),
  central('Học viện Hành chính Quốc gia'),
  central('Bảo hiểm xã hội Việt Nam'),
  central('Tổng cục Thuế'),
  central('Tổng cục Thống kê'),
  central('Tổng cục Hải quan'),
  central('Tổng cục Quản lý thị trường'),
  central('Cục Kiểm soát thủ tục hành chính'),
  central('Cục Chuyển đổi số quốc gia'),
  central('Kho bạc Nhà nước Việt Nam'),
  central('Ban Chỉ đạo cải cách hành chính của Chính phủ', ['Ban Chỉ đạo cải cách hành chính Chính phủ']),
  abolished('Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính'),
  abolished('Bộ Giao thông vận tải', 'Bộ Xây dựng'),
  abolished('Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ'),
  abolished('Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Môi trường'),
  abolished('Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Môi trường', ['Bộ Nông nghiệp']),
  abolished('Bộ Lao động - Thương binh và Xã hội', 'Bộ Nội vụ', ['Bộ Lao động']),
  abolished('Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo'),
  abolished('Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', 'Bộ Tài chính'),
];
