import { type AgencyEntry, fixed, leveled } from './entry.ts';

const vertical = 'vertical_agency';

/** A vertical agency that had other names before 2025: every form written out. */
function renamed(plain: string, spellings: readonly string[], at: AgencyEntry['at']): AgencyEntry {
  return { kind: vertical, spellings, plain, at };
}

const taxBase = 'Thuế cơ sở';
const statisticsBase = 'Thống kê cơ sở';
const treasury = 'Kho bạc Nhà nước khu vực';
const customs = 'Chi cục Hải quan khu vực';
const enforcementRoom = 'Phòng Thi hành án dân sự khu vực';
const bank = 'Ngân hàng Nhà nước khu vực';
const reserve = 'Chi cục Dự trữ Nhà nước khu vực';

/**
 * Tax, statistics, customs, treasury, reserve, judgment enforcement and the State Bank, which take today's name
 * whatever was written.
 * Source: SRC-ND-29-2025 and SRC-ND-166-2025 (tax, statistics, customs, treasury, reserve), SRC-QD-1898-2025
 * (enforcement), SRC-ND-26-2025 (State Bank).
 */
const renamedAgencies: readonly AgencyEntry[] = [
  renamed('Thuế tỉnh', ['Thuế', 'Cục Thuế', 'Thuế Nhà nước'], {
    province: 'Thuế tỉnh',
    region: 'Thuế tỉnh',
    district: taxBase,
    commune: taxBase,
    area: taxBase,
  }),
  renamed(taxBase, ['Chi cục Thuế', 'Đội Thuế', 'Đội Thuế liên huyện'], {
    province: 'Thuế tỉnh',
    region: 'Thuế tỉnh',
  }),
  renamed(taxBase, ['Thuế cơ sở'], {}),
  renamed('Thống kê tỉnh', ['Thống kê', 'Cục Thống kê'], {
    province: 'Thống kê tỉnh',
    region: 'Thống kê tỉnh',
    district: statisticsBase,
    commune: statisticsBase,
    area: statisticsBase,
  }),
  renamed(statisticsBase, ['Chi cục Thống kê', 'Đội Thống kê', 'Đội Thống kê liên huyện'], {
    province: 'Thống kê tỉnh',
    region: 'Thống kê tỉnh',
  }),
  renamed(statisticsBase, ['Thống kê cơ sở', 'Phòng Thống kê'], {}),
  renamed(customs, ['[Cục|Chi cục] Hải quan'], {}),
  renamed(treasury, ['Kho bạc [Nhà nước]', 'KBNN'], {}),
  renamed(reserve, ['(Cục|Chi cục) Dự trữ [Nhà nước]'], {}),
  renamed('Thi hành án dân sự tỉnh', ['[Cục] Thi hành án [dân sự]'], {
    province: 'Thi hành án dân sự tỉnh',
    district: enforcementRoom,
    area: enforcementRoom,
    region: enforcementRoom,
  }),
  renamed(enforcementRoom, ['(Chi cục|Phòng) Thi hành án [dân sự]'], {
    province: 'Thi hành án dân sự tỉnh',
  }),
  renamed(bank, ['Ngân hàng Nhà nước [Việt Nam] [chi nhánh|CN]', '[Chi nhánh] Ngân hàng Nhà nước [Việt Nam]'], {}),
  renamed('Chi cục Quản lý thị trường', ['[Cục|Chi cục] Quản lý thị trường'], {}),
];

const ownName: readonly AgencyEntry[] = [
  leveled(vertical, 'Công an', ['CA'], { wholeLevelIsGroup: true }),
  leveled(vertical, 'Bộ Chỉ huy Quân sự', ['[Cơ quan] Quân sự'], {
    at: { district: 'Ban Chỉ huy Quân sự cấp huyện', commune: 'Ban Chỉ huy Quân sự cấp xã' },
  }),
  leveled(vertical, 'Ban Chỉ huy Quân sự', [], {
    plain: 'Ban Chỉ huy Quân sự cấp huyện',
    at: { province: 'Bộ Chỉ huy Quân sự tỉnh' },
  }),
  fixed(vertical, 'Ban Chỉ huy Phòng thủ khu vực'),
  leveled(vertical, 'Bộ Chỉ huy Bộ đội Biên phòng', ['[Ban Chỉ huy] Bộ đội Biên phòng', 'Biên phòng']),
  fixed(vertical, 'Bộ Tư lệnh Thủ đô'),
  fixed(vertical, 'Bộ Tư lệnh Thành phố', ['Bộ Tư lệnh']),
  fixed(vertical, 'Đồn Biên phòng', ['Các Đồn Biên phòng']),
  leveled(vertical, 'Bảo hiểm xã hội', ['Bảo hiểm xã hội cơ sở'], {
    at: {
      region: 'Bảo hiểm xã hội tỉnh',
      area: 'Bảo hiểm xã hội cấp huyện',
      nation: 'Bảo hiểm xã hội Việt Nam',
    },
  }),
  fixed(vertical, 'Kiểm toán nhà nước khu vực', [], {}),
  leveled(vertical, 'Ngân hàng Chính sách xã hội', [
    '[Chi nhánh] Ngân hàng Chính sách xã hội [chi nhánh|CN]',
    'Ngân hàng Chính sách xã hội Việt Nam (chi nhánh|CN)',
    'Phòng giao dịch Ngân hàng Chính sách xã hội',
  ]),
  fixed(vertical, 'Cảng vụ Hàng hải'),
];

/**
 * Courts and procuracies.
 * Source: SRC-LUAT-81-2025 (courts and procuracies of three levels since 1 July 2025).
 */
export const judicialBodies: readonly AgencyEntry[] = [
  leveled('judicial', 'Tòa án nhân dân', ['Tòa án'], {
    at: { nation: 'Tòa án nhân dân tối cao' },
  }),
  leveled('judicial', 'Viện kiểm sát nhân dân', ['Viện kiểm sát'], {
    at: { nation: 'Viện kiểm sát nhân dân tối cao' },
  }),
  fixed('judicial', 'Tòa án nhân dân tối cao', ['Tòa án tối cao']),
  fixed('judicial', 'Viện kiểm sát nhân dân tối cao', ['Viện kiểm sát tối cao']),
];

/** Vertical agencies: police, military, tax, customs, treasury, statistics, insurance, enforcement, State Bank. */
export const verticalAgencies: readonly AgencyEntry[] = [...ownName, ...renamedAgencies];
