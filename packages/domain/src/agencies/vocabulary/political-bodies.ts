import type { AgencyKind } from '../agency.ts';
import { type AgencyEntry, fixed, leveled } from './entry.ts';

interface PartyTier {
  readonly committee: string;
  readonly spelling: string;
}

const province: PartyTier = { committee: 'Tỉnh ủy', spelling: '(Tỉnh|Thành) ủy' };
const district: PartyTier = { committee: 'Huyện ủy', spelling: '(Huyện|Thị|Quận) ủy' };
const commune: PartyTier = { committee: 'Đảng ủy cấp xã', spelling: 'Đảng ủy [xã|phường|thị trấn|đặc khu]' };

const organs: readonly (readonly [string, string?])[] = [
  ['Thường trực'],
  ['Ban Thường vụ'],
  ['Ban Chấp hành'],
  ['Văn phòng'],
  ['Ban Tổ chức'],
  ['Ban Tuyên giáo', 'Ban Tuyên giáo và Dân vận'],
  ['Ban Dân vận', 'Ban Tuyên giáo và Dân vận'],
  ['Ban Tuyên giáo và Dân vận'],
  ['Ban Nội chính'],
  ['Ban Xây dựng Đảng'],
  ['Ủy ban Kiểm tra'],
];

const organsNamedAlone = new Set([
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Tuyên giáo và Dân vận',
  'Ban Nội chính',
  'Ủy ban Kiểm tra',
]);

function partyOrgan(name: string, successor: string | undefined, tier: PartyTier): AgencyEntry {
  const plain = `${name} ${tier.committee}`;
  const alone = tier === province && organsNamedAlone.has(name);
  const spellings = [`${name} ${tier.spelling}`, ...(alone ? [name] : [])];
  const at = {
    ...(tier === province ? { district: `${name} ${district.committee}` } : {}),
    ...(alone ? { nation: `${name} Trung ương` } : {}),
  };
  return {
    kind: 'party',
    spellings,
    plain,
    at,
    ...(successor === undefined ? {} : { successor: `${successor} ${tier.committee}` }),
  };
}

const districtEnumeration =
  '(Huyện ủy|Thị ủy|Quận ủy) [Thị ủy|Quận ủy|Huyện ủy] (Thành ủy|Thị ủy|Quận ủy|Huyện ủy) [trực thuộc tỉnh]';

const committees: readonly AgencyEntry[] = [province, district].map((tier) => ({
  kind: 'party' as const,
  spellings: tier === district ? [tier.spelling, districtEnumeration] : [tier.spelling],
  plain: tier.committee,
  at: tier === province ? { district: district.committee } : {},
}));

/**
 * Party committees and their offices. The propaganda and the mass mobilisation boards were merged in 2025.
 * Source: SRC-QD-04-2018 (boards of party committees), SRC-NQ-18-2017 (the merger).
 */
export const partyBodies: readonly AgencyEntry[] = [
  ...committees,
  ...[province, district, commune].flatMap((tier) =>
    organs.map(([name, successor]) => partyOrgan(name, successor, tier)),
  ),
  leveled('party', 'Đảng ủy', [], { plain: 'Đảng ủy cấp xã', at: { province: 'Tỉnh ủy', district: 'Huyện ủy' } }),
  leveled('party', 'Đảng ủy các cơ quan Đảng', []),
  leveled('party', 'Đảng ủy Ủy ban nhân dân'),
  leveled('party', 'Ban Cán sự Đảng Ủy ban nhân dân'),
  leveled('party', 'Đảng đoàn Hội đồng nhân dân'),
  leveled('party', 'Đảng ủy Khối các cơ quan và doanh nghiệp', ['Đảng ủy Khối cơ quan và doanh nghiệp']),
  leveled('party', 'Đảng ủy Khối các cơ quan', ['Đảng ủy Khối cơ quan']),
  leveled('party', 'Đảng ủy Khối doanh nghiệp', ['Đảng ủy Khối các doanh nghiệp']),
  leveled('party', 'Đảng ủy Công an'),
  leveled('party', 'Đảng ủy Quân sự'),
  leveled('party', 'Cấp ủy', ['Cấp ủy Đảng', 'Cấp ủy, tổ chức Đảng'], { plain: 'Cấp ủy các cấp' }),
  fixed('party', 'Văn phòng Trung ương Đảng'),
  fixed('party', 'Ban Tổ chức Trung ương'),
  fixed('party', 'Ban Chấp hành Trung ương Đảng'),
  fixed('party', 'Bộ Chính trị'),
  fixed('party', 'Ban Bí thư'),
];

const mass: AgencyKind = 'mass_organisation';

