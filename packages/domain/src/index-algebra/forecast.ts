import type { Text } from '../kernel/index.ts';
import { compareEditions } from './comparability.ts';
import { directionIn, type IndexSeries, type Scale, scaleOf, versionInForce } from './definitions.ts';
import {
  continueSeries,
  type ForecastMethod,
  forecastMethods,
  LEAST_HISTORY,
  type YearValue,
} from './forecast-methods.ts';
import type { ResultBook } from './result-book.ts';
import { meanOf, quantileType7, rankAmong } from './statistics.ts';

/** How well one method would have done: mean absolute error over all provinces and past years. */
export interface MethodRecord {
  readonly method: ForecastMethod;
  readonly meanAbsoluteError: number;
  readonly cases: number;
}

/** A forecast with the interval that past errors of the method leave open. */
export interface Forecast {
  readonly kind: 'forecast';
  readonly year: number;
  readonly value: number;
  /** 10th and 90th percentile of past errors added to the value, within the scale. */
  readonly low: number;
  readonly high: number;
  readonly method: ForecastMethod;
  /** Every method with its record, the best first. */
  readonly methods: readonly MethodRecord[];
  /** Share of past cases that such an interval, drawn from earlier errors only, would have covered; null when too few. */
  readonly measuredCoverage: number | null;
  readonly basedOn: readonly number[];
  readonly explanation: Text;
}

/** No forecast, and why. */
export interface NoForecast {
  readonly kind: 'none';
  readonly reason: Text;
}

/** What is forecast. */
export interface ForecastAsked {
  readonly component: string;
  readonly province: string;
  /** Edition year, later than the last one known. */
  readonly year: number;
}

interface PastCase {
  readonly year: number;
  /** actual - forecast, by method in the order of {@link forecastMethods} */
  readonly errors: readonly number[];
}

const INTERVAL = [0.1, 0.9] as const;
/** Fewest past cases from which an interval is drawn. */
const LEAST_CASES = 20;

const methodNames: Readonly<Record<ForecastMethod, Text>> = {
  last: { vi: 'giữ nguyên giá trị gần nhất', en: 'last value' },
  'mean-of-3': { vi: 'trung bình ba kỳ gần nhất', en: 'mean of the last three' },
  drift: {
    vi: 'giá trị gần nhất cộng mức tăng bình quân năm kỳ',
    en: 'last value plus the mean change of five editions',
  },
  'trend-of-5': { vi: 'đường xu hướng năm kỳ gần nhất', en: 'line through the last five' },
};

function none(vi: string, en: string): NoForecast {
  return { kind: 'none', reason: { vi, en } };
}

/** Histories of one component: values of every province by year, and which years may be read together. */
interface Histories {
  readonly years: readonly number[];
  readonly provinces: ReadonlyMap<string, readonly YearValue[]>;
  /** Values of a province before `year` that no break separates from it. */
  of(province: string, year: number): readonly YearValue[];
}

function historiesOf(book: ResultBook, series: IndexSeries, component: string): Histories {
  const years = book.years(series.code);
  const provinces = new Map<string, YearValue[]>();
  for (const year of years) {
    for (const [province, value] of book.values(series.code, year, component)) {
      const history = provinces.get(province) ?? [];
      provinces.set(province, history);
      history.push({ year, value });
    }
  }
  const breaks = new Map<number, number>();
  /** First year that may be read together with `year`. */
  const since = (year: number): number => {
    const known = breaks.get(year);
    if (known !== undefined) return known;
    const separated = years.filter(
      (one) => one < year && compareEditions(series, component, one, year).kind === 'different',
    );
    const first = separated.length === 0 ? 0 : Math.max(...separated) + 1;
    breaks.set(year, first);
    return first;
  };
  const of = (province: string, year: number) =>
    (provinces.get(province) ?? []).filter((point) => point.year < year && point.year >= since(year));
  return { years, provinces, of };
}

/** Every past case of the same horizon, over all provinces: what each method would have said, against what came. */
function pastCases(histories: Histories, horizon: number): readonly PastCase[] {
  const cases: PastCase[] = [];
  for (const [province, points] of histories.provinces) {
    for (const { year, value } of points) {
      const history = histories.of(province, year).filter((point) => point.year <= year - horizon);
      if (history.length < LEAST_HISTORY || history[history.length - 1]?.year !== year - horizon) continue;
      cases.push({ year, errors: forecastMethods.map((method) => value - continueSeries(method, history, year)) });
    }
  }
  return cases.sort((a, b) => a.year - b.year);
}

