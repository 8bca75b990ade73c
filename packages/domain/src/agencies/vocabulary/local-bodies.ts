import { type AgencyEntry, centre, fixed, leveled } from './entry.ts';

/**
 * People's committees, people's councils, delegations of the National Assembly and their offices.
 * Source: SRC-LUAT-72-2025 (organisation of local government).
 */
export const committeesAndCouncils: readonly AgencyEntry[] = [
  leveled(
    'people_committee',
    'Ủy ban nhân dân',
    ['Ủy ban', 'Thường trực Ủy ban nhân dân', 'Chính quyền [địa phương]'],
    {
      wholeLevelIsGroup: true,
      at: { nation: 'GROUP:central-local' },
    },
  ),
  leveled('council', 'Hội đồng nhân dân', [], { wholeLevelIsGroup: true }),
  leveled('council', 'Thường trực Hội đồng nhân dân'),
  leveled('council', 'Các Ban Hội đồng nhân dân', ['Ban [của] Hội đồng nhân dân']),
  leveled('council', 'Ban Pháp chế Hội đồng nhân dân'),
  leveled('council', 'Ban Kinh tế - Ngân sách Hội đồng nhân dân'),
  leveled('council', 'Ban Kinh tế - Xã hội Hội đồng nhân dân'),
  leveled('council', 'Ban Văn hóa - Xã hội Hội đồng nhân dân'),
  leveled('council', 'Ban Dân tộc Hội đồng nhân dân'),
  leveled('council', 'Đoàn đại biểu Quốc hội'),
  leveled('council', 'Hội đồng Thi đua - Khen thưởng'),
  leveled('council', 'Hội đồng phối hợp phổ biến, giáo dục pháp luật'),
  leveled('council', 'Hội đồng thẩm định'),
  leveled('office', 'Văn phòng Ủy ban nhân dân', ['Văn phòng Ủy ban']),
  leveled('office', 'Văn phòng Hội đồng nhân dân'),
  leveled('office', 'Văn phòng Đoàn đại biểu Quốc hội'),
  leveled('office', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', [
    'Văn phòng Đoàn đại biểu Quốc hội tỉnh [và] Hội đồng nhân dân',
    'Văn phòng Hội đồng nhân dân [tỉnh] và Đoàn đại biểu Quốc hội',
  ]),
  leveled('office', 'Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân'),
  leveled(
    'office',
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    ['Văn phòng Ủy ban nhân dân và Hội đồng nhân dân', 'Văn phòng Hội đồng nhân dân huyện và Ủy ban nhân dân'],
    { plain: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân cấp huyện' },
  ),
  leveled('office', 'Thanh tra', [], { at: { nation: 'Thanh tra Chính phủ' } }),
  fixed('office', 'Thanh tra Sở', ['Thanh tra [các] sở [ban] [ngành]']),
  fixed('office', 'Thanh tra Bộ'),
  fixed('office', 'Văn phòng Sở'),
  fixed('office', 'Văn phòng'),
  leveled('office', 'Ban Tiếp công dân', ['Trụ sở Tiếp công dân']),
  leveled('office', 'Ban An toàn giao thông', ['[Văn phòng] Ban An toàn giao thông']),
  leveled('office', 'Văn phòng Điều phối nông thôn mới', [
    'Văn phòng điều phối [Chương trình mục tiêu quốc gia] [xây dựng] nông thôn mới',
    'Văn phòng Nông thôn mới',
  ]),
  leveled('office', 'Văn phòng Ban Chỉ đạo', []),
];

/**
 * Officials of a commune by field, whom its plans name like bodies.
 * Source: SRC-ND-33-2023 (officials of communes).
 */
export const communeOfficials: readonly AgencyEntry[] = [
  ['Văn phòng - Thống kê', 'Công chức (VP - TK|VPTK)'],
  ['Tư pháp - Hộ tịch', 'Công chức (TP - HT|TPHT)'],
  ['Địa chính - Xây dựng - Đô thị và Môi trường', 'Công chức Địa chính - Xây dựng [- Đô thị]', 'Địa chính - Xây dựng'],
  ['Địa chính - Nông nghiệp - Xây dựng và Môi trường', 'Công chức Địa chính - Nông nghiệp [- Xây dựng]'],
  ['Tài chính - Kế toán', 'Công chức Kế toán'],
].map(([field = '', ...others]) => fixed('office', `Công chức ${field}`, [field, ...others]));

