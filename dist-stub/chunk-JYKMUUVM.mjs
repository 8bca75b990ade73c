import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blankedOut,
  cutOut,
  inkOf,
  inkOnly,
  onWhite,
  openPicture,
  reduced,
  upsideDown,
  withoutFrames
} from "./chunk-TG7KIV5H.mjs";
import {
  tableBoxes
} from "./chunk-35YWT2YX.mjs";

// packages/platform/src/documents/scan-lines.ts
var widestGap = 4;
function runsOf(lines, length, dark, shortest) {
  const runs = [];
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    let last = -1;
    let ink = 0;
    const close = () => {
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
function strokesOf(runs, thickest) {
  const open = [];
  const done = [];
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const stroke = open[index];
      if (stroke && run.line - stroke.last > 2) done.push(...open.splice(index, 1));
    }
    const joined = open.find(
      (stroke) => run.from <= stroke.to + widestGap && run.to >= stroke.from - widestGap && run.line - stroke.last <= 2
    );
    if (joined) {
      joined.last = run.line;
      joined.from = Math.min(joined.from, run.from);
      joined.to = Math.max(joined.to, run.to);
    } else open.push({ first: run.line, last: run.line, from: run.from, to: run.to });
  }
  return [...done, ...open].filter((stroke) => stroke.last - stroke.first + 1 <= thickest);
}
function scannedRulings(bitmap) {
  const { width, height, ink } = bitmap;
  const unit = Math.max(width, height) / 2339;
  const thickest = Math.max(6, Math.round(12 * unit));
  const level = strokesOf(
    runsOf(height, width, (line, place) => ink[line * width + place] === 1, Math.round(60 * unit)),
    thickest
  ).map((stroke) => ({ left: stroke.from, right: stroke.to, top: stroke.first, bottom: stroke.last }));
  const upright = strokesOf(
    runsOf(width, height, (line, place) => ink[place * width + line] === 1, Math.round(45 * unit)),
    thickest
  ).map((stroke) => ({ left: stroke.first, right: stroke.last, top: stroke.from, bottom: stroke.to }));
  const near = Math.round(8 * unit);
  const meets = (one, other) => one.left <= other.right + near && other.left <= one.right + near && one.top <= other.bottom + near && other.top <= one.bottom + near;
  return [
    ...level.filter((line) => upright.filter((other) => meets(line, other)).length >= 2),
    ...upright.filter((line) => level.filter((other) => meets(line, other)).length >= 2)
  ];
}

