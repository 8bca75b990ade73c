import { decimalToNumber, subtractDecimals, type Text } from '../kernel/index.ts';
import { compareEditions, type EditionComparison } from './comparability.ts';
import { allComponents, type IndexSeries, type IndexVersion, TOTAL, versionInForce } from './definitions.ts';
import type { RankFact, ResultBook } from './result-book.ts';
import { quartileGroup } from './statistics.ts';

/** One component of one year as a province sees it. */
export interface ComponentYear {
  readonly code: string;
  readonly name: Text;
  readonly value: number | null;
  readonly mean: number | null;
  readonly rank: number | null;
  /** Value minus the value of the edition before; null where there is none or the two may not be subtracted. */
  readonly change: number | null;
  /** What to know about the change; set also where it is withheld. */
  readonly comparison: EditionComparison;
}

/** One edition of an index as a province sees it. */
export interface IndexYear {
  readonly year: number;
  readonly total: number | null;
  readonly rank: RankFact | null;
  /** As published, or cut at the quartiles where the publisher does so; null otherwise. */
  readonly group: Text | null;
  readonly mean: number | null;
  readonly change: number | null;
  readonly comparison: EditionComparison;
  readonly components: readonly ComponentYear[];
}

/**
 * The group of a province's total: cut at the quartiles (type 7) where the version says so and enough is known, else as
 * published, else null. A published label is given in English where the version knows it.
 * Source: ADR-0020.
 */
export function groupOf(book: ResultBook, version: IndexVersion, year: number, province: string): Text | null {
  const { groups, index, direction } = version;
  if (groups?.method === 'quartiles' && groups.labels.length === 4) {
    const value = book.value(index, year, TOTAL, province);
    const { quartiles } = book.summary(index, year, TOTAL, direction);
    if (value !== null && quartiles) return groups.labels[quartileGroup(value, quartiles, direction)] ?? null;
  }
  const printed = book.publishedGroup(index, year, province);
  if (printed === null) return null;
  return groups?.labels.find((label) => label.vi === printed) ?? { vi: printed, en: printed };
}

function changeOf(
  book: ResultBook,
  series: IndexSeries,
  at: { code: string; province: string; before: number | undefined; year: number },
): { change: number | null; comparison: EditionComparison } {
  const none: EditionComparison = { kind: 'same', note: null };
  if (at.before === undefined) return { change: null, comparison: none };
  const comparison = compareEditions(series, at.code, at.before, at.year);
  const now = book.shown(series.code, at.year, at.code, at.province)?.value;
  const then = book.shown(series.code, at.before, at.code, at.province)?.value;
  if (!now || !then || comparison.kind === 'different') return { change: null, comparison };
  return { change: decimalToNumber(subtractDecimals(now, then)), comparison };
}

/**
 * The editions of an index between two years as a province sees them: total, rank, group, mean and every component of
 * the version then in force. Editions without any result are left out; changes are against the edition before that has
 * results, also when it lies before `from`.
 * Source: ADR-0020.
 * @param from first edition year
 * @param to last edition year
 */
export function indexHistory(
  book: ResultBook,
  series: IndexSeries,
  province: string,
  from: number,
  to: number,
): readonly IndexYear[] {
  const years = book.years(series.code);
  return years.flatMap((year, place) => {
    const version = versionInForce(series, year);
    if (!version || year < from || year > to) return [];
    const before = years[place - 1];
    const change = (code: string) => changeOf(book, series, { code, province, before, year });
    const components = allComponents(version).map((component): ComponentYear => {
      const { code, name, direction } = component;
      return {
        ...{ code, name },
        value: book.value(series.code, year, code, province),
        mean: book.summary(series.code, year, code, direction).mean,
        rank: book.rank(series.code, year, code, province, direction)?.rank ?? null,
        ...change(code),
      };
    });
    return [
      {
        year,
        total: book.value(series.code, year, TOTAL, province),
        rank: book.rank(series.code, year, TOTAL, province, version.direction),
        group: groupOf(book, version, year, province),
        mean: book.summary(series.code, year, TOTAL, version.direction).mean,
        ...change(TOTAL),
        components,
      },
    ];
  });
}
