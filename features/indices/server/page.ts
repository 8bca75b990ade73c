import {
  checkResults,
  compareEditions,
  provincesInYear,
  TOTAL,
  totalCoefficients,
  totalOf,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { ComponentPage, ComponentRow, IndexPage } from '../contract/reading.ts';
import { componentAnswer, componentsAnswer, pageAnswer } from './answers.ts';
import type { IndexBook } from './book-cache.ts';
import { componentRowOf, decimalsOf, groupOf, nodeOf, nodesWithData, previousYearOf, totalNode } from './figures.ts';
import { latestYearOf } from './overview.ts';
import type { Publication } from './results.store.ts';

const ladderReach = 8;

function ladderOf(book: IndexBook, province: string, year: number): IndexPage['ladder'] {
  const { series } = book;
  const intervals = new Map((book.uncertaintyOf(year)?.ranks ?? []).map((one) => [one.subject, one]));
  const rows = [...book.book.values(series.code, year, TOTAL)].flatMap(([name, value]) => {
    const fact = book.book.rank(series.code, year, TOTAL, name, series.direction);
    const { low = null, high = null } = intervals.get(name) ?? {};
    return fact?.basis === 'computed'
      ? [{ rank: fact.rank, province: name, value, own: name === province, low, high }]
      : [];
  });
  rows.sort((a, b) => a.rank - b.rank || a.province.localeCompare(b.province, 'vi'));
  const own = rows.findIndex((row) => row.own);
  return own < 0 ? rows.slice(0, 2 * ladderReach) : rows.slice(Math.max(0, own - ladderReach), own + ladderReach + 1);
}

/** Label and settings of the intervals on the ladder, so that a reader can repeat them. */
function uncertaintyNote(book: IndexBook, year: number): IndexPage['uncertainty'] {
  const drawn = book.uncertaintyOf(year);
  return drawn && { label: drawn.label, draws: drawn.draws, seed: drawn.seed };
}

function placeAboveOf(ladder: IndexPage['ladder']): IndexPage['placeAbove'] {
  const own = ladder.find((row) => row.own);
  const above = own && ladder.filter((row) => row.rank < own.rank).at(-1);
  return own && above ? { rank: above.rank, province: above.province, gap: Math.abs(above.value - own.value) } : null;
}

function ladderAnswerOf(ladder: IndexPage['ladder'], decimals: number): Text | null {
  const [first, last] = [ladder[0], ladder.at(-1)];
  if (!first || !last || first === last) return null;
  const gap = Math.abs(first.value - last.value);
  const text = (locale: string) =>
    gap.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return {
    vi: `Hạng ${first.rank} đến ${last.rank} cách nhau ${text('vi-VN')} điểm`,
    en: `Ranks ${first.rank} to ${last.rank} are ${text('en-GB')} points apart`,
  };
}

/** Rows with the points each top-level component adds to or takes from the total, where both editions add up alike. */
function withContributions(
  book: IndexBook,
  rows: readonly ComponentRow[],
  year: number,
  previousYear: number | null,
): ComponentRow[] {
  const version = versionInForce(book.series, year);
  const comparable = previousYear !== null && compareEditions(book.series, TOTAL, previousYear, year).kind === 'same';
  const coefficients = version && comparable ? totalCoefficients(version) : null;
  return rows.map((row) => {
    const coefficient = row.level === 1 ? coefficients?.get(row.code) : undefined;
    return coefficient === undefined || row.change === null ? row : { ...row, contribution: coefficient * row.change };
  });
}

function changeAnswerOf(rows: readonly ComponentRow[], decimals: number): Text | null {
  const known = rows.flatMap((row) => (row.contribution === null ? [] : [row.contribution]));
  if (known.length === 0) return null;
  const down = known.filter((value) => value < 0);
  const up = known.filter((value) => value >= 0);
  const sum = (values: readonly number[]) => Math.abs(values.reduce((total, value) => total + value, 0));
  const text = (value: number, locale: string) =>
    value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return {
    vi: `${down.length} thành phần kéo xuống ${text(sum(down), 'vi-VN')}; ${up.length} thành phần bù ${text(sum(up), 'vi-VN')}`,
    en: `${down.length} components took ${text(sum(down), 'en-GB')}; ${up.length} gave ${text(sum(up), 'en-GB')}`,
  };
}

/** The total computed from its parts beside the published one, where the way from one to the other is known. */
function totalCheckOf(book: IndexBook, province: string, year: number): IndexPage['totalCheck'] {
  const version = versionInForce(book.series, year);
  if (!version || version.aggregationConfidence === 'uncertain' || version.totalNotFromPartsYears.includes(year))
    return null;
  const values = new Map(
    version.components.flatMap((component) => {
      const value = book.book.value(book.series.code, year, component.code, province);
      return value === null ? [] : [[component.code, value] as const];
    }),
  );
  const computed = totalOf(version, values);
  const published = book.book.value(book.series.code, year, TOTAL, province);
  if (computed === null || published === null) return null;
  return { computed, published, difference: computed - published };
}

/** What arithmetic and definitions say about the printed figures of the province in a year. */
function checksOf(book: IndexBook, province: string, year: number): IndexPage['checks'] {
  const rows = book.book.rows.filter((row) => row.year === year && row.province === province);
  return checkResults(rows, [book.series]).map((issue) => ({
    code: issue.code,
    severity: issue.severity,
    year: issue.year,
    province: issue.province,
    component: issue.component,
    printed: issue.printed,
    expected: issue.expected,
    message: issue.message,
  }));
}

/** One edition of an index as the page shows it. */
export function pageOf(
  book: IndexBook,
  province: string,
  asOf: PlainDate,
  year: number,
  publications: readonly Publication[],
): IndexPage {
  const { series } = book;
  const decimals = decimalsOf(series);
  const previousYear = previousYearOf(book, TOTAL, province, year);
  const total = componentRowOf(book, totalNode(series), province, year, previousYear);
  const components = withContributions(
    book,
    nodesWithData(book, year).map((node) => componentRowOf(book, node, province, year, previousYear)),
    year,
    previousYear,
  );
  const version = versionInForce(series, year);
  const ladder = ladderOf(book, province, year);
  const publication = publications.find((one) => one.year === year);
  const group = groupOf(book, province, year);
  const years = book.book.years(series.code);
  return {
    code: series.code,
    name: series.name,
    publisher: series.publisher,
    province,
    asOf,
    scale: version?.scale ?? series.scale,
    direction: series.direction,
    decimals,
    year,
    years: [...years],
    latestYear: latestYearOf(book, province) ?? years.at(-1) ?? year,
    previousYear,
    answer: pageAnswer({ ...total, code: series.code, year, group, decimals }, components),
    componentsAnswer: componentsAnswer(components),
    ladderAnswer: ladderAnswerOf(ladder, decimals),
    changeAnswer: changeAnswerOf(components, decimals),
    publishedOn: (publication?.publishedOn as PlainDate | undefined) ?? null,
    publicationConfidence: publication?.confidence ?? null,
    aggregation: version?.aggregation ?? null,
    aggregationConfidence: version?.aggregationConfidence ?? null,
    versionNote: version?.note ?? null,
    structureNote: total.changeNote,
    total,
    group,
    previousGroup: previousYear === null ? null : groupOf(book, province, previousYear),
    placeAbove: placeAboveOf(ladder),
    totalCheck: totalCheckOf(book, province, year),
    components,
    ladder,
    uncertainty: uncertaintyNote(book, year),
    checks: checksOf(book, province, year),
  };
}

/** One component through the years and among the provinces. */
export function componentPageOf(
  book: IndexBook,
  province: string,
  year: number,
  code: string,
): ComponentPage | undefined {
  const { series } = book;
  const node = nodeOf(series, year, code);
  if (!node) return undefined;
  const decimals = decimalsOf(series);
  const previousYear = previousYearOf(book, code, province, year);
  const component = componentRowOf(book, node, province, year, previousYear);
  const history = book.book
    .years(series.code)
    .filter((one) => one <= year)
    .flatMap((one) => {
      const then = nodeOf(series, one, code);
      if (!then) return [];
      const row = componentRowOf(book, then, province, one, previousYearOf(book, code, province, one));
      return [
        {
          year: one,
          value: row.value,
          change: row.change,
          changeNote: row.changeNote,
          mean: row.mean,
          best: row.best?.value ?? null,
          rank: row.rank,
          weightRatio: row.weightRatio,
          name: then.name,
        },
      ];
    });
  const ranking = [...book.book.values(series.code, year, code)].flatMap(([name, value]) => {
    const fact = book.book.rank(series.code, year, code, name, node.direction);
    if (fact?.basis !== 'computed') return [];
    const previousValue = previousYear === null ? null : book.book.value(series.code, previousYear, code, name);
    return [{ rank: fact.rank, province: name, value, previousValue, own: name === province }];
  });
  ranking.sort((a, b) => a.rank - b.rank || a.province.localeCompare(b.province, 'vi'));
  return {
    index: series.code,
    indexName: series.name,
    province,
    year,
    decimals,
    answer: componentAnswer(series.code, year, component, previousYear, decimals),
    component,
    history,
    ranking,
  };
}

/** Whether a name is a province of the year's map, so that others' figures may be asked for by name. */
export function isProvince(name: string, year: number): boolean {
  return provincesInYear(year).some((one) => one.name === name);
}
