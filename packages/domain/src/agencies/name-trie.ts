import { foldVietnamese } from '../kernel/index.ts';
import type { Token } from './text-tokens.ts';
import { expandPattern } from './vocabulary/spelling-pattern.ts';

interface TrieNode<Value> {
  readonly children: Map<string, TrieNode<Value>>;
  readonly byInitial: Map<string, TrieNode<Value>[]>;
  readonly ends: { readonly value: Value; readonly words: readonly string[] }[];
}

/**
 * A name found at the start of a range. `end` is the index after its last word, `abbreviated` the number of tokens
 * read as initials, `words` the vocabulary's own spelling of each token (null for initials).
 */
export interface TrieHit<Value> {
  readonly value: Value;
  readonly end: number;
  readonly abbreviated: number;
  readonly words: readonly (string | null)[];
}

/** Names by their words, each word also reachable by its initial. */
export interface NameTrie<Value> {
  readonly root: TrieNode<Value>;
}

function newNode<Value>(): TrieNode<Value> {
  return { children: new Map(), byInitial: new Map(), ends: [] };
}

/**
 * Index over spelling patterns.
 * @param pairs pattern and what it stands for; the first of two equal spellings wins
 */
export function buildTrie<Value>(pairs: Iterable<readonly [string, Value]>): NameTrie<Value> {
  const root = newNode<Value>();
  for (const [pattern, value] of pairs) {
    for (const words of expandPattern(pattern)) {
      if (words.length > 0) addWords(root, words, value);
    }
  }
  return { root };
}

function addWords<Value>(root: TrieNode<Value>, words: readonly string[], value: Value): void {
  let node = root;
  for (const word of words) {
    const key = foldVietnamese(word);
    let next = node.children.get(key);
    if (!next) {
      next = newNode();
      node.children.set(key, next);
      const initial = key.slice(0, 1);
      node.byInitial.set(initial, [...(node.byInitial.get(initial) ?? []), next]);
    }
    node = next;
  }
  node.ends.push({ value, words });
}

/**
 * Every name that begins at `from`, longest first, then with fewest initials.
 * A token matches a word ("Nông"), or the initials of the next words ("LĐTB" for four words, wherever writers cut);
 * two letters alone are too vague to be a name.
 * @param to index after the last token that may be used
 */
export function findPrefixes<Value>(
  trie: NameTrie<Value>,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly TrieHit<Value>[] {
  const hits: TrieHit<Value>[] = [];
  walk(trie.root, { tokens, to, hits }, from, []);
  return hits.sort((left, right) => right.end - left.end || left.abbreviated - right.abbreviated);
}

interface Search<Value> {
  readonly tokens: readonly Token[];
  readonly to: number;
  readonly hits: TrieHit<Value>[];
}

/** `taken` holds for each token read how many words of the name it stands for. */
function walk<Value>(node: TrieNode<Value>, search: Search<Value>, at: number, taken: readonly Reading[]): void {
  const end = node.ends[0];
  if (end && taken.length > 0 && !isVague(taken)) search.hits.push(hitOf(end, at, taken));
  const token = search.tokens[at];
  if (at >= search.to || token === undefined) return;
  const child = node.children.get(token.fold);
  if (child) walk(child, search, at + 1, [...taken, 'word']);
  if (!token.initials || token.fold.length > 16) return;
  for (const next of readInitials(node, token.fold, 0)) {
    walk(next, search, at + 1, [...taken, token.fold.length]);
  }
}

/** How a token was read: as a word, or as so many initials. */
type Reading = 'word' | number;

function isVague(taken: readonly Reading[]): boolean {
  return taken.length === 1 && taken[0] === 2;
}

function hitOf<Value>(
  end: { readonly value: Value; readonly words: readonly string[] },
  at: number,
  taken: readonly Reading[],
): TrieHit<Value> {
  let next = 0;
  const words = taken.map((reading) => {
    const word = reading === 'word' ? (end.words[next] ?? null) : null;
    next += reading === 'word' ? 1 : reading;
    return word;
  });
  return { value: end.value, end: at, abbreviated: taken.filter((reading) => reading !== 'word').length, words };
}

function readInitials<Value>(node: TrieNode<Value>, letters: string, at: number): TrieNode<Value>[] {
  if (at === letters.length) return [node];
  return (node.byInitial.get(letters.charAt(at)) ?? []).flatMap((next) => readInitials(next, letters, at + 1));
}