const associations: readonly (readonly [string, ...string[]])[] = [
  ['Hội Cựu chiến binh'],
  ['Hội Cựu thanh niên xung phong'],
  ['Hội Chữ thập đỏ'],
  ['Hội Luật gia'],
  ['Hội Người cao tuổi'],
  ['Hội Nhà báo'],
  ['Hội Văn học nghệ thuật', 'Hội Văn học - Nghệ thuật', 'Liên hiệp các Hội Văn học nghệ thuật'],
  ['Hội Khuyến học'],
  ['Hội Đông y'],
  ['Hội Người mù'],
  ['Hội Làm vườn'],
  ['Hội Sinh viên'],
  ['Hội Tin học'],
  ['Hội Cựu giáo chức'],
  ['Hội Bảo vệ quyền lợi người tiêu dùng', 'Hội Bảo vệ người tiêu dùng'],
  ['Hội Bảo trợ người khuyết tật và trẻ mồ côi'],
  ['Hội Nạn nhân chất độc da cam/dioxin', 'Hội Nạn nhân chất độc [màu] da cam'],
  ['Hội Kế hoạch hóa gia đình'],
  ['Hội Liên hiệp Thanh niên'],
  ['Hội Doanh nhân trẻ', 'Hội Doanh nghiệp trẻ'],
  ['Hội Nữ doanh nhân', 'Hiệp hội Nữ doanh nhân', 'Hội Doanh nhân nữ'],
  ['Hội Doanh nhân'],
  ['Hội Công chứng viên'],
  ['Hội Xây dựng'],
  ['Đoàn Luật sư'],
  ['Hiệp hội Doanh nghiệp', 'Hội Doanh nghiệp', 'Liên đoàn Doanh nghiệp'],
  ['Hiệp hội Doanh nghiệp nhỏ và vừa', 'Hội Doanh nghiệp nhỏ và vừa'],
  ['Hiệp hội Du lịch'],
  ['Liên minh Hợp tác xã', 'Liên minh HTX'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật', 'Liên hiệp [các] Hội [KHKT|KH KT|Khoa học Kỹ thuật]'],
  ['Liên hiệp các tổ chức hữu nghị'],
  ['Hội Nông dân', 'Tỉnh hội Nông dân'],
  ['Hội Liên hiệp Phụ nữ', 'Hội Phụ nữ', 'Hội LHPN'],
  ['Liên đoàn Lao động', 'Công đoàn'],
  ['Công đoàn Viên chức'],
  ['Công đoàn các khu công nghiệp', 'Công đoàn khu công nghiệp'],
];

/**
 * The Fatherland Front, the political-social organisations and associations.
 * Source: SRC-LUAT-75-2015 (Fatherland Front).
 */
export const massOrganisations: readonly AgencyEntry[] = [
  leveled(
    mass,
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    [
      '[Ủy ban] Mặt trận [Tổ quốc] [Việt Nam]',
      'Ban Thường trực [Ủy ban] Mặt trận Tổ quốc [Việt Nam]',
      'Thường trực [Ủy ban] Mặt trận Tổ quốc [Việt Nam]',
    ],
    { at: { nation: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam' } },
  ),
  fixed(mass, 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', ['[Ủy ban] (Trung ương|TW) Mặt trận Tổ quốc [Việt Nam]']),
  fixed(
    mass,
    'Tỉnh đoàn',
    ['(Tỉnh|Thành) đoàn', 'Ban Thường vụ (Tỉnh|Thành) đoàn', '[Tỉnh] Đoàn Thanh niên [Cộng sản] [Hồ Chí Minh] tỉnh'],
    { at: { district: 'Huyện đoàn' } },
  ),
  fixed(mass, 'Huyện đoàn', ['(Huyện|Thị|Quận) đoàn']),
  leveled(mass, 'Đoàn Thanh niên', ['Đoàn Thanh niên Cộng sản [Hồ Chí Minh]'], {
    plain: 'Tỉnh đoàn',
    at: {
      province: 'Tỉnh đoàn',
      district: 'Huyện đoàn',
      commune: 'Đoàn Thanh niên cấp xã',
      nation: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      all: 'Đoàn Thanh niên các cấp',
    },
  }),
  fixed(mass, 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', [
    '(Trung ương|TW) Đoàn [Thanh niên] [Cộng sản] [Hồ Chí Minh]',
  ]),
  fixed(mass, 'Liên đoàn Thương mại và Công nghiệp Việt Nam', [
    '(Liên đoàn|Phòng) Thương mại và Công nghiệp [Việt Nam]',
    'VCCI [Việt Nam]',
    'VCCI chi nhánh',
    'Chi nhánh VCCI',
    '[Chi nhánh] Liên đoàn Thương mại và Công nghiệp Việt Nam [chi nhánh]',
  ]),
  fixed(mass, 'Tổng Liên đoàn Lao động Việt Nam'),
  ...associations.map(([stem, ...spellings]) => leveled(mass, stem, spellings)),
];

/** Enterprises that plans name one by one: bodies without a kind of their own in the contract. */
export const namedEnterprises: readonly AgencyEntry[] = [
  leveled('other', 'Bưu điện', ['VNPost', 'Vietnam Post']),
  fixed('other', 'Công ty Điện lực', ['Điện lực', 'Công ty cổ phần Điện lực']),
  fixed('other', 'VNPT', ['Viễn thông', '[Chi nhánh] VNPT [chi nhánh]', 'Tập đoàn Bưu chính Viễn thông Việt Nam']),
  fixed('other', 'Viettel', ['[Chi nhánh] Viettel [chi nhánh]', 'Tập đoàn Công nghiệp - Viễn thông Quân đội']),
  fixed('other', 'MobiFone', ['[Chi nhánh] (MobiFone|Mobi Fone) [chi nhánh]']),
];
