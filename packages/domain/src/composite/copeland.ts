/** Outranking shares within this distance of one half are a draw. */
const drawTolerance = 1e-12;

/**
 * Copeland scores: the units that a unit outranks less the units that outrank it. Unit i outranks j when the weights of
 * the children on which it is higher, and half the weights of those on which both are equal, exceed one half.
 * Source: composite contract, aggregate.
 * @param values children by column: child c of unit u is at `c * stride + u`; none is missing
 * @param weights one a child; their sum is not 0
 * @param into score of each unit
 */
export function copelandScores(
  values: readonly Float64Array[],
  weights: Float64Array,
  units: number,
  into: Float64Array,
): void {
  let total = 0;
  for (let child = 0; child < values.length; child += 1) total += weights[child] as number;
  into.fill(0, 0, units);
  for (let first = 0; first < units; first += 1) {
    for (let second = first + 1; second < units; second += 1) {
      let share = 0;
      for (let child = 0; child < values.length; child += 1) {
        const column = values[child] as Float64Array;
        const difference = (column[first] as number) - (column[second] as number);
        if (difference > 0) share += (weights[child] as number) / total;
        else if (difference === 0) share += (weights[child] as number) / total / 2;
      }
      const lead = share - 0.5 > drawTolerance ? 1 : share - 0.5 < -drawTolerance ? -1 : 0;
      into[first] = (into[first] as number) + lead;
      into[second] = (into[second] as number) - lead;
    }
  }
}
