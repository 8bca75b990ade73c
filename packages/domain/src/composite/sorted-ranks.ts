/** How equal values share ranks: the lowest, the highest or the mean of the places they fill. */
export type Ties = 'min' | 'max' | 'average';

/** Room to order numbers: sorted numbers with their positions, and as much again to merge them. */
export interface OrderScratch {
  readonly keys: Float64Array;
  readonly order: Int32Array;
  readonly spareKeys: Float64Array;
  readonly spareOrder: Int32Array;
}

/** Room to order up to `size` numbers. */
export function makeOrderScratch(size: number): OrderScratch {
  return {
    keys: new Float64Array(size),
    order: new Int32Array(size),
    spareKeys: new Float64Array(size),
    spareOrder: new Int32Array(size),
  };
}

/** Runs of this length are sorted by insertion before they are merged. */
const runLength = 64;

function insertRun(keys: Float64Array, order: Int32Array, from: number, to: number): void {
  for (let index = from + 1; index < to; index += 1) {
    const key = keys[index] as number;
    const position = order[index] as number;
    let place = index;
    while (place > from && (keys[place - 1] as number) > key) {
      keys[place] = keys[place - 1] as number;
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    keys[place] = key;
    order[place] = position;
  }
}

/** Merges the sorted runs from..middle and middle..to into the spare room, and copies them back. */
function mergeRuns(scratch: OrderScratch, from: number, middle: number, to: number): void {
  const { keys, order, spareKeys, spareOrder } = scratch;
  let left = from;
  let right = middle;
  for (let index = from; index < to; index += 1) {
    const takeLeft = left < middle && (right >= to || (keys[left] as number) <= (keys[right] as number));
    const taken = takeLeft ? left : right;
    spareKeys[index] = keys[taken] as number;
    spareOrder[index] = order[taken] as number;
    if (takeLeft) left += 1;
    else right += 1;
  }
  for (let index = from; index < to; index += 1) {
    keys[index] = spareKeys[index] as number;
    order[index] = spareOrder[index] as number;
  }
}

/**
 * Fills `keys` with the first `count` numbers (none NaN) in ascending order and `order` with their positions; equal
 * numbers keep their order.
 * @example const s = makeOrderScratch(3); orderAscending(Float64Array.of(3, 1, 2), 3, s); s.order // Int32Array.of(1, 2, 0)
 */
export function orderAscending(values: Float64Array, count: number, scratch: OrderScratch): void {
  const { keys, order } = scratch;
  for (let index = 0; index < count; index += 1) {
    keys[index] = values[index] as number;
    order[index] = index;
  }
  for (let from = 0; from < count; from += runLength) insertRun(keys, order, from, Math.min(from + runLength, count));
  for (let length = runLength; length < count; length *= 2) {
    for (let from = 0; from + length < count; from += 2 * length) {
      mergeRuns(scratch, from, from + length, Math.min(from + 2 * length, count));
    }
  }
}

function rankOfRun(first: number, last: number, ties: Ties): number {
  if (ties === 'min') return first + 1;
  return ties === 'max' ? last : (first + 1 + last) / 2;
}

/**
 * Replaces the first `count` numbers by their ascending ranks, 1 = lowest.
 * Source: composite contract, normalise.
 * @example const x = Float64Array.of(5, 3, 5); rankAscending(x, 3, 'min', makeOrderScratch(3)); x // Float64Array.of(2, 1, 2)
 */
export function rankAscending(values: Float64Array, count: number, ties: Ties, scratch: OrderScratch): void {
  orderAscending(values, count, scratch);
  const { keys, order } = scratch;
  for (let first = 0; first < count; ) {
    const key = keys[first] as number;
    let last = first + 1;
    while (last < count && keys[last] === key) last += 1;
    const rank = rankOfRun(first, last, ties);
    for (let index = first; index < last; index += 1) values[order[index] as number] = rank;
    first = last;
  }
}

/**
 * Places of scores, 1 = highest; equal scores share the best place (1, 2, 2, 4), a missing score (NaN) has 0.
 * Source: composite contract, Output of composite compute.
 * @example placesOf([7, 9, 7, NaN]) // Int32Array.of(2, 1, 2, 0)
 */
export function placesOf(scores: ArrayLike<number>): Int32Array {
  const places = new Int32Array(scores.length);
  const rows = Array.from({ length: scores.length }, (_, row) => row).filter((row) => !Number.isNaN(scores[row]));
  const turned = Float64Array.from(rows, (row) => -(scores[row] ?? Number.NaN));
  rankAscending(turned, turned.length, 'min', makeOrderScratch(turned.length));
  rows.forEach((row, index) => {
    places[row] = turned[index] as number;
  });
  return places;
}
