import type { ReaderNote } from '@nanghang/domain/plan-documents';
import { boxOn, type LineBox, lineBox, type PageShape, type SourceOnPages } from './page-places.ts';
import type { PagePiece } from './pdf-layout.ts';
import type { PrintedLine } from './pdf-page.ts';
import { joinBroken, type RuledTable } from './pdf-tables.ts';
import { createSourceWriter, type SourceWriter, type WrittenRow } from './source-writer.ts';

type LinePiece = Extract<PagePiece, { kind: 'line' }>;

interface Margins {
  readonly left: number;
  readonly right: number;
  /** Paragraphs open with an indented line. */
  readonly indented: boolean;
}

interface OpenParagraph {
  readonly text: string;
  readonly shown: readonly string[];
  readonly boxes: readonly LineBox[];
  readonly last: PrintedLine;
  readonly beside: boolean;
  readonly page: number;
}

interface OpenTable {
  readonly rows: WrittenRow[];
  readonly columns: readonly number[];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Margins of the running text, taken from all its pages: one page may hold short lines only. */
function marginsOf(pages: readonly (readonly PagePiece[])[]): Margins {
  const lines = pages.flat().flatMap((piece) => (piece.kind === 'line' && !piece.beside ? [piece.line] : []));
  const lefts = lines.map((line) => line.left);
  const left = quantile(lefts, 0.1);
  const right = quantile(
    lines.map((line) => line.right),
    1,
  );
  const indents = lefts.filter((edge) => edge > left + 12 && edge < left + 60).length;
  return { left, right, indented: indents > lines.length * 0.15 };
}

const opensItem =
  /^(?:[IVX]{1,6}\s*[.)]|\d{1,3}(?:\.\d{1,2})*\s*[.)]\s|[A-HĐ]\s*[.)]\s|[a-zđ]\s*[.)]\s|\(\d+\)|[-–+•]\s|(?:Điều|Chương|Phần|Mục)\s+[\dIVX]|Phụ lục|PHỤ LỤC)/u;

