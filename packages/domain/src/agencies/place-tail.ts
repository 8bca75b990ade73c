import type { AgencyLevel } from './agency.ts';
import { isFirstWord, isVocabularyPair } from './known-words.ts';
import { buildPhraseTable, findPhrase, type PhraseHit } from './phrase-table.ts';
import type { Token, TokenLine } from './text-tokens.ts';
import { centralCities, type LevelWord, levelWords } from './vocabulary/level-words.ts';

/**
 * Level and place that follow a body's name. `level` undefined when none is written, `plural` for "các" or several
 * level words, `whole` for "cấp xã", `placed` when a place's own name follows.
 */
export interface PlaceTail {
  readonly level: AgencyLevel | undefined;
  readonly plural: boolean;
  readonly whole: boolean;
  readonly placed: boolean;
}

interface TailState {
  readonly levels: Set<LevelWord>;
  count: number;
  plural: boolean;
  whole: boolean;
  placed: boolean;
  everPlaced: boolean;
  place: string;
}

const connectors = new Set('cua tai o thuoc truc tren dia ban dong trong noi neu'.split(' '));
const relations = buildPhraseTable<'all' | 'relation'>([
  ['cac cap', 'all'],
  ['hai cap', 'all'],
  ['2 cap', 'all'],
  ['cac don vi dia phuong', 'all'],
  ['cac don vi', 'all'],
  ['cac dia phuong', 'all'],
  ['co lien quan', 'relation'],
  ['lien quan', 'relation'],
  ['khac', 'relation'],
  ['noi tren', 'relation'],
  ['neu tren', 'relation'],
  ['cung cap', 'relation'],
  ['dia phuong', 'relation'],
]);
const levelTable = buildPhraseTable(levelWords);
const maxPlaceWords = 6;

/**
 * Reads `tokens[from..to)` as level and place.
 * @returns undefined when the words are neither, so that a longer or another name is meant
 */
export function readPlaceTail(line: TokenLine, from: number, to: number): PlaceTail | undefined {
  const state: TailState = {
    levels: new Set(),
    count: 0,
    plural: false,
    whole: false,
    placed: false,
    everPlaced: false,
    place: '',
  };
  const gap = line.tokens[from]?.gap;
  if (from < to && (gap === 'comma' || gap === 'and' || gap === 'ampersand' || gap === 'slash')) return undefined;
  let at = from;
  while (at < to) {
    const next = readStep(line, at, to, state);
    if (next === undefined) return undefined;
    at = next;
  }
  const level = decideLevel(state);
  if (level === 'mixed') return undefined;
  return {
    level,
    plural: state.plural || isEnumeration(state, level),
    whole: state.whole,
    placed: state.everPlaced,
  };
}

/** Several level words name a whole level, but "tỉnh/thành phố" is the one province a form is filled in for. */
function isEnumeration(state: TailState, level: AgencyLevel | undefined): boolean {
  if (state.count < 2 || state.levels.has('nation')) return false;
  return level !== 'province' || state.levels.size === 1;
}

function readStep(line: TokenLine, at: number, to: number, state: TailState): number | undefined {
  const { tokens } = line;
  const token = tokens[at];
  if (!token || token.gap === 'hard' || token.gap === 'colon') return undefined;
  const joined = token.gap === 'comma' || token.gap === 'and' || token.gap === 'ampersand' || token.gap === 'slash';
  const relation = joined ? undefined : findPhrase(relations, tokens, at, to);
  if (relation) {
    if (relation.value === 'all') state.levels.add('all');
    return at + relation.length;
  }
  if (token.fold === 'cap' || token.fold === 'cac' || token.fold === 'nhung') {
    const next = tokens[at + 1]?.fold;
    if (at + 1 >= to || (next !== 'cap' && !levelAt(tokens, at + 1, to))) return undefined;
    if (token.fold === 'cap') state.whole = true;
    else state.plural = true;
    return at + 1;
  }
  const level = levelAt(tokens, at, to);
  if (level) {
    if (!isOwnerLevel(level.value, token, state)) {
      state.levels.add(level.value);
      state.count += 1;
    }
    state.placed = false;
    return skipNumber(tokens, at + level.length, to);
  }
  if (state.levels.size === 0 && isParent(tokens, at, to)) return to;
  if (connectors.has(token.fold) && !token.capital && at + 1 < to) return at + 1;
  return readPlace(line, at, to, state);
}

const tiers: readonly LevelWord[] = ['commune', 'district', 'province', 'nation'];

