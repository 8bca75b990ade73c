import { describe, expect, it } from 'vitest';
import { computeComposite, describeScores, planComposite } from './index.ts';
import { measureShape } from './moments.ts';
import { type TinyIndex, tinySources } from './tiny-index.ts';

/** Output of a tiny index: values by unit and node. */
function run(index: TinyIndex) {
  const plan = planComposite(tinySources(index));
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const scores = computeComposite(plan.value);
  if (!scores.ok) throw new Error(JSON.stringify(scores.issues));
  return describeScores(scores.value);
}

/** One column of the output, by unit. */
function column(index: TinyIndex, code: string): (number | null)[] {
  return run(index).scores.map(({ values }) => values[code] ?? null);
}

const x = (values: readonly (number | null)[], step: object, direction = 1): TinyIndex => ({
  values: { x: values },
  meta: { x: { Direction: direction } },
  steps: [step],
});

describe('denominate', () => {
  const base = { values: { x: [10, 20, 30, null], y: [1, 2, 3, 4] }, denominators: { pop: [2, 0, null, 5] } };

  it('divides the indicators of the column, n/0 and missing denominators giving missing', () => {
    const index = { ...base, meta: { x: { Denominator: 'pop' } }, steps: [{ op: 'denominate' }] };
    expect(column(index, 'x')).toEqual([5, null, null, null]);
    expect(column(index, 'y')).toEqual([1, 2, 3, 4]);
  });

  it('divides only the indicators of `by`, with the scale on the denominator', () => {
    const step = { op: 'denominate', by: { y: 'pop' }, scale: { y: 1000 } };
    const index = { ...base, meta: { x: { Denominator: 'pop' } }, steps: [step] };
    expect(column(index, 'x')).toEqual([10, 20, 30, null]);
    expect(column(index, 'y')).toEqual([500, null, null, 800]);
  });

  it('uses denominators as read, whatever was screened out before', () => {
    const steps = [
      { op: 'screen', method: 'byNA', dataThreshold: 0, force: { exclude: ['A'] } },
      { op: 'impute' },
      { op: 'denominate', by: { y: 'pop' } },
    ];
    expect(run({ ...base, steps }).scores).toEqual([
      { unit: 'B', values: { x: 20, y: null, Top: null } },
      { unit: 'C', values: { x: 30, y: null, Top: null } },
      { unit: 'D', values: { x: 25, y: 0.8, Top: null } },
    ]);
  });
});

describe('impute', () => {
  const values = { x: [1, 2, null, 6, null, 9], z: [null, null, null, null, null, null] };
  const groups = { g: ['a', 'a', 'a', 'b', 'NA', 'c'] };

  it.each([
    ['mean', {}, [1, 2, 4.5, 6, 4.5, 9]],
    ['median', {}, [1, 2, 4, 6, 4, 9]],
    ['mean_group', { by: 'g' }, [1, 2, 1.5, 6, null, 9]],
    ['median_group', { by: 'g' }, [1, 2, 1.5, 6, null, 9]],
    ['none', {}, [1, 2, null, 6, null, 9]],
  ])('%s', (method, more, expected) => {
    const steps = [{ op: 'impute', method, ...more }];
    expect(column({ values, groups, steps }, 'x')).toEqual(expected);
    expect(column({ values, groups, steps }, 'z')).toEqual([null, null, null, null, null, null]);
  });

  it('leaves a group without any value missing', () => {
    const index = {
      values: { x: [null, null, 5] },
      groups: { g: ['a', 'a', 'b'] },
      steps: [{ op: 'impute', method: 'mean_group', by: 'g' }],
    };
    expect(column(index, 'x')).toEqual([null, null, 5]);
  });

  it('keeps a constant a constant: the mean of equal values is that value', () => {
    const index = { values: { x: [0.1, 0.1, 0.1, null] }, steps: [{ op: 'impute' }, { op: 'normalise' }] };
    expect(column(index, 'x')).toEqual([null, null, null, null]);
  });
});

