/**
 * Mean of the first `count` numbers in two passes, m = Σx/n, then m + Σ(x - m)/n, so that the mean of equal numbers
 * is exactly that number. NaN when `count` is 0.
 * Source: composite contract, Missing and undefined values.
 * @example meanOf(Float64Array.of(0.1, 0.1, 0.1), 3) // 0.1
 */
export function meanOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += values[index] as number;
  const first = sum / count;
  let rest = 0;
  for (let index = 0; index < count; index += 1) rest += (values[index] as number) - first;
  return first + rest / count;
}

/**
 * Standard deviation (n - 1) of the first `count` numbers. NaN for fewer than two.
 * @example deviationOf(Float64Array.of(1, 2, 3), 3) // 1
 */
export function deviationOf(values: Float64Array, count: number): number {
  const mean = meanOf(values, count);
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const distance = (values[index] as number) - mean;
    squares += distance * distance;
  }
  return Math.sqrt(squares / (count - 1));
}

/**
 * Median of the first `count` numbers: the mean of the middle two when `count` is even. Sorts them in place.
 * @example medianOf(Float64Array.of(4, 1, 3, 2), 4) // 2.5
 */
export function medianOf(values: Float64Array, count: number): number {
  if (count === 0) return Number.NaN;
  values.subarray(0, count).sort();
  const middle = count >> 1;
  const high = values[middle] as number;
  return count % 2 === 1 ? high : ((values[middle - 1] as number) + high) / 2;
}

/** Places in the vector that {@link measureShape} fills. */
export const shapeOf = { skew: 0, kurtosis: 1, min: 2, max: 3 } as const;

/**
 * Skewness and kurtosis with the sample corrections (type 2), minimum and maximum of the first `count` numbers.
 * Source: composite contract, treat.
 * @param into four numbers in the order of {@link shapeOf}; a skewness or kurtosis without enough numbers is NaN
 */
export function measureShape(values: Float64Array, count: number, into: Float64Array): void {
  const mean = meanOf(values, count);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    const distance = value - mean;
    const square = distance * distance;
    second += square;
    third += square * distance;
    fourth += square * square;
  }
  const n = count;
  const skew = ((Math.sqrt(n) * third) / (second * Math.sqrt(second))) * (Math.sqrt(n * (n - 1)) / (n - 2));
  const ratio = (n * fourth) / (second * second);
  into[shapeOf.skew] = skew;
  into[shapeOf.kurtosis] = (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
  into[shapeOf.min] = min;
  into[shapeOf.max] = max;
}
