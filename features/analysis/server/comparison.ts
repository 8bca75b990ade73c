import {
  compareEditions,
  competitionRanks,
  type Direction,
  MAP_OF_34_FROM_YEAR,
  type MergedUnit,
  onTodaysMap,
  provincesInYear,
  quartileGroup,
  quartilesOf,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { Compared, ComparedRow } from '../contract/comparing.ts';
import { decimalsOf, type IndexBook } from './knowledge.ts';
import { fixed } from './number-words.ts';
import type { IndexChoice } from './simulation.ts';

/** What is compared. */
export interface Comparing {
  readonly province: string;
  readonly asOf: PlainDate;
  readonly year: number;
  readonly component: string;
  readonly chosen: readonly string[];
  /** Units of today's map, or undefined for the map of the year. */
  readonly today: readonly MergedUnit[] | undefined;
  readonly indices: readonly IndexChoice[];
}

interface UnitValue {
  readonly name: string;
  readonly value: number | null;
  readonly reconstructed: boolean;
  readonly note: Text | null;
}

function nameOf(index: IndexBook, year: number, component: string): Text | undefined {
  if (component === TOTAL) return { vi: 'Tổng điểm', en: 'Total' };
  return versionInForce(index.series, year)?.components.find((one) => one.code === component)?.name;
}

function unitValues(index: IndexBook, asked: Comparing, year: number): readonly UnitValue[] {
  const values = index.book.values(index.series.code, year, asked.component);
  if (asked.today && year < MAP_OF_34_FROM_YEAR) return onTodaysMap(asked.today, values);
  return provincesInYear(year).map(({ name }) => ({
    ...{ name, value: values.get(name) ?? null, reconstructed: false, note: null },
  }));
}

function known(units: readonly UnitValue[]): ReadonlyMap<string, number> {
  return new Map(units.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])));
}

/** Ranks only where at least 80 % of the map have a value. */
function ranksOf(units: readonly UnitValue[], direction: Direction): ReadonlyMap<string, number> {
  const values = known(units);
  return values.size >= 0.8 * units.length ? competitionRanks(values, direction) : new Map();
}

/** The unit of today's map our province became a part of, or itself. */
export function ownNameOn(today: readonly MergedUnit[] | undefined, province: string): string {
  return today?.find((unit) => unit.parts.some((part) => part.name === province))?.name ?? province;
}

function previousYearOf(index: IndexBook, asked: Comparing): number | null {
  const { book, series } = index;
  return (
    book
      .years(series.code)
      .findLast((one) => one < asked.year && book.value(series.code, one, asked.component, asked.province) !== null) ??
    null
  );
}

function rowsOf(index: IndexBook, asked: Comparing, previousYear: number | null): ComparedRow[] {
  const { direction } = index.series;
  const units = unitValues(index, asked, asked.year);
  const ranks = ranksOf(units, direction);
  const comparable =
    previousYear !== null &&
    compareEditions(index.series, asked.component, previousYear, asked.year).kind !== 'different';
  const earlier = comparable ? unitValues(index, asked, previousYear) : [];
  const [before, ranksBefore] = [known(earlier), ranksOf(earlier, direction)];
  const quartiles = ranks.size > 0 ? quartilesOf([...known(units).values()]) : null;
  const intervals = new Map(
    (asked.component === TOTAL && !asked.today ? (index.uncertaintyOf(asked.year)?.ranks ?? []) : []).map((one) => [
      one.subject,
      one,
    ]),
  );
  const ownName = ownNameOn(asked.today, asked.province);
  return units
    .map(({ name, value, reconstructed, note }) => {
      const was = before.get(name) ?? null;
      const interval = intervals.get(name);
      const published = asked.today
        ? null
        : (index.book.rank(index.series.code, asked.year, asked.component, name, direction)?.rank ?? null);
      return {
        ...{ province: name, own: name === ownName, chosen: asked.chosen.includes(name), value, reconstructed, note },
        rank: ranks.get(name) ?? published,
        ...{ low: interval?.low ?? null, high: interval?.high ?? null },
        quartile: value !== null && quartiles ? quartileGroup(value, quartiles, direction) : null,
        ...{ before: was, change: value === null || was === null ? null : value - was },
        rankBefore: ranksBefore.get(name) ?? null,
      };
    })
    .sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999) || a.province.localeCompare(b.province, 'vi'));
}

