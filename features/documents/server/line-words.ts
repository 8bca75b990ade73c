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

/** Two words that stand one after the other; the blank in front keeps pairs apart from words in their order. */
function pairOf(first: string, second: string): string {
  return ` ${first} ${second}`;
}

/**
 * The lines, 1-based, in which each word stands, and each pair of neighbouring words.
 * @example [...wordIndex(['Sở Y', 'sở'])] // [['so', [1, 2]], [' so y', [1]], ['y', [1]]]
 */
export function wordIndex(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const words = wordsOf(line);
    const keys = words.flatMap((word, place) => {
      const next = words[place + 1];
      return next === undefined ? [word] : [word, pairOf(word, next)];
    });
    for (const key of new Set(keys)) {
      const found = index.get(key);
      if (found) found.push(at + 1);
      else index.set(key, [at + 1]);
    }
  });
  return index;
}

/** A key of `wordIndex`, or what keys begin with. */
export interface SearchKey {
  readonly key: string;
  readonly unfinished: boolean;
}

/**
 * What a line that holds the words one after the other is indexed under; the last word may be unfinished.
 * @example searchKeys(['cai', 'thi']) // [{ key: ' cai thi', unfinished: true }]
 */
export function searchKeys(words: readonly string[]): readonly SearchKey[] {
  const keys = words.length === 1 ? [...words] : words.slice(1).map((word, place) => pairOf(words[place] ?? '', word));
  return keys.map((key, place) => ({ key, unfinished: place === keys.length - 1 }));
}

/** The text without marks and case, unit by unit, so that places in it are places in the text. */
function foldedUnits(text: string): string {
  const whole = foldVietnamese(text);
  if (whole.length === text.length && !/\p{M}/u.test(text)) return whole;
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
