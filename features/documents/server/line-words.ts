import { foldVietnamese, unifyTonePlacement } from '@nanghang/domain/kernel';

/** Longest word that is kept; longer ones are noise of a scan. */
const longestWord = 40;

/**
 * Words of a text without marks and case, in order.
 * @example wordsOf('Cải thiện 1364/QĐ') // ['cai', 'thien', '1364', 'qd']
 */
export function wordsOf(text: string): string[] {
  return (foldVietnamese(text).match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, longestWord));
}

/** The lines, 1-based, in which each word stands. */
export function wordIndex(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  lines.forEach((line, at) => {
    for (const word of new Set(wordsOf(line))) {
      const found = index.get(word);
      if (found) found.push(at + 1);
      else index.set(word, [at + 1]);
    }
  });
  return index;
}

/** The text without marks and case, unit by unit, so that places in it are places in the text. */
function foldedUnits(text: string): string {
  let folded = '';
  for (const unit of text.split('')) {
    const plain = foldVietnamese(unit);
    folded += plain.length === 1 ? plain : unit;
  }
  return folded;
}

/** Where the words of a search stand in a line, and whether all places have the marks that were typed. */
export interface LineMatch {
  /** `[start, end)` in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
  readonly exact: boolean;
}

function spelled(text: string): string {
  return unifyTonePlacement(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')
    .trim();
}

/**
 * A function that finds the words of a search in a line, one after the other; the last one may be the beginning of a
 * word. Undefined where they do not stand there.
 * @example lineMatcher('cai thien')('Cải thiện chỉ số')?.marks // [[0, 9]]
 */
export function lineMatcher(search: string): (line: string) => LineMatch | undefined {
  const words = wordsOf(search);
  const typed = spelled(search);
  const pattern = new RegExp(`(?<![a-z0-9])${words.join('[^a-z0-9]+')}`, 'g');
  return (line) => {
    if (words.length === 0) return undefined;
    const text = line.normalize('NFC');
    const marks = [...foldedUnits(text).matchAll(pattern)].map((found): [number, number] => [
      found.index,
      found.index + found[0].length,
    ]);
    if (marks.length === 0) return undefined;
    return { marks, exact: marks.some(([start, end]) => spelled(text.slice(start, end)) === typed) };
  };
}

const excerptLength = 240;

/** A piece of a line around the first place found, with the places moved into it. */
export function excerptOf(line: string, match: LineMatch): { excerpt: string; marks: [number, number][] } {
  const text = line.normalize('NFC');
  const first = match.marks[0]?.[0] ?? 0;
  const start = text.length <= excerptLength ? 0 : Math.max(0, Math.min(first - 60, text.length - excerptLength));
  const begin = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = Math.min(text.length, begin + excerptLength);
  const lead = begin === 0 ? '' : '… ';
  const marks = match.marks
    .filter(([from, to]) => from >= begin && to <= end)
    .map(([from, to]): [number, number] => [from - begin + lead.length, to - begin + lead.length]);
  return { excerpt: `${lead}${text.slice(begin, end)}${end < text.length ? ' …' : ''}`, marks };
}
