import { kindOfSymbol, kindOfTitleLine, mendSymbol, readPrintedDate } from './document-reference.ts';
import type { Lines } from './extraction.ts';
import { capitalShare, foldKept, wordCount } from './folded-text.ts';
import type { Item } from './items.ts';

/** Fields that the first page prints above the legal bases. */
export interface DocumentHead {
  readonly type: string | null;
  readonly number: string | null;
  /** Symbol, also when the number itself is blank ("KH-UBND"). */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly dateRaw: string | null;
  readonly place: string | null;
  readonly title: string | null;
  /** Lines of the body's own name and the body above it, in capitals as printed. */
  readonly issuerLines: readonly string[];
  /** The authority that a decision names below its subject ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"). */
  readonly authority: string | null;
  readonly secrecy: string | null;
}

interface HeadLine {
  readonly text: string;
  readonly folded: string;
  readonly lines: Lines;
}

const motto =
  /\s*(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]?\s*tu do\s*[-–]?\s*hanh phuc|dang cong san viet nam|\S{2,5} \S{2,4}\s*[-–]\s*t\S do\s*[-–]\s*h\S{3,4} \S{3,5})\s*/;
const opensBody =
  /^(?:can cu|thuc hien (?:nghi|quyet|ke|chi|chuong|cong|van|thong|ket|luat|y kien|nhiem|de an|noi dung)|theo (?:de|quyet|nghi|ke|cong|chi|ket|van)|kinh gui|xet de nghi|tiep tuc thuc hien|nham |de (?:trien|thuc|nang|cai|tiep)|tren co so|uy ban nhan dan \S+ \S+ \S+ .*(?:ban hanh|xay dung)|ubnd .*(?:ban hanh|xay dung))/;
const damagedBasis = /^c[^\s]{1,3} (?:c[^\s]{1,2}|[¢&c][^\s]{0,2}) \p{Lu}/iu;

/**
 * Number of items that belong to the head: those before the first legal basis, chapter or address.
 */
export function headLength(items: readonly Item[]): number {
  const limit = Math.min(items.length, 40);
  for (let index = 0; index < limit; index += 1) {
    const item = items[index];
    if (!item) break;
    if (item.table) {
      if (tableLines(item).some(({ folded: line }) => motto.test(line) || /\bso\s*:|\d+\s*\/\s*[a-z]{2}/.test(line)))
        continue;
      return index;
    }
    const folded = foldKept(item.text);
    const style = item.marker?.style;
    if (style === 'roman' || style === 'arabic' || style === 'article' || style === 'part' || style === 'capital')
      return index;
    const subject = index > 0 && kindOfTitleLine(items[index - 1]?.text ?? '') !== null && !/[:;]\s*$/.test(item.text);
    if ((opensBody.test(folded) && !subject) || (damagedBasis.test(item.text) && capitalShare(item.text) < 0.6))
      return index;
    if (index > 2 && wordCount(item.text) > 45 && capitalShare(item.text) < 0.3) return index;
  }
  return limit;
}

/**
 * Reads the head of a document from its first items.
 * Source: SRC-ND-30-2020, annex I, part II (national motto, issuing body, number and symbol, place and date,
 * name of the kind and subject).
 */
export function readHead(items: readonly Item[]): DocumentHead {
  const lines = wholeLines(headLines(items));
  const numberAt = lines.findIndex((line) => numberOf(line) !== null);
  const number = numberAt < 0 ? null : numberOf(lines[numberAt] as HeadLine);
  const dateAt = lines.findIndex((line) => placeAndDate(line.text) !== null);
  const dated = dateAt < 0 ? null : placeAndDate(lines[dateAt]?.text ?? '');
  const typeAt = lines.findIndex(
    (line, index) => index >= Math.min(numberAt, dateAt) && kindOfTitleLine(line.text) !== null,
  );
  const symbol = number?.symbol ?? null;
  const letter = letterSubject(lines);
  const type = typeAt >= 0 ? kindOfTitleLine(lines[typeAt]?.text ?? '') : typeWithoutTitle(symbol, letter !== null);
  const { title, authority } =
    typeAt >= 0
      ? titleBelow(lines.slice(typeAt + 1))
      : { title: letter ?? titleWithoutType(lines, Math.max(numberAt, dateAt)), authority: null };
  const first = Math.min(...[numberAt, dateAt, typeAt].filter((index) => index >= 0), lines.length);
  return {
    type,
    number: number?.number ?? null,
    symbol,
    date: dated?.date ?? null,
    dateRaw: dated?.raw ?? null,
    place: dated?.place ?? null,
    title,
    issuerLines: issuerLines(lines.slice(0, first === numberAt ? first + 1 : first)),
    authority,
    secrecy: secrecyMark(lines),
  };
}

function headLines(items: readonly Item[]): HeadLine[] {
  return items.flatMap((item) => {
    if (item.table) return tableLines(item);
    const text = item.marker ? `${item.marker.label} ${item.text}` : item.text;
    return withTitleApart(text).map((part) => ({ text: part, folded: foldKept(part), lines: item.lines }));
  });
}