/**
 * Steering committees and working groups: bodies without a kind of their own in the contract.
 */
export const steeringCommittees: readonly AgencyEntry[] = [
  leveled('other', 'Ban Chỉ đạo cải cách hành chính', ['Ban Chỉ đạo [về] cải cách hành chính [Nhà nước]']),
  leveled('other', 'Thường trực Ban Chỉ đạo cải cách hành chính', []),
  leveled('other', 'Ban Chỉ đạo chuyển đổi số', ['Ban Chỉ đạo về chuyển đổi số']),
  leveled('other', 'Ban Chỉ đạo Đề án 06', ['Ban Chỉ đạo (triển khai|thực hiện) Đề án 06']),
  leveled('other', 'Ban Chỉ đạo PCI', ['Ban Chỉ đạo [cải thiện|nâng cao] [chỉ số] năng lực cạnh tranh [cấp tỉnh]']),
  leveled('other', 'Tổ công tác Đề án 06', ['Tổ công tác (triển khai|thực hiện) Đề án 06']),
  leveled('other', 'Tổ công tác cải cách hành chính', []),
  leveled('other', 'Tổ công nghệ số cộng đồng'),
  leveled('other', 'Ban Chỉ đạo'),
];

/**
 * Management boards of industrial parks and economic zones, and of projects.
 * Source: SRC-ND-35-2022 (management boards).
 */
export const managementBoards: readonly AgencyEntry[] = [
  leveled('management_board', 'Ban Quản lý các khu công nghiệp', [
    'Ban Quản lý [dự án] [các|các dự án] khu công nghiệp',
    'Ban Quản lý [phát triển] [các] khu công nghiệp',
  ]),
  leveled('management_board', 'Ban Quản lý Khu kinh tế', ['Ban Quản lý [các] Khu kinh tế [cửa khẩu]']),
  leveled('management_board', 'Ban Quản lý Khu kinh tế và các khu công nghiệp', [
    'Ban Quản lý [các] Khu kinh tế [và] [các] khu công nghiệp',
    'Ban Quản lý [các] khu công nghiệp [và] [các] khu kinh tế',
  ]),
  leveled('management_board', 'Ban Quản lý các khu công nghiệp và chế xuất', [
    'Ban Quản lý [các] khu công nghiệp [và] [khu] chế xuất',
  ]),
  leveled('management_board', 'Ban Quản lý các khu chế xuất và công nghiệp', [
    'Ban Quản lý [các] khu chế xuất [và] [khu] công nghiệp',
  ]),
  leveled('management_board', 'Ban Quản lý Khu công nghệ cao', [
    'Ban Quản lý [các] Khu công nghệ cao [và] [các] khu công nghiệp',
  ]),
  fixed('management_board', 'Ban Quản lý dự án đầu tư xây dựng', [
    'Ban Quản lý [các] dự án [đầu tư] [xây dựng]',
    'Ban Quản lý [các] dự án đầu tư và xây dựng',
    'Ban Quản lý đầu tư xây dựng',
  ]),
  leveled('management_board', 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông', [
    'Ban Quản lý dự án [đầu tư xây dựng] [các] [công trình] giao thông',
  ]),
];

