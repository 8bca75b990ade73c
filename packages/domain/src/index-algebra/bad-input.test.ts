import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../kernel/index.ts';
import { changeOfTotal } from './change-of-total.ts';
import { checkResults } from './check-results.ts';
import { type Component, type IndexSeries, type IndexVersion, TOTAL } from './definitions.ts';
import { editionScores, editionTotals } from './edition-scores.ts';
import { forecastRank, forecastValue } from './forecast.ts';
import { gainPaths, gainProblemOf } from './gain-problem.ts';
import { solveGain } from './gain-solver.ts';
import { indexHistory } from './index-history.ts';
import { methodUncertainty } from './method-uncertainty.ts';
import { findOutliers } from './outliers.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { provincesInYear } from './provinces.ts';
import { rankShift } from './rank-shift.ts';
import { buildResultBook } from './result-book.ts';
import type { ResultRow } from './result-row.ts';
import { bestImprovers, weakComponents } from './standing.ts';
import { simulate } from './what-if.ts';

/** The rules that ADR-0020 states for figures as they should not be; every function that shows numbers is asked. */
const scale = { min: 0, max: 10, unit: 'điểm' };

function component(code: string, weightRatio: number): Component {
  return {
    ...{ code, name: { vi: code, en: code }, weightRatio, minPoints: null, maxPoints: null, scale },
    ...{ direction: 'higher_is_better', confidence: 'verified', children: [] },
  };
}

const version: IndexVersion = {
  ...{ index: 'X', fromYear: 2018, toYear: null, aggregation: 'weighted_mean_x10', aggregationConfidence: 'verified' },
  ...{ scale: { ...scale, max: 100 }, direction: 'higher_is_better', parts: [], groups: null },
  components: [component('X.1', 0.4), component('X.2', 0.6)],
  ...{ totalNotFromPartsYears: [], comparableWithEarlier: true, confidence: 'verified', source: '', note: null },
};

const series: IndexSeries = {
  ...{ code: 'X', name: { vi: 'X', en: 'X' }, publisher: 'x', firstYear: 2018, scale: version.scale },
  ...{ direction: 'higher_is_better', versions: [version], breaks: [] },
};

const names = provincesInYear(2020).map((one) => one.name);
const own = names[0] ?? '';

function row(year: number, province: string, code: string, value: number): ResultRow {
  return {
    ...{ index: 'X', year, province, component: code, value: decimalOf(value), printed: String(value) },
    ...{ rank: null, group: null, unit: null, status: 'dataset', rankBasis: null, sourceId: 'S', note: null, line: 1 },
  } as unknown as ResultRow;
}

