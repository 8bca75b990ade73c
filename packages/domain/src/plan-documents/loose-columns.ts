import { administrativePhrases } from './administrative-phrases.ts';
import { foldKept } from './folded-text.ts';

/** A line of a table whose columns ran together, with the pieces of its right-hand columns taken off. */
export interface PeeledLine {
  readonly number: string | null;
  readonly text: string;
  /** Words of names at the right of the work. */
  readonly tail: string;
  readonly time: string | null;
  /** All words of the line but number and time. */
  readonly whole: string;
}

const timeAtEnd =
  /\s\|?\s*((?:thuong xuyen|hang nam|hang quy|hang thang|hang tuan|nam \d{4}|quy [ivx\d]+\/\d{4}|truoc (?:ngay )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|giai doan \d{4}\s*-\s*\d{4}|dinh ky))\s*\W*$/;
const nameWords = new Set(
  administrativePhrases()
    .filter((phrase) => /^(?:Sở|Phòng|các sở|các huyện|ủy ban|các xã|các phòng|tất cả các phòng)/u.test(phrase))
    .flatMap((phrase) => foldKept(phrase).split(' '))
    .filter((word) => !['va', 'cac'].includes(word)),
);

/**
 * Takes number, time and pieces of names off a line whose columns ran together. A piece of names is kept off the work
 * only when it begins behind a capital, a bar or the end of a sentence, so that words of the work stay with it.
 * @example peelColumns('1 | rà soát hồ sơ UBND các Thường xuyên').time // 'Thường xuyên'
 */
export function peelColumns(line: string): PeeledLine {
  const clean = line
    .replace(/[\\{}<>~^_=»«]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const numbered = /^(\d{1,2})\s*[|.)]?\s+(?=\S)/.exec(clean);
  const isNumber = numbered !== null && /^\d{1,2}\s*[|)]|^\d{1,2}\.?\s+\p{L}/u.test(clean);
  const body = isNumber ? clean.slice(numbered[0].length) : clean;
  const folded = foldKept(body);
  const timed = timeAtEnd.exec(` ${folded}`);
  const timeStart = timed ? timed.index + timed[0].indexOf(timed[1] ?? '') - 1 : -1;
  const time = timed && timeStart >= 0 ? body.slice(timeStart, timeStart + (timed[1] ?? '').length) : null;
  const rest = (time === null ? body : body.slice(0, Math.max(0, timeStart))).replace(/[\s|]+$/, '');
  const { text, tail } = peelNames(rest);
  return {
    number: isNumber ? (numbered[1] ?? null) : null,
    text: text.replace(/[|]+/g, ' ').replace(/\s+/g, ' ').trim(),
    tail,
    time,
    whole: rest,
  };
}

function peelNames(text: string): { text: string; tail: string } {
  const words = [...text.matchAll(/\S+/g)];
  let first = words.length;
  for (let index = words.length - 1; index >= 0 && words.length - index <= 9; index -= 1) {
    const word = words[index]?.[0] ?? '';
    const key = foldKept(word).replace(/[^a-z]/g, '');
    if (key !== '' && !nameWords.has(key) && !['va', 'cac', 'ubnd', 'tinh', 'so', 'tat', 'ca'].includes(key)) break;
    const before = words[index - 1]?.[0] ?? '';
    if (/^\p{Lu}/u.test(word) || /[|.]$/.test(before) || index === 0) first = index;
  }
  if (first === words.length) {
    const fragment = /(?:^|\s)((?:ngành tỉnh|huyện, thị xã|thị xã|thành phố)(?:\s+và)?\.?)$/u.exec(text);
    if (!fragment) return { text, tail: '' };
    const at = text.length - (fragment[1] ?? '').length;
    return { text: text.slice(0, at).trim(), tail: (fragment[1] ?? '').trim() };
  }
  const at = words[first]?.index ?? text.length;
  return { text: text.slice(0, at).replace(/[\s|]+$/, ''), tail: text.slice(at).replace(/[|]/g, ' ').trim() };
}
