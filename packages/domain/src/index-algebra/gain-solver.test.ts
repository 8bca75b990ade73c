import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../kernel/index.ts';
import type { IndexSeries, IndexVersion } from './definitions.ts';
import { ASSUMED_GROUP_PLACE, goalThreshold } from './gain-goal.ts';
import { bestValue, gainPaths, gainProblemOf } from './gain-problem.ts';
import { searchGain } from './gain-search.ts';
import { type GainProblem, type GainSolution, solveGain } from './gain-solver.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { readResults } from './read-results.ts';
import { buildResultBook } from './result-book.ts';
import { quartileGroup, quartilesOf, rankAmong } from './statistics.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const parsed = parseIndexDefinitions(JSON.parse(seed('index-definitions.json')));
const records = parseCsv(seed('official-results.csv'));
if (!parsed.ok || !records.ok) throw new Error('seeds');
const all = parsed.value;
const book = buildResultBook(readResults(records.value, all).rows);

function seriesOf(code: string): IndexSeries {
  const found = all.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
}

function problemOf(goal: GainProblem['goal'], index = 'PCI', year = 2020, province = 'Tây Ninh'): GainProblem {
  const problem = gainProblemOf(book, seriesOf(index), year, province, goal);
  if (!problem) throw new Error('no problem');
  return problem;
}

function reached(answer: ReturnType<typeof solveGain>): GainSolution {
  if (answer.kind !== 'reached') throw new Error(answer.code);
  return answer;
}

/** A version with given weights (as a weighted mean) for made-up problems. */
function made(weights: readonly number[], aggregation: IndexVersion['aggregation'] = 'weighted_mean'): IndexVersion {
  const version = problemOf({ kind: 'rank', rank: 1 }).version;
  const template = version.components[0];
  if (!template) throw new Error('no component');
  return {
    ...version,
    aggregation,
    components: weights.map((weightRatio, index) => ({ ...template, code: `C${index}`, weightRatio })),
  };
}

interface Lp {
  readonly prices: readonly number[];
  readonly gains: readonly number[];
  readonly caps: readonly number[];
  readonly need: number;
}

/**
 * Independent solver: min Σ price x, Σ gain x >= need, 0 <= x <= cap. A linear programme with one covering row has an
 * optimal vertex with all variables but one at a bound, so every such point is tried.
 */
function byVertices({ prices, gains, caps, need }: Lp): number | undefined {
  const n = prices.length;
  let best: number | undefined;
  for (let mask = 0; mask < 2 ** n; mask += 1) {
    const full = Array.from({ length: n }, (_, index) => ((mask >> index) & 1 ? (caps[index] ?? 0) : 0));
    const gained = full.reduce((sum, x, index) => sum + x * (gains[index] ?? 0), 0);
    const cost = full.reduce((sum, x, index) => sum + x * (prices[index] ?? 0), 0);
    if (gained >= need - 1e-9 && (best === undefined || cost < best)) best = cost;
    for (let free = 0; free < n; free += 1) {
      if ((mask >> free) & 1 || !(gains[free] ?? 0)) continue;
      const x = (need - gained) / (gains[free] ?? 1);
      if (x < 0 || x > (caps[free] ?? 0) + 1e-12) continue;
      const with1 = cost + x * (prices[free] ?? 0);
      if (best === undefined || with1 < best) best = with1;
    }
  }
  return best;
}

function lpOf(problem: GainProblem): Lp {
  const codes = problem.version.components.map((component) => component.code);
  const factor = problem.version.aggregation === 'weighted_mean_x10' ? 10 : 1;
  const rooms = codes.map((code) => (problem.bests.get(code) ?? 0) - (problem.values.get(code) ?? 0));
  const threshold = goalThreshold(problem.goal, problem.total, problem.others);
  return {
    prices: codes.map((code, index) => (problem.limits?.get(code)?.cost ?? 1) / (rooms[index] || 1)),
    gains: problem.version.components.map((component) =>
      problem.version.aggregation === 'sum_of_points' ? 1 : factor * (component.weightRatio ?? 0),
    ),
    caps: codes.map((code, index) => {
      const limit = problem.limits?.get(code);
      if (limit?.locked) return 0;
      return Math.max(0, Math.min(rooms[index] ?? 0, problem.maxStep ?? 99, limit?.maxDelta ?? 99));
    }),
    need: (threshold?.total ?? 0) - problem.total,
  };
}

