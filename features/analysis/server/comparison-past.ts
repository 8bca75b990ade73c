import {
  compareEditions,
  compareRanks,
  directionIn,
  MAP_OF_34_FROM_YEAR,
  quartileGroup,
  quartilesOf,
} from '@nanghang/domain/index-algebra';
import type { Compared, PastEdition } from '../contract/comparing.ts';
import { type Comparing, known, ownNameOn, ranksOf, unitValues } from './comparison-units.ts';
import type { IndexBook } from './knowledge.ts';

/** Years that may be laid beside the year asked for. */
export function comparableYears(index: IndexBook, asked: Comparing): readonly number[] {
  const { book, series } = index;
  return book
    .years(series.code)
    .filter(
      (one) =>
        one <= asked.year &&
        (one === asked.year || compareEditions(series, asked.component, one, asked.year).kind !== 'different'),
    );
}

/** What the map that is shown says of one year. */
function yearOf(index: IndexBook, asked: Comparing, year: number) {
  const units = unitValues(index, asked, year, asked.component);
  const direction = directionIn(index.series, year, asked.component);
  const ranks = ranksOf(units, direction);
  return { year, units, values: known(units), ranks, direction };
}

/** Values and ranks of the own and the chosen provinces through the comparable years. */
export function linesOf(index: IndexBook, asked: Comparing, names: readonly string[]): Compared['lines'] {
  const ownName = ownNameOn(asked.today, asked.province);
  const perYear = comparableYears(index, asked).map((year) => yearOf(index, asked, year));
  return names.map((province) => ({
    province,
    own: province === ownName,
    points: perYear.map(({ year, values, ranks }) => ({
      year,
      value: values.get(province) ?? null,
      rank: ranks.get(province) ?? null,
    })),
  }));
}

/** Quartiles through the comparable years, where at least 80 % of the map have a value. */
export function bandsOf(index: IndexBook, asked: Comparing): Compared['bands'] {
  return comparableYears(index, asked).flatMap((year) => {
    const { values, ranks } = yearOf(index, asked, year);
    const quartiles = ranks.size > 0 ? quartilesOf([...values.values()]) : null;
    return quartiles ? [{ year, ...quartiles }] : [];
  });
}

/** The mean of a year: as published or computed on its own map, and only computed on today's. */
function meanOf(index: IndexBook, asked: Comparing, { year, values, ranks }: ReturnType<typeof yearOf>): number | null {
  if (!asked.today || year >= MAP_OF_34_FROM_YEAR)
    return index.book.summary(index.series.code, year, asked.component, index.series.direction).mean;
  return ranks.size === 0 ? null : [...values.values()].reduce((sum, value) => sum + value, 0) / values.size;
}

function pastEditionOf(index: IndexBook, asked: Comparing, year: number, before: number | undefined): PastEdition {
  const { book, series } = index;
  const name = ownNameOn(asked.today, asked.province);
  const now = yearOf(index, asked, year);
  const value = now.values.get(name) ?? null;
  const quartiles = now.ranks.size > 0 ? quartilesOf([...now.values.values()]) : null;
  const published = asked.today ? null : book.rank(series.code, year, asked.component, name, now.direction);
  const mean = meanOf(index, asked, now);
  const comparison = before === undefined ? null : compareEditions(series, asked.component, before, year);
  const places =
    before === undefined ? null : asked.today ? comparison : compareRanks(series, asked.component, before, year);
  const then = before === undefined ? null : yearOf(index, asked, before);
  const was = comparison?.kind === 'different' ? null : (then?.values.get(name) ?? null);
  const wasRank =
    then?.ranks.get(name) ?? (before === undefined || asked.today ? null : publishedRank(index, asked, before, name));
  return {
    ...{ year, value, mean, rank: now.ranks.get(name) ?? published?.rank ?? null },
    of: now.ranks.size > 0 ? now.ranks.size : (published?.of ?? null),
    fromMean: value === null || mean === null ? null : value - mean,
    quartile: value !== null && quartiles ? quartileGroup(value, quartiles, now.direction) : null,
    change: value === null || was === null ? null : value - was,
    rankBefore: places?.kind === 'different' ? null : wasRank,
    note: places?.note ?? null,
  };
}

function publishedRank(index: IndexBook, asked: Comparing, year: number, name: string): number | null {
  const direction = directionIn(index.series, year, asked.component);
  return index.book.rank(index.series.code, year, asked.component, name, direction)?.rank ?? null;
}

/** Every edition of the own province up to the one asked for, each against the one before, the newest first. */
export function pastOf(index: IndexBook, asked: Comparing): Compared['past'] {
  const name = ownNameOn(asked.today, asked.province);
  const years = index.book
    .years(index.series.code)
    .filter((year) => year <= asked.year && known(unitValues(index, asked, year, asked.component)).has(name));
  return years.map((year, place) => pastEditionOf(index, asked, year, years[place - 1])).reverse();
}