/** Whether a line goes on with the paragraph before it. */
function goesOn(open: OpenParagraph, piece: LinePiece, margins: Margins, samePage: boolean): boolean {
  const { line, text } = piece;
  if (open.beside || piece.beside || opensItem.test(text)) return false;
  const lower = /^[\p{Ll}(,;]/u.test(text);
  const ended = /[.;:!?/]["”)]?$/.test(open.text);
  const reach = (margins.right - margins.left) * 0.12;
  const full = open.last.right >= margins.right - reach;
  if (!samePage) return !ended && full;
  if (line.y - open.last.y > Math.max(line.size, open.last.size) * 2.6) return false;
  if (Math.abs(line.size - open.last.size) > 1.5) return false;
  if (lower && !ended) return true;
  const flush = line.left <= margins.left + 8;
  return full && flush && (!ended || margins.indented);
}

function sameColumns(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((edge, index) => Math.abs(edge - (other[index] ?? 0)) < 6);
}

function rowText(row: { readonly cells: WrittenRow['cells'] }): string {
  return row.cells.map((cell) => cell.paragraphs.join(' ')).join('\t');
}

/** Rows of a table that goes on from the page before, without the header that is printed again. */
function withoutRepeatedHeader(open: OpenTable, rows: RuledTable['rows']): RuledTable['rows'] {
  let repeated = 0;
  while (repeated < 3 && repeated < rows.length) {
    const [first, again] = [open.rows[repeated], rows[repeated]];
    if (!first || !again || rowText(first) !== rowText({ cells: again })) break;
    repeated += 1;
  }
  return rows.slice(repeated);
}

/**
 * Rows at the top of a page with the cells that a merged one of the page before goes on over: blank cells of a column in
 * which cells are merged.
 */
function withCellsGoingOn(open: OpenTable, rows: RuledTable['rows']): RuledTable['rows'] {
  const last = open.rows[open.rows.length - 1];
  const [first] = rows;
  if (!last || !first || first[0]?.paragraphs.length === 0) return rows;
  const isMerging = (column: number): boolean =>
    [...open.rows.map((row) => row.cells), ...rows].some((cells) => cells[column]?.merged === 'above');
  const going = first.map(
    (cell, column) => cell.paragraphs.length === 0 && cell.merged === undefined && isMerging(column),
  );
  return rows.map((cells, row) =>
    cells.map((cell, column) => {
      const own = rows.slice(0, row + 1).every((each, at) => at === 0 || each[column]?.merged === 'above');
      if (!going[column] || !own) return cell;
      return { paragraphs: last.cells[column]?.paragraphs ?? [], merged: 'above' as const };
    }),
  );
}

/** Where each row of a table stands. */
function rowBoxes({ edges, left, right }: RuledTable, shape: PageShape): readonly LineBox[] {
  return edges.slice(1).map((bottom, row) => boxOn(shape, { left, right, top: edges[row] ?? bottom, bottom }));
}

function withBoxes(rows: RuledTable['rows'], boxes: readonly LineBox[], page: number): WrittenRow[] {
  return rows.map((cells, row) => {
    const box = boxes[row];
    return { cells, page, ...(box ? { box } : {}) };
  });
}

/** Writes pages one after the other, with the paragraph or table that is still open at the end of a page. */
function createPageWriter(writer: SourceWriter) {
  let paragraph: OpenParagraph | undefined;
  let table: OpenTable | undefined;
  let breaks = 0;
  const close = (): void => {
    if (paragraph) {
      const { text, page, shown, boxes } = paragraph;
      writer.add({ kind: 'paragraph', text }, page, shown, boxes);
    }
    if (table) writer.addTable(table.rows);
    paragraph = undefined;
    table = undefined;
    if (breaks > 0) writer.addPageBreak();
    breaks = 0;
  };
  return {
    close,
    endPage: () => {
      breaks += 1;
    },
    addLine: (piece: LinePiece, margins: Margins, page: number, shape: PageShape) => {
      const { text, line, beside } = piece;
      const box = lineBox(shape, line);
      if (paragraph && !table && goesOn(paragraph, piece, margins, paragraph.page === page && breaks === 0)) {
        const joined = joinBroken(paragraph.text, text);
        const [shown, boxes] = [
          [...paragraph.shown, text],
          [...paragraph.boxes, box],
        ];
        paragraph = { ...paragraph, text: joined, shown, boxes, last: line };
        return;
      }
      close();
      paragraph = { text, shown: [text], boxes: [box], last: line, beside, page };
    },
    addTable: (ruled: RuledTable, page: number, shape: PageShape) => {
      const boxes = rowBoxes(ruled, shape);
      if (table && breaks > 0 && sameColumns(table.columns, ruled.columns)) {
        const rows = withCellsGoingOn(table, withoutRepeatedHeader(table, ruled.rows));
        for (const [index, cells] of rows.entries()) {
          const goesOn = index === 0 && cells[0]?.paragraphs.length === 0;
          const box = boxes[boxes.length - rows.length + index];
          table.rows.push({ cells, page, ...(box ? { box } : {}), ...(goesOn ? { afterPageBreak: true } : {}) });
        }
        breaks = 0;
        return;
      }
      close();
      table = { rows: withBoxes(ruled.rows, boxes, page), columns: ruled.columns };
    },
  };
}

/**
 * Writes the pieces of all pages as one document: broken lines joined, tables that cross pages made whole.
 * @param shapes of the pages; upright and landscape pages have margins of their own
 */
export function writePages(
  pages: readonly (readonly PagePiece[])[],
  shapes: readonly PageShape[],
  notes: readonly ReaderNote[],
): SourceOnPages {
  const writer = createSourceWriter();
  const pen = createPageWriter(writer);
  const known = new Map<number, Margins>();
  const edges: { readonly piece: Extract<PagePiece, { kind: 'edge' }>; readonly page: number }[] = [];
  for (const [index, pieces] of pages.entries()) {
    const page = index + 1;
    const shape = shapes[index] ?? { width: 1, height: 1, turn: 0 };
    const { width } = shape;
    const margins = known.get(width) ?? marginsOf(pages.filter((_, other) => shapes[other]?.width === width));
    known.set(width, margins);
    for (const piece of pieces) {
      if (piece.kind === 'line') pen.addLine(piece, margins, page, shape);
      else if (piece.kind === 'table') pen.addTable(piece.table, page, shape);
      else edges.push({ piece, page });
    }
    if (page < pages.length) pen.endPage();
  }
  pen.close();
  for (const { piece, page } of edges) writer.add({ kind: 'pageEdge', edge: piece.edge, text: piece.text }, page);
  for (const note of notes) writer.addNote(note);
  return writer.finish(shapes);
}
