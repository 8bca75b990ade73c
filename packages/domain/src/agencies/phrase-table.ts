import type { Token } from './text-tokens.ts';

/** Folded phrases by their first word, each with a value; longer phrases first. */
export type PhraseTable<Value> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: Value }[]
>;

/** A phrase found: its value and how many tokens it takes. */
export interface PhraseHit<Value> {
  readonly value: Value;
  readonly length: number;
}

/**
 * Table of folded phrases.
 * @param pairs folded phrase, words parted by one space, and its value
 */
export function buildPhraseTable<Value>(pairs: readonly (readonly [string, Value])[]): PhraseTable<Value> {
  const table = new Map<string, { words: readonly string[]; value: Value }[]>();
  const longestFirst = [...pairs].sort((left, right) => right[0].split(' ').length - left[0].split(' ').length);
  for (const [phrase, value] of longestFirst) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), { words, value }]);
  }
  return table;
}

/**
 * The longest phrase of the table at `tokens[at]`, within `to`.
 */
export function findPhrase<Value>(
  table: PhraseTable<Value>,
  tokens: readonly Token[],
  at: number,
  to: number,
): PhraseHit<Value> | undefined {
  const first = tokens[at];
  if (!first || at >= to) return undefined;
  for (const { words, value } of table.get(first.fold) ?? []) {
    if (at + words.length > to) continue;
    if (words.every((word, offset) => tokens[at + offset]?.fold === word)) return { value, length: words.length };
  }
  return undefined;
}
