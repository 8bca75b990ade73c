import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bitmap, cutOut, greyOf, inkOf, onWhite, reduced, upsideDown } from './scan-bitmap.ts';
import { scannedRulings } from './scan-lines.ts';
import { lieOf } from './scan-turn.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A page with dark boxes, turned to the right by some degrees about its middle. */
function pageWith(boxes: readonly Box[], degrees = 0, width = 600, height = 800): Bitmap {
  const flat = new Uint8Array(width * height);
  for (const [left, top, right, bottom] of boxes) {
    for (let y = top; y < bottom; y += 1) flat.fill(1, y * width + left, y * width + right);
  }
  const ink = new Uint8Array(width * height);
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const fromX = Math.floor(right * cosine + down * sine + width / 2);
      const fromY = Math.floor(down * cosine - right * sine + height / 2);
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
      if (inside) ink[y * width + x] = flat[fromY * width + fromX] ?? 0;
    }
  }
  return { width, height, ink };
}

/** Lines of words as boxes of five by eight pixels. */
function wordBoxes(): Box[] {
  return Array.from({ length: 14 }, (_, line) =>
    Array.from({ length: 40 - (line % 3) * 9 }, (_word, place): Box => {
      const [x, y] = [100 + place * 9 + ((line * 5) % 9), 200 + line * 24];
      return [x, y, x + 5, y + 8];
    }),
  ).flat();
}

describe('lieOf', () => {
  it.each([-5, -2, -0.6, 0, 1, 3.4, 5.5])('measures a slope of %d degrees', (degrees) => {
    const lie = lieOf(pageWith(wordBoxes(), degrees));
    expect(lie.onItsSide).toBe(false);
    expect(Math.abs(lie.slope - degrees)).toBeLessThanOrEqual(0.2);
  });

  it('knows lines that run up or down the page, and their slope', () => {
    const lie = lieOf(pageWith(wordBoxes(), 92, 800, 800));
    expect(lie.onItsSide).toBe(true);
    expect(Math.abs(lie.slope - 2)).toBeLessThanOrEqual(0.2);
  });

  it('takes an empty page for level', () => {
    expect(lieOf(pageWith([]))).toEqual({ onItsSide: false, slope: 0, levelSlope: 0 });
  });
});

describe('scannedRulings', () => {
  const frame: Box[] = [
    [100, 100, 500, 102],
    [100, 160, 500, 162],
    [100, 100, 102, 162],
    [300, 100, 302, 162],
    [498, 100, 500, 162],
  ];

  it('finds the lines of a table, also with gaps, and not the stroke under a title or the letters', () => {
    const gap = pageWith([...frame, [250, 40, 350, 42], ...wordBoxes()]);
    for (let y = 100; y < 102; y += 1) gap.ink.fill(0, y * 600 + 200, y * 600 + 203);
    const found = scannedRulings(gap);
    expect(found.map(({ left, right, top, bottom }) => [left, top, right, bottom])).toEqual([
      [100, 100, 499, 101],
      [100, 160, 499, 161],
      [100, 100, 101, 161],
      [300, 100, 301, 161],
      [498, 100, 499, 161],
    ]);
  });

  it('finds none on a dark page', () => {
    expect(scannedRulings(pageWith([[0, 0, 600, 800]]))).toEqual([]);
  });
});

describe('pictures in grey', () => {
  it('take ink for what is darker than its paper, also on grey paper', () => {
    const colours = [200, 200, 200, 255, 90, 90, 90, 255, 205, 200, 198, 255, 95, 90, 90, 255];
    expect([...inkOf(greyOf(colours, 4, 1)).ink]).toEqual([0, 1, 0, 1]);
  });

  it('show the red of a stamp as light as its red, and other colours as dark as they are', () => {
    expect([...greyOf([220, 40, 50, 255, 20, 20, 160, 255, 30, 20, 20, 255], 3, 1).light]).toEqual([220, 35, 23]);
  });

  it('lose the grain of their paper and single specks, and keep letters with their soft edges', () => {
    const light = [
      [230, 248, 225, 230, 238],
      [214, 20, 229, 10, 120],
      [236, 231, 230, 15, 12],
    ].flat();
    const grainy = { width: 5, height: 3, light: Uint8Array.from(light) };
    expect([...onWhite(grainy).light]).toEqual([
      255, 255, 255, 255, 255, 255, 255, 255, 10, 120, 255, 255, 255, 15, 12,
    ]);
    const even = { ...grainy, light: grainy.light.map((value) => (value > 200 ? 230 : value)) };
    expect(onWhite(even)).toBe(even);
  });

  it('keep every dark pixel when they are reduced', () => {
    expect([...reduced({ width: 4, height: 2, ink: new Uint8Array([0, 0, 0, 0, 0, 1, 0, 0]) }, 2).ink]).toEqual([1, 0]);
  });

  it('are themselves again when turned twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (light) => {
        const picture = { width: 4, height: 3, light };
        expect(upsideDown(upsideDown(picture))).toEqual(picture);
      }),
      { seed: 11, numRuns: 30 },
    );
  });

  it('are cut to boxes that stay where they were', () => {
    const picture = { width: 4, height: 3, light: Uint8Array.from({ length: 12 }, (_, index) => index) };
    const boxes = [
      { left: 1, top: 0, right: 2, bottom: 1 },
      { left: 2, top: 2, right: 9, bottom: 9 },
    ];
    const cut = cutOut(picture, boxes);
    expect([cut.left, cut.top, cut.picture.width, cut.picture.height]).toEqual([1, 0, 3, 3]);
    expect([...cut.picture.light]).toEqual([1, 255, 255, 255, 255, 255, 255, 10, 11]);
  });
});
