import type { AgencyLevel } from '../agency.ts';

/** Level named by a word of a place: `city` is a province's or a district's city, which its name decides. */
export type LevelWord = AgencyLevel | 'city';

/**
 * Words that name a level, by folded key.
 * Source: SRC-LUAT-72-2025 (units of today), SRC-LUAT-77-2015 (units until 30 June 2025).
 */
export const levelWords: readonly (readonly [string, LevelWord])[] = [
  ['tinh thanh pho', 'province'],
  ['tinh thanh', 'province'],
  ['tinh', 'province'],
  ['thanh pho truc thuoc trung uong', 'province'],
  ['thanh pho', 'city'],
  ['tp', 'city'],
  ['tpho', 'city'],
  ['thu do', 'province'],
  ['tphcm', 'province'],
  ['hcm', 'province'],
  ['huyen dao', 'district'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['thi xa', 'district'],
  ['tx', 'district'],
  ['thi tran', 'commune'],
  ['xa', 'commune'],
  ['phuong', 'commune'],
  ['dac khu', 'commune'],
  ['khu vuc', 'area'],
  ['kv', 'area'],
  ['lien huyen', 'district'],
  ['co so', 'commune'],
  ['viet nam', 'nation'],
  ['vn', 'nation'],
  ['trung uong', 'nation'],
  ['tw', 'nation'],
  ['truc thuoc trung uong', 'province'],
];

/**
 * Folded names of the cities under central government, also under their usual abbreviations; a city with another name
 * is a district's.
 * Source: SRC-NQ-202-2025, SRC-NQ-175-2024, SRC-NQ-30-2026 (the complete class, not a choice).
 */
export const centralCities: ReadonlySet<string> = new Set([
  'ha noi',
  'hn',
  'ho chi minh',
  'hcm',
  'hai phong',
  'hp',
  'da nang',
  'dn',
  'can tho',
  'hue',
  'dong nai',
]);
