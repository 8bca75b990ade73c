import { kindOfTitleLine } from './document-reference.ts';
import { capitalShare, foldKept } from './folded-text.ts';
import { type FoundTable, lostMergeTable, type RawRow } from './lost-merge-table.ts';

/** A cell of the notation "one block a cell"; `null` text stands for a second `|` in a row: a row's end or an empty cell. */
interface CellToken {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly afterGap: boolean;
}

const number = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-HĐ]|[a-zđ])[.)]?$/u;

/**
 * Reads a table in which every cell is a block opened by a line that holds only `|`; two such lines in a row end a row
 * or stand for an empty cell. Which of both is decided by the number of columns (the distance between the first row
 * ends) and by what follows: a row number opens a row.
 */
export function readCellBlocks(lines: readonly string[], start: number): FoundTable | undefined {
  const { tokens, next } = readTokens(lines, start);
  const even = headingWidth(tokens);
  const width = even ?? columnCount(tokens);
  if (width < 2) return undefined;
  const rows: RawRow[] = [];
  let cells: CellToken[] = [];
  const close = (): void => {
    const first = cells.find((cell) => cell.text !== '') ?? cells[0];
    if (first && cells.some((cell) => cell.text !== '')) {
      rows.push({
        cells: cells.map((cell) => cell.text),
        first: first.first,
        last: Math.max(...cells.map((cell) => cell.last)),
        afterGap: first.afterGap && rows.length > 0,
      });
    }
    cells = [];
  };
  tokens.forEach((token, index) => {
    if (even !== null) {
      if (cells.length >= even || opensRowEarly(tokens, index, cells)) close();
      cells.push(token);
    } else if (token.text === '' && endsRow(tokens, index, cells.length, width)) close();
    else {
      if (cells.length >= width) close();
      cells.push(token);
    }
  });
  close();
  const lone = rows.length === 1 && (rows[0]?.cells.filter((cell) => cell !== '').length ?? 0) < 2;
  return rows.length > 0 && !lone ? { table: lostMergeTable(rows), next } : undefined;
}

/**
 * Columns of a table whose rows have no ends of their own (every cell is closed by one `|`): the cells of its heading,
 * which the first row number follows at once; null for tables with row ends.
 */
function headingWidth(tokens: readonly CellToken[]): number | null {
  const at = tokens.findIndex((token) => number.test(token.text.trim()));
  const heading = tokens.slice(0, Math.max(at, 0));
  return opensHeading.test(foldKept(plain(heading[0]))) &&
    heading.length >= 3 &&
    heading.every((token) => token.text !== '')
    ? heading.length
    : null;
}

/** A numbered title that takes up the whole row leaves no cells behind it: the next number opens the next row. */
function opensRowEarly(tokens: readonly CellToken[], index: number, cells: readonly CellToken[]): boolean {
  const next = plain(tokens[index + 1]);
  return (
    cells.length === 2 &&
    number.test(plain(cells[0])) &&
    number.test(plain(tokens[index])) &&
    !number.test(next) &&
    next !== ''
  );
}

/** The heading of the column of row numbers. */
const opensHeading = /^(?:s\s?tt|tt|so\s?tt|so thu tu)$/;

/**
 * Whether the line opens a table of which the first `|` line closes the first cell of the heading.
 * @example opensCellBlocks(['STT', '|', 'Nội dung'], 0) // true
 */
export function opensCellBlocks(lines: readonly string[], at: number): boolean {
  return (lines[at + 1] ?? '').trim() === '|' && opensHeading.test(foldKept((lines[at] ?? '').trim()));
}

function readTokens(lines: readonly string[], start: number): { tokens: CellToken[]; next: number } {
  const tokens: CellToken[] = [];
  let index = start;
  let next = start;
  while (index < lines.length && (index === start || (lines[index] ?? '').trim() === '|')) {
    const opening = index;
    if (isRunningText(lines, index + 1)) break;
    const parts: string[] = [];
    let last = index;
    let afterGap = false;
    const cell = (): CellToken => ({
      text: parts.join('\n'),
      first: parts.length > 0 ? opening + 1 : opening,
      last,
      afterGap,
    });
    if ((lines[index] ?? '').trim() === '|') index += 1;
    while (index < lines.length && (lines[index] ?? '').trim() !== '|') {
      const line = (lines[index] ?? '').trim();
      if (line === '') afterGap ||= parts.length === 0;
      else if (isOutside(lines, index, parts.length > 0)) {
        if (parts.length > 0) tokens.push(cell());
        return { tokens, next: parts.length > 0 ? last + 1 : next };
      } else {
        parts.push(line);
        last = index;
      }
      index += 1;
    }
    tokens.push(cell());
    next = index;
  }
  return { tokens, next };
}

