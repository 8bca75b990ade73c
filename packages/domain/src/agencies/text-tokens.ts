import { cleanText, foldVietnamese, unifyTonePlacement } from '../kernel/index.ts';
import { abbreviations } from './vocabulary/abbreviations.ts';

/**
 * What stands between a word and the word before it: nothing of weight, a mark that may stand inside a name
 * (hyphen, slash, ampersand, "và", comma), or a mark that never does (`hard`: semicolon, line end; `colon`).
 */
export type Gap = 'start' | 'space' | 'dash' | 'slash' | 'ampersand' | 'and' | 'comma' | 'colon' | 'hard';

/**
 * One word of a name. `text` as printed, `fold` its key without marks, `gap` what stands before it,
 * `start`/`end` its place in the cleaned text, `capital` begins with a capital, `initials` may be an abbreviation.
 */
export interface Token {
  readonly text: string;
  readonly fold: string;
  readonly gap: Gap;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly initials: boolean;
}

/** Words of a cleaned name; `oneCase` when capitals carry no meaning in it. */
export interface TokenLine {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly oneCase: boolean;
}

const label =
  /^(?:(?:cơ quan|đơn vị|bộ phận)?\s*(?:chủ trì|phối hợp|thực hiện|theo dõi|chịu trách nhiệm)(?:\s+(?:thực hiện|tham mưu))?|kính gửi|nơi nhận|lãnh đạo phụ trách)\s*:\s*/iu;
const enumerator = /^(?:[-–—+•*·▪➢✓.,;:]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđA-ZĐ]\)|[IVX]{1,4}[.)])\s*/u;
const assignment = /^(?:giao(?: cho)?|đề nghị|yêu cầu|phân công|mời)\s+(?=\p{Lu})/iu;
const jointWork = /,?\s+(?:chủ trì,?\s+)?phối hợp\s+(?:cùng\s+)?(?:với|cùng)\s+/giu;
const listInBrackets =
  /((?:^|\s)các\s+(?:sở|phòng|bộ|hội)(?:,?\s\p{L}{2,6}){0,3})\s*\(([^()]{3,300}[,;][^()]{2,300})\)/giu;
const prose =
  /[\s,–-]+(?:và\s+)?(?:chủ trì|chịu trách nhiệm|tham mưu|theo dõi|(?<!dịch vụ )tổng hợp|báo cáo|triển khai|căn cứ|có trách nhiệm|để|theo (?:quy định|chức năng|phân công|lĩnh vực|thẩm quyền|nhiệm vụ|địa bàn|phạm vi)|(?:là\s+)?(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ trì|phối hợp))(?:[\s,].*)?$/isu;

/**
 * A printed name without what does not belong to it: markup, quotes, numbering, labels ("Cơ quan chủ trì:"), "Giao",
 * remarks in parentheses, final marks. Line ends stay, because they part names.
 * @example stripPrintMarks('- **Sở Y tế** (b/c);') // 'Sở Y tế'
 */
