import { plainDateOf } from '../kernel/index.ts';
import { foldKept } from './folded-text.ts';

/** Kinds of documents as they are named in running text and in symbols. */
const kinds: readonly (readonly [name: string, symbols: readonly string[]])[] = [
  ['Nghị quyết', ['NQ']],
  ['Nghị định', ['NĐ']],
  ['Quyết định', ['QĐ']],
  ['Chỉ thị', ['CT']],
  ['Thông tư', ['TT']],
  ['Thông báo', ['TB']],
  ['Kế hoạch', ['KH']],
  ['Chương trình', ['CTr', 'CTR', 'CTrHĐ', 'CTHĐ']],
  ['Đề án', ['ĐA']],
  ['Báo cáo', ['BC']],
  ['Tờ trình', ['TTr', 'TTR']],
  ['Kết luận', ['KL']],
  ['Hướng dẫn', ['HD']],
  ['Công điện', ['CĐ']],
  ['Phương án', ['PA']],
  ['Quy định', ['QyĐ']],
  ['Công văn', []],
  ['Pháp lệnh', ['PL']],
  ['Bộ luật', []],
  ['Luật', []],
  ['Hiến pháp', []],
  ['Văn bản', []],
];

/**
 * The kind of a document by the first part of its symbol, null when the symbol names none (official letters).
 * Source: SRC-ND-30-2020, annex III (abbreviations of kinds).
 * @example kindOfSymbol('KH-UBND') // 'Kế hoạch'
 */
export function kindOfSymbol(symbol: string): string | null {
  const parts = symbol.split(/[-–/]/);
  for (const part of parts) {
    const found = kinds.find(([, symbols]) => symbols.includes(part));
    if (found) return found[0];
  }
  return null;
}

/**
 * The kind named by a line that holds nothing else ("KẾ HOẠCH"), null otherwise.
 * @example kindOfTitleLine('QUYẾT ĐỊNH:') // 'Quyết định'
 */
export function kindOfTitleLine(line: string): string | null {
  const folded = foldKept(line)
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded === 'chuong trinh hanh dong' || folded === 'chuong trinh cong tac') return 'Chương trình';
  return kinds.find(([name]) => foldKept(name) === folded)?.[0] ?? null;
}

/**
 * Symbols of documents with the letters that a scan or a keyboard without marks loses ("QD-UBND").
 * @example mendSymbol('QD-UBND') // 'QĐ-UBND'
 */
export function mendSymbol(symbol: string): string {
  return symbol
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .replace(/\bQ[DPÐ](?=-|$)/g, 'QĐ')
    .replace(/\bN[DPÐ](?=-CP|$)/g, 'NĐ')
    .replace(/\b[DPÐ]A(?=-|$)/g, 'ĐA')
    .replace(/H[DPÐ]ND/g, 'HĐND');
}

/**
 * A day in any printed form ("25/6/2021", "ngày 25 tháng 6 năm 2021", "05-3-2021"), null when day, month or year is
 * not legible or there is no such day.
 * @example readPrintedDate('ngày 02 tháng 6 năm 2023') // '2023-06-02'
 */
export function readPrintedDate(text: string): string | null {
  const folded = foldKept(text);
  const match =
    /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d{2})/.exec(folded) ??
    /(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam|\/)\s*((?:19|20)\d{2})/.exec(folded);
  if (!match) return null;
  return plainDateOf(Number(match[3]), Number(match[2]), Number(match[1])) ?? null;
}

