import type { PlainDate } from '../kernel/index.ts';
import { kindOfSymbol } from '../plan-documents/document-reference.ts';

const blank = '\u00a0'.repeat(6);

function dayWords(day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/**
 * A day in the words of documents: a nought before days under 10 and before the months 1 and 2.
 * Source: SRC-ND-30-2020, annex I, part II, section 4.
 * @example officialDate('2026-01-05') // 'ngày 05 tháng 01 năm 2026'
 * @example officialDate('2023-11-20') // 'ngày 20 tháng 11 năm 2023'
 */
export function officialDate(day: string): string {
  return dayWords(day as PlainDate);
}

/**
 * The place for a day that is written by hand when the document is signed; a known year is printed.
 * @example openDate(2026).endsWith('năm 2026') // true
 */
export function openDate(year: number | null): string {
  return `ngày${blank}tháng${blank}năm ${year ?? blank}`;
}

/**
 * Number and symbol of a document as printed: numbers under 10 take a nought.
 * Source: SRC-ND-30-2020, annex I, part II, section 3.
 * @example officialNumber('5/KH-SXD') // '05/KH-SXD'
 */
export function officialNumber(number: string): string {
  const closed = number.trim().replace(/\s*\/\s*/g, '/');
  return /^\d\//.test(closed) ? `0${closed}` : closed;
}

/**
 * A number that is given when the document is signed: room for the figures, and the symbol as far as it is known.
 * @param number what the writers put down, or nothing
 * @example openNumber('12/KH-SXD').trim() // '/KH-SXD'
 */
export function openNumber(number: string | null): string {
  const symbol = /\/(.+)$/.exec(number?.trim() ?? '')?.[1];
  return `${blank}${blank}/${symbol ?? `KH-${blank}`}`;
}

/**
 * A day as tables print it.
 * @example tableDate('2023-12-05') // '05/12/2023'
 */
export function tableDate(day: string): string {
  return day.split('-').reverse().join('/');
}

/**
 * A subject as it follows "về việc" within a sentence: without the kind of the document and without a verb that names
 * the relation; a word that is written in capitals stays so.
 * @example withinSentence('Phê duyệt Đề án chuyển đổi số') // 'phê duyệt Đề án chuyển đổi số'
 * @example withinSentence('Kế hoạch cải thiện chỉ số PCI') // 'cải thiện chỉ số PCI'
 */
export function withinSentence(subject: string): string {
  const bare = subject
    .trim()
    .replace(/^(?:kế hoạch|về việc|v\/v|về)\s+/iu, '')
    .replace(/[.;,\s]+$/u, '');
  return /^\p{Lu}(?!\p{Lu})/u.test(bare) ? bare.slice(0, 1).toLowerCase() + bare.slice(1) : bare;
}

/**
 * The subject of a plan as it stands below "KẾ HOẠCH": neither the kind nor the body is said again.
 * @example subjectOfPlan('Kế hoạch của Sở Y tế thực hiện Đề án A', 'Sở Y tế') // 'Thực hiện Đề án A'
 */
export function subjectOfPlan(title: string, issuer: string): string {
  const bare = title.trim().replace(/^kế hoạch\s+(?=\S)/iu, '');
  const own = `của ${issuer} `;
  const rest = bare.toLowerCase().startsWith(own.toLowerCase()) ? bare.slice(own.length).trim() : bare;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

/**
 * Kind of a document in words, by how the register names it or by its number.
 * Source: SRC-ND-30-2020, annex III (abbreviations of kinds).
 * @example kindInWords('KH', null) // 'Kế hoạch'
 * @example kindInWords(null, '1364/QĐ-UBND') // 'Quyết định'
 */
export function kindInWords(kind: string | null, number: string | null): string {
  return kindOfSymbol(kind ?? '') ?? kind ?? kindOfSymbol(number ?? '') ?? 'Văn bản';
}
