import { cellType } from './cell-types.ts';
import { opensWithVerb } from './duty-verbs.ts';
import type { Lines } from './extraction.ts';
import { foldKept, startsWithCapital, wordCount } from './folded-text.ts';
import { indexOfTitle } from './indices.ts';
import { peelColumns } from './loose-columns.ts';
import { namesInTails } from './loose-names.ts';
import { roleOfHeading } from './table-columns.ts';

/** A line of text with its number in the document. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** A row of a table whose rules and columns are lost. */
export interface LooseRow {
  readonly number: string | null;
  readonly text: string;
  readonly lead: string | null;
  readonly coordinating: string | null;
  readonly time: string | null;
  /** Title of the section it stands under. */
  readonly section: string | null;
  readonly lines: Lines;
  /** One printed lead stands for several rows. */
  readonly shared: boolean;
}

interface Block {
  readonly text: string;
  readonly lines: Lines;
}

/**
 * Index of the line behind the heading of a table whose rules are lost: within a few lines the words for work, lead and
 * time or coordination follow one another. Undefined when there is none.
 */
export function looseHeadingEnd(lines: readonly NumberedLine[], from: number): number | undefined {
  let index = from;
  while (index < lines.length) {
    const end = headingAt(lines, index);
    if (end !== undefined) return end;
    index += 1;
  }
  return undefined;
}

function headingAt(lines: readonly NumberedLine[], start: number): number | undefined {
  if (!/^(?:stt|tt|so tt)\b/.test(foldKept(lines[start]?.text.trim() ?? ''))) return undefined;
  const roles = new Set<string>();
  let end = start;
  let filled = 0;
  let missed = false;
  for (let index = start; index < lines.length && filled < 8; index += 1) {
    const text = lines[index]?.text.trim() ?? '';
    if (text === '') continue;
    const found = rolesIn(text);
    if (wordCount(text) > 22 || (found.length === 0 && (missed || wordCount(text) > 3))) break;
    missed = found.length === 0;
    if (missed) continue;
    for (const role of found) roles.add(role);
    filled += 1;
    end = index + 1;
  }
  return roles.has('text') && (roles.has('lead') || roles.has('coordinating')) && roles.size >= 3 ? end : undefined;
}

/** Roles that the words of a heading line name; a line with several headings is taken apart at known words. */
function rolesIn(text: string): string[] {
  const folded = foldKept(text);
  const words =
    folded.match(
      /stt|\btt\b|noi dung|nhiem vu|chu tri|phoi hop|thuc hien|thoi gian|tien do|hoan thanh|san pham|ket qua|ghi chu|don vi|co quan/g,
    ) ?? [];
  if (words.length === 0) return [roleOfHeading(text)].filter((role) => role !== null);
  return words.map((word) => (word === 'don vi' || word === 'co quan' ? 'body' : (roleOfHeading(word) ?? 'other')));
}

/**
 * Rows of such a table. Where blank lines part the cells, the columns were written one after the other: work, bodies
 * and times are counted off against each other. Where they do not, every line holds a piece of each column; times and
 * known bodies are peeled off its right end.
 * @param raw lines as scanned
 * @param mend writes damaged words right; cells are mended as a whole
 */
export function readLooseRows(raw: readonly NumberedLine[], mend: (text: string) => string): LooseRow[] {
  const lines = raw.map((one) => ({ text: mend(one.text), line: one.line }));
  const rows: LooseRow[] = [];
  let index = 0;
  let section: string | null = null;
  while (index < lines.length) {
    const heading = headingAt(lines, index);
    if (heading !== undefined) {
      index = heading;
      continue;
    }
    const title = sectionAt(lines, index);
    if (title) {
      section = title.text;
      index = title.next;
      continue;
    }
    const end = regionEnd(lines, index);
    const region = raw.slice(index, end);
    const found = isColumnwise(region) ? columnwise(region, mend) : linewise(lines.slice(index, end));
    rows.push(...found.map((row) => ({ ...row, section })));
    index = end;
  }
  return carryLead(rows);
}

function sectionAt(lines: readonly NumberedLine[], start: number): { text: string; next: number } | undefined {
  const first = lines[start]?.text.trim() ?? '';
  if (
    !/^(?:[ivx]+[.)]\s*)?(?:chi so|noi dung|linh vuc|tieu chi)\b/.test(foldKept(first)) ||
    indexOfTitle(first) === null
  )
    return undefined;
  let text = first;
  let next = start + 1;
  while (next < lines.length && next < start + 4 && text.includes('(') && !text.includes(')')) {
    text = `${text} ${lines[next]?.text.trim() ?? ''}`.trim();
    next += 1;
  }
  return { text, next };
}

function regionEnd(lines: readonly NumberedLine[], start: number): number {
  let index = start + 1;
  while (index < lines.length && headingAt(lines, index) === undefined && sectionAt(lines, index) === undefined)
    index += 1;
  return index;
}

function isColumnwise(region: readonly NumberedLine[]): boolean {
  const blocks = blocksOf(region);
  const filled = region.filter((line) => line.text.trim() !== '').length;
  return blocks.length >= 3 && filled / blocks.length < 5 && blocks.some((block) => wordCount(block.text) <= 10);
}

function blocksOf(region: readonly NumberedLine[]): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const { text, line } of region) {
    const words = text.trim();
    const before = blocks[blocks.length - 1];
    if (words === '') open = false;
    else if (open && before)
      blocks[blocks.length - 1] = { text: `${before.text} ${words}`, lines: [before.lines[0], line] };
    else {
      blocks.push({ text: words, lines: [line, line] });
      open = true;
    }
  }
  return blocks;
}

