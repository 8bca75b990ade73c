/** Lightness of a page: a byte a pixel, 0 black to 255 white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly light: Uint8Array;
}

/** Ink of a page: a byte a pixel, 1 where it is dark. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** By how much red outweighs green and blue in the ink of stamps. */
const stampRedness = 50;

/**
 * A picture without its colours; the red of stamps is as light as its red, so that print below it stays readable.
 * @param colours red, green, blue and opacity of each pixel, row by row
 * @example [...greyOf([0, 0, 0, 255, 255, 255, 255, 255], 2, 1).light] // [0, 255]
 */
export function greyOf(colours: ArrayLike<number>, width: number, height: number): GreyPicture {
  const light = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < light.length; pixel += 1, at += 4) {
    const [red, green, blue] = [colours[at] ?? 0, colours[at + 1] ?? 0, colours[at + 2] ?? 0];
    const stamped = red > green + stampRedness && red > blue + stampRedness;
    light[pixel] = stamped ? red : (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, light };
}

/**
 * Nothing but the red ink of stamps, in black on white.
 * @param colours as of {@link greyOf}
 * @example [...stampsOf([0, 0, 0, 255, 220, 30, 30, 255], 2, 1).light] // [255, 0]
 */
export function stampsOf(colours: ArrayLike<number>, width: number, height: number): GreyPicture {
  const light = new Uint8Array(width * height).fill(255);
  for (let pixel = 0, at = 0; pixel < light.length; pixel += 1, at += 4) {
    const [red, green, blue] = [colours[at] ?? 0, colours[at + 1] ?? 0, colours[at + 2] ?? 0];
    if (red > green + stampRedness && red > blue + stampRedness) light[pixel] = 0;
  }
  return { width, height, light };
}

/** Strokes of letters are shorter than this many pixels at 200 dots an inch, sides of frames longer. */
const longestStroke = 110;

/** The ink without the straight lines of a frame around it. */
export function withoutFrames({ width, height, light }: GreyPicture): GreyPicture {
  const kept = light.slice();
  const erase = (count: number, length: number, at: (line: number, place: number) => number): void => {
    for (let line = 0; line < count; line += 1) {
      let run = 0;
      for (let place = 0; place <= length; place += 1) {
        if (place < length && (light[at(line, place)] ?? 255) < 128) run += 1;
        else {
          if (run > longestStroke) for (let back = 1; back <= run; back += 1) kept[at(line, place - back)] = 255;
          run = 0;
        }
      }
    }
  };
  erase(height, width, (y, x) => y * width + x);
  erase(width, height, (x, y) => y * width + x);
  return { width, height, light: kept };
}

/** The part of a picture that holds all its ink; undefined for one without any. */
export function inkOnly(picture: GreyPicture): GreyPicture | undefined {
  const { width, height, light } = picture;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < light.length; at += 1) {
    if ((light[at] ?? 255) >= 128) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }
  return right === 0 ? undefined : cutOut(picture, [{ left, top, right, bottom }]).picture;
}

