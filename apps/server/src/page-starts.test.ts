import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrowser, demoPassword, startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

let app: TestApp;
let folder: string;
const session = '/api/v1/session';
const work = '/api/v1/my-work?whose=unit';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nanghang-starts-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body></body></html>');
  const page = { path: '/my-work', scripts: [], styles: [], data: [work] };
  writeFileSync(join(folder, 'page-starts.json'), JSON.stringify({ session, pages: [page] }));
  app = await startTestApp({ data: 'demo', realSignIn: true, settings: { webFolder: folder } });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(login: string, ip: string): Promise<string> {
  const signedIn = await createBrowser(app, { ip }).post(session, { login, password: demoPassword });
  return signedIn.setCookie?.split(';')[0] ?? '';
}

async function broughtTo(cookie: string): Promise<Record<string, unknown>> {
  const { body } = await app.app.inject({ url: '/my-work', headers: { cookie } });
  return JSON.parse(/id="first-answers">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}');
}

const ask = async (url: string, cookie: string) => (await app.app.inject({ url, headers: { cookie } })).json();

it('brings each person with the page what the API answers that person, and nothing once signed out', async () => {
  const officer = await signIn('chuyenvien.sxd', '10.8.0.1');
  const coordinator = await signIn('vpubnd', '10.8.0.2');
  for (const cookie of [officer, coordinator]) {
    const brought = await broughtTo(cookie);
    expect(brought[session]).toEqual(await ask(session, cookie));
    const direct = await app.app.inject({ url: work, headers: { cookie } });
    expect(brought[work]).toEqual(direct.statusCode === 200 ? direct.json() : undefined);
  }
  const [first, second] = [await broughtTo(officer), await broughtTo(coordinator)];
  expect(first[work]).toBeDefined();
  expect(first[session]).not.toEqual(second[session]);
  await app.app.inject({
    method: 'DELETE',
    url: session,
    headers: { cookie: officer, 'x-requested-with': 'nanghang' },
  });
  expect(await broughtTo(officer)).toEqual({});
  expect(Object.keys(await broughtTo(coordinator))).toContain(session);
});