/** Longer blocks between two `|` lines are the document going on behind one table and before the next. */
const mostCellLines = 40;

/** From `start` on the document goes on: a title, a legal basis, an article or a chapter with its text, not a cell. */
function isRunningText(lines: readonly string[], start: number): boolean {
  let end = start;
  while (end < lines.length && end - start <= mostCellLines && (lines[end] ?? '').trim() !== '|') end += 1;
  const closed = end - start <= mostCellLines && end < lines.length;
  const all = lines.slice(start, end).map((line) => line.trim());
  const gap = all.findIndex((line, index) => line === '' && all.slice(0, index).some((above) => above !== ''));
  const block = (closed || gap < 0 ? all : all.slice(0, gap)).filter((line) => line !== '');
  return block.length >= mostCellLines || block.some((line, index) => opensRunningText(line, index, block, closed));
}

function opensRunningText(line: string, index: number, block: readonly string[], closed: boolean): boolean {
  const folded = foldKept(line);
  const capitals = capitalShare(line) > 0.7;
  if (/^(?:can cu \S+ \S+|dieu \d+\s*[.:]|quyet dinh\s*:\s*$)/.test(folded)) return true;
  if (index === 0 && /^(?:tren day la|noi nhan\s*:)/.test(folded)) return true;
  if (index === 0 && !closed && /^(?:phu luc|[ivx]+\. )/.test(folded)) return true;
  const chapter = /^[IVX]+\.\s/.test(line);
  if (chapter && index === 0 && block.slice(1).some((below) => /^(?:1\.|a\)|[-–])\s/.test(below))) return true;
  if (index === 0 && capitals && kindOfTitleLine(line) !== null) return true;
  return capitals && chapter && block.length - index > 3;
}

/** Text behind the last cell: no `|` line follows within reach and it is set off by a blank line or is a title. */
function isOutside(lines: readonly string[], index: number, hasText: boolean): boolean {
  for (let ahead = index; ahead < Math.min(lines.length, index + 40); ahead += 1) {
    if ((lines[ahead] ?? '').trim() === '|') return false;
  }
  const folded = foldKept((lines[index] ?? '').trim());
  const apart = (lines[index - 1] ?? '').trim() === '';
  return apart && (hasText || /^(?:noi nhan|phu luc|[ivx]+\. )/.test(folded));
}

/** Columns = the most frequent distance between row ends that are followed by a row number. */
function columnCount(tokens: readonly CellToken[]): number {
  const counts = new Map<number, number>();
  let length = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '' && length >= 2 && (number.test(plain(tokens[index + 1])) || counts.size === 0)) {
      counts.set(length, (counts.get(length) ?? 0) + 1);
      length = 0;
    } else length += 1;
  }
  if (length >= 2) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function plain(token: CellToken | undefined): string {
  return (token?.text ?? '').trim();
}

function endsRow(tokens: readonly CellToken[], index: number, length: number, width: number): boolean {
  if (length === 0) return false;
  if (length >= width || repeatsHeading(tokens, index + 1)) return true;
  const next = plain(tokens[index + 1]);
  const opensRow = number.test(next) && plain(tokens[index + 2]) !== '' && !number.test(plain(tokens[index + 2]));
  return length >= 2 && opensRow;
}

/** The heading's first two cells once more, behind a page break. */
function repeatsHeading(tokens: readonly CellToken[], index: number): boolean {
  const [first, second] = tokens;
  const filled = plain(first) !== '' && plain(second) !== '' && !number.test(plain(first));
  return filled && plain(tokens[index]) === plain(first) && plain(tokens[index + 1]) === plain(second);
}
