import { fileURLToPath } from 'node:url';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Piece } from './rendered-plan.testkit.ts';

const dots = 200;
const point = dots / 72;
const typeface = 'Scanned';
const lineHeight = 17 * point;

let registered = false;

function registerTypeface(): void {
  if (registered) return;
  const file = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
  GlobalFonts.registerFromPath(file, typeface);
  registered = true;
}

interface Sheet {
  readonly pages: Canvas[];
  readonly wide: boolean;
  y: number;
}

const margin = 60 * point;

function turnPage(sheet: Sheet): void {
  const [short, long] = [Math.round(595 * point), Math.round(842 * point)];
  const canvas = sheet.wide ? createCanvas(long, short) : createCanvas(short, long);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfbf8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  sheet.pages.push(canvas);
  sheet.y = margin;
}

function penOf(sheet: Sheet): SKRSContext2D {
  const page = sheet.pages[sheet.pages.length - 1];
  if (!page) throw new Error('a page is open');
  const context = page.getContext('2d');
  context.fillStyle = '#1a1a1a';
  context.strokeStyle = '#222';
  context.lineWidth = 2;
  context.font = `${12.5 * point}px ${typeface}`;
  return context;
}

function pageOf(sheet: Sheet): { readonly width: number; readonly height: number } {
  return sheet.pages[sheet.pages.length - 1] ?? { width: 0, height: 0 };
}

function wrapped(context: SKRSContext2D, text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const free = width - (lines.length === 0 ? indent : 0);
    if (line !== '' && context.measureText(longer).width > free) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function ensure(sheet: Sheet, height: number): void {
  if (sheet.y + height > pageOf(sheet).height - margin * 0.8) turnPage(sheet);
}

function addText(sheet: Sheet, text: string): void {
  const indent = /^\p{Lu}[^a-zà-ỹ]*$/u.test(text) ? 0 : 28 * point;
  for (const [index, line] of wrapped(penOf(sheet), text, pageOf(sheet).width - 2 * margin, indent).entries()) {
    ensure(sheet, lineHeight);
    penOf(sheet).fillText(line, margin + (index === 0 ? indent : 0), sheet.y);
    sheet.y += lineHeight;
  }
  sheet.y += 4 * point;
}

type Rows = Extract<Piece, { rows: unknown }>['rows'];

function edgesOf(sheet: Sheet, rows: Rows): number[] {
  const width = Math.max(...rows.map((row) => row.length));
  const shares = Array.from({ length: width }, (_, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).join(' ').length);
    return 3 + Math.sqrt(Math.max(...lengths));
  });
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const room = pageOf(sheet).width - 2 * margin;
  let edge = margin;
  return [edge, ...shares.map((share) => (edge += (room * share) / whole))];
}

function addRow(sheet: Sheet, row: Rows[number], edges: readonly number[], ruled: boolean): void {
  const at = (column: number): number => edges[column] ?? 0;
  const cells = row.map((lines, column) =>
    lines.flatMap((line) => wrapped(penOf(sheet), line, at(column + 1) - at(column) - 14 * point)),
  );
  const height = Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 8 * point;
  ensure(sheet, height);
  const pen = penOf(sheet);
  if (ruled) {
    for (const edge of edges) pen.strokeRect(edge, sheet.y, 0.1, height);
    const right = edges[edges.length - 1] ?? 0;
    for (const y of [sheet.y, sheet.y + height]) pen.strokeRect(margin, y, right - margin, 0.1);
  }
  for (const [column, lines] of cells.entries()) {
    for (const [index, line] of lines.entries()) {
      pen.fillText(line, at(column) + 7 * point, sheet.y + 14 * point + index * lineHeight);
    }
  }
  sheet.y += height;
}

/** The pieces as scanned pages: grey paper, serif print of 12.5 points at 200 dots an inch, ruled tables. */
export function scansOfPieces(pieces: readonly Piece[], wide = false): Canvas[] {
  registerTypeface();
  const sheet: Sheet = { pages: [], wide, y: 0 };
  turnPage(sheet);
  for (const piece of pieces) {
    if ('text' in piece) {
      addText(sheet, piece.text);
      continue;
    }
    const ruled = piece.rows.length > 3;
    const edges = edgesOf(sheet, piece.rows);
    for (const row of piece.rows) addRow(sheet, row, edges, ruled);
    sheet.y += lineHeight;
  }
  return sheet.pages;
}

/** The page laid askew on the glass: turned to the right by some degrees, on white. */
export function turned(page: Canvas, degrees: number): Canvas {
  const onItsSide = Math.abs(degrees % 180) > 45;
  const canvas = onItsSide ? createCanvas(page.height, page.width) : createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return canvas;
}

/** The page as the file of a scanner. */
export function fileOf(page: Canvas): Uint8Array {
  return page.toBuffer('image/jpeg', 80);
}
