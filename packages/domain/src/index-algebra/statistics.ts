import type { Text } from '../kernel/index.ts';
import type { Direction } from './definitions.ts';

/** Share of a year's subjects that must have a value before means, quartiles and ranks are computed. Source: ADR-0020. */
export const COVERAGE_RATIO = 0.8;

/** Lower quartile, median, upper quartile. */
export interface Quartiles {
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
}

/** What may be said about one component (or total) in one year over all subjects. */
export interface YearSummary {
  /** Subjects with a value, and subjects of that year's map. */
  readonly n: number;
  readonly population: number;
  /** True when at least 80 % of the subjects have a value. */
  readonly covered: boolean;
  /** Mean of the subjects, else the published national mean, else null. */
  readonly mean: number | null;
  readonly meanBasis: 'computed' | 'published' | 'none';
  readonly quartiles: Quartiles | null;
  readonly best: { readonly value: number; readonly subjects: readonly string[] } | null;
  /** Why something is null, ready to show; null when nothing is missing. */
  readonly reason: Text | null;
}

/** Arithmetic mean; null of nothing. @example meanOf([1, 2, 6]) // 3 */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Quantile by linear interpolation between order statistics, h = (n - 1) p (type 7).
 * Source: Hyndman and Fan 1996, definition 7.
 * @param sorted ascending
 * @param ratio 0..1
 * @returns null of nothing
 * @example quantileType7([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantileType7(sorted: readonly number[], ratio: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * ratio;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}

/** The three quartiles (type 7); null of nothing. @example quartilesOf([4, 1, 3, 2]) // { q1: 1.75, q2: 2.5, q3: 3.25 } */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  const sorted = [...values].sort((a, b) => a - b);
  const q1 = quantileType7(sorted, 0.25);
  const q2 = quantileType7(sorted, 0.5);
  const q3 = quantileType7(sorted, 0.75);
  return q1 === null || q2 === null || q3 === null ? null : { q1, q2, q3 };
}

/**
 * Standard competition ranks ("1224"): 1 + the number of strictly better values.
 * Source: ADR-0020.
 * @example competitionRanks(new Map([['a', 5], ['b', 7], ['c', 5]])).get('c') // 2
 */
export function competitionRanks(
  values: ReadonlyMap<string, number>,
  direction: Direction = 'higher_is_better',
): ReadonlyMap<string, number> {
  const sign = direction === 'higher_is_better' ? -1 : 1;
  const sorted = [...values].sort((a, b) => sign * (a[1] - b[1]));
  const ranks = new Map<string, number>();
  let previous: number | undefined;
  let rank = 0;
  sorted.forEach(([subject, value], place) => {
    if (value !== previous) rank = place + 1;
    previous = value;
    ranks.set(subject, rank);
  });
  return ranks;
}

/**
 * Rank of `value` among the values of others: 1 + how many are strictly better.
 * @example rankAmong(64.2, [67.1, 64.2, 60]) // 2
 */
export function rankAmong(value: number, others: Iterable<number>, direction: Direction = 'higher_is_better'): number {
  let better = 0;
  for (const other of others) if (direction === 'higher_is_better' ? other > value : other < value) better += 1;
  return better + 1;
}

/**
 * Group 0..3 (best first) of a value cut at the quartiles: at or above the upper quartile, the median, the lower.
 * Source: GLOSSARY "tứ vị phân"; a value on a boundary belongs to the better group (with 63 subjects: 16, 16, 15, 16).
 * @example quartileGroup(2.5, { q1: 1.75, q2: 2.5, q3: 3.25 }) // 1
 */
export function quartileGroup(
  value: number,
  quartiles: Quartiles,
  direction: Direction = 'higher_is_better',
): 0 | 1 | 2 | 3 {
  const { q1, q2, q3 } = quartiles;
  if (direction === 'higher_is_better') return value >= q3 ? 0 : value >= q2 ? 1 : value >= q1 ? 2 : 3;
  return value <= q1 ? 0 : value <= q2 ? 1 : value <= q3 ? 2 : 3;
}

/** True when enough of a year's subjects have a value. @example isCovered(51, 63) // true */
export function isCovered(n: number, population: number): boolean {
  return population > 0 && n / population >= COVERAGE_RATIO;
}

const noData: Text = { vi: 'chưa có số liệu', en: 'no data yet' };

function tooFew(n: number, population: number): Text {
  return {
    vi: `chưa có số liệu: mới có ${n}/${population} tỉnh, cần ít nhất 80%`,
    en: `no data yet: ${n} of ${population} provinces, at least 80% are needed`,
  };
}

/**
 * Mean, quartiles and best of one year, computed only where at least 80 % of the year's subjects have a value;
 * otherwise the published mean, otherwise nothing and the reason. Source: ADR-0020.
 * @param values subject -> value, without the national mean
 * @param population number of subjects on that year's map
 * @example summariseYear(new Map(), 63, null).reason?.vi // 'chưa có số liệu'
 */
export function summariseYear(
  values: ReadonlyMap<string, number>,
  population: number,
  publishedMean: number | null,
  direction: Direction = 'higher_is_better',
): YearSummary {
  const numbers = [...values.values()];
  const n = numbers.length;
  if (!isCovered(n, population)) {
    return {
      n,
      population,
      covered: false,
      mean: publishedMean,
      meanBasis: publishedMean === null ? 'none' : 'published',
      quartiles: null,
      best: null,
      reason: n === 0 ? noData : tooFew(n, population),
    };
  }
  const value = numbers.reduce((best, one) =>
    (direction === 'higher_is_better' ? one > best : one < best) ? one : best,
  );
  return {
    n,
    population,
    covered: true,
    mean: meanOf(numbers),
    meanBasis: 'computed',
    quartiles: quartilesOf(numbers),
    best: { value, subjects: [...values].filter(([, one]) => one === value).map(([subject]) => subject) },
    reason: null,
  };
}
