import { describe, expect, it } from 'vitest';
import { compositeFiles, planComposite } from './index.ts';
import { pathText } from './problems.ts';
import { type TinyIndex, tinySources } from './tiny-index.ts';

/** Codes and places of the errors of a spec, `CODE place`. */
function errorsOf(sources: Parameters<typeof planComposite>[0]): string[] {
  const plan = planComposite(sources);
  if (plan.ok) return [];
  return plan.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, message }) => {
      expect(message.vi.startsWith(pathText(path))).toBe(true);
      expect(message.en.startsWith(pathText(path))).toBe(true);
      return `${code} ${pathText(path)}`;
    });
}

const tree: TinyIndex = {
  values: { x: [1, 2, 3], y: [3, 2, 1], z: [1, 1, 2] },
  meta: {
    x: { Parent: 'P' },
    y: { Parent: 'P', Direction: -1 },
    z: { Parent: 'Q' },
    P: { Level: 2, Parent: 'Top' },
    Q: { Level: 2, Parent: 'Top' },
    Top: { Level: 3 },
  },
  groups: { g: ['a', 'a', 'b'] },
  denominators: { pop: [1, 2, 3] },
  steps: [],
};

/** Errors of a spec whose only step is `step`. */
function stepErrors(step: unknown, more: Partial<TinyIndex> = {}): string[] {
  return errorsOf(tinySources({ ...tree, steps: [step], ...more }));
}

describe('the spec as a whole', () => {
  it('reports all problems at once', () => {
    const steps = [{ op: 'impute', method: 'mode' }, { op: 'aggregate', p: 1, q: 2 }, { op: 'fly' }, 'treat'];
    expect(errorsOf(tinySources({ ...tree, steps, more: { title: 'x', uncertainty: 5, sobol: 1 } }))).toEqual([
      'UNKNOWN_KEY title',
      'WRONG_TYPE sobol',
      'WRONG_TYPE steps[3]',
      'UNKNOWN_METHOD steps[0].method',
      'UNKNOWN_KEY steps[1].p',
      'UNKNOWN_KEY steps[1].q',
      'UNKNOWN_OPERATION steps[2].op',
      'AGGREGATE_NOT_LAST steps[1].op',
      'WRONG_TYPE uncertainty',
    ]);
  });

  it.each([
    [5, ['WRONG_TYPE SPEC']],
    [[], ['WRONG_TYPE SPEC']],
    [{}, ['MISSING_KEY data', 'MISSING_KEY meta', 'MISSING_KEY steps']],
    [{ data: 1, meta: 'none.csv', steps: {} }, ['WRONG_TYPE data', 'FILE_NOT_FOUND meta', 'WRONG_TYPE steps']],
  ])('%j', (spec, expected) => {
    expect(errorsOf({ spec, files: {} })).toEqual(expected);
  });

  it('checks what it can of the steps when data or metadata cannot be read', () => {
    const steps = [
      { op: 'normalise', method: 'zscor', indicators: { x: { method: 'rank', range: [0, 1] } } },
      { op: 'aggregate', method: ['amean', 'genmean'], speed: 1, weights: { x: 1 } },
    ];
    const uncertainty = [{ at: 'aggregate.weights' }];
    expect(
      errorsOf({ spec: { data: 'd', meta: 'm', steps, uncertainty }, files: { d: 'uCode\nA', m: 'Level' } }),
    ).toEqual([
      ...['iCode', 'Direction', 'Weight', 'Parent', 'Type'].map((column) => `MISSING_COLUMN meta.${column}`),
      'UNKNOWN_METHOD steps[0].method',
      'UNKNOWN_KEY steps[0].indicators.x.range',
      'UNKNOWN_KEY steps[1].speed',
      'MISSING_KEY steps[1].p',
      'MISSING_KEY uncertainty[0].values',
    ]);
  });

  it('checks alternatives of sound steps beside errors elsewhere', () => {
    const steps = [{ op: 'impute', method: 'mode' }, { op: 'normalise' }];
    const uncertainty = [5, { at: 'impute.method', values: ['x'] }, { at: 'normalise.method', values: ['y'] }];
    expect(errorsOf(tinySources({ ...tree, steps, more: { uncertainty } }))).toEqual([
      'UNKNOWN_METHOD steps[0].method',
      'WRONG_TYPE uncertainty[0]',
      'UNKNOWN_METHOD uncertainty[2].values[0]',
    ]);
  });

  it('names the files that are to be read', () => {
    const aggregate = { op: 'aggregate', weights: ['equal', 'one.csv', { x: 1 }, 'Original'] };
    const uncertainty = [{ at: 'aggregate.weights', values: ['equal', 'two.csv', ['one.csv', 'three.csv']] }];
    const spec = { data: 'd.csv', meta: 'm.csv', steps: [aggregate], uncertainty };
    expect(compositeFiles(spec)).toEqual(['d.csv', 'm.csv', 'one.csv', 'two.csv', 'three.csv']);
    expect(compositeFiles(null)).toEqual([]);
  });
});

