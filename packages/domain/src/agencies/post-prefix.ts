import { foldVietnamese } from '../kernel/index.ts';
import { buildTrie, findPrefixes } from './name-trie.ts';
import type { Token } from './text-tokens.ts';
import { posts } from './vocabulary/post-words.ts';

const trie = buildTrie(posts);

/**
 * The tokens of the body that a post heads.
 * `tokens` without the post, its own first words put back where the name lacks them ("Cục trưởng Cục Thuế" and
 * "Chánh Văn phòng Ủy ban" both begin with the body's words).
 * @returns the same tokens when no post stands at the start or nothing follows it
 */
export function stripPosts(tokens: readonly Token[]): readonly Token[] {
  let rest = tokens;
  for (let round = 0; round < 5; round += 1) {
    const next = stripOnePost(rest);
    if (next === rest || next.length === 0) break;
    rest = next;
  }
  return rest;
}

function stripOnePost(tokens: readonly Token[]): readonly Token[] {
  const hit = findPrefixes(trie, tokens, 0, tokens.length).find((candidate) =>
    candidate.words.every((word, index) => {
      const token = tokens[index];
      return token && word !== null && !isSchool(word, token) && (index === 0 || token.gap === 'space');
    }),
  );
  if (!hit || hit.end >= tokens.length) return tokens;
  const kept = hit.value === '' ? [] : hit.value.split(' ');
  const after = tokens.slice(hit.end);
  if (kept.length === 0) return after;
  if (kept.every((word, index) => after[index]?.fold === foldVietnamese(word))) return after;
  const [next] = after;
  if (next?.fold === 'cac') return after;
  const initials = kept.map((word) => foldVietnamese(word).charAt(0)).join('');
  if (next?.initials && next.fold.startsWith(initials)) return after;
  return [
    ...tokens.slice(hit.end - kept.length, hit.end).map((token, index) => reword(token, kept[index] ?? '')),
    ...after,
  ];
}

/** "Trường" (school) is no "trưởng" (head); without marks it is read as the head. */
function isSchool(word: string, token: Token): boolean {
  return word === 'trưởng' && token.text.toLocaleLowerCase('vi') === 'trường';
}

/** Gives the post's token the body's word: in "Cục trưởng" the first word is meant, in "Trưởng ban" the last. */
function reword(token: Token, word: string): Token {
  const text = token.capital ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word;
  return { ...token, text, fold: foldVietnamese(word), initials: false };
}
