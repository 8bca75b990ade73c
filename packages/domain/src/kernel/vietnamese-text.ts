/**
 * Text in Unicode normal form C with every run of white space (also no-break and zero-width) as one space, trimmed.
 * @example cleanText('  Sở\u00a0Y  tế ') // 'Sở Y tế'
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Lower case without Vietnamese marks (đ becomes d): the key by which names are compared and searched.
 * @example foldVietnamese('Đồng Tháp') // 'dong thap'
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Puts the tone on the vowel as the standard spelling has it ("hóa", not "hoá"; "ủy", not "uỷ"), so that both
 * placement styles give one text. Other words stay as they are.
 * Source: GLOSSARY "tone placement"; contracts of agency and plan names.
 * @example unifyTonePlacement('Uỷ ban, văn hoá, toà án, quý') // 'Ủy ban, văn hóa, tòa án, quý'
 */
export function unifyTonePlacement(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => moveTone(word));
}

function moveTone(word: string): string {
  const letters = [...word.normalize('NFD').matchAll(/\p{L}\p{M}*/gu)].map((match) => match[0]);
  if (letters.length < 2) return word;
  const last = letters[letters.length - 1] as string;
  const before = letters[letters.length - 2] as string;
  const tone = toneMarks.exec(last)?.[0];
  if (!tone || toneMarks.test(before)) return word;
  const pair = bare(before) + bare(last);
  const previous = letters.length > 2 ? bare(letters[letters.length - 3] as string) : '';
  const glide = pair === 'oa' || pair === 'oe' || (pair === 'uy' && previous !== 'q');
  if (!glide || /[\u0302\u0306\u031b]/.test(before + last)) return word;
  letters[letters.length - 2] = addTone(before, tone);
  letters[letters.length - 1] = last.replace(tone, '');
  return letters.join('').normalize('NFC');
}

function bare(letter: string): string {
  return letter.replace(/\p{M}/gu, '').toLowerCase();
}

function addTone(letter: string, tone: string): string {
  return letter + tone;
}
