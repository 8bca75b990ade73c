import { foldKept } from './folded-text.ts';
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
  const width = columnCount(tokens);
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
    if (token.text === '' && endsRow(tokens, index, cells.length, width)) close();
    else {
      if (cells.length >= width) close();
      cells.push(token);
    }
  });
  close();
  return rows.length > 0 ? { table: lostMergeTable(rows), next } : undefined;
}

function readTokens(lines: readonly string[], start: number): { tokens: CellToken[]; next: number } {
  const tokens: CellToken[] = [];
  let index = start;
  let next = start;
  while (index < lines.length && (lines[index] ?? '').trim() === '|') {
    const opening = index;
    const parts: string[] = [];
    let last = index;
    let afterGap = false;
    const cell = (): CellToken => ({
      text: parts.join('\n'),
      first: parts.length > 0 ? opening + 1 : opening,
      last,
      afterGap,
    });
    index += 1;
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
