import { cleanText } from '../kernel/index.ts';

/** A cell of a table file: its text and, where the file stores one, the number behind it. */
export interface GridCell {
  readonly text: string;
  readonly number?: number;
}

/** A table as it was read: rows of cells, 0-based, with the ranges merged into one cell. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/**
 * A grid in which every place of a merged range holds the value of the range, so that a head over several columns
 * names each of them.
 * @example fillMerged({ sheet: '', rows: [[{ text: 'a' }]], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }).rows // [[{ text: 'a' }, { text: 'a' }]]
 */
export function fillMerged(grid: Grid): Grid {
  if (grid.merges.length === 0) return grid;
  const rows = grid.rows.map((row) => [...row]);
  for (const range of grid.merges) {
    const value = grid.rows[range.top]?.[range.left];
    if (!value) continue;
    for (let row = range.top; row <= Math.min(range.bottom, rows.length - 1); row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        (rows[row] as (GridCell | undefined)[])[column] = value;
    }
  }
  return { ...grid, rows, merges: [] };
}

/** Cleaned text of a place, empty when there is no cell. */
export function textAt(grid: Grid, row: number, column: number): string {
  return cleanText(grid.rows[row]?.[column]?.text ?? '');
}

/**
 * Letters of a column as spreadsheets name it.
 * @param column 0-based
 * @example columnName(27) // 'AB'
 */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/**
 * Name of a place as the reader finds it in the file.
 * @example placeName('PCI', 4, 1) // 'PCI!B5'
 */
export function placeName(sheet: string, row: number, column: number): string {
  return `${sheet ? `${sheet}!` : ''}${columnName(column)}${row + 1}`;
}
