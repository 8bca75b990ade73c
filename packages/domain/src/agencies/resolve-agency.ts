import { foldVietnamese, type PlainDate } from '../kernel/index.ts';
import type { AgencyResolution } from './agency.ts';
import { type ListedName, readNames } from './agency-list.ts';
import { groupIds, groupOf } from './collective-name.ts';
import { withoutRepeats } from './repeated-words.ts';
import { cutProse, readTokens, stripPrintMarks, type Token, type TokenLine } from './text-tokens.ts';
import { capitalise } from './unknown-name.ts';
import { mendWords } from './word-corrections.ts';

/** What a caller knows beside the name. */
export interface AgencyContext {
  /** Day on which the name was written. The canonical name is the same on every day, so it decides nothing. */
  readonly asOf?: PlainDate;
}

const maxNameLength = 2_000;

/**
 * The body, collective or list of bodies that a printed name stands for: abbreviations written out, the place's own
 * name dropped, a post read as the body it heads, slips mended, abolished bodies with their successor.
 * Source: agency contract.
 * @param name any text; never throws; more than 2,000 characters are unknown text
 * @returns `kind: 'other'` with the cleaned text for unknown text
 * @example resolveAgency('Sở KHĐT') // { canonical: 'Sở Kế hoạch và Đầu tư', kind: 'department', isGroup: false, successor: 'Sở Tài chính' }
 */
export function resolveAgency(name: string, _context: AgencyContext = {}): AgencyResolution {
  const group = groupNamed(name);
  if (group) return group;
  const source = stripPrintMarks(name);
  if (source.length > maxNameLength) return unknownText(source);
  const parts = source.split(';').map((part) => part.trim());
  if (parts.some(groupNamed)) return combine(parts.map((part) => resolveAgency(part)));
  const { line, names } = readCell(source);
  if (names.every((listed) => listed.resolution === undefined)) return unknownText(source);
  return combine(names.map((listed) => listed.resolution ?? unknownText(textOf(listed.tokens, line.source))));
}

/** The collective whose id the text is. */
function groupNamed(text: string): AgencyResolution | undefined {
  const id = Object.values(groupIds).find((each) => each.toLowerCase() === text.trim().toLowerCase());
  return id && groupOf(id);
}

interface Cell {
  readonly line: TokenLine;
  readonly names: readonly ListedName[];
}

/**
 * Names of a cell. Where one is not exactly a known name, doubled words are dropped, spoilt words put right, and words
 * that say what a body does left out, if that makes more names known.
 */
function readCell(source: string): Cell {
  const cell = readVariants(source);
  if (isExact(cell)) return cell;
  const short = cutProse(source);
  if (short === source) return cell;
  const cut = readVariants(short);
  return isExact(cut) || !isBetter(cell, cut) ? cut : cell;
}

/** The first of the ways to read a text that knows all names, else the one that knows most. */
function readVariants(source: string): Cell {
  const line = readTokens(source);
  const written = readLine(withoutRepeats(line, true));
  if (isExact(written)) return written;
  let best = written;
  const single = withoutRepeats(line, false);
  for (const variant of [single === line ? undefined : single, mendWords(single)]) {
    const cell = variant && readLine(variant);
    if (cell && isExact(cell)) return cell;
    if (cell && isBetter(cell, best)) best = cell;
  }
  return best;
}

function readLine(line: TokenLine): Cell {
  return { line, names: readNames(line) };
}

function isExact(cell: Cell): boolean {
  return cell.names.every((listed) => listed.exact);
}

/** Fewer names that the vocabulary does not have. */
function isBetter(left: Cell, right: Cell): boolean {
  const unknown = (cell: Cell) => cell.names.filter((listed) => !listed.single).length;
  return unknown(left) < unknown(right);
}

function unknownText(source: string): AgencyResolution {
  return { canonical: source.replace(/\s+/gu, ' '), kind: 'other', isGroup: false, successor: null };
}

/** Several names as one answer: equal ones count once (several committees of a level are that level), others list. */
function combine(resolved: readonly AgencyResolution[]): AgencyResolution {
  const distinct = new Map<string, AgencyResolution>();
  for (const one of resolved) {
    const seen = distinct.get(one.canonical);
    const several = seen !== undefined && one.kind === 'people_committee';
    distinct.set(one.canonical, { ...one, isGroup: one.isGroup || several || seen?.isGroup === true });
  }
  const [first, ...others] = [...distinct.values()];
  if (!first) return unknownText('');
  if (others.length === 0) return first;
  const members = [...distinct.keys()];
  return { canonical: members.join('; '), kind: 'list', isGroup: false, successor: null, members };
}

/**
 * The names of a cell or sentence part, split apart, as printed but with recognition slips mended; a post becomes the
 * body it heads, "Các Sở: A, B" becomes "Sở A", "Sở B".
 * Source: plan contract, section "Units and time of a task".
 * @param text any text; never throws
 * @returns names in order, without empty ones and repetitions
 * @example splitAgencyList('Chánh Văn phòng UBND tỉnh; Số Nội vụ') // ['Văn phòng UBND tỉnh', 'Sở Nội vụ']
 */
export function splitAgencyList(text: string): string[] {
  const source = stripPrintMarks(text);
  if (source === '') return [];
  const { line, names } = readCell(source);
  const printed = names.map((listed) => printName(listed, line));
  return [...new Set(printed)].filter((name) => name !== '');
}

function printName(listed: ListedName, line: TokenLine): string {
  const known = listed.single?.known;
  if (known && known.words.length === 0 && isSpelling(listed, known.resolution.canonical))
    return known.resolution.canonical;
  const start = listed.single?.from ?? 0;
  const mended = listed.tokens.map((token, index) => {
    const word = known?.words[index - start];
    return word ? { ...token, text: mendWord(token, word) } : token;
  });
  const tokens = known && !known.resolution.isGroup ? mended.slice(start) : mended;
  const printed = capitalise(textOf(tokens, line.source));
  return printed.replace(/^(?:Mỗi|Từng|Mọi|Những)(?= )/u, 'Các');
}

/** The printed words are the official ones with slips, and not another name of the same body. */
function isSpelling({ tokens }: ListedName, canonical: string): boolean {
  const official = foldVietnamese(canonical).match(/[a-z]+/g) ?? [];
  const printed = new Set(tokens.map(({ fold }) => fold));
  return official.filter((word) => printed.has(word)).length >= official.length * 0.6;
}

/** The vocabulary's word where the printed one differs in more than case. */
function mendWord(token: Token, word: string): string {
  if (token.text.toLocaleLowerCase('vi') === word.toLocaleLowerCase('vi')) return token.text;
  return token.capital ? capitalise(word) : word.toLocaleLowerCase('vi');
}

/** Words with the marks that stood between them in the source, a space where they come from different places. */
function textOf(tokens: readonly Token[], source: string): string {
  return tokens
    .map((token, index) => {
      const before = tokens[index - 1];
      if (!before) return token.text;
      if (token.gap === 'space') return ` ${token.text}`;
      const marks =
        before.end <= token.start
          ? source.slice(before.end, token.start).replace(/\s+/gu, ' ').replace(' va ', ' và ')
          : ' ';
      const near = marks.length <= 6 && !/\p{L}{4}/u.test(marks);
      return (near ? marks : ' ') + token.text;
    })
    .join('');
}

/**
 * Key by which two names are compared: equal for all spellings of one body.
 * @example agencyKey('SỞ Y TẾ') === agencyKey('Giám đốc Sở Y tế') // true
 */
export function agencyKey(name: string): string {
  return foldVietnamese(resolveAgency(name).canonical);
}
