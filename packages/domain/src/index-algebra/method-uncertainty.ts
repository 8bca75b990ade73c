import { makeStream, nextUniform, seedStream } from '../composite/random.ts';
import { countedQuantile } from '../composite/rank-intervals.ts';
import type { Text } from '../kernel/index.ts';
import type { IndexVersion } from './definitions.ts';
import { competitionRanks } from './statistics.ts';
import { totalCoefficients } from './total-from-parts.ts';
import type { EditionScores } from './what-if.ts';

/** Where a subject may stand when the weights were a little different. */
export interface MethodRankInterval {
  readonly subject: string;
  /** Rank by published totals. */
  readonly nominal: number;
  readonly median: number;
  /** 5th and 95th percentile over the draws. */
  readonly p5: number;
  readonly p95: number;
  /** Best and worst rank when one component is left out. */
  readonly leaveOneOutBest: number;
  readonly leaveOneOutWorst: number;
  /** Best and worst of all these. */
  readonly low: number;
  readonly high: number;
}

/** Rank intervals of an edition, with everything needed to repeat them. */
export interface MethodUncertainty {
  readonly label: Text;
  readonly ranks: readonly MethodRankInterval[];
  readonly leaveOneOut: readonly { readonly component: string; readonly ranks: ReadonlyMap<string, number> }[];
  readonly draws: number;
  readonly seed: number;
  readonly spreadRatio: number;
}

/** Draws and spread of the intervals that screens show. */
export const METHOD_DRAWS = 1000;
/** Each weight varies by up to a quarter. */
export const METHOD_SPREAD = 0.25;

const label: Text = {
  vi: 'bất định của phương pháp (trọng số ±25%, bỏ từng thành phần), không phải sai số chọn mẫu',
  en: 'uncertainty of the method (weights ±25%, one component left out at a time), not sampling error',
};

function ranksOf(scores: Float64Array, sign: number): Int32Array {
  const sorted = Float64Array.from(scores, (score) => -sign * score).sort();
  const first = new Map<number, number>();
  sorted.forEach((score, place) => {
    if (!first.has(score)) first.set(score, place + 1);
  });
  return Int32Array.from(scores, (score) => first.get(-sign * score) ?? 0);
}

/**
 * How far a published ranking depends on its weights: each draw multiplies every weight by its own factor, uniform in
 * 1 ± `spreadRatio`, and ranks anew; besides, each component is left out once. The same seed gives the same intervals,
 * whatever else is drawn. Subjects that lack a component are left out; null where the total is no weighted sum.
 * Source: ADR-0020; OECD/JRC Handbook, step 7.
 * @param seed any safe integer
 */
export function methodUncertainty(
  version: IndexVersion,
  scores: EditionScores,
  seed: number,
  options: { readonly draws?: number; readonly spreadRatio?: number } = {},
): MethodUncertainty | null {
  const { draws = METHOD_DRAWS, spreadRatio = METHOD_SPREAD } = options;
  const coefficients = totalCoefficients(version);
  if (!coefficients) return null;
  const codes = [...coefficients.keys()];
  const weights = codes.map((code) => coefficients.get(code) ?? 0);
  const subjects = [...scores.totals.keys()].filter((subject) =>
    codes.every((code) => scores.values.get(subject)?.has(code)),
  );
  const table = subjects.map((subject) => codes.map((code) => scores.values.get(subject)?.get(code) ?? 0));
  const sign = version.direction === 'higher_is_better' ? 1 : -1;
  const rank = (factors: readonly number[]) =>
    ranksOf(
      Float64Array.from(table, (row) => row.reduce((sum, value, place) => sum + value * (factors[place] ?? 0), 0)),
      sign,
    );
  const counts = subjects.map(() => new Uint32Array(subjects.length + 1));
  const stream = makeStream();
  for (let draw = 0; draw < draws; draw += 1) {
    const factors = weights.map((weight, place) => {
      seedStream(stream, seed, 0, draw, place);
      return weight * (1 + spreadRatio * (2 * nextUniform(stream) - 1));
    });
    rank(factors).forEach((place, row) => {
      const count = counts[row];
      if (count) count[place] = (count[place] ?? 0) + 1;
    });
  }
  const without = codes.map((_, left) => rank(weights.map((weight, place) => (place === left ? 0 : weight))));
  const nominal = competitionRanks(
    new Map(subjects.map((one) => [one, scores.totals.get(one) ?? 0])),
    version.direction,
  );
  return {
    ...{ label, draws, seed, spreadRatio },
    ranks: subjects.map((subject, row) => {
      const left = without.map((ranks) => ranks[row] ?? 0);
      return intervalOf(subject, nominal.get(subject) ?? 0, counts[row] ?? new Uint32Array(1), left);
    }),
    leaveOneOut: codes.map((component, left) => ({
      component,
      ranks: new Map(subjects.map((subject, row) => [subject, without[left]?.[row] ?? 0])),
    })),
  };
}

function intervalOf(
  subject: string,
  nominal: number,
  counts: Uint32Array,
  leftOut: readonly number[],
): MethodRankInterval {
  const empty = counts.every((count) => count === 0);
  const quantile = (ratio: number) => (empty ? nominal : countedQuantile(counts, ratio));
  const [p5, median, p95] = [quantile(0.05), quantile(0.5), quantile(0.95)];
  const all = [nominal, ...leftOut];
  const [leaveOneOutBest, leaveOneOutWorst] = [Math.min(...all), Math.max(...all)];
  return {
    ...{ subject, nominal, median, p5, p95, leaveOneOutBest, leaveOneOutWorst },
    low: Math.min(p5, leaveOneOutBest),
    high: Math.max(p95, leaveOneOutWorst),
  };
}
