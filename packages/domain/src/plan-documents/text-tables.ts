import { foldKept } from './folded-text.ts';
import { type FoundTable, lostMergeTable, type RawRow } from './lost-merge-table.ts';
import { opensCellBlocks, readCellBlocks } from './text-cell-blocks.ts';

/** No table is as wide; what stands behind goes into the last cell. */
const mostCells = 120;

/**
 * Reads the table that starts at `lines[start]`, in any of the three notations of the plan contract (cells between `|`,
 * cells apart by tabs, one block a cell opened by a line `|`), or undefined when none starts there.
 * Source: contract of plan extraction, "Input".
 */
export function tableAt(lines: readonly string[], start: number): FoundTable | undefined {
  const line = lines[start] ?? '';
  if (line.trim() === '|' || opensCellBlocks(lines, start)) return readCellBlocks(lines, start);
  if (isPipeRow(line)) return readPipeRows(lines, start);
  if (isTabRow(line)) return readTabRows(lines, start);
  return undefined;
}

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isTabRow(line: string): boolean {
  if (!line.includes('\t')) return false;
  const cells = line.split('\t');
  const filled = filledCells(cells);
  return filled >= 2 || (filled === 1 && cells.length >= 4 && (cells[0] ?? '').trim() !== '');
}

function isPipeRow(line: string): boolean {
  const trimmed = line.trim();
  const pipes = trimmed.split('|').length - 1;
  if (trimmed.startsWith('|')) return pipes >= 2;
  return pipes >= 2 && (trimmed.endsWith('|') || trimmed.split('|').filter((cell) => cell.trim() !== '').length >= 3);
}

function isRule(cells: readonly string[]): boolean {
  return filledCells(cells) > 0 && cells.every((cell) => /^\s*(?::?-{2,}:?|:-:?|-:)\s*$|^\s*$/.test(cell));
}

/** A text line that cannot belong to a row: a chapter or annex title, or a sentence that opens a new part. */
function endsTable(line: string): boolean {
  const folded = foldKept(line.trim());
  return (
    /^(?:[ivx]+\.|phu luc|chuong|phan|noi nhan|ghi chu:|tren day la)/.test(folded) ||
    (/^\s*(?:#|\p{Lu}[\p{Lu}\s]{12,})/u.test(line) && !line.includes('\t'))
  );
}

function readTabRows(lines: readonly string[], start: number): FoundTable | undefined {
  const rows: RawRow[] = [];
  const width = Math.min(mostCells, (lines[start] ?? '').replace(/\t+$/, '').split('\t').length);
  let index = start;
  let next = start;
  let gap = false;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      gap = true;
      index += 1;
      continue;
    }
    if (line.includes('\t')) {
      const row = joinTabLines(lines, index, width);
      if (!isRule(row.cells)) rows.push({ ...row, afterGap: gap && rows.length > 0 });
      index = row.last + 1;
    } else if (!gap && rows.length > 0 && !endsTable(line) && /^\s*\p{Ll}/u.test(line)) {
      rows.push(appendToLastCell(rows.pop() as RawRow, line, index));
      index += 1;
    } else break;
    next = index;
    gap = false;
  }
  return rows.length > 0 ? { table: lostMergeTable(rows), next } : undefined;
}

/** One row that may go on over line ends inside its cells: lines are added as long as the row lacks tabs. */
function joinTabLines(lines: readonly string[], start: number, width: number): RawRow {
  let text = lines[start] ?? '';
  let last = start;
  while (text.split('\t').length < width && last + 1 < lines.length) {
    const line = lines[last + 1] ?? '';
    const joined = `${text} ${line.trim()}`;
    const opensRow = /^\s*(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s*\t/.test(line);
    if (line.trim() === '' || opensRow || endsTable(line) || joined.split('\t').length > width + 1) break;
    if (!line.includes('\t') && !/^\s*\p{Ll}/u.test(line)) break;
    text = joined;
    last += 1;
  }
  return { cells: withinWidth(text.split('\t'), '\t'), first: start, last, afterGap: false };
}

function withinWidth(cells: readonly string[], mark: string): string[] {
  if (cells.length <= mostCells) return [...cells];
  return [...cells.slice(0, mostCells - 1), cells.slice(mostCells - 1).join(mark)];
}

function appendToLastCell(row: RawRow, line: string, index: number): RawRow {
  const cells = [...row.cells];
  let last = cells.length - 1;
  while (last > 0 && (cells[last] ?? '').trim() === '') last -= 1;
  cells[last] = `${cells[last] ?? ''} ${line.trim()}`;
  return { ...row, cells, last: index };
}

function readPipeRows(lines: readonly string[], start: number): FoundTable | undefined {
  const rows: RawRow[] = [];
  let index = start;
  let next = start;
  let gap = false;
  let open = false;
  const width = bareWidth(lines[start] ?? '');
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const trimmed = line.trim();
    if (trimmed === '') {
      gap = true;
      index += 1;
      continue;
    }
    if (trimmed === '|') break;
    if (open && rows.length > 0 && !trimmed.startsWith('|')) {
      rows.push(appendPipeText(rows.pop() as RawRow, trimmed, index));
      open = !trimmed.endsWith('|');
    } else if (isPipeRow(line) || trimmed.startsWith('|')) {
      const cells = width === null ? splitPipes(trimmed) : splitBare(trimmed, width);
      open = width === null && !trimmed.endsWith('|') && trimmed.startsWith('|');
      if (!isRule(cells)) rows.push({ cells, first: index, last: index, afterGap: gap && rows.length > 0 });
    } else break;
    index += 1;
    next = index;
    gap = false;
  }
  return rows.length > 0 ? { table: lostMergeTable(rows), next } : undefined;
}

/** Number of cells of a first row without a mark before its first cell; null where rows open with one. */
function bareWidth(line: string): number | null {
  const trimmed = line.trim();
  return trimmed.startsWith('|') ? null : splitPipes(trimmed).length;
}

/** Cells of a row of such a table: a mark at its start stands behind an empty cell, unless the row is full without. */
function splitBare(trimmed: string, width: number): string[] {
  const cells = splitPipes(trimmed);
  return trimmed.startsWith('|') && cells.length < width ? ['', ...cells] : cells;
}

function splitPipes(trimmed: string): string[] {
  const inner = trimmed.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return withinWidth(inner.split(/(?<!\\)\|/), '|').map((cell) =>
    cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '<br>'),
  );
}

function appendPipeText(row: RawRow, text: string, index: number): RawRow {
  const more = splitPipes(text);
  const cells = [...row.cells];
  const last = cells.length - 1;
  cells[last] = `${cells[last] ?? ''} ${more[0] ?? ''}`;
  return { ...row, cells: [...cells, ...more.slice(1)], last: index };
}
