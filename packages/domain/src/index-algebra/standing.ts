import type { Text } from '../kernel/index.ts';
import { compareEditions, type EditionComparison } from './comparability.ts';
import { directionIn, type IndexSeries, versionInForce } from './definitions.ts';
import type { ResultBook } from './result-book.ts';

/** Where one component stands against all provinces. */
export interface ComponentStanding {
  readonly code: string;
  readonly name: Text;
  readonly value: number;
  readonly mean: number;
  /** value - mean, in the component's own points; negative is worse where higher is better. */
  readonly fromMean: number;
  readonly belowMean: boolean;
  /** Worse than the lower quartile (type 7): among the weakest quarter. */
  readonly belowQuartile: boolean;
  readonly rank: number | null;
}

/**
 * Components of a province that are worse than the mean, the worst distance first; only those for which at least 80 %
 * of the provinces have a value.
 * Source: ADR-0020.
 */
export function weakComponents(
  book: ResultBook,
  series: IndexSeries,
  year: number,
  province: string,
): readonly ComponentStanding[] {
  const version = versionInForce(series, year);
  return (version?.components ?? [])
    .flatMap(({ code, name, direction }): ComponentStanding[] => {
      const value = book.value(series.code, year, code, province);
      const { mean, meanBasis, quartiles } = book.summary(series.code, year, code, direction);
      if (value === null || mean === null || meanBasis !== 'computed' || !quartiles) return [];
      const higher = direction === 'higher_is_better';
      const belowMean = higher ? value < mean : value > mean;
      const belowQuartile = higher ? value < quartiles.q1 : value > quartiles.q3;
      const rank = book.rank(series.code, year, code, province, direction)?.rank ?? null;
      return [{ code, name, value, mean, fromMean: value - mean, belowMean, belowQuartile, rank }];
    })
    .filter((standing) => standing.belowMean)
    .sort((a, b) => Math.abs(b.fromMean) - Math.abs(a.fromMean));
}

/** A province that improved, as an example to learn from. */
export interface Improver {
  readonly province: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

/** The best improvers, or none and why. */
export interface BestImprovers {
  readonly improvers: readonly Improver[];
  readonly comparison: EditionComparison;
}

/**
 * The provinces that improved most in a component (or the total) between two editions; nobody where the two may not be
 * subtracted. Ties keep the alphabetical order of Vietnamese.
 * @param most how many
 */
export function bestImprovers(
  book: ResultBook,
  series: IndexSeries,
  code: string,
  span: { readonly fromYear: number; readonly toYear: number },
  most = 5,
): BestImprovers {
  const { fromYear, toYear } = span;
  const comparison = compareEditions(series, code, fromYear, toYear);
  if (comparison.kind === 'different') return { improvers: [], comparison };
  const before = book.values(series.code, fromYear, code);
  const direction = directionIn(series, toYear, code);
  const sign = direction === 'higher_is_better' ? 1 : -1;
  const collator = new Intl.Collator('vi');
  const improvers = [...book.values(series.code, toYear, code)]
    .flatMap(([province, after]): Improver[] => {
      const was = before.get(province);
      if (was === undefined || sign * (after - was) <= 0) return [];
      const rank = (year: number) => book.rank(series.code, year, code, province, direction)?.rank ?? null;
      return [
        { province, before: was, after, change: after - was, rankBefore: rank(fromYear), rankAfter: rank(toYear) },
      ];
    })
    .sort((a, b) => sign * (b.change - a.change) || collator.compare(a.province, b.province));
  return { improvers: improvers.slice(0, most), comparison };
}
