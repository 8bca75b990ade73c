import { compareEditions, provincesInYear, TOTAL } from '@nanghang/domain/index-algebra';
import type { IndexCard, SeriesRow } from '../contract/reading.ts';
import type { IndexBook } from './book-cache.ts';
import { componentRowOf, decimalsOf, groupOf, previousYearOf, totalNode, trendOf } from './figures.ts';

const trendYears = 10;

/** Latest edition of an index in which the province has a total. */
export function latestYearOf(book: IndexBook, province: string): number | null {
  const years = [...book.book.years(book.series.code)].reverse();
  return years.find((year) => book.book.value(book.series.code, year, TOTAL, province) !== null) ?? null;
}

/** First year from which totals can be laid side by side with those of `year`. */
function comparableSince(book: IndexBook, year: number, earliest: number): number {
  let since = year;
  for (const one of [...book.book.years(book.series.code)].reverse()) {
    if (one > year) continue;
    if (one < earliest || compareEditions(book.series, TOTAL, one, year).kind === 'different') break;
    since = one;
  }
  return since;
}

function cloudOf(book: IndexBook, province: string, years: readonly number[]): (number | null)[][] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const columns = years.map((year) => book.book.values(book.series.code, year, TOTAL));
  return provincesInYear(last)
    .filter((one) => one.name !== province)
    .map((one) => columns.map((column) => column.get(one.name) ?? null))
    .filter((line) => line.some((value) => value !== null));
}

const empty = {
  year: null,
  value: null,
  previousYear: null,
  previousValue: null,
  change: null,
  changeNote: null,
  rank: null,
  previousRank: null,
  rankChange: null,
  group: null,
  previousGroup: null,
  mean: null,
  meanBasis: 'none' as const,
  gapToMean: null,
  trend: [],
  cloud: [],
};

/** The card of one index on the overview. */
export function cardOf(book: IndexBook, province: string, newestYear: number): IndexCard {
  const { series } = book;
  const node = totalNode(series);
  const year = latestYearOf(book, province);
  const known = {
    code: series.code,
    name: series.name,
    publisher: series.publisher,
    scale: series.scale,
    direction: series.direction,
    newestYear,
    decimals: decimalsOf(series),
  };
  if (year === null) return { ...known, ...empty };
  const previousYear = previousYearOf(book, TOTAL, province, year);
  const row = componentRowOf(book, node, province, year, previousYear);
  const earliest = Math.max(series.firstYear, newestYear - trendYears + 1);
  const trend = trendOf(book, node, province, Math.max(year, newestYear), comparableSince(book, year, earliest));
  return {
    ...known,
    year,
    value: row.value,
    previousYear,
    previousValue: row.previousValue,
    change: row.change,
    changeNote: row.changeNote,
    rank: row.rank,
    previousRank:
      previousYear === null ? null : book.book.rank(series.code, previousYear, TOTAL, province, series.direction),
    rankChange: row.rankChange,
    group: groupOf(book, province, year),
    previousGroup: previousYear === null ? null : groupOf(book, province, previousYear),
    mean: row.mean,
    meanBasis: book.book.summary(series.code, year, TOTAL, series.direction).meanBasis,
    gapToMean: row.gapToMean,
    trend,
    cloud: cloudOf(
      book,
      province,
      trend.map((point) => point.year),
    ),
  };
}

/** One line of the list of indices. */
export function seriesRowOf(book: IndexBook, province: string): SeriesRow {
  const { series } = book;
  const year = latestYearOf(book, province);
  return {
    code: series.code,
    name: series.name,
    publisher: series.publisher,
    scale: series.scale,
    direction: series.direction,
    firstYear: series.firstYear,
    latestYear: year,
    versions: series.versions.length,
    value: year === null ? null : book.book.value(series.code, year, TOTAL, province),
    rank: year === null ? null : book.book.rank(series.code, year, TOTAL, province, series.direction),
    group: year === null ? null : groupOf(book, province, year),
    decimals: decimalsOf(series),
    results: book.book.rows.length,
  };
}
