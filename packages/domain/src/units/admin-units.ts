import { addDays, cleanText, type PlainDate, plainDate, unifyTonePlacement } from '../kernel/index.ts';

/** Level of an administrative unit. */
export type AdminLevel = 'province' | 'district' | 'commune';

/**
 * An administrative unit as it was from one day to another: identified by neither its code nor its name, because after
 * the merger of 2025 seven provinces keep the name of one predecessor and the code of another.
 */
export interface AdminUnit {
  /** Level, code and first day: `P72-20040101`, `D703-20040101`, `C25456-20250701`. */
  readonly id: string;
  readonly level: AdminLevel;
  readonly code: string;
  /** Full name: "Thành phố Huế". */
  readonly name: string;
  /** Name without the word for its sort, as results print it: "Huế". */
  readonly shortName: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Whether a resolution gives the first and last day; otherwise the record only bounds them. */
  readonly fromCertain: boolean;
  readonly toCertain: boolean;
  readonly parentId: string | null;
}

/** What one unit passed to another; `share` in the unit that `basis` names, null where nobody counted. */
export interface AdminSuccession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly effectiveOn: PlainDate;
  readonly share: number | null;
  readonly basis: SuccessionBasis;
}

/**
 * Why a succession is known: `communes-2025-06-30` a resolution, with the number of communes of the predecessor on that
 * day as share; `resolution` a resolution without a share; `code` the successor carries the predecessor's code.
 */
export type SuccessionBasis = 'communes-2025-06-30' | 'resolution' | 'code';

/** A row of the national lists: codes and full names from the province down, empty where there is none. */
export interface AdminRecord {
  readonly provinceCode: string;
  readonly province: string;
  readonly districtCode: string;
  readonly district: string;
  readonly communeCode: string;
  readonly commune: string;
}

/** A change of provinces by resolution: the named ones became one unit on a day. */
export interface ProvinceChange {
  readonly effectiveOn: PlainDate;
  readonly successorCode: string;
  readonly successor: string;
  /** Codes and full names of what it was formed from. */
  readonly formedFrom: readonly { readonly code: string; readonly name: string }[];
  readonly certain: boolean;
}

/** The national lists from which the map in time is made. */
export interface AdminRecords {
  /** Districts in October 2022, without communes. */
  readonly districts2022: readonly AdminRecord[];
  /** All three levels in June 2025, the last month of the three-level map. */
  readonly june2025: readonly AdminRecord[];
  /** Provinces and communes since 1 July 2025. */
  readonly since2025: readonly AdminRecord[];
  /** Every change of provinces, ascending by day. */
  readonly changes: readonly ProvinceChange[];
}

/** The record begins with the map of 64 provinces. Source: SRC-NQ-22-2003 (in force 1 January 2004). */
export const RECORD_BEGINS = plainDate('2004-01-01');
/** First day of the two-level map. Source: SRC-NQ-202-2025. */
export const TWO_LEVELS_FROM = plainDate('2025-07-01');
const LIST_OF_JUNE_2025 = plainDate('2025-06-01');

/**
 * A name with one spelling: clean, tone on the standard vowel, first letter capital.
 * @example adminName('Tỉnh Thanh Hoá') // 'Tỉnh Thanh Hóa'
 */
