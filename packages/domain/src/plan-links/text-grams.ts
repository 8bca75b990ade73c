import { foldVietnamese } from '../kernel/index.ts';

/**
 * Pieces of a text by which it is recognised in spite of misread letters: every few letters in a row of the folded
 * words, word breaks left out, as scans lose and invent them.
 * @param length letters of a piece: 3 for names, 4 for sentences, where longer pieces meet less by chance
 * @example [...gramsOf('Sở Y tế', 3)] // ['soy', 'oyt', 'yte']
 */
export function gramsOf(text: string, length: number): ReadonlySet<string> {
  const letters = foldVietnamese(text).replace(/[^a-z0-9]+/g, '');
  const grams = new Set<string>();
  for (let at = 0; at + length <= letters.length; at += 1) grams.add(letters.slice(at, at + length));
  return grams;
}

/**
 * How alike two names are, 0 to 1: three-letter pieces they share against all pieces of both (Dice). Marks, case and
 * spaces do not matter.
 * @example textLikeness('Sở Xây dựng', 'so xay dung') // 1
 */
export function textLikeness(one: string, other: string): number {
  const [first, second] = [gramsOf(one, 3), gramsOf(other, 3)];
  if (first.size + second.size === 0) return 0;
  let shared = 0;
  for (const gram of first) if (second.has(gram)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}