describe('Tây Ninh, PCI 2020, rank 24', () => {
  it('reaches rank 15 by business support alone, with the proof 64.1626 + 2 x 0.65625 = 65.4751', () => {
    const answer = reached(solveGain(problemOf({ kind: 'rank', rank: 15 })));
    expect(answer.from).toEqual({ rank: 24, total: 64.1626 });
    expect(answer.moves).toEqual([{ component: 'PCI.8', from: 4.9544, to: 5.61065, delta: 0.65625 }]);
    expect(answer.to.rank).toBe(15);
    expect(answer.to.total).toBeCloseTo(65.4751, 10);
    expect(answer.proof.rank).toBe(15);
    expect(rankAmong(65.4751, problemOf({ kind: 'rank', rank: 15 }).others)).toBe(15);
    expect(answer.method).toBe('exact');
  });

  it('gains any number of places at the effort that an independent solver finds', () => {
    for (let places = 0; places <= 23; places += 1) {
      for (const maxStep of [undefined, 1, 0.5, 0.2]) {
        const problem = { ...problemOf({ kind: 'places', places }), ...(maxStep === undefined ? {} : { maxStep }) };
        const answer = solveGain(problem);
        const least = places === 0 ? 0 : byVertices(lpOf(problem));
        if (answer.kind === 'refused') {
          expect(least).toBeUndefined();
          continue;
        }
        expect(answer.effort).toBeCloseTo(least ?? Number.NaN, 9);
        expect(answer.proof.rank).toBeLessThanOrEqual(24 - places);
        for (const move of answer.moves) expect(move.delta).toBeLessThanOrEqual((maxStep ?? 99) + 1e-12);
      }
    }
  });

  it('says how far one can come when the goal is too far', () => {
    const answer = solveGain({ ...problemOf({ kind: 'rank', rank: 1 }), maxStep: 0.2 });
    if (answer.kind !== 'refused') throw new Error('reached');
    expect(answer.code).toBe('NOT_REACHABLE');
    // Every component 0.2 up (all have room): 10 x 0.2 = 2 points, 66.1626.
    expect(answer.best?.total).toBeCloseTo(66.1626, 9);
    expect(answer.best?.rank).toBe(rankAmong(66.1626, problemOf({ kind: 'rank', rank: 1 }).others));
    expect(solveGain(problemOf({ kind: 'places', places: 24 }))).toMatchObject({
      kind: 'refused',
      code: 'NOT_REACHABLE',
    });
  });

  it('keeps locks, limits of single components and other costs', () => {
    const locked = { ...problemOf({ kind: 'rank', rank: 15 }), limits: new Map([['PCI.8', { locked: true }]]) };
    expect(reached(solveGain(locked)).moves.map((move) => move.component)).not.toContain('PCI.8');
    const limited = { ...locked, limits: new Map([['PCI.8', { maxDelta: 0.1 }]]) };
    expect(reached(solveGain(limited)).moves.find((move) => move.component === 'PCI.8')?.delta).toBe(0.1);
    const dear = { ...locked, limits: new Map([['PCI.8', { cost: 9 }]]) };
    expect(reached(solveGain(dear)).moves[0]?.component).not.toBe('PCI.8');
    for (const problem of [locked, limited, dear]) {
      expect(reached(solveGain(problem)).effort).toBeCloseTo(byVertices(lpOf(problem)) ?? Number.NaN, 9);
    }
  });

  it('offers other ways, cheapest first, none twice', () => {
    const paths = gainPaths(problemOf({ kind: 'rank', rank: 5 }));
    expect(paths[0]?.kind).toBe('cheapest');
    const efforts = paths.map((path) => path.solution.effort);
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
    expect(paths.every((path) => path.solution.to.rank <= 5)).toBe(true);
    expect(paths.length).toBeGreaterThan(1);
    expect(gainPaths({ ...problemOf({ kind: 'rank', rank: 1 }), maxStep: 0.01 })).toEqual([]);
  });
});

