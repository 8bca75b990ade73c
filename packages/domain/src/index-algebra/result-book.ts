import { type Direction, TOTAL } from './definitions.ts';
import { NATIONAL, provincesInYear } from './provinces.ts';
import { compareBySource, type ResultRow, shownRow, shownValue } from './result-row.ts';
import { competitionRanks, isCovered, summariseYear, type YearSummary } from './statistics.ts';

/** Where a rank comes from: counted over the year's values, or taken as the source prints it. */
export interface RankFact {
  readonly rank: number;
  /** Number of subjects ranked. */
  readonly of: number;
  readonly basis: 'computed' | 'published';
}

/** Results of any number of indices, indexed for reading by year. */
export interface ResultBook {
  readonly rows: readonly ResultRow[];
  /** Years in which the index has any row, ascending. */
  years(index: string): readonly number[];
  /** Every row of one key in the order of its sources, shown value first. */
  rowsOf(index: string, year: number, component: string, province: string): readonly ResultRow[];
  /** The row whose value is shown, or undefined. */
  shown(index: string, year: number, component: string, province: string): ResultRow | undefined;
  /** The value that is shown, or null. */
  value(index: string, year: number, component: string, province: string): number | null;
  /** Shown values of every province (never the national mean). */
  values(index: string, year: number, component: string): ReadonlyMap<string, number>;
  /** Codes with at least one row in a year. */
  components(index: string, year: number): readonly string[];
  /** Mean, quartiles, best; see {@link summariseYear}. */
  summary(index: string, year: number, component: string, direction?: Direction): YearSummary;
  /** Computed rank where at least 80 % have a value, else the printed one, else null. */
  rank(index: string, year: number, component: string, province: string, direction?: Direction): RankFact | null;
  /** The group printed by the source that is shown first among those that print one. */
  publishedGroup(index: string, year: number, province: string): string | null;
}

type Cell = ResultRow[];

function key(...parts: readonly (string | number)[]): string {
  return parts.join('\u0000');
}

function groupRows(rows: readonly ResultRow[]) {
  const years = new Map<string, Set<number>>();
  const components = new Map<string, Set<string>>();
  const subjects = new Map<string, Map<string, Cell>>();
  for (const row of rows) {
    const yearSet = years.get(row.index) ?? new Set<number>();
    years.set(row.index, yearSet.add(row.year));
    const componentKey = key(row.index, row.year);
    const componentSet = components.get(componentKey) ?? new Set<string>();
    components.set(componentKey, componentSet.add(row.component));
    const columnKey = key(row.index, row.year, row.component);
    const column = subjects.get(columnKey) ?? new Map<string, Cell>();
    subjects.set(columnKey, column);
    const cell = column.get(row.province);
    if (cell) cell.push(row);
    else column.set(row.province, [row]);
  }
  for (const column of subjects.values()) for (const cell of column.values()) cell.sort(compareBySource);
  return { years, components, subjects };
}

function publishedRank(cell: readonly ResultRow[], population: number): RankFact | null {
  const printed = cell.find((row) => row.rank !== null);
  return printed?.rank ? { rank: printed.rank, of: population, basis: 'published' } : null;
}

/**
 * Indexes result rows; later questions cost no scan. Values follow the source order, ranks and means the 80 % rule.
 * @example buildResultBook([]).years('PCI') // []
 */
export function buildResultBook(rows: readonly ResultRow[]): ResultBook {
  const { years, components, subjects } = groupRows(rows);
  const columnCache = new Map<string, ReadonlyMap<string, number>>();
  const rankCache = new Map<string, ReadonlyMap<string, number>>();
  const column = (index: string, year: number, component: string) => subjects.get(key(index, year, component));
  const cellOf = (index: string, year: number, component: string, province: string): readonly ResultRow[] =>
    column(index, year, component)?.get(province) ?? [];

  const values = (index: string, year: number, component: string): ReadonlyMap<string, number> => {
    const cacheKey = key(index, year, component);
    const known = columnCache.get(cacheKey);
    if (known) return known;
    const found = new Map<string, number>();
    for (const [province, cell] of column(index, year, component) ?? []) {
      const shown = shownValue(cell);
      if (shown !== null && province !== NATIONAL) found.set(province, shown);
    }
    columnCache.set(cacheKey, found);
    return found;
  };
  const value = (index: string, year: number, component: string, province: string): number | null =>
    shownValue(cellOf(index, year, component, province));
  const ranks = (index: string, year: number, component: string, direction: Direction) => {
    const cacheKey = key(index, year, component, direction);
    const known = rankCache.get(cacheKey) ?? competitionRanks(values(index, year, component), direction);
    rankCache.set(cacheKey, known);
    return known;
  };

  return {
    rows,
    years: (index) => [...(years.get(index) ?? [])].sort((a, b) => a - b),
    rowsOf: cellOf,
    shown: (index, year, component, province) => shownRow(cellOf(index, year, component, province)),
    value,
    values,
    components: (index, year) => [...(components.get(key(index, year)) ?? [])],
    summary: (index, year, component, direction = 'higher_is_better') =>
      summariseYear(
        values(index, year, component),
        provincesInYear(year).length,
        value(index, year, component, NATIONAL),
        direction,
      ),
    rank: (index, year, component, province, direction = 'higher_is_better') => {
      const population = provincesInYear(year).length;
      const known = values(index, year, component);
      if (!isCovered(known.size, population))
        return publishedRank(cellOf(index, year, component, province), population);
      const rank = ranks(index, year, component, direction).get(province);
      return rank === undefined ? null : { rank, of: known.size, basis: 'computed' };
    },
    publishedGroup: (index, year, province) =>
      cellOf(index, year, TOTAL, province).find((row) => row.group !== null)?.group ?? null,
  };
}
