/**
 * Numbers and dashes that open a line of an administrative document.
 * Source: SRC-ND-30-2020, annex I, part II: parts, chapters and sections by Roman or Arabic numbers, articles
 * and clauses by Arabic numbers, points by letters of the Vietnamese alphabet; dashes and plus signs by custom.
 */
export type MarkerStyle =
  | 'annex'
  | 'part'
  | 'article'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'bracketed'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'bullet';

/** A marker at the start of a text. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As printed, without final punctuation: "II", "1.2", "a", "-". */
  readonly label: string;
  /** Place in its sequence, 1-based; 0 for dashes. */
  readonly ordinal: number;
  /** For `decimal`, all its numbers ("5.2.1" is [5, 2, 1]); else empty. */
  readonly path: readonly number[];
}

/** A text with its marker taken off. */
export interface MarkedText {
  readonly marker: Marker | null;
  readonly text: string;
}

const letters = [...'abcdđeghiklmnopqrstuvxy'];
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * Value of a Roman number, 0 when it is none.
 * @example romanValue('XIV') // 14
 */
export function romanValue(text: string): number {
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return 0;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = romanDigits[text[index] ?? ''] ?? 0;
    const next = romanDigits[text[index + 1] ?? ''] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}

function marker(style: MarkerStyle, label: string, ordinal: number, path: readonly number[] = []): Marker {
  return { style, label, ordinal, path };
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => Marker | null];

const rules: readonly Rule[] = [
  [
    /^(?:Phụ lục|PHỤ LỤC|Phu luc|PHU LUC)(?:\s+(?:(?:số|SỐ)\s*)?([IVX]{1,5}|\d{1,2}|[A-H])(?=\s*$|\s*[.:]|\s+[\p{Lu}(])\s*[.:]?|(?=\s*$|\s*[.:]|\s+\p{Lu}{2})\s*[.:]?)\s*/u,
    (match) => marker('annex', match[1] ?? '', ordinalOf(match[1] ?? '')),
  ],
  [
    /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s+)?([IVX]{1,5}|\d{1,2})(?![\p{L}\d])\s*[.:]?\s*/u,
    (match) => marker('part', match[1] ?? '', ordinalOf(match[1] ?? '')),
  ],
  [/^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?\s*/u, (match) => marker('article', `Điều ${match[1]}`, Number(match[1]))],
  [
    /^(\d{1,2}(?:\.\d{1,2}){1,5})(?:\s*[.)/]\s*(?=[^\d\s%])|\s+(?=[\p{Lu}“"(<*-]))/u,
    (match) => {
      const path = (match[1] ?? '').split('.').map(Number);
      return marker('decimal', match[1] ?? '', path[path.length - 1] ?? 0, path);
    },
  ],
  [
    /^([IVX]{1,6})\s*(?:[.)]\s*|[-–/]\s+)(?=\S)/u,
    (match) => {
      const value = romanValue(match[1] ?? '');
      return value > 0 ? marker('roman', match[1] ?? '', value) : null;
    },
  ],
  [
    /^(\d{1,3})\s*(?:[.)]\s*(?=[^\d\s])|[.)]\s+(?=\d{1,3}(?:[.,]\d+)?\s?%)|[-–/]\s+(?=\p{L}))/u,
    (match) => marker('arabic', match[1] ?? '', Number(match[1])),
  ],
  [/^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u, (match) => marker('bracketed', match[1] ?? '', ordinalOf(match[1] ?? ''))],
  [
    /^([a-zđ])(\d{0,2})\s*[.)]\s*(?=[^\s.)])/u,
    (match) =>
      marker('letter', `${match[1]}${match[2]}`, match[2] ? Number(match[2]) : letters.indexOf(match[1] ?? '') + 1),
  ],
  [/^([A-HĐ])\s*[.)/]\s+(?=\S)/u, (match) => marker('capital', match[1] ?? '', ordinalOf(match[1] ?? ''))],
  [/^[-–—−]\s*(?=[^\s\d])|^[-–—−]\s+(?=\d)/u, () => marker('dash', '-', 0)],
  [/^\+\s*(?=\S)/u, () => marker('plus', '+', 0)],
  [/^[•●○▪▫◦*·✓]\s+(?=\S)|^o\s+(?=\p{Lu})/u, () => marker('bullet', '•', 0)],
];

function ordinalOf(label: string): number {
  if (label === '') return 0;
  if (/^\d+$/.test(label)) return Number(label);
  const roman = romanValue(label.toUpperCase());
  if (roman > 0 && label === label.toUpperCase()) return roman;
  const capital = 'ABCDĐEGH'.indexOf(label);
  return capital >= 0 ? capital + 1 : letters.indexOf(label) + 1;
}

/**
 * Takes the marker off the start of a text; text without one comes back whole.
 * @example splitMarker('2.1. Sở Nội vụ').text // 'Sở Nội vụ'
 */
export function splitMarker(text: string): MarkedText {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = read(match);
    if (found) return { marker: found, text: text.slice(match[0].length).trim() };
  }
  return { marker: null, text };
}

/**
 * The marker that a reader gives apart from the text ("II.", "a)", "-"); null when it is none.
 * @example readMarker('a)')?.style // 'letter'
 */
export function readMarker(label: string): Marker | null {
  const trimmed = label.trim();
  if (trimmed === '') return null;
  const found = splitMarker(`${trimmed} X`).marker ?? splitMarker(`${trimmed}. X`).marker;
  return found ?? marker('bullet', trimmed, 0);
}