/** Years that may be laid beside the year asked for. */
function comparableYears(index: IndexBook, asked: Comparing): readonly number[] {
  const { book, series } = index;
  return book
    .years(series.code)
    .filter(
      (one) =>
        one <= asked.year &&
        (one === asked.year || compareEditions(series, asked.component, one, asked.year).kind !== 'different'),
    );
}

function linesOf(index: IndexBook, asked: Comparing, names: readonly string[]): Compared['lines'] {
  const ownName = ownNameOn(asked.today, asked.province);
  const years = comparableYears(index, asked);
  const perYear = years.map((year) => {
    const units = unitValues(index, asked, year);
    return { year, values: known(units), ranks: ranksOf(units, index.series.direction) };
  });
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

function answerOf(index: IndexBook, asked: Comparing, rows: readonly ComparedRow[]): Text {
  const own = rows.find((row) => row.own);
  const head = `${index.series.code} ${asked.year}`;
  if (!own || own.value === null)
    return { vi: `${head}: chưa có số liệu để so sánh.`, en: `${head}: nothing to compare yet.` };
  const chosen = rows.filter((row) => row.chosen && !row.own && row.value !== null);
  const digits = decimalsOf(index.series);
  const value = fixed(own.value, digits);
  const place = own.rank === null ? null : `${own.rank}/${rows.length}`;
  const start = {
    vi: `${head}: ${own.province} ${value.vi} điểm${place ? `, hạng ${place}` : ''}${own.reconstructed ? ' (dựng lại)' : ''}`,
    en: `${head}: ${own.province} ${value.en} points${place ? `, rank ${place}` : ''}${own.reconstructed ? ' (reconstructed)' : ''}`,
  };
  if (chosen.length === 0) return { vi: `${start.vi}.`, en: `${start.en}.` };
  const higher = index.series.direction === 'higher_is_better';
  const ahead = chosen.filter((row) =>
    higher ? (row.value ?? 0) > (own.value ?? 0) : (row.value ?? 0) < (own.value ?? 0),
  );
  return {
    vi: `${start.vi}; ${ahead.length}/${chosen.length} tỉnh được chọn đứng trên.`,
    en: `${start.en}; ${ahead.length} of ${chosen.length} chosen provinces stand above.`,
  };
}

/** Provinces beside one another; undefined where the component does not exist that year. */
export function compareProvinces(index: IndexBook, asked: Comparing): Compared | undefined {
  const { book, series } = index;
  const componentName = nameOf(index, asked.year, asked.component);
  if (!componentName) return undefined;
  const previousYear = previousYearOf(index, asked);
  const rows = rowsOf(index, asked, previousYear);
  const summary = book.summary(series.code, asked.year, asked.component, series.direction);
  const drawn = asked.component === TOTAL && !asked.today ? index.uncertaintyOf(asked.year) : null;
  const units = known(unitValues(index, asked, asked.year));
  const own = rows.find((row) => row.own)?.province;
  const named = rows.filter((row) => row.chosen || row.own).map((row) => row.province);
  const quartiles = asked.today ? quartilesOf([...units.values()]) : summary.quartiles;
  const comparison = previousYear === null ? null : compareEditions(series, asked.component, previousYear, asked.year);
  return {
    ...{ code: series.code, name: series.name, province: own ?? asked.province, asOf: asked.asOf },
    ...{ year: asked.year, previousYear, component: asked.component, componentName, indices: [...asked.indices] },
    components: [
      { code: TOTAL, name: { vi: 'Tổng điểm', en: 'Total' } },
      ...(versionInForce(series, asked.year)?.components ?? []).map(({ code, name }) => ({ code, name })),
    ],
    map: asked.today ? 'today' : 'then',
    ...{ decimals: decimalsOf(series), direction: series.direction, answer: answerOf(index, asked, rows) },
    ...{ changeNote: comparison?.note ?? null, statisticsNote: summary.reason, quartiles, mean: summary.mean },
    meanLine: comparableYears(index, asked).map((year) => ({
      year,
      value: book.summary(series.code, year, asked.component, series.direction).mean,
    })),
    uncertainty: drawn && { label: drawn.label, draws: drawn.draws, seed: drawn.seed },
    rows,
    lines: linesOf(index, asked, named),
  };
}