function recordsOf(cases: readonly PastCase[]): readonly MethodRecord[] {
  return forecastMethods
    .map((method, place) => ({
      method,
      meanAbsoluteError: meanOf(cases.map((one) => Math.abs(one.errors[place] ?? 0))) ?? Number.POSITIVE_INFINITY,
      cases: cases.length,
    }))
    .sort((a, b) => a.meanAbsoluteError - b.meanAbsoluteError);
}

function spreadOf(errors: readonly number[]): readonly [number, number] {
  const sorted = [...errors].sort((a, b) => a - b);
  return [quantileType7(sorted, INTERVAL[0]) ?? 0, quantileType7(sorted, INTERVAL[1]) ?? 0];
}

/** Intervals drawn only from the errors of earlier years, tried on each year: an honest account of their coverage. */
function coverageOf(cases: readonly PastCase[], place: number): number | null {
  let [covered, tried] = [0, 0];
  for (const year of new Set(cases.map((one) => one.year))) {
    const earlier = cases.filter((one) => one.year < year).map((one) => one.errors[place] ?? 0);
    if (earlier.length < LEAST_CASES) continue;
    const [low, high] = spreadOf(earlier);
    for (const one of cases) {
      if (one.year !== year) continue;
      tried += 1;
      const error = one.errors[place] ?? 0;
      if (error >= low && error <= high) covered += 1;
    }
  }
  return tried === 0 ? null : covered / tried;
}

/** Errors against the mean error of their year: what moves one province and not all. */
function relativeErrors(cases: readonly PastCase[], place: number): readonly number[] {
  const byYear = new Map<number, number[]>();
  for (const one of cases) byYear.set(one.year, [...(byYear.get(one.year) ?? []), one.errors[place] ?? 0]);
  return [...byYear.values()].flatMap((errors) => {
    const mean = meanOf(errors) ?? 0;
    return errors.map((error) => error - mean);
  });
}

/** The best method for an index, component and horizon, with the errors it would have made. */
export interface BackTest {
  readonly methods: readonly MethodRecord[];
  readonly best: ForecastMethod;
  /** 10th and 90th percentile of its errors, and of its errors against the mean error of their year. */
  readonly spread: readonly [number, number];
  readonly relativeSpread: readonly [number, number];
  readonly measuredCoverage: number | null;
}

/**
 * Tries every method on the whole history of all provinces; null when there are fewer than 20 past cases.
 * @param horizon editions years between the last known one and the one forecast
 */
export function backTest(book: ResultBook, series: IndexSeries, component: string, horizon: number): BackTest | null {
  return tryMethods(historiesOf(book, series, component), horizon);
}

function tryMethods(histories: Histories, horizon: number): BackTest | null {
  const cases = pastCases(histories, horizon);
  const methods = recordsOf(cases);
  const best = methods[0]?.method;
  if (best === undefined || cases.length < LEAST_CASES) return null;
  const place = forecastMethods.indexOf(best);
  return {
    ...{ methods, best, measuredCoverage: coverageOf(cases, place) },
    spread: spreadOf(cases.map((one) => one.errors[place] ?? 0)),
    relativeSpread: spreadOf(relativeErrors(cases, place)),
  };
}

function within(value: number, scale: Scale | undefined): number {
  return scale ? Math.min(scale.max, Math.max(scale.min, value)) : value;
}

