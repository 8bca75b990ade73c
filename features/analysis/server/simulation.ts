import {
  type Component,
  compareEditions,
  compareRanks,
  directionIn,
  editionScores,
  groupOf,
  type IndexVersion,
  prepareSimulation,
  TOTAL,
  versionInForce,
} from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { MovableComponent, Simulation } from '../contract/simulating.ts';
import { decimalsOf, type IndexBook, ownYears } from './knowledge.ts';

const noRule: Text = {
  vi: 'Tổng điểm của chỉ số này không tính được từ các thành phần, nên không tính thử được.',
  en: 'The total of this index does not follow from its components, so it cannot be tried.',
};
const noComponents: Text = {
  vi: 'Chưa có điểm thành phần của tỉnh trong kỳ này, nên không tính thử được.',
  en: 'There are no component scores of the province in this edition, so it cannot be tried.',
};
const noOthers: Text = {
  vi: 'Chưa có tổng điểm của các tỉnh khác: tính được điểm, thứ hạng chưa có nghĩa.',
  en: 'There are no totals of other provinces: the score can be computed, a rank means nothing yet.',
};

/** Years, the edition included, over which the province's own best is taken. */
const OWN_BEST_YEARS = 5;

/** Index with the editions in which the province has a total. */
export interface IndexChoice {
  readonly code: string;
  readonly name: Text;
  readonly years: number[];
}

function ownBestOf(index: IndexBook, province: string, year: number, code: string): MovableComponent['ownBest'] {
  const { book, series } = index;
  const sign = directionIn(series, year, code) === 'higher_is_better' ? 1 : -1;
  let best: MovableComponent['ownBest'] = null;
  for (const one of book.years(series.code)) {
    if (
      one > year ||
      one <= year - OWN_BEST_YEARS ||
      (one !== year && compareEditions(series, code, one, year).kind === 'different')
    )
      continue;
    const value = book.value(series.code, one, code, province);
    const better = value !== null && (best === null || sign * (value - best.value) > 0);
    if (better) best = { value, year: one };
  }
  return best;
}

function movableOf(
  index: IndexBook,
  at: { province: string; year: number; previousYear: number | null },
  version: IndexVersion,
  component: Component,
): MovableComponent {
  const { book, series } = index;
  const { province, year, previousYear } = at;
  const { children: _, ...rest } = component;
  const values = [...book.values(series.code, year, component.code).values()];
  const comparable =
    previousYear !== null && compareEditions(series, component.code, previousYear, year).kind !== 'different';
  return {
    ...rest,
    bounds: component.scale ?? { ...version.scale, max: component.maxPoints ?? version.scale.max },
    value: book.value(series.code, year, component.code, province),
    before: comparable ? book.value(series.code, previousYear, component.code, province) : null,
    mean: book.summary(series.code, year, component.code, component.direction).mean,
    least: values.length === 0 ? null : Math.min(...values),
    greatest: values.length === 0 ? null : Math.max(...values),
    ownBest: ownBestOf(index, province, year, component.code),
  };
}

function refusalOf(version: IndexVersion, scores: ReturnType<typeof editionScores>, province: string): Text | null {
  if (!prepareSimulation(version, scores, province)) return noRule;
  const own = scores.values.get(province);
  if (!own || own.size === 0) return noComponents;
  return scores.totals.size < 2 ? noOthers : null;
}

/** What a browser needs to compute an edition again; undefined where the index had no edition that year. */
export function simulationOf(
  index: IndexBook,
  province: string,
  asOf: PlainDate,
  year: number,
  indices: readonly IndexChoice[],
): Simulation | undefined {
  const { book, series } = index;
  const version = versionInForce(series, year);
  if (!version) return undefined;
  const scores = editionScores(book, series, year);
  const previousYear = ownYears(index, province).findLast((one) => one < year) ?? null;
  const components = version.components.map((one) => movableOf(index, { province, year, previousYear }, version, one));
  return {
    ...{ code: series.code, name: series.name, province, asOf, year, previousYear, indices: [...indices] },
    previousRank:
      previousYear === null || compareRanks(series, TOTAL, previousYear, year).kind === 'different'
        ? null
        : (book.rank(series.code, previousYear, TOTAL, province, version.direction)?.rank ?? null),
    ...{ decimals: decimalsOf(series), aggregation: version.aggregation, direction: version.direction },
    scale: version.scale,
    groups: version.groups && { ...version.groups, labels: [...version.groups.labels] },
    publishedGroup: groupOf(book, version, year, province),
    components,
    totals: [...scores.totals].map(([name, total]) => ({
      province: name,
      total,
      values: components.map(({ code }) => scores.values.get(name)?.get(code) ?? null),
    })),
    mean: book.summary(series.code, year, TOTAL, version.direction).mean,
    refusal: refusalOf(version, scores, province),
  };
}
