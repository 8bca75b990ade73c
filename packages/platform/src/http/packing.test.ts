import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttpApp } from './app.ts';

let app: Awaited<ReturnType<typeof createHttpApp>>;
const rows = Array.from({ length: 400 }, (_, row) => ({ row, name: 'Sở Kế hoạch và Đầu tư' }));

beforeAll(async () => {
  app = await createHttpApp({ trustProxy: false, secure: false, logLevel: 'silent', webFolder: undefined });
  app.get('/api/long', async () => rows);
  app.get('/api/short', async () => rows.slice(0, 2));
  app.get('/api/text', async (_, reply) => reply.type('text/plain').send('x'.repeat(9000)));
});

afterAll(() => app.close());

function ask(url: string, encoding?: string) {
  return app.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} });
}

it('packs a long JSON answer for who takes it packed, and says so', async () => {
  const answer = await ask('/api/long', 'gzip, deflate, br');
  expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(rows);
  expect(answer.rawPayload.length * 5).toBeLessThan(JSON.stringify(rows).length);
  expect(Number(answer.headers['content-length'] ?? answer.rawPayload.length)).toBe(answer.rawPayload.length);
});

it('leaves short answers, other types and other clients alone', async () => {
  for (const answer of [await ask('/api/long'), await ask('/api/long', 'br'), await ask('/api/short', 'gzip')])
    expect([answer.headers['content-encoding'], answer.json().length > 0]).toEqual([undefined, true]);
  const text = await ask('/api/text', 'gzip');
  expect([text.headers['content-encoding'], text.payload.length]).toEqual([undefined, 9000]);
});
