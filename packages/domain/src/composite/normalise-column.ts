import { deviationOf, meanOf } from './moments.ts';
import { type OrderScratch, rankAscending, type Ties } from './sorted-ranks.ts';

/** How one indicator is normalised; all formulas are on y = direction · x, except `goalposts`. */
export type Normalisation =
  | { readonly method: 'none' | 'fracmax' | 'dist2max' }
  | { readonly method: 'minmax'; readonly low: number; readonly high: number }
  | { readonly method: 'zscore'; readonly mean: number; readonly deviation: number }
  | { readonly method: 'scaled'; readonly low: number; readonly high: number; readonly factor: number }
  | { readonly method: 'rank' | 'borda' | 'prank'; readonly ties: Ties }
  /** `unit` is a position in the model. */
  | { readonly method: 'dist2ref'; readonly unit: number; readonly cap: boolean }
  /** `target` in the indicator's own units. */
  | { readonly method: 'dist2targ'; readonly target: number; readonly cap: boolean }
  /** `low` and `high` in the indicator's own units. */
  | {
      readonly method: 'goalposts';
      readonly low: number;
      readonly high: number;
      readonly scale: number;
      readonly truncate: boolean;
    };

/** What a formula needs besides the values. */
export interface ColumnSetting {
  readonly direction: 1 | -1;
  /** y of the reference unit; NaN when it is missing. */
  readonly reference: number;
  /** Room to order as many numbers as values. */
  readonly ordering: OrderScratch;
}

function extremes(y: Float64Array, count: number): readonly [min: number, max: number] {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = y[index] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}

function toMinmax(y: Float64Array, count: number, low: number, high: number): void {
  const [min, max] = extremes(y, count);
  const range = max - min;
  for (let index = 0; index < count; index += 1) {
    y[index] = (((y[index] as number) - min) / range) * (high - low) + low;
  }
}

function toZscore(y: Float64Array, count: number, mean: number, deviation: number): void {
  const [min, max] = extremes(y, count);
  const centre = meanOf(y, count);
  const spread = min === max ? Number.NaN : deviationOf(y, count);
  for (let index = 0; index < count; index += 1) {
    y[index] = (((y[index] as number) - centre) / spread) * deviation + mean;
  }
}

function toRank(y: Float64Array, count: number, method: string, ties: Ties, ordering: OrderScratch): void {
  rankAscending(y, count, ties, ordering);
  if (method === 'rank') return;
  const divisor = method === 'prank' ? count - 1 : 1;
  for (let index = 0; index < count; index += 1) y[index] = ((y[index] as number) - 1) / divisor;
}

/** Distance from the minimum to `goal`: `1 - (goal - y) / (goal - min)`, values above 1 cut when `cap`. */
function toDistance(y: Float64Array, count: number, goal: number, cap: boolean): void {
  const [min] = extremes(y, count);
  const range = goal - min;
  for (let index = 0; index < count; index += 1) {
    const score = 1 - (goal - (y[index] as number)) / range;
    y[index] = cap && score > 1 ? 1 : score;
  }
}

function toTarget(y: Float64Array, count: number, target: number, cap: boolean): void {
  const [min] = extremes(y, count);
  const range = target - min;
  for (let index = 0; index < count; index += 1) {
    const score = ((y[index] as number) - min) / range;
    y[index] = cap && score > 1 ? 1 : score;
  }
}

function toGoalposts(
  x: Float64Array,
  count: number,
  { low, high, scale, truncate }: Extract<Normalisation, { method: 'goalposts' }>,
  direction: 1 | -1,
): void {
  const range = high - low;
  for (let index = 0; index < count; index += 1) {
    const value = x[index] as number;
    let score = direction === 1 ? (value - low) / range : (high - value) / range;
    if (truncate && score > 1) score = 1;
    else if (truncate && score < 0) score = 0;
    x[index] = score * scale;
  }
}

/**
 * Normalises the present values of one indicator in place. Results that are not finite stand for missing values:
 * the caller turns them so (equal values under `minmax`, `zscore`, `dist2max` and `dist2ref`, a maximum of 0 under
 * `fracmax`, a reference at the minimum).
 * Source: composite contract, normalise; COINr 1.1.14 `n_*`.
 * @param values present values x; the first `count` are normalised
 */
export function normaliseValues(
  values: Float64Array,
  count: number,
  normalisation: Normalisation,
  setting: ColumnSetting,
): void {
  const { direction } = setting;
  if (normalisation.method === 'goalposts') {
    toGoalposts(values, count, normalisation, direction);
    return;
  }
  if (direction === -1) for (let index = 0; index < count; index += 1) values[index] = -(values[index] as number);
  switch (normalisation.method) {
    case 'none':
      return;
    case 'minmax':
      toMinmax(values, count, normalisation.low, normalisation.high);
      return;
    case 'zscore':
      toZscore(values, count, normalisation.mean, normalisation.deviation);
      return;
    case 'scaled': {
      const { low, high, factor } = normalisation;
      for (let index = 0; index < count; index += 1) {
        values[index] = (((values[index] as number) - low) / (high - low)) * factor;
      }
      return;
    }
    case 'rank':
    case 'borda':
    case 'prank':
      toRank(values, count, normalisation.method, normalisation.ties, setting.ordering);
      return;
    case 'fracmax': {
      const [, max] = extremes(values, count);
      for (let index = 0; index < count; index += 1) values[index] = (values[index] as number) / max;
      return;
    }
    case 'dist2max':
      toDistance(values, count, extremes(values, count)[1], false);
      return;
    case 'dist2ref':
      toDistance(values, count, setting.reference, normalisation.cap);
      return;
    case 'dist2targ':
      toTarget(values, count, direction * normalisation.target, normalisation.cap);
      return;
  }
}
