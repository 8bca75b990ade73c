import { agencyKey } from '../agencies/index.ts';
import { cleanText, foldVietnamese } from '../kernel/index.ts';
import { livingHeirs, type UnitSuccession } from './succession.ts';

/** A unit with every name it is known by, and whether it exists on the day that is asked about. */
export interface KnownUnit {
  readonly unitId: string;
  readonly names: readonly string[];
  readonly exists: boolean;
}

/** A set with the names documents use for it and its members on the day. */
export interface KnownSet {
  readonly setId: string;
  /** Own name and, where there is one, the canonical group name of the agency contract. */
  readonly names: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * What a text stands for: the units of the day and how they were found. `name` by a name or alias, `agency` by the
 * vocabulary of agencies, `set` a set with its members, `successor` the units that took over from the one named,
 * `ambiguous` several units bear the name.
 */
export interface ResolvedUnits {
  readonly how: 'name' | 'agency' | 'set' | 'successor' | 'ambiguous';
  readonly unitIds: readonly string[];
  readonly setId: string | null;
}

/** What {@link resolveUnits} looks through. */
export interface UnitNameBook {
  readonly units: readonly KnownUnit[];
  readonly sets: readonly KnownSet[];
  readonly successions: readonly UnitSuccession[];
}

/**
 * The key by which names of units are compared: no marks, no case, no punctuation, "UBND" written out.
 * @example unitNameKey('UBND Huyện Tân Châu') // 'uy ban nhan dan huyen tan chau'
 */
export function unitNameKey(text: string): string {
  return foldVietnamese(cleanText(text))
    .replaceAll('&', ' va ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bubnd\b/g, 'uy ban nhan dan');
}

/**
 * The units that a text of a plan, a table or a person stands for on a day; undefined when nothing fits. A unit that
 * no longer exists leads to the units that took over from it.
 * Source: product decision ADR-0012; agency contract.
 * @param text any text; never throws
 * @example resolveUnits('SỞ Y TẾ', { units: [{ unitId: 'a', names: ['Sở Y tế'], exists: true }], sets: [], successions: [] }) // { how: 'name', unitIds: ['a'], setId: null }
 */
export function resolveUnits(text: string, book: UnitNameBook): ResolvedUnits | undefined {
  const byName = unitNameKey(text);
  if (byName === '') return undefined;
  const named = book.units.filter((unit) => unit.names.some((name) => unitNameKey(name) === byName));
  const direct = answerOf(named, 'name', book);
  if (direct) return direct;
  const agency = agencyKey(text);
  const set = book.sets.find((one) =>
    one.names.some((name) => unitNameKey(name) === byName || foldVietnamese(name) === agency),
  );
  if (set) return { how: 'set', unitIds: set.unitIds, setId: set.setId };
  const meant = book.units.filter((unit) => unit.names.some((name) => agencyKey(name) === agency));
  const living = meant.filter((unit) => unit.exists);
  return living.length > 1 ? undefined : answerOf(meant, 'agency', book);
}

function answerOf(found: readonly KnownUnit[], how: 'name' | 'agency', book: UnitNameBook): ResolvedUnits | undefined {
  const [first] = found;
  if (!first) return undefined;
  const living = found.filter((unit) => unit.exists);
  if (living.length > 0) {
    const unitIds = living.map((unit) => unit.unitId);
    return { how: unitIds.length > 1 ? 'ambiguous' : how, unitIds, setId: null };
  }
  const existing = new Set(book.units.filter((unit) => unit.exists).map((unit) => unit.unitId));
  const heirs = new Set(found.flatMap((unit) => livingHeirs(book.successions, unit.unitId, (id) => existing.has(id))));
  return heirs.size === 0 ? undefined : { how: 'successor', unitIds: [...heirs], setId: null };
}
