import { foldVietnamese } from '../kernel/index.ts';
import type { AgencyResolution } from './agency.ts';
import { groupIds, groupOf } from './collective-name.ts';
import { readPlaceTail } from './place-tail.ts';
import type { Gap, Token, TokenLine } from './text-tokens.ts';
import { abbreviations } from './vocabulary/abbreviations.ts';
import { headWords } from './vocabulary/head-words.ts';

const joints: Readonly<Record<Gap, string>> = {
  start: '',
  space: ' ',
  dash: ' - ',
  slash: '/',
  ampersand: ' và ',
  and: ' và ',
  comma: ', ',
  colon: ': ',
  hard: '; ',
};

interface HeadWord {
  readonly proper: string;
  readonly fold: string;
}

const heads = headWords.map(([plain, kind, leveled]) => ({
  plain,
  kind,
  leveled,
  words: plain.split(' ').map((proper): HeadWord => ({ proper, fold: foldVietnamese(proper) })),
}));

/**
 * A body that the vocabulary lacks but whose first words say its kind ("Trung tâm ...", "Hội ..."): its name with
 * abbreviations written out, level unified and place dropped.
 * @param plural "các" stood before it, so that it is a collective
 * @returns undefined when the first words say nothing
 */
export function readUnknownName(line: TokenLine, from: number, plural: boolean): AgencyResolution | undefined {
  const { tokens } = line;
  const head = heads.find(({ words }) => startsWith(tokens, from, words));
  const headEnd = from + (head?.words.length ?? 0);
  if (!head || headEnd >= tokens.length) return undefined;
  const { kind, leveled } = head;
  if (plural && head.plain === 'sở') return groupOf(groupIds.departments);
  if (plural) return groupOf(kind === 'mass_organisation' || kind === 'other' ? groupIds.nonState : groupIds.units);
  if (tokens.length - from > 20) return undefined;
  const { end, suffix } = cutLevel(line, headEnd + 1, leveled);
  const name = tokens
    .slice(from, end)
    .map((token, index) => (index === 0 ? '' : joints[token.gap]) + word(token, line.oneCase));
  return { canonical: capitalise(name.join('')) + suffix, kind, isGroup: false, successor: null };
}

/** The words stand at `from`, marks compared unless the text has none: "Đài" is no "Đại". */
function startsWith(tokens: readonly Token[], from: number, words: readonly HeadWord[]): boolean {
  return words.every(({ proper, fold }, index) => {
    const token = tokens[from + index];
    if (token?.fold !== fold) return false;
    const lower = token.text.toLocaleLowerCase('vi');
    return lower === proper || lower === token.fold;
  });
}

/** Where the name ends before its level and place, and the level in general form. */
function cutLevel(line: TokenLine, first: number, leveled: boolean): { end: number; suffix: string } {
  const { length } = line.tokens;
  for (let end = first; end < length; end += 1) {
    const tail = readPlaceTail(line, end, length);
    if (!tail || tail.level === undefined) continue;
    return { end, suffix: levelSuffix(tail.level, leveled) };
  }
  return { end: length, suffix: '' };
}

function levelSuffix(level: string, leveled: boolean): string {
  if (level === 'province') return leveled ? ' tỉnh' : '';
  if (level === 'district') return ' cấp huyện';
  if (level === 'commune') return ' cấp xã';
  if (level === 'nation') return ' Việt Nam';
  return level === 'all' ? ' các cấp' : ' khu vực';
}

function word(token: Token, oneCase: boolean): string {
  const long = token.initials ? abbreviations.get(token.fold) : undefined;
  return long ?? (oneCase ? token.text.toLocaleLowerCase('vi') : token.text);
}

/**
 * The text with a capital first letter.
 * @example capitalise('các sở') // 'Các sở'
 */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
