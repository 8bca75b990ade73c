import { describe, expect, it } from 'vitest';
import { buildTrie, findPrefixes } from './name-trie.ts';
import { readTokens } from './text-tokens.ts';

const trie = buildTrie([
  ['Sở Tài chính', 'finance'],
  ['Sở Tài nguyên và Môi trường', 'environment'],
  ['Sở', 'a department'],
  ['Sở Tài nguyên và Môi trường', 'never reached'],
]);

function hitsOf(text: string) {
  const { tokens } = readTokens(text);
  return findPrefixes(trie, tokens, 0, tokens.length).map(({ value, end, abbreviated }) => [value, end, abbreviated]);
}

describe('findPrefixes', () => {
  it('finds the longest name first, whatever marks and case', () => {
    expect(hitsOf('SO TAI CHINH')).toEqual([
      ['finance', 3, 0],
      ['a department', 1, 0],
    ]);
  });

  it('reads initials of several words, cut anywhere', () => {
    for (const text of ['Sở TN&MT', 'Sở TNMT', 'Sở TNM T', 'Sở Tài nguyên & MT']) {
      const { tokens } = readTokens(text);
      expect(findPrefixes(trie, tokens, 0, tokens.length)[0]?.value).toBe(
        text === 'Sở TNM T' ? 'a department' : 'environment',
      );
    }
  });

  it('takes no two letters alone for a name', () => {
    expect(hitsOf('STC')).toEqual([['finance', 1, 1]]);
    expect(findPrefixes(buildTrie([['Công Thương', 1]]), readTokens('CT').tokens, 0, 1)).toEqual([]);
  });

  it('gives for each word the spelling of the name, for initials none', () => {
    const { tokens } = readTokens('So Tai nguyen MT');
    expect(findPrefixes(trie, tokens, 0, tokens.length)[0]?.words).toEqual(['Sở', 'Tài', 'nguyên', null]);
  });

  it('stays within the range', () => {
    const { tokens } = readTokens('Sở Tài chính');
    expect(findPrefixes(trie, tokens, 0, 2).map(({ end }) => end)).toEqual([1]);
  });
});
