import { describe, expect, it } from 'vitest';
import { computeComposite, describeScores, planComposite } from './index.ts';
import { type TinyIndex, tinySources } from './tiny-index.ts';

function compute(index: TinyIndex) {
  const plan = planComposite(tinySources(index));
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const scores = computeComposite(plan.value);
  return scores.ok ? { ok: true as const, value: describeScores(scores.value) } : scores;
}

function outputOf(index: TinyIndex) {
  const output = compute(index);
  if (!output.ok) throw new Error(JSON.stringify(output.issues));
  return output.value;
}

function topOf(index: TinyIndex): (number | null)[] {
  return outputOf(index).scores.map(({ values }) => values['Top'] ?? null);
}

/** Values of one unit as three indicators. */
function children(...units: readonly (readonly (number | null)[])[]): Record<string, (number | null)[]> {
  const column = (child: number) => units.map((unit) => unit[child] ?? null);
  return { x: column(0), y: column(1), z: column(2) };
}

describe('means', () => {
  const values = children([1, 2, 4], [2, null, 8], [null, null, null]);
  const meta = { x: { Weight: 1 }, y: { Weight: 1 }, z: { Weight: 2 } };

  it.each([
    [{ method: 'amean' }, [11 / 4, 18 / 3, null]],
    [{ method: 'gmean' }, [2 ** (5 / 4), 2 ** (7 / 3), null]],
    [{ method: 'hmean' }, [4 / 2, 3 / 0.75, null]],
    [{ method: 'genmean', p: 2 }, [Math.sqrt(37 / 4), null, null]],
    [{ method: 'genmean', p: -1 }, [2, null, null]],
    [{ method: 'amean', weights: 'equal' }, [7 / 3, 5, null]],
    [{ method: 'amean', weights: { z: 0 } }, [1.5, 2, null]],
    [{ method: 'amean', weights: 'w.csv' }, [(10 + 2 + 4) / 12, 28 / 11, null]],
    [{ method: 'amean', weights: { x: 1, y: -2, z: 1 } }, [null, 5, null]],
  ])('%j', (parameters, expected) => {
    const files = { 'w.csv': 'Note,iCode,Weight\n?,x,10\n?,y,1\n?,z,1\n?,Top,5' };
    const found = topOf({ values, meta, steps: [{ op: 'aggregate', ...parameters }], files });
    expected.forEach((value, unit) => {
      if (value === null) expect(found[unit]).toBeNull();
      else expect(found[unit]).toBeCloseTo(value, 12);
    });
  });

  it('lets a unit have enough children or none, by the threshold of its direct children', () => {
    const threshold = (dataThreshold: number | null) => topOf({ values, steps: [{ op: 'aggregate', dataThreshold }] });
    expect(threshold(2 / 3)).toEqual([7 / 3, 5, null]);
    expect(threshold(0.7)).toEqual([7 / 3, null, null]);
    expect(threshold(null)).toEqual([7 / 3, 5, null]);
  });

  it('counts a child without variance as missing', () => {
    const steps = [{ op: 'normalise' }, { op: 'aggregate', dataThreshold: 1 }];
    expect(topOf({ values: { x: [1, 2], y: [3, 3] }, steps })).toEqual([null, null]);
  });

  it('gives equal scores to units whose children are the same in another order', () => {
    const output = outputOf({
      values: children([0.1, 0.2, 0.3], [0.3, 0.1, 0.2], [0.2, 0.3, 0.1]),
      steps: [{ op: 'aggregate' }],
    });
    expect(output.ranks.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });

  it('gives the mean of equal children as that value', () => {
    const seven = Object.fromEntries([...'abcdefg'].map((code) => [code, [0.1, 33.3]]));
    for (const method of ['amean', 'gmean', 'hmean']) {
      expect(topOf({ values: seven, steps: [{ op: 'aggregate', method }] })).toEqual([0.1, 33.3]);
    }
    expect(topOf({ values: { x: [-3], y: [-3] }, steps: [{ op: 'aggregate', method: 'genmean', p: 2 }] })).toEqual([3]);
  });

  it.each([
    ['gmean', {}, [1, 0, 1]],
    ['gmean', {}, [1, -2, 1]],
    ['hmean', {}, [1, 0, 1]],
    ['genmean', { p: -1 }, [1, 0, null]],
  ])('%s %j refuses %j and names unit and node', (method, more, unit) => {
    const step = { op: 'aggregate', method, ...more };
    const output = compute({ values: children([1, 1, 1], unit, [2, 0, 2]), steps: [step] });
    expect(output).toMatchObject({
      ok: false,
      issues: [
        { code: 'VALUE_NOT_ALLOWED', path: ['steps', 0, 'Top', 'B'], message: { vi: expect.stringContaining('"y"') } },
        { code: 'VALUE_NOT_ALLOWED', path: ['steps', 0, 'Top', 'C'] },
      ],
    });
  });

  it('takes negative values where the formula does, and gives missing where it gives no number', () => {
    expect(topOf({ values: children([-1, -1, -2]), steps: [{ op: 'aggregate', method: 'hmean' }] })[0]).toBeCloseTo(
      -1.2,
      12,
    );
    expect(topOf({ values: children([-1, -2, -4]), steps: [{ op: 'aggregate', method: 'genmean', p: 0.5 }] })).toEqual([
      null,
    ]);
    expect(topOf({ values: children([0, 0, 3]), steps: [{ op: 'aggregate', method: 'genmean', p: 1 }] })).toEqual([1]);
  });

  it('does not look at values below the data threshold', () => {
    const index = {
      values: children([0, null, null], [1, 2, 3]),
      steps: [{ op: 'aggregate', method: 'gmean', dataThreshold: 0.5 }],
    };
    expect(topOf(index)[0]).toBeNull();
  });
});

describe('levels', () => {
  const tree: TinyIndex = {
    values: { a: [1, 3, 9], b: [4, 3, null], c: [2, 2, 2] },
    meta: {
      a: { Parent: 'P' },
      b: { Parent: 'P', Weight: 3 },
      c: { Parent: 'Q' },
      P: { Level: 2, Parent: 'Top', Weight: 2 },
      Q: { Level: 2, Parent: 'Top' },
      Top: { Level: 3, Weight: null },
    },
    steps: [],
  };

  it('takes one entry an aggregation, from level 1 up', () => {
    const step = {
      op: 'aggregate',
      method: ['genmean', 'amean'],
      p: [2, null],
      weights: ['equal', { P: 1 }],
      dataThreshold: [null, 1],
    };
    const output = outputOf({ ...tree, steps: [step] });
    expect(output.scores[0]?.values).toEqual({
      a: 1,
      b: 4,
      c: 2,
      P: Math.sqrt(8.5),
      Q: 2,
      Top: (Math.sqrt(8.5) + 2) / 2,
    });
    expect(output.scores[2]?.values).toEqual({ a: 9, b: null, c: 2, P: null, Q: 2, Top: null });
    expect(output.ranks).toEqual([
      { unit: 'A', rank: 2 },
      { unit: 'B', rank: 1 },
      { unit: 'C', rank: null },
    ]);
  });

  it('weights are those of the children', () => {
    const output = outputOf({ ...tree, steps: [{ op: 'aggregate' }] });
    expect(output.scores[0]?.values).toMatchObject({ P: 13 / 4, Top: (2 * 3.25 + 2) / 3 });
    expect(output.scores[2]?.values).toMatchObject({ P: 9, Top: 20 / 3 });
  });

  it('without the step aggregates and ranks are missing', () => {
    const output = outputOf(tree);
    expect(output.scores[0]?.values).toEqual({ a: 1, b: 4, c: 2, P: null, Q: null, Top: null });
    expect(output.ranks[0]).toEqual({ unit: 'A', rank: null });
  });

  it('ranks equal scores 1, 2, 2, 4', () => {
    const output = outputOf({ values: { x: [5, 9, 1, 5] }, steps: [{ op: 'aggregate' }] });
    expect(output.ranks.map(({ rank }) => rank)).toEqual([2, 1, 4, 2]);
  });
});

describe('copeland', () => {
  it('counts pairs won less pairs lost, halves being no win', () => {
    const values = children([3, 3, 1], [2, 2, 2], [1, 1, 3]);
    const step = { op: 'aggregate', method: 'copeland', dataThreshold: 1 };
    expect(topOf({ values, steps: [step] })).toEqual([2, 0, -2]);
    expect(topOf({ values, steps: [{ ...step, weights: { z: 2 } }] })).toEqual([0, 0, 0]);
    expect(topOf({ values, steps: [{ ...step, weights: { z: 3 } }] })).toEqual([-2, 0, 2]);
  });

  it('shares the weight of equal children', () => {
    expect(topOf({ values: children([1, 5, 2], [1, 4, 3]), steps: [{ op: 'aggregate', method: 'copeland' }] })).toEqual(
      [0, 0],
    );
    expect(topOf({ values: { x: [1, 1], y: [2, 1] }, steps: [{ op: 'aggregate', method: 'copeland' }] })).toEqual([
      1, -1,
    ]);
  });

  it('calls a share within rounding of one half a draw', () => {
    const step = { op: 'aggregate', method: 'copeland', weights: { x: 0.1, y: 0.2, z: 0.3 } };
    expect(topOf({ values: children([2, 2, 1], [1, 1, 2]), steps: [step] })).toEqual([0, 0]);
    expect(topOf({ values: children([1, 1, 2], [2, 2, 1]), steps: [step] })).toEqual([0, 0]);
  });

  it('refuses a missing child and names unit and node; weights that sum to 0 give missing', () => {
    const values = children([1, 2, 3], [1, null, 3]);
    expect(compute({ values, steps: [{ op: 'aggregate', method: 'copeland' }] })).toMatchObject({
      ok: false,
      issues: [
        { code: 'VALUE_MISSING', path: ['steps', 0, 'Top', 'B'], message: { en: expect.stringContaining('"y"') } },
      ],
    });
    const step = { op: 'aggregate', method: 'copeland', weights: { x: 1, y: -1, z: 0 } };
    expect(topOf({ values: children([1, 2, 3], [1, 2, 3]), steps: [step] })).toEqual([null, null]);
  });
});

describe('sizes', () => {
  it('takes no unit, one unit and one indicator that is the top', () => {
    expect(outputOf({ values: { x: [] }, steps: [{ op: 'treat' }, { op: 'normalise' }, { op: 'aggregate' }] })).toEqual(
      {
        scores: [],
        ranks: [],
      },
    );
    expect(outputOf({ values: { x: [7] }, steps: [{ op: 'aggregate', method: 'copeland' }] }).ranks).toEqual([
      { unit: 'A', rank: 1 },
    ]);
    const alone = tinySources({ values: { x: [7, 8] }, steps: [{ op: 'aggregate' }] });
    const files = { ...alone.files, 'meta.csv': 'Level,iCode,Direction,Weight,Parent,Type\n1,x,1,,,Indicator' };
    const plan = planComposite({ ...alone, files });
    if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
    const scores = computeComposite(plan.value);
    if (!scores.ok) throw new Error('no scores');
    expect([...scores.value.places]).toEqual([2, 1]);
  });
});
