import { homographs, type LexemeType, mendTargets, type PhraseEntry, phraseEntries } from './timeframe-lexicon.ts';

/** A run of letters, a run of digits or a punctuation mark. `key` is folded, `glued` says that no space stands before. */
interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly raw: string;
  readonly lower: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
}

/** A token or phrase with its meaning. `value` depends on the type, `number` is the value of digits, `start`..`end` its place in the text. */
export interface Lexeme {
  readonly type: LexemeType;
  readonly value: string;
  readonly number: number;
  readonly raw: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
}

/** A text that has been cut into lexemes. */
export interface LexedText {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
}

const foldTable: string[] = [];
for (let code = 0; code < 0x1f00; code += 1) {
  const bare = String.fromCharCode(code)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  foldTable[code] = bare === 'đ' ? 'd' : bare;
}

function fold(text: string): string {
  let key = '';
  for (let index = 0; index < text.length; index += 1) key += foldTable[text.charCodeAt(index)] ?? text[index];
  if (key === 'qui') return 'quy';
  return key === 'ki' ? 'ky' : key;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x1f00 && code !== 0xd7 && code !== 0xf7);

const longestText = 4000;

/** A line end inside a phrase: what follows is no bullet, no list number and no word with a capital. */
const wrappedLine = /\s*\n\s*(?![-+•*]|\d{1,2}[.)]\s|[a-zđ]\)|\p{Lu}\p{Ll}|\s)/gu;

/** A line end after a word that wants another one. */
const brokenPhrase =
  /(?<=(?<!\p{L})(?:theo|trước|sau|khi|ngày|tháng|quý|quí|năm|tuần|trong|từ|đến|và|của|hằng|hàng|thứ|các|những))\s*\n\s*/giu;

function clean(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFC')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]|\p{M}/gu, '')
    .replace(/\[\d{1,3}\]|\*\*/g, ' ')
    .replace(/\u00bd/g, '0,5')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(wrappedLine, ' ')
    .replace(brokenPhrase, ' ')
    .replace(/[^\S\n]+/g, ' ');
}

const digitLetters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'o',
  8: 'b',
  9: 'g',
};
const letterDigits = /^(?=.*\d)[\dlIOo|]+$/;

/** "khách hàng", "ngân hàng": goods and customers, no "hằng". */
const goodsBefore = new Set(['khach', 'ngan', 'don', 'mat', 'cua', 'giao', 'ban', 'mua', 'xuat']);
const unitWords: Readonly<Record<string, string>> = {
  nam: 'năm',
  thang: 'tháng',
  quy: 'quý',
  tuan: 'tuần',
  ngay: 'ngày',
};

/** "hang nim": after "hàng" an unmarked word one letter off a unit of time is that unit. */
function mendUnits(tokens: Token[]): void {
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const goods = goodsBefore.has(tokens[index - 2]?.key ?? '');
    if (tokens[index - 1]?.key !== 'hang' || token.kind !== 'word' || goods || token.lower === unitWords[token.key])
      continue;
    const near = Object.keys(unitWords).filter((unit) => distance(token.key, unit) <= 1);
    const [unit] = near;
    const known = knownKeys.has(token.key) && unit !== token.key;
    if (near.length === 1 && unit && !known) tokens[index] = { ...token, key: unit, lower: unitWords[unit] ?? unit };
  }
}

/** A run of letters and digits as one word or number where recognition has mixed them, else undefined. */
function mendMixed(raw: string, inDate: boolean): Pick<Token, 'kind' | 'raw' | 'lower' | 'key'> | undefined {
  const key = fold(raw);
  const words =
    key.length < 3
      ? []
      : [digitLetters, { ...digitLetters, 1: 'l' }].map((letters) =>
          key.replace(/\d/g, (digit) => letters[digit] ?? digit),
        );
  const word = words.find((candidate) => knownKeys.has(candidate));
  if (word !== undefined) return { kind: 'word', raw: word, lower: word, key: word };
  if (!inDate && /^[IVXivxl1]{1,4}$/.test(raw)) return { kind: 'word', raw, lower: raw.toLowerCase(), key };
  if (!letterDigits.test(raw)) return undefined;
  const digits = raw.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0');
  return { kind: 'number', raw: digits, lower: digits, key: digits };
}