export function adminName(text: string): string {
  const name = unifyTonePlacement(cleanText(text));
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

/**
 * A name without the word for its sort; a name that is a number keeps it.
 * @example shortAdminName('Thành phố Hồ Chí Minh') // 'Hồ Chí Minh'
 * @example shortAdminName('Quận 1') // 'Quận 1'
 */
export function shortAdminName(name: string): string {
  const short = name.replace(/^(?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) /u, '');
  return /^\d/.test(short) ? name : short;
}

/** Builder of units: one place that makes ids. */
function unitOf(
  level: AdminLevel,
  code: string,
  name: string,
  span: Pick<AdminUnit, 'validFrom' | 'validTo' | 'fromCertain' | 'toCertain'>,
  parentId: string | null,
): AdminUnit {
  const letter = { province: 'P', district: 'D', commune: 'C' }[level];
  const full = adminName(name);
  const id = `${letter}${code}-${span.validFrom.replaceAll('-', '')}`;
  return { id, level, code, name: full, shortName: shortAdminName(full), ...span, parentId };
}

interface Book {
  readonly units: Map<string, AdminUnit>;
  readonly successions: AdminSuccession[];
}

function livingProvince(provinces: Iterable<AdminUnit>, code: string, name: string, day: PlainDate): AdminUnit {
  const short = shortAdminName(adminName(name));
  const found = [...provinces].find(
    (unit) =>
      unit.code === code &&
      unit.shortName === short &&
      unit.validFrom <= day &&
      (unit.validTo === null || day <= unit.validTo),
  );
  if (!found) throw new RangeError(`no province ${code} ${name} on ${day}`);
  return found;
}

/** Every province of the record's first day: those of the list, undone by the changes before it. */
function firstProvinces(records: AdminRecords): AdminUnit[] {
  const born = new Set<string>();
  const first = new Map<string, AdminUnit>();
  const key = (code: string, name: string) => `${code} ${shortAdminName(adminName(name))}`;
  const add = (code: string, name: string) => {
    const at = key(code, name);
    if (born.has(at) || first.has(at)) return;
    const span = { validFrom: RECORD_BEGINS, validTo: null, fromCertain: false, toCertain: true };
    first.set(at, unitOf('province', code, name, span, null));
  };
  for (const change of records.changes) {
    for (const part of change.formedFrom) add(part.code, part.name);
    born.add(key(change.successorCode, change.successor));
  }
  for (const row of records.june2025) add(row.provinceCode, row.province);
  return [...first.values()];
}

function applyChange(book: Book, change: ProvinceChange): void {
  const lastDay = addDays(change.effectiveOn, -1);
  const parts = change.formedFrom.map((part) => livingProvince(book.units.values(), part.code, part.name, lastDay));
  const span = { validFrom: change.effectiveOn, validTo: null, fromCertain: change.certain, toCertain: true };
  const successor = unitOf('province', change.successorCode, change.successor, span, null);
  book.units.set(successor.id, successor);
  for (const part of parts) {
    book.units.set(part.id, { ...part, validTo: lastDay, toCertain: change.certain });
    book.successions.push({
      predecessorId: part.id,
      successorId: successor.id,
      effectiveOn: change.effectiveOn,
      share: null,
      basis: 'resolution',
    });
  }
}

/** Shares of the merger: communes of each predecessor on the last day of the three-level map. */
function shareByCommunes(book: Book, records: AdminRecords): void {
  const communes = new Map<string, number>();
  for (const row of records.june2025) {
    if (row.communeCode !== '') communes.set(row.provinceCode, (communes.get(row.provinceCode) ?? 0) + 1);
  }
  for (const [at, one] of book.successions.entries()) {
    const predecessor = book.units.get(one.predecessorId);
    if (one.effectiveOn !== TWO_LEVELS_FROM || !predecessor) continue;
    const share = communes.get(predecessor.code) ?? null;
    book.successions[at] = { ...one, share, basis: 'communes-2025-06-30' };
  }
}

function provincesOf(records: AdminRecords): Book {
  const book: Book = { units: new Map(firstProvinces(records).map((unit) => [unit.id, unit])), successions: [] };
  for (const change of records.changes) applyChange(book, change);
  shareByCommunes(book, records);
  return book;
}

function addDistricts(book: Book, provinces: readonly AdminUnit[], records: AdminRecords): ReadonlyMap<string, string> {
  const lastDay = addDays(TWO_LEVELS_FROM, -1);
  const parents = new Map<string, string>();
  const june = new Map(records.june2025.map((row) => [row.districtCode, row]));
  const known = new Set<string>();
  const add = (row: AdminRecord, from: PlainDate, to: PlainDate, certain: { from: boolean; to: boolean }) => {
    const parent = livingProvince(provinces, row.provinceCode, row.province, from);
    const span = { validFrom: from, validTo: to, fromCertain: certain.from, toCertain: certain.to };
    const unit = unitOf('district', row.districtCode, row.district, span, parent.id);
    book.units.set(unit.id, unit);
    if (to === lastDay) parents.set(row.districtCode, unit.id);
    return unit;
  };
  for (const row of records.districts2022) {
    const now = june.get(row.districtCode);
    const same = now !== undefined && adminName(now.district) === adminName(row.district);
    const parent = livingProvince(provinces, row.provinceCode, row.province, RECORD_BEGINS);
    const parentEnds = parent.validTo !== null && parent.validTo < addDays(LIST_OF_JUNE_2025, -1);
    if (same && !parentEnds) {
      add(row, RECORD_BEGINS, lastDay, { from: false, to: true });
      known.add(row.districtCode);
      continue;
    }
    const ends = parentEnds && parent.validTo !== null ? parent.validTo : addDays(LIST_OF_JUNE_2025, -1);
    const before = add(row, RECORD_BEGINS, ends, { from: false, to: false });
    if (!now) continue;
    const after = add(now, addDays(ends, 1), lastDay, { from: false, to: true });
    known.add(row.districtCode);
    book.successions.push({
      predecessorId: before.id,
      successorId: after.id,
      effectiveOn: after.validFrom,
      share: null,
      basis: 'code',
    });
  }
  for (const [code, row] of june) {
    if (known.has(code)) continue;
    const parent = livingProvince(provinces, row.provinceCode, row.province, lastDay);
    const from = parent.validFrom > RECORD_BEGINS ? parent.validFrom : LIST_OF_JUNE_2025;
    add(row, from, lastDay, { from: false, to: true });
  }
  return parents;
}

function addCommunes(
  book: Book,
  provinces: readonly AdminUnit[],
  records: AdminRecords,
  districts: ReadonlyMap<string, string>,
): void {
  const lastDay = addDays(TWO_LEVELS_FROM, -1);
  const before = new Map<string, AdminUnit>();
  for (const row of records.june2025) {
    const parent = book.units.get(districts.get(row.districtCode) ?? '');
    if (row.communeCode === '' || !parent) continue;
    const span = { validFrom: parent.validFrom, validTo: lastDay, fromCertain: false, toCertain: true };
    const unit = unitOf('commune', row.communeCode, row.commune, span, parent.id);
    book.units.set(unit.id, unit);
    before.set(row.communeCode, unit);
  }
  for (const row of records.since2025) {
    const spans = provinceSpans(provinces, row);
    const lived = spans.map(({ province, ...span }) => unitOf('commune', row.communeCode, row.commune, span, province));
    for (const [at, unit] of lived.entries()) {
      book.units.set(unit.id, unit);
      const old = at === 0 ? before.get(row.communeCode) : lived[at - 1];
      if (!old) continue;
      book.successions.push({
        predecessorId: old.id,
        successorId: unit.id,
        effectiveOn: unit.validFrom,
        share: null,
        basis: 'code',
      });
    }
  }
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one.localeCompare(other) < 0 ? other : one;
}

/** The provinces that held a commune of the two-level map one after the other: a change of status gives it a new parent. */
function provinceSpans(provinces: readonly AdminUnit[], row: AdminRecord) {
  const short = shortAdminName(adminName(row.province));
  return provinces
    .filter(
      (unit) =>
        unit.code === row.provinceCode &&
        unit.shortName === short &&
        (unit.validTo === null || unit.validTo >= TWO_LEVELS_FROM),
    )
    .map((unit) => ({
      province: unit.id,
      validFrom: later(unit.validFrom, TWO_LEVELS_FROM),
      validTo: unit.validTo,
      fromCertain: unit.validFrom <= TWO_LEVELS_FROM,
      toCertain: unit.toCertain,
    }));
}

/**
 * The administrative map of the country in time: 64 provinces from 2004, 63 from 1 August 2008, 34 from 1 July 2025;
 * districts until 30 June 2025; communes before and after. A district that differs between the lists of October 2022
 * and June 2025 changes on 1 June 2025, marked as uncertain. Communes and districts are joined only where the code is
 * carried on; a row of a list without a commune (island districts) names no commune.
 * Source: SRC-NQ-15-2008, SRC-NQ-175-2024, SRC-NQ-202-2025, SRC-QD-19-2025, SRC-NQ-30-2026.
 * @throws RangeError when a list or a change names a province that does not exist on its day
 * @example buildAdminUnits({ districts2022: [], june2025: [], since2025: [], changes: [] }).units // []
 */
export function buildAdminUnits(records: AdminRecords): {
  readonly units: readonly AdminUnit[];
  readonly successions: readonly AdminSuccession[];
} {
  const book = provincesOf(records);
  const provinces = [...book.units.values()];
  addCommunes(book, provinces, records, addDistricts(book, provinces, records));
  return { units: [...book.units.values()], successions: book.successions };
}
