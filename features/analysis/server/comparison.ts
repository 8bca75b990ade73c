import {
  compareEditions,
  compareRanks,
  MAP_OF_34_FROM_YEAR,
  quartileGroup,
  quartilesOf,
  summariseRegions,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { Text } from '@nanghang/domain/kernel';
import type { Compared, ComparedRegion, ComparedRow } from '../contract/comparing.ts';
import { bandsOf, comparableYears, linesOf, pastOf } from './comparison-past.ts';
import {
  type Comparing,
  directionFor,
  intervalsOf,
  known,
  ownNameOn,
  ranksOf,
  regionsOf,
  type UnitValue,
  unitValues,
} from './comparison-units.ts';
import { decimalsOf, type IndexBook } from './knowledge.ts';
import { fixed } from './number-words.ts';

function nameOf(index: IndexBook, year: number, component: string): Text | undefined {
  if (component === TOTAL) return { vi: 'Tổng điểm', en: 'Total' };
  return versionInForce(index.series, year)?.components.find((one) => one.code === component)?.name;
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

/** Units of the edition before, none where its values may not be subtracted; whether its ranks may. */
function earlierOf(index: IndexBook, asked: Comparing, previousYear: number | null) {
  const none = { units: [] as readonly UnitValue[], ranked: false };
  if (previousYear === null) return none;
  const { series } = index;
  if (compareEditions(series, asked.component, previousYear, asked.year).kind === 'different') return none;
  const ranked = compareRanks(series, asked.component, previousYear, asked.year).kind !== 'different';
  return {
    units: unitValues(index, asked, previousYear, asked.component),
    ranked: ranked || asked.today !== undefined,
  };
}

function rowsOf(index: IndexBook, asked: Comparing, previousYear: number | null): ComparedRow[] {
  const direction = directionFor(index, asked);
  const units = unitValues(index, asked, asked.year, asked.component);
  const ranks = ranksOf(units, direction);
  const earlier = earlierOf(index, asked, previousYear);
  const [before, ranksBefore] = [known(earlier.units), ranksOf(earlier.units, direction)];
  const quartiles = ranks.size > 0 ? quartilesOf([...known(units).values()]) : null;
  const intervals = new Map((intervalsOf(index, asked)?.ranks ?? []).map((one) => [one.subject, one]));
  const regionNames = new Map(
    regionsOf(asked).flatMap((one) => one.provinces.map((name) => [name, one.name] as const)),
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
        region: regionNames.get(name) ?? null,
        ...{ before: was, change: value === null || was === null ? null : value - was },
        rankBefore: earlier.ranked ? (ranksBefore.get(name) ?? null) : null,
      };
    })
    .sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999) || a.province.localeCompare(b.province, 'vi'));
}

/** Regions side by side, the best mean first. */
function regionRowsOf(index: IndexBook, asked: Comparing, previousYear: number | null): ComparedRegion[] {
  const regions = regionsOf(asked);
  const direction = directionFor(index, asked);
  const ownName = ownNameOn(asked.today, asked.province);
  const now = known(unitValues(index, asked, asked.year, asked.component));
  const before = new Map(
    summariseRegions(regions, known(earlierOf(index, asked, previousYear).units), direction).map((one) => [
      one.name.vi,
      one.mean,
    ]),
  );
  return summariseRegions(regions, now, direction)
    .map((one, place) => {
      const was = before.get(one.name.vi) ?? null;
      return {
        ...{ name: one.name, n: one.n, of: one.of, mean: one.mean, rank: one.rank },
        ...{ lowest: one.lowest, highest: one.highest, best: [...one.best] },
        own: regions[place]?.provinces.includes(ownName) ?? false,
        change: one.mean === null || was === null ? null : one.mean - was,
      };
    })
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
}

/** Where the province stands in its region: "hạng 4/6 trong vùng Đông Nam Bộ". */
function regionText(rows: readonly ComparedRow[], regions: readonly ComparedRegion[]): Text | null {
  const own = rows.find((row) => row.own);
  const region = regions.find((one) => one.own);
  if (!own || own.rank === null || !region) return null;
  const members = rows.filter((row) => row.region?.vi === region.name.vi && row.rank !== null);
  const place = 1 + members.filter((row) => (row.rank ?? 0) < (own.rank ?? 0)).length;
  return {
    vi: `thứ ${place}/${members.length} trong vùng ${region.name.vi}`,
    en: `${place} of ${members.length} in the region ${region.name.en}`,
  };
}

function answerOf(
  index: IndexBook,
  asked: Comparing,
  rows: readonly ComparedRow[],
  regions: readonly ComparedRegion[],
): Text {
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
  const within = regionText(rows, regions);
  if (within) {
    start.vi += `, ${within.vi}`;
    start.en += `, ${within.en}`;
  }
  if (chosen.length === 0) return { vi: `${start.vi}.`, en: `${start.en}.` };
  const higher = directionFor(index, asked) === 'higher_is_better';
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
  const direction = directionFor(index, asked);
  const summary = book.summary(series.code, asked.year, asked.component, direction);
  const drawn = intervalsOf(index, asked);
  const units = known(unitValues(index, asked, asked.year, asked.component));
  const own = rows.find((row) => row.own)?.province;
  const named = rows.filter((row) => row.chosen || row.own).map((row) => row.province);
  const quartiles = asked.today ? quartilesOf([...units.values()]) : summary.quartiles;
  const comparison = previousYear === null ? null : compareEditions(series, asked.component, previousYear, asked.year);
  const regions = regionRowsOf(index, asked, previousYear);
  return {
    ...{ code: series.code, name: series.name, province: own ?? asked.province, asOf: asked.asOf },
    ...{ year: asked.year, previousYear, component: asked.component, componentName, indices: [...asked.indices] },
    components: [
      { code: TOTAL, name: { vi: 'Tổng điểm', en: 'Total' } },
      ...(versionInForce(series, asked.year)?.components ?? []).map(({ code, name }) => ({ code, name })),
    ],
    map: asked.today ? 'today' : 'then',
    ...{ decimals: decimalsOf(series), direction, answer: answerOf(index, asked, rows, regions) },
    ...{ changeNote: comparison?.note ?? null, statisticsNote: summary.reason, quartiles },
    mean: asked.today && asked.year < MAP_OF_34_FROM_YEAR ? null : summary.mean,
    meanLine: comparableYears(index, asked).map((year) => ({
      year,
      value: book.summary(series.code, year, asked.component, direction).mean,
    })),
    uncertainty: drawn && { label: drawn.label, draws: drawn.draws, seed: drawn.seed },
    ...{ rows, regions, regionsDocument: regionsOf(asked)[0]?.document ?? null },
    ...{ bands: bandsOf(index, asked), past: pastOf(index, asked), lines: linesOf(index, asked, named) },
  };
}
