import type { Ruling } from './pdf-page.ts';
import type { Bitmap } from './scan-bitmap.ts';

/** What a run of ink may lack and still be one line: gaps of a bad scan. */
const widestGap = 4;

interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

function runsOf(
  lines: number,
  length: number,
  dark: (line: number, place: number) => boolean,
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    let last = -1;
    let ink = 0;
    const close = (): void => {
      if (from >= 0 && last - from + 1 >= shortest && ink >= (last - from + 1) * 0.85)
        runs.push({ line, from, to: last });
      from = -1;
      ink = 0;
    };
    for (let place = 0; place < length; place += 1) {
      if (!dark(line, place)) continue;
      if (from < 0 || place - last > widestGap + 1) {
        close();
        from = place;
      }
      ink += 1;
      last = place;
    }
    close();
  }
  return runs;
}

interface Stroke {
  first: number;
  last: number;
  from: number;
  to: number;
}

/** Runs of neighbouring lines as one stroke; a line that steps a pixel up or down on its way stays one. */
function strokesOf(runs: readonly Run[], thickest: number): Stroke[] {
  const open: Stroke[] = [];
  const done: Stroke[] = [];
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const stroke = open[index];
      if (stroke && run.line - stroke.last > 2) done.push(...open.splice(index, 1));
    }
    const joined = open.find(
      (stroke) => run.from <= stroke.to + widestGap && run.to >= stroke.from - widestGap && run.line - stroke.last <= 2,
    );
    if (joined) {
      joined.last = run.line;
      joined.from = Math.min(joined.from, run.from);
      joined.to = Math.max(joined.to, run.to);
    } else open.push({ first: run.line, last: run.line, from: run.from, to: run.to });
  }
  return [...done, ...open].filter((stroke) => stroke.last - stroke.first + 1 <= thickest);
}

/**
 * Ruling lines of a scanned page, in pixels: long thin strokes, level and upright, that belong to a table (those that
 * no other crosses, as under a title, are left out).
 * @param bitmap a page whose lines of text are level
 */
export function scannedRulings(bitmap: Bitmap): Ruling[] {
  const { width, height, ink } = bitmap;
  const unit = Math.max(width, height) / 2339;
  const thickest = Math.max(6, Math.round(12 * unit));
  const level = strokesOf(
    runsOf(height, width, (line, place) => ink[line * width + place] === 1, Math.round(60 * unit)),
    thickest,
  ).map((stroke) => ({ left: stroke.from, right: stroke.to, top: stroke.first, bottom: stroke.last }));
  const upright = strokesOf(
    runsOf(width, height, (line, place) => ink[place * width + line] === 1, Math.round(45 * unit)),
    thickest,
  ).map((stroke) => ({ left: stroke.first, right: stroke.last, top: stroke.from, bottom: stroke.to }));
  const near = Math.round(8 * unit);
  const meets = (one: Ruling, other: Ruling): boolean =>
    one.left <= other.right + near &&
    other.left <= one.right + near &&
    one.top <= other.bottom + near &&
    other.top <= one.bottom + near;
  return [
    ...level.filter((line) => upright.filter((other) => meets(line, other)).length >= 2),
    ...upright.filter((line) => level.filter((other) => meets(line, other)).length >= 2),
  ];
}
