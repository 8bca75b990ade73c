import {
  findComponentCode,
  findSeries,
  type IndexSeries,
  type IndexVersion,
  NATIONAL,
  resolveSubject,
  versionInForce,
} from '../index-algebra/index.ts';
import { cleanText, foldVietnamese } from '../kernel/index.ts';
import type { ColumnRole, FigureKey } from './mapping.ts';

const words = (text: string) =>
  foldVietnamese(cleanText(text))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const keyWords: readonly [RegExp, keyof FigureKey][] = [
  [/^(index|chi so|ten chi so|bo chi so)$/, 'index'],
  [/^(year|nam|nam danh gia|ky)$/, 'year'],
  [/^(province|tinh|ten tinh|tinh thanh|tinh thanh pho|dia phuong|don vi|tinh tp)$/, 'province'],
  [/^(component|thanh phan|chi so thanh phan|tieu chi|noi dung|linh vuc|truc noi dung|ma thanh phan)$/, 'component'],
];
const rankWords = /^(rank|hang|xep hang|thu hang|thu tu|vi tri|xep thu)( |$)/;
const groupWords = /^(group|nhom|xep nhom|xep loai|phan nhom)( |$)/;
const valueWords = /^(value|gia tri|diem|diem so|ket qua|so diem|diem danh gia)( |$)/;
const changeWords = /(so voi|tang giam|thay doi|chenh lech|change)/;
const ignoredWords = /^(stt|tt|so tt|no|id|status|rank basis|source id|source|nguon)$/;

/** Years a text names, in order. @example yearsIn('Năm 2020 so với năm 2016') // [2020, 2016] */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((match) => Number(match[1]));
}

/** Finds the component a text names; remembers its answers, since the same names stand on thousands of rows. */
export type FindComponent = (index: IndexSeries, text: string, year: number) => string | undefined;

