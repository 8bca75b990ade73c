import {
  createBrowser,
  demoPassword,
  startMailServer,
  startTestApp,
  type TestApp,
  type TestMailServer,
} from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let mails: TestMailServer;
let owner: pg.Client;
const start = new Date('2023-11-20T02:00:00Z');

beforeAll(async () => {
  mails = await startMailServer();
  app = await startTestApp({
    data: 'demo',
    realSignIn: true,
    settings: {
      mail: { url: mails.url, from: 'Nâng Hạng <no-reply@nanghang.example>' },
      baseUrl: 'https://nanghang.example',
    },
  });
  await app.startJobs();
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.stop();
  await mails.stop();
});

const anywhere = () => createBrowser(app, { ip: '10.5.0.1' });

function secretIn(text: string): string {
  return /https:\/\/nanghang\.example\/reset-password#([A-Za-z0-9_-]{43})\n/.exec(text)?.[1] ?? '';
}

async function ask(login: string) {
  return await anywhere().post('/api/v1/sign-in/forgotten', { login });
}

describe('a forgotten password', () => {
  let secret = '';

  it('is answered the same whether the account exists, and mail goes only where it does', async () => {
    const unknown = await ask('nobody@nanghang.example');
    const known = await ask('sxd');
    expect(unknown).toMatchObject({ status: 200, body: { done: true } });
    expect({ ...known.body }).toEqual({ ...unknown.body });
    const mail = await mails.next();
    expect(mail).toMatchObject({
      to: 'sxd@nanghang.example',
      headers: { subject: 'Đặt lại mật khẩu Nâng Hạng', 'auto-submitted': 'auto-generated' },
    });
    expect(mail.text).toContain('trong 60 phút');
    secret = secretIn(mail.text);
    expect(secret).not.toBe('');
  });

  it('refuses a weak new password without spending the link', async () => {
    const weak = await anywhere().post('/api/v1/sign-in/reset', { token: secret, password: 'Matkhau@123456' });
    expect(weak).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'PASSWORD_TOO_COMMON', path: ['body', 'password'] }] },
    });
  });

  it('takes the new password once, ends every session, tells the owner', async () => {
    const before = createBrowser(app, { ip: '10.5.0.2' });
    await before.post('/api/v1/session', { login: 'sxd', password: demoPassword });
    const password = 'cầu tre lắc lẻo gập ghềnh';
    const done = await anywhere().post('/api/v1/sign-in/reset', { token: secret, password });
    expect(done.status).toBe(200);
    expect((await before.get('/api/v1/session')).status).toBe(401);
    expect((await anywhere().post('/api/v1/session', { login: 'sxd', password: demoPassword })).status).toBe(401);
    expect((await anywhere().post('/api/v1/session', { login: 'sxd', password })).status).toBe(200);
    expect((await mails.next()).text).toContain('Mật khẩu tài khoản của ông/bà vừa được đổi.');
    const again = await anywhere().post('/api/v1/sign-in/reset', { token: secret, password: 'một câu khác hẳn nữa' });
    expect(again).toMatchObject({ status: 422, body: { issues: [{ code: 'LINK_SPENT' }] } });
  });

  it('gives a link that dies after an hour, and one use kills the others', async () => {
    await ask('vpubnd@NANGHANG.example');
    const first = secretIn((await mails.next()).text);
    await ask('vpubnd');
    const second = secretIn((await mails.next()).text);
    app.setNow(new Date(start.getTime() + 61 * 60_000));
    const reset = (token: string) =>
      anywhere().post('/api/v1/sign-in/reset', { token, password: 'gió đưa cành trúc la đà' });
    expect((await reset(first)).body['issues']).toMatchObject([{ code: 'LINK_SPENT' }]);
    app.setNow(new Date(start.getTime() + 59 * 60_000));
    const together = await Promise.all([reset(second), reset(second)]);
    expect(together.map((answer) => answer.status).sort()).toEqual([200, 422]);
    expect((await reset(first)).status).toBe(422);
    await mails.next();
  });

  it('keeps neither link nor text in the database once sent', async () => {
    await expect
      .poll(async () => {
        const rows = await owner.query<{ state: string; count: number }>(`select count(*)::int as count,
            concat_ws(' ', attempts, body_sealed is null, sent_at is not null, last_error) as state
          from mail_message group by 2`);
        return rows.rows;
      })
      .toEqual([{ state: '1 t t', count: 5 }]);
    const stored = await owner.query<{ token_hash: string }>('select token_hash from password_reset');
    for (const { token_hash } of stored.rows) expect(token_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is slowed down when one login is asked for again and again', async () => {
    app.setNow(new Date(start.getTime() + 200 * 60_000));
    for (let attempt = 1; attempt <= 4; attempt += 1) expect((await ask('kiemtoan')).status).toBe(200);
    expect((await ask('kiemtoan')).headers['retry-after']).toBe('300');
    for (let attempt = 1; attempt <= 4; attempt += 1) await mails.next();
  });
});

describe('a mail server that refuses', () => {
  it('is tried again, and the trace shows it', async () => {
    app.setNow(new Date(start.getTime() + 300 * 60_000));
    mails.refuse(1);
    await ask('lanhdao');
    expect((await mails.next()).to).toBe('lanhdao@nanghang.example');
    expect(mails.refused()).toBe(1);
    await expect
      .poll(async () => {
        const row = await owner.query(
          "select attempts, sent_at is not null as sent from mail_message where recipient = 'lanhdao@nanghang.example'",
        );
        return row.rows[0];
      })
      .toEqual({ attempts: 2, sent: true });
  });
});

describe('outgoing mail', () => {
  it('is listed for admins with what became of it, and without its text', async () => {
    const admin = anywhere();
    await admin.post('/api/v1/session', { login: 'admin', password: demoPassword });
    const sent = await admin.get('/api/v1/mails?q=lanhdao&limit=1');
    expect(sent.body).toMatchObject({
      enabled: true,
      nextCursor: null,
      items: [{ kind: 'password.reset', recipient: 'lanhdao@nanghang.example', state: 'sent', attempts: 2 }],
    });
    expect(JSON.stringify(sent.body)).not.toContain('reset-password#');
    expect((await admin.get('/api/v1/mails?state=given_up')).body['items']).toEqual([]);
    const first = await admin.get('/api/v1/mails?limit=2');
    const next = await admin.get(`/api/v1/mails?limit=500&cursor=${first.body['nextCursor']}`);
    const ids = [first, next].flatMap((page) => (page.body['items'] as { id: string }[]).map((item) => item.id));
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(new Set(ids).size).toBe(ids.length);
    const officer = anywhere();
    await officer.post('/api/v1/session', { login: 'thamdinh', password: demoPassword });
    expect((await officer.get('/api/v1/mails')).status).toBe(403);
  });
});

describe('cookies behind HTTPS', () => {
  it('carry the __Host- prefix and Secure', async () => {
    const answer = await anywhere().post('/api/v1/session', { login: 'admin', password: demoPassword });
    expect(answer.setCookie).toMatch(
      /^__Host-nanghang=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
  });

  it('are not taken under the plain name, which a neighbouring site could set', async () => {
    const browser = anywhere();
    const answer = await browser.post('/api/v1/session', { login: 'admin', password: demoPassword });
    const secret = /=([^;]+)/.exec(answer.setCookie ?? '')?.[1];
    expect((await browser.get('/api/v1/session')).status).toBe(200);
    const tossed = await app.app.inject({ url: '/api/v1/session', headers: { cookie: `nanghang=${secret}` } });
    expect(tossed.statusCode).toBe(401);
  });
});
