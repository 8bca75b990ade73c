/** Σ w v over the first `count` numbers with compensated rounding, so that the order of equal terms does not matter. */
function weightedSum(values: Float64Array, weights: Float64Array, count: number): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < count; index += 1) {
    const term = (weights[index] as number) * (values[index] as number);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

function sumOf(weights: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weights[index] as number;
  return sum;
}

function allEqual(values: Float64Array, count: number): boolean {
  for (let index = 1; index < count; index += 1) if (values[index] !== values[0]) return false;
  return true;
}

/** Means of the children of a node. `copeland` is over units and is no function of one unit's children. */
export type MeanMethod = 'amean' | 'gmean' | 'hmean' | 'genmean';

/**
 * Weighted mean of the first `count` values: arithmetic Σwv/Σw, geometric exp(Σw ln v/Σw), harmonic Σw/Σ(w/v) or
 * generalised (Σw v^p/Σw)^(1/p). The mean of equal values is exactly that value. NaN when `count` or Σw is 0, or when
 * the formula gives no finite number.
 * Source: composite contract, aggregate; COINr 1.1.14 `a_*`.
 * @param values overwritten; the caller has refused values that the method cannot take
 * @example weightedMean('amean', Float64Array.of(10, 20, 40, 80), Float64Array.of(1, 2, 3, 4), 4, NaN) // 49
 */
export function weightedMean(
  method: MeanMethod,
  values: Float64Array,
  weights: Float64Array,
  count: number,
  p: number,
): number {
  const total = sumOf(weights, count);
  if (count === 0 || total === 0) return Number.NaN;
  if (method !== 'genmean' && allEqual(values, count)) return values[0] as number;
  if (method === 'gmean') {
    for (let index = 0; index < count; index += 1) values[index] = Math.log(values[index] as number);
  } else if (method === 'hmean') {
    for (let index = 0; index < count; index += 1) values[index] = 1 / (values[index] as number);
  } else if (method === 'genmean') {
    for (let index = 0; index < count; index += 1) values[index] = (values[index] as number) ** p;
  }
  const mean = weightedSum(values, weights, count) / total;
  let result = mean;
  if (method === 'gmean') result = Math.exp(mean);
  else if (method === 'hmean') result = 1 / mean;
  else if (method === 'genmean') result = mean ** (1 / p);
  return Number.isFinite(result) ? result : Number.NaN;
}
