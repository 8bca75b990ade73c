import { foldVietnamese } from '../kernel/index.ts';
import type { AgencyResolution } from './agency.ts';
import { readCollective } from './collective-name.ts';
import { type KnownName, readKnownName } from './known-name.ts';
import { isOwnNameWord } from './known-words.ts';
import { buildPhraseTable, findPhrase } from './phrase-table.ts';
import { stripPosts } from './post-prefix.ts';
import { readSlippedName } from './slip-name.ts';
import type { Token, TokenLine } from './text-tokens.ts';

/** A range of a list read as one name: `line` holds its words without the post, `from` the first after "các". */
export interface SingleName {
  readonly line: TokenLine;
  readonly from: number;
  readonly plural: boolean;
  readonly resolution: AgencyResolution;
  readonly known: KnownName | undefined;
}

const plurals = buildPhraseTable(
  'tat ca cac|toan the cac|toan bo cac|mot so|tat ca|toan the|toan bo|cac|nhung|moi|tung'
    .split('|')
    .map((phrase) => [phrase, true] as const),
);

/**
 * Words of a range without the post before them, and where the name begins after "các".
 */
export function withoutPost(
  line: TokenLine,
  from: number,
  to: number,
): { line: TokenLine; from: number; plural: boolean } {
  const tokens = stripPosts(line.tokens.slice(from, to));
  const start = findPhrase(plurals, tokens, 0, tokens.length)?.length ?? 0;
  const plural = start > 0 && start < tokens.length;
  return { line: { ...line, tokens }, from: plural ? start : 0, plural };
}

/**
 * Reads all of `tokens[from..to)` as one body or one collective, exactly as the vocabulary writes it.
 * @returns undefined for anything else
 */
export function readSingleName(line: TokenLine, from: number, to: number): SingleName | undefined {
  const part = withoutPost(line, from, to);
  return readExact(part) ?? readBranch(part);
}

const outerWords = buildPhraseTable([
  ['nganh', 'Sở'],
  ['co quan', ''],
  ['trung uong', ''],
  ['tw', ''],
]);

/** "Ngành Y tế" is the department; "ngành Thuế", "cơ quan Thuế", "Trung ương Hội ..." are the body itself. */
function readBranch(part: { line: TokenLine; from: number; plural: boolean }): SingleName | undefined {
  const tokens = part.line.tokens.slice(part.from);
  const outer = findPhrase(outerWords, tokens, 0, tokens.length - 1);
  const first = tokens[0];
  if (!first || !outer) return undefined;
  const rest = tokens.slice(outer.length);
  const read = (words: readonly Token[]) => {
    const found = readExact({ ...part, from: 0, line: { ...part.line, tokens: words } });
    return found?.known && { ...part, resolution: found.resolution, known: undefined };
  };
  const department: Token = { ...first, text: outer.value, fold: foldVietnamese(outer.value) };
  return (outer.value === '' ? undefined : read([department, ...rest])) ?? read(rest);
}

function readExact(part: { line: TokenLine; from: number; plural: boolean }): SingleName | undefined {
  const end = part.line.tokens.length;
  const known = () => readKnownName(part.line, part.from, end, part.plural);
  const collective = () => readCollective(part.line, 0, end);
  const first = part.plural ? undefined : known();
  if (first && first.nameEnd - part.from > 1) return { ...part, resolution: first.resolution, known: first };
  const group = collective();
  if (group) return { ...part, resolution: group, known: undefined };
  const second = part.plural ? known() : first;
  return second && { ...part, resolution: second.resolution, known: second };
}

/**
 * Reads all of `tokens[from..to)` as one body although words are missing, torn or misspelt, or a place stands inside the name.
 * @returns undefined when no body is clearly meant
 */
export function readMendedName(line: TokenLine, from: number, to: number): SingleName | undefined {
  const part = withoutPost(line, from, to);
  const { tokens } = part.line;
  const general = tokens.filter((token, index) => index < 2 || !isOwnNameWord(token));
  if (!line.oneCase && general.length < tokens.length && general.length > 3) {
    const exact = readExact({ ...part, line: { ...part.line, tokens: general } });
    if (exact) return { ...part, resolution: exact.resolution, known: undefined };
  }
  const slipped = readSlippedName(part.line, part.from, tokens.length, part.plural);
  return slipped && { ...part, resolution: slipped.resolution, known: slipped };
}