describe('screen', () => {
  const values = { p: [1, 0, null], q: [2, 0, null], r: [null, 3, null] };
  const unitsOf = (step: object) => run({ values, steps: [{ op: 'screen', ...step }] }).scores.map(({ unit }) => unit);

  it.each([
    [{ method: 'byNA' }, ['A', 'B']],
    [{ method: 'byNA', dataThreshold: 0.7 }, ['B']],
    [{ method: 'byNA', dataThreshold: 1 }, ['B']],
    [{ method: 'byzeros', nonZeroThreshold: 0.5 }, ['A', 'C']],
    [{ method: 'byzeros', nonZeroThreshold: 0.3 }, ['A', 'B', 'C']],
    [{ method: 'byNAandzeros', nonZeroThreshold: 0.5 }, ['A']],
    [{ method: 'byNA', force: { include: ['C'], exclude: ['A'] } }, ['B', 'C']],
  ])('%j keeps %j', (step, units) => {
    expect(unitsOf(step)).toEqual(units);
  });
});

describe('treat', () => {
  const long = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 100, 200];
  const treated = (values: readonly (number | null)[], step: object) =>
    column(x(values, { op: 'treat', ...step }), 'x');
  const low = long.map((value) => -value);

  it('winsorises high and low', () => {
    const high = treated(long, { transform: null });
    expect(high.slice(-3)).toEqual([20, 20, 20]);
    expect(treated(low, { transform: null })).toEqual(high.map((value) => -(value ?? 0)));
  });

  it('winsorises tied points together and may overshoot winMax', () => {
    const tied = [...long.slice(0, 20), 200, 200];
    expect(treated(tied, { winsorise: { winMax: 1 }, transform: null }).slice(-3)).toEqual([20, 20, 20]);
  });

  it('counts points that move again once', () => {
    expect(treated(long, { winsorise: { winMax: 2 }, transform: null }).slice(-3)).toEqual([20, 20, 20]);
    expect(treated(long, { winsorise: { winMax: 1 }, transform: null }).slice(-3)).toEqual([20, 100, 100]);
  });

  it('goes on after passing when forced, at the end that is skewed then', () => {
    const forced = treated(long, { winsorise: { winMax: 3, force: true }, transform: null });
    expect(forced.slice(0, 2)).toEqual([2, 2]);
    expect(forced.slice(-3)).toEqual([20, 20, 20]);
  });

  it('does not treat what passes, even when forced', () => {
    const plain = long.slice(0, 20);
    expect(treated(plain, { winsorise: { winMax: 3, force: true } })).toEqual(plain);
  });

  it.each([
    ['log_CT', {}, (v: number) => Math.log(v - 1 + 1.99)],
    ['log_CT_orig', {}, (v: number) => Math.log(v - 1 + 1)],
    ['log_CT_plus', {}, (v: number) => Math.log(v - 1 + 1.99)],
    ['boxcox', { lambda: 0 }, (v: number) => Math.log(v)],
    ['boxcox', { lambda: 0.5 }, (v: number) => (Math.sqrt(v) - 1) / 0.5],
  ])('transforms by %s %j', (transform, more, formula) => {
    const found = treated(long, { winsorise: null, transform, ...more });
    long.forEach((value, index) => {
      expect(found[index]).toBeCloseTo(formula(value), 12);
    });
  });

  it('log_CT_plus mirrors a negative skew', () => {
    const found = treated(low, { winsorise: null, transform: 'log_CT_plus' });
    low.forEach((value, index) => {
      expect(found[index]).toBeCloseTo(-Math.log(-1 + 1.99 - value), 12);
    });
  });

  it('transforms the original values after winsorising in vain, or the winsorised ones when combined', () => {
    const step = { winsorise: { winMax: 1 }, transform: 'log_CT_orig' };
    expect(treated(long, step).at(-1)).toBeCloseTo(Math.log(200), 12);
    expect(treated(long, { ...step, combine: true }).at(-1)).toBeCloseTo(Math.log(100), 12);
  });

  it.each([
    ['equal values', [3, 3, 3, 3, 3]],
    ['two values', [1, 1000]],
    ['zero variance after a pass', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]],
  ])('leaves %s untreated', (_, values) => {
    expect(treated(values, {})).toEqual(values);
  });

  it('decides three values by skew alone', () => {
    expect(treated([1, 2, 100], {})).toEqual([1, 2, 100]);
    for (let step = 1; step < 60; step += 1) {
      const three = [0.1, 0.1 + step / 7, 100 / step];
      expect(treated(three, { pass: { skew: 0 } })).toEqual(three);
    }
  });

  it('takes |skew| and kurtosis strictly', () => {
    const values = [0, 0, 0, 1, 5, 2, 2];
    const shape = new Float64Array(4);
    measureShape(Float64Array.from(values), values.length, shape);
    const [skew = 0, kurtosis = 0] = shape;
    const tested = (pass: object) => treated(values, { pass, winsorise: { winMax: 1 }, transform: null })[4];
    expect(tested({ skew, kurtosis: -10 })).toBe(2);
    expect(tested({ skew: skew + 1e-9, kurtosis: -10 })).toBe(5);
    expect(tested({ skew: 0, kurtosis })).toBe(2);
    expect(tested({ skew: 0, kurtosis: kurtosis + 1e-9 })).toBe(5);
  });

  it('lets an indicator have its own keys, the others being the step’s', () => {
    const values = { x: long, y: long, z: long };
    const steps = [
      {
        op: 'treat',
        winsorise: { winMax: 1 },
        transform: null,
        indicators: { x: 'none', y: { winsorise: { winMax: 5 } } },
      },
    ];
    expect(column({ values, steps }, 'x')).toEqual(long);
    expect(column({ values, steps }, 'y').slice(-3)).toEqual([20, 20, 20]);
    expect(column({ values, steps }, 'z').slice(-3)).toEqual([20, 100, 100]);
  });

  it('ignores directions', () => {
    const step = { op: 'treat', transform: null };
    expect(column(x(long, step, -1), 'x')).toEqual(column(x(long, step), 'x'));
  });
});

