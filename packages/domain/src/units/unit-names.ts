import { agencyKey } from '../agencies/index.ts';
import { cleanText, foldVietnamese } from '../kernel/index.ts';
import { livingHeirs, type UnitSuccession } from './succession.ts';

/** A unit with every name it is known by, and whether it exists on the day that is asked about. */
export interface KnownUnit {
  readonly unitId: string;
  readonly names: readonly string[];
  /** Those that the vocabulary of agencies may tell apart: not of committees of districts and communes, who share one. */
  readonly agencyNames: readonly string[];
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

/** What {@link createUnitResolver} looks through. */
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

/** Entries by every key that one of their names has. */
function indexBy<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const known = index.get(key);
      if (known) known.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

/**
 * A function that answers the units that a text of a plan, a table or a person stands for on a day; undefined when
 * nothing fits. A unit that no longer exists leads to the units that took over from it. Keys of names are made once,
 * when the first text asks for them, those of the vocabulary of agencies only when a text is no plain name. It never
 * throws, whatever the text.
 * Source: product decision ADR-0012; agency contract.
 * @example createUnitResolver({ units: [{ unitId: 'a', names: ['Sở Y tế'], agencyNames: [], exists: true }], sets: [], successions: [] })('SỞ Y TẾ') // { how: 'name', unitIds: ['a'], setId: null }
 */
export function createUnitResolver(book: UnitNameBook): (text: string) => ResolvedUnits | undefined {
  let named: ReadonlyMap<string, readonly KnownUnit[]> | undefined;
  let sets: ReadonlyMap<string, readonly KnownSet[]> | undefined;
  let agencies: ReadonlyMap<string, readonly KnownUnit[]> | undefined;
  return (text) => {
    const key = unitNameKey(text);
    if (key === '') return undefined;
    named ??= indexBy(book.units, (unit) => unit.names.map(unitNameKey));
    const direct = answerOf(named.get(key) ?? [], 'name', book);
    if (direct) return direct;
    const agency = agencyKey(text);
    sets ??= indexBy(book.sets, (set) => set.names.flatMap((name) => [unitNameKey(name), foldVietnamese(name)]));
    const set = (sets.get(key) ?? sets.get(agency))?.[0];
    if (set) return { how: 'set', unitIds: set.unitIds, setId: set.setId };
    agencies ??= indexBy(book.units, (unit) => unit.agencyNames.map(agencyKey));
    const meant = agencies.get(agency) ?? [];
    return meant.filter((unit) => unit.exists).length > 1 ? undefined : answerOf(meant, 'agency', book);
  };
}

function answerOf(found: readonly KnownUnit[], how: 'name' | 'agency', book: UnitNameBook): ResolvedUnits | undefined {
  const living = found.filter((unit) => unit.exists);
  if (living.length > 0) {
    const unitIds = living.map((unit) => unit.unitId);
    return { how: unitIds.length > 1 ? 'ambiguous' : how, unitIds, setId: null };
  }
  if (found.length === 0) return undefined;
  const existing = new Set(book.units.filter((unit) => unit.exists).map((unit) => unit.unitId));
  const heirs = new Set(found.flatMap((unit) => livingHeirs(book.successions, unit.unitId, (id) => existing.has(id))));
  return heirs.size === 0 ? undefined : { how: 'successor', unitIds: [...heirs], setId: null };
}
