import { deviationOf, meanOf, measureShape, medianOf, shapeOf } from './moments.ts';
import { makeOrderScratch, rankAscending } from './sorted-ranks.ts';

/** Numbers of one indicator over units; NaN is missing. */
export type Column = ArrayLike<number>;

/** Limits of the flags of {@link describeIndicator}. */
export interface FlagLimits {
  readonly skew: number;
  readonly kurtosis: number;
  readonly available: number;
  readonly nonZero: number;
  readonly unique: number;
}

/** Statistics of one indicator. Shares are of the present values, flags are true when there is something to look at. */
export interface IndicatorStatistics {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** Standard deviation, n - 1. */
  readonly deviation: number;
  readonly skew: number;
  readonly kurtosis: number;
  readonly available: number;
  readonly nonZero: number;
  readonly unique: number;
  /** How often the commonest value occurs. */
  readonly same: number;
  readonly availableShare: number;
  readonly nonZeroShare: number;
  readonly uniqueShare: number;
  readonly sameShare: number;
  readonly flags: {
    readonly fewValues: boolean;
    readonly manyZeros: boolean;
    readonly fewDistinct: boolean;
    /** |skew| and kurtosis are both above their limits: probable outliers. */
    readonly outliers: boolean;
  };
}

const usualLimits: FlagLimits = { skew: 2, kurtosis: 3.5, available: 0.65, nonZero: 0.5, unique: 0.5 };

function presentOf(column: Column): Float64Array {
  return Float64Array.from(column).filter((value) => !Number.isNaN(value));
}

/**
 * Statistics of an indicator, to see before treating it where values are missing, zeros many or outliers probable.
 * Source: COINr 1.1.14 `get_stats`; OECD/JRC Handbook on Constructing Composite Indicators, step 4.
 * @param limits limits of the flags, COINr's unless given
 * @example describeIndicator([1, 2, 3, NaN]).availableShare // 0.75
 */
export function describeIndicator(column: Column, limits: FlagLimits = usualLimits): IndicatorStatistics {
  const values = presentOf(column);
  const count = values.length;
  const shape = new Float64Array(4);
  measureShape(values, count, shape);
  const occurrences = new Map<number, number>();
  for (const value of values) occurrences.set(value, (occurrences.get(value) ?? 0) + 1);
  const nonZero = values.filter((value) => value !== 0).length;
  const same = Math.max(0, ...occurrences.values());
  const skew = shape[shapeOf.skew] as number;
  const kurtosis = shape[shapeOf.kurtosis] as number;
  return {
    min: shape[shapeOf.min] as number,
    max: shape[shapeOf.max] as number,
    mean: meanOf(values, count),
    median: medianOf(Float64Array.from(values), count),
    deviation: deviationOf(values, count),
    skew,
    kurtosis,
    available: count,
    nonZero,
    unique: occurrences.size,
    same,
    availableShare: count / column.length,
    nonZeroShare: nonZero / count,
    uniqueShare: occurrences.size / count,
    sameShare: same / count,
    flags: {
      fewValues: count / column.length < limits.available,
      manyZeros: nonZero / column.length < limits.nonZero,
      fewDistinct: occurrences.size / column.length < limits.unique,
      outliers: Math.abs(skew) > limits.skew && kurtosis > limits.kurtosis,
    },
  };
}

/** Values of both columns on the rows where neither is missing. */
function pairsOf(first: Column, second: Column): readonly [Float64Array, Float64Array] {
  const rows = Array.from({ length: first.length }, (_, row) => row).filter(
    (row) => !Number.isNaN(first[row]) && !Number.isNaN(second[row]),
  );
  return [
    Float64Array.from(rows, (row) => first[row] ?? Number.NaN),
    Float64Array.from(rows, (row) => second[row] ?? Number.NaN),
  ];
}

/**
 * Covariance (n - 1) over the rows where both columns have a value.
 * @example covariance([1, 2, 3], [2, 4, 6]) // 2
 */
export function covariance(first: Column, second: Column): number {
  const [x, y] = pairsOf(first, second);
  const meanX = meanOf(x, x.length);
  const meanY = meanOf(y, y.length);
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) sum += ((x[row] as number) - meanX) * ((y[row] as number) - meanY);
  return sum / (x.length - 1);
}

/**
 * Correlation over the rows where both columns have a value: Pearson's, or Spearman's (Pearson's of the mean ranks).
 * NaN when a column does not vary.
 * Source: COINr 1.1.14 `get_corr`.
 * @example correlation([1, 2, 3], [1, 4, 9], 'spearman') // 1
 */
export function correlation(first: Column, second: Column, kind: 'pearson' | 'spearman' = 'pearson'): number {
  const [x, y] = pairsOf(first, second);
  if (kind === 'spearman') {
    rankAscending(x, x.length, 'average', makeOrderScratch(x.length));
    rankAscending(y, y.length, 'average', makeOrderScratch(y.length));
  }
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}

/**
 * Cronbach's alpha of a group of indicators, from covariances over pairwise present values: k²·c/Σ, c the mean
 * covariance of distinct indicators, Σ the sum of all covariances.
 * Source: COINr 1.1.14 `get_cronbach`.
 * @example cronbachAlpha([[1, 2, 3], [1, 2, 3]]) // 1
 */
export function cronbachAlpha(columns: readonly Column[]): number {
  const k = columns.length;
  let all = 0;
  let own = 0;
  columns.forEach((first, row) => {
    columns.forEach((second, column) => {
      const value = covariance(first, second);
      if (Number.isNaN(value)) return;
      all += value;
      if (row === column) own += value;
    });
  });
  return (k * k * ((all - own) / (k * (k - 1)))) / all;
}
