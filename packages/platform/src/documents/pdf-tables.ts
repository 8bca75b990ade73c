import type { TableCell } from '@nanghang/domain/plan-documents';
import { joinedText, linesOf, type PlacedText, type Ruling } from './pdf-page.ts';

/** A table drawn by ruling lines. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Left edges of the columns and the right edge of the last. */
  readonly columns: readonly number[];
  /** Upper edges of the rows and the lower edge of the last. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

const near = 3;

function touches(one: Ruling, other: Ruling): boolean {
  return (
    one.left <= other.right + near &&
    other.left <= one.right + near &&
    one.top <= other.bottom + near &&
    other.top <= one.bottom + near
  );
}

/** Rulings that hang together. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const touching = groups.filter((group) => group.some((other) => touches(ruling, other)));
    const merged = [ruling, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function clustered(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || value - last > near * 1.5) kept.push(value);
  }
  return kept;
}

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly upright: readonly Ruling[];
  readonly level: readonly Ruling[];
}

function gridOf(rulings: readonly Ruling[]): Grid | undefined {
  const upright = rulings.filter((ruling) => ruling.bottom - ruling.top > ruling.right - ruling.left);
  const level = rulings.filter((ruling) => ruling.bottom - ruling.top <= ruling.right - ruling.left);
  const columns = clustered(upright.map((ruling) => (ruling.left + ruling.right) / 2));
  const rows = clustered(level.map((ruling) => (ruling.top + ruling.bottom) / 2));
  return columns.length >= 3 && rows.length >= 2 ? { columns, rows, upright, level } : undefined;
}

/** Whether a ruling parts two cells: it covers the middle of their common side. */
function parted(lines: readonly Ruling[], across: 'upright' | 'level', at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return lines.some((line) =>
    across === 'upright'
      ? Math.abs((line.left + line.right) / 2 - at) <= near * 1.5 && line.top <= middle && line.bottom >= middle
      : Math.abs((line.top + line.bottom) / 2 - at) <= near * 1.5 && line.left <= middle && line.right >= middle,
  );
}

