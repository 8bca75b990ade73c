import { isBodies } from './agency-phrases.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { foldKept, wordCount } from './folded-text.ts';

/** What a cell's text looks like, whatever column it stands in. */
export type CellType = 'empty' | 'number' | 'time' | 'bodies' | 'figure' | 'text';

const timeOpening =
  /^(?:dinh ky|thuong xuyen|hang (?:nam|quy|thang|tuan|ngay)|hang\b|trong (?:nam|quy|thang|tuan|\d|suot|thoi gian)|truoc|sau (?:khi|ngay)|ngay (?:khi|sau|\d)|den (?:het|nam|ngay|thang|cuoi|\d)|tu (?:nam|thang|quy|ngay|nay|\d)|quy \S+|nam (?:19|20)\d|cac nam|ca nam|thang \d|ngay \d|giai doan|cham nhat|hoan thanh|xong|theo (?:quy dinh|ke hoach|lo trinh|tien do|chuong trinh|yeu cau|chi dao|thoi gian|van ban|huong dan|ky)|khi |khong qua \d|dot xuat|lien tuc|sau bau cu|kiem tra thuong xuyen|nam hoc|dau nam|cuoi nam|6 thang|\d+ thang|\d+ lan|moi (?:nam|quy|thang|tuan)|mot lan|bat dau|ke tu|[ivx]+\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}|(?:19|20)\d\d\b)/;

/**
 * True when a cell's text reads as a time and nothing else.
 * @example isTime('Trước 31/12/2021') // true
 */
export function isTime(text: string): boolean {
  const folded = foldKept(text)
    .replace(/^[\s\-–+*]+/, '')
    .trim();
  if (folded === '' || wordCount(folded) > 28) return false;
  if (/^\(?\d{1,3}\)?$/.test(folded)) return false;
  return timeOpening.test(folded);
}

/**
 * True for a row's number as printed: "3", "1.2", "II", "a)".
 * @example isRowNumber('2.1') // true
 */
export function isRowNumber(text: string): boolean {
  return /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,6}(?:\.\d{1,3}){0,3}|[A-H]\.?\d{1,2}(?:\.\d{1,3}){0,2}|NV\.? ?\d{1,3}|[A-HĐ]|[a-zđ])\)?[.)\-/]?$/u.test(
    text.trim(),
  );
}

/** What a cell looks like; lists of bodies are recognised by their names, times by their opening words. */
export function cellType(paragraphs: readonly string[]): CellType {
  const text = paragraphs.join(' ').trim();
  if (text === '') return 'empty';
  if (isRowNumber(text)) return 'number';
  if (/^[-+−–]?\s*\d[\d.,]*\s*(?:%|điểm|\/\s*\d+)?$/u.test(text) || /^[-–]$/.test(text)) return 'figure';
  if (isTime(text)) return 'time';
  if (!opensWithVerb(text) && wordCount(text) <= 60 && isBodies(text)) return 'bodies';
  return 'text';
}
