import type { TableRow } from './blocks.ts';
import { type CellType, cellType, isRowNumber } from './cell-types.ts';
import type { Lines } from './extraction.ts';
import { wordCount } from './folded-text.ts';
import { type Column, type ColumnRole, spanEnd } from './table-columns.ts';

/** Fields of a row that can be merged over rows. */
export type CarriedField = 'lead' | 'coordinating' | 'time' | 'product';

/** A row's cells by what they hold; every field is a list of paragraphs. */
export interface RowFields {
  readonly number: string | null;
  readonly text: readonly string[];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: readonly string[];
  readonly product: readonly string[];
  readonly indicator: readonly string[];
  readonly measure: readonly string[];
  /** Cells of value and year columns with their headings. */
  readonly values: readonly { readonly column: Column; readonly text: string }[];
  /** Cells stood a column off and were put right by what they hold. */
  readonly shifted: boolean;
  /** Fields whose cell repeats a merged cell above. */
  readonly merged: ReadonlySet<CarriedField>;
  /** One cell goes over all columns, as titles of sections do. */
  readonly spanning: boolean;
  readonly afterPageBreak: boolean;
  readonly lines: Lines;
}

interface Cell {
  readonly paragraphs: readonly string[];
  readonly type: CellType;
  readonly mergedAbove: boolean;
}

const expected: Readonly<Record<ColumnRole, readonly CellType[]>> = {
  number: ['number'],
  text: ['text'],
  lead: ['bodies'],
  coordinating: ['bodies'],
  time: ['time'],
  product: ['text'],
  indicator: ['text'],
  measure: ['text'],
  value: ['figure', 'text'],
  year: ['figure'],
  note: ['text'],
  other: [],
};

/**
 * Puts a row's cells to the columns. Where merges are lost a row may stand a column off after its number or after its
 * text; the offset that fits what the cells hold (a time under the time column, bodies under the lead) is taken.
 */
export function alignRow(row: TableRow, columns: readonly Column[], merges: 'known' | 'lost'): RowFields {
  const cells = row.cells.map((cell): Cell => {
    const paragraphs = cell.merged === 'left' ? [] : cell.paragraphs;
    return { paragraphs, type: cellType(paragraphs), mergedAbove: cell.merged === 'above' };
  });
  const numberAt = columns.findIndex((column) => column.role === 'number');
  const ownNumber = numberAt >= 0 ? cellText(cells[numberAt]) : '';
  const first = numberAt < 0 ? 0 : numberAt + 1;
  const offset = merges === 'lost' ? bestOffset(cells, columns, first) : { body: 0, tail: 0 };
  const textAt = columns.findIndex((column) => column.role === 'text' || column.role === 'indicator');
  const roleAt = (index: number): Column | undefined => {
    if (index < first) return columns[index];
    const own = index - offset.body;
    return own <= textAt ? columns[own] : columns[index - offset.tail];
  };
  return fieldsOf(
    row,
    cells,
    roleAt,
    isRowNumber(ownNumber) ? ownNumber : null,
    offset.body !== 0 || offset.tail !== 0,
  );
}

function cellText(cell: Cell | undefined): string {
  return (cell?.paragraphs ?? []).join(' ').trim();
}

function bestOffset(cells: readonly Cell[], columns: readonly Column[], first: number): { body: number; tail: number } {
  let best = { body: 0, tail: 0, score: fit(cells, columns, first, 0, 0) + 0.5 };
  for (const body of [0, 1]) {
    if (body > 0 && cells[first]?.type !== 'empty') continue;
    for (const tail of [body, body + 1, body - 1, body + 2]) {
      const score = fit(cells, columns, first, body, tail) - (tail === body ? 0 : 0.25);
      if (score > best.score) best = { body, tail, score };
    }
  }
  return best;
}

/** How well cells fit their columns at an offset: agreement counts, a cell in a column for something else costs. */
function fit(cells: readonly Cell[], columns: readonly Column[], first: number, body: number, tail: number): number {
  const textAt = columns.findIndex((column) => column.role === 'text' || column.role === 'indicator');
  let score = 0;
  cells.forEach((cell, index) => {
    if (index < first || cell.type === 'empty') return;
    const own = index - body;
    const inBody = own <= textAt;
    const column = inBody ? columns[own] : columns[index - tail];
    if (!column || (!inBody && index - tail <= textAt)) {
      score -= 3;
      return;
    }
    const wanted = expected[column.role];
    if (wanted.length === 0) return;
    if (wanted.includes(cell.type)) score += cell.type === 'text' ? (wordCount(cellText(cell)) > 6 ? 2 : 0.5) : 2;
    else if (cell.type === 'time' || cell.type === 'bodies' || column.role === 'time')
      score -= column.role === 'note' || column.role === 'product' ? 0 : 2;
  });
  return score;
}

function fieldsOf(
  row: TableRow,
  cells: readonly Cell[],
  roleAt: (index: number) => Column | undefined,
  number: string | null,
  shifted: boolean,
): RowFields {
  const held: Record<string, string[]> = {};
  const span: { from?: string; to?: string } = {};
  const merged = new Set<CarriedField>();
  const values: { column: Column; text: string }[] = [];
  cells.forEach((cell, index) => {
    const column = roleAt(index);
    if (!column || cell.paragraphs.length === 0) return;
    if (column.role === 'value' || column.role === 'year') values.push({ column, text: cellText(cell) });
    const end = column.role === 'time' ? spanEnd(column.heading) : null;
    if (end) span[end] = cellText(cell);
    else held[column.role] = [...(held[column.role] ?? []), ...cell.paragraphs];
    if (cell.mergedAbove && isCarried(column.role)) merged.add(column.role);
  });
  const loose = number === null && held['number'] ? held['number'] : [];
  const take = (role: ColumnRole): readonly string[] => held[role] ?? [];
  return {
    number,
    text: [...loose, ...take('text')],
    lead: take('lead'),
    coordinating: take('coordinating'),
    time: [...take('time'), ...timeOfSpan(span)],
    product: take('product'),
    indicator: take('indicator'),
    measure: take('measure'),
    values,
    shifted,
    merged,
    spanning: row.cells.filter((cell) => cell.merged === 'left').length >= Math.max(2, row.cells.length - 2),
    afterPageBreak: row.afterPageBreak ?? false,
    lines: row.place.lines,
  };
}

/** A span whose ends stand in columns of their own; {@link spanWords} says it in words. */
function timeOfSpan({ from, to }: { readonly from?: string; readonly to?: string }): string[] {
  if (from !== undefined && to !== undefined) return [`${from} | ${to}`];
  if (to !== undefined) return [to];
  return from === undefined ? [] : [`từ ${from}`];
}

/**
 * A time whose start and end were printed in two columns, as one cell would say it; any other time as it is.
 * @example spanWords('01/3/2024 | 30/6/2024') // 'từ 01/3/2024 đến 30/6/2024'
 */
export function spanWords(time: string): string {
  const ends = /^([^|;]{1,60}) \| ([^|;]{1,60})$/.exec(time);
  return ends ? `từ ${ends[1]} đến ${ends[2]}` : time;
}

function isCarried(role: ColumnRole): role is CarriedField {
  return role === 'lead' || role === 'coordinating' || role === 'time' || role === 'product';
}
