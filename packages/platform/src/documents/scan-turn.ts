import type { Bitmap } from './scan-bitmap.ts';

const steepest = 6;
const coarseStep = 0.5;
const fineStep = 0.1;

interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly across: number;
  readonly reach: number;
}

/** Dark pixels, those of long straight strokes left out: rulings and borders say nothing about the letters. */
function letterPoints({ width, height, ink }: Bitmap): Points {
  const longest = Math.max(24, Math.round(Math.min(width, height) * 0.06));
  const stroke = new Uint8Array(ink.length);
  const markRuns = (lines: number, length: number, at: (line: number, place: number) => number): void => {
    for (let line = 0; line < lines; line += 1) {
      let from = 0;
      for (let place = 0; place <= length; place += 1) {
        if (place < length && ink[at(line, place)] === 1) continue;
        if (place - from >= longest) for (let back = from; back < place; back += 1) stroke[at(line, back)] = 1;
        from = place + 1;
      }
    }
  };
  markRuns(height, width, (line, place) => line * width + place);
  markRuns(width, height, (line, place) => place * width + line);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = y * width + x;
      if (ink[pixel] === 1 && stroke[pixel] === 0) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), across: width, reach: width + height };
}

/** How sharply lines of text stand apart when the page is read at a slope: sum of squared steps of the row counts. */
function sharpness({ xs, ys, reach }: Points, degrees: number, upright: boolean): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(reach * 2);
  for (let point = 0; point < xs.length; point += 1) {
    const [along, down] = upright ? [ys[point] ?? 0, xs[point] ?? 0] : [xs[point] ?? 0, ys[point] ?? 0];
    const row = Math.round(down - along * slope) + reach / 2;
    rows[Math.floor(row)] = (rows[Math.floor(row)] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

function sharpestSlope(points: Points, upright: boolean): { readonly degrees: number; readonly sharp: number } {
  const best = (from: number, to: number, step: number) => {
    let found = { degrees: 0, sharp: -1 };
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const sharp = sharpness(points, degrees, upright);
      if (sharp > found.sharp) found = { degrees, sharp };
    }
    return found;
  };
  const coarse = best(-steepest, steepest, coarseStep);
  return best(coarse.degrees - coarseStep, coarse.degrees + coarseStep, fineStep);
}

/** How a page lies: lines run up and down, and how far they slope. */
export interface PageLie {
  /** Lines of text run from top to bottom or from bottom to top. */
  readonly onItsSide: boolean;
  /** Degrees by which lines fall to the right once they are level, -6 to 6. */
  readonly slope: number;
  /** The slope it would have if its lines did not run up and down. */
  readonly levelSlope: number;
}

const fewPoints = 400;

/**
 * How a page lies, by the way its lines of text stand apart; a page with hardly any ink lies level. Whether it stands
 * on its head cannot be told from the ink.
 * @param bitmap a reduced one is enough: some 800 pixels wide
 */
export function lieOf(bitmap: Bitmap): PageLie {
  const points = letterPoints(bitmap);
  if (points.xs.length < fewPoints) return { onItsSide: false, slope: 0, levelSlope: 0 };
  const level = sharpestSlope(points, false);
  const upright = sharpestSlope(points, true);
  const onItsSide = upright.sharp > level.sharp * 1.15;
  const settled = (degrees: number): number => (Math.abs(degrees) < fineStep * 1.5 ? 0 : degrees);
  const levelSlope = settled(level.degrees);
  return { onItsSide, slope: onItsSide ? settled(-upright.degrees) : levelSlope, levelSlope };
}