/** A document named in a text: "Quyết định số 490/QĐ-UBND ngày 05/3/2021 của UBND tỉnh ...". */
export interface DocumentReference {
  readonly kind: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** Subject or, for a law, its name. */
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

const kindPattern = kinds.map(([name]) => foldKept(name)).join('|');
const numberPattern = String.raw`(\d[\d.]*(?:\s*/\s*\d{4})?\s*[-/]\s*[A-Za-zĐđÐ][\wĐđÐ&.]*(?:\s?[-/–]\s?[A-ZĐÐ][\wĐđÐ&]*)*)`;
const datePattern = String.raw`(?:,?\s*\(?\s*ngay\s+(\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|thang\s*\d{1,2}\s*nam)\s*\d{4}))?`;
const referencePattern = new RegExp(
  String.raw`\b(${kindPattern})\s+(?:[a-z ]{0,24}?\s)?(?:(?:so|s\S)\s*:?\s*)?` +
    numberPattern.replaceAll('Đ', 'Đd') +
    datePattern,
  'gi',
);
const lawPattern =
  /(?:^|[\s(])(bo luat|luat|hien phap|phap lenh)\s+([^;.]{4,200}?)(?=\s*(?:[;.]|$|,\s*(?:luat|nghi|quyet|can cu|cac)\b|\bva can cu\b))/g;

/**
 * Documents named in a text, in order: those with a number, and laws by name.
 * @example findReferences('Căn cứ Chỉ thị số 11-CT/TU ngày 07/9/2021 của Tỉnh ủy')[0]?.number // '11-CT/TU'
 */
export function findReferences(text: string): DocumentReference[] {
  const folded = foldKept(text);
  const found: DocumentReference[] = [];
  for (const match of folded.matchAll(referencePattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const raw = text.slice(start, end);
    const kind = kinds.find(([name]) => foldKept(name) === (match[1] ?? '').toLowerCase())?.[0] ?? '';
    const at = folded.indexOf(match[2] ?? '', start);
    const number = mendSymbol(text.slice(at, at + (match[2] ?? '').length)).replace(/[.,;]+$/, '');
    const issuer = issuerBehind(text, folded, end);
    found.push({
      kind,
      number,
      date: readPrintedDate(raw),
      issuer: issuer.name,
      title: titleBehind(text, folded, issuer.end),
      start,
      end,
    });
  }
  for (const match of folded.matchAll(lawPattern)) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    if (found.some((reference) => start >= reference.start && start < reference.end)) continue;
    const raw = text.slice(start, match.index + match[0].length);
    if (/^(?:bo )?luat so|\bso \d/.test(foldKept(raw)) || !/^\p{Lu}/u.test(raw)) continue;
    const kind = kinds.find(([name]) => foldKept(name) === match[1])?.[0] ?? 'Luật';
    const title = raw.replace(/\s*(?:ngày|ngay)\s+\d.*$/u, '').trim();
    found.push({ kind, number: null, date: readPrintedDate(raw), issuer: null, title, start, end: start + raw.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

function issuerBehind(text: string, folded: string, end: number): { name: string | null; end: number } {
  const match =
    /^\s*(?:,|\))?\s*(?:c[a-z]{1,3}a|do)\s+((?:[^;,.:“”"()](?!\bve viec\b|\bve\b\s|\bban hanh\b|\bphe duyet\b|\bquy dinh\b|\bsua doi\b|\bthong bao\b|\bhuong dan\b|\btai \b|\btrien khai\b|\bthuc hien\b|\bkhoa\b))+[^;,.:“”"()]?)/.exec(
      folded.slice(end),
    );
  if (!match) return { name: null, end };
  const start = end + match[0].length - (match[1] ?? '').length;
  const name = text.slice(start, start + (match[1] ?? '').length).trim();
  return name.length > 90 ? { name: null, end } : { name, end: start + (match[1] ?? '').length };
}

function titleBehind(text: string, folded: string, end: number): string | null {
  const match = /^[\s,]*((?:ve viec|ve|ban hanh|phe duyet|quy dinh|sua doi|trien khai|thuc hien)\b[^;]{3,400})/.exec(
    folded.slice(end),
  );
  if (!match) return null;
  const start = end + match[0].length - (match[1] ?? '').length;
  return text
    .slice(start, start + (match[1] ?? '').length)
    .replace(/[.,;\s]+$/, '')
    .trim();
}
