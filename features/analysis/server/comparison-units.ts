import {
  competitionRanks,
  type Direction,
  directionIn,
  type EditionScores,
  isCovered,
  MAP_OF_34_FROM_YEAR,
  type MergedUnit,
  type MethodUncertainty,
  methodUncertainty,
  onTodaysMap,
  provincesInYear,
  type Region,
  regionsInYear,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { IndexBook } from './knowledge.ts';
import type { IndexChoice } from './simulation.ts';

/** What is compared. */
export interface Comparing {
  readonly province: string;
  readonly asOf: PlainDate;
  readonly year: number;
  readonly component: string;
  readonly chosen: readonly string[];
  /** Units of today's map, or undefined for the map of the year. */
  readonly today: readonly MergedUnit[] | undefined;
  readonly regions: readonly Region[];
  readonly indices: readonly IndexChoice[];
}

/** A unit of the map with its value, published or reconstructed. */
export interface UnitValue {
  readonly name: string;
  readonly value: number | null;
  readonly reconstructed: boolean;
  readonly note: Text | null;
}

/** Every unit of the map asked for with its value of a component in a year. */
export function unitValues(
  index: IndexBook,
  asked: Pick<Comparing, 'today'>,
  year: number,
  component: string,
): readonly UnitValue[] {
  const values = index.book.values(index.series.code, year, component);
  if (asked.today && year < MAP_OF_34_FROM_YEAR) return onTodaysMap(asked.today, values);
  return provincesInYear(year).map(({ name }) => ({
    ...{ name, value: values.get(name) ?? null, reconstructed: false, note: null },
  }));
}

/** Values that are known, by unit. */
export function known(units: readonly UnitValue[]): ReadonlyMap<string, number> {
  return new Map(units.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])));
}

/** Ranks only where at least 80 % of the map have a value. */
export function ranksOf(units: readonly UnitValue[], direction: Direction): ReadonlyMap<string, number> {
  const values = known(units);
  return isCovered(values.size, units.length) ? competitionRanks(values, direction) : new Map();
}

/** The unit of today's map our province became a part of, or itself. */
export function ownNameOn(today: readonly MergedUnit[] | undefined, province: string): string {
  return today?.find((unit) => unit.parts.some((part) => part.name === province))?.name ?? province;
}

/** Which way is better for what is compared, in the structure of the year. */
export function directionFor(index: IndexBook, asked: Pick<Comparing, 'component' | 'year'>): Direction {
  return directionIn(index.series, asked.year, asked.component);
}

/** The regions of the map that is shown: of the year, or of today. */
export function regionsOf({ regions, today, year }: Pick<Comparing, 'regions' | 'today' | 'year'>): readonly Region[] {
  return regionsInYear(regions, today ? Math.max(year, MAP_OF_34_FROM_YEAR) : year);
}

const reconstructedIntervals = new WeakMap<IndexBook, Map<string, MethodUncertainty | null>>();

/** Intervals on today's map: totals and components of the predecessors are put together first, then drawn anew. */
function intervalsOnToday(index: IndexBook, asked: Comparing, today: readonly MergedUnit[]): MethodUncertainty | null {
  const version = versionInForce(index.series, asked.year);
  if (!version) return null;
  const values = new Map(today.map((unit) => [unit.name, new Map<string, number>()]));
  for (const { code } of version.components)
    for (const [name, value] of known(unitValues(index, asked, asked.year, code))) values.get(name)?.set(code, value);
  const scores: EditionScores = { totals: known(unitValues(index, asked, asked.year, TOTAL)), values };
  const drawn = methodUncertainty(version, scores, asked.year);
  return drawn && isCovered(drawn.ranks.length, today.length) ? drawn : null;
}

/** Rank intervals of the totals on the map that is shown; null for a component, or where none can be drawn. */
export function intervalsOf(index: IndexBook, asked: Comparing): MethodUncertainty | null {
  if (asked.component !== TOTAL) return null;
  const { today } = asked;
  if (!today || asked.year >= MAP_OF_34_FROM_YEAR) return index.uncertaintyOf(asked.year);
  const drawn = reconstructedIntervals.get(index) ?? new Map<string, MethodUncertainty | null>();
  reconstructedIntervals.set(index, drawn);
  const key = `${asked.year} ${today.map((unit) => unit.parts.map((part) => `${part.name}${part.share}`).join()).join(';')}`;
  const found = drawn.get(key);
  if (found !== undefined) return found;
  const fresh = intervalsOnToday(index, asked, today);
  drawn.set(key, fresh);
  return fresh;
}