/** Paragraphs of a cell: a line that does not reach the width of the cell, or ends a sentence, ends one. */
function paragraphsOf(texts: readonly PlacedText[], width: number): string[] {
  const paragraphs: string[] = [];
  let full = false;
  for (const line of linesOf(texts)) {
    const text = joinedText(line.texts);
    const before = paragraphs[paragraphs.length - 1];
    const opens = /^(?:[-–+•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)/u.test(text);
    const goesOn = /^[\p{Ll}(]/u.test(text) || (full && !/[.;:]$/.test(before ?? ''));
    if (before === undefined || opens || !goesOn) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = joinBroken(before, text);
    full = line.right - line.left > width * 0.6;
  }
  return paragraphs;
}

/**
 * Joins a line to the one before it; a hyphen that parts a word at the line's end is mended.
 * @example joinBroken('quan tr-', 'ị') // 'quan trị'
 */
export function joinBroken(before: string, after: string): string {
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}

function edge(edges: readonly number[], at: number): number {
  return edges[at] ?? 0;
}

/** The cell that begins at a row and column, over all columns and rows from which no line parts it. */
function boxAt(grid: Grid, row: number, column: number): Ruling {
  const { columns, rows } = grid;
  const [top, bottom] = [edge(rows, row), edge(rows, row + 1)];
  const [left, right] = [edge(columns, column), edge(columns, column + 1)];
  let lastColumn = column;
  while (
    lastColumn + 2 < columns.length &&
    !parted(grid.upright, 'upright', edge(columns, lastColumn + 1), top, bottom)
  ) {
    lastColumn += 1;
  }
  let lastRow = row;
  while (lastRow + 2 < rows.length && !parted(grid.level, 'level', edge(rows, lastRow + 1), left, right)) {
    lastRow += 1;
  }
  return { left, top, right: edge(columns, lastColumn + 1), bottom: edge(rows, lastRow + 1) };
}

/** The place of a table and of each of its cells. */
export interface TableBoxes {
  readonly table: Ruling;
  readonly cells: readonly Ruling[];
}

/** Places of the tables that ruling lines draw and of their cells, whether anything stands in them or not. */
export function tableBoxes(rulings: readonly Ruling[]): TableBoxes[] {
  return connected(rulings).flatMap((group): TableBoxes[] => {
    const grid = gridOf(group);
    if (!grid) return [];
    const { columns, rows } = grid;
    const cells: Ruling[] = [];
    for (let row = 0; row < rows.length - 1; row += 1) {
      for (let column = 0; column < columns.length - 1; column += 1) {
        const [x, y] = [(edge(columns, column) + edge(columns, column + 1)) / 2, edge(rows, row) + 1];
        const covered = cells.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        if (!covered) cells.push(boxAt(grid, row, column));
      }
    }
    const table = {
      left: Math.min(...columns),
      right: Math.max(...columns),
      top: Math.min(...rows),
      bottom: Math.max(...rows),
    };
    return [{ table, cells }];
  });
}

function readGrid(grid: Grid, texts: readonly PlacedText[]): TableCell[][] {
  const { columns, rows } = grid;
  const cells: TableCell[][] = [];
  const width = columns.length - 1;
  for (let row = 0; row < rows.length - 1; row += 1) {
    const own: TableCell[] = [];
    const [top, bottom] = [edge(rows, row), edge(rows, row + 1)];
    for (let column = 0; column < width; column += 1) {
      const [left, right] = [edge(columns, column), edge(columns, column + 1)];
      const above = cells[row - 1]?.[column];
      const before = own[column - 1];
      if (above && !parted(grid.level, 'level', top, left, right)) {
        own.push({ paragraphs: above.paragraphs, merged: above.merged === 'left' ? 'left' : 'above' });
      } else if (before && !parted(grid.upright, 'upright', left, top, bottom)) {
        own.push({ paragraphs: before.paragraphs, merged: 'left' });
      } else {
        const box = boxAt(grid, row, column);
        const inside = texts.filter((run) => {
          const middle = run.y - run.size * 0.3;
          const centre = (run.left + run.right) / 2;
          return middle > box.top && middle < box.bottom && centre > box.left && centre < box.right;
        });
        own.push({ paragraphs: paragraphsOf(inside, box.right - box.left) });
      }
    }
    cells.push(own);
  }
  return cells;
}

/** Parts of a run that a reader of the file took together over the line between two cells. */
function splitAtRulings(run: PlacedText, upright: readonly Ruling[]): PlacedText[] {
  const middle = run.y - run.size * 0.3;
  const cut = upright.find((line) => {
    const x = (line.left + line.right) / 2;
    return x > run.left + 2 && x < run.right - 2 && line.top <= middle && line.bottom >= middle;
  });
  if (!cut) return [run];
  const share = ((cut.left + cut.right) / 2 - run.left) / (run.right - run.left);
  const wanted = share * run.text.length;
  const spaces = [...run.text.matchAll(/ /g)].map((match) => match.index);
  const at = spaces.reduce((best, place) => (Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best), -1e9);
  if (at <= 0) return [run];
  const x = (cut.left + cut.right) / 2;
  const first = { ...run, text: run.text.slice(0, at), right: x - 1 };
  const rest = { ...run, text: run.text.slice(at + 1), left: x + 1 };
  return [first, ...splitAtRulings(rest, upright)].filter((part) => part.text.trim() !== '');
}

/** Tables that ruling lines draw, from top to bottom, with cells merged where no line parts them. */
export function ruledTables(rulings: readonly Ruling[], texts: readonly PlacedText[]): RuledTable[] {
  return connected(rulings)
    .flatMap((group): RuledTable[] => {
      const grid = gridOf(group);
      if (!grid) return [];
      const parts = texts.flatMap((run) => splitAtRulings(run, grid.upright));
      const [top, bottom] = [Math.min(...grid.rows), Math.max(...grid.rows)];
      const [left, right] = [Math.min(...grid.columns), Math.max(...grid.columns)];
      return [{ top, bottom, left, right, columns: grid.columns, edges: grid.rows, rows: readGrid(grid, parts) }];
    })
    .filter((table) => table.rows.some((row) => row.some((cell) => cell.paragraphs.length > 0)))
    .sort((a, b) => a.top - b.top);
}