/** "xã A, huyện B, tỉnh C", "các xã thuộc huyện": a higher level after a lower one only says where. */
function isOwnerLevel(level: LevelWord, token: Token, state: TailState): boolean {
  const tier = level === 'city' ? 1 : tiers.indexOf(level);
  const lower = [...state.levels].some((seen) => tiers.includes(seen) && tiers.indexOf(seen) < tier);
  return lower && (token.gap === 'space' || token.gap === 'dash' || (token.gap === 'comma' && state.placed));
}

/** "thuộc Sở Nội vụ", "trực thuộc Ủy ban": words that say whose part the body is. */
function isParent(tokens: readonly Token[], at: number, to: number): boolean {
  const length = tokens[at]?.fold === 'truc' ? 2 : 1;
  if (tokens[at + length - 1]?.fold !== 'thuoc' || at + length >= to || levelAt(tokens, at + length, to)) return false;
  return tokens.slice(at, to).every(({ gap }) => gap !== 'comma' && gap !== 'and' && gap !== 'slash');
}

function levelAt(tokens: readonly Token[], at: number, to: number): PhraseHit<LevelWord> | undefined {
  const first = tokens[at];
  const found = findPhrase(levelTable, tokens, at, to);
  if (!first || !found || isOtherWord(first)) return undefined;
  const last = tokens[at + found.length - 1];
  const next = tokens[at + found.length];
  if (last && next && at + found.length < to && next.gap === 'space' && isVocabularyPair(last.fold, next))
    return undefined;
  return found;
}

/** Words of their own that only without marks look like a level; a level with wrong marks ("phưong") is none of them. */
const otherWords: ReadonlySet<string> = new Set(
  'quân quần quản quán quẩn quấn phương phượng phưỡng xả xà xá xạ huyền huyễn huyên'.split(' '),
);

/** True for a word that only without marks looks like a level: "quân", "phương". */
function isOtherWord(token: Token): boolean {
  return otherWords.has(token.text.toLocaleLowerCase('vi').normalize('NFC'));
}

/** Skips the number of a region, district or ward. */
function skipNumber(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[at];
  if (at >= to || !token || token.gap === 'comma') return at;
  return /^(?:\d{1,2}|[ivxl]{1,6})$/u.test(token.fold) ? at + 1 : at;
}

/** Takes the words of a place's own name; undefined when they cannot be one. */
function readPlace(line: TokenLine, from: number, to: number, state: TailState): number | undefined {
  const { tokens } = line;
  const gap = tokens[from]?.gap;
  const apart = gap === 'comma' || gap === 'and' || gap === 'ampersand' || gap === 'slash';
  const named = state.levels.size > 0;
  if (apart && !(named && state.plural && state.placed)) return undefined;
  if (state.placed && !apart && gap !== 'dash') return undefined;
  if (gap === 'dash' && !state.placed) return undefined;
  const lowerAllowed = named && !apart && !(state.levels.size === 1 && state.levels.has('nation'));
  let at = from;
  while (at < to && at - from < maxPlaceWords && !(at > from && endsPlace(tokens, at, to))) {
    const token = tokens[at];
    if (!token || !isPlaceWord(line, at, from, lowerAllowed)) return undefined;
    at += 1;
  }
  state.placed = true;
  state.everPlaced = true;
  state.place ||= tokens
    .slice(from, at)
    .map(({ fold }) => fold)
    .join(' ');
  return at;
}

function endsPlace(tokens: readonly Token[], at: number, to: number): boolean {
  const gap = tokens[at]?.gap;
  return (gap !== 'space' && gap !== 'dash') || levelAt(tokens, at, to) !== undefined;
}

/** A place's word is written with a capital; right after a level word up to three words may lack it. */
function isPlaceWord(line: TokenLine, at: number, from: number, lowerAllowed: boolean): boolean {
  const token = line.tokens[at];
  const before = line.tokens[at - 1];
  if (!token || (before && token.gap === 'space' && isVocabularyPair(before.fold, token))) return false;
  if (token.gap === 'dash' && isFirstWord(token)) return false;
  if (line.oneCase) return true;
  if (!token.capital) return lowerAllowed && at - from < 3;
  return !/^\p{Lu}{3,}$/u.test(token.text);
}

function decideLevel(state: TailState): AgencyLevel | undefined | 'mixed' {
  const levels = new Set(state.levels);
  if (levels.has('all')) return 'all';
  if (levels.size > 1) levels.delete('nation');
  if (levels.delete('city')) {
    if (levels.size === 0) levels.add(state.place === '' || centralCities.has(state.place) ? 'province' : 'district');
  }
  if (levels.size > 1) return 'mixed';
  const [level] = levels;
  if (level === 'area') return state.place === '' ? 'region' : 'area';
  return level === 'city' ? undefined : level;
}
