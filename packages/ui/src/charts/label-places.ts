/**
 * Heights for labels that want to stand at `wanted` but must keep a distance: each moves as little as it can, in order.
 * @example spreadLabels([10, 12, 40], 14, [0, 100]) // [4, 18, 40]
 */
export function spreadLabels(
  wanted: readonly number[],
  distance: number,
  limits: readonly [number, number],
): readonly number[] {
  const order = wanted.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  const groups: { sum: number; size: number; indexes: number[] }[] = [];
  const topOf = (group: { sum: number; size: number }) => {
    const centre = group.sum / group.size;
    const top = centre - ((group.size - 1) * distance) / 2;
    return Math.max(limits[0], Math.min(top, limits[1] - (group.size - 1) * distance));
  };
  for (const { value, index } of order) {
    let group = { sum: value, size: 1, indexes: [index] };
    let last = groups.at(-1);
    while (last && topOf(last) + last.size * distance > topOf(group)) {
      group = { sum: last.sum + group.sum, size: last.size + group.size, indexes: [...last.indexes, ...group.indexes] };
      groups.pop();
      last = groups.at(-1);
    }
    groups.push(group);
  }
  const places = new Array<number>(wanted.length).fill(0);
  for (const group of groups) {
    const top = topOf(group);
    for (const [at, index] of group.indexes.entries()) places[index] = top + at * distance;
  }
  return places;
}
