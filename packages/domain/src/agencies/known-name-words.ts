import { knownPrefixEnd } from './known-name.ts';
import { readTokens } from './text-tokens.ts';

/** Names of the vocabulary are shorter than this many characters. */
const longestName = 160;

/**
 * How many words the longest name of the national vocabulary has with which a text opens, its joints ("và") counted,
 * its level and place not; 0 when the text opens with no known name.
 * @example knownNameWords('Sở Văn hóa, Thể thao và Du lịch tổ chức') // 8
 */
export function knownNameWords(text: string): number {
  const line = readTokens(text.slice(0, longestName));
  const end = knownPrefixEnd(line, 0, line.tokens.length);
  const last = line.tokens[end - 1];
  return last === undefined ? 0 : (line.source.slice(0, last.end).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0);
}