// packages/platform/src/documents/scan-turn.ts
var steepest = 6;
var coarseStep = 0.5;
var fineStep = 0.1;
function letterPoints({ width, height, ink }) {
  const longest = Math.max(24, Math.round(Math.min(width, height) * 0.06));
  const stroke = new Uint8Array(ink.length);
  const markRuns = (lines, length, at) => {
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
  const xs = [];
  const ys = [];
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
function sharpness({ xs, ys, reach }, degrees, upright) {
  const slope = Math.tan(degrees * Math.PI / 180);
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
function sharpestSlope(points, upright) {
  const best = (from, to, step) => {
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
var fewPoints = 400;
function lieOf(bitmap) {
  const points = letterPoints(bitmap);
  if (points.xs.length < fewPoints) return { onItsSide: false, slope: 0, levelSlope: 0 };
  const level = sharpestSlope(points, false);
  const upright = sharpestSlope(points, true);
  const onItsSide = upright.sharp > level.sharp * 1.15;
  const settled = (degrees) => Math.abs(degrees) < fineStep * 1.5 ? 0 : degrees;
  const levelSlope = settled(level.degrees);
  return { onItsSide, slope: onItsSide ? settled(-upright.degrees) : levelSlope, levelSlope };
}

// packages/platform/src/documents/scan-page.ts
var shortSide = 595;
var measuredWidth = 800;
var doubtful = 60;
var legible = 75;
var leastConfidence = 15;
function scaled({ left, top, right, bottom }, scale) {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}
function pixelBox(box, scale, inset) {
  return {
    left: Math.round(box.left / scale) + inset,
    top: Math.round(box.top / scale) + inset,
    right: Math.round(box.right / scale) - inset,
    bottom: Math.round(box.bottom / scale) - inset
  };
}
function columnsOf(cells) {
  const columns = /* @__PURE__ */ new Map();
  for (const cell of cells) {
    if (cell.right - cell.left < 8 || cell.bottom - cell.top < 8) continue;
    const key = `${Math.round(cell.left / 12)} ${Math.round(cell.right / 12)}`;
    columns.set(key, [...columns.get(key) ?? [], cell]);
  }
  return [...columns.values()];
}
var leastDark = 30;
function hasInk({ light }) {
  let dark = 0;
  for (let at = 0; at < light.length && dark <= leastDark; at += 1) if (light[at] < 128) dark += 1;
  return dark > leastDark;
}
function moved(line, x, y) {
  const { baseline } = line;
  return {
    ...line,
    words: line.words.map((word) => ({
      ...word,
      left: word.left + x,
      right: word.right + x,
      top: word.top + y,
      bottom: word.bottom + y
    })),
    baseline: { x0: baseline.x0 + x, x1: baseline.x1 + x, y0: baseline.y0 + y, y1: baseline.y1 + y }
  };
}
async function columnLines(picture, cells, recogniser) {
  const cut = cutOut(picture, cells);
  if (!hasInk(cut.picture)) return [];
  const lines = await recogniser.linesOf(padded(cut.picture), "column");
  return lines.map((line) => moved(line, cut.left - padding, cut.top - padding));
}
var leastGap = 10;
var cutShares = [
  { from: 0.3, at: 0.36, to: 0.45 },
  { from: 0.55, at: 0.68, to: 0.8 }
];
function blankStrips({ width, height, light }) {
  const found = [];
  let blank = 0;
  for (let y = 0; y < height; y += 1) {
    const inked = light.subarray(y * width, (y + 1) * width).some((value) => value < 150);
    blank = inked ? 0 : blank + 1;
    if (blank >= leastGap) found.push(y - Math.floor(leastGap / 2));
  }
  return found;
}
function bandsOf(picture) {
  const { width, height } = picture;
  const strips = blankStrips(picture);
  const cuts = cutShares.flatMap(({ from, at, to }) => {
    const fit = strips.filter((y) => y >= from * height && y <= to * height);
    const away = (y) => Math.abs(y - at * height);
    return fit.length === 0 ? [] : [fit.reduce((best, y) => away(y) < away(best) ? y : best)];
  });
  const edges = [0, ...cuts, height];
  return edges.slice(1).map((bottom, at) => cutOut(picture, [{ left: 0, right: width, top: edges[at] ?? 0, bottom }]));
}
var padding = 12;
function padded({ width, height, light }) {
  const wide = width + 2 * padding;
  const high = height + 2 * padding;
  const around = new Uint8Array(wide * high).fill(255);
  for (let y = 0; y < height; y += 1) {
    around.set(light.subarray(y * width, (y + 1) * width), (y + padding) * wide + padding);
  }
  return { width: wide, height: high, light: around };
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
function isSpeck({ text, confidence }, first) {
  if (confidence < leastConfidence && text.length < 4) return true;
  return !/[\p{L}\p{N}]/u.test(text) && confidence < (first && /^[-–+•]$/.test(text) ? 40 : 70);
}
function runsOf2(line, scale, usual) {
  const own = line.height * scale;
  const size = Math.abs(own - usual) < usual * 0.3 ? usual : own;
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
  const runs = [];
  for (const word of line.words) {
    if (isSpeck(word, runs.length === 0)) continue;
    const placed = {
      text: word.text,
      left: word.left * scale,
      right: word.right * scale,
      y: (y0 + (word.left - x0) * slope) * scale,
      size
    };
    const before = runs[runs.length - 1];
    if (before && placed.left - before.right < size * 0.9) {
      runs[runs.length - 1] = { ...before, text: `${before.text} ${placed.text}`, right: placed.right };
    } else runs.push(placed);
  }
  return runs;
}
function confidenceOf(lines) {
  let letters = 0;
  let sum = 0;
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      letters += text.length;
      sum += text.length * confidence;
    }
  }
  return letters === 0 ? 0 : sum / letters;
}
function linesAtHead(lines, { width, height }) {
  return lines.flatMap((line) => {
    const words = line.words.filter(
      (word) => word.right <= width * headShare.width && word.top < height * headShare.height
    );
    return words.length === 0 ? [] : [{ ...line, words }];
  });
}
function beginPicture(picture, recogniser) {
  const { width, height } = picture;
  const scale = shortSide / Math.min(width, height);
  const rulings = scannedRulings(inkOf(picture)).map((line) => scaled(line, scale));
  const tables = tableBoxes(rulings);
  const outside = blankedOut(
    picture,
    tables.map(({ table }) => pixelBox(table, scale, -6))
  );
  const columns = tables.flatMap(({ cells }) => columnsOf(cells.map((cell) => pixelBox(cell, scale, 5))));
  const parts = [
    ...bandsOf(outside).map((band) => ({
      top: band.top,
      lines: hasInk(band.picture) ? recogniser.linesOf(band.picture, "page").then((lines) => lines.map((line) => moved(line, band.left, band.top))) : Promise.resolve([])
    })),
    ...columns.map((cells) => ({
      top: Math.min(...cells.map((cell) => cell.top)),
      lines: columnLines(picture, cells, recogniser)
    }))
  ];
  const recognised = (wanted) => Promise.all(wanted.map((part) => part.lines)).then((lines) => lines.flat());
  const whole = recognised(parts).then((lines) => {
    const usual = median(lines.map((line) => line.height)) * scale;
    const texts = lines.flatMap((line) => runsOf2(line, scale, usual));
    return {
      content: { width: width * scale, height: height * scale, texts, rulings, pictured: true },
      confidence: confidenceOf(lines)
    };
  });
  const head = recognised(parts.filter((part) => part.top < height * headShare.height)).then(
    (lines) => linesAtHead(lines, picture)
  );
  for (const one of [whole, head]) one.catch(() => void 0);
  return { head, whole };
}
var headShare = { width: 0.55, height: 0.33 };
function headOf(picture) {
  const right = Math.round(picture.width * headShare.width);
  return cutOut(picture, [{ left: 0, right, top: 0, bottom: Math.round(picture.height * headShare.height) }]).picture;
}
function textsOf(lines) {
  return lines.map((line) => line.words.map((word) => word.text).join(" "));
}
async function stampsOn(opened, turn, recogniser) {
  const stamps = inkOnly(withoutFrames(headOf(opened.stamps(turn))));
  return stamps && hasInk(stamps) ? textsOf(await recogniser.linesOf(padded(stamps), "column")) : [];
}
var bandShare = 0.15;
function bandOf(picture) {
  const { width, height, light } = picture;
  const high = Math.round(height * bandShare);
  const dark = Array.from(
    { length: height },
    (_, y) => light.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)
  );
  let within = dark.slice(0, high).reduce((sum, count) => sum + count, 0);
  let [top, most] = [0, within];
  for (let y = high; y < height; y += 1) {
    within += (dark[y] ?? 0) - (dark[y - high] ?? 0);
    if (within > most) [top, most] = [y - high + 1, within];
  }
  return cutOut(picture, [{ left: 0, right: width, top, bottom: top + high }]).picture;
}
async function setLevel(opened, recogniser) {
  const raw = opened.drawn(0);
  const factor = Math.max(1, Math.round(Math.min(raw.width, raw.height) / measuredWidth));
  const lie = lieOf(reduced(inkOf(raw), factor));
  const turnedBy = (turn) => ({ level: turn === 0 ? raw : opened.drawn(turn), turn });
  if (!lie.onItsSide) return turnedBy(-lie.slope);
  const tried = async (turn) => {
    const way = turnedBy(turn);
    const band = withoutFrames(onWhite(bandOf(way.level)));
    return { way, confidence: confidenceOf(await recogniser.linesOf(band, "column")) };
  };
  const asItIs = await tried(-lie.levelSlope);
  if (asItIs.confidence >= legible) return asItIs.way;
  const trials = [asItIs, ...await Promise.all([90 - lie.slope, 270 - lie.slope].map(tried))];
  return trials.reduce((best, trial) => trial.confidence > best.confidence ? trial : best).way;
}
async function openScan(bytes, recogniser) {
  const opened = await openPicture(bytes);
  const stamps = /* @__PURE__ */ new Map();
  const stampsAt = (turn) => {
    const found = stamps.get(turn) ?? stampsOn(opened, turn, recogniser);
    stamps.set(turn, found);
    return found;
  };
  return { ...await setLevel(opened, recogniser), stampsAt };
}
function beginScan(scan, recogniser) {
  const { level, turn, stampsAt } = scan;
  stampsAt(turn).catch(() => void 0);
  const white = onWhite(level);
  const begun = beginPicture(white, recogniser);
  const placed = async (content2, at) => ({
    ...content2,
    turn: at,
    stamps: await stampsAt(at)
  });
  const read = async () => {
    const upright = await begun.whole;
    if (upright.confidence >= doubtful) return placed(upright.content, turn);
    const turned = await beginPicture(upsideDown(white), recogniser).whole;
    return turned.confidence > upright.confidence ? placed(turned.content, turn + 180) : placed(upright.content, turn);
  };
  const content = read();
  content.catch(() => void 0);
  return {
    head: async () => {
      const [lines, stamps] = await Promise.all([begun.head, stampsAt(turn)]);
      if (confidenceOf(lines) >= doubtful) return { lines: textsOf(lines), stamps };
      const [turned, turnedStamps] = await Promise.all([
        recogniser.linesOf(onWhite(headOf(upsideDown(level))), "page"),
        stampsAt(turn + 180)
      ]);
      return { lines: textsOf([...lines, ...turned]), stamps: [...stamps, ...turnedStamps] };
    },
    content
  };
}

export {
  openScan,
  beginScan
};
//# sourceMappingURL=chunk-JYKMUUVM.mjs.map
