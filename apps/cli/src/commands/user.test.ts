import { createBrowser, demoPassword, startTestApp, type TestApp, testSecretKey } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInMemory } from '../run-in-memory.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true, now: new Date() });
});
afterAll(() => app.stop());

const run = (...words: string[]) =>
  runInMemory({ DATABASE_URL: app.testDatabase.appUrl, SECRET_KEY: testSecretKey }, words);

it('adds an account whose temporary password leads to one of its own', async () => {
  const made = await run(
    ...[
      'user',
      'create',
      '--user',
      'van.thu',
      '--name',
      'Lý Văn Thư',
      '--role',
      'unit_officer',
      '--unit',
      'so xay dung',
    ],
  );
  expect(made).toMatchObject({ exitCode: 0, printed: [{ user: 'van.thu' }] });
  const { temporaryPassword } = made.printed[0] as { temporaryPassword: string };
  const browser = createBrowser(app);
  const entered = await browser.post('/api/v1/session', { login: 'van.thu', password: temporaryPassword });
  expect(entered.body['next']).toBe('password_change');
});

it('refuses a taken login, an unknown unit and an unknown role', async () => {
  const words = (login: string, unit: string, role: string) =>
    run('user', 'create', '--user', login, '--name', 'A B', '--role', role, '--unit', unit);
  expect(await words('sxd', 'Sở Xây dựng', 'unit_officer')).toMatchObject({
    exitCode: 1,
    printed: [{ code: 'INVALID', issues: [{ code: 'LOGIN_TAKEN' }] }],
  });
  expect(await words('a.b', 'Sở Không Có', 'unit_officer')).toMatchObject({
    exitCode: 1,
    printed: [{ code: 'NOT_FOUND' }],
  });
  expect(await words('a.b', 'Sở Xây dựng', 'king')).toMatchObject({ exitCode: 2, printed: [] });
});

it('disables an account with its sessions, but not the last administrators', async () => {
  const browser = createBrowser(app);
  await browser.post('/api/v1/session', { login: 'thamdinh', password: demoPassword });
  expect(await run('user', 'disable', '--user', 'thamdinh', '--reason', 'Chuyển công tác')).toMatchObject({
    exitCode: 0,
    printed: [{ user: 'thamdinh', state: 'disabled' }],
  });
  expect((await browser.get('/api/v1/session')).status).toBe(401);
  expect((await run('user', 'disable', '--user', 'admin', '--reason', 'x')).exitCode).toBe(0);
  expect(await run('user', 'disable', '--user', 'admin2', '--reason', 'x')).toMatchObject({
    exitCode: 1,
    printed: [{ issues: [{ code: 'LAST_ADMIN' }] }],
  });
  expect((await run('user', 'disable', '--user', 'sxd')).exitCode).toBe(2);
});

it('lists and revokes tokens', async () => {
  await run('token', 'create', '--user', 'vpubnd', '--name', 'một');
  const listed = await run('token', 'list', '--user', 'vpubnd');
  expect(listed).toMatchObject({ exitCode: 0, printed: [{ name: 'một', scopes: ['*'] }] });
  const { id } = listed.printed[0] as { id: string };
  expect(await run('token', 'revoke', '--user', 'sxd', '--id', id)).toMatchObject({ exitCode: 1 });
  expect(await run('token', 'revoke', '--user', 'vpubnd', '--id', id)).toMatchObject({ exitCode: 0 });
  expect((await run('token', 'list', '--user', 'vpubnd')).printed).toEqual([]);
});
