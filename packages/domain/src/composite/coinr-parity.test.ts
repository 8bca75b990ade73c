import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CsvTable, parseCsvTable } from '../kernel/index.ts';
import {
  aggregateOf,
  type CompositePlan,
  type CompositeScores,
  comparePlaces,
  computeComposite,
  correlation,
  cronbachAlpha,
  describeIndicator,
  effectiveWeights,
  estimateSobol,
  explainTreatment,
  placesOn,
  planComposite,
  principalComponents,
  removeElements,
} from './index.ts';
import { measureShape, shapeOf } from './moments.ts';
import { type Normalisation, normaliseValues } from './normalise-column.ts';
import { makeOrderScratch } from './sorted-ranks.ts';
import { type Treatment, treatValues } from './treat-column.ts';
import { addChild, clearMeanSums, type MeanMethod, makeMeanSums, meanOfSums } from './weighted-means.ts';

/** Each file of `fixtures/coinr/expected` is an output of COINr; see the README there. */
function read(name: string): string {
  return readFileSync(new URL(`./fixtures/coinr/${name}`, import.meta.url), 'utf8');
}

function table(name: string): CsvTable {
  const parsed = parseCsvTable(read(`expected/${name}`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Rows of a table by their first column. */
function rowsByCode(name: string): Map<string, Record<string, string>> {
  const { header, rows } = table(name);
  return new Map(
    rows.map(({ fields }) => [
      fields[0] ?? '',
      Object.fromEntries(header.map((column, index) => [column, fields[index] ?? ''])),
    ]),
  );
}

const rawData = read('data/ASEM_iData.csv');
const rawMeta = read('data/ASEM_iMeta.csv');

function planOf(steps: unknown[], data = rawData): CompositePlan {
  const files = { 'data.csv': data, 'meta.csv': rawMeta, 'alt.csv': read('expected/weights_alt.csv') };
  const plan = planComposite({ spec: { data: 'data.csv', meta: 'meta.csv', steps }, files });
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
}

function scoresOf(steps: unknown[], data = rawData): CompositeScores {
  const scores = computeComposite(planOf(steps, data));
  if (!scores.ok) throw new Error(JSON.stringify(scores.issues));
  return scores.value;
}

/** A number of R: NaN for what the contract calls missing (empty, NA, NaN, Inf). */
function numberOf(text: string | undefined): number {
  return text === undefined || ['', 'NA', 'NaN', 'Inf', '-Inf'].includes(text) ? Number.NaN : Number(text);
}

function expectClose(actual: number | undefined, expected: number, what: string): void {
  if (Number.isNaN(expected)) expect(actual, what).toBeNaN();
  else
    expect(Math.abs((actual ?? Number.NaN) - expected), what).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
}

function valueAt(scores: CompositeScores, node: string, unit: string): number | undefined {
  return scores.columns[scores.nodes.indexOf(node)]?.[scores.units.indexOf(unit)];
}

/**
 * Every cell of the file equals the score of that unit and node. R had more digits than the 15 of the CSV: values of
 * TolMin that differ in R are equal there, so ranks of that indicator among equal values cannot be compared.
 */
function expectScores(scores: CompositeScores, name: string, leftOut: readonly string[] = []): void {
  const { header, rows } = table(name);
  expect(rows.map(({ fields }) => fields[0]).sort()).toEqual([...scores.units].sort());
  for (const { fields } of rows) {
    const unit = fields[0] ?? '';
    header.slice(1).forEach((node, index) => {
      if (leftOut.includes(`${node} ${unit}`)) return;
      expectClose(valueAt(scores, node, unit), numberOf(fields[index + 1]), `${name} ${unit} ${node}`);
    });
  }
}

const exampleSteps = [
  { op: 'denominate' },
  { op: 'impute', method: 'mean_group', by: 'EurAsia_group' },
  { op: 'screen', method: 'byNA', dataThreshold: 0.9 },
  { op: 'treat' },
  { op: 'normalise' },
  { op: 'aggregate' },
];

describe('data sets of the COINr example', () => {
  it.each([
    ['coin_default_Raw.csv', 0],
    ['coin_default_Denominated.csv', 1],
    ['coin_default_Imputed.csv', 2],
    ['coin_default_Screened.csv', 3],
    ['coin_default_Treated.csv', 4],
    ['coin_default_Normalised.csv', 5],
    ['coin_default_Aggregated.csv', 6],
  ])('%s', (name, count) => {
    expectScores(scoresOf(exampleSteps.slice(0, count)), name);
  });

  it('results_summary_scores.csv, scores to 2 decimals and ranks', () => {
    const scores = scoresOf(exampleSteps);
    for (const [unit, row] of rowsByCode('results_summary_scores.csv')) {
      expect(valueAt(scores, 'Index', unit), unit).toBeCloseTo(Number(row['Index']), 2);
      expect(scores.places[scores.units.indexOf(unit)], unit).toBe(Number(row['Rank']));
    }
  });

  it('results_aggs_ranks.csv', () => {
    const scores = scoresOf(exampleSteps);
    const rows = rowsByCode('results_aggs_ranks.csv');
    for (const node of table('results_aggs_ranks.csv').header.slice(1)) {
      const places = placesOn(scores, node);
      scores.units.forEach((unit, row) => {
        expect(places[row], `${unit} ${node}`).toBe(Number(rows.get(unit)?.[node]));
      });
    }
  });
});

describe('imputation', () => {
  it.each([
    ['imputed_mean.csv', { op: 'impute' }],
    ['imputed_median.csv', { op: 'impute', method: 'median' }],
    ['imputed_mean_grp_GDP.csv', { op: 'impute', method: 'mean_group', by: 'GDP_group' }],
  ])('%s', (name, step) => {
    expectScores(scoresOf([step]), name);
  });
});

describe('normalisation of the raw data', () => {
  it.each([
    ['norm_n_minmax.csv', { method: 'minmax' }],
    ['norm_n_minmax_1_10.csv', { method: 'minmax', range: [1, 10] }],
    ['norm_n_zscore.csv', { method: 'zscore' }],
    ['norm_n_scaled.csv', { method: 'scaled' }],
    ['norm_n_fracmax.csv', { method: 'fracmax' }],
    ['norm_n_dist2max.csv', { method: 'dist2max' }],
    ['norm_n_dist2targ.csv', { method: 'dist2targ' }],
  ])('%s', (name, parameters) => {
    expectScores(scoresOf([{ op: 'normalise', ...parameters }]), name);
  });

  it.each([
    ['norm_n_rank.csv', { method: 'rank' }],
    ['norm_n_borda.csv', { method: 'borda' }],
    ['norm_n_prank.csv', { method: 'prank' }],
  ])('%s', (name, parameters) => {
    const merged = ['JPN', 'NOR', 'BGR', 'CZE', 'GRC'].map((unit) => `TolMin ${unit}`);
    expectScores(scoresOf([{ op: 'normalise', ...parameters }]), name, merged);
  });

  it('norm_treated_minmax_1_100.csv', () => {
    const steps = [...exampleSteps.slice(0, 4), { op: 'normalise', range: [1, 100] }];
    expectScores(scoresOf(steps), 'norm_treated_minmax_1_100.csv');
  });
});

describe('treatment', () => {
  it('treated_winsorise5_logCT.csv', () => {
    expectScores(scoresOf([{ op: 'treat' }]), 'treated_winsorise5_logCT.csv');
  });

  it('treatment_details.csv', () => {
    const reports = explainTreatment(planOf([{ op: 'treat' }]));
    const expected = rowsByCode('treatment_details.csv');
    expect(reports).toHaveLength(expected.size);
    for (const report of reports) {
      const row = expected.get(report.indicator) ?? {};
      [0, 1].forEach((index) => {
        const test = report.tests[index];
        const pass = row[`check_SkewKurt${index}.Pass`];
        expect(test?.verdict ?? '', report.indicator).toBe({ TRUE: 'pass', FALSE: 'fail' }[pass ?? ''] ?? '');
        if (!test) return;
        expectClose(test.skew, numberOf(row[`check_SkewKurt${index}.Skew`]), `${report.indicator} skew ${index}`);
        expectClose(
          test.kurtosis,
          numberOf(row[`check_SkewKurt${index}.Kurt`]),
          `${report.indicator} kurtosis ${index}`,
        );
      });
      expectClose(report.winsorised ?? Number.NaN, numberOf(row['winsorise.nwin']), `${report.indicator} winsorised`);
    }
  });
});

describe('aggregation', () => {
  const treated = read('expected/norm_treated_minmax_1_100.csv');

  it.each([
    ['agg_a_amean.csv', { method: 'amean' }],
    ['agg_a_gmean.csv', { method: 'gmean' }],
    ['agg_a_hmean.csv', { method: 'hmean' }],
    ['agg_altw_a_amean.csv', { method: 'amean', weights: 'alt.csv' }],
    ['agg_altw_a_gmean.csv', { method: 'gmean', weights: 'alt.csv' }],
    ['agg_altw_a_hmean.csv', { method: 'hmean', weights: 'alt.csv' }],
  ])('%s', (name, parameters) => {
    expectScores(scoresOf([{ op: 'aggregate', ...parameters }], treated), name);
  });

  it('agg_raw_minmax_amean_datthresh09.csv', () => {
    const steps = [{ op: 'normalise' }, { op: 'aggregate', dataThreshold: 0.9 }];
    expectScores(scoresOf(steps), 'agg_raw_minmax_amean_datthresh09.csv');
  });

  it('agg_copeland_ConEcFin.csv', () => {
    const scores = scoresOf([{ op: 'aggregate', method: ['copeland', 'amean', 'amean'] }], treated);
    for (const [unit, row] of rowsByCode('agg_copeland_ConEcFin.csv')) {
      expect(valueAt(scores, 'ConEcFin', unit), unit).toBe(Number(row['copeland_Scores']));
    }
  });

  it('weights_original.csv and weights_effective.csv', () => {
    const plan = planOf(exampleSteps);
    const weights = aggregateOf(plan.steps)?.weights ?? new Float64Array();
    const effective = effectiveWeights(plan.model, weights);
    for (const [code, row] of rowsByCode('weights_effective.csv')) {
      const node = plan.model.nodeOf.get(code) ?? -1;
      expectClose(effective[node], Number(row['EffWeight']), code);
      if (code !== 'Index')
        expect(weights[node], code).toBe(Number(rowsByCode('weights_original.csv').get(code)?.['Weight']));
    }
  });
});

describe('comparison of methods', () => {
  it('compare_minmax_vs_zscore_ranks.csv', () => {
    const zscore = [...exampleSteps.slice(0, 4), { op: 'normalise', method: 'zscore' }, { op: 'aggregate' }];
    const compared = comparePlaces(scoresOf(exampleSteps), scoresOf(zscore));
    const expected = rowsByCode('compare_minmax_vs_zscore_ranks.csv');
    expect(compared).toHaveLength(expected.size);
    for (const { unit, first, second, difference } of compared) {
      const row = expected.get(unit) ?? {};
      expect([first, second, difference], unit).toEqual(['coin.1', 'coin.2', 'Diff'].map((key) => Number(row[key])));
    }
  });

  it('remove_pillar_scores.csv and remove_pillar_meanabsdiff.json', () => {
    const removed = removeElements(planOf(exampleSteps), 2);
    if (!removed.ok) throw new Error('not removed');
    const changes = JSON.parse(read('expected/remove_pillar_meanabsdiff.json')) as Record<string, number>;
    const rows = rowsByCode('remove_pillar_scores.csv');
    expect(removed.value.map(({ code }) => code)).toEqual(Object.keys(changes).slice(1));
    for (const { code, scores, meanChange } of removed.value) {
      expectClose(meanChange, changes[code] ?? Number.NaN, code);
      for (const [unit, row] of rows) expectClose(valueAt(scores, 'Index', unit), Number(row[code]), `${unit} ${code}`);
    }
  });
});

describe('statistics', () => {
  const raw = scoresOf([]);
  const column = (code: string) => raw.columns[raw.nodes.indexOf(code)] ?? new Float64Array();
  const group = ['Goods', 'Services', 'FDI', 'PRemit', 'ForPort'];

  it('stats_raw.csv', () => {
    for (const [code, row] of rowsByCode('stats_raw.csv')) {
      const found = describeIndicator(column(code));
      const numbers: [number, string][] = [
        [found.min, 'Min'],
        [found.max, 'Max'],
        [found.mean, 'Mean'],
        [found.median, 'Median'],
        [found.deviation, 'Std'],
        [found.skew, 'Skew'],
        [found.kurtosis, 'Kurt'],
        [found.available, 'N.Avail'],
        [found.nonZero, 'N.NonZero'],
        [found.unique, 'N.Unique'],
        [found.same, 'N.Same'],
        [found.availableShare, 'Frc.Avail'],
        [found.nonZeroShare, 'Frc.NonZero'],
        [found.uniqueShare, 'Frc.Unique'],
        [found.sameShare, 'Frc.Same'],
      ];
      for (const [value, name] of numbers) {
        const merged = code === 'TolMin' && ['N.Unique', 'Frc.Unique'].includes(name);
        if (!merged) expectClose(value, Number(row[name]), `${code} ${name}`);
      }
      const { fewValues, manyZeros, fewDistinct, outliers } = found.flags;
      expect([fewValues, manyZeros, fewDistinct, outliers], code).toEqual(
        ['Flag.Avail', 'Flag.NonZero', 'Flag.Unique', 'Flag.SkewKurt'].map((name) => row[name] !== 'ok'),
      );
    }
  });

  it.each(['pearson', 'spearman'] as const)('corr_%s_ConEcFin.csv', (kind) => {
    for (const { fields } of table(`corr_${kind}_ConEcFin.csv`).rows) {
      const [first = '', second = '', expected] = fields;
      expectClose(correlation(column(first), column(second), kind), Number(expected), `${first} ${second}`);
    }
  });

  it('cronbach.json', () => {
    const expected = JSON.parse(read('expected/cronbach.json')) as { cronbach_alpha: number };
    const children = planOf([]).model.nodes.find((node) => node.code === 'P2P')?.children ?? [];
    expectClose(cronbachAlpha(children.map((child) => raw.columns[child] ?? [])), expected.cronbach_alpha, 'alpha');
  });

  it('pca_ConEcFin.json', () => {
    const expected = JSON.parse(read('expected/pca_ConEcFin.json')) as {
      weights: { iCode: string; Weight: number }[];
      sdev: number[];
    };
    const normalised = scoresOf(exampleSteps.slice(0, 5));
    const found = principalComponents(group.map((code) => normalised.columns[normalised.nodes.indexOf(code)] ?? []));
    found.deviations.forEach((deviation, index) => {
      expectClose(deviation, expected.sdev[index] ?? Number.NaN, `component ${index}`);
    });
    group.forEach((code, index) => {
      const weight = expected.weights.find(({ iCode }) => iCode === code)?.Weight ?? Number.NaN;
      expectClose(found.loadings[0]?.[index], weight, code);
    });
  });

  it('sobol_estimate.json', () => {
    const { N, d, X, y, Si, STi } = JSON.parse(read('expected/sobol_estimate.json')) as {
      N: number;
      d: number;
      X: number[][];
      y: number[];
      Si: number[];
      STi: number[];
    };
    X.forEach(([x1 = 0, x2 = 0], row) => {
      expectClose(x1 + 10 * x2, y[row] ?? Number.NaN, `y ${row}`);
    });
    const block = (index: number) => y.slice(index * N, (index + 1) * N);
    const mixed = Array.from({ length: d }, (_, index) => block(2 + index));
    const found = estimateSobol(block(0), block(1), mixed);
    found.first.forEach((value, index) => {
      expectClose(value, Si[index] ?? Number.NaN, `S${index + 1}`);
    });
    found.total.forEach((value, index) => {
      expectClose(value, STi[index] ?? Number.NaN, `T${index + 1}`);
    });
  });
});

interface VectorCase {
  x: number[];
  out: number[];
}

describe('vectors.json', () => {
  const vectors = JSON.parse(read('expected/vectors.json'));
  const usual: Treatment = {
    winMax: 5,
    force: false,
    skewLimit: 2,
    kurtosisLimit: 3.5,
    transform: 'log_CT_orig',
    lambda: Number.NaN,
    combine: false,
  };

  it.each([
    ['winsorise_1to10_100', { transform: undefined }],
    ['winsorise_winmax1', { winMax: 1, transform: undefined }],
    ['winsorise_then_log', { winMax: 1 }],
    ['winsorise_forced3', { winMax: 3, force: true, transform: undefined }],
  ] as [string, Partial<Treatment>][])('%s', (name, change) => {
    const { x, out } = vectors[name] as VectorCase;
    const values = Float64Array.from(x);
    const scratch = { shape: new Float64Array(4), original: new Float64Array(x.length) };
    treatValues(values, x.length, { ...usual, ...change }, scratch);
    out.forEach((expected, index) => {
      expectClose(values[index], expected, `${name} ${index}`);
    });
  });

  it('skew and kurtosis', () => {
    const shape = new Float64Array(4);
    measureShape(Float64Array.from(vectors.skewkurt_x), vectors.skewkurt_x.length, shape);
    expectClose(shape[shapeOf.skew], vectors.skew, 'skew');
    expectClose(shape[shapeOf.kurtosis], vectors.kurt, 'kurtosis');
    const { x, skew_in, kurt_in } = vectors.winsorise_1to10_100;
    measureShape(Float64Array.from(x), x.length, shape);
    expectClose(shape[shapeOf.skew], skew_in, 'skew in');
    expectClose(shape[shapeOf.kurtosis], kurt_in, 'kurtosis in');
  });

  function normalised(
    x: number[],
    normalisation: Normalisation,
    reference = Number.NaN,
    direction: 1 | -1 = 1,
  ): number[] {
    const values = Float64Array.from(x);
    normaliseValues(values, x.length, normalisation, { direction, reference, ordering: makeOrderScratch(x.length) });
    return [...values];
  }

  const x: number[] = vectors.vec_in.filter((value: number | null) => value !== null);
  it.each([
    ['n_minmax_0_100', { method: 'minmax', low: 0, high: 100 }],
    ['n_zscore', { method: 'zscore', mean: 0, deviation: 1 }],
    ['n_rank_min', { method: 'rank', ties: 'min' }],
    ['n_rank_average', { method: 'rank', ties: 'average' }],
    ['n_borda', { method: 'borda', ties: 'min' }],
    ['n_prank', { method: 'prank', ties: 'min' }],
    ['n_dist2max', { method: 'dist2max' }],
    ['n_fracmax', { method: 'fracmax' }],
    ['n_dist2ref_1', { method: 'dist2ref', unit: 0, cap: false }],
  ] as [string, Normalisation][])('%s', (name, normalisation) => {
    const expected: number[] = vectors[name].filter((value: number | null) => value !== null);
    normalised(x, normalisation, x[0]).forEach((value, index) => {
      expectClose(value, expected[index] ?? Number.NaN, `${name} ${index}`);
    });
  });

  it('ties', () => {
    const { ties } = vectors;
    expect(normalised(ties.x, { method: 'rank', ties: 'min' })).toEqual(ties.n_rank_min);
    expect(normalised(ties.x, { method: 'rank', ties: 'average' })).toEqual(ties.n_rank_avg);
    expect(normalised(ties.x, { method: 'borda', ties: 'min' })).toEqual(ties.n_borda);
    normalised(ties.x, { method: 'prank', ties: 'min' }).forEach((value, index) => {
      expectClose(value, ties.n_prank[index], `prank ${index}`);
    });
  });

  it('n_goalposts', () => {
    vectors.n_goalposts_inputs.forEach((input: string, index: number) => {
      const [value, , sign] = input.split('|');
      const direction = sign === '+1' ? 1 : -1;
      const goalposts = { method: 'goalposts', low: 0, high: 10, scale: 1, truncate: true } as const;
      const [score] = normalised([Number(value)], goalposts, Number.NaN, direction);
      expectClose(score, vectors.n_goalposts[index], input);
    });
  });

  it('n_dist2targ', () => {
    const { x: plain, targ, nocap, cap, rev_x, rev_targ, rev_nocap, rev_cap } = vectors.n_dist2targ;
    const cases: [number[], number, number[], boolean, 1 | -1][] = [
      [plain, targ, nocap, false, 1],
      [plain, targ, cap, true, 1],
      [rev_x, rev_targ, rev_nocap, false, -1],
      [rev_x, rev_targ, rev_cap, true, -1],
    ];
    for (const [values, target, expected, capped, direction] of cases) {
      const found = normalised(values, { method: 'dist2targ', target, cap: capped }, Number.NaN, direction);
      found.forEach((value, index) => {
        expectClose(value, expected[index] ?? Number.NaN, `${values} ${index}`);
      });
    }
  });

  it.each(['amean', 'gmean', 'hmean'] as MeanMethod[])('%s', (method) => {
    const { x: values, w } = vectors.agg;
    const sums = makeMeanSums(1);
    clearMeanSums(sums, 1);
    values.forEach((value: number, index: number) => {
      addChild(sums, method, Number.NaN, w[index], Float64Array.of(value), 0, 1);
    });
    expectClose(meanOfSums(sums, method, Number.NaN, 0), vectors.agg[method], method);
  });
});
