import {
  bestImprovers,
  type ChangeOfTotal,
  type Component,
  changeOfTotal,
  compareEditions,
  compareRanks,
  directionIn,
  editionTotals,
  findOutliers,
  forecastRank,
  forecastValue,
  type MethodRankInterval,
  provincesInYear,
  rankShift,
  TOTAL,
  versionInForce,
  weakComponents,
} from '@nanghang/domain/index-algebra';
import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { DiagnosedComponent, DiagnosedForecast, Diagnosis } from '../contract/diagnosing.ts';
import { diagnosisAnswer } from './diagnosis-answer.ts';
import { decimalsOf, type IndexBook, ownYears } from './knowledge.ts';

/** What is diagnosed: an edition of a province, against an earlier one. */
interface Span {
  readonly province: string;
  readonly year: number;
  readonly fromYear: number | null;
}

const totalName = (code: string): Text => ({ vi: `Tổng điểm ${code}`, en: `${code} total` });

/** Components for which learning examples are shown. */
const MOST_EXAMPLES = 3;

function meanOf({ book, series }: IndexBook, year: number, code: string): number | null {
  return book.summary(series.code, year, code, directionIn(series, year, code)).mean;
}

function gapOf(index: IndexBook, span: Span, year: number | null, code: string): number | null {
  if (year === null) return null;
  const value = index.book.value(index.series.code, year, code, span.province);
  const mean = meanOf(index, year, code);
  return value === null || mean === null ? null : value - mean;
}

function componentOf(
  index: IndexBook,
  span: Span,
  component: Component,
  facts: { change: ChangeOfTotal | null; weak: ReturnType<typeof weakComponents> },
): DiagnosedComponent {
  const { book, series } = index;
  const { province, year, fromYear } = span;
  const { code, direction } = component;
  const value = book.value(series.code, year, code, province);
  const before = fromYear === null ? null : book.value(series.code, fromYear, code, province);
  const comparison =
    fromYear === null ? { kind: 'same' as const, note: null } : compareEditions(series, code, fromYear, year);
  const comparable = comparison.kind !== 'different';
  const did = facts.change?.contributions.find((one) => one.code === code);
  const weak = facts.weak.find((one) => one.code === code);
  const [fromMean, gapBefore] = [gapOf(index, span, year, code), gapOf(index, span, fromYear, code)];
  const without = index.uncertaintyOf(year)?.leaveOneOut.find((one) => one.component === code);
  return {
    ...{ code, name: component.name, weightRatio: component.weightRatio, value, before, comparison },
    change: value === null || before === null || !comparable ? null : value - before,
    ...{ byValue: did?.byValue ?? null, byWeight: did?.byWeight ?? null, points: did?.points ?? null },
    ...{ mean: meanOf(index, year, code), fromMean },
    fromMeanChange: fromMean === null || gapBefore === null || !comparable ? null : fromMean - gapBefore,
    ...{ belowMean: weak !== undefined, belowQuartile: weak?.belowQuartile ?? false },
    rank: book.rank(series.code, year, code, province, direction)?.rank ?? null,
    rankBefore:
      fromYear === null || compareRanks(series, code, fromYear, year).kind === 'different'
        ? null
        : (book.rank(series.code, fromYear, code, province, direction)?.rank ?? null),
    rankWithout: without?.ranks.get(province) ?? null,
  };
}

/** Learning examples: for what took the most points, for the weakest, and for the total. */
function improversOf(index: IndexBook, span: Span, components: readonly DiagnosedComponent[]): Diagnosis['improvers'] {
  const { fromYear, year } = span;
  if (fromYear === null) return [];
  const worst = [...components]
    .filter((one) => (one.points ?? one.change ?? 0) < 0 || one.belowQuartile)
    .sort((a, b) => (a.points ?? a.change ?? 0) - (b.points ?? b.change ?? 0))
    .slice(0, MOST_EXAMPLES)
    .map(({ code, name }) => ({ code, name }));
  return [...worst, { code: TOTAL, name: totalName(index.series.code) }].map(({ code, name }) => {
    const { improvers, comparison } = bestImprovers(index.book, index.series, code, { fromYear, toYear: year });
    return { code, name, comparison, improvers: [...improvers] };
  });
}

