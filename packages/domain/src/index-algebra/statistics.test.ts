import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  competitionRanks,
  isCovered,
  meanOf,
  quantileType7,
  quartileGroup,
  quartilesOf,
  rankAmong,
  summariseYear,
} from './statistics.ts';

const scores = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 });

describe('quartiles', () => {
  it('interpolates like type 7', () => {
    expect(quantileType7([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 12);
    expect(quartilesOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ q1: 2.75, q2: 4.5, q3: 6.25 });
    expect(quartilesOf([])).toBeNull();
    expect(quartilesOf([3])).toEqual({ q1: 3, q2: 3, q3: 3 });
    expect(meanOf([])).toBeNull();
  });

  it('cuts 63 subjects into 16, 16, 15, 16', () => {
    const values = Array.from({ length: 63 }, (_, index) => index);
    const quartiles = quartilesOf(values);
    const sizes = [0, 0, 0, 0];
    for (const value of values)
      if (quartiles) sizes[quartileGroup(value, quartiles)] = (sizes[quartileGroup(value, quartiles)] ?? 0) + 1;
    expect(sizes).toEqual([16, 16, 15, 16]);
  });

  it('turns round for an index where lower is better', () => {
    const quartiles = { q1: 1, q2: 2, q3: 3 };
    expect([1, 2, 3, 4].map((value) => quartileGroup(value, quartiles, 'lower_is_better'))).toEqual([0, 1, 2, 3]);
  });
});

describe('ranks', () => {
  it('share a place and skip the next', () => {
    const ranks = competitionRanks(new Map(Object.entries({ a: 5, b: 7, c: 5, d: 4, e: 7 })));
    expect(Object.fromEntries(ranks)).toEqual({ b: 1, e: 1, a: 3, c: 3, d: 5 });
    const lower = competitionRanks(new Map(Object.entries({ a: 5, b: 7 })), 'lower_is_better');
    expect(Object.fromEntries(lower)).toEqual({ a: 1, b: 2 });
  });

  it('are 1 + the number of strictly greater values', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const ranks = competitionRanks(new Map(values.map((value, index) => [String(index), value])));
        values.forEach((value, index) => {
          expect(ranks.get(String(index))).toBe(1 + values.filter((other) => other > value).length);
          expect(rankAmong(value, values)).toBe(ranks.get(String(index)));
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('do not change under a monotone rescaling', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const rank = (map: (value: number) => number) =>
          [...competitionRanks(new Map(values.map((value, index) => [String(index), map(value)])))].sort();
        expect(rank((value) => Math.exp(value / 10) * 3 - 2)).toEqual(rank((value) => value));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('summariseYear', () => {
  const values = (n: number) => new Map(Array.from({ length: n }, (_, index) => [`p${index}`, index] as const));

  it('computes from 80 % on', () => {
    expect(isCovered(4, 5)).toBe(true);
    expect(isCovered(50, 63)).toBe(false);
    expect(isCovered(0, 0)).toBe(false);
    expect(summariseYear(values(51), 63, 9)).toMatchObject({
      covered: true,
      mean: 25,
      meanBasis: 'computed',
      reason: null,
    });
  });

  it('falls back to the published mean, then to the reason', () => {
    expect(summariseYear(values(50), 63, 9)).toMatchObject({
      covered: false,
      mean: 9,
      meanBasis: 'published',
      best: null,
    });
    const none = summariseYear(values(1), 63, null);
    expect(none).toMatchObject({ mean: null, meanBasis: 'none', quartiles: null });
    expect(none.reason?.vi).toContain('chưa có số liệu');
  });

  it('names every best subject', () => {
    const summary = summariseYear(new Map(Object.entries({ a: 3, b: 5, c: 5 })), 3, null);
    expect(summary.best).toEqual({ value: 5, subjects: ['b', 'c'] });
    const lower = summariseYear(new Map(Object.entries({ a: 3, b: 5 })), 2, null, 'lower_is_better');
    expect(lower.best).toEqual({ value: 3, subjects: ['a'] });
  });
});
