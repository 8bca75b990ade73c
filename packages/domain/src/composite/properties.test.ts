import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompositeScores, computeComposite, placesOn, planComposite } from './index.ts';
import { makeOrderScratch, orderAscending } from './sorted-ranks.ts';
import { type TinyIndex, tinySources, tinyUnits } from './tiny-index.ts';
import { treatValues } from './treat-column.ts';

const settings = { seed: 20, numRuns: 150 };

function scoresOf(index: TinyIndex): CompositeScores {
  const plan = planComposite(tinySources(index));
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const scores = computeComposite(plan.value);
  if (!scores.ok) throw new Error(JSON.stringify(scores.issues));
  return scores.value;
}

const cell = fc.option(fc.integer({ min: -20, max: 20 }), { freq: 8 });
/** Three indicators over 2 to 8 units, with gaps and many ties. */
const table = fc
  .integer({ min: 2, max: 8 })
  .chain((units) => fc.tuple(...[0, 1, 2].map(() => fc.array(cell, { minLength: units, maxLength: units }))))
  .map(([x = [], y = [], z = []]) => ({ x, y, z }));
const weights = fc.record({
  x: fc.integer({ min: 1, max: 9 }),
  y: fc.integer({ min: 1, max: 9 }),
  z: fc.integer({ min: 1, max: 9 }),
});

function mapValues(values: Readonly<Record<string, readonly (number | null)[]>>, change: (value: number) => number) {
  return Object.fromEntries(
    Object.entries(values).map(([code, column]) => [
      code,
      column.map((value) => (value === null ? null : change(value))),
    ]),
  );
}

function close(first: Float64Array | undefined, second: Float64Array | undefined): void {
  first?.forEach((value, row) => {
    const other = second?.[row] ?? Number.NaN;
    if (Number.isNaN(value)) expect(other).toBeNaN();
    else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });
}

describe('an index', () => {
  it.each(['rank', 'borda', 'prank'])(
    'by %s keeps its places under monotone rescaling of every indicator',
    (method) => {
      fc.assert(
        fc.property(table, (values) => {
          const steps = [{ op: 'normalise', method }, { op: 'aggregate' }];
          const bent = mapValues(values, (value) => Math.exp(value / 7) + value);
          expect(scoresOf({ values: bent, steps }).places).toEqual(scoresOf({ values, steps }).places);
        }),
        settings,
      );
    },
  );

  it('by minmax keeps its scores under linear rescaling of every indicator', () => {
    fc.assert(
      fc.property(table, (values) => {
        const steps = [{ op: 'impute' }, { op: 'normalise' }, { op: 'aggregate' }];
        const scaled = mapValues(values, (value) => 4 * value - 64);
        close(scoresOf({ values, steps }).columns.at(-1), scoresOf({ values: scaled, steps }).columns.at(-1));
      }),
      settings,
    );
  });

  it('by copeland keeps its places under monotone rescaling and sums to 0', () => {
    fc.assert(
      fc.property(table, weights, (values, given) => {
        const steps = [
          { op: 'impute' },
          { op: 'impute', method: 'none' },
          { op: 'aggregate', method: 'copeland', weights: given },
        ];
        const whole = Object.fromEntries(
          Object.entries(values).map(([code, column]) => [
            code,
            column.every((value) => value === null) ? column.map(() => 0) : column,
          ]),
        );
        const scores = scoresOf({ values: whole, steps });
        expect(scores.columns.at(-1)?.reduce((sum, score) => sum + score, 0)).toBe(0);
        const full = Object.fromEntries(
          ['x', 'y', 'z'].map((code, index) => [code, [...(scores.columns[index] ?? [])]]),
        );
        const bent = mapValues(full, (value) => value ** 3 + value);
        expect(scoresOf({ values: bent, steps }).places).toEqual(scores.places);
      }),
      settings,
    );
  });

  it('turned round by direction is the index of the negated indicator', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('minmax', 'zscore', 'rank', 'dist2max', 'fracmax', 'none'),
        (values, method) => {
          const steps = [{ op: 'normalise', method }, { op: 'aggregate' }];
          const turned = { ...values, y: mapValues({ y: values.y }, (value) => 0 - value)['y'] ?? [] };
          const plain = scoresOf({ values: turned, steps });
          close(plain.columns[3], scoresOf({ values, meta: { y: { Direction: -1 } }, steps }).columns[3]);
        },
      ),
      settings,
    );
  });

  it('does not depend on the order of units or of the scale of weights', () => {
    fc.assert(
      fc.property(table, weights, (values, given) => {
        const steps = (scale: number) => [
          { op: 'normalise' },
          {
            op: 'aggregate',
            weights: Object.fromEntries(Object.entries(given).map(([code, weight]) => [code, weight * scale])),
          },
        ];
        const scores = scoresOf({ values, steps: steps(1) });
        close(scores.columns[3], scoresOf({ values, steps: steps(16) }).columns[3]);
        const reversed = Object.fromEntries(
          Object.entries(values).map(([code, column]) => [code, column.toReversed()]),
        );
        expect(scoresOf({ values: reversed, steps: steps(1) }).places.toReversed()).toEqual(scores.places);
      }),
      settings,
    );
  });

  it('orders the means: harmonic, geometric, arithmetic, quadratic; each between the smallest and the largest child', () => {
    const positive = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(positive, weights, ([x = 1, y = 1, z = 1], given) => {
        const means = [{ method: 'hmean' }, { method: 'gmean' }, { method: 'amean' }, { method: 'genmean', p: 2 }].map(
          (step) =>
            scoresOf({ values: { x: [x], y: [y], z: [z] }, steps: [{ op: 'aggregate', weights: given, ...step }] })
              .columns[3]?.[0] ?? Number.NaN,
        );
        const chain = [Math.min(x, y, z), ...means, Math.max(x, y, z)];
        chain.slice(1).forEach((mean, place) => {
          expect(mean).toBeGreaterThanOrEqual((chain[place] ?? 0) * (1 - 1e-12));
        });
      }),
      settings,
    );
  });

  it('ranks like counting the scores that are higher', () => {
    fc.assert(
      fc.property(table, (values) => {
        const scores = scoresOf({ values, steps: [{ op: 'aggregate' }] });
        for (const code of scores.nodes) {
          const column = [...(scores.columns[scores.nodes.indexOf(code)] ?? [])];
          const counted = column.map((score) =>
            Number.isNaN(score) ? 0 : 1 + column.filter((other) => other > score).length,
          );
          expect([...placesOn(scores, code)]).toEqual(counted);
        }
        expect([...scores.places]).toEqual([...placesOn(scores, 'Top')]);
        expect(scores.units).toEqual(tinyUnits.slice(0, scores.units.length));
      }),
      settings,
    );
  });
});

