/** How equal values share ranks: the lowest, the highest or the mean of the places they fill. */
export type Ties = 'min' | 'max' | 'average';

/** Number of ascending values below `value`. */
function countBelow(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of ascending values not above `value`. */
function countUpTo(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Replaces the first `count` numbers by their ascending ranks, 1 = lowest.
 * Source: composite contract, normalise.
 * @param scratch as many numbers, overwritten
 * @example const x = Float64Array.of(5, 3, 5); rankAscending(x, 3, 'min', new Float64Array(3)); x // Float64Array.of(2, 1, 2)
 */
export function rankAscending(values: Float64Array, count: number, ties: Ties, scratch: Float64Array): void {
  for (let index = 0; index < count; index += 1) scratch[index] = values[index] as number;
  scratch.subarray(0, count).sort();
  for (let index = 0; index < count; index += 1) {
    const value = values[index] as number;
    const lowest = ties === 'max' ? 0 : countBelow(scratch, count, value) + 1;
    const highest = ties === 'min' ? 0 : countUpTo(scratch, count, value);
    values[index] = ties === 'min' ? lowest : ties === 'max' ? highest : (lowest + highest) / 2;
  }
}

/**
 * Places of scores, 1 = highest; equal scores share the best place (1, 2, 2, 4), a missing score (NaN) has 0.
 * Source: composite contract, Output of composite compute.
 * @param scratch as many numbers as scores, overwritten
 * @example const into = new Int32Array(4); placesOf(Float64Array.of(7, 9, 7, NaN), 4, into, new Float64Array(4)); into // Int32Array.of(2, 1, 2, 0)
 */
export function placesOf(scores: Float64Array, count: number, into: Int32Array, scratch: Float64Array): void {
  let present = 0;
  for (let index = 0; index < count; index += 1) {
    const score = scores[index] as number;
    if (Number.isNaN(score)) continue;
    scratch[present] = score;
    present += 1;
  }
  scratch.subarray(0, present).sort();
  for (let index = 0; index < count; index += 1) {
    const score = scores[index] as number;
    into[index] = Number.isNaN(score) ? 0 : 1 + present - countUpTo(scratch, present, score);
  }
}