const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?(?:[aeou]|[aou]?i|[iu]?y|ia|ua|ao|au|ay|eo|eu|iu|ou|uu|ieu|yeu|uoi|uou|oai?|oay|oeo?|oao|uay|uye|uy[au]|ue|uo|(?:a|e|o|u|oa|oe|ua|uo|oo)(?:ch?|m|ng?|nh|p|t)|(?:ie|ye|uye|i|y|uy)(?:ch?|m|ng|nh?|p|t))$/;

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The frequent syllable that an unreadable word stands for, or the word's own key. */
function mendKey(raw: string, key: string): string {
  if (key.length < 3 || key.length > 8 || knownKeys.has(key) || syllable.test(key) || raw === raw.toUpperCase())
    return key;
  const allowed = key.length >= 5 ? 2 : 1;
  const near = mendTargets.filter(
    (target) => Math.abs(target.length - key.length) <= 1 && distance(key, target) <= allowed,
  );
  return near.length === 1 && (near[0]?.length ?? 0) <= key.length + 1 ? (near[0] ?? key) : key;
}

function wordToken(raw: string, start: number, glued: boolean): Token {
  const key = fold(raw);
  return { kind: 'word', raw, lower: raw.toLowerCase(), key: mendKey(raw, key), start, end: start + raw.length, glued };
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  let glued = false;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const start = index;
    if (code === 32) {
      glued = false;
      index += 1;
      continue;
    }
    let letters = false;
    let digits = false;
    while (index < text.length && (isDigit(text.charCodeAt(index)) || isLetter(text.charCodeAt(index)))) {
      if (isDigit(text.charCodeAt(index))) digits = true;
      else letters = true;
      index += 1;
    }
    if (index > start) {
      pushRun(tokens, text.slice(start, index), start, glued, letters, digits);
    } else {
      const raw = text[index] ?? '';
      index += 1;
      tokens.push({ kind: 'mark', raw, lower: raw, key: raw, start, end: index, glued });
    }
    glued = true;
  }
  return tokens;
}

function pushRun(tokens: Token[], raw: string, start: number, glued: boolean, letters: boolean, digits: boolean): void {
  if (!digits) {
    tokens.push(wordToken(raw, start, glued));
    return;
  }
  if (!letters) {
    tokens.push({ kind: 'number', raw, lower: raw, key: raw, start, end: start + raw.length, glued });
    return;
  }
  const mended = mendMixed(raw, glued && tokens[tokens.length - 1]?.raw === '/');
  if (mended) {
    tokens.push({ ...mended, start, end: start + raw.length, glued });
    return;
  }
  let from = 0;
  for (const part of raw.match(/\d+|\D+/g) ?? []) {
    const place = start + from;
    const first = part.charCodeAt(0);
    const stuck = from > 0 || glued;
    if (isDigit(first))
      tokens.push({
        kind: 'number',
        raw: part,
        lower: part,
        key: part,
        start: place,
        end: place + part.length,
        glued: stuck,
      });
    else tokens.push(wordToken(part, place, stuck));
    from += part.length;
  }
}

interface TrieNode {
  readonly children: Map<string, TrieNode>;
  readonly entries: PhraseEntry[];
}

const vetoes = new Map<string, ReadonlySet<string>>();
for (const group of homographs) {
  const forms = group.split(' ');
  for (const form of forms) vetoes.set(form, new Set(forms.filter((other) => other !== form)));
}

const trie: TrieNode = { children: new Map(), entries: [] };
const knownKeys = new Set<string>();
for (const phrase of phraseEntries()) {
  let node = trie;
  for (const word of phrase.words) {
    const key = fold(word);
    knownKeys.add(key);
    const next = node.children.get(key) ?? { children: new Map(), entries: [] };
    node.children.set(key, next);
    node = next;
  }
  node.entries.push(phrase);
}

const accentedLetters = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;