/** Two editions in which every province has these component values; totals follow. */
function bookOf(provinces: readonly string[], amountOf: (province: string, code: string, year: number) => number) {
  return buildResultBook(
    [2019, 2020].flatMap((year) =>
      provinces.flatMap((province) => {
        const [first, second] = [amountOf(province, 'X.1', year), amountOf(province, 'X.2', year)];
        return [
          row(year, province, 'X.1', first),
          row(year, province, 'X.2', second),
          row(year, province, TOTAL, Number((4 * first + 6 * second).toFixed(4))),
        ];
      }),
    ),
  );
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(numbersIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  return [];
}

/** Everything that a screen of an edition shows. */
function everythingShown(book: ReturnType<typeof bookOf>) {
  const scores = editionScores(book, series, 2020);
  const goals = [
    { kind: 'rank', rank: 1 },
    { kind: 'above-mean' },
    { kind: 'value', value: 80 },
    { kind: 'quartile-group', group: 0 },
  ] as const;
  const problems = goals.flatMap((goal) => gainProblemOf(book, series, 2020, own, goal) ?? []);
  const [before, after] = [2019, 2020].map((year) => editionTotals(book, 'X', year, own));
  return {
    history: indexHistory(book, series, own, 2019, 2020),
    summary: book.summary('X', 2020, TOTAL),
    rank: book.rank('X', 2020, TOTAL, own),
    weak: weakComponents(book, series, 2020, own),
    improvers: bestImprovers(book, series, 'X.1', { fromYear: 2019, toYear: 2020 }).improvers,
    change: changeOfTotal(book, series, own, 2019, 2020),
    shift: before && after ? rankShift(before, after) : null,
    outliers: findOutliers(book.values('X', 2020, TOTAL)),
    intervals: methodUncertainty(version, scores, 1, { draws: 20 }),
    forecast: forecastValue(book, series, { component: TOTAL, province: own, year: 2021 }),
    forecastRank: forecastRank(book, series, { component: TOTAL, province: own, year: 2021 }),
    simulated: simulate(version, scores, own, new Map([['X.1', 9]])),
    gains: problems.map((problem) => {
      const { threshold: _, ...answer } = { threshold: null, ...solveGain(problem) };
      return answer;
    }),
    paths: problems.map((problem) => gainPaths(problem).map((path) => path.solution.moves)),
  };
}

function expectNumbers(shown: object): void {
  for (const [what, value] of Object.entries(shown))
    for (const number of numbersIn(value)) expect(Number.isFinite(number), what).toBe(true);
}

describe('figures as they should not be', () => {
  it('missing provinces: below 80 % nothing is computed and the reason is said', () => {
    const shown = everythingShown(bookOf(names.slice(0, 40), (name, code) => names.indexOf(name) / 10 + code.length));
    expectNumbers(shown);
    expect(shown.summary).toMatchObject({ covered: false, mean: null, quartiles: null, best: null });
    expect(shown.summary.reason?.vi).toContain('mới có 40/63 tỉnh, cần ít nhất 80%');
    expect(shown.rank).toBeNull();
    expect(shown.weak).toEqual([]);
  });

  it('own province missing: nothing is invented', () => {
    const shown = everythingShown(bookOf(names.slice(1), (name) => names.indexOf(name) / 10));
    expectNumbers(shown);
    expect(shown).toMatchObject({ rank: null, change: null, shift: null, simulated: null, gains: [] });
    expect(shown.forecast.kind).toBe('none');
  });

  it('ties: all share a place, nobody is an outlier, nothing need be gained', () => {
    const shown = everythingShown(bookOf(names, () => 5));
    expectNumbers(shown);
    expect(shown.rank).toMatchObject({ rank: 1, of: 63 });
    expect(shown).toMatchObject({ outliers: [], weak: [], improvers: [] });
    expect(shown.gains[0]).toMatchObject({ kind: 'reached', moves: [], effort: 0 });
    expect(shown.intervals?.ranks.every((one) => one.low === 1 && one.high === 1)).toBe(true);
  });

  it('zero variance of one component: it has no room, so the other carries the goal', () => {
    const shown = everythingShown(bookOf(names, (name, code) => (code === 'X.1' ? 5 : 1 + names.indexOf(name) / 10)));
    expectNumbers(shown);
    expect(shown.gains[0]).toMatchObject({ kind: 'reached', moves: [{ component: 'X.2' }] });
  });

  it('one province: a rank of one means nothing and is not shown, a move has no room', () => {
    const shown = everythingShown(bookOf([own], () => 5));
    expectNumbers(shown);
    expect(shown).toMatchObject({ rank: null, outliers: [] });
    expect(shown.gains.find((one) => one.kind === 'refused')).toMatchObject({ code: 'NOT_REACHABLE' });
  });

  it('negative and out-of-scale values: named by the check, and still no NaN', () => {
    const shown = everythingShown(bookOf(names, (name, code) => (code === 'X.1' ? -names.indexOf(name) : 400)));
    expectNumbers(shown);
    const rows = [row(2020, own, 'X.1', -3), row(2020, own, 'X.2', 10.2)];
    const found = checkResults(rows, [series]).filter((issue) => issue.code === 'OUT_OF_SCALE');
    expect(found.map((issue) => issue.severity)).toEqual(['error', 'error']);
  });

  it('weights that do not sum to 1: a definition is refused with the sum, never rescaled', () => {
    const definition = {
      ...{ code: 'X', nameVi: 'X', nameEn: 'X', publisher: 'x', firstYear: 2018 },
      scale: { min: 0, max: 100, unit: 'điểm' },
      versions: [
        {
          ...{ years: { from: 2018, to: null }, aggregation: 'weighted_mean_x10' },
          components: [
            { code: 'X.1', nameVi: 'a', nameEn: 'a', weight: 0.4 },
            { code: 'X.2', nameVi: 'b', nameEn: 'b', weight: 0.5 },
          ],
        },
      ],
    };
    const parsed = parseIndexDefinitions({ indices: [definition] });
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.map((issue) => issue.code)).toContain('WEIGHTS_NOT_ONE');
  });

  it('anything at all: no screen ever gets a NaN', () => {
    const value = fc.oneof(fc.constant(0), fc.constant(5), fc.integer({ min: -20, max: 40 }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 1, max: 63 }),
        (values, count) => {
          const at = (name: string, code: string, year: number) =>
            values[(names.indexOf(name) * 7 + code.charCodeAt(2) + year) % values.length] ?? 0;
          expectNumbers(everythingShown(bookOf(names.slice(0, count), at)));
        },
      ),
      { seed: 81, numRuns: 40 },
    );
  });
});
