import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DocumentError
} from "./chunk-F2LD55A6.mjs";

// packages/platform/src/documents/scan-bitmap.ts
var stampRedness = 50;
function greyOf(colours, width, height) {
  const light = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < light.length; pixel += 1, at += 4) {
    const [red, green, blue] = [colours[at] ?? 0, colours[at + 1] ?? 0, colours[at + 2] ?? 0];
    const stamped = red > green + stampRedness && red > blue + stampRedness;
    light[pixel] = stamped ? red : red * 77 + green * 150 + blue * 29 >> 8;
  }
  return { width, height, light };
}
function stampsOf(colours, width, height) {
  const light = new Uint8Array(width * height).fill(255);
  for (let pixel = 0, at = 0; pixel < light.length; pixel += 1, at += 4) {
    const [red, green, blue] = [colours[at] ?? 0, colours[at + 1] ?? 0, colours[at + 2] ?? 0];
    if (red > green + stampRedness && red > blue + stampRedness) light[pixel] = 0;
  }
  return { width, height, light };
}
var longestStroke = 110;
function withoutFrames({ width, height, light }) {
  const kept = light.slice();
  const erase = (count, length, at) => {
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
function inkOnly(picture) {
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
  return right === 0 ? void 0 : cutOut(picture, [{ left, top, right, bottom }]).picture;
}
function countsOf(light) {
  const counts = new Uint32Array(256);
  for (let at = 0; at < light.length; at += 1) {
    const value = light[at];
    counts[value] = counts[value] + 1;
  }
  return counts;
}
function inkThreshold(counts, total) {
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
function inkOf({ width, height, light }) {
  const threshold = inkThreshold(countsOf(light), light.length);
  const ink = new Uint8Array(light.length);
  for (let at = 0; at < light.length; at += 1) if (light[at] <= threshold) ink[at] = 1;
  return { width, height, ink };
}
var softEdge = 0.6;
var evenness = 12;
var strayShare = 0.1;
function onWhite(picture) {
  const { width, height, light } = picture;
  const counts = countsOf(light);
  const threshold = inkThreshold(counts, light.length);
  const paper = counts.reduce((most, count, value) => count > (counts[most] ?? 0) ? value : most, 255);
  const limit = threshold + (paper - threshold) * softEdge;
  const stray = counts.reduce(
    (sum, count, value) => value > limit && Math.abs(value - paper) > evenness ? sum + count : sum,
    0
  );
  if (paper <= threshold || stray < light.length * strayShare) return picture;
  const clean = light.map((value) => value > limit ? 255 : value);
  const dark = (pixel) => (light[pixel] ?? 255) <= limit ? 1 : 0;
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
function reduced(bitmap, factor) {
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
function upsideDown({ width, height, light }) {
  return { width, height, light: light.slice().reverse() };
}
function cutOut(picture, boxes) {
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
function blankedOut(picture, boxes) {
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

// packages/platform/src/documents/scan-picture.ts
import { createCanvas, loadImage } from "@napi-rs/canvas";
var mostPixels = 6e7;
var bestLength = 2339;
var leastLength = 1700;
function pixelsOf(picture) {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.length);
  if (picture[0] === 137) return picture.length < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
  let at = 2;
  while (at + 9 < picture.length && picture[at] === 255) {
    const marker = picture[at + 1] ?? 0;
    const frame = marker >= 192 && marker <= 207 && ![196, 200, 204].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}
function liesAcross(degrees) {
  return Math.abs((degrees % 180 + 180) % 180 - 90) < 45;
}
function drawnTurned(image, degrees, toGrey) {
  const length = Math.max(image.width, image.height);
  const scale = length > bestLength * 1.1 ? bestLength / length : length < leastLength ? leastLength / length : 1;
  const [wide, high] = [image.width * scale, image.height * scale];
  const onItsSide = liesAcross(degrees);
  const [width, height] = (onItsSide ? [high, wide] : [wide, high]).map(Math.round);
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(degrees * Math.PI / 180);
  context.drawImage(image, -wide / 2, -high / 2, wide, high);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return toGrey(data, canvas.width, canvas.height);
}
async function decodedPicture(bytes) {
  const pixels = pixelsOf(bytes);
  if (pixels === 0) throw new DocumentError("DOCUMENT_DAMAGED");
  if (pixels > mostPixels) throw new DocumentError("DOCUMENT_TOO_BIG");
  const image = await loadImage(Buffer.from(bytes)).catch(() => void 0);
  if (!image || image.width === 0) throw new DocumentError("DOCUMENT_DAMAGED");
  return image;
}
async function openPicture(bytes) {
  const image = await decodedPicture(bytes);
  return {
    drawn: (degrees) => drawnTurned(image, degrees, greyOf),
    stamps: (degrees) => drawnTurned(image, degrees, stampsOf)
  };
}

export {
  withoutFrames,
  inkOnly,
  inkOf,
  onWhite,
  reduced,
  upsideDown,
  cutOut,
  blankedOut,
  liesAcross,
  decodedPicture,
  openPicture
};
//# sourceMappingURL=chunk-TG7KIV5H.mjs.map