describe('ways for a person to choose from', () => {
  const problem = problemOf({ kind: 'rank', rank: 15 });
  const ownBests = new Map([...problem.values].map(([code, value]) => [code, value + (code === 'PCI.3' ? 0.4 : 0.3)]));

  it('share the risk, or stay within what the province once had', () => {
    const ways = new Map(gainPaths(problem, { ownBests }).map((path) => [path.kind, path.solution]));
    const need = 65.4751 - 64.1626;
    const spread = ways.get('spread');
    expect(spread?.proof.rank).toBe(15);
    expect(spread?.moves.length).toBeGreaterThan(1);
    const coefficient = (code: string) =>
      10 * (problem.version.components.find((one) => one.code === code)?.weightRatio ?? 0);
    for (const move of spread?.moves ?? [])
      expect(coefficient(move.component) * move.delta).toBeLessThanOrEqual(need / 2 + 1e-9);
    const within = ways.get('own-best');
    expect(within?.proof.rank).toBe(15);
    for (const move of within?.moves ?? [])
      expect(move.to).toBeLessThanOrEqual((ownBests.get(move.component) ?? 0) + 1e-12);
    expect(ways.get('cheapest')?.effort).toBeLessThanOrEqual(Math.min(spread?.effort ?? 0, within?.effort ?? 0));
  });

  it('leave out what cannot reach the goal', () => {
    const nothing = new Map([...problem.values]);
    expect(gainPaths(problem, { ownBests: nothing }).map((path) => path.kind)).not.toContain('own-best');
  });
});

