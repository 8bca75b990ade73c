import { foldKept, startsWithCapital } from './folded-text.ts';
import type { CarriedField, RowFields } from './row-alignment.ts';

const carried: readonly CarriedField[] = ['lead', 'coordinating', 'time', 'product'];

/** A row that may have been put together from several printed rows. */
export interface JoinedRow extends RowFields {
  readonly joined: boolean;
  /** A duty that stood in one cell with the end of another one. */
  readonly split: boolean;
}

/**
 * Rows with what a page break or line end tore off put back: a row without a number that goes on in lower case, or
 * that stands first on a page with nothing but text, belongs to the row before. A cell that holds the end of one duty
 * and a whole other one, where a number is skipped, is taken apart.
 */
export function joinRows(rows: readonly RowFields[]): JoinedRow[] {
  const joined: JoinedRow[] = [];
  rows.forEach((row, index) => {
    const before = joined[joined.length - 1];
    const headed = joined.length > 0 ? undefined : row;
    if (before && !headed && continues(before, row)) {
      const [tail, ...more] = row.text;
      const skipped = skippedNumber(before, rows.slice(index + 1));
      const own = more.filter((part) => startsWithCapital(part));
      if (tail !== undefined && skipped !== null && own.length === more.length && more.length > 0) {
        joined[joined.length - 1] = append(before, { ...row, text: [tail] });
        joined.push({ ...row, number: skipped, text: more, joined: false, split: true });
      } else joined[joined.length - 1] = append(before, row);
      return;
    }
    const title = before && completes(before, row);
    if (before && title) joined[joined.length - 1] = completed(before, row);
    else joined.push({ ...row, joined: false, split: false });
  });
  return joined;
}

function isOpen(text: string): boolean {
  return text !== '' && !/[.;:!?…”"]\s*$/u.test(text);
}

function last(parts: readonly string[]): string {
  return parts[parts.length - 1] ?? '';
}

function continues(before: RowFields, row: RowFields): boolean {
  if (row.number !== null) return false;
  const first = row.text[0] ?? '';
  if (first === '')
    return row.text.length === 0 && row.afterPageBreak && carried.some((field) => isOpenName(last(before[field])));
  if (/^\p{Ll}/u.test(first)) return isOpen(last(before.text)) || row.afterPageBreak;
  const others = carried.every((field) => row[field].length === 0);
  if (!others || row.values.length > 0) return false;
  return (
    row.afterPageBreak &&
    before.text.length > 0 &&
    (before.number !== null || !startsWithCapital(first) || /^[-–+]/.test(first))
  );
}

/** The number between a row and the next numbered one, when exactly one is missing. */
function skippedNumber(before: RowFields, rest: readonly RowFields[]): string | null {
  const next = rest.find((row) => row.number !== null);
  const own = Number(before.number);
  const following = Number(next?.number);
  return Number.isInteger(own) && Number.isInteger(following) && following === own + 2 ? String(own + 1) : null;
}

function append(before: JoinedRow, row: RowFields): JoinedRow {
  const text = joinText(before.text, row.text);
  const fields: Record<CarriedField, readonly string[]> = {
    lead: before.lead,
    coordinating: before.coordinating,
    time: before.time,
    product: before.product,
  };
  for (const field of carried) {
    if (row[field].length === 0) continue;
    const strayed = field === 'lead' && row.coordinating.length === 0 && !isOpenName(last(fields.lead));
    const other = strayed && isOpenName(last(fields.coordinating)) ? 'coordinating' : field;
    fields[other] = joinNames(fields[other], row[field]);
  }
  return { ...before, ...fields, text, joined: true, lines: [before.lines[0], row.lines[1]] };
}

/** A list of names that a page break tore apart: it ends in a comma, "và" or a word that needs another one. */
function isOpenName(text: string): boolean {
  return /(?:,|&|-|(?:^|\s)(?:va|cac|cap|cua|thuoc|va cac|so|phong|ban|nganh tinh va|thi|huyen,))\s*$/.test(
    foldKept(text),
  );
}

function joinNames(before: readonly string[], more: readonly string[]): readonly string[] {
  const head = last(before);
  const next = more[0] ?? '';
  if (head === '') return more;
  if (head === next || head.endsWith(next)) return before;
  if (isOpenName(head) || /^(?:\p{Ll}|và\s)/u.test(next))
    return [...before.slice(0, -1), `${head} ${next}`, ...more.slice(1)];
  return before.some((part) => part === next) ? before : [...before, ...more];
}

function joinText(before: readonly string[], more: readonly string[]): readonly string[] {
  const head = last(before);
  const next = more[0] ?? '';
  if (head === '' || next === '') return [...before, ...more];
  const torn = isOpen(head) && (/^\p{Ll}/u.test(next) || !/^[-–+•]/.test(next));
  return torn ? [...before.slice(0, -1), `${head} ${next}`, ...more.slice(1)] : [...before, ...more];
}

/** A row without number and lead, followed by a numbered one that lacks just what it has. */
function completes(before: JoinedRow, row: RowFields): boolean {
  if (before.number !== null || row.number === null || before.lead.length > 0 || row.lead.length === 0) return false;
  const has = before.coordinating.length > 0 || before.time.length > 0;
  return has && row.coordinating.length === 0 && row.time.length === 0;
}

function completed(before: JoinedRow, row: RowFields): JoinedRow {
  return {
    ...row,
    text: [...before.text, ...row.text],
    coordinating: before.coordinating,
    time: before.time,
    product: [...before.product, ...row.product],
    joined: true,
    split: false,
    lines: [before.lines[0], row.lines[1]],
  };
}
