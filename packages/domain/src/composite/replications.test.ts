import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedQuantile,
  drawsOf,
  estimateSobol,
  makeRunner,
  planComposite,
  type ReplicationRunner,
  runReplications,
  type SensitivityResult,
  summariseReplications,
} from './index.ts';
import { makeStream, nextUniform, seedStream } from './random.ts';
import { type TinyIndex, tinySources } from './tiny-index.ts';

function runnerOf(index: TinyIndex): ReplicationRunner {
  const plan = planComposite(tinySources(index));
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const runner = makeRunner(plan.value);
  if (!runner.ok) throw new Error(JSON.stringify(runner.issues));
  return runner.value;
}

function analyse(index: TinyIndex, rows: number, seed = 1, sobol = false): SensitivityResult {
  const runner = runnerOf(index);
  const design = { seed, sobol };
  return summariseReplications(runner, design, [runReplications(runner, design, 0, rows)]);
}

const values = {
  a: [1, 5, 3, 8, 2, 9, 4],
  b: [7, 2, 6, 1, 9, 3, 5],
  c: [3, 4, 4, 6, 60, 2, null],
};
const meta = { c: { Direction: -1 } };
const steps = [{ op: 'impute' }, { op: 'treat' }, { op: 'normalise', range: [1, 100] }, { op: 'aggregate' }];
const uncertainty = [
  { at: 'impute.method', values: ['mean', 'median', 'none'] },
  { at: 'normalise.method', values: ['minmax', 'zscore', 'rank'] },
  { at: 'aggregate.weights', noise: 0.5 },
];
const index: TinyIndex = { values, meta, steps, more: { uncertainty } };