function spells(phrase: PhraseEntry, tokens: readonly Token[], at: number, accented: boolean): boolean {
  return phrase.words.every((word, offset) => {
    const token = tokens[at + offset];
    if (!token || vetoes.get(word)?.has(token.lower) || (word === 'ngay' && token.lower === 'ngày')) return false;
    if (!accented || (token.lower !== 'ngay' && token.lower !== 'quy') || token.lower === word) return true;
    const next = tokens[at + offset + 1];
    return next?.kind === 'number' || /^[IVXl|]+$/.test(next?.raw ?? '');
  });
}

/**
 * "Năm trước ngày 30/11" is the year and then "before": a relative year is not followed by a date; and
 * "hằng quý, năm báo cáo kết quả" lists a rhythm before the verb.
 */
function fits(phrase: PhraseEntry, before: Token | undefined, next: Token | undefined): boolean {
  if (phrase.type !== 'relative' && phrase.type !== 'next') return true;
  const last = phrase.words[phrase.words.length - 1];
  if (last === 'cáo') return before?.kind === 'number' || before?.key === 'cua';
  return !(
    (last === 'trước' || last === 'sau') &&
    (next?.kind === 'number' || next?.key === 'ngay' || next?.key === 'khi')
  );
}

function longestPhrase(tokens: readonly Token[], at: number, accented: boolean): PhraseEntry | undefined {
  let node: TrieNode | undefined = trie;
  let best: PhraseEntry | undefined;
  for (let offset = at; node && offset < tokens.length; offset += 1) {
    const token = tokens[offset];
    if (token?.kind !== 'word') break;
    node = node.children.get(token.key);
    const found = node?.entries.find(
      (candidate) => spells(candidate, tokens, at, accented) && fits(candidate, tokens[at - 1], tokens[offset + 1]),
    );
    if (found) best = found;
  }
  return best;
}

function lexemeOf(type: LexemeType, value: string, tokens: readonly Token[], at: number, count: number): Lexeme {
  const first = tokens[at] as Token;
  const last = tokens[at + count - 1] as Token;
  const number = first.kind === 'number' ? Number(first.raw) : type === 'numberWord' ? Number(value) : Number.NaN;
  const key =
    count === 1
      ? first.key
      : tokens
          .slice(at, at + count)
          .map((token) => token.key)
          .join(' ');
  return { type, value, number, raw: first.raw, key, start: first.start, end: last.end, glued: first.glued };
}

/** "Các tháng 3, 6" names months and "các năm 2021-2025" years, while "các tháng" alone is every month. */
function settleEach(lexemes: Lexeme[]): void {
  for (let index = 0; index < lexemes.length; index += 1) {
    const lexeme = lexemes[index] as Lexeme;
    const next = lexemes[index + 1];
    if (lexeme.type !== 'everyUnit' || !next) continue;
    const [each, unit] = lexeme.value.split(' ');
    if (unit === undefined) continue;
    const numeral = next.type === 'number' || /^[IVX]+$/.test(next.raw);
    const marked = next.type === 'unit' && next.value === 'year' && unit === 'year';
    if (numeral || marked || next.type === 'weekdayWord') lexemes[index] = { ...lexeme, type: 'unit', value: unit };
    else if (each === 'whole') lexemes[index] = { ...lexeme, value: `whole ${unit}` };
  }
}

/**
 * Cuts a text into lexemes: markup and invisible marks are dropped, phrases of the lexicon are recognised with and
 * without their diacritics, digits and letters that recognition confuses are mended.
 * Source: contract `timeframe.md`, rule 4; house rule that OCR noise is tolerated.
 * @example lexTimeframe('Hằng năm').lexemes.map((lexeme) => lexeme.type) // ['everyUnit']
 */
export function lexTimeframe(source: string): LexedText {
  const text = clean(source);
  const tokens = tokenize(text);
  mendUnits(tokens);
  const accented = accentedLetters.test(text);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (token.kind === 'word') {
      const phrase = longestPhrase(tokens, at, accented);
      const count = phrase?.words.length ?? 1;
      lexemes.push(lexemeOf(phrase?.type ?? 'word', phrase?.value ?? '', tokens, at, count));
      at += count;
      continue;
    }
    lexemes.push(lexemeOf(token.kind === 'number' ? 'number' : 'mark', token.raw, tokens, at, 1));
    at += 1;
  }
  settleEach(lexemes);
  return { text, lexemes };
}