describe('steps', () => {
  it.each<[object, string[]]>([
    [{}, ['MISSING_KEY steps[0].op']],
    [{ op: 'denominate', by: { x: 'pop' } }, []],
    [
      { op: 'denominate', by: { x: 'area', P: 'pop', w: 'pop' } },
      ['UNKNOWN_CODE steps[0].by.x', 'UNKNOWN_CODE steps[0].by.P', 'UNKNOWN_CODE steps[0].by.w'],
    ],
    [
      { op: 'denominate', by: { x: 'pop' }, scale: { x: 0, y: 2 } },
      ['NOT_DENOMINATED steps[0].scale.y', 'OUT_OF_RANGE steps[0].scale.x'],
    ],
    [{ op: 'denominate', by: 'pop' }, ['WRONG_TYPE steps[0].by']],
    [{ op: 'impute', method: 'mean', by: 'g' }, ['UNKNOWN_KEY steps[0].by']],
    [{ op: 'impute', method: 'mean_group' }, ['MISSING_KEY steps[0].by']],
    [{ op: 'impute', method: 'mean_group', by: 'pop' }, ['UNKNOWN_COLUMN steps[0].by']],
    [{ op: 'impute', method: 'median_group', by: 'g' }, []],
    [{ op: 'impute', use_group: 'g' }, ['UNKNOWN_KEY steps[0].use_group']],
    [{ op: 'screen' }, ['MISSING_KEY steps[0].method']],
    [{ op: 'screen', method: 'byNA', nonZeroThreshold: 0.1 }, ['UNKNOWN_KEY steps[0].nonZeroThreshold']],
    [{ op: 'screen', method: 'byzeros', dataThreshold: 0.1 }, ['UNKNOWN_KEY steps[0].dataThreshold']],
    [
      { op: 'screen', method: 'byNAandzeros', dataThreshold: 1.1, nonZeroThreshold: '5' },
      ['OUT_OF_RANGE steps[0].dataThreshold', 'WRONG_TYPE steps[0].nonZeroThreshold'],
    ],
    [
      { op: 'screen', method: 'byNA', force: { include: ['A', 'Z'], exclude: ['A'], keep: [] } },
      [
        'UNKNOWN_KEY steps[0].force.keep',
        'UNKNOWN_UNIT steps[0].force.include[1]',
        'CONTRADICTION steps[0].force.exclude',
      ],
    ],
    [
      { op: 'treat', winsorise: { winMax: 1.5, force: 1, skew: 2 } },
      [
        'UNKNOWN_KEY steps[0].winsorise.skew',
        'WRONG_TYPE steps[0].winsorise.winMax',
        'WRONG_TYPE steps[0].winsorise.force',
      ],
    ],
    [
      { op: 'treat', winsorise: { winMax: -1 }, pass: { skewness: 1, kurtosis: null } },
      [
        'OUT_OF_RANGE steps[0].winsorise.winMax',
        'UNKNOWN_KEY steps[0].pass.skewness',
        'WRONG_TYPE steps[0].pass.kurtosis',
      ],
    ],
    [{ op: 'treat', winsorise: null, transform: null }, []],
    [{ op: 'treat', transform: 'boxcox' }, ['MISSING_KEY steps[0].lambda']],
    [{ op: 'treat', lambda: 2 }, ['UNKNOWN_KEY steps[0].lambda']],
    [{ op: 'treat', transform: 'log_GII' }, ['UNKNOWN_METHOD steps[0].transform']],
    [{ op: 'treat', lambda: 2, indicators: { x: { transform: 'boxcox' } } }, []],
    [{ op: 'treat', transform: 'boxcox', lambda: 2, indicators: { x: { transform: 'log_CT' } } }, []],
    [
      { op: 'treat', indicators: { x: { transform: 'boxcox' }, y: { lambda: 2 }, z: 'all', Top: 'none', v: {} } },
      [
        'MISSING_KEY steps[0].indicators.x.lambda',
        'UNKNOWN_KEY steps[0].indicators.y.lambda',
        'WRONG_TYPE steps[0].indicators.z',
        'UNKNOWN_CODE steps[0].indicators.Top',
        'UNKNOWN_CODE steps[0].indicators.v',
      ],
    ],
    [{ op: 'treat', indicators: { x: { combine: true } } }, ['UNKNOWN_KEY steps[0].indicators.x.combine']],
    [{ op: 'normalise', method: 'zscore', range: [0, 1] }, ['UNKNOWN_KEY steps[0].range']],
    [{ op: 'normalise', method: 'n_minmax' }, ['UNKNOWN_METHOD steps[0].method']],
    [{ op: 'normalise', range: [0] }, ['WRONG_TYPE steps[0].range']],
    [{ op: 'normalise', range: [0, '1'] }, ['WRONG_TYPE steps[0].range[1]']],
    [{ op: 'normalise', method: 'zscore', sd: 0 }, ['OUT_OF_RANGE steps[0].sd']],
    [{ op: 'normalise', method: 'rank', ties: 'first' }, ['UNKNOWN_METHOD steps[0].ties']],
    [{ op: 'normalise', method: 'dist2ref' }, ['MISSING_KEY steps[0].reference']],
    [{ op: 'normalise', method: 'dist2ref', reference: 'Q' }, ['UNKNOWN_UNIT steps[0].reference']],
    [
      { op: 'normalise', method: 'dist2targ', targets: { x: 1, y: 2, w: 3 } },
      ['UNKNOWN_CODE steps[0].targets.w', 'MISSING_KEY steps[0].targets.z'],
    ],
    [
      { op: 'normalise', method: 'goalposts', goalposts: { x: [0, 1], y: [0, 1] } },
      ['MISSING_KEY steps[0].goalposts.z'],
    ],
    [
      { op: 'normalise', method: 'dist2targ', target: 1 },
      [
        'UNKNOWN_KEY steps[0].target',
        'MISSING_KEY steps[0].targets.x',
        'MISSING_KEY steps[0].targets.y',
        'MISSING_KEY steps[0].targets.z',
      ],
    ],
    [{ op: 'normalise', indicators: { x: { range: [0, 1] } } }, ['MISSING_KEY steps[0].indicators.x.method']],
    [
      { op: 'normalise', indicators: { x: { method: 'dist2targ', targets: { x: 1 } } } },
      ['UNKNOWN_KEY steps[0].indicators.x.targets', 'MISSING_KEY steps[0].indicators.x.target'],
    ],
    [
      { op: 'normalise', indicators: { x: { method: 'goalposts', goalposts: { x: [0, 1] } } } },
      ['WRONG_TYPE steps[0].indicators.x.goalposts'],
    ],
    [
      { op: 'normalise', indicators: { x: { method: 'zscore', range: [0, 1] }, y: 'none' } },
      ['UNKNOWN_KEY steps[0].indicators.x.range', 'WRONG_TYPE steps[0].indicators.y'],
    ],
    [{ op: 'aggregate', method: 'median' }, ['UNKNOWN_METHOD steps[0].method']],
    [{ op: 'aggregate', method: 'genmean' }, ['MISSING_KEY steps[0].p']],
    [{ op: 'aggregate', method: 'genmean', p: 0 }, ['OUT_OF_RANGE steps[0].p']],
    [{ op: 'aggregate', method: 'amean', p: 2 }, ['UNKNOWN_KEY steps[0].p']],
    [{ op: 'aggregate', method: ['amean'] }, ['WRONG_LENGTH steps[0].method']],
    [{ op: 'aggregate', method: ['amean', 'genmean'], p: [null, 2] }, []],
    [{ op: 'aggregate', method: ['amean', 'genmean'], p: 2 }, []],
    [
      { op: 'aggregate', method: ['amean', 'genmean'], p: [2, null] },
      ['UNKNOWN_KEY steps[0].p[0]', 'MISSING_KEY steps[0].p[1]'],
    ],
    [
      { op: 'aggregate', method: ['amean', null], dataThreshold: [0.5, 2, 1] },
      [
        'WRONG_TYPE steps[0].method[1]',
        'WRONG_LENGTH steps[0].dataThreshold',
        'OUT_OF_RANGE steps[0].dataThreshold[1]',
      ],
    ],
    [{ op: 'aggregate', weights: 7 }, ['WRONG_TYPE steps[0].weights']],
    [{ op: 'aggregate', weights: 'Equal' }, ['FILE_NOT_FOUND steps[0].weights']],
    [
      { op: 'aggregate', weights: { x: '1', w: 1 } },
      ['WRONG_TYPE steps[0].weights.x', 'UNKNOWN_CODE steps[0].weights.w'],
    ],
    [{ op: 'aggregate', weights: ['Original', { v: 1 }] }, ['UNKNOWN_CODE steps[0].weights[1].v']],
    [{ op: 'aggregate', method: 'copeland', dataThreshold: 0.5 }, []],
  ])('%j', (step, expected) => {
    expect(stepErrors(step)).toEqual(expected);
  });

  it('wants a weight for every node below the top where weights of the metadata are used', () => {
    const meta = { ...tree.meta, x: { Parent: 'P', Weight: null }, Top: { Level: 3, Weight: null } };
    expect(stepErrors({ op: 'aggregate' }, { meta })).toEqual(['MISSING_WEIGHT meta[2].Weight']);
    expect(stepErrors({ op: 'aggregate', weights: 'equal' }, { meta })).toEqual([]);
    expect(stepErrors({ op: 'aggregate', weights: { x: 1 } }, { meta })).toEqual([]);
  });

  it.each([
    ['iCode,Weight\nx,1\ny,1\nz,1\nP,1\nQ,1', []],
    [
      'iCode,Weight\nx,1\ny,\nz,one\nP,1\nP,2',
      [
        'NOT_A_NUMBER steps[0].weights[4].Weight',
        'DUPLICATE steps[0].weights[6].iCode',
        'MISSING_WEIGHT steps[0].weights.y',
        'MISSING_WEIGHT steps[0].weights.Q',
      ],
    ],
    ['Code,Weight\nx,1', ['MISSING_COLUMN steps[0].weights.iCode']],
    ['iCode,Weight\nx,1,1', ['CSV_WIDTH steps[0].weights[2]']],
  ])('weights file %j', (text, expected) => {
    expect(stepErrors({ op: 'aggregate', weights: 'w.csv' }, { files: { 'w.csv': text } })).toEqual(expected);
  });

  it('wants denominators and groups to be in the data only where they are used', () => {
    const sources = tinySources({ ...tree, meta: { ...tree.meta, x: { Parent: 'P', Denominator: 'pop' } }, steps: [] });
    const files = { ...sources.files, 'data.csv': 'uCode,x,y,z\nA,1,2,3' };
    const withSteps = (...steps: object[]) => errorsOf({ spec: { data: 'data.csv', meta: 'meta.csv', steps }, files });
    expect(withSteps()).toEqual([]);
    expect(withSteps({ op: 'denominate' }, { op: 'impute', method: 'mean_group', by: 'g' })).toEqual([
      'MISSING_COLUMN meta[2].Denominator',
      'MISSING_COLUMN steps[1].by',
    ]);
  });
});

