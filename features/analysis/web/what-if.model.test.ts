import { plainDate } from '@nanghang/domain/kernel';
import { describe, expect, it } from 'vitest';
import { readMoves, type Simulation, writeMoves } from '../contract/index.ts';
import { findPaths, firstGoal, openLaboratory, placesAround, possibleGroup } from './what-if.model.ts';

const text = (name: string) => ({ vi: name, en: name });
const scale = { min: 0, max: 10, unit: 'điểm' };

function component(code: string, weightRatio: number, value: number) {
  const nothing = {
    minPoints: null,
    maxPoints: null,
    before: null,
    mean: null,
    least: null,
    greatest: null,
    ownBest: null,
  };
  const fixed = { direction: 'higher_is_better', confidence: 'verified' } as const;
  return { code, name: text(code), weightRatio, value, scale, bounds: scale, ...nothing, ...fixed };
}

/** Three provinces and two components: 10 x (0.2 a + 0.8 b). */
const sent: Simulation = {
  ...{
    code: 'X',
    name: text('X'),
    province: 'C',
    asOf: plainDate('2023-11-20'),
    year: 2020,
    previousYear: 2019,
    previousRank: 1,
  },
  ...{ indices: [], decimals: 2, aggregation: 'weighted_mean_x10', direction: 'higher_is_better' },
  ...{ scale: { min: 0, max: 100, unit: 'điểm' }, publishedGroup: null, mean: null, refusal: null },
  groups: { method: 'published', labels: [text('Rất tốt'), text('Tốt')], confidence: 'verified' },
  components: [component('a', 0.2, 5), component('b', 0.8, 5)],
  totals: [
    { province: 'A', total: 70, values: [7, 7] },
    { province: 'B', total: 60, values: [6, 6] },
    { province: 'C', total: 50, values: [5, 5] },
  ],
};

describe('the what-if of a browser', () => {
  const lab = openLaboratory(sent);

  it('computes total and place again from the moved components', () => {
    expect(lab.simulate?.(new Map([['b', 6.25]]))).toMatchObject({ total: 60, rank: 2, of: 3, change: 10 });
  });

  it('opens with the place of the edition before and finds the cheapest way to it', () => {
    const goal = firstGoal(sent, 3);
    expect(goal).toEqual({ kind: 'rank', rank: 1 });
    const { paths, threshold } = findPaths(lab, { kind: 'rank', rank: 2 }, []);
    expect(threshold).toBe(60);
    expect(paths[0]?.solution.moves.map((move) => [move.component, move.to])).toEqual([['b', 6.25]]);
  });

  it('leaves locked components alone, and says when no way is left', () => {
    const locked = { component: 'b', locked: true, maxDelta: null, cost: 1 };
    const found = findPaths(lab, { kind: 'rank', rank: 2 }, [locked]);
    expect(found).toMatchObject({ paths: [], refusal: { code: 'NOT_REACHABLE' } });
  });

  it('shows the ranking after the moves with the place before, and a group only as a possibility', () => {
    expect(placesAround(lab, 'C', 60).map((row) => [row.rank, row.province, row.own])).toEqual([
      [1, 'A', null],
      [2, 'C', 'tried'],
      [2, 'B', null],
      [null, 'C', 'before'],
    ]);
    expect(possibleGroup(sent, { rank: 2, group: null })?.vi).toBe('Tốt');
    expect(possibleGroup(sent, { rank: 40, group: null })).toBeNull();
  });

  it('writes moves into an address and reads them again', () => {
    const moves = new Map([['PCI.8', 5.6144]]);
    expect(readMoves(writeMoves(moves))).toEqual(moves);
    expect(readMoves('x,y:,z:q').size).toBe(0);
  });
});

describe('an index where lower is better', () => {
  const turned: Simulation = {
    ...sent,
    direction: 'lower_is_better',
    components: sent.components.map((one) => ({ ...one, direction: 'lower_is_better' as const })),
    totals: [
      { province: 'A', total: 20, values: [2, 2] },
      { province: 'B', total: 40, values: [4, 4] },
      { province: 'C', total: 50, values: [5, 5] },
    ],
  };
  const lab = openLaboratory(turned);

  it('is climbed by falling: the best of a component is the lowest, the threshold lies below', () => {
    const { paths, threshold } = findPaths(lab, { kind: 'rank', rank: 2 }, []);
    expect(threshold).toBe(40);
    expect(paths[0]?.solution.moves).toMatchObject([{ component: 'b', from: 5, to: 3.75, delta: -1.25 }]);
    expect(paths[0]?.solution.proof.rank).toBe(2);
    expect(lab.simulate?.(new Map([['b', 3.75]]))).toMatchObject({ total: 40, rank: 2, toNext: { province: 'A' } });
    expect(placesAround(lab, 'C', 40).map((row) => row.province)).toEqual(['A', 'C', 'B', 'C']);
  });
});

describe('figures as they may come', () => {
  const goals = [
    { kind: 'rank', rank: 1 },
    { kind: 'value', value: 55 },
    { kind: 'above-mean' },
    { kind: 'quartile-group', group: 0 },
    { kind: 'published-group', group: 'Tốt', place: 2 },
  ] as const;

  function numbersIn(value: unknown): number[] {
    if (typeof value === 'number') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(numbersIn);
  }

  it.each([
    ['one province', { totals: sent.totals.slice(2) }],
    ['no totals at all', { totals: [] }],
    ['all equal', { totals: sent.totals.map((row) => ({ ...row, total: 50, values: [5, 5] })) }],
    ['components missing', { totals: sent.totals.map((row) => ({ ...row, values: [null, null] })) }],
    [
      'one component missing',
      { totals: sent.totals.map((row) => ({ ...row, values: [null, row.values[1] ?? null] })) },
    ],
    [
      'negative and out of scale',
      { totals: sent.totals.map((row) => ({ ...row, total: -row.total, values: [-99, 999] })) },
    ],
    ['weights that do not sum to 1', { components: [component('a', 0.9, 5), component('b', 0.9, 5)] }],
    ['no weights', { components: [component('a', 0, 5), component('b', 0, 5)] }],
  ] as const)('%s: every goal has an answer without NaN', (_, more) => {
    const lab = openLaboratory({ ...sent, ...more } as Simulation);
    for (const goal of goals) {
      const found = findPaths(lab, goal, []);
      const shown = [found.threshold, ...numbersIn(found.paths.map((path) => ({ ...path.solution, threshold: null })))];
      for (const number of shown) expect(number === null || !Number.isNaN(number)).toBe(true);
      if (found.paths.length === 0) expect(found.refusal?.message.vi.length ?? 1).toBeGreaterThan(0);
    }
    const now = lab.simulate?.(new Map([['b', 7]]));
    for (const number of numbersIn(now ?? {})) expect(Number.isFinite(number)).toBe(true);
    for (const row of placesAround(lab, 'C', now?.total ?? 0)) expect(Number.isFinite(row.total)).toBe(true);
  });
});
