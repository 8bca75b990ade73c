import { administrativePhrases, commonWords, wordsWithFigures } from './administrative-phrases.ts';
import { foldKept } from './folded-text.ts';
import { letterDistance, unreadable } from './letter-distance.ts';
import { isSyllable } from './scan-damage.ts';

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** Words of the phrase that ends here, as they are spelt. */
  words?: readonly string[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly core: string;
  readonly key: string;
  /** Punctuation between this word and the next forbids a phrase over it. */
  readonly closed: boolean;
}

interface Match {
  readonly words: readonly string[];
  readonly cost: number;
}

const number = '#';
const toleranceOfPairs = 0.22;
/** Of two words that are both written with a capital, as names of places are. */
const toleranceOfNames = 0.2;
const toleranceOfWords = 0.22;
const toleranceOfNumbers = 0.45;
/** Added for changing the letters of a scanned word that is a word as it stands. */
const costOfWholeWord = 0.5;
/** Added for changing a word that stands everywhere ("và", "của"), so that it is not drawn into phrases. */
const costOfFunctionWord = 1.2;
const functionWords = new Set(
  'va cua cac la tai cho voi den tren trong khi co mot nay da bi de ve theo tu cung nhu se do'.split(' '),
);
/** Added for changing the letters of a scanned word that is written like a name. */
const costOfName = 0.8;
const single = commonWords();
const certain = wordsWithFigures();
/** A figure between or beside small letters stands for a letter: "c6", "1a", "th4ng". */
const figureInWord = /^(?=.*\p{Ll})\p{L}*[0146]\p{L}*$/u;
/** "Sở" as scans print it, behind a post or an owner's word: "trực thuộc Sé", "Ban Giám đốc S¢". */
const ownDepartment = /^S[éèêeoóôơởd06¢&]$/u;
const behindPost = /(?:thuộc|đốc|phòng|đạo|thanh tra)$/iu;
const indexCodes = ['PAPI', 'SIPAS', 'INDEX', 'PCI'];

/**
 * Mends a damaged scan's text: set phrases of administrative language that are recognised in spite of wrong marks and
 * letters are written as they are spelt; all other words stay as they came. Capitals follow the scan.
 * @returns a function, so that its tables are built once a document
 * @example createScanMender()('trwéc ngay 20/6/2023') // 'trước ngày 20/6/2023'
 */
export function createScanMender(): (text: string) => string {
  const root = phraseTree();
  const syllables = syllablesOf(root);
  const near = new Map<string, readonly (readonly [string, number])[]>();
  const alternatives = (key: string): readonly (readonly [string, number])[] => {
    const known = near.get(key);
    if (known) return known;
    const found = nearSyllables(key, syllables);
    near.set(key, found);
    return found;
  };
  return (text) => mend(withLabel(text), root, alternatives);
}

/** Labels before a colon, spelt right. Source: GLOSSARY; custom of blocks that say who does what by when. */
const labels = [
  'Cơ quan chủ trì',
  'Đơn vị chủ trì',
  'Cơ quan phối hợp',
  'Đơn vị phối hợp',
  'Đơn vị thực hiện',
  'Cơ quan thực hiện',
  'Người/đơn vị phụ trách',
  'Đơn vị phụ trách',
  'Người phụ trách',
  'Thời gian',
  'Thời gian thực hiện',
  'Thời gian hoàn thành',
  'Thời hạn hoàn thành',
  'Tiến độ thực hiện',
  'Nội dung',
  'Nhiệm vụ',
  'Sản phẩm',
].map((label) => [foldKept(label), label] as const);

/** A misread label at the start of a line as it is spelt. */
function withLabel(text: string): string {
  const match = /^([-–+•*]?\s*)([^:]{6,30}?)\s*:/.exec(text);
  const [lead, printed] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!match || printed === '') return text;
  const key = foldKept(printed);
  const near = labels.find(([label]) => letterDistance(key, label, label.length * 0.2) <= label.length * 0.2);
  return near === undefined ? text : `${lead}${near[1]}:${text.slice(match[0].length)}`;
}

