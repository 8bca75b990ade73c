import { foldVietnamese } from '../kernel/index.ts';
import { buildTrie, type NameTrie } from './name-trie.ts';
import type { Token } from './text-tokens.ts';
import { allEntries } from './vocabulary/all-entries.ts';
import type { AgencyEntry } from './vocabulary/entry.ts';
import { centralCities } from './vocabulary/level-words.ts';
import { expandPattern } from './vocabulary/spelling-pattern.ts';

/** One way to write a body's name: words with marks, and their keys. */
export interface Spelling {
  readonly entry: AgencyEntry;
  readonly words: readonly string[];
  readonly folds: readonly string[];
}

/** Every spelling of the vocabulary. */
export const spellings: readonly Spelling[] = allEntries.flatMap((entry) =>
  entry.spellings
    .flatMap(expandPattern)
    .map((words) => ({ entry, words, folds: words.map((word) => foldVietnamese(word)) })),
);

/** The vocabulary by the words of its names. */
export const nameTrie: NameTrie<AgencyEntry> = buildTrie(
  allEntries.flatMap((entry) => entry.spellings.map((pattern) => [pattern, entry] as const)),
);

const cityPairs = new Set([...centralCities].flatMap((city) => sideBySide(city.split(' '))));

const pairs: ReadonlySet<string> = new Set(
  spellings.flatMap(({ folds }) => sideBySide(folds)).filter((pair) => !cityPairs.has(pair)),
);

const markedPairs: ReadonlySet<string> = new Set(
  spellings.flatMap(({ words }) => sideBySide(words.map((word) => word.toLocaleLowerCase('vi')))),
);

const keys: ReadonlySet<string> = new Set(spellings.flatMap(({ folds }) => folds));

const markedWords: ReadonlySet<string> = new Set(
  spellings.flatMap(({ words }) => words.map((word) => word.toLocaleLowerCase('vi'))),
);

const firstWords: ReadonlySet<string> = new Set(spellings.map(({ words }) => (words[0] ?? '').toLocaleLowerCase('vi')));

/** True for a word with which some body's name begins, marks compared: "Sở", "UBND". */
export function isFirstWord(token: Token): boolean {
  return firstWords.has(token.text.toLocaleLowerCase('vi')) || /^(?:ubnd|hdnd|mttq|ubmttq|vp|bql)$/u.test(token.fold);
}

function sideBySide(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/**
 * True when the two words stand side by side in some body's name, so that they are no place's own name.
 * @param before folded word
 */
export function isVocabularyPair(before: string, token: Token): boolean {
  return pairs.has(`${before} ${token.fold}`);
}

/** True when some body's name has the word twice in a row, marks compared where the text has marks: "Phòng Phòng cháy". */
export function isDoubledByRight(token: Token): boolean {
  const lower = token.text.toLocaleLowerCase('vi');
  return lower === token.fold ? pairs.has(`${lower} ${lower}`) : markedPairs.has(`${lower} ${lower}`);
}

/**
 * True when the word occurs in some body's name, marks compared where the text has marks, so that it is no slip for
 * another word.
 */
export function isVocabularyWord(token: Token): boolean {
  const lower = token.text.toLocaleLowerCase('vi');
  return lower === token.fold ? keys.has(lower) : markedWords.has(lower);
}

/**
 * True for a capitalised word that no body's name holds, marks compared: part of a place's own name.
 */
export function isOwnNameWord(token: Token): boolean {
  return token.capital && !token.initials && !markedWords.has(token.text.toLocaleLowerCase('vi'));
}