describe('treatment', () => {
  it('changes at most winMax points but for ties, and keeps the order of values', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 40 });
    const transform = fc.constantFrom(undefined, 'log_CT' as const, 'log_CT_plus' as const, 'boxcox' as const);
    fc.assert(
      fc.property(values, fc.nat(6), transform, fc.boolean(), (numbers, winMax, chosen, combine) => {
        const treatment = {
          winMax,
          force: false,
          skewLimit: 1,
          kurtosisLimit: 1,
          transform: chosen,
          lambda: 0.5,
          combine,
        };
        const treated = Float64Array.from(numbers);
        const scratch = { shape: new Float64Array(4), original: new Float64Array(numbers.length) };
        const outcome = treatValues(treated, numbers.length, treatment, scratch);
        if (outcome === 'winsorised' && new Set(numbers).size === numbers.length) {
          const changed = numbers.filter((value, index) => value !== treated[index]).length;
          expect(changed).toBeLessThanOrEqual(winMax + 1);
        }
        if (outcome === 'unchanged' || outcome === 'undecided') expect([...treated]).toEqual(numbers);
        const order = numbers.map((_, index) => index).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
        order.slice(1).forEach((position, place) => {
          expect(treated[position]).toBeGreaterThanOrEqual(treated[order[place] ?? 0] ?? 0);
        });
      }),
      settings,
    );
  });
});

describe('orderAscending', () => {
  it('sorts any length and keeps equal numbers in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 300, size: 'max' }), (numbers) => {
        const scratch = makeOrderScratch(numbers.length);
        orderAscending(Float64Array.from(numbers), numbers.length, scratch);
        const expected = numbers
          .map((_, index) => index)
          .sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
        expect([...scratch.order]).toEqual(expected);
        expect([...scratch.keys]).toEqual(numbers.toSorted((a, b) => a - b));
      }),
      settings,
    );
  });
});
