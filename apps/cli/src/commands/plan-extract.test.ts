import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { planExtract } from './plan-extract.ts';

const plan = `ỦY BAN NHÂN DÂN TỈNH A
Số: 12/KH-UBND
A, ngày 02 tháng 3 năm 2024

KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2024

I. NHIỆM VỤ

1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế dân chủ trước ngày 30/6/2024.
`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-extract-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function extract(bytes: string | Uint8Array, name: string, argv: string[] = []) {
  await writeFile(join(folder, name), bytes);
  const out: unknown[] = [];
  const code = await runCli({ 'plan extract': async () => planExtract }, ['plan', 'extract', name, ...argv], {
    cwd: folder,
    stdin: (async function* () {})(),
    print: (value) => out.push(value),
    say: () => undefined,
  });
  return { code, out };
}

describe('plan extract', () => {
  it('prints one object of the plan contract', async () => {
    const { code, out } = await extract(plan, 'plan.txt');
    expect(code).toBe(0);
    expect(out).toMatchObject([
      {
        document: { type: 'Kế hoạch', number: '12/KH-UBND', date: '2024-03-02', indices: ['PAPI'] },
        tasks: [
          {
            ref: 'I.1',
            lead: ['Sở Nội vụ'],
            coordinating: ['Sở Tư pháp'],
            timeframeRaw: 'trước ngày 30/6/2024',
            timeframe: { kind: 'deadline', to: '2024-06-30', inclusive: false },
            sourceLines: [10, 10],
          },
        ],
      },
    ]);
  });

  it('says so when a file is no plan, is empty or is no text', async () => {
    expect(await extract('Giá vàng hôm nay tăng nhẹ.', 'news.md', ['--lang', 'en'])).toMatchObject({
      code: 1,
      out: [
        {
          document: {},
          tasks: [],
          issues: [{ code: 'NOT_A_PLAN', severity: 'error', message: expect.stringContaining('No plan') }],
        },
      ],
    });
    expect(await extract('', 'empty.txt')).toMatchObject({ code: 1, out: [{ issues: [{ code: 'FILE_EMPTY' }] }] });
    expect(await extract(new Uint8Array([0, 1, 2, 255]), 'bytes.txt')).toMatchObject({
      code: 1,
      out: [{ document: {}, issues: [{ code: 'NOT_TEXT' }] }],
    });
  });

  it('knows legacy .doc files by their content and advises', async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await extract(bytes, 'old.txt')).toMatchObject({ code: 1, out: [{ issues: [{ code: 'LEGACY_DOC' }] }] });
  });

  it('refuses wrong use', async () => {
    expect((await extract(plan, 'plan.txt', ['--ocr', 'maybe'])).code).toBe(2);
    expect((await extract(plan, 'plan.txt', ['second.txt'])).code).toBe(2);
  });
});