function phraseTree(): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const phrase of administrativePhrases()) {
    const words = phrase.split(' ');
    let node = root;
    for (const word of words) {
      const key = foldKept(word);
      const next = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.words ??= words;
  }
  return root;
}

function syllablesOf(root: PhraseNode): readonly string[] {
  const found = new Set<string>();
  const visit = (node: PhraseNode): void => {
    for (const [key, next] of node.next) {
      found.add(key);
      visit(next);
    }
  };
  visit(root);
  return [...found];
}

function nearSyllables(key: string, syllables: readonly string[]): readonly (readonly [string, number])[] {
  if (key === number) return [[number, 0]];
  if (key === '') return [];
  const penalty = functionWords.has(key) ? costOfFunctionWord : isSyllable(key) ? costOfWholeWord : 0;
  const found: [string, number][] = [];
  for (const syllable of syllables) {
    if (syllable === number) continue;
    const limit = Math.max(1, Math.min(3, syllable.length * 0.42));
    const cost = letterDistance(key, syllable, limit);
    if (cost <= limit) found.push([syllable, cost > 0 ? cost + penalty : cost]);
  }
  return found;
}

/** Folded word of a scan: figures as the letters they stand for, strange signs as unreadable. */
function scanKey(core: string): string {
  if (/^[\d][\d/.,-]*%?$/.test(core)) return number;
  const folded = foldKept(core);
  const lettered = /\p{L}/u.test(folded) ? folded.replace(/[06]/g, 'o').replace(/1/g, 'l').replace(/4/g, 'a') : folded;
  return lettered
    .replace(/[^a-z]/g, unreadable)
    .replace(/ii/g, 'u')
    .replace(/ee/g, 'e')
    .replace(/^([cdghlmnstvx]{1,3})(?:ir|ur|tr)e$/, '$1uc')
    .replace(/^([bcdghklmnpqstvx]{1,3}|gi)(?:ir|tr|ur)(?=[acmnpt]|$)/, '$1u')
    .replace(/(?<=[aeiou])r(?=[bcghmnpt])/g, '')
    .replace(/w/g, 'u');
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0];
    const lead = /^[([“”"'‘’*|-]*/u.exec(word)?.[0].length ?? 0;
    const tail = /[)\]“”"'‘’,.;:!*|/-]*$/u.exec(word.slice(lead))?.[0] ?? '';
    const core = word.slice(lead, word.length - tail.length);
    const abbreviation = /^[\p{Lu}&.-]{3,}$/u.test(core) && core.includes('&');
    tokens.push({
      start: match.index + lead,
      end: match.index + lead + core.length,
      core,
      key: core === '' || abbreviation ? '' : scanKey(core),
      closed: /[^,]/.test(tail),
    });
  }
  return tokens;
}

function mend(
  text: string,
  root: PhraseNode,
  alternatives: (key: string) => readonly (readonly [string, number])[],
): string {
  const tokens = tokensOf(text);
  let out = '';
  let at = 0;
  let index = 0;
  while (index < tokens.length) {
    const match = longestPhrase(tokens, index, root, alternatives);
    const count = match?.words.length ?? 1;
    for (let offset = 0; offset < count; offset += 1) {
      const token = tokens[index + offset];
      if (!token) break;
      const word = match?.words[offset];
      out += text.slice(at, token.start);
      const mended =
        word ??
        beforeNumber(token, tokens[index + 1], tokens[index + 2]) ??
        (ownDepartment.test(token.core) && behindPost.test(out.trimEnd()) ? 'Sở' : undefined) ??
        single.get(token.key) ??
        (figureInWord.test(token.core) ? certain.get(token.key) : undefined);
      out += mended === undefined || mended === number ? mendCode(token.core) : withCapitals(mended, token.core);
      at = token.end;
    }
    index += count;
  }
  return out + text.slice(at);
}

