import type { ReplicationDesign, ReplicationRunner, ReplicationTally } from './replications.ts';
import { estimateSobol } from './sobol.ts';

/** Places of one unit over the replications in which it has one; null when it has none. */
export interface RankInterval {
  readonly unit: string;
  readonly nominal: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
}

/** Sensitivity of the mean change of place to one uncertain input; null when nothing varies. */
export interface InputSensitivity {
  readonly at: string;
  readonly S: number | null;
  readonly T: number | null;
}

/** Result of a sensitivity analysis. */
export interface SensitivityResult {
  readonly ranks: readonly RankInterval[];
  readonly sobol?: { readonly variance: number | null; readonly indices: readonly InputSensitivity[] };
  /** Runs that gave no places. */
  readonly failures: number;
}

/**
 * Quantile of counted whole numbers: linear between neighbours at position (m - 1)p of the m sorted values.
 * @param counts how often each number (the position) occurs
 * @example countedQuantile([0, 1, 1, 2], 0.5) // 2.5
 */
export function countedQuantile(counts: ArrayLike<number>, p: number): number {
  let total = 0;
  for (let value = 0; value < counts.length; value += 1) total += counts[value] ?? 0;
  if (total === 0) return Number.NaN;
  const position = (total - 1) * p;
  const rank = Math.floor(position);
  const at = (wanted: number): number => {
    let seen = 0;
    for (let value = 0; value < counts.length; value += 1) {
      seen += counts[value] ?? 0;
      if (seen > wanted) return value;
    }
    return Number.NaN;
  };
  const low = at(rank);
  return position === rank ? low : low + (position - rank) * (at(rank + 1) - low);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function intervalOf(unit: string, nominal: number, counts: Uint32Array): RankInterval {
  let total = 0;
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    total += count;
    sum += count * place;
  }
  return {
    unit,
    nominal: nominal === 0 ? null : nominal,
    mean: finite(sum / total),
    median: finite(countedQuantile(counts, 0.5)),
    p5: finite(countedQuantile(counts, 0.05)),
    p95: finite(countedQuantile(counts, 0.95)),
  };
}

function sobolOf(runner: ReplicationRunner, tallies: readonly ReplicationTally[]) {
  const inputs = runner.plan.inputs;
  const width = inputs.length + 2;
  const rows = tallies.reduce((last, tally) => Math.max(last, tally.to), 0);
  const runs = Array.from({ length: width }, () => new Float64Array(rows).fill(Number.NaN));
  for (const tally of tallies) {
    for (let row = tally.from; row < tally.to; row += 1) {
      runs.forEach((run, index) => {
        run[row] = tally.distances[(row - tally.from) * width + index] as number;
      });
    }
  }
  const [a, b, ...mixed] = runs as [Float64Array, Float64Array, ...Float64Array[]];
  const estimate = estimateSobol(a, b, mixed);
  return {
    variance: finite(estimate.variance),
    indices: inputs.map((input, index) => ({
      at: input.at,
      S: finite(estimate.first[index] ?? Number.NaN),
      T: finite(estimate.total[index] ?? Number.NaN),
    })),
  };
}

/**
 * Puts the tallies of all rows together: places of each unit that is in nominally or in any replication, and Sobol
 * indices where the design asks for them.
 * Source: composite contract, Output of composite sensitivity.
 */
export function summariseReplications(
  runner: ReplicationRunner,
  design: ReplicationDesign,
  tallies: readonly ReplicationTally[],
): SensitivityResult {
  const { units } = runner.plan.model;
  const width = units.length + 1;
  const places = new Uint32Array(units.length * width);
  let failures = 0;
  for (const tally of tallies) {
    failures += tally.failures;
    for (let cell = 0; cell < places.length; cell += 1) {
      places[cell] = (places[cell] as number) + (tally.places[cell] as number);
    }
  }
  const nominallyIn = new Set(runner.nominal.units);
  const ranks = units.flatMap((unit, index) => {
    const counts = places.subarray(index * width, (index + 1) * width);
    if (!nominallyIn.has(unit) && !counts.some((count) => count > 0)) return [];
    return [intervalOf(unit, runner.nominalPlaces[index] ?? 0, counts)];
  });
  return { ranks, ...(design.sobol ? { sobol: sobolOf(runner, tallies) } : {}), failures };
}