export function stripPrintMarks(text: string): string {
  let line = unifyTonePlacement(text)
    .replace(/<\/?(?:p|br|div|li|td)\b[^>]{0,100}>/giu, '\n')
    .replace(/<\/?[a-z][^<>]{0,100}>/giu, ' ')
    .replace(/[“”"«»*|_`]|''/gu, ' ')
    .replace(/(?<=\p{Ll}{2})\d{1,2}(?=[\s,;.)]|$)/gu, '')
    .replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1')
    .split(/\r?\n/u)
    .map((part) => stripStart(cleanText(part)).replace(jointWork, '; '))
    .filter((part) => /\p{L}/u.test(part))
    .join('\n');
  line = line.replace(listInBrackets, '$1: $2');
  line = line.replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/gu, ' ').replace(/[([][^()[\]]{0,200}$/u, ' ');
  return trimEnd(line);
}

/**
 * The text up to the first words that say what the body does, or the text itself when it begins with them.
 * @example cutProse('Sở Nội vụ theo dõi, tổng hợp') // 'Sở Nội vụ'
 */
export function cutProse(text: string): string {
  const shouted = text === text.toLocaleUpperCase('vi');
  const cut = trimEnd(text.replace(prose, (words) => (/^[\s\-–]+\p{Lu}/u.test(words) && !shouted ? words : '')));
  return cut === '' ? text : cut;
}

function trimEnd(text: string): string {
  return text.replace(/[\s,;:./–-]+$/u, '').trim();
}

function stripStart(part: string): string {
  let rest = part;
  for (let round = 0; round < 4; round += 1) {
    const next = rest.replace(enumerator, '').replace(label, '').replace(assignment, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
  return rest;
}

/**
 * Words of a name with what stands between them.
 * @param source text of {@link stripPrintMarks}
 * @example readTokens('Sở VH,TT&DL').tokens.map((token) => token.fold) // ['so', 'vh', 'tt', 'dl']
 */
export function readTokens(source: string): TokenLine {
  const spaced = source
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/\b(T)\.\s?(P)\b\.?/gu, '$1$2')
    .replace(/(?<=\s)([HQPX])\.\s?(?=[\p{Lu}\d])/gu, (_, letter: string) => `${shortLevels[letter]} `);
  const oneCase = spaced === spaced.toLocaleUpperCase('vi') || spaced === spaced.toLocaleLowerCase('vi');
  const tokens: Token[] = [];
  let marks = '';
  let previousEnd = 0;
  for (const match of spaced.matchAll(/[\p{L}\p{M}\p{N}¢€]+/gu)) {
    const text = match[0];
    marks += spaced.slice(previousEnd, match.index);
    previousEnd = match.index + text.length;
    if (isJoint(text, spaced.slice(previousEnd, previousEnd + 5))) {
      marks += '∧';
      continue;
    }
    tokens.push({
      text,
      fold: foldWord(text),
      gap: gapOf(marks, tokens.at(-1)?.text),
      start: match.index,
      end: previousEnd,
      capital: /^[\p{Lu}\p{N}]/u.test(text),
      initials: mayBeInitials(text, oneCase),
    });
    marks = '';
  }
  return { source: spaced, tokens, oneCase };
}

/** Capitals inside a word, a word without vowels, or known initials; in text of one case any word without marks. */
function mayBeInitials(text: string, oneCase: boolean): boolean {
  if (text.length < 2) return false;
  if (oneCase) return !/\p{M}/u.test(text.normalize('NFD'));
  const fold = foldVietnamese(text);
  return /\p{Lu}.*\p{Lu}/u.test(text) || !/[aeiouy]/u.test(fold) || (fold.length > 2 && abbreviations.has(fold));
}

const shortLevels: Readonly<Record<string, string>> = { H: 'huyện', Q: 'quận', P: 'phường', X: 'xã' };

function isJoint(text: string, after: string): boolean {
  return /^(?:và|va|với|voi|hoặc)$/iu.test(text) || (/^cùng$/iu.test(text) && !/^\scấp/iu.test(after));
}

function gapOf(marks: string, before: string | undefined): Gap {
  if (before === undefined) return 'start';
  const stop = /\.\s/u.test(marks) && !/^(?:\p{Lu}{1,3}|[Tt][px]|\d+)$/u.test(before);
  if (stop || /[;\n+]/u.test(marks)) return 'hard';
  if (marks.includes(':')) return 'colon';
  if (marks.includes(',')) return 'comma';
  if (marks.includes('∧')) return 'and';
  if (marks.includes('&')) return 'ampersand';
  if (marks.includes('/')) return 'slash';
  if (/[-–—]/u.test(marks)) return 'dash';
  return 'space';
}

const misread: Readonly<Record<string, string>> = {
  '0': 'o',
  '6': 'o',
  '¢': 'o',
  '€': 'e',
  '1': 'i',
  '4': 'a',
  '5': 's',
};

/** Key of a word; digits and signs that recognition puts for letters are read as those letters. */
function foldWord(text: string): string {
  const fold = foldVietnamese(text);
  if (!/\d|[¢€]/u.test(fold) || /^\d+$/u.test(fold) || /^(?:q|p|h|kv|tp|px)\d+$/u.test(fold)) return fold;
  return fold.replace(/[01456¢€]/gu, (sign) => misread[sign] ?? sign);
}
