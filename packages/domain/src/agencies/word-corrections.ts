import { foldVietnamese } from '../kernel/index.ts';
import { editDistance } from './edit-distance.ts';
import { spellings } from './known-words.ts';
import type { Token, TokenLine } from './text-tokens.ts';
import { abbreviations } from './vocabulary/abbreviations.ts';
import { collectivePhrases } from './vocabulary/collective-words.ts';
import { levelWords } from './vocabulary/level-words.ts';
import { posts } from './vocabulary/post-words.ts';
import { expandPattern } from './vocabulary/spelling-pattern.ts';

const maxCorrections = 6;

const phrases: readonly (readonly string[])[] = [
  ...spellings.map(({ words }) => words),
  ...[...collectivePhrases, ...posts, ...levelWords].flatMap(([pattern]) => expandPattern(pattern)),
];

/** Every word of names, collectives, posts and levels by its key, written as names write it. */
const lexicon: ReadonlyMap<string, string> = new Map(
  [...phrases].reverse().flatMap((words) => words.map((word) => [foldVietnamese(word), word] as const)),
);

const byLength: ReadonlyMap<number, readonly string[]> = Map.groupBy(lexicon.keys(), (word) => word.length);

const marked: ReadonlySet<string> = new Set(phrases.flat().map((word) => word.toLocaleLowerCase('vi')));

/**
 * Whether a word in small letters stands in some name with these marks.
 * @example isWrittenWord('văn') // true
 */
export function isWrittenWord(lower: string): boolean {
  return marked.has(lower);
}

const pairs: ReadonlySet<string> = new Set(
  phrases.flatMap((words) => {
    const folds = words.map((word) => foldVietnamese(word));
    return folds.slice(1).map((fold, index) => `${folds[index]} ${fold}`);
  }),
);

/**
 * A line with words that recognition or typing spoilt put right: a word that no name has becomes the one word within a
 * letter or two that stands beside its neighbour in some name. Places' own names stay.
 * @returns undefined when nothing can be put right
 */
export function mendWords(line: TokenLine): TokenLine | undefined {
  let corrections = 0;
  const tokens: Token[] = [];
  line.tokens.forEach((token, index) => {
    const mended =
      corrections < maxCorrections ? mendWord(line, token, tokens[index - 1], line.tokens[index + 1]) : token;
    if (mended !== token) corrections += 1;
    tokens.push(mended);
  });
  return corrections === 0 ? undefined : { ...line, tokens };
}

function mendWord(line: TokenLine, token: Token, before: Token | undefined, after: Token | undefined): Token {
  const { fold } = token;
  const place = token.capital && !line.oneCase && before !== undefined && levels.has(before.fold);
  if (fold.length < 3 || fold.length > 8 || place || isKnown(token)) return token;
  if (/\p{Lu}.*\p{Lu}/u.test(token.text) && !line.oneCase) return mendInitials(token);
  const meant = isWord(token);
  const found = onlyBest(nearWords(fold), (word) => {
    const left = before && pairs.has(`${before.fold} ${word}`) ? 1 : 0;
    if (meant && levels.has(word) && after && levels.has(after.fold)) return 0;
    const right = after && pairs.has(`${word} ${after.fold}`) ? 1 : 0;
    const level = before && !token.capital && levels.has(word) ? 0.5 : 0;
    return left + right + level;
  });
  const word = found && lexicon.get(found);
  if (found === undefined || word === undefined) return token;
  return { ...token, text: inCaseOf(token, word), fold: found, initials: false };
}

/** A syllable as Vietnamese builds it, by its key. */
const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?(?:uye[nt]|(?!uye)[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?)$/;

/** A word of the language with its marks; before a level ("tuyến tỉnh") it is meant as it stands. */
function isWord({ text, fold }: Token): boolean {
  return syllable.test(fold) && text.toLocaleLowerCase('vi') !== fold;
}

const levels: ReadonlySet<string> = new Set(['cap', 'cac', 'tinh', 'huyen', 'quan', 'phuong', 'thanh']);

const longInitials: readonly string[] = [...abbreviations.keys()].filter((key) => key.length > 3);

/** Initials with a letter wrong or missing: "UBD", "HĐN"; only where one known set of initials is that near. */
function mendInitials(token: Token): Token {
  if (token.fold.length < 3 || abbreviations.has(token.fold)) return token;
  const [found, ...others] = longInitials.filter((key) => editDistance(token.fold, key, 1) === 1);
  return found === undefined || others.length > 0
    ? token
    : { ...token, text: found.toLocaleUpperCase('vi'), fold: found };
}

/** Answers kept per word: a damaged text holds the same slips many times. */
const keptAnswers = 4000;
const nearby = new Map<string, readonly string[]>();

function nearWords(fold: string): readonly string[] {
  const known = nearby.get(fold);
  if (known !== undefined) return known;
  const found = findNearWords(fold);
  if (nearby.size >= keptAnswers) nearby.clear();
  nearby.set(fold, found);
  return found;
}

/** Words of the lexicon within a letter, or two for a long word. */
function findNearWords(fold: string): string[] {
  const limit = fold.length >= 6 ? 2 : 1;
  const near: string[] = [];
  for (let length = Math.max(2, fold.length - limit); length <= fold.length + limit; length += 1) {
    for (const word of byLength.get(length) ?? []) if (editDistance(fold, word, limit) <= limit) near.push(word);
  }
  return near;
}

/** The one word with the highest score; undefined when it is shared or nothing. */
function onlyBest(words: readonly string[], score: (word: string) => number): string | undefined {
  let best: string | undefined;
  let highest = 0;
  for (const word of words) {
    const points = score(word);
    if (points === highest) best = undefined;
    if (points > highest) {
      best = word;
      highest = points;
    }
  }
  return best;
}

function inCaseOf(token: Token, word: string): string {
  if (!token.capital) return word.toLocaleLowerCase('vi');
  if (token.text === token.text.toLocaleUpperCase('vi')) return word.toLocaleUpperCase('vi');
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}

/** A word of the lexicon, marks compared where the text has marks. */
function isKnown(token: Token): boolean {
  const lower = token.text.toLocaleLowerCase('vi');
  return lower === token.fold ? lexicon.has(lower) : marked.has(lower);
}
