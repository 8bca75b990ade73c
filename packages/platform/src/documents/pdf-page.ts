import { cleanText } from '@nanghang/domain/kernel';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page; points from the upper left corner of the page as it is shown. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
}

/** A ruling line, upright or level; points from the upper left corner. */
export interface Ruling {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page shows. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rulings: readonly Ruling[];
  /** It has a picture, as a scanned page has. */
  readonly pictured: boolean;
  /** Degrees by which the picture of the page was turned to the right to stand upright; 0 where not told. */
  readonly turn?: number;
  /** What stamps in red ink say at its head. */
  readonly stamps?: readonly string[];
}

type Matrix = readonly [number, number, number, number, number, number];

function times(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

function matrixOf(values: unknown): Matrix {
  const at = (place: number): number => (Array.isArray(values) ? Number(values[place] ?? 0) : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function applied(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

const thin = 3;
const shortest = 6;

/** Ruling lines of one path: its straight sides, and thin filled boxes as one line. */
function rulingsOfPath(data: ArrayLike<number>, filled: boolean, matrix: Matrix): Ruling[] {
  const found: Ruling[] = [];
  let start: readonly [number, number] = [0, 0];
  let pen = start;
  let box: Ruling | undefined;
  const side = (to: readonly [number, number]): void => {
    const line = {
      left: Math.min(pen[0], to[0]),
      right: Math.max(pen[0], to[0]),
      top: Math.min(pen[1], to[1]),
      bottom: Math.max(pen[1], to[1]),
    };
    const old = box ?? line;
    box = {
      left: Math.min(old.left, line.left),
      right: Math.max(old.right, line.right),
      top: Math.min(old.top, line.top),
      bottom: Math.max(old.bottom, line.bottom),
    };
    if (!filled) found.push(line);
    pen = to;
  };
  const closeBox = (): void => {
    if (filled && box) found.push(box);
    box = undefined;
  };
  let at = 0;
  while (at < data.length) {
    const operation = data[at];
    const point = (offset: number) => applied(matrix, data[at + offset] ?? 0, data[at + offset + 1] ?? 0);
    if (operation === 0) {
      closeBox();
      start = point(1);
      pen = start;
      at += 3;
    } else if (operation === 1) {
      side(point(1));
      at += 3;
    } else if (operation === 2) {
      pen = point(5);
      at += 7;
    } else if (operation === 3) {
      pen = point(3);
      at += 5;
    } else {
      side(start);
      at += 1;
    }
  }
  closeBox();
  return found.filter(({ left, right, top, bottom }) => {
    const [wide, high] = [right - left, bottom - top];
    return (wide < thin && high >= shortest) || (high < thin && wide >= shortest);
  });
}

type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS;
type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Beyond this a page holds a map or a drawing, not a table. */
const mostRulings = 3000;

function rulingsOf(list: PDFOperatorList, base: Matrix, ops: Operators): Ruling[] {
  const { fnArray, argsArray } = list;
  const found: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  const painted = new Set<number>([
    ops.fill,
    ops.eoFill,
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
  ]);
  const filling = new Set<number>([ops.fill, ops.eoFill]);
  fnArray.forEach((operation, index) => {
    const values: unknown = argsArray[index];
    if (operation === ops.save) stack.push(matrix);
    else if (operation === ops.restore) matrix = stack.pop() ?? base;
    else if (operation === ops.transform) matrix = times(matrix, matrixOf(values));
    else if (operation === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(values) && Array.isArray(values[0])) matrix = times(matrix, matrixOf(values[0]));
    } else if (operation === ops.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (operation === ops.constructPath && Array.isArray(values)) {
      const [paint, paths] = values;
      const data: unknown = Array.isArray(paths) ? paths[0] : undefined;
      if (typeof paint === 'number' && painted.has(paint) && data instanceof Float32Array) {
        found.push(...rulingsOfPath(data, filling.has(paint), matrix));
      }
    }
  });
  return found.length > mostRulings ? [] : found;
}

/** Text and ruling lines of a page, turned the way it is shown. */
export async function readPage(page: PDFPageProxy, ops: Operators): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const base = matrixOf(viewport.transform);
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const place = times(base, matrixOf(item.transform));
    const size = Math.hypot(place[2], place[3]);
    if (Math.abs(place[1]) > Math.abs(place[0])) return [];
    const text = item.str.normalize('NFC').replace(/\s+/g, ' ');
    return [{ text, left: place[4], right: place[4] + item.width, y: place[5], size }];
  });
  const list = await page.getOperatorList();
  const pictures = new Set<number>([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  const pictured = list.fnArray.some((operation) => pictures.has(operation));
  const rulings = rulingsOf(list, base, ops);
  return { width: viewport.width, height: viewport.height, texts, rulings, pictured };
}

/** A printed line: texts of one base line from left to right. */
export interface PrintedLine {
  readonly texts: readonly PlacedText[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Text of runs on one base line, with a space where they stand apart.
 * @example joinedText([{ text: 'Sở', left: 0, right: 9, y: 9, size: 12 }]) // 'Sở'
 */
export function joinedText(texts: readonly PlacedText[]): string {
  let text = '';
  let right: number | undefined;
  for (const run of texts) {
    if (right !== undefined && run.left - right > run.size * 0.15) text += ' ';
    text += run.text;
    right = run.right;
  }
  return cleanText(text);
}

/** Printed lines from top to bottom; raised signs fall to the line that they stand in. */
export function linesOf(texts: readonly PlacedText[]): PrintedLine[] {
  const groups: PlacedText[][] = [];
  for (const run of [...texts].sort((a, b) => a.y - b.y)) {
    const last = groups[groups.length - 1];
    const first = last?.[0];
    if (last && first && run.y - first.y < Math.max(run.size, first.size) * 0.45) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const sorted = [...group].sort((a, b) => a.left - b.left);
    return {
      texts: sorted,
      left: Math.min(...sorted.map((run) => run.left)),
      right: Math.max(...sorted.map((run) => run.right)),
      y: Math.max(...sorted.map((run) => run.y)),
      size: Math.max(...sorted.map((run) => run.size)),
    };
  });
}
