/** Means of the children of a node. `copeland` is over units and is no function of one unit's children. */
export type MeanMethod = 'amean' | 'gmean' | 'hmean' | 'genmean';

/** Sums over the children of a node, one a unit: a child is added for all units at once. */
export interface MeanSums {
  /** Number of present children. */
  readonly present: Float64Array;
  /** Σw of the present children. */
  readonly weight: Float64Array;
  /** Σ w f(v), and what rounding took from it: with it the order of equal terms does not matter. */
  readonly sum: Float64Array;
  readonly lost: Float64Array;
  /** First present child, NaN once another one differs from it. */
  readonly common: Float64Array;
}

/** Sums for up to `units` units. */
export function makeMeanSums(units: number): MeanSums {
  const column = () => new Float64Array(units);
  return { present: column(), weight: column(), sum: column(), lost: column(), common: column() };
}

/** Sets the sums of the first `units` units to those of no children. */
export function clearMeanSums(sums: MeanSums, units: number): void {
  sums.present.fill(0, 0, units);
  sums.weight.fill(0, 0, units);
  sums.sum.fill(0, 0, units);
  sums.lost.fill(0, 0, units);
}

/** f(v) of a method: v itself, ln v, 1/v or v^p. */
function bendValue(method: MeanMethod, value: number, p: number): number {
  if (method === 'gmean') return Math.log(value);
  if (method === 'hmean') return 1 / value;
  return value ** p;
}

/**
 * Adds a child to the sums: `weight` times f(v) for each unit whose value is not missing (NaN).
 * @param values the child of unit u is at `from + u`
 */
export function addChild(
  sums: MeanSums,
  method: MeanMethod,
  p: number,
  weight: number,
  values: Float64Array,
  from: number,
  units: number,
): void {
  const { present, weight: weights, sum, lost, common } = sums;
  for (let unit = 0; unit < units; unit += 1) {
    const value = values[from + unit] as number;
    if (Number.isNaN(value)) continue;
    const term = weight * (method === 'amean' ? value : bendValue(method, value, p));
    const before = sum[unit] as number;
    const after = before + term;
    const taken = after - before;
    sum[unit] = after;
    lost[unit] = (lost[unit] as number) + (before - (after - taken)) + (term - taken);
    const count = present[unit] as number;
    present[unit] = count + 1;
    weights[unit] = (weights[unit] as number) + weight;
    if (count === 0) common[unit] = value;
    else if (value !== common[unit]) common[unit] = Number.NaN;
  }
}

/**
 * The mean of one unit: arithmetic Σwv/Σw, geometric exp(Σw ln v/Σw), harmonic Σw/Σ(w/v) or generalised
 * (Σw v^p/Σw)^(1/p). The mean of equal values is exactly that value (under `genmean`: of positive ones). NaN when no child is present, when Σw is 0, or
 * when the formula gives no finite number.
 * Source: composite contract, aggregate; COINr 1.1.14 `a_*`.
 */
export function meanOfSums(sums: MeanSums, method: MeanMethod, p: number, unit: number): number {
  const total = sums.weight[unit] as number;
  if (sums.present[unit] === 0 || total === 0) return Number.NaN;
  const common = sums.common[unit] as number;
  if (!Number.isNaN(common) && (method !== 'genmean' || common > 0)) return common;
  const mean = ((sums.sum[unit] as number) + (sums.lost[unit] as number)) / total;
  let result = mean;
  if (method === 'gmean') result = Math.exp(mean);
  else if (method === 'hmean') result = 1 / mean;
  else if (method === 'genmean') result = mean ** (1 / p);
  return Number.isFinite(result) ? result : Number.NaN;
}