describe('other goals', () => {
  it('a value, more than the mean, a quartile group', () => {
    expect(reached(solveGain(problemOf({ kind: 'value', value: 66 }))).to.total).toBeGreaterThanOrEqual(66);
    const problem = problemOf({ kind: 'above-mean' });
    const above = reached(solveGain(problem));
    const mean = [...problem.others, above.to.total].reduce((sum, value) => sum + value, 0) / 63;
    expect(above.to.total).toBeGreaterThan(mean);
    expect(above.to.total - mean).toBeLessThan(1e-9);
    const papi = problemOf({ kind: 'quartile-group', group: 1 }, 'PAPI', 2020);
    const group = reached(solveGain(papi));
    const quartiles = quartilesOf([...papi.others, group.to.total]);
    expect(quartiles && quartileGroup(group.to.total, quartiles)).toBe(1);
    const less = quartilesOf([...papi.others, group.to.total - 0.001]);
    expect(less && quartileGroup(group.to.total - 0.001, less)).toBe(2);
  });

  it('a group without a fixed threshold begins at an assumed place or score, and says so', () => {
    const from = { kind: 'place', place: ASSUMED_GROUP_PLACE } as const;
    const answer = reached(solveGain(problemOf({ kind: 'published-group', group: 'Tốt', from })));
    expect(answer.to.rank).toBe(20);
    expect(answer.threshold.reading.vi).toContain('giả định nhóm Tốt bắt đầu từ hạng 20');
    const score = { kind: 'value', value: 65 } as const;
    expect(reached(solveGain(problemOf({ kind: 'published-group', group: 'Tốt', from: score }))).to.total).toBeCloseTo(
      65,
      9,
    );
  });

  it('need nothing where they hold already', () => {
    const answer = reached(solveGain(problemOf({ kind: 'value', value: 60 })));
    expect(answer).toMatchObject({ moves: [], effort: 0, to: { rank: 24, total: 64.1626 } });
  });

  it('a quartile group is reached at the smallest total that belongs to it', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(scores, fc.constantFrom(0 as const, 1 as const, 2 as const), (others, group) => {
        const threshold = goalThreshold({ kind: 'quartile-group', group }, 0, others);
        const groupAt = (total: number) => {
          const quartiles = quartilesOf([...others, total]);
          return quartiles ? quartileGroup(total, quartiles) : 3;
        };
        if (!threshold || !Number.isFinite(threshold.total)) return;
        expect(groupAt(threshold.total)).toBeLessThanOrEqual(group);
        expect(groupAt(threshold.total - 0.5)).toBeGreaterThan(group);
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});

describe('indices that are no sum', () => {
  it('are refused by the exact solver', () => {
    expect(solveGain(problemOf({ kind: 'value', value: 90 }, 'SIPAS', 2020))).toMatchObject({ code: 'NOT_ADDITIVE' });
    expect(solveGain({ ...problemOf({ kind: 'value', value: 1 }), values: new Map() })).toMatchObject({
      code: 'NO_DATA',
    });
    expect(gainProblemOf(book, seriesOf('PCI'), 2024, 'Tây Ninh', { kind: 'value', value: 70 })).toBeNull();
  });

  it('geometric means are searched, with the gap stated and never beaten by random moves', () => {
    const level = fc.record({
      value: fc.double({ min: 1, max: 8, noNaN: true }),
      room: fc.double({ min: 0.1, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (levels, depth, random) => {
          const version = made(
            levels.map(() => 1 / levels.length),
            'geometric_mean',
          );
          const code = (index: number) => `C${index}`;
          const values = new Map(levels.map((one, index) => [code(index), one.value]));
          const bests = new Map(levels.map((one, index) => [code(index), one.value + one.room]));
          const mean = (map: ReadonlyMap<string, number>) =>
            Math.exp([...map.values()].reduce((sum, value) => sum + Math.log(value), 0) / map.size);
          const goal = { kind: 'value', value: mean(values) + depth * (mean(bests) - mean(values)) } as const;
          const answer = reached(searchGain({ version, total: mean(values), values, bests, others: [], goal }));
          expect(answer.method).toBe('bounded-search');
          expect(answer.to.total).toBeGreaterThanOrEqual(goal.value * (1 - 1e-12));
          expect(answer.gap).toBeLessThan(1e-6);
          const moved = new Map(
            [...values].map(([key, value], index) => [
              key,
              value + (random[index] ?? 0) * ((bests.get(key) ?? 0) - value),
            ]),
          );
          const effort = random.slice(0, levels.length).reduce((sum, share) => sum + share, 0);
          if (mean(moved) >= goal.value) expect(effort).toBeGreaterThanOrEqual(answer.effort - 1e-6);
        },
      ),
      { seed: 22, numRuns: 200 },
    );
    const sum = problemOf({ kind: 'rank', rank: 15 });
    expect(searchGain(sum)).toEqual(solveGain(sum));
  });
});

describe('lower is better', () => {
  const mirrored = (problem: GainProblem): GainProblem => ({
    ...problem,
    total: -problem.total,
    version: {
      ...problem.version,
      direction: 'lower_is_better',
      components: problem.version.components.map((one) => ({ ...one, direction: 'lower_is_better' })),
    },
    values: new Map([...problem.values].map(([code, value]) => [code, -value])),
    bests: new Map([...problem.bests].map(([code, value]) => [code, -value])),
    others: problem.others.map((value) => -value),
    goal: problem.goal.kind === 'value' ? { kind: 'value', value: -problem.goal.value } : problem.goal,
  });

  it.each([
    { kind: 'rank', rank: 15 },
    { kind: 'places', places: 20 },
    { kind: 'value', value: 66.5 },
    { kind: 'above-mean' },
    { kind: 'quartile-group', group: 0 },
    { kind: 'published-group', group: 'Tốt', from: { kind: 'place', place: 20 } },
  ] as const)('is the same problem turned round: $kind', (goal) => {
    const upward = reached(solveGain(problemOf(goal)));
    const downward = reached(solveGain(mirrored(problemOf(goal))));
    expect(downward.effort).toBe(upward.effort);
    expect(downward.moves).toEqual(
      upward.moves.map(({ component, from, to, delta }) => ({ component, from: -from, to: -to, delta: -delta })),
    );
    expect(downward.to).toEqual({ rank: upward.to.rank, total: -upward.to.total });
    expect(downward.proof).toEqual(upward.proof);
    expect(downward.threshold.total).toBe(-upward.threshold.total);
    const ways = gainPaths(mirrored(problemOf(goal))).map((path) => path.solution.effort);
    expect(ways).toEqual(gainPaths(problemOf(goal)).map((path) => path.solution.effort));
  });

  it('words name the value as it was asked for', () => {
    const goal = { kind: 'value', value: 3 } as const;
    expect(goalThreshold(goal, 5, [4, 2], 'lower_is_better')).toMatchObject({ total: 3, reading: { vi: '3 điểm' } });
    const group = { kind: 'published-group', group: 'A', from: goal } as const;
    expect(goalThreshold(group, 5, [4, 2], 'lower_is_better')?.reading.vi).toContain('bắt đầu từ 3 điểm');
    expect(goalThreshold({ kind: 'above-mean' }, 5, [4, 2], 'lower_is_better')).toMatchObject({
      total: 3,
      strict: true,
    });
  });

  /** Total = C0 - C1: the second counts against the total and gets better by falling. */
  function mixed(goal: GainProblem['goal'], second: 'higher_is_better' | 'lower_is_better'): GainProblem {
    const version = made([1, -1]);
    const components = version.components.map((one, place) => ({
      ...one,
      direction: place === 0 ? ('higher_is_better' as const) : second,
    }));
    return {
      version: { ...version, components },
      ...{ total: 1, others: [2.5, 4], goal },
      values: new Map([
        ['C0', 5],
        ['C1', 4],
      ]),
      bests: new Map([
        ['C0', 6],
        ['C1', second === 'higher_is_better' ? 7 : 2],
      ]),
    };
  }

  it('a component that counts against the total moves down where lower is better', () => {
    const answer = reached(solveGain(mixed({ kind: 'rank', rank: 2 }, 'lower_is_better')));
    // 1.5 points: the wider room is the cheaper one, 1.5 of 2 down.
    expect(answer.moves).toEqual([{ component: 'C1', from: 4, to: 2.5, delta: -1.5 }]);
    expect(answer).toMatchObject({ effort: 0.75, to: { rank: 2, total: 2.5 }, proof: { rank: 2 } });
  });

  it('a component whose better direction does not better the total is left alone', () => {
    const answer = solveGain(mixed({ kind: 'rank', rank: 2 }, 'higher_is_better'));
    expect(answer).toMatchObject({ code: 'NOT_REACHABLE', best: { total: 2, rank: 3 } });
  });

  it('a geometric mean turned round is refused, not guessed', () => {
    const problem = mirrored(problemOf({ kind: 'rank', rank: 15 }));
    const answer = searchGain({ ...problem, version: { ...problem.version, aggregation: 'geometric_mean' } });
    expect(answer).toMatchObject({ kind: 'refused', code: 'NOT_ADDITIVE' });
  });

  it('the best of a component is the lowest', () => {
    expect(bestValue([3, 1, 2], 'lower_is_better')).toBe(1);
    expect(bestValue([], 'lower_is_better')).toBeUndefined();
  });
});

describe('made-up problems', () => {
  const level = fc.record({
    ...{ weight: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 0, max: 900 }) },
    ...{ room: fc.integer({ min: -50, max: 500 }), cost: fc.integer({ min: 1, max: 5 }) },
    locked: fc.boolean(),
  });
  const problems = fc.record({
    levels: fc.array(level, { minLength: 1, maxLength: 6 }),
    others: fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 0, maxLength: 8 }),
    ...{ goal: fc.integer({ min: 1, max: 9 }), maxStep: fc.option(fc.integer({ min: 1, max: 300 })) },
  });

  function build(input: {
    levels: { weight: number; value: number; room: number; cost: number; locked: boolean }[];
    others: number[];
    goal: number;
    maxStep: number | null;
  }): GainProblem {
    const sum = input.levels.reduce((total, one) => total + one.weight, 0);
    const version = made(input.levels.map((one) => one.weight / sum));
    const total = input.levels.reduce((all1, one) => all1 + (one.weight / sum) * (one.value / 100), 0);
    return {
      version,
      total: Math.round(total * 1e4) / 1e4,
      values: new Map(input.levels.map((one, index) => [`C${index}`, one.value / 100])),
      bests: new Map(input.levels.map((one, index) => [`C${index}`, Math.max(one.value, one.value + one.room) / 100])),
      others: input.others.map((value) => value / 100),
      goal: { kind: 'rank', rank: input.goal },
      limits: new Map(
        input.levels.map((one, index) => [`C${index}`, { locked: one.locked && index > 0, cost: one.cost }]),
      ),
      ...(input.maxStep === null ? {} : { maxStep: input.maxStep / 100 }),
    };
  }

  it('cost what the independent solver says, and the proof holds when recounted', () => {
    fc.assert(
      fc.property(problems, (input) => {
        const problem = build(input);
        const answer = solveGain(problem);
        const lp = lpOf(problem);
        const least = lp.need <= 0 ? 0 : byVertices(lp);
        if (answer.kind === 'refused') {
          if (least !== undefined)
            expect(lp.need).toBeGreaterThan(
              lp.caps.reduce((sum, cap, index) => sum + cap * (lp.gains[index] ?? 0), 0) - 1e-9,
            );
          return;
        }
        expect(answer.effort).toBeCloseTo(least ?? Number.NaN, 7);
        expect(answer.proof.rank).toBeLessThanOrEqual(Math.max(input.goal, 1));
        const recounted = answer.moves.reduce((sum, move) => {
          const weight =
            problem.version.components.find((component) => component.code === move.component)?.weightRatio ?? 0;
          return sum + weight * move.delta;
        }, problem.total);
        expect(rankAmong(recounted, problem.others)).toBe(answer.proof.rank);
      }),
      { seed: 23, numRuns: 400 },
    );
  });

  it('are never solved cheaper by random search', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (input, shares) => {
          const problem = build(input);
          const answer = solveGain(problem);
          if (answer.kind === 'refused') return;
          const lp = lpOf(problem);
          const x = lp.caps.map((cap, index) => cap * (shares[index] ?? 0));
          const gained = x.reduce((sum, one, index) => sum + one * (lp.gains[index] ?? 0), 0);
          if (gained < lp.need) return;
          expect(x.reduce((sum, one, index) => sum + one * (lp.prices[index] ?? 0), 0)).toBeGreaterThanOrEqual(
            answer.effort - 1e-9,
          );
        },
      ),
      { seed: 24, numRuns: 500 },
    );
  });

  it('take equal prices in the order of the components', () => {
    const problem: GainProblem = {
      version: made([0.5, 0.5]),
      ...{
        total: 5,
        values: new Map([
          ['C0', 5],
          ['C1', 5],
        ]),
        bests: new Map([
          ['C0', 7],
          ['C1', 7],
        ]),
      },
      ...{ others: [5.5], goal: { kind: 'rank', rank: 1 } },
    };
    expect(reached(solveGain(problem)).moves).toEqual([{ component: 'C0', from: 5, to: 6, delta: 1 }]);
  });
});
