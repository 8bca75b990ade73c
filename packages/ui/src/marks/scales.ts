/** A linear map from values to pixels; `from === to` maps everything to the middle. */
export type Scale = (value: number) => number;

/**
 * A linear scale. Pixels may run backwards (`start > end`), as they do for the vertical axis.
 * @example linearScale([0, 10], [0, 100])(2.5) // 25
 */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/**
 * Least and greatest of the values that exist, or undefined when none does.
 * @example extentOf([3, undefined, 1]) // [1, 3]
 */
export function extentOf(values: Iterable<number | null | undefined>): readonly [number, number] | undefined {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : undefined;
}

/**
 * Round ticks that span the domain, at most `count + 1` of them.
 * @example niceTicks([62.1, 67.4], 5) // [62, 63, 64, 65, 66, 67, 68]
 */
export function niceTicks(domain: readonly [number, number], count: number): readonly number[] {
  const [from, to] = domain;
  if (from === to) return [from];
  const rough = (to - from) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.9) ?? power * 10;
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/**
 * Path of a line that breaks where a value is missing: neighbours of a gap are not joined.
 * @example brokenLine([[0, 1], [1, undefined], [2, 3], [3, 4]], (x) => x, (y) => y) // 'M0 1M2 3L3 4'
 */
export function brokenLine(
  points: readonly (readonly [number, number | null | undefined])[],
  x: Scale,
  y: Scale,
): string {
  let path = '';
  let open = false;
  for (const [at, value] of points) {
    if (value === null || value === undefined) {
      open = false;
      continue;
    }
    path += `${open ? 'L' : 'M'}${round(x(at))} ${round(y(value))}`;
    open = true;
  }
  return path;
}

/** Points that stand alone between gaps: a line would not show them, a dot does. */
export function lonelyPoints(
  points: readonly (readonly [number, number | null | undefined])[],
): readonly (readonly [number, number])[] {
  const isMissing = (index: number) => points[index]?.[1] === null || points[index]?.[1] === undefined;
  return points.flatMap(([at, value], index) =>
    value !== null && value !== undefined && isMissing(index - 1) && isMissing(index + 1) ? [[at, value] as const] : [],
  );
}

/** A pixel with one decimal, as SVG paths need no more. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
