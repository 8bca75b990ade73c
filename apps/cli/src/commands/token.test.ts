import { runCommandLine, startTestApp, type TestApp, testSecretKey } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInMemory } from '../run-in-memory.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true, now: new Date() });
});
afterAll(() => app.stop());

async function statusWith(token: unknown): Promise<number> {
  const answer = await app.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } });
  return answer.statusCode;
}

it('prints a token once that acts for the account', async () => {
  const run = await runCommandLine(app.testDatabase, ['token', 'create', '--user', 'vpubnd', '--name', 'ci']);
  expect(run).toMatchObject({ exitCode: 0, printed: [{ user: 'vpubnd', name: 'ci', scopes: ['*'] }] });
  const { token } = run.printed[0] as { token: string };
  expect(await statusWith(token)).toBe(200);
  expect(await statusWith(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(401);
});

it('says what is wrong: nobody of that name, no such permission, wrong words', async () => {
  const environment = { DATABASE_URL: app.testDatabase.appUrl, SECRET_KEY: testSecretKey };
  const create = (...words: string[]) => runInMemory(environment, ['token', 'create', ...words]);
  const nobody = await create('--user', 'nobody', '--name', 'ci');
  expect(nobody).toMatchObject({ exitCode: 1, printed: [{ code: 'NOT_FOUND' }] });
  expect(nobody.said).toContain('Không có tài khoản nobody.');
  const scope = await create('--user', 'vpubnd', '--name', 'ci', '--scopes', 'x.y', '--lang', 'en');
  expect(scope).toMatchObject({ exitCode: 1, printed: [{ code: 'INVALID', issues: [{ code: 'UNKNOWN_SCOPE' }] }] });
  expect(scope.said).toContain('No permission is named x.y.');
  expect((await create('--user', 'vpubnd')).exitCode).toBe(2);
});
