import type { PageContent, PlacedText, Ruling } from './pdf-page.ts';
import { type TableBoxes, tableBoxes } from './pdf-tables.ts';
import type { RecognisedLine, RecognisedWord, Recogniser } from './recognise.ts';
import {
  blankedOut,
  cutOut,
  type GreyPicture,
  inkOf,
  inkOnly,
  onWhite,
  type PixelBox,
  reduced,
  upsideDown,
  withoutFrames,
} from './scan-bitmap.ts';
import { scannedRulings } from './scan-lines.ts';
import { openPicture, type PagePicture } from './scan-picture.ts';
import { lieOf } from './scan-turn.ts';

/** Short side of an A4 page in points. */
const shortSide = 595;
/** Width at which it is measured how a page lies. */
const measuredWidth = 800;
/** Mean confidence below which a page may stand on its head. */
const doubtful = 60;
/** Mean confidence that letters do not reach when they lie on their side or stand on their head. */
const legible = 75;
/** Words below this confidence are specks, unless they are long. */
const leastConfidence = 15;

interface ReadPicture {
  readonly content: PageContent;
  /** Mean confidence of the words by their length, 0 to 100. */
  readonly confidence: number;
}

function scaled({ left, top, right, bottom }: Ruling, scale: number): Ruling {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

function pixelBox(box: Ruling, scale: number, inset: number): PixelBox {
  return {
    left: Math.round(box.left / scale) + inset,
    top: Math.round(box.top / scale) + inset,
    right: Math.round(box.right / scale) - inset,
    bottom: Math.round(box.bottom / scale) - inset,
  };
}

/** Cells that stand one below the other, column by column; each column is recognised as a whole. */
function columnsOf(cells: readonly PixelBox[]): PixelBox[][] {
  const columns = new Map<string, PixelBox[]>();
  for (const cell of cells) {
    if (cell.right - cell.left < 8 || cell.bottom - cell.top < 8) continue;
    const key = `${Math.round(cell.left / 12)} ${Math.round(cell.right / 12)}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return [...columns.values()];
}

const leastDark = 30;

function hasInk({ light }: GreyPicture): boolean {
  let dark = 0;
  for (let at = 0; at < light.length && dark <= leastDark; at += 1) if ((light[at] as number) < 128) dark += 1;
  return dark > leastDark;
}

function moved(line: RecognisedLine, x: number, y: number): RecognisedLine {
  const { baseline } = line;
  return {
    ...line,
    words: line.words.map((word) => ({
      ...word,
      left: word.left + x,
      right: word.right + x,
      top: word.top + y,
      bottom: word.bottom + y,
    })),
    baseline: { x0: baseline.x0 + x, x1: baseline.x1 + x, y0: baseline.y0 + y, y1: baseline.y1 + y },
  };
}

async function columnLines(
  picture: GreyPicture,
  cells: readonly PixelBox[],
  recogniser: Recogniser,
): Promise<RecognisedLine[]> {
  const cut = cutOut(picture, cells);
  if (!hasInk(cut.picture)) return [];
  const lines = await recogniser.linesOf(padded(cut.picture), 'column');
  return lines.map((line) => moved(line, cut.left - padding, cut.top - padding));
}

/** A blank strip between two lines of text, in pixels. */
const leastGap = 10;

/** Where a page is cut into bands, as shares of its height: the head is one, so that it is known before the rest. */
const cutShares = [
  { from: 0.3, at: 0.36, to: 0.45 },
  { from: 0.55, at: 0.68, to: 0.8 },
] as const;

/** Middles of the blank strips of a page, from above. */
function blankStrips({ width, height, light }: GreyPicture): number[] {
  const found: number[] = [];
  let blank = 0;
  for (let y = 0; y < height; y += 1) {
    const inked = light.subarray(y * width, (y + 1) * width).some((value) => value < 150);
    blank = inked ? 0 : blank + 1;
    if (blank >= leastGap) found.push(y - Math.floor(leastGap / 2));
  }
  return found;
}

/** The page in up to three bands, parted where no letters are, so that the cores share its recognition. */
function bandsOf(picture: GreyPicture): ReturnType<typeof cutOut>[] {
  const { width, height } = picture;
  const strips = blankStrips(picture);
  const cuts = cutShares.flatMap(({ from, at, to }) => {
    const fit = strips.filter((y) => y >= from * height && y <= to * height);
    const away = (y: number) => Math.abs(y - at * height);
    return fit.length === 0 ? [] : [fit.reduce((best, y) => (away(y) < away(best) ? y : best))];
  });
  const edges = [0, ...cuts, height];
  return edges.slice(1).map((bottom, at) => cutOut(picture, [{ left: 0, right: width, top: edges[at] ?? 0, bottom }]));
}

/** White around a cut, without which letters at its edge are lost. */
const padding = 12;

function padded({ width, height, light }: GreyPicture): GreyPicture {
  const wide = width + 2 * padding;
  const high = height + 2 * padding;
  const around = new Uint8Array(wide * high).fill(255);
  for (let y = 0; y < height; y += 1) {
    around.set(light.subarray(y * width, (y + 1) * width), (y + padding) * wide + padding);
  }
  return { width: wide, height: high, light: around };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Dust that was taken for a word: hardly any confidence, or signs without a letter that are no dash of a list. */
function isSpeck({ text, confidence }: RecognisedWord, first: boolean): boolean {
  if (confidence < leastConfidence && text.length < 4) return true;
  return !/[\p{L}\p{N}]/u.test(text) && confidence < (first && /^[-–+•]$/.test(text) ? 40 : 70);
}

/** Words of a line as runs: words that stand as near as words do are one run. */
function runsOf(line: RecognisedLine, scale: number, usual: number): PlacedText[] {
  const own = line.height * scale;
  const size = Math.abs(own - usual) < usual * 0.3 ? usual : own;
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
  const runs: PlacedText[] = [];
  for (const word of line.words) {
    if (isSpeck(word, runs.length === 0)) continue;
    const placed = {
      text: word.text,
      left: word.left * scale,
      right: word.right * scale,
      y: (y0 + (word.left - x0) * slope) * scale,
      size,
    };
    const before = runs[runs.length - 1];
    if (before && placed.left - before.right < size * 0.9) {
      runs[runs.length - 1] = { ...before, text: `${before.text} ${placed.text}`, right: placed.right };
    } else runs.push(placed);
  }
  return runs;
}

function confidenceOf(lines: readonly RecognisedLine[]): number {
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

/** A page whose parts are on their way to be recognised. */
interface BegunPicture {
  /** What stands where marks of secrecy are put; known before the rest where the page can be parted. */
  readonly head: Promise<RecognisedLine[]>;
  readonly whole: Promise<ReadPicture>;
}

/** Words at the head of a page. */
function linesAtHead(lines: readonly RecognisedLine[], { width, height }: GreyPicture): RecognisedLine[] {
  return lines.flatMap((line) => {
    const words = line.words.filter(
      (word) => word.right <= width * headShare.width && word.top < height * headShare.height,
    );
    return words.length === 0 ? [] : [{ ...line, words }];
  });
}

function beginPicture(picture: GreyPicture, recogniser: Recogniser): BegunPicture {
  const { width, height } = picture;
  const scale = shortSide / Math.min(width, height);
  const rulings = scannedRulings(inkOf(picture)).map((line) => scaled(line, scale));
  const tables: readonly TableBoxes[] = tableBoxes(rulings);
  const outside = blankedOut(
    picture,
    tables.map(({ table }) => pixelBox(table, scale, -6)),
  );
  const columns = tables.flatMap(({ cells }) => columnsOf(cells.map((cell) => pixelBox(cell, scale, 5))));
  const parts = [
    ...bandsOf(outside).map((band) => ({
      top: band.top,
      lines: hasInk(band.picture)
        ? recogniser
            .linesOf(band.picture, 'page')
            .then((lines) => lines.map((line) => moved(line, band.left, band.top)))
        : Promise.resolve([]),
    })),
    ...columns.map((cells) => ({
      top: Math.min(...cells.map((cell) => cell.top)),
      lines: columnLines(picture, cells, recogniser),
    })),
  ];
  const recognised = (wanted: typeof parts): Promise<RecognisedLine[]> =>
    Promise.all(wanted.map((part) => part.lines)).then((lines) => lines.flat());
  const whole = recognised(parts).then((lines): ReadPicture => {
    const usual = median(lines.map((line) => line.height)) * scale;
    const texts = lines.flatMap((line) => runsOf(line, scale, usual));
    return {
      content: { width: width * scale, height: height * scale, texts, rulings, pictured: true },
      confidence: confidenceOf(lines),
    };
  });
  const head = recognised(parts.filter((part) => part.top < height * headShare.height)).then((lines) =>
    linesAtHead(lines, picture),
  );
  for (const one of [whole, head]) one.catch(() => undefined);
  return { head, whole };
}

/** The part of a page in which a mark of secrecy is put: at its left, below number and sign of the document. */
const headShare = { width: 0.55, height: 0.33 };

function headOf(picture: GreyPicture): GreyPicture {
  const right = Math.round(picture.width * headShare.width);
  return cutOut(picture, [{ left: 0, right, top: 0, bottom: Math.round(picture.height * headShare.height) }]).picture;
}

function textsOf(lines: readonly RecognisedLine[]): string[] {
  return lines.map((line) => line.words.map((word) => word.text).join(' '));
}

/** What stamps in red ink say at the head of a page. */
async function stampsOn(opened: PagePicture, turn: number, recogniser: Recogniser): Promise<string[]> {
  const stamps = inkOnly(withoutFrames(headOf(opened.stamps(turn))));
  return stamps && hasInk(stamps) ? textsOf(await recogniser.linesOf(padded(stamps), 'column')) : [];
}

/** Height of the band that is read for a trial, as a share of the page. */
const bandShare = 0.15;

/** The band of a page with the most ink: enough words to tell whether they can be read. */
function bandOf(picture: GreyPicture): GreyPicture {
  const { width, height, light } = picture;
  const high = Math.round(height * bandShare);
  const dark = Array.from({ length: height }, (_, y) =>
    light.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0),
  );
  let within = dark.slice(0, high).reduce((sum, count) => sum + count, 0);
  let [top, most] = [0, within];
  for (let y = high; y < height; y += 1) {
    within += (dark[y] ?? 0) - (dark[y - high] ?? 0);
    if (within > most) [top, most] = [y - high + 1, within];
  }
  return cutOut(picture, [{ left: 0, right: width, top, bottom: top + high }]).picture;
}

interface LevelPage {
  readonly level: GreyPicture;
  readonly turn: number;
}

/**
 * The page set level, upright or on its head. The columns of a regular table part as sharply as lines do, so that a page
 * that seems to lie on its side is read for a trial as it is, and turned only where that says little.
 */
async function setLevel(opened: PagePicture, recogniser: Recogniser): Promise<LevelPage> {
  const raw = opened.drawn(0);
  const factor = Math.max(1, Math.round(Math.min(raw.width, raw.height) / measuredWidth));
  const lie = lieOf(reduced(inkOf(raw), factor));
  const turnedBy = (turn: number) => ({ level: turn === 0 ? raw : opened.drawn(turn), turn });
  if (!lie.onItsSide) return turnedBy(-lie.slope);
  const tried = async (turn: number) => {
    const way = turnedBy(turn);
    const band = withoutFrames(onWhite(bandOf(way.level)));
    return { way, confidence: confidenceOf(await recogniser.linesOf(band, 'column')) };
  };
  const asItIs = await tried(-lie.levelSlope);
  if (asItIs.confidence >= legible) return asItIs.way;
  const trials = [asItIs, ...(await Promise.all([90 - lie.slope, 270 - lie.slope].map(tried)))];
  return trials.reduce((best, trial) => (trial.confidence > best.confidence ? trial : best)).way;
}

/** A scanned page, set level; it may stand on its head. */
export interface OpenedScan extends LevelPage {
  /** What stamps in red ink say at its head, when it is turned so far. */
  readonly stampsAt: (turn: number) => Promise<readonly string[]>;
}

/**
 * Opens a scanned page and sets it level.
 * @param bytes the page as PNG or JPEG
 * @throws DocumentError DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG
 */
export async function openScan(bytes: Uint8Array, recogniser: Recogniser): Promise<OpenedScan> {
  const opened = await openPicture(bytes);
  const stamps = new Map<number, Promise<readonly string[]>>();
  const stampsAt = (turn: number): Promise<readonly string[]> => {
    const found = stamps.get(turn) ?? stampsOn(opened, turn, recogniser);
    stamps.set(turn, found);
    return found;
  };
  return { ...(await setLevel(opened, recogniser)), stampsAt };
}

/** What is read at the head of a scanned page. */
export interface PageHead {
  readonly lines: readonly string[];
  /** What stamps in red ink say. */
  readonly stamps: readonly string[];
}

/** A scanned page that is being read. */
export interface BegunPage {
  /** Lines at its head, print and stamps: enough to see a mark of secrecy, and done before a file is kept. */
  readonly head: () => Promise<PageHead>;
  readonly content: Promise<PageContent>;
}

/**
 * Begins to read what a scanned page shows: its tables are found by their ruling lines, and its text is recognised, tables
 * column by column; a page that stands on its head is turned.
 */
export function beginScan(scan: OpenedScan, recogniser: Recogniser): BegunPage {
  const { level, turn, stampsAt } = scan;
  // Stamps are few words: they come before the page itself.
  stampsAt(turn).catch(() => undefined);
  const white = onWhite(level);
  const begun = beginPicture(white, recogniser);
  const placed = async (content: PageContent, at: number): Promise<PageContent> => ({
    ...content,
    turn: at,
    stamps: await stampsAt(at),
  });
  const read = async (): Promise<PageContent> => {
    const upright = await begun.whole;
    if (upright.confidence >= doubtful) return placed(upright.content, turn);
    const turned = await beginPicture(upsideDown(white), recogniser).whole;
    return turned.confidence > upright.confidence ? placed(turned.content, turn + 180) : placed(upright.content, turn);
  };
  const content = read();
  content.catch(() => undefined);
  return {
    head: async () => {
      const [lines, stamps] = await Promise.all([begun.head, stampsAt(turn)]);
      if (confidenceOf(lines) >= doubtful) return { lines: textsOf(lines), stamps };
      const [turned, turnedStamps] = await Promise.all([
        recogniser.linesOf(onWhite(headOf(upsideDown(level))), 'page'),
        stampsAt(turn + 180),
      ]);
      return { lines: textsOf([...lines, ...turned]), stamps: [...stamps, ...turnedStamps] };
    },
    content,
  };
}
