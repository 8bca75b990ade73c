import { foldVietnamese } from '../kernel/index.ts';

const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldVietnamese(letter);
  const kept = folded.length === letter.length ? folded : letter;
  foldedLetters.set(letter, kept);
  return kept;
}

/** A figure that a scan put for the letter it looks like: between letters, or in "c0" and "v4" as words. */
const lookAlike = /(?<=[a-z])[04](?=[a-z])|(?<=\b(?:c|ch|t|s))0(?!\w)|(?<=\b(?:v|l))4(?!\w)/g;

/** "ủ" read as a figure in "chủ trì", "thủ tục", "thủ trưởng". */
const roundU = /(?<=\bch)0(?= tri\b)|(?<=\bth)0(?= (?:tuc|truong)\b)/g;

/**
 * {@link foldVietnamese} of NFC text, letter by letter, so that a place found in the folded text is the same place in
 * the text itself. Patterns of this folder are written against it: lower case, no marks, no figure inside a word.
 * @example foldKept('Trước ngày 30/6') // 'truoc ngay 30/6'
 */
export function foldKept(text: string): string {
  const folded = text.replace(/[A-Z\u0080-\uffff]/g, foldLetter);
  return /[a-z][04]/.test(folded)
    ? folded.replace(roundU, 'u').replace(lookAlike, (figure) => (figure === '0' ? 'o' : 'a'))
    : folded;
}

/**
 * True when the first letter of `text` is a capital; digits, quotes and brackets before it are passed over.
 * @example startsWithCapital('“Một cửa”') // true
 */
export function startsWithCapital(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && letter !== letter.toLowerCase();
}

/**
 * Share of capitals among the letters, 0 for text without letters.
 * @example capitalShare('KẾ HOẠCH') // 1
 */
export function capitalShare(text: string): number {
  let letters = 0;
  let capitals = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    const lower = letter.toLowerCase();
    if (letter !== lower) capitals += 1;
    if (letter !== lower || lower !== letter.toUpperCase()) letters += 1;
  }
  return letters === 0 ? 0 : capitals / letters;
}

/**
 * Number of words, counting a number as one.
 * @example wordCount('Quý I/2024') // 3
 */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
