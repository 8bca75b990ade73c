import { administrativePhrases } from './administrative-phrases.ts';
import { foldKept } from './folded-text.ts';
import { letterDistance } from './letter-distance.ts';

/** Words that a line's right end is searched for names; work stands left of them. */
const wordsAtEnd = 6;
const foundFrom = 0.75;

const collectives = [
  'Các sở, ban, ngành tỉnh và UBND các huyện, thị xã và thành phố',
  'Các sở, ban, ngành tỉnh',
  'UBND các huyện, thị xã và thành phố',
  'UBND các xã, phường, thị trấn',
  'Các phòng, ban, đơn vị',
  'Các cơ quan, đơn vị liên quan',
  'Tất cả các phòng',
];

interface KnownName {
  readonly name: string;
  readonly words: readonly string[];
}

const names: readonly KnownName[] = [
  ...collectives,
  ...administrativePhrases().filter((phrase) => /^(?:Sở|Phòng) \p{Lu}/u.test(phrase)),
]
  .map((name) => ({ name, words: foldKept(name).match(/[a-z]+/g) ?? [] }))
  .sort((a, b) => b.words.length - a.words.length);

/**
 * National names that stand torn over the right ends of the lines of one row, left one first. A name counts when three
 * quarters of its words are found in order; a name inside a longer found one is left out.
 * @param lines lines of the row, without their times
 */
export function namesInTails(lines: readonly string[]): string[] {
  const tail = lines.flatMap((line) =>
    (foldKept(line).match(/[^\s|]+/g) ?? [])
      .map((word) => word.replace(/[^a-z]/g, ''))
      .filter((word) => word !== '')
      .slice(-wordsAtEnd),
  );
  const found: { name: KnownName; at: number; share: number }[] = [];
  for (const known of names) {
    const { matched, first } = inOrder(tail, known.words);
    const share = matched / known.words.length;
    const wanted = known.words.length <= 4 ? 1 : foundFrom;
    const covered = found.some(
      (other) =>
        foldKept(other.name.name).includes(foldKept(known.name)) ||
        (other.share >= share && sharesMost(other.name, known)),
    );
    const torn = known.words.length <= 3 && !standTogether(tail, known.words);
    if (share >= wanted && !covered && !torn) found.push({ name: known, at: first, share });
  }
  return found.sort((a, b) => a.at - b.at).map((one) => one.name.name);
}

function sharesMost(one: KnownName, other: KnownName): boolean {
  const shared = other.words.filter((word) => one.words.includes(word)).length;
  return shared >= other.words.length * 0.6;
}

function same(a: string, b: string): boolean {
  return a === b || (b.length >= 3 && letterDistance(a, b, 1) <= 1);
}

/** Words that other columns may put between those of a short name. */
const strangersInside = 4;

/** The words stand in order with no more strangers between them than a neighbouring column puts there. */
function standTogether(tail: readonly string[], words: readonly string[]): boolean {
  return tail.some((word, start) => {
    if (!same(word, words[0] ?? '')) return false;
    let at = start;
    for (const next of words.slice(1)) {
      at = tail.findIndex((other, index) => index > at && same(other, next));
      if (at < 0) return false;
    }
    return at - start < words.length + strangersInside;
  });
}

/** Length of the longest common subsequence with words misread by a letter, and where its first word stands. */
function inOrder(tail: readonly string[], words: readonly string[]): { matched: number; first: number } {
  const table = Array.from({ length: tail.length + 1 }, () => new Array<number>(words.length + 1).fill(0));
  for (let row = tail.length - 1; row >= 0; row -= 1) {
    for (let column = words.length - 1; column >= 0; column -= 1) {
      const line = table[row];
      if (!line) continue;
      const below = table[row + 1]?.[column] ?? 0;
      const right = line[column + 1] ?? 0;
      const both = same(tail[row] ?? '', words[column] ?? '') ? 1 + (table[row + 1]?.[column + 1] ?? 0) : 0;
      line[column] = Math.max(below, right, both);
    }
  }
  const first = tail.findIndex((word) => same(word, words[0] ?? ''));
  return { matched: table[0]?.[0] ?? 0, first: first < 0 ? tail.length : first };
}
