import { isDoubledByRight } from './known-words.ts';
import type { Token, TokenLine } from './text-tokens.ts';

/**
 * A line without the second of two equal runs of one to four words: "Sở Sở Y tế", "Ủy ban Ủy ban nhân dân".
 * @param careful keeps words that stand twice by right in some name ("Phòng Phòng cháy") and short initials
 */
export function withoutRepeats(line: TokenLine, careful: boolean): TokenLine {
  const kept: Token[] = [];
  for (const token of line.tokens) {
    kept.push(token);
    for (let size = 4; size > 0; size -= 1) {
      const half = kept.length - size;
      if (half < size || partsNames(kept[half])) continue;
      const repeated = kept.slice(half).every((word, index) => isSameWord(word, kept[half - size + index]));
      if (repeated && !(careful && isTwice(token, size))) kept.length = half;
    }
  }
  return kept.length === line.tokens.length ? line : { ...line, tokens: kept };
}

/** "Trung tâm Phục vụ hành chính công, Công an xã": behind a mark that parts names, a word with a capital is the next one's. */
function partsNames(second: Token | undefined): boolean {
  return second?.capital === true && (second.gap === 'comma' || second.gap === 'hard' || second.gap === 'colon');
}

/** Marks compared: "cơ quan quản lý" has no word twice. */
function isSameWord(left: Token, right: Token | undefined): boolean {
  return left.fold === right?.fold && left.text.toLocaleLowerCase('vi') === right.text.toLocaleLowerCase('vi');
}

function isTwice(token: Token, size: number): boolean {
  return size === 1 && ((token.initials && token.fold.length < 4) || isDoubledByRight(token));
}
