import { decimalToNumber } from '../kernel/index.ts';
import type { IndexSeries } from './definitions.ts';
import { type IndexIssue, indexIssue } from './index-issue.ts';
import { NATIONAL, provincesInYear } from './provinces.ts';
import { type ResultRow, shownRow } from './result-row.ts';

/** What is known of a value: the interval that its printed digits leave open. */
interface Known {
  readonly province: string;
  readonly low: number;
  readonly high: number;
}

function knownOf(row: ResultRow): Known | undefined {
  if (!row.value) return undefined;
  const value = decimalToNumber(row.value);
  const half = 0.5 * 10 ** -row.value.scale;
  return { province: row.province, low: value - half, high: value + half };
}

/** How many subjects without a value may stand above one that has one. */
function mayStandAbove(ranks: readonly number[], known: number, population: number): number {
  const missing = Math.max(0, population - known);
  // Where every known subject carries a rank, no more can be missing above them than their worst rank leaves room for.
  return ranks.length === known ? Math.min(missing, Math.max(0, Math.max(...ranks) - known)) : missing;
}

/**
 * Printed ranks that no completion of the table allows (RANK_DISAGREES_WITH_VALUES): rank = 1 + the number of strictly
 * better values, where printed digits leave an order open both are allowed, and provinces without a value may stand
 * anywhere. `expected` is the nearest rank that is possible.
 * Source: ADR-0020.
 * @example checkRanks([], []) // []
 */
export function checkRanks(rows: readonly ResultRow[], series: readonly IndexSeries[]): readonly IndexIssue[] {
  const columns = new Map<string, ResultRow[]>();
  for (const row of rows) {
    if (row.province === NATIONAL) continue;
    const key = [row.index, row.year, row.component].join('\u0000');
    const column = columns.get(key);
    if (column) column.push(row);
    else columns.set(key, [row]);
  }
  const lower = new Set(series.filter((one) => one.direction === 'lower_is_better').map((one) => one.code));
  return [...columns.values()].flatMap((column) =>
    column.some((row) => row.rank !== null) ? checkColumn(column, lower.has(column[0]?.index ?? '')) : [],
  );
}

function checkColumn(column: readonly ResultRow[], lowerIsBetter: boolean): IndexIssue[] {
  const byProvince = new Map<string, ResultRow[]>();
  for (const row of column) byProvince.set(row.province, [...(byProvince.get(row.province) ?? []), row]);
  const shown = new Map(
    [...byProvince].flatMap(([province, cell]) => {
      const row = shownRow(cell);
      return row ? [[province, row] as const] : [];
    }),
  );
  const known = [...shown.values()].flatMap((row) => knownOf(row) ?? []);
  const ranks = [...byProvince].flatMap(([province, cell]) => {
    const printed = cell.find((row) => row.rank !== null)?.rank;
    return printed && shown.has(province) ? [printed] : [];
  });
  const above = mayStandAbove(ranks, known.length, provincesInYear(column[0]?.year ?? 0).length);
  return column.flatMap((row) => {
    const fallback = shown.get(row.province);
    const own = knownOf(row) ?? (fallback && knownOf(fallback));
    if (row.rank === null || !own) return [];
    const others = known.filter((other) => other.province !== row.province);
    const [surely, possibly] = lowerIsBetter ? countBetter(others, own, -1) : countBetter(others, own, 1);
    const [best, worst] = [1 + surely, 1 + possibly + above];
    return row.rank >= best && row.rank <= worst ? [] : [rankIssue(row, row.rank, row.rank < best ? best : worst)];
  });
}

function countBetter(others: readonly Known[], own: Known, sign: 1 | -1): [number, number] {
  let [surely, possibly] = [0, 0];
  for (const other of others) {
    if (sign === 1 ? other.low > own.high : other.high < own.low) surely += 1;
    if (sign === 1 ? other.high > own.low : other.low < own.high) possibly += 1;
  }
  return [surely, possibly];
}

function rankIssue(row: ResultRow, printed: number, expected: number): IndexIssue {
  const { index, year, province, component } = row;
  const message = {
    vi: `Hạng in là ${printed}, xếp theo giá trị thì ${province} hạng ${expected}`,
    en: `The printed rank is ${printed}, by the values ${province} ranks ${expected}`,
  };
  return indexIssue('RANK_DISAGREES_WITH_VALUES', message, {
    ...{ index, year, province, component, printed, expected },
    row: row.row,
  });
}
