import { type AgencyEntry, fixed } from './entry.ts';

const department = (name: string, spellings: readonly string[] = []): AgencyEntry =>
  fixed('department', name, spellings);
const abolished = (name: string, successor: string, spellings: readonly string[] = []): AgencyEntry =>
  fixed('department', name, spellings, { successor });

/**
 * Departments of a province: those of today, those abolished in the reorganisation of 2025, and older ones that
 * documents still name.
 * Source: SRC-ND-150-2025, SRC-ND-45-2025 (departments and who took their work over).
 */
export const departments: readonly AgencyEntry[] = [
  department('Sở Tài chính'),
  department('Sở Nội vụ'),
  department('Sở Tư pháp'),
  department('Sở Công Thương'),
  department('Sở Xây dựng'),
  department('Sở Y tế'),
  department('Sở Ngoại vụ'),
  department('Sở Du lịch'),
  department('Sở Khoa học và Công nghệ', ['Sở Khoa học']),
  department('Sở Giáo dục và Đào tạo', ['Sở Giáo dục']),
  department('Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa']),
  department('Sở Văn hóa và Thể thao'),
  department('Sở Nông nghiệp và Môi trường'),
  department('Sở Dân tộc và Tôn giáo', ['Sở Dân tộc', 'Sở Dân tộc - Tôn giáo']),
  department('Sở Quy hoạch - Kiến trúc', ['Sở Quy hoạch']),
  department('Sở An toàn thực phẩm'),
  department('Sở Giáo dục, Khoa học và Công nghệ'),
  department('Sở Văn hóa, Thông tin, Thể thao và Du lịch'),
  abolished('Sở Kế hoạch và Đầu tư', 'Sở Tài chính', ['Sở Kế hoạch']),
  abolished('Sở Giao thông vận tải', 'Sở Xây dựng', ['Sở Giao thông']),
  abolished('Sở Giao thông vận tải - Xây dựng', 'Sở Xây dựng'),
  abolished('Sở Giao thông công chánh', 'Sở Xây dựng'),
  abolished('Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ', ['Sở Thông tin']),
  abolished('Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường', ['Sở Tài nguyên']),
  abolished('Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường', ['Sở Nông nghiệp']),
  abolished('Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ', ['Sở Lao động', 'Sở Lao động Thương binh']),
  abolished('Ban Dân tộc', 'Sở Dân tộc và Tôn giáo', ['Ban Dân tộc và Tôn giáo', 'Ban Dân tộc Miền núi']),
  abolished('Sở Cảnh sát phòng cháy và chữa cháy', 'Công an tỉnh'),
  abolished('Sở Văn hóa và Thông tin', 'Sở Văn hóa, Thể thao và Du lịch'),
  abolished('Sở Thể dục thể thao', 'Sở Văn hóa, Thể thao và Du lịch'),
  abolished('Sở Thương mại và Du lịch', 'Sở Công Thương'),
  abolished('Sở Thương mại', 'Sở Công Thương'),
  abolished('Sở Công nghiệp', 'Sở Công Thương'),
  abolished('Sở Bưu chính, Viễn thông', 'Sở Khoa học và Công nghệ'),
  abolished('Sở Thủy sản', 'Sở Nông nghiệp và Môi trường'),
  department('Ban Tôn giáo'),
  department('Ban Thi đua - Khen thưởng'),
  department('Sở'),
];

const subDepartmentNames = [
  'Kiểm lâm',
  'Bảo vệ môi trường',
  'Quản lý đất đai',
  'Văn thư - Lưu trữ',
  'Tiêu chuẩn - Đo lường - Chất lượng',
  'An toàn vệ sinh thực phẩm',
  'Dân số - Kế hoạch hóa gia đình',
  'Dân số',
  'Thủy lợi',
  'Thủy sản',
  'Biển và Hải đảo',
  'Phát triển nông thôn',
  'Chăn nuôi và Thú y',
  'Trồng trọt và Bảo vệ thực vật',
  'Trồng trọt',
  'Quản lý chất lượng nông lâm sản và thủy sản',
  'Chất lượng, Chế biến và Phát triển thị trường',
  'Giám định xây dựng',
  'Phòng, chống tệ nạn xã hội',
];

/** Branches ("chi cục") of departments. Source: SRC-ND-150-2025 art. 4 (organisation of a department). */
export const subDepartments: readonly AgencyEntry[] = subDepartmentNames.map((name) =>
  fixed('department', `Chi cục ${name}`),
);

const roomNames = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính - Kế hoạch',
  'Kế hoạch - Tài chính',
  'Kế hoạch',
  'Tài chính',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp',
  'Lao động - Thương binh và Xã hội',
  'Nội vụ - Lao động - Thương binh và Xã hội',
  'Văn hóa và Thông tin',
  'Văn hóa, Khoa học và Thông tin',
  'Văn hóa - Xã hội',
  'Văn hóa và Thể thao',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Kinh tế',
  'Kinh tế và Hạ tầng',
  'Kinh tế, Hạ tầng và Đô thị',
  'Quản lý đô thị',
  'Công Thương',
  'Dân tộc',
  'Dân tộc và Tôn giáo',
  'Khoa học và Công nghệ',
  'Thông tin và Truyền thông',
  'Cải cách hành chính',
  'Kiểm soát thủ tục hành chính',
  'Nội chính',
  'Khoa giáo - Văn xã',
  'Tổng hợp',
  'Tổ chức',
  'Tổ chức - Cán bộ',
  'Tổ chức - Hành chính',
  'Hành chính - Tổ chức',
  'Hành chính - Tổng hợp',
  'Hành chính - Quản trị',
  'Tổ chức - Hành chính - Tổng hợp',
  'Công chức, viên chức',
  'Xây dựng chính quyền',
  'Quản lý xây dựng',
  'Quy hoạch và Phát triển đô thị',
  'Quy hoạch - Kiến trúc',
  'Đăng ký kinh doanh',
  'Đăng ký đất đai',
  'Bưu chính - Viễn thông',
  'Công nghệ thông tin',
  'Chuyển đổi số',
  'Tham mưu',
  'Pháp chế',
  'Nghiệp vụ',
  'Kế toán - Tài vụ',
  'Ngoại vụ',
  'Du lịch',
  'Cảnh sát quản lý hành chính về trật tự xã hội',
  'Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'Cảnh sát giao thông',
  'Quản lý xuất nhập cảnh',
  'An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
];

/**
 * Rooms ("phòng") of the former districts, of communes since 1 July 2025, and inside departments.
 * Source: SRC-ND-37-2014 (districts), SRC-ND-150-2025 (communes).
 */
export const rooms: readonly AgencyEntry[] = roomNames.map((name) => fixed('department', `Phòng ${name}`));
