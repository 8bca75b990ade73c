import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../registry.ts';
import { runCli } from '../run.ts';

const asem = fileURLToPath(new URL('../../../../packages/domain/src/composite/fixtures/coinr/data', import.meta.url));
const example = {
  data: join(asem, 'ASEM_iData.csv'),
  meta: join(asem, 'ASEM_iMeta.csv'),
  steps: [
    { op: 'denominate' },
    { op: 'impute', method: 'mean_group', by: 'EurAsia_group' },
    { op: 'screen', method: 'byNA', dataThreshold: 0.9 },
    { op: 'treat' },
    { op: 'normalise' },
    { op: 'aggregate' },
  ],
};
const uncertainty = [
  { at: 'impute.method', values: ['mean', 'median', 'mean_group', 'none'] },
  { at: 'normalise.method', values: ['minmax', 'zscore', 'rank'] },
  { at: 'aggregate.weights', noise: 0.25 },
];

describe('composite', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'composite-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function run(words: string[], spec?: unknown) {
    if (spec !== undefined) {
      const text = typeof spec === 'string' ? spec : JSON.stringify(spec);
      await writeFile(join(folder, 'spec.json'), text);
    }
    const printed: unknown[] = [];
    const said: string[] = [];
    const code = await runCli(commands, ['composite', ...words], {
      cwd: folder,
      stdin: (async function* () {})(),
      print: (value) => printed.push(value),
      say: (text) => said.push(text),
    });
    return { code, printed, said: said.join('\n') };
  }

  it('computes the scores and ranks of the ASEM example', async () => {
    const { code, printed } = await run(['compute', 'spec.json'], example);
    expect(code).toBe(0);
    const [{ scores, ranks }] = printed as [
      { scores: { unit: string; values: Record<string, number | null> }[]; ranks: { unit: string; rank: number }[] },
    ];
    expect(scores).toHaveLength(51);
    expect(Object.keys(scores[0]?.values ?? {})).toHaveLength(60);
    expect(scores.find(({ unit }) => unit === 'CHE')?.values['Index']).toBeCloseTo(68.38, 2);
    expect(ranks.filter(({ rank }) => rank <= 3).sort((a, b) => a.rank - b.rank)).toEqual([
      { unit: 'CHE', rank: 1 },
      { unit: 'NLD', rank: 2 },
      { unit: 'DNK', rank: 3 },
    ]);
  });

  it('reads the files beside SPEC.json, weights too', async () => {
    await writeFile(join(folder, 'd.csv'), 'uCode,x,y\nA,1,9\nB,3,2\n');
    await writeFile(
      join(folder, 'm.csv'),
      'Level,iCode,Direction,Weight,Parent,Type\n1,x,1,1,T,Indicator\n1,y,1,1,T,Indicator\n2,T,1,,,Aggregate\n',
    );
    await writeFile(join(folder, 'w.csv'), 'iCode,Weight\nx,1\ny,0\nz,4\n');
    const spec = { data: 'd.csv', meta: 'm.csv', steps: [{ op: 'aggregate', weights: 'w.csv' }] };
    const { code, printed, said } = await run(['compute', 'spec.json'], spec);
    expect(code).toBe(0);
    expect(printed).toEqual([
      {
        scores: [
          { unit: 'A', values: { x: 1, y: 9, T: 1 } },
          { unit: 'B', values: { x: 3, y: 2, T: 3 } },
        ],
        ranks: [
          { unit: 'A', rank: 2 },
          { unit: 'B', rank: 1 },
        ],
      },
    ]);
    expect(said).toContain('w.csv');
  });

  it('gives the same numbers on one worker and on two, and other numbers for another seed', async () => {
    const spec = { ...example, uncertainty, sobol: true };
    const answers: unknown[] = [];
    for (const [seed, workers] of [
      ['7', '1'],
      ['7', '2'],
      ['8', '1'],
    ]) {
      const words = [
        'sensitivity',
        'spec.json',
        '--replications',
        '40',
        '--seed',
        `${seed}`,
        '--workers',
        `${workers}`,
      ];
      const { code, printed } = await run(words, spec);
      expect(code).toBe(0);
      const { seconds, ...rest } = printed[0] as { seconds: number };
      expect(seconds).toBeGreaterThan(0);
      answers.push(rest);
    }
    const [one, two, other] = answers;
    expect(two).toEqual(one);
    expect(one).toMatchObject({ replications: 40, seed: 7 });
    expect((other as { ranks: unknown }).ranks).not.toEqual((one as { ranks: unknown }).ranks);
    const { ranks, sobol } = one as { ranks: object[]; sobol: { indices: object[] } };
    expect(ranks).toHaveLength(51);
    expect(Object.keys(ranks[0] ?? {})).toEqual(['unit', 'nominal', 'mean', 'median', 'p5', 'p95']);
    expect(sobol.indices).toHaveLength(3);
  });

  it('leaves Sobol indices out unless they are asked for', async () => {
    const words = ['sensitivity', 'spec.json', '--replications', '3', '--seed', '-5'];
    const plain = await run(words, { ...example, uncertainty });
    expect(plain.printed[0]).not.toHaveProperty('sobol');
    const asked = await run([...words, '--sobol']);
    expect(asked.printed[0]).toHaveProperty('sobol.indices');
    const drawn = await run([...words, '--draws']);
    expect(drawn.printed[0]).toMatchObject({
      draws: Array.from({ length: 3 }, () => uncertainty.map(({ at }) => ({ at }))),
    });
  });

  it('reports every problem of the input as JSON with exit code 1', async () => {
    const spec = { ...example, meta: 'none.csv', stages: [], steps: [] };
    const { code, printed } = await run(['compute', 'spec.json', '--lang', 'en'], spec);
    expect(code).toBe(1);
    expect(printed).toEqual([
      {
        issues: [
          {
            code: 'UNKNOWN_KEY',
            severity: 'error',
            path: ['stages'],
            message: expect.stringMatching(/^stages: unknown key/),
          },
          { code: 'FILE_NOT_FOUND', severity: 'error', path: ['meta'], message: expect.stringContaining('none.csv') },
        ],
      },
    ]);
    const gmean = { ...example, steps: [...example.steps.slice(0, 5), { op: 'aggregate', method: 'gmean' }] };
    for (const words of [
      ['compute', 'spec.json'],
      ['sensitivity', 'spec.json', '--replications', '5', '--seed', '1'],
    ]) {
      const refused = await run(words, gmean);
      expect(refused.code).toBe(1);
      expect(refused.printed[0]).toMatchObject({
        issues: expect.arrayContaining([expect.objectContaining({ code: 'VALUE_NOT_ALLOWED' })]),
      });
    }
  });

  it.each(['{"data":', ''])('calls %j no JSON', async (text) => {
    const { code, printed } = await run(['compute', 'spec.json'], text);
    expect(code).toBe(1);
    expect(printed).toMatchObject([{ issues: [{ code: 'NOT_JSON' }] }]);
  });

  it('tells how many runs had no ranks', async () => {
    const steps = [
      ...example.steps.slice(0, 4),
      { op: 'normalise', range: [1, 100] },
      { op: 'aggregate', method: 'gmean' },
    ];
    const failing = [{ at: 'normalise.range', values: [[0, 1]] }];
    const { code, said } = await run(['sensitivity', 'spec.json', '--replications', '4', '--seed', '1'], {
      ...example,
      steps,
      uncertainty: failing,
    });
    expect(code).toBe(0);
    expect(said).toContain('4 lần chạy');
  });

  it.each([
    [['compute']],
    [['compute', 'none.json']],
    [['compute', 'spec.json', 'more.json']],
    [['compute', 'spec.json', '--fast']],
    [['sensitivity', 'spec.json']],
    [['sensitivity', 'spec.json', '--replications', '10']],
    [['sensitivity', 'spec.json', '--replications', '0', '--seed', '1']],
    [['sensitivity', 'spec.json', '--replications', '1e3', '--seed', '1']],
    [['sensitivity', 'spec.json', '--replications', '10', '--seed', 'x']],
    [['sensitivity', 'spec.json', '--replications', '10', '--seed', '1', '--workers', '0']],
  ])('calls %j wrong use', async (words) => {
    const { code, printed, said } = await run(words, example);
    expect(code).toBe(2);
    expect(printed).toEqual([]);
    expect(said).toContain('nanghang composite');
  });
});