const serviceCentres: readonly AgencyEntry[] = [
  centre('Trung tâm Phục vụ hành chính công', [
    'Trung tâm [Giải quyết] [thủ tục] hành chính công',
    'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính',
    'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính công',
  ]),
  centre('Bộ phận Một cửa', [
    'Bộ phận [Tiếp nhận và Trả kết quả] [theo cơ chế] Một cửa [liên thông] [hiện đại]',
    'Bộ phận (Tiếp nhận và Trả kết quả|TN và TKQ|TNTKQ) [giải quyết] [hồ sơ] [thủ tục hành chính]',
    'Trung tâm Một cửa [liên thông]',
  ]),
  centre('Trung tâm Công nghệ thông tin và Truyền thông'),
  centre('Trung tâm Chuyển đổi số'),
  centre('Trung tâm Công nghệ thông tin'),
  centre('Trung tâm Xúc tiến đầu tư'),
  centre('Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch'),
  centre('Trung tâm Xúc tiến Đầu tư và Hỗ trợ doanh nghiệp'),
  centre('Trung tâm Xúc tiến Thương mại'),
  centre('Trung tâm Hỗ trợ doanh nghiệp', ['Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa']),
  centre('Trung tâm Khuyến công'),
  centre('Trung tâm Khuyến công và Xúc tiến thương mại'),
  centre('Trung tâm Khuyến nông'),
  centre('Trung tâm Kiểm soát bệnh tật', ['CDC']),
  centre('Trung tâm Y tế'),
  centre('Trung tâm Dịch vụ việc làm', ['Trung tâm Giới thiệu việc làm']),
  centre('Trung tâm Trợ giúp pháp lý nhà nước', ['Trung tâm Trợ giúp pháp lý']),
  centre('Trung tâm Phát triển quỹ đất'),
  centre('Trung tâm Dịch vụ đấu giá tài sản'),
  centre('Trung tâm Lưu trữ'),
  centre('Trung tâm Lưu trữ lịch sử'),
  centre('Trung tâm Truyền thông và Văn hóa'),
  centre('Trung tâm Văn hóa - Thông tin và Thể thao', [
    'Trung tâm Văn hóa, Thông tin - Thể thao',
    'Trung tâm Văn hóa, Thông tin, Thể thao và Truyền thanh',
  ]),
  centre('Trung tâm Văn hóa, Thể thao và Truyền thanh'),
  centre('Trung tâm Văn hóa - Thể thao'),
  centre('Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên'),
  centre('Trung tâm Chính trị', ['Trung tâm Bồi dưỡng chính trị']),
  centre('Trung tâm Dịch vụ nông nghiệp'),
  centre('Trung tâm Điều hành đô thị thông minh', [
    'Trung tâm Giám sát, điều hành đô thị thông minh',
    'Trung tâm (Giám sát, điều hành|điều hành) thông minh',
    'IOC',
  ]),
  centre('Trung tâm Dữ liệu'),
  centre('Trung tâm Tin học'),
  centre('Trung tâm Tin học - Công báo'),
  centre('Trung tâm Dịch vụ tổng hợp'),
  centre('Trung tâm Cung ứng dịch vụ công'),
  centre('Trung tâm Hành chính'),
];

const otherServiceUnits: readonly AgencyEntry[] = [
  leveled('service_unit', 'Cổng Thông tin điện tử', ['Trung tâm Thông tin điện tử', 'Cổng TTĐT']),
  leveled('service_unit', 'Cổng Dịch vụ công'),
  leveled('service_unit', 'Báo', ['Báo điện tử'], {}),
  leveled('service_unit', 'Đài Phát thanh và Truyền hình', ['Đài (PTTH|PT TH|PT THT|Truyền hình)']),
  leveled('service_unit', 'Báo và Đài Phát thanh, Truyền hình', [
    'Báo và [Đài] Phát thanh và Truyền hình',
    'Báo [và] Phát thanh, Truyền hình',
    'Báo và Phát thanh - Truyền hình',
    'Báo [và] Đài (PTTH|PT TH)',
  ]),
  leveled('service_unit', 'Đài Truyền thanh', ['Đài Truyền thanh - Truyền hình', 'Đài (TT TH|TTTH)'], {
    plain: 'Đài Truyền thanh cấp huyện',
  }),
  leveled('service_unit', 'Trường Chính trị'),
  leveled('service_unit', 'Bệnh viện Đa khoa', ['Bệnh viện ĐK']),
  leveled('service_unit', 'Quỹ Đầu tư phát triển'),
  leveled('service_unit', 'Quỹ Bảo vệ môi trường'),
  leveled('service_unit', 'Quỹ Bảo lãnh tín dụng'),
  leveled('service_unit', 'Quỹ Phát triển đất'),
  centre('Văn phòng Đăng ký đất đai', ['Văn phòng Đăng ký quyền sử dụng đất']),
  centre('Chi nhánh Văn phòng Đăng ký đất đai'),
  centre('Trạm Y tế', [], { at: { commune: 'Trạm Y tế cấp xã' } }),
  leveled('service_unit', 'Thư viện'),
  leveled('service_unit', 'Bảo tàng'),
  leveled('service_unit', 'Viện Nghiên cứu phát triển kinh tế - xã hội', ['Viện Nghiên cứu phát triển']),
  fixed('service_unit', 'Tổng đài 1022', ['Tổng đài']),
];

/** Public service units: centres, one-stop counters, press, portal, schools, hospitals, funds. */
export const serviceUnits: readonly AgencyEntry[] = [...serviceCentres, ...otherServiceUnits];
