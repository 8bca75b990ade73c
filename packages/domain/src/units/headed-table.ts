import { cleanText, foldVietnamese, type Issue, type PlainDate, parsePlainDate, plainDateOf } from '../kernel/index.ts';
import { fillMerged, type Grid, placeName, textAt } from '../result-import/grid.ts';

/** A column that a table may have: the key it is read under and the words that may stand in its head. */
export interface HeadedColumn<Key extends string> {
  readonly key: Key;
  /** First the name as shown to people, then other wordings; marks and case do not matter. */
  readonly heads: readonly [string, ...string[]];
  readonly required: boolean;
}

/** A cell with its place: `Sheet!B5`. */
export interface PlacedText {
  readonly text: string;
  readonly place: string;
}

/** A row below the head: its 1-based number and its cells by column; a missing column gives empty text. */
export interface HeadedRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, PlacedText>>;
}

const searchedRows = 30;

function headKey(text: string): string {
  return foldVietnamese(cleanText(text))
    .replace(/\(.*?\)|\*/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function columnsAt<Key extends string>(
  grid: Grid,
  row: number,
  columns: readonly HeadedColumn<Key>[],
): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>();
  const width = grid.rows[row]?.length ?? 0;
  for (let at = 0; at < width; at += 1) {
    const key = headKey(textAt(grid, row, at));
    const column = columns.find((one) => one.heads.some((head) => headKey(head) === key));
    if (column && !found.has(column.key)) found.set(column.key, at);
  }
  return found;
}

/**
 * The rows below the head of a table. The head is the row, among the first thirty, in which most columns are named;
 * empty rows are left out.
 * @param columns what the table may hold
 * @returns the rows, and MISSING_COLUMN (path: sheet and row of the head) for each required column without a head
 * @example readHeadedTable({ sheet: '', rows: [[{ text: 'Tên' }], [{ text: 'A' }]], merges: [] }, [{ key: 'name', heads: ['Tên'], required: true }]).rows[0]?.cells.name // { text: 'A', place: 'A2' }
 */
export function readHeadedTable<Key extends string>(
  source: Grid,
  columns: readonly HeadedColumn<Key>[],
): { readonly rows: readonly HeadedRow<Key>[]; readonly issues: readonly Issue[] } {
  const grid = fillMerged(source);
  const candidates = Array.from({ length: Math.min(searchedRows, grid.rows.length) }, (_, row) => ({
    row,
    found: columnsAt(grid, row, columns),
  }));
  const head = candidates.reduce<{ row: number; found: ReadonlyMap<Key, number> }>(
    (best, one) => (one.found.size > best.found.size ? one : best),
    { row: 0, found: new Map() },
  );
  const issues = columns
    .filter((column) => column.required && !head.found.has(column.key))
    .map((column) => missingColumn(column.heads[0], placeName(grid.sheet, head.row, 0)));
  if (issues.length > 0) return { rows: [], issues };
  const rows: HeadedRow<Key>[] = [];
  for (let row = head.row + 1; row < grid.rows.length; row += 1) {
    const cells = Object.fromEntries(
      columns.map(({ key }) => {
        const at = head.found.get(key);
        return [
          key,
          { text: at === undefined ? '' : textAt(grid, row, at), place: placeName(grid.sheet, row, at ?? 0) },
        ];
      }),
    ) as Record<Key, PlacedText>;
    if (columns.some(({ key }) => cells[key].text !== '')) rows.push({ row: row + 1, cells });
  }
  return { rows, issues };
}

function missingColumn(name: string, place: string): Issue {
  return {
    code: 'MISSING_COLUMN',
    severity: 'error',
    path: [place],
    message: { vi: `Không thấy cột “${name}”`, en: `There is no column "${name}"` },
  };
}

/**
 * A day as tables write it: `dd/MM/yyyy`, `d-M-yyyy` or `yyyy-MM-dd`; undefined for anything else.
 * @example dayInCell('1/7/2025') // '2025-07-01'
 */
export function dayInCell(text: string): PlainDate | undefined {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (local) return plainDateOf(Number(local[3]), Number(local[2]), Number(local[1]));
  return parsePlainDate(text.slice(0, 10));
}

/**
 * An error at a cell.
 * @example cellIssue('X', 'B5', 'sai', 'wrong').path // ['B5']
 */
export function cellIssue(code: string, place: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [place], message: { vi, en } };
}
