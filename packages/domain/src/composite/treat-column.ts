import { measureShape, shapeOf } from './moments.ts';

/** Transforms of step `treat`. */
export type Transform = 'log_CT' | 'log_CT_orig' | 'log_CT_plus' | 'boxcox';

/** How one indicator is treated. */
export interface Treatment {
  /** Most points that winsorising may change; undefined: no winsorising, the transform comes first. */
  readonly winMax: number | undefined;
  /** Winsorise up to `winMax` even when the test passes on the way. */
  readonly force: boolean;
  readonly skewLimit: number;
  readonly kurtosisLimit: number;
  readonly transform: Transform | undefined;
  /** Exponent of `boxcox`. */
  readonly lambda: number;
  /** Transform the winsorised instead of the original values. */
  readonly combine: boolean;
}

/** What became of an indicator; `undecided`: a test could not be decided, the values are as they were. */
export type TreatmentOutcome = 'unchanged' | 'winsorised' | 'transformed' | 'undecided';

/** Result of the skewness and kurtosis test. */
export type ShapeVerdict = 'pass' | 'fail' | 'undecided';

/** What the tests and passes of one treatment found, for reports. */
export interface TreatmentTrace {
  readonly tests: { skew: number; kurtosis: number; verdict: ShapeVerdict }[];
  /** Points changed by winsorising; undefined when there was none. */
  winsorised?: number;
}

/**
 * Passes when |skew| or kurtosis is strictly below its limit; undecided for fewer than 3 values, equal values, and
 * 3 values whose skew is not below the limit.
 * Source: composite contract, treat.
 * @param shape result of `measureShape`
 */
export function judgeShape(shape: Float64Array, count: number, treatment: Treatment): ShapeVerdict {
  const skew = shape[shapeOf.skew] as number;
  const kurtosis = shape[shapeOf.kurtosis] as number;
  if (count < 3 || shape[shapeOf.min] === shape[shapeOf.max] || Number.isNaN(skew)) return 'undecided';
  if (Math.abs(skew) < treatment.skewLimit) return 'pass';
  if (count === 3 || Number.isNaN(kurtosis)) return 'undecided';
  return kurtosis < treatment.kurtosisLimit ? 'pass' : 'fail';
}

/** Gives all points at the maximum the largest value below it (or, mirrored, all at the minimum); counts them. */
function moveExtreme(values: Float64Array, count: number, extreme: number, high: boolean): number {
  let next = high ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] as number;
    if (high ? value < extreme && value > next : value > extreme && value < next) next = value;
  }
  let moved = 0;
  for (let index = 0; index < count; index += 1) {
    if (values[index] !== extreme) continue;
    values[index] = next;
    moved += 1;
  }
  return moved;
}

interface Scratch {
  readonly shape: Float64Array;
  readonly original: Float64Array;
}

function winsorise(
  values: Float64Array,
  count: number,
  treatment: Treatment,
  shape: Float64Array,
  trace: TreatmentTrace | undefined,
): ShapeVerdict {
  let verdict: ShapeVerdict = 'fail';
  let high = 0;
  let low = 0;
  while ((verdict === 'fail' || treatment.force) && high + low < (treatment.winMax ?? 0)) {
    if ((shape[shapeOf.skew] as number) >= 0) high = moveExtreme(values, count, shape[shapeOf.max] as number, true);
    else low = moveExtreme(values, count, shape[shapeOf.min] as number, false);
    measureShape(values, count, shape);
    verdict = judgeShape(shape, count, treatment);
    if (verdict === 'undecided') return verdict;
  }
  if (trace) trace.winsorised = high + low;
  return verdict;
}

/** Transforms in place; `shape` is that of the values. False when the result is not finite or has lost all variance. */
function transformValues(values: Float64Array, count: number, treatment: Treatment, shape: Float64Array): boolean {
  const { transform, lambda } = treatment;
  const min = shape[shapeOf.min] as number;
  const max = shape[shapeOf.max] as number;
  const offset = 0.01 * (max - min);
  const mirrored = transform === 'log_CT_plus' && !((shape[shapeOf.skew] as number) > 0);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] as number;
    let result: number;
    if (transform === 'boxcox') {
      const shifted = value - min + 1;
      result = lambda === 0 ? Math.log(shifted) : (shifted ** lambda - 1) / lambda;
    } else if (transform === 'log_CT_orig') result = Math.log(value - min + 1);
    else if (mirrored) result = -Math.log(max + offset - value);
    else result = Math.log(value - min + offset);
    values[index] = result;
    if (!Number.isFinite(result)) return false;
    if (result < lowest) lowest = result;
    if (result > highest) highest = result;
  }
  return lowest < highest;
}

function note(trace: TreatmentTrace | undefined, shape: Float64Array, verdict: ShapeVerdict): void {
  trace?.tests.push({ skew: shape[shapeOf.skew] as number, kurtosis: shape[shapeOf.kurtosis] as number, verdict });
}

/**
 * Treats the present values of one indicator in place: test, winsorise, test, transform.
 * Whenever a test cannot be decided, the values are left as they were.
 * Source: composite contract, treat; COINr 1.1.14 `Treat`.
 * @param values present values; the first `count` are treated
 * @param scratch two vectors to work in: four numbers, and as many as `values`
 * @param trace filled for reports when given
 */
export function treatValues(
  values: Float64Array,
  count: number,
  treatment: Treatment,
  scratch: Scratch,
  trace?: TreatmentTrace,
): TreatmentOutcome {
  const { shape, original } = scratch;
  measureShape(values, count, shape);
  let verdict = judgeShape(shape, count, treatment);
  note(trace, shape, verdict);
  if (verdict === 'undecided') return 'undecided';
  if (verdict === 'pass') return 'unchanged';
  for (let index = 0; index < count; index += 1) original[index] = values[index] as number;
  const undo = (): 'undecided' => {
    for (let index = 0; index < count; index += 1) values[index] = original[index] as number;
    return 'undecided';
  };
  if (treatment.winMax !== undefined) {
    verdict = winsorise(values, count, treatment, shape, trace);
    note(trace, shape, verdict);
    if (verdict === 'undecided') return undo();
    if (verdict === 'pass' || treatment.transform === undefined) return 'winsorised';
    if (!treatment.combine) {
      undo();
      measureShape(values, count, shape);
    }
  } else if (treatment.transform === undefined) return 'unchanged';
  if (!transformValues(values, count, treatment, shape)) return undo();
  if (trace) {
    measureShape(values, count, shape);
    note(trace, shape, judgeShape(shape, count, treatment));
  }
  return 'transformed';
}
