import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../registry.ts';
import { runCli } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-cli-'));

/** The published results that these examples need. */
const results = 'results.csv';
const published = readFileSync(new URL('../../../../seeds/official-results.csv', import.meta.url), 'utf8').split('\n');
const needed = /^(PCI,20(1[5-9]|20|24)|PAPI,201[78],[^,]*,(TOTAL|PAPI\.\d,)|SIPAS,2020)/;
writeFileSync(join(folder, results), [published[0], ...published.filter((line) => needed.test(line))].join('\n'));

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  const out: unknown[] = [];
  const said: string[] = [];
  const code = await runCli(commands, argv, {
    cwd: folder,
    stdin: (async function* () {})(),
    print: (value) => out.push(JSON.parse(JSON.stringify(value))),
    say: (text) => said.push(text),
  });
  return { code, out, said: said.join('\n') };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const head = 'index,year,province,component,value\n';

describe('index check', () => {
  it('prints one issue a line with exactly the fields of the contract', async () => {
    const wrong = file('wrong.csv', `${head}PCI,2020,Tây Nihn,PCI.1,7.85\nPCI,2020,Tây Ninh,PCI.2,"7,73"\n`);
    const { code, out } = await run('index', 'check', wrong, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toEqual([
      {
        ...{ code: 'UNKNOWN_PROVINCE', severity: 'error', index: 'PCI', year: 2020, province: 'Tây Nihn' },
        ...{ component: 'PCI.1', printed: 'Tây Nihn', expected: null, row: 2, suggestion: 'Tây Ninh' },
        message: 'There is no province "Tây Nihn"; is it "Tây Ninh"?',
      },
      {
        ...{ code: 'DECIMAL_COMMA', severity: 'warning', index: 'PCI', year: 2020, province: 'Tây Ninh' },
        ...{ component: 'PCI.2', printed: '7,73', expected: 7.73, row: 3 },
        message: '"7,73" has a decimal comma, read as 7.73',
      },
    ]);
  });

  it('lets warnings pass', async () => {
    const { code, out } = await run('index', 'check', results);
    expect(code).toBe(0);
    expect(out.filter((issue) => (issue as { code: string }).code === 'PROBABLE_MISPRINT')).toMatchObject([
      { component: 'PAPI.6', printed: 1.15, expected: 7.15, year: 2017, province: 'Tây Ninh' },
    ]);
  });

  it('refuses in words what is no table, and a file that is not there', async () => {
    expect(await run('index', 'check', file('a.pdf', '%PDF-1.4'))).toMatchObject({
      code: 1,
      out: [{ code: 'NOT_A_WORKBOOK', severity: 'error', row: null }],
    });
    expect((await run('index', 'check', file('empty.csv', ''))).out).toMatchObject([{ code: 'EMPTY_WORKBOOK' }]);
    expect((await run('index', 'check', file('short.csv', 'index,year\nPCI,2020'))).out).toMatchObject([
      ...[
        { code: 'MISSING_COLUMN', component: 'province' },
        { code: 'MISSING_COLUMN', component: 'component' },
      ],
      { code: 'MISSING_COLUMN', component: 'value' },
    ]);
    expect((await run('index', 'check', 'nothing.csv')).code).toBe(2);
    expect((await run('index', 'check')).code).toBe(2);
    expect((await run('index', 'check', 'a', 'b')).code).toBe(2);
  });
});

describe('index show', () => {
  it('shows the years of a province', async () => {
    const span = ['--from', '2016', '--to', '2020', '--results', results];
    const { code, out } = await run('index', 'show', '--index', 'PCI', '--province', 'Tây Ninh', ...span);
    expect(code).toBe(0);
    const [shown] = out as { index: string; province: string; years: Record<string, unknown>[] }[];
    expect(shown).toMatchObject({ index: 'PCI', province: 'Tây Ninh' });
    expect(shown?.years.map((year) => [year['year'], year['rank']])).toEqual([
      ...[
        [2016, 20],
        [2017, 19],
        [2018, 14],
      ],
      ...[
        [2019, 15],
        [2020, 24],
      ],
    ]);
    const last = shown?.years[4];
    expect(Object.keys(last ?? {})).toEqual(['year', 'total', 'rank', 'of', 'group', 'mean', 'components']);
    expect(last).toMatchObject({ total: 64.1626, of: 63, group: 'Khá' });
    expect((last?.['components'] as unknown[] | undefined)?.[7]).toMatchObject({
      ...{ code: 'PCI.8', name: 'Dịch vụ hỗ trợ doanh nghiệp', value: 4.9544, change: -1.3114 },
    });
  });

  it('says why a change is withheld, and what is not known', async () => {
    const papi = ['--index', 'papi', '--province', 'Tay Ninh', '--from', '2018', '--to', '2018', '--results', results];
    const { said } = await run('index', 'show', ...papi);
    expect(said).toContain('6 sang 8 thành phần');
    const unknown = ['--index', 'PCJ', '--province', 'Tây Nihn', '--results', results];
    expect(await run('index', 'show', ...unknown)).toMatchObject({
      code: 1,
      out: [
        {
          issues: [
            { code: 'UNKNOWN_INDEX', suggestion: 'PCI' },
            { code: 'UNKNOWN_PROVINCE', suggestion: 'Tây Ninh' },
          ],
        },
      ],
    });
    expect((await run('index', 'show', '--index', 'PCI')).code).toBe(2);
    expect((await run('index', 'show', '--index', 'PCI', '--province', 'Tây Ninh', '--from', 'xx')).code).toBe(2);
  });
});

describe('index gain', () => {
  const gain = (...more: string[]) =>
    run('index', 'gain', '--index', 'PCI', '--province', 'Tây Ninh', '--results', results, ...more);

  it('gives the cheapest moves with their proof', async () => {
    const { code, out } = await gain('--year', '2020', '--places', '9');
    expect(code).toBe(0);
    expect(out).toMatchObject([
      {
        from: { rank: 24, total: 64.1626 },
        moves: [{ component: 'PCI.8', from: 4.9544, to: 5.61065, delta: 0.65625 }],
        proof: { rank: 15 },
      },
    ]);
    expect(Object.keys(out[0] as object)).toEqual(['from', 'to', 'moves', 'effort', 'proof']);
  });

  it('says how far one can come, and which indices are no sum', async () => {
    expect(await gain('--year', '2020', '--places', '20', '--max-step', '0.1')).toMatchObject({
      code: 1,
      out: [{ moves: null, effort: null, to: { rank: 17 }, issues: [{ code: 'NOT_REACHABLE', bestRank: 17 }] }],
    });
    const sipas = ['--index', 'SIPAS', '--province', 'Tây Ninh', '--year', '2020', '--places', '1'];
    expect(await run('index', 'gain', ...sipas, '--results', results)).toMatchObject({
      code: 1,
      out: [{ moves: null, issues: [{ code: 'NOT_ADDITIVE' }] }],
    });
    expect(await gain('--year', '2024', '--places', '1')).toMatchObject({
      code: 1,
      out: [{ issues: [{ code: 'NO_DATA' }] }],
    });
    expect((await gain('--year', '2020', '--places', '1.5')).code).toBe(2);
    expect((await gain('--year', '2020', '--places', 'x')).code).toBe(2);
  });
});
