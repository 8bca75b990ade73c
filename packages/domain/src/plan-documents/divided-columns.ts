import { opensWithBody } from './agency-phrases.ts';
import type { TableCell, TableRow } from './blocks.ts';
import { foldKept } from './folded-text.ts';
import { type Column, isPeriodHeading } from './table-columns.ts';

/** Columns of a table and its rows of work. */
export interface ColumnedRows {
  readonly columns: readonly Column[];
  readonly body: readonly TableRow[];
}

const tick = /^(?:[x×✓✔√*+●•v]|đã chọn|\[x\])$/iu;

/**
 * Columns of quarters, months or years whose cells hold nothing but ticks, put together as one column of times that
 * holds the ticked headings; a tick goes over cells that are merged to its right.
 */
export function withTickedPeriods({ columns, body }: ColumnedRows): ColumnedRows {
  const ticked = columns.flatMap((column, index) =>
    isPeriodHeading(column.heading) && isTicked(body, index) ? [index] : [],
  );
  const [first] = ticked;
  const marked = body.some((row) => ticked.some((index) => tick.test(textOf(row.cells[index]))));
  if (first === undefined || ticked.length < 2 || !marked) return { columns, body };
  const kept = (index: number): boolean => index === first || !ticked.includes(index);
  const rows = body.map((row): TableRow => {
    const headings = tickedSpans(row, ticked, columns);
    const cells = row.cells.map((cell, index): TableCell => {
      if (index !== first || !row.cells.some((_, at) => ticked.includes(at))) return cell;
      if (headings.length > 0) return { paragraphs: [headings.join('; ')] };
      return { ...cell, paragraphs: cell.merged === undefined ? [] : cell.paragraphs };
    });
    return { ...row, cells: cells.filter((_, index) => kept(index)) };
  });
  const time: Column = { role: 'time', heading: 'Thời gian', year: null };
  return {
    columns: columns.map((column, index) => (index === first ? time : column)).filter((_, index) => kept(index)),
    body: rows,
  };
}

/** Ticked headings; neighbours as a span. */
function tickedSpans(row: TableRow, ticked: readonly number[], columns: readonly Column[]): string[] {
  const spans: { first: string; last: string; at: number }[] = [];
  ticked.forEach((index, at) => {
    if (!tick.test(textOf(row.cells[index]))) return;
    const heading = columns[index]?.heading ?? '';
    const before = spans[spans.length - 1];
    if (before && before.at === at - 1) spans[spans.length - 1] = { ...before, last: heading, at };
    else spans.push({ first: heading, last: heading, at });
  });
  return spans.map(({ first, last }) => (first === last ? first : `${first} - ${last}`));
}

function isTicked(body: readonly TableRow[], index: number): boolean {
  const texts = body
    .filter((row) => row.cells[index]?.merged !== 'left')
    .map((row) => textOf(row.cells[index]))
    .filter((text) => text !== '');
  return texts.every((text) => tick.test(text));
}

function textOf(cell: TableCell | undefined): string {
  return (cell?.paragraphs ?? []).join(' ').trim();
}

/**
 * A column that names lead and coordinating bodies at once ("Cơ quan chủ trì/phối hợp") as two columns, where there is
 * no other column for either and a slash, a line or a collective sets the others apart from the body that leads. Cells
 * that say in words who leads are left as they are.
 */
export function withDividedBodies({ columns, body }: ColumnedRows): ColumnedRows {
  const at = columns.findIndex((column) => isCombinedHeading(column.heading));
  const alone = columns.filter((column) => column.role === 'lead' || column.role === 'coordinating').length === 1;
  const combined = columns[at];
  if (!combined || !alone) return { columns, body };
  const cells = body.map((row) => row.cells[at]?.paragraphs ?? []);
  const spoken = cells.some((paragraphs) => /chu tri|phoi hop/.test(foldKept(paragraphs.join(' '))));
  if (spoken || cells.every((paragraphs) => divided(paragraphs).rest.length === 0)) return { columns, body };
  const halves: Column[] = [
    { ...combined, role: 'lead' },
    { ...combined, role: 'coordinating' },
  ];
  return {
    columns: [...columns.slice(0, at), ...halves, ...columns.slice(at + 1)],
    body: body.map((row) => ({ ...row, cells: dividedCells(row.cells, at) })),
  };
}

function isCombinedHeading(heading: string): boolean {
  return /(?:chu tri|thuc hien|dau moi)\s*(?:[/,;&+-]|\bva\b)\s*(?:co quan |don vi )?phoi hop/.test(foldKept(heading));
}

function dividedCells(cells: readonly TableCell[], at: number): TableCell[] {
  const cell = cells[at];
  if (!cell) return [...cells];
  const { first, rest } = cell.merged === 'left' ? { first: cell.paragraphs, rest: [] } : divided(cell.paragraphs);
  const merged = cell.merged === undefined ? {} : { merged: cell.merged };
  return [
    ...cells.slice(0, at),
    { paragraphs: first, ...merged },
    { paragraphs: rest, ...merged },
    ...cells.slice(at + 1),
  ];
}

/** The body named first and the others, where a mark sets them apart. */
function divided(paragraphs: readonly string[]): { first: readonly string[]; rest: readonly string[] } {
  const text = paragraphs.join('\n');
  for (const mark of [/\s*\/\s+|\s+\/\s*|\/(?=\p{Lu})/u, /\n/, /\s*[;,]\s*(?=(?:các|UBND (?:các|cấp))\s)/iu]) {
    const cut = mark.exec(text);
    if (!cut) continue;
    const first = text.slice(0, cut.index).trim();
    const rest = text.slice(cut.index + cut[0].length).trim();
    if (opensWithBody(first) && opensWithBody(rest)) return { first: [first], rest: rest.split('\n') };
  }
  return { first: paragraphs, rest: [] };
}