function explain(test: BackTest, history: readonly YearValue[], horizon: number): Text {
  const [best, second] = test.methods;
  const [name, other] = [best && methodNames[best.method], second && methodNames[second.method]];
  const error = (record: MethodRecord | undefined) => record?.meanAbsoluteError.toFixed(2) ?? '';
  const span = `${history[0]?.year}–${history[history.length - 1]?.year}`;
  const cover = test.measuredCoverage === null ? null : Math.round(test.measuredCoverage * 100);
  return {
    vi:
      `${name?.vi}: thử trên ${best?.cases} trường hợp cùng ${horizon} năm cách biệt, sai trung bình ` +
      `${error(best).replace('.', ',')}, ít nhất trong ${test.methods.length} cách (kế tiếp: ${other?.vi}, ` +
      `${error(second).replace('.', ',')}). Dùng số ${span}. Khoảng 80% theo sai số đã gặp` +
      `${cover === null ? '' : `, thử lại chứa đúng ${cover}%`}.`,
    en:
      `${name?.en}: tried on ${best?.cases} past cases ${horizon} year(s) ahead, mean error ${error(best)}, the least of ` +
      `${test.methods.length} methods (next: ${other?.en}, ${error(second)}). Uses ${span}. 80% interval from past ` +
      `errors${cover === null ? '' : `, which covered ${cover}% when tried`}.`,
  };
}

/**
 * Forecast of a component (or total) of a province for a later edition: four simple methods are tried on all past
 * editions of all provinces at the same distance, the one with the least mean absolute error is used, and its past
 * errors give the interval. Series are not read across a break between structures; where only weights changed they are,
 * and the errors include it. Nothing is forecast from fewer than three values or fewer than 20 past cases.
 * Source: ADR-0020; back-test on rolling origins.
 */
export function forecastValue(book: ResultBook, series: IndexSeries, asked: ForecastAsked): Forecast | NoForecast {
  const prepared = prepare(book, series, asked);
  return 'kind' in prepared ? prepared : prepared.forecast;
}

interface Prepared {
  readonly forecast: Forecast;
  readonly histories: Histories;
  readonly test: BackTest;
}

function prepare(book: ResultBook, series: IndexSeries, asked: ForecastAsked): Prepared | NoForecast {
  const version = versionInForce(series, asked.year);
  if (!version) return none(`Không có kỳ năm ${asked.year}`, `There is no edition of ${asked.year}`);
  const histories = historiesOf(book, series, asked.component);
  const history = histories.of(asked.province, asked.year);
  const last = history[history.length - 1];
  if (!last || history.length < LEAST_HISTORY) {
    return none(
      `chưa có số liệu: cần ít nhất ${LEAST_HISTORY} kỳ cùng cơ cấu với năm ${asked.year}, mới có ${history.length}`,
      `no data yet: ${LEAST_HISTORY} editions of one structure with ${asked.year} are needed, there are ${history.length}`,
    );
  }
  const horizon = asked.year - last.year;
  const test = tryMethods(histories, horizon);
  if (!test) return none('chưa đủ kỳ trước đây để thử lại cách dự báo', 'too few past editions to try a forecast on');
  const scale = scaleOf(version, asked.component, null);
  const value = within(continueSeries(test.best, history, asked.year), scale);
  const forecast: Forecast = {
    ...{ kind: 'forecast', year: asked.year, value, method: test.best, methods: test.methods },
    low: within(value + test.spread[0], scale),
    high: within(value + test.spread[1], scale),
    measuredCoverage: test.measuredCoverage,
    basedOn: history.map((point) => point.year),
    explanation: explain(test, history, horizon),
  };
  return { forecast, histories, test };
}

/** Forecast of a place, and of the best and worst place that past errors leave open. */
export interface RankForecast {
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly of: number;
}

/**
 * Place of a province in a later edition: own forecast among the forecasts of all others by the same method. The
 * interval moves only the own value, by past errors against the mean error of their year, because what moves all
 * provinces moves no place. Null where own value cannot be forecast.
 */
export function forecastRank(book: ResultBook, series: IndexSeries, asked: ForecastAsked): RankForecast | null {
  const prepared = prepare(book, series, asked);
  if ('kind' in prepared) return null;
  const { forecast, histories, test } = prepared;
  const others = [...histories.provinces.keys()].flatMap((province) => {
    const history = province === asked.province ? [] : histories.of(province, asked.year);
    const current = history[history.length - 1]?.year === forecast.basedOn[forecast.basedOn.length - 1];
    return current && history.length >= LEAST_HISTORY ? [continueSeries(test.best, history, asked.year)] : [];
  });
  const at = (value: number) => rankAmong(value, others, directionIn(series, asked.year, asked.component));
  const ends = test.relativeSpread.map((error) => at(forecast.value + error));
  const rank = at(forecast.value);
  return { rank, of: others.length + 1, best: Math.min(rank, ...ends), worst: Math.max(rank, ...ends) };
}
