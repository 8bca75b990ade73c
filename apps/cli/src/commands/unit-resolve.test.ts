import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { unitResolve } from './unit-resolve.ts';

async function resolve(input: string, argv: string[] = []) {
  const out: unknown[] = [];
  const code = await runCli({ 'unit resolve': async () => unitResolve }, ['unit', 'resolve', ...argv], {
    cwd: '/',
    stdin: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    print: (value) => out.push(value),
    say: () => undefined,
  });
  return { code, out };
}

describe('unit resolve', () => {
  it('answers each line in order', async () => {
    const input =
      '{"name":"Sở KHĐT"}\n{"name":"UBND các quận, huyện","asOf":"2023-01-01"}\n{"name":"Sở Y tế; Sở Xây dựng"}\n';
    expect(await resolve(input)).toEqual({
      code: 0,
      out: [
        { canonical: 'Sở Kế hoạch và Đầu tư', kind: 'department', isGroup: false, successor: 'Sở Tài chính' },
        { canonical: 'Ủy ban nhân dân cấp huyện', kind: 'people_committee', isGroup: true, successor: null },
        {
          canonical: 'Sở Y tế; Sở Xây dựng',
          kind: 'list',
          isGroup: false,
          successor: null,
          members: ['Sở Y tế', 'Sở Xây dựng'],
        },
      ],
    });
  });

  it('answers wrong lines in their place and goes on', async () => {
    const input = 'not json\n{}\n{"name":3}\n[1]\nnull\n{"name":"Sở Y tế","asOf":"2023-02-30"}\n{"name":"Sở Y tế"}\n';
    const { code, out } = await resolve(input, ['--lang', 'en']);
    expect(code).toBe(1);
    const codes = out.map((each) => (each as { issues?: { code: string }[] }).issues?.[0]?.code ?? 'none');
    expect(codes).toEqual([
      'JSON_INVALID',
      'NAME_MISSING',
      'NAME_MISSING',
      'NAME_MISSING',
      'NAME_MISSING',
      'DATE_INVALID',
      'none',
    ]);
    expect(out[5]).toEqual({
      issues: [
        {
          code: 'DATE_INVALID',
          severity: 'error',
          path: [6, 'asOf'],
          message: 'line 6: needs "asOf" as a day YYYY-MM-DD',
        },
      ],
    });
  });

  it('refuses options it does not know', async () => {
    expect((await resolve('', ['--nothing'])).code).toBe(2);
  });
});
