import { cleanText, foldVietnamese, unifyTonePlacement } from '../kernel/index.ts';
import { nearest } from './edit-distance.ts';
import { MAP_OF_34_FROM_YEAR, NATIONAL, type Province, provinces, provincesInYear } from './provinces.ts';

/** Who a row is about, or why that cannot be said. */
export type ResolvedSubject =
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'national' }
  | { readonly kind: 'unknown'; readonly suggestion: string | null; readonly reason: 'no-such-name' | 'other-years' };

const nationalNames = new Set(['canuoc', 'toanquoc', 'vietnam', 'trungbinhcanuoc', 'binhquancanuoc', 'tbcanuoc']);

/** Letters and digits only, without marks, without the words "tỉnh", "thành phố", "province", "city". */
function nameKey(text: string): string {
  return foldVietnamese(unifyTonePlacement(cleanText(text)))
    .replace(/^(tinh|thanh pho|tp\.?|t\.p\.?)[ .]+(?=\S)/, '')
    .replace(/ (city|province)$/, '')
    .replace(/[^a-z0-9]/g, '');
}

type Lookup = ReadonlyMap<string, Province>;

/** Names first, then other spellings, so that an alias never hides a name. */
function lookupOf(among: readonly Province[]): Lookup {
  const lookup = new Map<string, Province>();
  for (const province of among) lookup.set(nameKey(province.name), province);
  for (const province of among) {
    for (const alias of province.aliases) if (!lookup.has(nameKey(alias))) lookup.set(nameKey(alias), province);
  }
  return lookup;
}

const everAProvince = lookupOf(provinces);
const lookups = [2008, 2024, 2025].map((lastYear) => ({ lastYear, lookup: lookupOf(provincesInYear(lastYear)) }));

function lookupIn(year: number): Lookup {
  const era = lookups.find((one) => year <= one.lastYear) ?? lookups[lookups.length - 1];
  return era?.lookup ?? everAProvince;
}

function findInYear(key: string, year: number): Province | undefined {
  // The year of the merger has results of both maps: its first half was judged on the old one.
  return lookupIn(year).get(key) ?? (year === MAP_OF_34_FROM_YEAR ? lookupIn(year - 1).get(key) : undefined);
}

/**
 * The province (or the whole country) that `text` names in an edition year, whatever its marks, tone placement,
 * hyphens and spaces; otherwise the nearest name of that year as a suggestion.
 * @param year edition year
 * @example resolveSubject('TP. Hồ Chí Minh', 2020).kind // 'province'
 * @example resolveSubject('Tây Nihn', 2020) // { kind: 'unknown', suggestion: 'Tây Ninh', reason: 'no-such-name' }
 */
export function resolveSubject(text: string, year: number): ResolvedSubject {
  const key = nameKey(text);
  if (nationalNames.has(key)) return { kind: 'national' };
  const found = findInYear(key, year);
  if (found) return { kind: 'province', province: found };
  const elsewhere = everAProvince.get(key);
  if (elsewhere) {
    const successor = provincesInYear(year).find((one) => one.formedFrom.includes(elsewhere.name));
    return { kind: 'unknown', suggestion: successor?.name ?? null, reason: 'other-years' };
  }
  return { kind: 'unknown', suggestion: suggestName(text, year), reason: 'no-such-name' };
}

function suggestName(text: string, year: number): string | null {
  const key = nameKey(text);
  if (key === '') return null;
  const byKey = nearest(key, provincesInYear(year), (province) => nameKey(province.name));
  if (!byKey) return null;
  // Among names equally near without marks, the marks decide.
  const lower = cleanText(text).toLowerCase();
  const marked = nearest(lower, provincesInYear(year), (province) => province.name.toLowerCase());
  return marked?.name ?? byKey.name;
}

/**
 * The name under which results of this subject are kept, or undefined when it is unknown.
 * @example subjectName('hoà bình', 2020) // 'Hòa Bình'
 */
export function subjectName(text: string, year: number): string | undefined {
  const subject = resolveSubject(text, year);
  if (subject.kind === 'province') return subject.province.name;
  return subject.kind === 'national' ? NATIONAL : undefined;
}
