import { foldVietnamese } from '../kernel/index.ts';

/** Folded code unit of each code unit met so far, 0 for those not met; letters that fold to several stay as they are. */
const foldedUnits = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const letter = String.fromCharCode(unit);
  const folded = foldVietnamese(letter);
  const kept = folded.length === letter.length ? folded.charCodeAt(0) : unit;
  foldedUnits[unit] = kept;
  return kept;
}

/** So many code units are put together at once: a call takes no more arguments. */
const chunk = 4096;
const units = new Uint16Array(chunk);

function foldUnits(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from);
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(from + at);
      units[at] = foldedUnits[unit] || foldUnit(unit);
    }
    folded += String.fromCharCode(...units.subarray(0, length));
  }
  return folded;
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
  const known = kept.get(text);
  if (known !== undefined) return known;
  const units = foldUnits(text);
  const folded = /[a-z][04]/.test(units)
    ? units.replace(roundU, 'u').replace(lookAlike, (figure) => (figure === '0' ? 'o' : 'a'))
    : units;
  if (text.length > longestKept) return folded;
  if (kept.size >= keptTexts) kept.clear();
  kept.set(text, folded);
  return folded;
}

/** Texts folded last: the same words are looked at by one rule after another. */
const kept = new Map<string, string>();
const keptTexts = 2000;
const longestKept = 4000;

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
