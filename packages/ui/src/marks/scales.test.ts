import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelColumn } from '../charts/label-column.ts';
import { spreadLabels } from '../charts/label-places.ts';
import { weeksOf } from '../charts/month-calendar.tsx';
import { brokenLine, extentOf, linearScale, lonelyPoints, niceTicks } from './scales.ts';

const same = (value: number) => value;

describe('scales', () => {
  it('maps ends to ends, also backwards', () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(linearScale([5, 5], [0, 10])(5)).toBe(5);
  });

  it('finds the extent of what exists', () => {
    expect(extentOf([3, undefined, 1, null, Number.NaN])).toEqual([1, 3]);
    expect(extentOf([undefined])).toBeUndefined();
  });

  it('spans every domain with round ticks', () => {
    expect(niceTicks([62.1, 67.4], 5)).toEqual([62, 63, 64, 65, 66, 67, 68]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (from, span) => {
          const ticks = niceTicks([from, from + span], 5);
          expect(ticks[0]).toBeLessThanOrEqual(from + 1e-6);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(from + span - 1e-6);
          expect(ticks.length).toBeLessThanOrEqual(9);
        },
      ),
      { seed: 20231120 },
    );
  });

  it('does not join the neighbours of a gap, and marks points that stand alone', () => {
    const points = [
      [0, 1],
      [1, undefined],
      [2, 3],
      [3, null],
      [4, 5],
      [5, 6],
    ] as const;
    expect(brokenLine(points, same, same)).toBe('M0 1M2 3M4 5L5 6');
    expect(lonelyPoints(points)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe('spreadLabels', () => {
  it('keeps distance and order, and moves as little as it can', () => {
    expect(spreadLabels([10, 12, 40], 14, [0, 100])).toEqual([4, 18, 40]);
    expect(spreadLabels([50, 10], 14, [0, 100])).toEqual([50, 10]);
    expect(spreadLabels([99, 98], 14, [0, 100])).toEqual([100, 86]);
  });

  it('never puts two labels closer than the distance when there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const places = spreadLabels(wanted, 15, [0, 300]).toSorted((a, b) => a - b);
        for (const [index, place] of places.entries())
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
      }),
      { seed: 20231120 },
    );
  });
});

describe('labelColumn', () => {
  it('puts long names above their bars where the width is small', () => {
    expect(labelColumn(320, ['Dịch vụ hỗ trợ doanh nghiệp']).stacked).toBe(true);
    expect(labelColumn(320, ['A']).stacked).toBe(false);
    expect(labelColumn(900, ['Dịch vụ hỗ trợ doanh nghiệp']).stacked).toBe(false);
  });
});

describe('weeksOf', () => {
  it('begins on Monday and holds every day of the month once', () => {
    expect(weeksOf(2023, 11)[0]).toEqual([
      undefined,
      undefined,
      '2023-11-01',
      '2023-11-02',
      '2023-11-03',
      '2023-11-04',
      '2023-11-05',
    ]);
    expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29);
  });
});
