/**
 * A province as a subject of yearly results. A name is no identity: since 2025 seven provinces keep the name of one
 * predecessor and mean more land, so a province is named together with its years.
 */
export interface Province {
  /** Name as results print it, without "tỉnh" or "thành phố". */
  readonly name: string;
  /** First and last edition year it is a subject of; null = still is. */
  readonly fromYear: number;
  readonly toYear: number | null;
  /** Other spellings in use, beyond marks, tone placement, hyphens, spaces and the words "tỉnh", "thành phố". */
  readonly aliases: readonly string[];
  /** The provinces it was formed from; itself alone when the land did not change. */
  readonly formedFrom: readonly string[];
}

/** The subject of published national means: never ranked, never a member. */
export const NATIONAL = 'CẢ NƯỚC';

/** First edition year on the map of 34 provinces. Source: Nghị quyết 202/2025/QH15 (SRC-NQ-202-2025). */
export const MAP_OF_34_FROM_YEAR = 2025;

const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR-VT', 'Vũng Tàu'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Đắk Lắk': ['Đắc Lắc', 'Đắc Lắk', 'Đắk Lắc', 'Daklak'],
  'Đắk Nông': ['Đắc Nông', 'Daknong'],
  'Hồ Chí Minh': ['HCM', 'TPHCM', 'HCMC', 'Sài Gòn'],
  'Kon Tum': ['Kom Tum', 'Công Tum'],
  'Thừa Thiên Huế': ['Huế', 'TT Huế', 'Thừa Thiên'],
  Huế: ['Thừa Thiên Huế', 'TT Huế'],
};

const mapOf63: readonly string[] = [
  ...['An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn', 'Bắc Ninh', 'Bến Tre', 'Bình Dương'],
  ...['Bình Định', 'Bình Phước', 'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đắk Nông'],
  ...['Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương'],
  ...[
    'Hải Phòng',
    'Hậu Giang',
    'Hòa Bình',
    'Hồ Chí Minh',
    'Hưng Yên',
    'Khánh Hòa',
    'Kiên Giang',
    'Kon Tum',
    'Lai Châu',
  ],
  ...['Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình', 'Ninh Thuận', 'Phú Thọ'],
  ...['Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La', 'Tây Ninh'],
  ...['Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang', 'Vĩnh Long'],
  ...['Vĩnh Phúc', 'Yên Bái'],
];

/** Province of today's map -> what it was formed from, for the 23 whose land changed. */
const mergers: Readonly<Record<string, readonly string[]>> = {
  'Tuyên Quang': ['Hà Giang', 'Tuyên Quang'],
  'Lào Cai': ['Yên Bái', 'Lào Cai'],
  'Thái Nguyên': ['Bắc Kạn', 'Thái Nguyên'],
  'Bắc Ninh': ['Bắc Giang', 'Bắc Ninh'],
  'Phú Thọ': ['Hòa Bình', 'Vĩnh Phúc', 'Phú Thọ'],
  'Hải Phòng': ['Hải Dương', 'Hải Phòng'],
  'Hưng Yên': ['Thái Bình', 'Hưng Yên'],
  'Ninh Bình': ['Hà Nam', 'Nam Định', 'Ninh Bình'],
  'Quảng Trị': ['Quảng Bình', 'Quảng Trị'],
  'Đà Nẵng': ['Quảng Nam', 'Đà Nẵng'],
  'Quảng Ngãi': ['Kon Tum', 'Quảng Ngãi'],
  'Gia Lai': ['Bình Định', 'Gia Lai'],
  'Khánh Hòa': ['Ninh Thuận', 'Khánh Hòa'],
  'Đắk Lắk': ['Phú Yên', 'Đắk Lắk'],
  'Lâm Đồng': ['Đắk Nông', 'Bình Thuận', 'Lâm Đồng'],
  'Đồng Nai': ['Bình Phước', 'Đồng Nai'],
  'Hồ Chí Minh': ['Bình Dương', 'Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
  'Tây Ninh': ['Long An', 'Tây Ninh'],
  'Đồng Tháp': ['Tiền Giang', 'Đồng Tháp'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'],
  'An Giang': ['Kiên Giang', 'An Giang'],
  'Cần Thơ': ['Sóc Trăng', 'Hậu Giang', 'Cần Thơ'],
  'Cà Mau': ['Bạc Liêu', 'Cà Mau'],
};

const unchanged: readonly string[] = [
  ...['Hà Nội', 'Cao Bằng', 'Điện Biên', 'Lai Châu', 'Sơn La', 'Lạng Sơn', 'Quảng Ninh', 'Thanh Hóa', 'Nghệ An'],
  'Hà Tĩnh',
];

function province(name: string, fromYear: number, toYear: number | null, formedFrom: readonly string[]): Province {
  return { name, fromYear, toYear, aliases: otherSpellings[name] ?? [], formedFrom };
}

/**
 * Every province since 2004 as a subject of yearly results: 64 until the edition of 2008, 63 until 2024, 34 since.
 * Source: Nghị quyết 15/2008/QH12 (SRC-NQ-15-2008), Nghị quyết 202/2025/QH15 (SRC-NQ-202-2025).
 */
export const provinces: readonly Province[] = [
  ...mapOf63.map((name) => province(name, 2004, MAP_OF_34_FROM_YEAR - 1, [name])),
  province('Hà Tây', 2004, 2008, ['Hà Tây']),
  ...unchanged.map((name) => province(name, MAP_OF_34_FROM_YEAR, null, [name])),
  province('Huế', MAP_OF_34_FROM_YEAR, null, ['Thừa Thiên Huế']),
  ...Object.entries(mergers).map(([name, formedFrom]) => province(name, MAP_OF_34_FROM_YEAR, null, formedFrom)),
];

/**
 * The provinces of an edition year.
 * @example provincesInYear(2020).length // 63
 */
export function provincesInYear(year: number): readonly Province[] {
  return provinces.filter((one) => one.fromYear <= year && (one.toYear === null || year <= one.toYear));
}
