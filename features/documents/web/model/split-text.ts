const sentenceEnd = /[.;:]\s+|\n+|\s[-–+]\s/gu;

/**
 * The place where a text most likely falls into two duties: the break nearest its middle, or the blank nearest it where
 * no sentence ends.
 * @example likelySplit('Rà soát quy trình; công khai kết quả') // 19
 */
export function likelySplit(text: string): number {
  const middle = text.length / 2;
  const nearest = (places: readonly number[]) =>
    places
      .filter((at) => at > 0 && at < text.length)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  const blanks = [...text.matchAll(/\s+/gu)].map((match) => match.index + match[0].length);
  return nearest(ends) ?? nearest(blanks) ?? text.length;
}

/** What stands at the edges of a part and belongs to neither: blanks, a dash, the semicolon between them. */
function trimmed(part: string): string {
  return part.replace(/^[\s;,–+-]+/u, '').replace(/[\s;,]+$/u, '');
}

/**
 * Both parts of a text cut at a letter, without the marks that stood between them.
 * @example splitAt('Rà soát; công khai', 8) // ['Rà soát', 'công khai']
 */
export function splitAt(text: string, at: number): readonly [string, string] {
  return [trimmed(text.slice(0, at)), trimmed(text.slice(at))];
}
