import { unitOfHeading } from './assignment.ts';
import type { TableBlock, TableRow } from './blocks.ts';
import { type CellType, cellType } from './cell-types.ts';
import { withDittos } from './ditto-cells.ts';
import { withDividedBodies, withTickedPeriods } from './divided-columns.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { settleShifted } from './merged-cells.ts';
import { withPairsApart } from './paired-paragraphs.ts';
import { alignRow } from './row-alignment.ts';
import { joinRows } from './row-joining.ts';
import { type Column, headingColumns, isColumnNumbers, roleOfHeading, secondHeading } from './table-columns.ts';
import { type SectionedRow, sectionRows, type TableSection } from './table-sections.ts';

/** What a table is for. `other`: forms, lists of papers, anything without work, levels or results. */
export type TableKind = 'task' | 'indicator' | 'score' | 'other';

/** A table whose rows are put to its columns and sections. */
export interface ReadTable {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly rows: readonly SectionedRow[];
  readonly merges: 'known' | 'lost';
}

/**
 * Reads a table: finds its heading rows (also repeated ones and rows that number the columns), puts cells to columns,
 * joins rows torn by page breaks, finds sections.
 * @param before columns of the table before, taken over when this one has no heading of its own
 * @param outer section in which the table stands
 */
export function readTable(table: TableBlock, before: readonly Column[] | null, outer: TableSection | null): ReadTable {
  const { columns, body } = withDividedBodies(withTickedPeriods(withUnnamed(takeHeadings(table.rows, before))));
  const kind = kindOf(columns, body);
  const merges = table.merges;
  const aligned = body.map((row) => alignRow(row, columns, merges));
  const named = (row: (typeof aligned)[number]): string =>
    [...row.text, ...(kind === 'score' ? [] : row.indicator)].join(' ');
  const worked = withDittos(aligned.filter((row) => !isTotal(named(row))));
  const rows = settleShifted(withPairsApart(joinRows(worked)));
  return { kind, columns, merges, rows: sectionRows(rows, outer, merges) };
}

function takeHeadings(
  rows: readonly TableRow[],
  before: readonly Column[] | null,
): { columns: readonly Column[]; body: TableRow[] } {
  let columns: readonly Column[] | null = null;
  const body: TableRow[] = [];
  let justHeaded = false;
  for (const row of rows) {
    const own = headingColumns(row, columns === null && body.length === 0);
    if (own && (columns === null || body.length === 0 || sameHeadings(own, columns))) {
      columns = columns === null || !justHeaded || rolesIn(own) > rolesIn(columns) ? own : columns;
      justHeaded = true;
      continue;
    }
    if (isColumnNumbers(row)) continue;
    const second = columns !== null && justHeaded ? secondHeading(row, columns) : null;
    if (second) {
      columns = second;
      continue;
    }
    justHeaded = false;
    body.push(row);
  }
  return { columns: columns ?? takenOver(before, rows) ?? columnsByContent(rows), body };
}

/** Columns under headings that say nothing, by what their cells hold: a second list of bodies, a time. */
function withUnnamed({ columns, body }: { columns: readonly Column[]; body: TableRow[] }): {
  columns: readonly Column[];
  body: TableRow[];
} {
  const roles = new Set(columns.map((column) => column.role));
  const named = columns.map((column, index): Column => {
    if (column.role !== 'other' || column.heading === '' || roleOfHeading(column.heading) !== null) return column;
    const { most } = columnSummary(body, index);
    const bodies = !roles.has('lead') ? 'lead' : !roles.has('coordinating') ? 'coordinating' : 'other';
    const role = most === 'bodies' ? bodies : most === 'time' && !roles.has('time') ? 'time' : 'other';
    roles.add(role);
    return { ...column, role };
  });
  return { columns: named, body };
}

/** Different roles of columns: the lower of two heading rows divides what the upper one sums up. */
function rolesIn(columns: readonly Column[]): number {
  return new Set(columns.map((column) => column.role)).size;
}

