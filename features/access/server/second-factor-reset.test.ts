import { ApiError } from '@nanghang/contract';
import {
  createBrowser,
  demoPassword,
  runCommandLine,
  startTestApp,
  type TestApp,
  type TestBrowser,
} from '@nanghang/testkit';
import { generate } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let owner: pg.Client;
const now = new Date();

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true, now });
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

async function signIn(login: string) {
  const browser = createBrowser(app, { ip: '10.6.0.1' });
  const answer = await browser.post('/api/v1/session', { login, password: demoPassword });
  return { browser, next: answer.body['next'] };
}

async function enrol(login: string): Promise<string> {
  const { browser } = await signIn(login);
  const begun = await browser.post('/api/v1/account/second-factor', { password: demoPassword });
  const code = await generate({ secret: String(begun.body['secret']), epoch: Math.floor(now.getTime() / 1000) });
  expect((await browser.post('/api/v1/account/second-factor/confirm', { code })).status).toBe(200);
  return String((await browser.get('/api/v1/session')).body['accountId']);
}

async function ask(browser: TestBrowser, accountId: string) {
  return await browser.post(`/api/v1/accounts/${accountId}/second-factor-reset`, { reason: 'Mất điện thoại' });
}

async function decide(browser: TestBrowser, id: unknown, decision: 'approved' | 'refused') {
  return await browser.post(`/api/v1/second-factor-resets/${id}/decision`, { decision });
}

describe('taking a second factor away', () => {
  it('needs one admin to ask and another to consent, and ends every session', async () => {
    const accountId = await enrol('sxd');
    const { browser: first } = await signIn('admin');
    const { browser: second } = await signIn('admin2');
    const asked = await ask(first, accountId);
    expect(asked.status).toBe(200);
    const { id } = asked.body;
    expect((await ask(second, accountId)).status).toBe(409);
    expect((await decide(first, id, 'approved')).status).toBe(403);
    expect((await signIn('sxd')).next).toBe('second_factor');
    const listed = (await first.get('/api/v1/second-factor-resets')).body['items'];
    expect(listed).toMatchObject([{ id, mayDecide: false, account: { login: 'sxd' }, reason: 'Mất điện thoại' }]);
    expect((await second.get('/api/v1/second-factor-resets')).body['items']).toMatchObject([{ mayDecide: true }]);
    expect((await decide(second, id, 'approved')).status).toBe(200);
    expect((await decide(second, id, 'approved')).status).toBe(404);
    expect((await signIn('sxd')).next).toBe('none');
    const codes = await owner.query('select 1 from recovery_code where account_id = $1', [accountId]);
    expect(codes.rowCount).toBe(0);
  });

  it('is not decided by the owner of the account, and may be withdrawn by who asked', async () => {
    const accountId = await enrol('admin2');
    const { browser: first } = await signIn('admin');
    const own = await signInWithRecovery('admin2', accountId);
    const { id } = (await ask(first, accountId)).body;
    expect((await decide(own, id, 'approved')).status).toBe(403);
    expect((await decide(own, id, 'refused')).status).toBe(403);
    expect((await decide(first, id, 'refused')).status).toBe(200);
    expect((await first.get('/api/v1/second-factor-resets')).body['items']).toEqual([]);
  });

  it('needs a second factor to be there, and an admin', async () => {
    const { browser: admin } = await signIn('admin');
    const { browser: lead } = await signIn('vpubnd');
    const account = (await lead.get('/api/v1/session')).body['accountId'];
    expect((await ask(admin, String(account))).status).toBe(409);
    expect((await ask(lead, String(account))).status).toBe(403);
  });

  it('is done alone by the host, with a reason in the audit log', async () => {
    const accountId = await enrol('lanhdao');
    const run = await runCommandLine(app.testDatabase, [
      'user',
      'reset-second-factor',
      '--user',
      'lanhdao',
      '--reason',
      'Mất máy',
    ]);
    expect(run).toMatchObject({ exitCode: 0, printed: [{ user: 'lanhdao', secondFactor: false }] });
    expect((await signIn('lanhdao')).next).toBe('none');
    const entry = await owner.query(
      "select actor_label, reason from audit_entry where action = 'second_factor.reset' and object_id = $1",
      [accountId],
    );
    expect(entry.rows).toEqual([{ actor_label: 'cli', reason: 'Mất máy' }]);
  });
});

async function signInWithRecovery(login: string, accountId: string): Promise<TestBrowser> {
  const { browser } = await signIn(login);
  await owner.query('update account set totp_last_step = null where account_id = $1', [accountId]);
  await owner.query("update session set stage = 'full' where account_id = $1", [accountId]);
  return browser;
}

it('is out of reach of API tokens', async () => {
  const { browser } = await signIn('admin');
  const made = await browser.post('/api/v1/account/tokens', { name: 'x', scopes: ['*'], expiresInDays: 1 });
  const client = app.withBearer(String(made.body['token']));
  const { peopleRoutes } = await import('../contract/index.ts');
  const params = { id: '01890000-0000-7000-8000-00000000ffff' };
  const error = await client
    .call(peopleRoutes.decideReset, { params, body: { decision: 'approved' } })
    .catch((thrown: unknown) => thrown);
  expect(error instanceof ApiError && error.problem.status).toBe(403);
});