function lookUpComponent(index: IndexSeries, text: string, year: number): string | undefined {
  const first = versionInForce(index, year);
  const others = index.versions
    .filter((version) => version !== first)
    .sort((a, b) => Math.abs(a.fromYear - year) - Math.abs(b.fromYear - year));
  const yearless = text.replace(/(?<!\d)20[0-4]\d(?!\d)/g, ' ');
  for (const version of first ? [first, ...others] : others) {
    const code =
      findComponentCode(version, text) ?? (yearless === text ? undefined : findComponentCode(version, yearless));
    if (code !== undefined) return code;
  }
  for (const version of first ? [first, ...others] : others) {
    const code = shortenedName(version, yearless);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The one component whose name begins with the text, or with which the text begins: tables shorten long names. */
function shortenedName(version: IndexVersion, text: string): string | undefined {
  const wanted = words(text).replace(/^\d+ /, '');
  if (wanted.split(' ').length < 3) return undefined;
  const found = version.components.filter((component) => {
    const name = words(component.name.vi);
    return name.startsWith(`${wanted} `) || wanted.startsWith(`${name} `);
  });
  return found.length === 1 ? found[0]?.code : undefined;
}

/** A finder with a memory of its own: by the version of the year, else by the nearest version that knows the name. */
export function createComponentFinder(): FindComponent {
  const known = new Map<string, string | undefined>();
  return (index, text, year) => {
    const key = `${index.code}|${year}|${text}`;
    if (!known.has(key)) known.set(key, /\p{L}/u.test(text) ? lookUpComponent(index, text, year) : undefined);
    return known.get(key);
  };
}

/** What heads may mean in a table of the given index. */
export interface HeadContext {
  readonly series: readonly IndexSeries[];
  readonly index: IndexSeries | undefined;
  /** Year by which component names are understood. */
  readonly year: number;
  readonly find: FindComponent;
}

function figureRole(text: string, context: HeadContext): ColumnRole | undefined {
  const folded = words(text);
  const years = yearsIn(text);
  const year = years[0];
  const ofYear: FigureKey = year === undefined ? {} : { year };
  if (changeWords.test(folded)) {
    const baseYear = years[1];
    return { kind: 'figure', measure: 'change', key: ofYear, ...(baseYear === undefined ? {} : { baseYear }) };
  }
  if (rankWords.test(folded)) return { kind: 'figure', measure: 'rank', key: ofYear };
  if (groupWords.test(folded)) return { kind: 'figure', measure: 'group', key: ofYear };
  const component = context.index && context.find(context.index, text, context.year);
  if (component !== undefined) return { kind: 'figure', measure: 'value', key: { ...ofYear, component } };
  if (year !== undefined && /^(nam )?20\d\d$/.test(folded)) return { kind: 'figure', measure: 'value', key: { year } };
  if (valueWords.test(folded)) return { kind: 'figure', measure: 'value', key: ofYear };
  const subject = /\p{L}/u.test(text) ? resolveSubject(text, context.year) : undefined;
  if (subject?.kind === 'province')
    return { kind: 'figure', measure: 'value', key: { ...ofYear, province: subject.province.name } };
  return undefined;
}

/**
 * What a column with this head holds; undefined when the head says nothing known.
 * @example roleOfHead('Tỉnh/Thành phố', { series: [], index: undefined, year: 2020, find: () => undefined }) // { kind: 'key', member: 'province' }
 */
export function roleOfHead(text: string, context: HeadContext): ColumnRole | undefined {
  const folded = words(text);
  if (folded === '') return undefined;
  if (ignoredWords.test(folded)) return { kind: 'ignore' };
  if (/^(unit|don vi tinh|dvt)$/.test(folded)) return { kind: 'unit' };
  if (/^(note|ghi chu)$/.test(folded)) return { kind: 'note' };
  const key = keyWords.find(([pattern]) => pattern.test(folded));
  if (key) return { kind: 'key', member: key[1] };
  return figureRole(text, context);
}

/** The index a text names as a whole or as a word of it ("Kết quả PCI năm 2023"). */
export function indexIn(text: string, series: readonly IndexSeries[]): IndexSeries | undefined {
  const whole = findSeries(series, text);
  if (whole) return whole;
  const folded = ` ${words(text)} `;
  return series.find((one) => folded.includes(` ${words(one.code)} `) || folded.includes(` ${words(one.name.vi)} `));
}

/** Whether a row of components is a row of ranks, groups or the total, by its first words. */
export function measureOfRow(text: string): 'rank' | 'group' | undefined {
  const folded = words(text).replace(/^\d+ /, '');
  if (rankWords.test(folded)) return 'rank';
  if (groupWords.test(folded)) return 'group';
  return undefined;
}

const totalLabel = /^(diem( so)?|gia tri|ket qua|tong( so)?|tong diem.*)$/;
const subjectLabel = /^(?:chi so|diem|diem so|tong diem|ket qua)(?: \S+){0,3} (?:cua )?(?:tinh |thanh pho )?/;

/** What a row label says beside a component: the total, ranks or groups of the subject, or whose total it is. */
export type RowLabel =
  | { readonly kind: 'measure'; readonly measure: 'rank' | 'group' }
  | { readonly kind: 'total'; readonly province?: string };

/**
 * Reads the label of a row that names no component: "Xếp hạng", "Điểm số", "Trung bình cả nước", "Chỉ số của <tỉnh>".
 * @example rowLabelOf('Trung bình cả nước', 2020) // { kind: 'total', province: 'CẢ NƯỚC' }
 */
export function rowLabelOf(text: string, year: number): RowLabel | undefined {
  const measure = measureOfRow(text);
  if (measure) return { kind: 'measure', measure };
  const folded = words(text).replace(/^\d+ /, '');
  if (totalLabel.test(folded)) return { kind: 'total' };
  if (/^(trung binh|binh quan|tb) (chung )?(ca nuoc|toan quoc)$/.test(folded))
    return { kind: 'total', province: NATIONAL };
  if (!subjectLabel.test(`${folded} `)) return undefined;
  const parts = cleanText(text).split(' ');
  for (let from = 1; from < parts.length; from += 1) {
    const subject = resolveSubject(parts.slice(from).join(' '), year);
    if (subject.kind === 'province') return { kind: 'total', province: subject.province.name };
  }
  return undefined;
}
