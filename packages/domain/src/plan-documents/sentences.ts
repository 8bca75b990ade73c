/** A sentence with its place in its paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const abbreviation = /(?:^|[\s(])(?:TP|TS|ThS|PGS|GS|KT|TM|TL|TX|Đ\/c|đ\/c|tr|Tr|Mr|No|v\.v|BCĐ|Lưu|TT|Th|P|Q|H)\.$/u;

/** More than the letters of any of them, with the one before. */
const longestAbbreviation = 8;

/**
 * Sentences of a paragraph: split behind ".", "!" or "?" before a capital, not behind abbreviations or inside brackets
 * and quotes.
 * @example sentencesOf('Rà soát. Báo cáo UBND tỉnh.').length // 2
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (part: string, at: number): void => {
    const words = part.replace(/^[\s.;,]+/, '');
    if (words.trim() !== '') sentences.push({ text: words.trim(), start: at + part.length - words.length });
  };
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if ('(“['.includes(letter)) depth += 1;
    else if (')”]'.includes(letter)) depth = Math.max(0, depth - 1);
    const ends = (letter === '.' || letter === '!' || letter === '?') && depth === 0;
    if (!ends || (letter === '.' && text[index - 1] === '.')) continue;
    if (
      !/^[.!?”"]*\s+(?:[“"(]?\p{Lu}|định kỳ\s|hàng (?:năm|quý|tháng|tuần))/u.test(text.slice(index + 1, index + 40)) ||
      abbreviation.test(text.slice(Math.max(start, index - longestAbbreviation), index + 1))
    )
      continue;
    push(text.slice(start, index + 1), start);
    start = index + 1;
  }
  push(text.slice(start), start);
  return sentences;
}