describe('random streams', () => {
  it('are uniform, and differ by seed, matrix, row and input', () => {
    const stream = makeStream();
    const firstOf = (seed: number, matrix: number, row: number, input: number) => {
      seedStream(stream, seed, matrix, row, input);
      return nextUniform(stream);
    };
    const seen = new Set<number>();
    for (const seed of [0, 1, -1, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
      for (const matrix of [0, 1]) {
        for (let row = 0; row < 200; row += 1)
          for (const input of [0, 1, 2]) seen.add(firstOf(seed, matrix, row, input));
      }
    }
    expect(seen.size).toBe(5 * 2 * 200 * 3);
    const cells = new Array<number>(10).fill(0);
    for (const value of seen) cells[Math.floor(value * 10)] = (cells[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of cells) expect(Math.abs(count - 600)).toBeLessThan(100);
  });

  it('go on uniformly', () => {
    const stream = makeStream();
    seedStream(stream, 42, 0, 0, 0);
    let sum = 0;
    for (let draw = 0; draw < 20_000; draw += 1) sum += nextUniform(stream);
    expect(sum / 20_000).toBeCloseTo(0.5, 1);
  });
});

describe('replications', () => {
  it('give the same numbers for the same seed, however the rows are split', () => {
    const whole = analyse(index, 60, 7, true);
    const runner = runnerOf(index);
    const design = { seed: 7, sobol: true };
    const later = runReplications(runner, design, 35, 60);
    const tallies = [later, runReplications(runnerOf(index), design, 0, 20), runReplications(runner, design, 20, 35)];
    expect(summariseReplications(runner, design, tallies)).toEqual(whole);
    expect(analyse(index, 60, 8, true)).not.toEqual(whole);
  });

  it('give the same rank statistics with Sobol indices and without', () => {
    expect(analyse(index, 40, 3, true).ranks).toEqual(analyse(index, 40, 3, false).ranks);
  });

  it('without inputs every replication is the nominal one', () => {
    const result = analyse({ values, meta, steps }, 5);
    for (const { nominal, mean, median, p5, p95 } of result.ranks) {
      expect([mean, median, p5, p95]).toEqual([nominal, nominal, nominal, nominal]);
    }
    expect(result.sobol).toBeUndefined();
  });

  it('draw each alternative with equal chance', () => {
    const scales = {
      at: 'aggregate.weights',
      values: [
        { a: 1, b: 0 },
        { a: 0, b: 1 },
        { a: 0, b: 1 },
        { a: 0, b: 1 },
      ],
    };
    const result = analyse(
      { values: { a: [1, 2], b: [2, 1] }, steps: [{ op: 'aggregate' }], more: { uncertainty: [scales] } },
      4000,
    );
    expect(result.ranks[0]?.mean).toBeCloseTo((1 * 3 + 2) / 4, 1);
  });

  it('shake weights within the factor and only on the given levels', () => {
    const tree: TinyIndex = {
      values: { a: [1, 0], b: [0, 1], c: [0, 1.04] },
      meta: {
        a: { Parent: 'P' },
        b: { Parent: 'P' },
        c: { Parent: 'Q' },
        P: { Level: 2, Parent: 'Top' },
        Q: { Level: 2, Parent: 'Top', Weight: 0 },
        Top: { Level: 3 },
      },
      steps: [{ op: 'aggregate', weights: { a: 1.3 } }],
    };
    const shaken = (noise: number, levels?: number[]) =>
      analyse(
        { ...tree, more: { uncertainty: [{ at: 'aggregate.weights', noise, ...(levels ? { levels } : {}) }] } },
        2000,
      );
    expect(shaken(0.1).ranks.map(({ mean }) => mean)).toEqual([1, 2]);
    expect(shaken(0.9, [2]).ranks.map(({ mean }) => mean)).toEqual([1, 2]);
    const [first] = shaken(0.9, [1]).ranks;
    expect(first?.mean).toBeGreaterThan(1.1);
    expect(first?.mean).toBeLessThan(1.5);
    const far = { values: { a: [1, 0], b: [0, 2] }, steps: [{ op: 'aggregate' }] };
    const both = analyse({ ...far, more: { uncertainty: [{ at: 'aggregate.weights', noise: 0.5 }] } }, 2000);
    expect(both.ranks[0]?.mean).toBeLessThan(2);
    expect(both.ranks[0]?.mean).toBeGreaterThan(1.8);
  });

  it('draw shares around the given ones, and leave one node out', () => {
    const values = { a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1] };
    const weighted = [{ op: 'aggregate', weights: { a: 6, b: 3, c: 1 } }];
    const drawn = (input: object) => {
      const runner = runnerOf({
        values,
        steps: weighted,
        more: { uncertainty: [{ at: 'aggregate.weights', ...input }] },
      });
      return Array.from({ length: 3000 }, (_, row) => drawsOf(runner, 9, row)[0]?.value as Record<string, number>);
    };
    const shares = drawn({ dirichlet: 20 }).map(({ a = 0, b = 0, c = 0 }) =>
      [a, b, c].map((weight) => weight / (a + b + c)),
    );
    const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    [0.6, 0.3, 0.1].forEach((share, child) => {
      const column = shares.map((row) => row[child] ?? 0);
      const mean = meanOf(column);
      expect(mean).toBeCloseTo(share, 1);
      const variance = meanOf(column.map((value) => (value - mean) ** 2));
      expect(variance).toBeCloseTo((share * (1 - share)) / 21, 2);
    });
    const without = drawn({ leaveOneOut: true }).map((weights) =>
      Object.entries(weights).filter(([, weight]) => weight === 0),
    );
    for (const dropped of without) expect(dropped).toHaveLength(1);
    expect(new Set(without.flat().map(([code]) => code))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('can be drawn again from the seed', () => {
    const runner = runnerOf(index);
    const draws = drawsOf(runner, 7, 3);
    runReplications(runner, { seed: 7, sobol: true }, 0, 20);
    expect(drawsOf(runner, 7, 3)).toEqual(draws);
    expect(draws.map(({ at }) => at)).toEqual(['impute.method', 'normalise.method', 'aggregate.weights']);
    expect(uncertainty[1]?.values).toContain(draws[1]?.value);
    for (const weight of Object.values(draws[2]?.value as Record<string, number>)) {
      expect(Math.abs(weight - 1)).toBeLessThanOrEqual(0.5);
    }
  });

  it('use the parameters that the step has, and ignore those a method has no use for', () => {
    const values = { a: [1, 2, 3], b: [3, 1, 2] };
    const nominal = { op: 'normalise', method: 'minmax', range: [1, 2] };
    const gmean = { op: 'aggregate', method: 'gmean' };
    const uncertainty = [{ at: 'normalise.method', values: ['minmax', 'rank'] }];
    expect(analyse({ values, steps: [nominal, gmean], more: { uncertainty } }, 50).failures).toBe(0);
    const toRange = [{ at: 'normalise.method', values: ['minmax'] }];
    const ranked = { op: 'normalise', method: 'rank', ties: 'min', range: [1, 2] };
    expect(analyse({ values, steps: [ranked, gmean], more: { uncertainty: toRange } }, 50).failures).toBe(0);
    const plain = { op: 'normalise', method: 'rank' };
    expect(analyse({ values, steps: [plain, gmean], more: { uncertainty: toRange } }, 50).failures).toBe(50);
  });

  it('count only replications in which a unit has a place', () => {
    const steps = [
      { op: 'normalise', range: [1, 2] },
      { op: 'aggregate', method: 'gmean' },
    ];
    const uncertainty = [
      {
        at: 'normalise.range',
        values: [
          [1, 2],
          [0, 1],
        ],
      },
    ];
    const result = analyse({ values: { a: [1, 2, 3] }, steps, more: { uncertainty } }, 200);
    expect(result.failures).toBeGreaterThan(60);
    expect(result.failures).toBeLessThan(140);
    expect(result.ranks.map(({ mean }) => mean)).toEqual([3, 2, 1]);
  });

  it('list units that are in only nominally or only in some replications', () => {
    const values = { a: [1, 2, 3], b: [1, null, 3] };
    const uncertainty = [{ at: 'screen.dataThreshold', values: [0.4, 0.9] }];
    const screened = (dataThreshold: number) =>
      analyse(
        {
          values,
          steps: [{ op: 'screen', method: 'byNA', dataThreshold }, { op: 'aggregate' }],
          more: { uncertainty },
        },
        100,
      ).ranks;
    expect(screened(0.4).map(({ unit, nominal }) => [unit, nominal])).toEqual([
      ['A', 3],
      ['B', 2],
      ['C', 1],
    ]);
    expect(screened(0.9).map(({ unit, nominal }) => [unit, nominal])).toEqual([
      ['A', 2],
      ['B', null],
      ['C', 1],
    ]);
    expect(screened(0.9)[1]?.mean).toBe(2);
  });

  it('measure the change of place over the units that have both places', () => {
    const values = { a: [1, 2, 3], b: [1, null, 3] };
    const uncertainty = [{ at: 'screen.dataThreshold', values: [0.4, 0.9] }];
    const screen = { op: 'screen', method: 'byNA', dataThreshold: 0.9 };
    const runner = runnerOf({ values, steps: [screen, { op: 'aggregate' }], more: { uncertainty } });
    const { distances } = runReplications(runner, { seed: 1, sobol: false }, 0, 50);
    expect(new Set(distances)).toEqual(new Set([0, 0.5]));
  });

  it('reach places and codes inside lists and maps', () => {
    const uncertainty = [
      { at: 'aggregate.weights.b', values: [0] },
      { at: 'normalise.indicators.a.method', values: ['rank'] },
      { at: 'normalise.range.1', values: [100] },
    ];
    const tiny = {
      values: { a: [1, 2, 9], b: [3, 2, 1] },
      steps: [{ op: 'normalise', range: [0, 1] }, { op: 'aggregate' }],
    };
    expect(analyse({ ...tiny, more: { uncertainty } }, 3).ranks.map(({ mean }) => mean)).toEqual([3, 2, 1]);
  });

  it('report what the nominal run cannot do', () => {
    const plan = planComposite(tinySources({ values: { a: [0, 1] }, steps: [{ op: 'aggregate', method: 'gmean' }] }));
    if (!plan.ok) throw new Error('no plan');
    expect(makeRunner(plan.value)).toMatchObject({ ok: false, issues: [{ code: 'VALUE_NOT_ALLOWED' }] });
  });
});

describe('sobol', () => {
  it('gives 0 to an input without effect and nearly all to the one that has it', () => {
    const uncertainty = [
      { at: 'treat.winsorise.winMax', values: [3, 4] },
      { at: 'aggregate.weights', values: ['equal', { a: 100 }, { b: 100 }, { c: 100 }] },
    ];
    const { sobol } = analyse({ ...index, more: { uncertainty } }, 800, 5, true);
    const [without, having] = sobol?.indices ?? [];
    expect(without).toEqual({ at: 'treat.winsorise.winMax', S: 0, T: 0 });
    expect(having?.S).toBeCloseTo(1, 0);
    expect(having?.T).toBeCloseTo(1, 0);
    expect(sobol?.variance).toBeGreaterThan(0);
  });

  it('gives null where nothing varies, and leaves out rows without a value', () => {
    const uncertainty = [{ at: 'impute.method', values: ['mean'] }];
    expect(analyse({ ...index, more: { uncertainty } }, 10, 1, true).sobol?.indices).toEqual([
      { at: 'impute.method', S: null, T: null },
    ]);
    const whole = estimateSobol([1, 2, 3], [2, 5, 4], [[1, 4, 3]]);
    expect(estimateSobol([1, 9, 2, 3], [2, Number.NaN, 5, 4], [[1, 1, 4, 3]])).toEqual(whole);
  });
});

describe('countedQuantile', () => {
  it('is the linear quantile of the numbers counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, p) => {
          const counts = new Array<number>(10).fill(0);
          for (const value of numbers) counts[value] = (counts[value] ?? 0) + 1;
          const sorted = numbers.toSorted((a, b) => a - b);
          const position = (sorted.length - 1) * p;
          const low = sorted[Math.floor(position)] ?? Number.NaN;
          const high = sorted[Math.ceil(position)] ?? Number.NaN;
          expect(countedQuantile(counts, p)).toBeCloseTo(low + (position - Math.floor(position)) * (high - low), 9);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
    expect(countedQuantile([0, 0], 0.5)).toBeNaN();
  });
});
