import type { TableRow } from './blocks.ts';
import { foldKept, wordCount } from './folded-text.ts';
import { letterDistance } from './letter-distance.ts';

/** What a column of a table holds. */
export type ColumnRole =
  | 'number'
  | 'text'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'product'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'year'
  | 'note'
  | 'other';

/** A column: its role, its heading and, for columns of a year, the year. */
export interface Column {
  readonly role: ColumnRole;
  readonly heading: string;
  readonly year: number | null;
}

type Rule = readonly [ColumnRole, RegExp];

/** Words of column headings, first match wins. Source: GLOSSARY; custom of task and indicator tables. */
const rules: readonly Rule[] = [
  ['number', /^(?:s\s?[til1]\s?[til1]|tt|so tt|so thu tu|so|#|ma(?: so| nv| nhiem vu)?|muc)\.?$/],
  [
    'other',
    /lanh dao (?:chi dao|phu trach|theo doi)|kinh phi|nguon von|so tien|dieu khoan|can cu|so sanh|tang\/giam|tang giam|so voi/,
  ],
  ['lead', /(?:chu tri|thuc hien)\W+(?:va )?(?:co quan |don vi )?phoi hop/],
  [
    'coordinating',
    /phoi hop|phoi thuc hien|cung (?:thuc hien|tham gia|phu trach|lam)|^(?:don vi |co quan )?tham gia|(?:don vi|co quan|phong|bo phan)(?:,? \S+){0,2} (?:co )?(?:lien quan|ho tro|tham gia)$|^(?:dv|cq|(?:don vi|co quan)) ?ph$/,
  ],
  ['lead', /chu tri|dau moi|chu quan|tham muu chinh|^(?:dv|cq|(?:don vi|co quan) ?)(?:ct|tm|th|pt)(?:th)?$/],
  [
    'product',
    /san pham|dau ra|ket qua (?:thuc hien|dat duoc|dau ra|du kien|can dat|hoan thanh)|^ket qua$|du kien ket qua|hinh thuc van ban|hoan thanh san pham/,
  ],
  [
    'time',
    /thoi gian|tien do|thoi han|han hoan thanh|thoi diem|^hoan thanh|lo trinh|ky han|^han\b(?! che)|moc thoi|^(?:ngay )?(?:bat dau|ket thuc)|^(?:tu|den) ngay$|^tg(?:th|ht)?$|^ht truoc|^moc\b|\bhoan thanh$/,
  ],
  ['note', /^ghi chu|^luu y/],
  ['measure', /don vi tinh|^dvt$|^don vi do/],
  ['indicator', /^(?!.*(?:khac phuc|giai phap|nhiem vu|bien phap)).*(?:ton tai|han che|nguyen nhan|thuc trang)/],
  ['indicator', /^(?:(?:ten|cac) )?(?:chi so|truc) noi dung$|^noi dung (?:chi so|thanh phan|tieu chi)$/],
  ['text', /noi dung|nhiem vu|cong viec|giai phap|hoat dong|^viec can|bien phap|chi tieu, nhiem vu|ten de an/],
  [
    'value',
    /^(?:kh|mt|ct|chi tieu|muc tieu) (?:nam )?20\d\d$|^(?:gia tri|muc|ke hoach|chi tieu giao|muc phan dau|muc tieu phan dau|dat)\b.{0,24}$|chi tieu (?:nam|den|giao|dat)|muc tieu (?:nam|den)|ke hoach (?:nam|den)|phan dau/,
  ],
  ['indicator', /chi tieu|tieu chi|muc tieu|chi so|linh vuc|thanh phan/],
  ['lead', /thuc hien|^co quan|^don vi|trach nhiem|phu trach|phan cong|tham muu|theo doi/],
];

/** Headings whose words a scan may have misread. */
const spelt: readonly (readonly [ColumnRole, string])[] = [
  ['time', 'tien do'],
  ['time', 'thoi gian'],
  ['lead', 'co quan chu tri'],
  ['lead', 'don vi chu tri'],
  ['coordinating', 'co quan phoi hop'],
  ['coordinating', 'don vi phoi hop'],
  ['text', 'noi dung'],
  ['text', 'cac nhiem vu'],
  ['product', 'san pham'],
  ['note', 'ghi chu'],
];

/**
 * Role of a column by its heading, null when its words are no heading.
 * @example roleOfHeading('Cơ quan chủ trì') // 'lead'
 */
export function roleOfHeading(heading: string): ColumnRole | null {
  const folded = foldKept(heading)
    .replace(/[*():.\s]+/g, ' ')
    .trim();
  if (folded === '') return null;
  if (
    /(?:^|\bnam )(?:19|20)\d{2}\b/.test(folded) &&
    !/so voi|ke hoach|muc tieu|chi tieu/.test(folded) &&
    wordCount(folded) <= 4
  )
    return 'year';
  const rule = rules.find(([, pattern]) => pattern.test(folded));
  if (rule) return rule[0];
  const near = spelt.find(([, words]) => letterDistance(folded, words, words.length * 0.25) <= words.length * 0.25);
  return near?.[0] ?? null;
}

const period =
  /^(?:(?:nam|thang|quy)\s+)?(?:quy (?:[ivx]{1,3}|[1-4])|q[1-4]|thang \d{1,2}|t\d{1,2}|nam (?:19|20)\d\d|(?:19|20)\d\d|0?6 thang (?:dau|cuoi)(?: nam)?)(?:\s*(?:[/-]|nam)\s*(?:nam )?\d{4})?$/;

/**
 * True for the name of a quarter, a month or a year and nothing else.
 * @example isPeriodHeading('Quý II') // true
 */
export function isPeriodHeading(heading: string): boolean {
  return period.test(foldKept(heading).replace(/\s+/g, ' ').trim());
}

/**
 * Which end of a span a column of times holds; null for a column that holds the whole time.
 * @example spanEnd('Ngày bắt đầu') // 'from'
 */
export function spanEnd(heading: string): 'from' | 'to' | null {
  const folded = foldKept(heading).trim();
  if (/^(?:(?:ngay|thoi gian|thoi diem) )?bat dau|^tu ngay$/.test(folded)) return 'from';
  return /^(?:(?:ngay|thoi gian|thoi diem) )?(?:ket thuc|hoan thanh)$|^den ngay$/.test(folded) ? 'to' : null;
}

function headingOf(row: TableRow, index: number): string {
  return row.cells[index]?.paragraphs.join(' ').trim() ?? '';
}

/**
 * Columns when a row is a table's heading, else null: short cells of which at least two name different roles, with a
 * column for the work, an indicator or two years.
 * @param first the row opens the table, where fewer headings have to be known
 */
export function headingColumns(row: TableRow, first = false): Column[] | null {
  const headings = row.cells.map((_, index) => headingOf(row, index));
  const filled = headings.filter((heading) => heading !== '');
  if (filled.length < 2 || filled.some((heading) => wordCount(heading) > 16 || /[.;]\s*$/.test(heading))) return null;
  const periods = periodsIn(headings);
  const columns = headings.map((heading): Column => columnOf(heading, periods));
  const roles = columns.filter((column) => column.heading !== '' && column.role !== 'other');
  const named = new Set(roles.map((column) => column.role));
  const years = columns.filter((column) => column.role === 'year').length;
  const recognised = columns.filter(({ heading }) => periods.has(heading) || roleOfHeading(heading) !== null).length;
  if (years >= 2) return columns;
  if (named.size < 2 || recognised < filled.length * (first ? 0.45 : 0.6)) return null;
  const hasWork = named.has('text') || named.has('indicator');
  return hasWork || (named.has('number') && (named.has('lead') || named.has('time'))) ? columns : null;
}

/** Headings that name a quarter or a month, where two of them at least divide the time over columns. */
function periodsIn(headings: readonly string[]): ReadonlySet<string> {
  const periods = headings.filter(isPeriodHeading);
  return new Set(periods.length >= 2 ? periods : []);
}

function columnOf(heading: string, periods: ReadonlySet<string>): Column {
  const role = roleOfHeading(heading) ?? (periods.has(heading) ? 'time' : null);
  const year = role === 'year' || role === 'value' ? Number(/(?:19|20)\d{2}/.exec(heading)?.[0] ?? 0) || null : null;
  return { role: role ?? 'other', heading, year };
}

/** A second heading row below `upper`: short cells that only name roles ("Chủ trì", "Phối hợp") or years. */
export function secondHeading(row: TableRow, upper: readonly Column[]): Column[] | null {
  const headings = row.cells.map((_, index) => headingOf(row, index));
  const filled = headings.filter((heading, index) => heading !== '' && heading !== upper[index]?.heading);
  if (filled.length === 0 || filled.length > upper.length) return null;
  const periods = periodsIn(headings);
  if (filled.some((heading) => wordCount(heading) > 8 || (roleOfHeading(heading) === null && !periods.has(heading))))
    return null;
  if (filled.every((heading) => /^\d{1,2}$/.test(heading))) return null;
  const split = headings.findIndex((heading) => heading !== '');
  const beside = upper[split + 1];
  if (filled.length === 2 && split > 0 && beside && bodiesOnly(headings.slice(split)) && isApart(beside.role))
    return [
      ...upper.slice(0, split),
      ...filled.map((heading) => columnOf(heading, periods)),
      ...upper.slice(split + 1),
    ];
  const own = headings.filter((heading) => heading !== '');
  const upperFilled = upper.filter((column) => column.heading !== '').length;
  if (
    own.length + upperFilled > upper.length + 1 &&
    own.length === filled.length &&
    headings[0] !== '' &&
    upper[0]?.role === 'number'
  ) {
    return expanded(upper, own, periods);
  }
  return upper.map((column, index) => {
    const heading = headings[index] ?? '';
    return heading === '' || heading === column.heading ? column : columnOf(heading, periods);
  });
}

/** Headings that divide one column for bodies into lead and others. */
function bodiesOnly(headings: readonly string[]): boolean {
  const roles = headings.filter((heading) => heading !== '').map((heading) => roleOfHeading(heading));
  return roles.every((role) => role === 'lead' || role === 'coordinating');
}

/** A column that is no part of a divided column for bodies. */
function isApart(role: ColumnRole): boolean {
  return role === 'time' || role === 'product' || role === 'note' || role === 'text';
}

/** Lower headings whose notation starts at the first cell go below the upper heading they divide. */
function expanded(upper: readonly Column[], lower: readonly string[], periods: ReadonlySet<string>): Column[] {
  const columns: Column[] = [];
  let done = false;
  for (const column of upper) {
    const divided = column.role === (periods.size > 0 ? 'time' : 'lead') || column.role === 'other';
    if (!done && divided && column.heading !== '') {
      columns.push(...lower.map((heading) => columnOf(heading, periods)));
      done = true;
    } else if (column.heading !== '') columns.push(column);
  }
  return columns;
}

/** A row that numbers the columns: "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbers(row: TableRow): boolean {
  const filled = row.cells.map((cell) => cell.paragraphs.join(' ').trim()).filter((text) => text !== '');
  if (filled.length < 2 || !filled.every((text) => /^[([]?(?:\d{1,2}|[A-E])[)\]]?(?:\s*=.*)?$/.test(text)))
    return false;
  const numbers = filled
    .map((text) => Number(text.replace(/\D+.*$/, '').replace(/\D/g, '')))
    .filter((value) => value > 0);
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}