describe('normalise', () => {
  const values = [4, 8, null, 6, 8];
  const normalised = (parameters: object, direction = 1, of: readonly (number | null)[] = values) =>
    column(x(of, { op: 'normalise', ...parameters }, direction), 'x');

  it.each([
    [{}, 1, [0, 100, null, 50, 100]],
    [{}, -1, [100, 0, null, 50, 0]],
    [{ range: [1, 10] }, -1, [10, 1, null, 5.5, 1]],
    [{ method: 'none' }, -1, [-4, -8, null, -6, -8]],
    [{ method: 'scaled' }, 1, [4, 8, null, 6, 8]],
    [{ method: 'scaled', bounds: [-8, 0], factor: 1 }, -1, [0.5, 0, null, 0.25, 0]],
    [{ method: 'rank' }, 1, [1, 3, null, 2, 3]],
    [{ method: 'rank' }, -1, [4, 1, null, 3, 1]],
    [{ method: 'rank', ties: 'max' }, 1, [1, 4, null, 2, 4]],
    [{ method: 'rank', ties: 'average' }, 1, [1, 3.5, null, 2, 3.5]],
    [{ method: 'borda', ties: 'average' }, 1, [0, 2.5, null, 1, 2.5]],
    [{ method: 'prank', ties: 'max' }, 1, [0, 1, null, 1 / 3, 1]],
    [{ method: 'fracmax' }, 1, [0.5, 1, null, 0.75, 1]],
    [{ method: 'fracmax' }, -1, [1, 2, null, 1.5, 2]],
    [{ method: 'dist2max' }, -1, [1, 0, null, 0.5, 0]],
    [{ method: 'dist2ref', reference: 'D' }, 1, [0, 2, null, 1, 2]],
    [{ method: 'dist2ref', reference: 'D', cap: true }, 1, [0, 1, null, 1, 1]],
    [{ method: 'dist2ref', reference: 'C' }, 1, [null, null, null, null, null]],
    [{ method: 'dist2ref', reference: 'A' }, 1, [null, null, null, null, null]],
    [{ method: 'dist2targ', targets: { x: 6 } }, 1, [0, 2, null, 1, 2]],
    [{ method: 'dist2targ', targets: { x: 6 }, cap: true }, 1, [0, 1, null, 1, 1]],
    [{ method: 'dist2targ', targets: { x: 6 } }, -1, [2, 0, null, 1, 0]],
    [{ method: 'goalposts', goalposts: { x: [5, 7] } }, 1, [0, 1, null, 0.5, 1]],
    [{ method: 'goalposts', goalposts: { x: [5, 7] } }, -1, [1, 0, null, 0.5, 0]],
    [{ method: 'goalposts', goalposts: { x: [5, 7] }, truncate: false, scale: 10 }, 1, [-5, 15, null, 5, 15]],
  ])('%j, direction %d', (parameters, direction, expected) => {
    expect(normalised(parameters, direction)).toEqual(expected);
  });

  it('zscore with its own mean and deviation', () => {
    const found = normalised({ method: 'zscore', mean: 100, sd: 15 }, 1, [1, 2, 3]);
    expect(found).toEqual([85, 100, 115]);
  });

  it.each([
    [{ method: 'minmax' }, [null, null]],
    [{ method: 'zscore' }, [null, null]],
    [{ method: 'scaled' }, [0.3, 0.3]],
    [{ method: 'rank' }, [1, 1]],
    [{ method: 'rank', ties: 'max' }, [2, 2]],
    [{ method: 'borda' }, [0, 0]],
    [{ method: 'prank' }, [0, 0]],
    [{ method: 'fracmax' }, [1, 1]],
    [{ method: 'dist2max' }, [null, null]],
    [{ method: 'dist2ref', reference: 'A' }, [null, null]],
    [{ method: 'dist2targ', targets: { x: 6 } }, [0, 0]],
    [{ method: 'goalposts', goalposts: { x: [0, 1] } }, [0.3, 0.3]],
  ])('%j of equal values', (parameters, expected) => {
    expect(normalised(parameters, 1, [0.3, 0.3])).toEqual(expected);
  });

  it('gives missing for what is not finite: a maximum of 0, one unit', () => {
    expect(normalised({ method: 'fracmax' }, -1, [0, 5])).toEqual([null, null]);
    expect(normalised({ method: 'prank' }, 1, [7])).toEqual([null]);
    expect(normalised({ method: 'goalposts', goalposts: { x: [4, 4] }, truncate: false }, 1)).toEqual([
      ...[null, null, null, null, null],
    ]);
  });

  it('takes targets and goalposts from the metadata, the spec first', () => {
    const index = (method: object): TinyIndex => ({
      values: { x: [0, 5, 10], y: [0, 5, 10] },
      meta: {
        x: { Target: 20, goalpost_lower: 0, goalpost_upper: 20, goalpost_scale: 100 },
        y: { Target: 10, goalpost_lower: 0, goalpost_upper: 5, goalpost_trunc2posts: 'FALSE' },
      },
      steps: [{ op: 'normalise', ...method }],
    });
    const targets = index({ method: 'dist2targ', targets: { y: 5 } });
    expect([column(targets, 'x'), column(targets, 'y')]).toEqual([
      [0, 0.25, 0.5],
      [0, 1, 2],
    ]);
    const posts = index({ method: 'goalposts' });
    expect([column(posts, 'x'), column(posts, 'y')]).toEqual([
      [0, 25, 50],
      [0, 1, 2],
    ]);
    const other = index({ method: 'goalposts', scale: 1, truncate: true, goalposts: { x: [0, 10] } });
    expect([column(other, 'x'), column(other, 'y')]).toEqual([
      [0, 0.5, 1],
      [0, 1, 1],
    ]);
  });

  it('gives an indicator its own method, with the method’s defaults', () => {
    const index: TinyIndex = {
      values: { x: [0, 5, 10], y: [0, 5, 10], z: [0, 5, 10] },
      meta: { z: { Direction: -1 } },
      steps: [
        {
          op: 'normalise',
          range: [1, 2],
          indicators: { y: { method: 'minmax' }, z: { method: 'dist2targ', target: 5, cap: true } },
        },
      ],
    };
    expect(column(index, 'x')).toEqual([1, 1.5, 2]);
    expect(column(index, 'y')).toEqual([0, 50, 100]);
    expect(column(index, 'z')).toEqual([1, 1, 0]);
  });

  it('turns directions once, whatever follows', () => {
    const steps = [{ op: 'normalise' }, { op: 'normalise', method: 'rank' }];
    expect(column({ values: { x: [1, 2, 4] }, meta: { x: { Direction: -1 } }, steps }, 'x')).toEqual([3, 2, 1]);
  });

  it('counts only the units still in', () => {
    const steps = [
      { op: 'screen', method: 'byNA', force: { exclude: ['B'] } },
      { op: 'normalise', method: 'dist2ref', reference: 'B' },
    ];
    expect(column({ values: { x: [1, 9, 2] }, steps }, 'x')).toEqual([null, null]);
    expect(column({ values: { x: [1, 9, 2] }, steps: [steps[0], { op: 'normalise' }] }, 'x')).toEqual([0, 100]);
  });
});