describe('data and metadata', () => {
  const head = 'Level,iCode,Direction,Weight,Parent,Type';
  const good = `${head}\n1,x,1,1,Top,Indicator\n2,Top,1,1,,Aggregate`;
  const errors = (meta: string, data = 'uCode,x\nA,1') =>
    errorsOf({ spec: { data: 'd', meta: 'm', steps: [] }, files: { d: data, m: meta } });

  it.each<[string, string[]]>([
    [good, []],
    [`\uFEFF${good.replaceAll('\n', '\r\n')}\r\n`, []],
    ['', ['CSV_EMPTY meta']],
    [
      'Level,iCode\n1,x',
      [
        'MISSING_COLUMN meta.Direction',
        'MISSING_COLUMN meta.Weight',
        'MISSING_COLUMN meta.Parent',
        'MISSING_COLUMN meta.Type',
      ],
    ],
    [
      good.replace('Type', 'Type,Colour').replaceAll(/(Indicator|Aggregate)/g, '$1,red'),
      ['UNKNOWN_COLUMN meta.Colour'],
    ],
    [`${good}\n3,y`, ['CSV_WIDTH meta[4]']],
    [`${good}\n1,x,1,1,Top,Indicator`, ['DUPLICATE meta[4].iCode']],
    [`${good}\n,uCode,,,,Group`, ['RESERVED_CODE meta[4].iCode']],
    [`${good}\n1,,1,1,Top,Indicator`, ['MISSING_CODE meta[4].iCode']],
    [`${good}\n1,y,1,1,Top,Column`, ['UNKNOWN_TYPE meta[4].Type']],
    [good.replace('1,x,1,', '1,x,0,'), ['OUT_OF_RANGE meta[2].Direction']],
    [good.replace('1,x,1,', '1,x,,'), ['OUT_OF_RANGE meta[2].Direction']],
    [good.replace('1,x,1,1,', '1,x,up,"1,5",'), ['NOT_A_NUMBER meta[2].Direction', 'NOT_A_NUMBER meta[2].Weight']],
    [good.replace('1,x', '2,x'), ['OUT_OF_RANGE meta[2].Level']],
    [good.replace('2,Top', '1,Top'), ['OUT_OF_RANGE meta[3].Level']],
    [good.replace('Top,Indicator', ',Indicator'), ['BAD_TREE meta[2].Parent', 'BAD_TREE meta[3].iCode']],
    [good.replace('Top,Indicator', 'Sky,Indicator'), ['UNKNOWN_CODE meta[2].Parent', 'BAD_TREE meta[3].iCode']],
    [good.replace('1,,Aggregate', '1,x,Aggregate'), ['BAD_TREE meta[3].Parent']],
    [`${good}\n2,Two,1,1,,Aggregate`, ['BAD_TREE meta.Level', 'BAD_TREE meta[4].iCode']],
    [`${good.replace('2,Top', '3,Top')}`, ['BAD_TREE meta[2].Parent']],
    [`${head}\n2,Top,1,1,,Aggregate`, ['BAD_TREE meta.Type']],
  ])('meta %j', (meta, expected) => {
    expect(errors(meta)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['uCode,uName,Time,x\nA,An,2020,1\nB,,NA,NA\n', []],
    ['uCode,x\nA,NaN\nB,Inf\nC,-Inf\nD, 1.5 \nE,-1e-3\nF,.5', []],
    ['x\n1', ['MISSING_COLUMN data.uCode']],
    ['uCode\nA', ['MISSING_COLUMN data.x']],
    ['uCode,x,Region\nA,1,N', ['UNKNOWN_COLUMN data.Region']],
    ['uCode,x,x\nA,1,1', ['CSV_DUPLICATE_COLUMN data.x']],
    ['uCode,x\nA,1\nA,2\n,3', ['DUPLICATE data[3].uCode', 'MISSING_CODE data[4].uCode']],
    [
      'uCode,x\nA,"1,5"\nB,0x10\nC,1 000',
      ['NOT_A_NUMBER data[2].x', 'NOT_A_NUMBER data[3].x', 'NOT_A_NUMBER data[4].x'],
    ],
    ['uCode,x\n"A,1', ['CSV_QUOTE data[2]']],
  ])('data %j', (data, expected) => {
    expect(errors(good, data)).toEqual(expected);
  });

  it('warns of an aggregate column and goes on', () => {
    const plan = planComposite({
      spec: { data: 'd', meta: 'm', steps: [] },
      files: { d: 'uCode,x,Top\nA,1,5', m: good },
    });
    expect(plan).toMatchObject({ ok: true, value: { warnings: [{ code: 'COLUMN_IGNORED', path: ['data', 'Top'] }] } });
  });
});

describe('uncertainty', () => {
  const steps = [{ op: 'impute' }, { op: 'treat' }, { op: 'normalise', range: [1, 100] }, { op: 'aggregate' }];
  const errors = (...uncertainty: unknown[]) => errorsOf(tinySources({ ...tree, steps, more: { uncertainty } }));

  it.each<[unknown, string[]]>([
    [{ at: 'normalise.method', values: ['minmax', 'zscore', 'rank', 'dist2max'] }, []],
    [{ at: 'impute.method', values: ['mean', 'median', 'none'] }, []],
    [{ at: 'treat.winsorise', values: [null, { winMax: 2 }] }, []],
    [{ at: 'treat.winsorise.winMax', values: [3, 5] }, []],
    [{ at: 'treat.pass.skew', values: [1, 2] }, []],
    [{ at: 'treat.indicators.x', values: ['none', {}] }, []],
    [{ at: 'normalise.indicators.y.method', values: ['rank', 'minmax'] }, []],
    [
      {
        at: 'normalise.range',
        values: [
          [0, 1],
          [1, 100],
        ],
      },
      [],
    ],
    [{ at: 'normalise.range.1', values: [10, 100] }, []],
    [{ at: 'aggregate.method', values: ['amean', ['gmean', 'amean'], 'copeland'] }, []],
    [{ at: 'aggregate.weights', noise: 0.25 }, []],
    [{ at: 'aggregate.weights', noise: 0.25, levels: [1, 2] }, []],
    [{ at: 'aggregate.weights', values: ['Original', 'equal', { x: 2 }] }, []],
    [{ at: 'aggregate.weights.x', values: [1, 2] }, []],
    [{}, ['MISSING_KEY uncertainty[0].at', 'MISSING_KEY uncertainty[0].values']],
    [{ at: 5, values: [1] }, ['WRONG_TYPE uncertainty[0].at']],
    [{ at: 'screen.dataThreshold', values: [0.5] }, ['UNKNOWN_PLACE uncertainty[0].at']],
    [{ at: 'normalise', values: ['x'] }, ['UNKNOWN_PLACE uncertainty[0].at']],
    [{ at: 'normalise.op', values: ['treat'] }, ['UNKNOWN_PLACE uncertainty[0].at']],
    [{ at: 'normalise.speed', values: [1, 2] }, ['UNKNOWN_KEY uncertainty[0].at']],
    [{ at: 'normalise.method.x', values: ['zscore'] }, ['WRONG_TYPE uncertainty[0].values[0]']],
    [{ at: 'normalise.range.2', values: [5] }, ['UNKNOWN_PLACE uncertainty[0].at']],
    [{ at: 'treat.indicators.Top', values: ['none'] }, ['UNKNOWN_CODE uncertainty[0].values[0]']],
    [{ at: 'treat.winsorise.max', values: [1, 2] }, ['UNKNOWN_KEY uncertainty[0].at']],
    [{ at: 'normalise.method', values: ['zscore', 'mimax'] }, ['UNKNOWN_METHOD uncertainty[0].values[1]']],
    [{ at: 'normalise.method', values: ['minmax', 'dist2ref'] }, ['MISSING_KEY uncertainty[0].values[1]']],
    [{ at: 'impute.method', values: ['mean_group'] }, ['MISSING_KEY uncertainty[0].values[0]']],
    [{ at: 'aggregate.method', values: ['genmean'] }, ['MISSING_KEY uncertainty[0].values[0]']],
    [{ at: 'treat.transform', values: ['boxcox'] }, ['MISSING_KEY uncertainty[0].values[0]']],
    [{ at: 'normalise.method', values: [] }, ['WRONG_TYPE uncertainty[0].values']],
    [{ at: 'normalise.method', values: 'zscore' }, ['WRONG_TYPE uncertainty[0].values']],
    [{ at: 'normalise.method', values: ['rank'], weight: 1 }, ['UNKNOWN_KEY uncertainty[0].weight']],
    [{ at: 'normalise.method', values: ['rank'], levels: [1] }, ['UNKNOWN_KEY uncertainty[0].levels']],
    [{ at: 'normalise.range', noise: 0.1 }, ['OUT_OF_RANGE uncertainty[0].noise']],
    [{ at: 'aggregate.weights', noise: -0.1 }, ['OUT_OF_RANGE uncertainty[0].noise']],
    [{ at: 'aggregate.weights', noise: 0.1, values: ['equal'] }, ['UNKNOWN_KEY uncertainty[0].values']],
    [
      { at: 'aggregate.weights', noise: 0.1, levels: [0, 3] },
      ['OUT_OF_RANGE uncertainty[0].levels[0]', 'OUT_OF_RANGE uncertainty[0].levels[1]'],
    ],
    [{ at: 'aggregate.weights', noise: 0.1, levels: 1 }, ['WRONG_TYPE uncertainty[0].levels']],
    [{ at: 'aggregate.weights', dirichlet: 20, levels: [1] }, []],
    [{ at: 'aggregate.weights', dirichlet: 0 }, ['OUT_OF_RANGE uncertainty[0].dirichlet']],
    [{ at: 'aggregate.weights', leaveOneOut: true }, []],
    [{ at: 'aggregate.weights', leaveOneOut: 1 }, ['WRONG_TYPE uncertainty[0].leaveOneOut']],
    [{ at: 'treat.lambda', leaveOneOut: true }, ['OUT_OF_RANGE uncertainty[0].leaveOneOut']],
    ['noise', ['WRONG_TYPE uncertainty[0]']],
  ])('%j', (entry, expected) => {
    expect(errors(entry)).toEqual(expected);
  });

  it('refuses two inputs for one place, but not noise on what is drawn or on other levels', () => {
    const method = { at: 'normalise.method', values: ['rank'] };
    expect(errors(method, method)).toEqual(['DUPLICATE uncertainty[1].at']);
    const part = { at: 'treat.winsorise.winMax', values: [2] };
    expect(errors({ at: 'treat.winsorise', values: [null] }, part)).toEqual(['DUPLICATE uncertainty[1].at']);
    expect(errors(part, { at: 'treat.winsorise', values: [null] })).toEqual(['DUPLICATE uncertainty[1].at']);
    const noise = (levels: number[]) => ({ at: 'aggregate.weights', noise: 0.1, levels });
    expect(errors(noise([1]), noise([2]), { at: 'aggregate.weights', values: ['equal'] })).toEqual([]);
    expect(errors(noise([1, 2]), noise([2]))).toEqual(['DUPLICATE uncertainty[1].at']);
  });

  it('lets one input give what another one’s method needs', () => {
    const methods = { at: 'aggregate.method', values: ['amean', 'genmean'] };
    expect(errors(methods, { at: 'aggregate.p', values: [0.5, 2] })).toEqual([]);
    expect(errors(methods, { at: 'aggregate.p', values: [0.5, 'two'] })).toEqual([
      'WRONG_TYPE uncertainty[1].values[1]',
    ]);
    const imputed = { at: 'impute.method', values: ['mean', 'mean_group'] };
    expect(errors(imputed, { at: 'impute.by', values: ['g'] })).toEqual([]);
  });

  it('lets a step hold parameters of the methods it may switch to, and only those', () => {
    const switching = [{ op: 'impute' }, { op: 'normalise', range: [1, 2], sd: 3, ties: 'max' }];
    const uncertainty = [{ at: 'normalise.method', values: ['minmax', 'zscore'] }];
    expect(errorsOf(tinySources({ ...tree, steps: switching, more: { uncertainty } }))).toEqual([
      'UNKNOWN_KEY steps[1].ties',
    ]);
  });

  it('refuses a place in one of several steps of the same operation', () => {
    const twice = [{ op: 'impute' }, { op: 'impute', method: 'none' }];
    const uncertainty = [{ at: 'impute.method', values: ['mean'] }];
    expect(errorsOf(tinySources({ ...tree, steps: twice, more: { uncertainty } }))).toEqual([
      'UNKNOWN_PLACE uncertainty[0].at',
    ]);
  });

  it('finds codes that have dots', () => {
    const dotted: TinyIndex = { values: { 'a.b': [1, 2], 'a.b.c': [2, 1] }, steps };
    const uncertainty = [{ at: 'normalise.indicators.a.b.c.method', values: ['rank'] }];
    expect(errorsOf(tinySources({ ...dotted, more: { uncertainty } }))).toEqual([]);
  });
});
