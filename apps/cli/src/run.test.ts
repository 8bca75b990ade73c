import { describe, expect, it } from 'vitest';
import { type CliCommand, type CliContext, UsageError } from './command.ts';
import { readNdjson } from './ndjson.ts';
import { runCli } from './run.ts';

const echo: CliCommand = {
  summary: { vi: 'Nhắc lại', en: 'Echo' },
  usage: 'nanghang say it WORD',
  run: async (context: CliContext) => {
    if (context.args.length === 0) throw new UsageError('WORD?');
    context.print({ args: context.args, lang: context.lang });
    return 0;
  },
};

async function run(argv: string[]) {
  const out: unknown[] = [];
  const said: string[] = [];
  const code = await runCli({ 'say it': async () => echo }, argv, {
    cwd: '/',
    stdin: (async function* () {})(),
    print: (value) => out.push(value),
    say: (text) => said.push(text),
  });
  return { code, out, said: said.join('\n') };
}

describe('runCli', () => {
  it('runs the command named by the first words, the language taken out', async () => {
    expect(await run(['say', '--lang', 'en', 'it', 'x'])).toMatchObject({
      code: 0,
      out: [{ args: ['x'], lang: 'en' }],
    });
  });

  it('answers wrong use with 2 and help with 0', async () => {
    expect(await run(['say', 'it'])).toMatchObject({ code: 2, said: expect.stringContaining('nanghang say it WORD') });
    expect((await run(['say', 'it', '--help'])).code).toBe(0);
    expect((await run(['nothing'])).code).toBe(2);
    expect((await run(['--lang', 'fr', 'say', 'it', 'x'])).code).toBe(2);
    expect(await run(['say', '--help'])).toMatchObject({ code: 0, said: expect.stringContaining('Nhắc lại') });
  });
});

describe('readNdjson', () => {
  it('keeps the order, skips blank lines and names a bad line', async () => {
    const bytes = new TextEncoder().encode('{"a":"ế"}\n\nnot json\n[1]');
    const chunks = [bytes.slice(0, 6), bytes.slice(6, 7), bytes.slice(7)];
    const seen = [];
    for await (const item of readNdjson(
      (async function* () {
        yield* chunks;
      })(),
    ))
      seen.push(item);
    expect(seen).toMatchObject([
      { line: 1, value: { a: 'ế' } },
      { line: 3, error: expect.any(String) },
      { line: 4, value: [1] },
    ]);
  });
});