/** The kind of a document that a scan printed behind place and date, apart from them: "A, ngày 5 tháng 8 năm 2021 KẾ HOẠCH". */
function withTitleApart(text: string): string[] {
  const match = /^(.*\bn[ăaä]m\s*\d{4})\s+(\p{Lu}[\p{Lu}\s]{5,40})$/u.exec(text);
  const kind = match?.[2] ?? '';
  return match && kindOfTitleLine(kind) !== null ? [match[1] ?? '', kind] : [text];
}

/** Set phrases of the head that narrow cells and columns break over two lines. */
const unbroken = [
  /cong hoa xa hoi chu nghia viet nam/,
  /doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc/,
  /(?:uy ban|hoi dong) nhan dan/,
  /\bngay\s+\S{1,4}\s+thang\s+\S{1,4}\s+nam\s+\d{4}/,
];

/** Lines with those joined between which such a phrase is broken. */
function wholeLines(lines: readonly HeadLine[]): HeadLine[] {
  const whole: HeadLine[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const folded = before ? `${before.folded} ${line.folded}` : '';
    if (
      before &&
      unbroken.some((phrase) => phrase.test(folded) && !phrase.test(before.folded) && !phrase.test(line.folded))
    )
      whole.splice(-1, 1, { text: `${before.text} ${line.text}`, folded, lines: [before.lines[0], line.lines[1]] });
    else whole.push(line);
  }
  return whole;
}

/** Lines of a borderless table of the head, column by column. */
function tableLines(item: Item): HeadLine[] {
  const rows = item.table?.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const lines: HeadLine[] = [];
  for (let column = 0; column < width; column += 1) {
    for (const row of rows) {
      const cell = row.cells[column];
      if (!cell || cell.merged) continue;
      for (const text of cell.paragraphs) lines.push({ text, folded: foldKept(text), lines: row.place.lines });
    }
  }
  return lines;
}

const symbolPattern = String.raw`([A-ZĐÐ][A-Za-zĐđÐ]{0,5}(?:\s?[-–/]\s?[A-ZĐÐ][\wĐđÐ.&]*)+)`;

function numberOf(line: HeadLine): { number: string | null; symbol: string } | null {
  if (/kem theo|can cu|ban hanh theo/.test(line.folded)) return null;
  const labelled = new RegExp(
    String.raw`^(?:.*\s)?S\S{0,2}\s*[:.]\s*(\d[\d.]*(?:\s*/\s*\d{4})?)?[\s.…_]*([/-])\s*` + symbolPattern,
    'u',
  ).exec(line.text);
  const bare = new RegExp(
    String.raw`^(?:S\S{0,2}\s+)?(\d[\d.]*(?:\s*/\s*\d{4})?)\s*([/-])\s*` + symbolPattern,
    'u',
  ).exec(line.text);
  const match = labelled ?? bare;
  if (!match) return null;
  const symbol = mendSymbol(match[3] ?? '');
  const digits = (match[1] ?? '').replace(/\s+/g, '').replace(/\.+$/, '');
  return { number: digits === '' ? null : `${digits}${match[2]}${symbol}`, symbol };
}

/** Place and date stand within this many characters of a line, even where two columns were joined. */
const longestHeadLine = 400;

function placeAndDate(text: string): { place: string; raw: string; date: string | null } | null {
  const match =
    /ng[a-z]{1,2}\s*(?:[.…_]{1,30}|\S{0,4})\s*th[a-z]{2,3}\s*(?:[.…_]{1,30}|\S{0,4})\s*n[a-z]{1,2}\s*(?:\d{4}|\d{0,3}[.…_ ]*)/.exec(
      foldKept(text.slice(0, longestHeadLine)),
    );
  if (!match || !/\d{4}|[.…_]/.test(match[0])) return null;
  const start = match.index;
  const raw = text.slice(start, start + match[0].length).trim();
  const before = text
    .slice(0, start)
    .replace(/,\s*$/, '')
    .replace(/^.*[A-ZĐ]{2,}[-–/][A-ZĐ&\w.]*\s+/u, '')
    .replace(/^[|\s]+/, '')
    .trim();
  if (wordCount(before) > 6 || /căn cứ|kèm theo|can cu/iu.test(before)) return null;
  return { place: before, raw, date: /\d\s*th/.test(match[0]) ? readPrintedDate(raw) : null };
}

/** Subject of an official letter ("V/v ..."), which stands below its number. */
function letterSubject(lines: readonly HeadLine[]): string | null {
  const at = lines.findIndex((line) => /^v\s?\/\s?v\b/.test(line.folded));
  if (at < 0) return null;
  const parts = [lines[at]?.text.replace(/^v\s?\/\s?v\s*:?\s*/iu, '') ?? ''];
  for (const line of lines.slice(at + 1)) {
    if (
      placeAndDate(line.text) ||
      motto.test(line.folded) ||
      kindOfTitleLine(line.text) ||
      capitalShare(line.text) > 0.6
    )
      break;
    if (/^k\S{2,4} g\S{1,2}[i1l?]?\s*:/.test(line.folded)) break;
    parts.push(line.text);
  }
  return parts.join(' ').trim() || null;
}