/** A date that was torn apart over blocks ("Trước", "31/12/2021", "ngày") is one time. */
function mergeTimes(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const before = merged[merged.length - 1];
    const folded = foldKept(block.text);
    const piece = /^(?:\d{1,2}\/\d{1,2}(?:\/\d{4})?|ngay)$/.test(folded);
    if (before && piece && /^(?:truoc|trước|tru\S*)\b/.test(foldKept(before.text)) && wordCount(before.text) <= 6) {
      merged[merged.length - 1] = { text: `${before.text} ${block.text}`, lines: [before.lines[0], block.lines[1]] };
    } else merged.push(block);
  }
  return merged.map((block) => ({
    ...block,
    text: block.text.replace(/^(Trước)\s+(\d{1,2}\/\d{1,2}(?:\/\d{4})?)\s+ng\S{1,2}y$/iu, '$1 ngày $2'),
  }));
}

type RowWithoutSection = Omit<LooseRow, 'section'>;

function columnwise(region: readonly NumberedLine[], mend: (text: string) => string): RowWithoutSection[] {
  const work: Block[] = [];
  const bodies: Block[] = [];
  const times: Block[] = [];
  for (const block of mergeTimes(blocksOf(region).map((one) => ({ ...one, text: mend(one.text) })))) {
    const type = cellType([block.text]);
    if (type === 'time') times.push(block);
    else if (openBody(bodies, block)) bodies[bodies.length - 1] = joined(bodies[bodies.length - 1] as Block, block);
    else if (type === 'bodies' && wordCount(block.text) <= 25) bodies.push(block);
    else if (wordCount(block.text) >= 6) work.push(block);
    else if (type === 'text' && startsWithCapital(block.text) && !opensWithVerb(block.text)) bodies.push(block);
  }
  const [leads, others] = splitBodies(bodies, work.length);
  return work.map((block, index) => ({
    number: null,
    text: block.text,
    lead: pick(leads, index, work.length),
    coordinating: pick(others, index, work.length),
    time: pick(times, index, work.length),
    lines: block.lines,
    shared: leads.length === 1 && work.length > 1,
  }));
}

/** The last list of bodies was torn: it ends in "và" or a comma, and the block goes on with it. */
function openBody(bodies: readonly Block[], block: Block): boolean {
  const last = bodies[bodies.length - 1];
  return last !== undefined && wordCount(block.text) <= 8 && /(?:,|\b(?:va|và|cac|các))\s*$/u.test(last.text);
}

function joined(one: Block, other: Block): Block {
  return { text: `${one.text} ${other.text}`, lines: [one.lines[0], other.lines[1]] };
}

/** Blocks of bodies as two columns: one each, two that each stand for all rows, or two columns of full length. */
function splitBodies(bodies: readonly Block[], rows: number): readonly [readonly Block[], readonly Block[]] {
  if (bodies.length === 2 && rows !== 2) return [bodies.slice(0, 1), bodies.slice(1)];
  if (bodies.length === rows * 2) return [bodies.slice(0, rows), bodies.slice(rows)];
  return [bodies, []];
}

function pick(column: readonly Block[], index: number, rows: number): string | null {
  if (column.length === 1) return column[0]?.text ?? null;
  return column.length <= rows || column.length === rows ? (column[index]?.text ?? null) : null;
}

function linewise(region: readonly NumberedLine[]): RowWithoutSection[] {
  const rows: {
    number: string | null;
    text: string[];
    tails: string[];
    time: string | null;
    first: number;
    last: number;
  }[] = [];
  let pending: string[] = [];
  for (const { text, line } of region) {
    if (text.trim() === '') continue;
    const peeled = peelColumns(text);
    const current = rows[rows.length - 1];
    const ended = current === undefined || /[.;]\s*$/.test(current.text.join(' '));
    const opens =
      startsWithCapital(peeled.text) && (opensWithVerb(peeled.text) || ended) && wordCount(peeled.text) >= 5;
    if (peeled.text === '' || wordCount(peeled.text) < 2) {
      if (current && (!ended || !startsWithCapital(peeled.whole))) current.tails.push(peeled.whole);
      else pending.push(peeled.whole);
      continue;
    }
    if (opens || !current) {
      rows.push({
        number: peeled.number,
        text: [peeled.text],
        tails: [...pending, peeled.whole],
        time: peeled.time,
        first: line,
        last: line,
      });
      pending = [];
    } else {
      current.text.push(peeled.text);
      current.tails.push(peeled.whole);
      current.time ??= peeled.time;
      current.number ??= peeled.number;
      current.last = line;
    }
  }
  return rows
    .filter((row) => wordCount(row.text.join(' ')) >= 8)
    .map((row) => ({
      number: row.number,
      text: row.text.join(' '),
      ...bodiesOfTails(row.tails),
      time: row.time,
      lines: [row.first, row.last],
      shared: false,
    }));
}

/** Names torn over the lines of a row: sections of a department and the left one of two lead, others coordinate. */
function bodiesOfTails(tails: readonly string[]): { lead: string | null; coordinating: string | null } {
  const names = namesInTails(tails);
  const leads = names.filter((name) => /phòng/iu.test(name));
  const lead = leads[0] ?? (names.length > 1 ? names[0] : undefined) ?? null;
  const others = names.filter((name) => name !== lead);
  return { lead, coordinating: others.length === 0 ? null : others.join('; ') };
}

/** Rows of a section that print no lead take the one of the rows before, as a merged cell over a page break. */
function carryLead(rows: readonly LooseRow[]): LooseRow[] {
  const carried: LooseRow[] = [];
  for (const row of rows) {
    const before = carried[carried.length - 1];
    const same = before && before.section === row.section && before.lead !== null && row.lead === null;
    carried.push(same ? { ...row, lead: before.lead, shared: true } : row);
  }
  return carried;
}