/** How many pixels have each lightness. */
function countsOf(light: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < light.length; at += 1) {
    const value = light[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** Lightness that parts ink from paper best. Source: Otsu, A threshold selection method, 1979. */
function inkThreshold(counts: Uint32Array, total: number): number {
  const sum = counts.reduce((whole, count, value) => whole + count * value, 0);
  let below = 0;
  let sumBelow = 0;
  let best = 128;
  let widest = -1;
  for (let value = 0; value < 256; value += 1) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const spread = below * (total - below) * apart * apart;
    if (spread > widest) [best, widest] = [value, spread];
  }
  return Math.min(200, Math.max(60, best));
}

/**
 * Ink of a picture by its own threshold.
 * @example [...inkOf({ width: 2, height: 1, light: new Uint8Array([0, 255]) }).ink] // [1, 0]
 */
export function inkOf({ width, height, light }: GreyPicture): Bitmap {
  const threshold = inkThreshold(countsOf(light), light.length);
  const ink = new Uint8Array(light.length);
  for (let at = 0; at < light.length; at += 1) if ((light[at] as number) <= threshold) ink[at] = 1;
  return { width, height, ink };
}

/** Share of the way from ink to paper up to which a pixel is the soft edge of a letter. */
const softEdge = 0.6;
/** How far clean paper strays from its own lightness, and the share of pixels that may stray further. */
const evenness = 12;
const strayShare = 0.1;

/**
 * A grainy picture on white paper: what is lighter than the edges of letters becomes white, and so do single dark
 * pixels. A part of a page that holds little ink is else read by the grain of its paper. Even paper is left as it is,
 * with all soft edges.
 */
export function onWhite(picture: GreyPicture): GreyPicture {
  const { width, height, light } = picture;
  const counts = countsOf(light);
  const threshold = inkThreshold(counts, light.length);
  const paper = counts.reduce((most, count, value) => (count > (counts[most] ?? 0) ? value : most), 255);
  const limit = threshold + (paper - threshold) * softEdge;
  const stray = counts.reduce(
    (sum, count, value) => (value > limit && Math.abs(value - paper) > evenness ? sum + count : sum),
    0,
  );
  if (paper <= threshold || stray < light.length * strayShare) return picture;
  const clean = light.map((value) => (value > limit ? 255 : value));
  const dark = (pixel: number): number => ((light[pixel] ?? 255) <= limit ? 1 : 0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = y * width + x;
      if (clean[pixel] === 255) continue;
      let near = -1;
      for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down += 1) {
        for (let right = Math.max(0, x - 1); right <= Math.min(width - 1, x + 1); right += 1) {
          near += dark(down * width + right);
        }
      }
      if (near === 0) clean[pixel] = 255;
    }
  }
  return { width, height, light: clean };
}

/** A bitmap of half the size or less, dark where any of its pixels is; for measures that need no detail. */
export function reduced(bitmap: Bitmap, factor: number): Bitmap {
  const width = Math.max(1, Math.floor(bitmap.width / factor));
  const height = Math.max(1, Math.floor(bitmap.height / factor));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height * factor; y += 1) {
    const row = y * bitmap.width;
    const to = Math.floor(y / factor) * width;
    for (let x = 0; x < width * factor; x += 1) {
      if (bitmap.ink[row + x] === 1) ink[to + Math.floor(x / factor)] = 1;
    }
  }
  return { width, height, ink };
}

/**
 * The picture turned by half a circle.
 * @example [...upsideDown({ width: 2, height: 1, light: new Uint8Array([0, 255]) }).light] // [255, 0]
 */
export function upsideDown({ width, height, light }: GreyPicture): GreyPicture {
  return { width, height, light: light.slice().reverse() };
}

/** A box in pixels; `right` and `bottom` are the first ones outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of a picture, each where it was, on white, cut to what holds them all. */
export function cutOut(
  picture: GreyPicture,
  boxes: readonly PixelBox[],
): { picture: GreyPicture; left: number; top: number } {
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(picture.width, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(picture.height, Math.max(...boxes.map((box) => box.bottom)));
  const width = Math.max(1, right - left);
  const height = Math.max(1, bottom - top);
  const light = new Uint8Array(width * height).fill(255);
  for (const box of boxes) {
    const from = Math.max(left, box.left);
    const to = Math.min(right, box.right);
    for (let y = Math.max(top, box.top); y < Math.min(bottom, box.bottom); y += 1) {
      const row = picture.light.subarray(y * picture.width + from, y * picture.width + to);
      light.set(row, (y - top) * width + from - left);
    }
  }
  return { picture: { width, height, light }, left, top };
}

/** The picture with boxes painted white. */
export function blankedOut(picture: GreyPicture, boxes: readonly PixelBox[]): GreyPicture {
  const light = picture.light.slice();
  for (const box of boxes) {
    const from = Math.max(0, box.left);
    const to = Math.min(picture.width, box.right);
    for (let y = Math.max(0, box.top); y < Math.min(picture.height, box.bottom); y += 1) {
      light.fill(255, y * picture.width + from, y * picture.width + to);
    }
  }
  return { ...picture, light };
}