function longestPhrase(
  tokens: readonly Token[],
  start: number,
  root: PhraseNode,
  alternatives: (key: string) => readonly (readonly [string, number])[],
): Match | undefined {
  let best: Match | undefined;
  const likeName = (at: number): boolean =>
    [at, at + 1].every((place) => /^\p{Lu}\p{L}/u.test(tokens[place]?.core ?? ''));
  const accept = (words: readonly string[], costs: readonly number[]): void => {
    let cost = 0;
    let letters = 0;
    words.forEach((word, offset) => {
      const name = /^\p{Lu}\p{Ll}/u.test(tokens[start + offset]?.core ?? '') && /^\p{Ll}/u.test(word);
      cost += (costs[offset] ?? 0) + (offset > 0 && name && (costs[offset] ?? 0) > 0 ? costOfName : 0);
      letters += word === number ? 0 : word.length;
    });
    const tolerance = words.includes(number)
      ? toleranceOfNumbers
      : words.length === 2
        ? likeName(start)
          ? toleranceOfNames
          : toleranceOfPairs
        : toleranceOfWords;
    if (cost > letters * tolerance) return;
    if (!best || words.length > best.words.length || (words.length === best.words.length && cost < best.cost))
      best = { words, cost };
  };
  const visit = (node: PhraseNode, at: number, costs: readonly number[], total: number): void => {
    if (node.words && at - start >= 2) accept(node.words, costs);
    const token = tokens[at];
    if (!token || token.key === '' || (at > start && tokens[at - 1]?.closed)) return;
    for (const [key, distance] of alternatives(token.key)) {
      const next = node.next.get(key);
      if (next && total + distance <= 6) visit(next, at + 1, [...costs, distance], total + distance);
    }
  };
  visit(root, start, [], 0);
  return best;
}

/** Day, month, year or number before its figures, whatever the scan made of its vowel. */
function beforeNumber(token: Token, next: Token | undefined, afterNext: Token | undefined): string | undefined {
  const dated = /^ng[a-z?]{1,2}$/.test(next?.key ?? '') && /^\d{1,2}\/\d/.test(afterNext?.core ?? '');
  if (dated && /^tr[a-z?]{2,5}$/.test(token.key) && token.key !== 'trong') return 'trước';
  if (next?.key !== number) return undefined;
  if (/^(?:19|20)\d\d$/.test(next.core) && /^n[a-z?]{1,3}$/.test(token.key)) return 'năm';
  if (/^\d{1,2}\/\d/.test(next.core) && /^ng[a-z?]{1,2}$/.test(token.key)) return 'ngày';
  return /^s[a-z?]$/.test(token.key) ? 'số' : undefined;
}

/** Words of a rate ("lần/tuần") by their folded letters. */
const rates = new Map(['lần', 'cuộc', 'tuần', 'tháng', 'quý', 'năm', 'ngày'].map((word) => [foldKept(word), word]));

/** Codes of indices and bodies that a scan misread by one letter. */
function mendCode(core: string): string {
  const rate = /^([\p{L}0146]{2,4})\/([\p{L}0146]{2,5})$/u.exec(core);
  const [often, unit] = [rates.get(scanKey(rate?.[1] ?? '')), rates.get(scanKey(rate?.[2] ?? ''))];
  if (often !== undefined && unit !== undefined) return `${often}/${unit}`;
  if (!/^\p{Lu}{3,8}$/u.test(core)) return core.replace(/\bH[PD]ND\b/g, 'HĐND').replace(/\bQ[PD]-/g, 'QĐ-');
  if (/^H[PD]ND$/.test(core)) return 'HĐND';
  const code =
    core.length < 4
      ? undefined
      : indexCodes.find((known) => letterDistance(core, known, 1.3) <= 1.3 && core.startsWith(known.slice(0, 2)));
  return code ?? core;
}

function withCapitals(word: string, scanned: string): string {
  const letters = scanned.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const capital = /^\p{Lu}/u.test(scanned) || (/^\p{Lu}/u.test(word) && !/^\p{Ll}/u.test(scanned));
  const first = word[0] ?? '';
  return (capital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}
