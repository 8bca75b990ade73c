import { isBodies } from './agency-phrases.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { capitalShare, wordCount } from './folded-text.ts';
import { indexOfTitle } from './indices.ts';
import { splitMarker } from './markers.ts';
import type { JoinedRow } from './row-joining.ts';

/** Section of a table: its number and title, and the index and component it is about. */
export interface TableSection {
  readonly number: string | null;
  readonly title: string;
  readonly index: string | null;
  /** The section's own title names the index, so that rows are counted by it. */
  readonly named: boolean;
  readonly component: string | null;
}

/** A row of work with the section it stands in. */
export interface SectionedRow {
  readonly row: JoinedRow;
  readonly section: TableSection | null;
}

/**
 * Rows of work with their sections; rows that are titles of sections are taken out.
 * A title is a row with nothing but text that has a Roman number or a capital, spans the table, or is followed by
 * rows numbered below it or from 1 again.
 * @param outer section in which the table itself stands
 */
export function sectionRows(
  rows: readonly JoinedRow[],
  outer: TableSection | null,
  merges: 'known' | 'lost',
): SectionedRow[] {
  const found: SectionedRow[] = [];
  const worded = merges === 'lost' && hasWorkBesideIndicators(rows);
  let upper = outer;
  let current = outer;
  rows.forEach((given, index) => {
    const row = withOwnTitle(given);
    if (!isTitleRow(row, rows[index + 1], merges, worded)) {
      found.push({ row, section: current });
      current = headsBelow(row, rows[index + 1]) ? componentOf(row, upper) : current;
      return;
    }
    const title = titleOf(row);
    const top = isTop(row);
    if (top) upper = titledSection(title.number, title.title, outer);
    current = top ? upper : componentOf(row, upper);
  });
  return found;
}

/** A chapter's title that stands in the column of the bodies, because that one follows the number. */
function withOwnTitle(row: JoinedRow): JoinedRow {
  if (row.text.length > 0 || row.indicator.length > 0 || row.lead.length === 0) return row;
  const others = [row.coordinating, row.time, row.product, row.measure, row.values];
  if (others.some((field) => field.length > 0) || !/^(?:[IVX]+|[A-HĐ])[.)]?$/u.test(row.number ?? '')) return row;
  return isBodies(row.lead.join(' ')) ? row : { ...row, text: row.lead, lead: [] };
}

/** Work stands in a column of its own beside criteria, so that a criterion without work titles those below it. */
function hasWorkBesideIndicators(rows: readonly JoinedRow[]): boolean {
  const criteria = rows.filter((row) => row.indicator.length > 0);
  return criteria.length >= 3 && criteria.filter((row) => row.text.length > 0).length >= criteria.length / 2;
}

function titleOf(row: JoinedRow): { number: string | null; title: string } {
  const text = [...row.text, ...row.indicator].join(' ');
  const marked = splitMarker(text);
  if (row.number === null && marked.marker && marked.marker.style !== 'dash')
    return { number: marked.marker.label, title: marked.text };
  return { number: row.number?.replace(/[.)]+$/, '') ?? null, title: text };
}

function isTop(row: JoinedRow): boolean {
  const { number, title } = titleOf(row);
  if (number !== null) return /^[IVX]+$|^[A-HĐ]$/u.test(number);
  return row.spanning || indexOfTitle(title) !== null || capitalShare(title) > 0.7;
}

/**
 * A section by its number and title; without an index of its own it is about that of the section around it.
 */
export function titledSection(number: string | null, title: string, outer: TableSection | null): TableSection {
  const own = indexOfTitle(title);
  return { number, title, index: own ?? outer?.index ?? null, named: own !== null, component: null };
}

function componentOf(row: JoinedRow, upper: TableSection | null): TableSection {
  const { title } = titleOf(row);
  const first = splitHeading(row.text).heading ?? title;
  if (upper?.index) return { ...upper, component: first };
  return titledSection(titleOf(row).number, title, upper);
}

/** True when the next row's number stands below this one's ("5" and "5.1"). */
function headsBelow(row: JoinedRow, next: JoinedRow | undefined): boolean {
  const own = row.number?.replace(/[.)]+$/, '');
  return own !== undefined && (next?.number ?? '').startsWith(`${own}.`);
}

function isTitleRow(row: JoinedRow, next: JoinedRow | undefined, merges: 'known' | 'lost', worded: boolean): boolean {
  const others = [row.lead, row.coordinating, row.time, row.product, row.measure];
  if (others.some((field) => field.length > 0) || row.merged.size > 0) return false;
  const { number, title } = titleOf(row);
  if (worded && row.text.length === 0 && row.indicator.length > 0) return true;
  if (row.values.length > 0) return false;
  if (title === '' || /^[-–+]\s/.test(title)) return false;
  if (number !== null && /^[IVX]+$|^[A-HĐ]$/u.test(number)) return true;
  if (row.spanning || (capitalShare(title) > 0.8 && wordCount(title) <= 40)) return true;
  if (headsBelow(row, next)) return true;
  if (number !== null && next?.number === null && next.text.length > 0 && next.lead.length > 0)
    return wordCount(title) <= 10 && !opensWithVerb(title) && !/[.;]\s*$/.test(title);
  const restarts = /^\(?(?:1|a|01)[.)]?$/.test(next?.number ?? '') && !/^\(?(?:1|a|01)[.)]?$/.test(row.number ?? '');
  if (restarts && wordCount(title) <= 60) return number === null || !opensWithVerb(title) || merges === 'known';
  if (next === undefined) return false;
  const short = wordCount(title) <= 20 && !/[.;]\s*$/.test(title);
  return merges === 'known' && short && !opensWithVerb(title) && (next.lead.length > 0 || next.time.length > 0);
}

/**
 * Title line of a cell apart from its work: a short first paragraph before dashes that is no duty itself, or what stands
 * before " - " and a verb.
 * @example splitHeading(['Tên', '- Rà soát.']).heading // 'Tên'
 */
export function splitHeading(paragraphs: readonly string[]): { heading: string | null; body: readonly string[] } {
  const [first, second] = paragraphs;
  if (first === undefined) return { heading: null, body: [] };
  const isTitle = wordCount(first) <= 28 && !/[.;,]\s*$/.test(first) && !/^[-–+•]/.test(first) && !opensWithVerb(first);
  if (second !== undefined && isTitle && /^[-–+•]\s?\S/.test(second)) {
    return { heading: first.replace(/:\s*$/, ''), body: paragraphs.slice(1) };
  }
  const inline = /^(\p{Lu}[^.;:]{3,110}?)\s+[-–]\s+(\p{Lu}.*)$/u.exec(first);
  if (inline && wordCount(inline[1] ?? '') <= 16 && opensWithVerb(inline[2] ?? '')) {
    return { heading: inline[1] ?? null, body: [inline[2] ?? '', ...paragraphs.slice(1)] };
  }
  return { heading: null, body: paragraphs };
}