function sameHeadings(own: readonly Column[], columns: readonly Column[]): boolean {
  const roles = (list: readonly Column[]): string =>
    list
      .map((column) => column.role)
      .filter((role) => role !== 'other')
      .join();
  return roles(own) === roles(columns);
}

function widthOf(rows: readonly TableRow[]): number {
  return Math.max(
    ...rows.map((row) => row.cells.length - [...row.cells].reverse().findIndex((cell) => cell.paragraphs.length > 0)),
  );
}

function takenOver(before: readonly Column[] | null, rows: readonly TableRow[]): readonly Column[] | null {
  if (before === null) return null;
  const width = before.filter((column) => column.heading !== '').length;
  return Math.abs(widthOf(rows) - width) <= 1 ? before : null;
}

/** Columns of a table without heading, by what most of their cells hold. */
function columnsByContent(rows: readonly TableRow[]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const sums = Array.from({ length: width }, (_, index) => columnSummary(rows, index));
  const longest = Math.max(...sums.map((sum) => sum.words));
  let bodies = 0;
  return sums.map((sum): Column => {
    if (sum.words === longest && longest > 4) return { role: 'text', heading: '', year: null };
    if (sum.most === 'bodies') bodies += 1;
    const role =
      sum.most === 'number'
        ? 'number'
        : sum.most === 'time'
          ? 'time'
          : sum.most === 'bodies'
            ? bodies === 1
              ? 'lead'
              : 'coordinating'
            : 'other';
    return { role, heading: '', year: null };
  });
}

function columnSummary(rows: readonly TableRow[], index: number): { most: CellType; words: number } {
  const counts = new Map<CellType, number>();
  let words = 0;
  let filled = 0;
  for (const row of rows) {
    const paragraphs = row.cells[index]?.paragraphs ?? [];
    if (paragraphs.length === 0) continue;
    const type = cellType(paragraphs);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    words += wordCount(paragraphs.join(' '));
    filled += 1;
  }
  const most = [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'empty';
  return { most, words: filled === 0 ? 0 : words / filled };
}

function kindOf(columns: readonly Column[], body: readonly TableRow[]): TableKind {
  const roles = new Set(columns.map((column) => column.role));
  const years = columns.filter((column) => column.role === 'year').length;
  if (years >= 2 && !roles.has('lead') && !roles.has('time')) return 'score';
  const assigned = roles.has('lead') || roles.has('coordinating') || roles.has('time');
  const levels = roles.has('value') || roles.has('measure') || years > 0;
  if (roles.has('text') && assigned)
    return levels && !roles.has('time') && !roles.has('coordinating') ? 'indicator' : 'task';
  if (roles.has('text') && body.some(namesUnit)) return 'task';
  if (roles.has('indicator') && levels) return 'indicator';
  if (roles.has('indicator') && assigned) return hasDuties(columns, body) ? 'task' : 'indicator';
  return 'other';
}

/** A row that only names a body: the section of the duties that it leads. */
function namesUnit(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.paragraphs.length > 0 && cell.merged === undefined);
  const last = filled[filled.length - 1]?.paragraphs.join(' ') ?? '';
  return filled.length <= 2 && filled.length < row.cells.length && unitOfHeading(last) !== undefined;
}

/** Most cells of the indicator column are duties and not levels. */
function hasDuties(columns: readonly Column[], body: readonly TableRow[]): boolean {
  const at = columns.findIndex((column) => column.role === 'indicator');
  const texts = body.map((row) => row.cells[at]?.paragraphs.join(' ') ?? '').filter((text) => wordCount(text) > 3);
  const levels = texts.filter((text) =>
    /\d\s*(?:%|điểm|bậc|tỉnh)|nhóm|trở lên|tối thiểu|ít nhất|xếp (?:hạng|thứ)|cao hơn/u.test(text),
  ).length;
  const timed = columns.some((column) => column.role === 'time');
  return levels < texts.length * (timed ? 0.5 : 0.25);
}

function isTotal(text: string): boolean {
  return /^(?:tong (?:cong|so|diem)|cong)\b\s*:?\s*\d*$/.test(foldKept(text).trim());
}