function outliersOf(index: IndexBook, span: Span, components: readonly Component[]): Diagnosis['outliers'] {
  const { book, series } = index;
  const nodes = [...components, { code: TOTAL, name: totalName(series.code) }];
  return nodes.flatMap(({ code, name }) => {
    if (!book.summary(series.code, span.year, code, series.direction).covered) return [];
    return findOutliers(book.values(series.code, span.year, code)).map(({ subject, ...one }) => ({
      ...{ code, name, province: subject, own: subject === span.province },
      ...one,
    }));
  });
}

/** The edition after the newest one that is known. */
function forecastOf(index: IndexBook, province: string): DiagnosedForecast {
  const year = (ownYears(index, province).at(-1) ?? 0) + 1;
  const asked = { component: TOTAL, province, year };
  const found = forecastValue(index.book, index.series, asked);
  if (found.kind === 'none') return { kind: 'none', year, reason: found.reason };
  const rank = forecastRank(index.book, index.series, asked);
  return { ...found, methods: [...found.methods], basedOn: [...found.basedOn], rank };
}

function intervalOf({ subject, nominal, median, low, high, p5, p95 }: MethodRankInterval) {
  return { province: subject, nominal, median, low, high, p5, p95 };
}

function uncertaintyOf(index: IndexBook, span: Span): Diagnosis['uncertainty'] {
  const drawn = index.uncertaintyOf(span.year);
  const own = drawn?.ranks.find((one) => one.subject === span.province);
  if (!drawn || !own) return null;
  const within = drawn.ranks
    .filter((one) => one.nominal >= own.low && one.nominal <= own.high)
    .sort((a, b) => a.nominal - b.nominal);
  const { label, draws, seed } = drawn;
  return { label, draws, seed, own: intervalOf(own), within: within.map(intervalOf) };
}

function shiftOf({ book, series }: IndexBook, { province, year, fromYear }: Span) {
  if (fromYear === null || compareEditions(series, TOTAL, fromYear, year).kind === 'different') return null;
  const covered = [fromYear, year].every((one) => book.summary(series.code, one, TOTAL, series.direction).covered);
  if (!covered || provincesInYear(fromYear).length !== provincesInYear(year).length) return null;
  const [before, after] = [fromYear, year].map((one) => editionTotals(book, series.code, one, province));
  return before && after ? rankShift(before, after, series.direction) : null;
}

/** Everything there is to say about why an edition came out as it did. */
export function diagnose(index: IndexBook, asOf: PlainDate, span: Span): Diagnosis {
  const { book, series } = index;
  const { province, year, fromYear } = span;
  const version = versionInForce(series, year);
  const change = fromYear === null ? null : changeOfTotal(book, series, province, fromYear, year);
  const comparison = fromYear === null ? null : compareEditions(series, TOTAL, fromYear, year);
  const places = fromYear === null ? null : compareRanks(series, TOTAL, fromYear, year);
  const weak = weakComponents(book, series, year, province);
  const components = (version?.components ?? []).map((one) => componentOf(index, span, one, { change, weak }));
  const shift = shiftOf(index, span);
  const [before, after] = [fromYear, year].map((one) =>
    one === null ? null : book.value(series.code, one, TOTAL, province),
  );
  const years = ownYears(index, province);
  const facts = {
    ...{ code: series.code, year, fromYear, decimals: decimalsOf(series), shift, components },
    ...{ before: before ?? null, after: after ?? null, breakNote: places?.note ?? null },
    change: before === null || before === undefined || comparison?.kind === 'different' ? null : (after ?? 0) - before,
    rank: book.rank(series.code, year, TOTAL, province, series.direction),
    rankBefore:
      fromYear === null || places?.kind === 'different'
        ? null
        : (book.rank(series.code, fromYear, TOTAL, province, series.direction)?.rank ?? null),
  };
  return {
    ...{ name: series.name, province, asOf, direction: series.direction },
    ...{ years: [...years], fromYears: years.filter((one) => one < year) },
    ...facts,
    answer: diagnosisAnswer(facts),
    mean: meanOf(index, year, TOTAL),
    unexplained: change?.unexplained ?? null,
    improvers: improversOf(index, span, components),
    outliers: outliersOf(index, span, version?.components ?? []),
    forecast: forecastOf(index, province),
    uncertainty: uncertaintyOf(index, span),
  };
}
