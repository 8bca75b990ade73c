import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { timeframeParse } from './timeframe-parse.ts';

async function parse(input: string, argv: string[] = []) {
  const out: unknown[] = [];
  const code = await runCli({ 'timeframe parse': async () => timeframeParse }, ['timeframe', 'parse', ...argv], {
    cwd: '/',
    stdin: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    print: (value) => out.push(value),
    say: () => undefined,
  });
  return { code, out };
}

describe('timeframe parse', () => {
  it('answers each line in order, with the context of its document', async () => {
    const input =
      '{"text":"trước ngày 25/8","documentDate":"2023-06-16"}\n{"text":"hàng tuần, tháng"}\n{"text":"Sở Nội vụ"}\n';
    expect(await parse(input)).toEqual({
      code: 0,
      out: [
        { kind: 'deadline', to: '2023-08-25', inclusive: false, text: 'trước ngày 25/8' },
        { kind: 'recurrence', recurrence: ['weekly', 'monthly'], text: 'hàng tuần, tháng' },
        { kind: 'unknown', text: 'Sở Nội vụ' },
      ],
    });
  });

  it('answers wrong lines in their place and goes on', async () => {
    const { code, out } = await parse('no\n{}\n{"text":"2023","documentDate":"2023-02-30"}\n{"text":"2023"}\n', [
      '--lang',
      'en',
    ]);
    expect(code).toBe(1);
    expect(out).toMatchObject([
      { kind: 'unknown', issues: [{ code: 'JSON_INVALID', path: [1] }] },
      { kind: 'unknown', issues: [{ code: 'TEXT_MISSING', path: [2, 'text'] }] },
      {
        kind: 'unknown',
        issues: [{ code: 'DATE_INVALID', message: 'line 3 needs "documentDate" as a day YYYY-MM-DD' }],
      },
      { kind: 'period', from: '2023-01-01' },
    ]);
  });

  it('names everything that is wrong with a line at once', async () => {
    const { out } = await parse('{"text":5,"documentDate":"2023-02-30","periodFrom":7,"periodTo":"2024-12-31"}\n');
    expect(out).toMatchObject([
      {
        kind: 'unknown',
        issues: [{ path: [1, 'text'] }, { path: [1, 'documentDate'] }, { path: [1, 'periodFrom'] }],
      },
    ]);
    expect((out[0] as { issues: unknown[] }).issues).toHaveLength(3);
  });

  it('refuses options it does not know', async () => {
    expect((await parse('', ['--nothing'])).code).toBe(2);
  });
});