function typeWithoutTitle(symbol: string | null, isLetter: boolean): string | null {
  if (symbol === null) return isLetter ? 'Công văn' : null;
  return kindOfSymbol(symbol) ?? 'Công văn';
}

const heads =
  /^(?:chu tich|pho chu tich|uy ban nhan dan|ubnd|giam doc|so |bo truong|hoi dong nhan dan|hdnd|ban (?:thuong|chap|quan|chi)|chanh|tinh uy|huyen uy|thanh uy|thu tuong)/;

function titleBelow(lines: readonly HeadLine[]): { title: string | null; authority: string | null } {
  const parts: string[] = [];
  const authority: string[] = [];
  let before: HeadLine | null = null;
  for (const line of lines) {
    if (/^[\s*_.=-]*$/.test(line.text) || motto.test(line.folded) || numberOf(line)) continue;
    if (placeAndDate(line.text) && parts.length > 0) break;
    if (placeAndDate(line.text)) continue;
    const capitals = capitalShare(line.text) > 0.8;
    if (parts.length > 0 && capitals && heads.test(line.folded) && capitalShare(parts.join(' ')) < 0.8) {
      authority.push(line.text);
      continue;
    }
    if (authority.length > 0) {
      if (capitals) authority.push(line.text);
      continue;
    }
    if (/^\((?:ban hanh )?kem theo/.test(line.folded)) continue;
    if (parts.length === 0 && capitals && heads.test(line.folded.replace(/^cua\s+/, ''))) continue;
    if (bodyBegins(line, before, parts)) break;
    before = line;
    if (parts.length > 0 && (isSentence(line.text) || /\bnhu sau\s*:\s*$/.test(line.folded))) break;
    parts.push(line.text);
  }
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (
    /^(?:(?:chu tich|giam doc|bo truong)\s|(?:uy ban|hoi dong) nhan dan (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong))/.test(
      foldKept(last),
    ) &&
    capitalShare(last) > 0.8 &&
    !/(?:,|\b(?:của|và|do|với|là|tại|bởi))\s*$/iu.test(parts.at(-2) ?? '')
  )
    authority.push(...parts.splice(-1, 1));
  const title = parts
    .join(' ')
    .replace(/^v\s?\/\s?v\s*:?\s*/iu, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*[-_*=]{3,}\s*$/, '')
    .trim();
  return { title: title === '' ? null : title, authority: authority.length > 0 ? authority.join(' ') : null };
}

/** A full line of running text that an empty line sets apart from a subject of some length. */
function bodyBegins(line: HeadLine, before: HeadLine | null, parts: readonly string[]): boolean {
  const apart = before !== null && line.lines[0] - before.lines[1] > 1;
  return (
    apart &&
    wordCount(parts.join(' ')) >= 8 &&
    wordCount(line.text) >= 14 &&
    /^\p{Lu}/u.test(line.text) &&
    capitalShare(line.text) < 0.3
  );
}

/** Running text behind the title: a long line in lower case that ends as a sentence. */
function isSentence(text: string): boolean {
  return /[.:;]\s*$/.test(text) && wordCount(text) >= 20 && capitalShare(text) < 0.3;
}

/** The longest run of lines below number and date, for documents whose kind is not printed. */
function titleWithoutType(lines: readonly HeadLine[], after: number): string | null {
  const rest = lines.slice(after + 1).filter((line) => !motto.test(line.folded) && !/^[\s*_.=-]*$/.test(line.text));
  const title = rest
    .map((line) => line.text)
    .join(' ')
    .trim();
  return wordCount(title) >= 4 ? title : null;
}

function issuerLines(lines: readonly HeadLine[]): string[] {
  return lines
    .map((line) => {
      const match = motto.exec(line.folded);
      const own = (
        match ? `${line.text.slice(0, match.index)} ${line.text.slice(match.index + match[0].length)}` : line.text
      ).replace(/(?:^|[\s|–-])S\S{1,2}\s*:.*$/u, '');
      return own.replace(/^[\s*_.=|–-]+|[\s*_.=|–-]+$/g, '').trim();
    })
    .filter(
      (text) =>
        capitalShare(text) > 0.7 && wordCount(text) >= 2 && !/^(?:du thao|mat|khan|hoa toc)/.test(foldKept(text)),
    );
}

/** "MẬT", "TỐI MẬT" or "TUYỆT MẬT" as a line of its own. Source: SRC-LUAT-29-2018, art. 8. */
function secrecyMark(lines: readonly HeadLine[]): string | null {
  for (const line of lines) {
    const match = /^\W*(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$/u.exec(line.text.normalize('NFC'));
    if (match) return match[1] ?? null;
  }
  return null;
}
