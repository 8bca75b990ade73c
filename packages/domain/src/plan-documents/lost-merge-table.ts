import type { TableBlock, TableCell, TableRow } from './blocks.ts';
import { cellParagraphs } from './leftover-markup.ts';

/** A table found in the lines of a text, with the index of the first line behind it. */
export interface FoundTable {
  readonly table: TableBlock;
  readonly next: number;
}

/** A row under construction: the text of its cells and the indices of its lines. */
export interface RawRow {
  readonly cells: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly afterGap: boolean;
}

/**
 * A table of rows whose merged cells are lost. Rows shorter than the longest are filled with empty cells at the end.
 */
export function lostMergeTable(rows: readonly RawRow[]): TableBlock {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const built: TableRow[] = rows.map((row) => ({
    cells: Array.from(
      { length: width },
      (_, index): TableCell => ({ paragraphs: cellParagraphs(row.cells[index] ?? '') }),
    ),
    ...(row.afterGap ? { afterPageBreak: true } : {}),
    place: { lines: [row.first + 1, row.last + 1] },
  }));
  const first = rows[0]?.first ?? 0;
  const last = rows[rows.length - 1]?.last ?? first;
  return { kind: 'table', rows: built, merges: 'lost', place: { lines: [first + 1, last + 1] } };
}
