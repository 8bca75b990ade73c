import { createBrowser, demoPassword, startTestApp, type TestApp } from '@nanghang/testkit';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
const start = new Date('2023-11-20T02:00:00Z');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true });
});
afterAll(() => app.stop());

function later(seconds: number): void {
  app.setNow(new Date(start.getTime() + seconds * 1000));
}

async function tryPassword(login: string, password: string, ip = '10.1.2.3') {
  return await createBrowser(app, { ip }).post('/api/v1/session', { login, password });
}

describe('lock-out', () => {
  it('slows a guesser of one login down, whoever else comes from elsewhere, and forgets after a success', async () => {
    later(0);
    for (let attempt = 1; attempt <= 6; attempt += 1)
      expect((await tryPassword('sxd', `sai ${attempt}`)).status, `attempt ${attempt}`).toBe(401);
    const blocked = await tryPassword('sxd', demoPassword, '10.9.9.9');
    expect(blocked).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } });
    expect(blocked.headers['retry-after']).toBe('30');
    expect((await tryPassword('vpubnd', demoPassword)).status).toBe(200);
    later(31);
    expect((await tryPassword('sxd', 'sai 7')).status).toBe(401);
    expect((await tryPassword('sxd', demoPassword)).headers['retry-after']).toBe('60');
    later(31 + 61);
    expect((await tryPassword('sxd', demoPassword)).status).toBe(200);
    expect((await tryPassword('sxd', 'sai 8')).status).toBe(401);
    expect((await tryPassword('sxd', demoPassword)).status).toBe(200);
  });

  it('treats an unknown login the same way', async () => {
    for (let attempt = 1; attempt <= 6; attempt += 1) expect((await tryPassword('khongco', 'x')).status).toBe(401);
    expect((await tryPassword('khongco', 'x')).status).toBe(429);
  });

  it('lets no crowd of attempts at one moment pass the limit', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => tryPassword('lanhdao', `sai ${at}`, `10.2.0.${at}`)),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(6);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(6);
  });

  it('slows one source down that tries many logins', async () => {
    for (let attempt = 1; attempt <= 31; attempt += 1)
      expect((await tryPassword(`ai${attempt}`, 'x', '2001:db8:1:2::1')).status).toBe(401);
    expect((await tryPassword('vpubnd', demoPassword, '2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await tryPassword('vpubnd', demoPassword, '2001:db8:1:3::1')).status).toBe(200);
  });
});

describe('the second factor', () => {
  const browserOf = async (login: string) => {
    const browser = createBrowser(app, { ip: '10.3.0.1' });
    const answer = await browser.post('/api/v1/session', { login, password: demoPassword });
    return { browser, next: answer.body['next'] };
  };
  const codeAt = (secret: string, seconds: number) =>
    generate({ secret, epoch: Math.floor(start.getTime() / 1000) + seconds });
  let secret = '';
  let recoveryCodes: string[] = [];

  it('is set up with the password and a code, and gives ten recovery codes', async () => {
    later(10_000);
    const { browser } = await browserOf('thamdinh');
    const wrong = await browser.post('/api/v1/account/second-factor', { password: 'sai' });
    expect(wrong).toMatchObject({ status: 422, body: { issues: [{ code: 'PASSWORD_WRONG' }] } });
    const begun = await browser.post('/api/v1/account/second-factor', { password: demoPassword });
    expect(begun.status).toBe(200);
    secret = String(begun.body['secret']);
    expect(begun.body['uri']).toContain(`secret=${secret}`);
    expect(begun.body['qrSvg']).toMatch(/^<svg /);
    expect((await browserOf('thamdinh')).next).toBe('none');
    const refused = await browser.post('/api/v1/account/second-factor/confirm', { code: '000000' });
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ code: 'CODE_WRONG' }] } });
    const confirmed = await browser.post('/api/v1/account/second-factor/confirm', {
      code: await codeAt(secret, 10_000),
    });
    expect(confirmed.status).toBe(200);
    recoveryCodes = confirmed.body['recoveryCodes'] as string[];
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it('stands between password and rights; the cookie of before is worth nothing after', async () => {
    later(10_100);
    const { browser, next } = await browserOf('thamdinh');
    expect(next).toBe('second_factor');
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    expect((await browser.get('/api/v1/sign-in')).body['waiting']).toBe('second_factor');
    const before = browser.copy();
    const passed = await browser.post('/api/v1/sign-in/second-factor', { code: await codeAt(secret, 10_100) });
    expect(passed.body['next']).toBe('none');
    expect((await browser.get('/api/v1/session')).body['login']).toBe('thamdinh');
    expect((await before.get('/api/v1/session')).status).toBe(401);
  });

  it('takes a code once, with one step of drift and no more', async () => {
    later(10_100);
    const used = await (await browserOf('thamdinh')).browser.post('/api/v1/sign-in/second-factor', {
      code: await codeAt(secret, 10_100),
    });
    expect(used.status).toBe(401);
    later(10_200);
    const old = await (await browserOf('thamdinh')).browser.post('/api/v1/sign-in/second-factor', {
      code: await codeAt(secret, 10_200 - 75),
    });
    expect(old.status).toBe(401);
    const near = await (await browserOf('thamdinh')).browser.post('/api/v1/sign-in/second-factor', {
      code: await codeAt(secret, 10_200 - 30),
    });
    expect(near.status).toBe(200);
  });

  it('lets one of two browsers in that bring the same code at the same moment', async () => {
    later(10_300);
    const code = await codeAt(secret, 10_300);
    const browsers = [await browserOf('thamdinh'), await browserOf('thamdinh')];
    const answers = await Promise.all(
      browsers.map(({ browser }) => browser.post('/api/v1/sign-in/second-factor', { code })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const code = recoveryCodes[0] ?? '';
    const typed = ` ${code.toUpperCase().replace('-', ' ')} `;
    const first = await (await browserOf('thamdinh')).browser.post('/api/v1/sign-in/second-factor', { code: typed });
    expect(first.status).toBe(200);
    const { browser } = await browserOf('thamdinh');
    expect((await browser.post('/api/v1/sign-in/second-factor', { code })).status).toBe(401);
    const other = await browser.post('/api/v1/sign-in/second-factor', { code: recoveryCodes[1] ?? '' });
    expect(other.status).toBe(200);
    const account = await browser.get('/api/v1/account');
    expect(account.body['secondFactor']).toEqual({ enabled: true, recoveryCodesLeft: 8 });
  });

  it('locks out a guesser of codes', async () => {
    const { browser } = await browserOf('thamdinh');
    for (let attempt = 1; attempt <= 6; attempt += 1)
      expect((await browser.post('/api/v1/sign-in/second-factor', { code: '000000' })).status).toBe(401);
    const right = await browser.post('/api/v1/sign-in/second-factor', { code: recoveryCodes[2] ?? '' });
    expect(right.status).toBe(429);
  });

  it('is renewed and removed only with a fresh code', async () => {
    later(20_000);
    const { browser } = await browserOf('thamdinh');
    await browser.post('/api/v1/sign-in/second-factor', { code: await codeAt(secret, 20_000) });
    const path = '/api/v1/account/second-factor';
    expect((await browser.post(`${path}/recovery-codes`, { code: '000000' })).status).toBe(422);
    const renewed = await browser.post(`${path}/recovery-codes`, { code: await codeAt(secret, 20_030) });
    expect(renewed.status).toBe(200);
    const stale = await browser.post(`${path}/remove`, { password: demoPassword, code: recoveryCodes[3] ?? '' });
    expect(stale.status).toBe(422);
    const [fresh] = renewed.body['recoveryCodes'] as string[];
    expect((await browser.post(`${path}/remove`, { password: 'sai', code: fresh })).status).toBe(422);
    expect((await browser.post(`${path}/remove`, { password: demoPassword, code: fresh })).status).toBe(200);
    expect((await browserOf('thamdinh')).next).toBe('none');
  });
});

describe('sessions', () => {
  it('are listed and ended one by one and all at once', async () => {
    later(30_000);
    const first = createBrowser(app, { ip: '10.4.0.1' });
    const second = createBrowser(app, { ip: '10.4.0.2' });
    const third = createBrowser(app, { ip: '10.4.0.3' });
    for (const browser of [first, second, third])
      await browser.post('/api/v1/session', { login: 'kiemtoan', password: demoPassword });
    const { items } = (await first.get('/api/v1/account/sessions')).body as {
      items: { id: string; current: boolean; source: string }[];
    };
    expect(items).toHaveLength(3);
    expect(items.filter((item) => item.current).map((item) => item.source)).toEqual(['10.4.0.1']);
    const other = items.find((item) => item.source === '10.4.0.2');
    expect((await first.delete(`/api/v1/account/sessions/${other?.id}`)).status).toBe(200);
    expect((await second.get('/api/v1/session')).status).toBe(401);
    expect((await first.delete(`/api/v1/account/sessions/${other?.id}`)).status).toBe(404);
    expect((await first.delete('/api/v1/account/sessions')).body).toEqual({ ended: 1 });
    expect((await third.get('/api/v1/session')).status).toBe(401);
    expect((await first.get('/api/v1/session')).status).toBe(200);
  });

  it("are not ended by somebody else's hand", async () => {
    const mine = createBrowser(app, { ip: '10.4.1.1' });
    await mine.post('/api/v1/session', { login: 'kiemtoan', password: demoPassword });
    const other = createBrowser(app, { ip: '10.4.1.2' });
    await other.post('/api/v1/session', { login: 'sxd', password: demoPassword });
    const { items } = (await mine.get('/api/v1/account/sessions')).body as { items: { id: string }[] };
    for (const { id } of items) expect((await other.delete(`/api/v1/account/sessions/${id}`)).status).toBe(404);
  });

  it('end after eight quiet hours and after seven days', async () => {
    later(40_000);
    const browser = createBrowser(app, { ip: '10.4.2.1' });
    await browser.post('/api/v1/session', { login: 'kiemtoan', password: demoPassword });
    later(40_000 + 8 * 3600 - 1);
    expect((await browser.get('/api/v1/session')).status).toBe(200);
    later(40_000 + 16 * 3600 - 10);
    expect((await browser.get('/api/v1/session')).status).toBe(200);
    later(40_000 + 25 * 3600);
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    const week = createBrowser(app, { ip: '10.4.2.2' });
    await week.post('/api/v1/session', { login: 'kiemtoan', password: demoPassword });
    for (let hours = 6; hours < 7 * 24; hours += 6) {
      later(40_000 + 25 * 3600 + hours * 3600);
      expect((await week.get('/api/v1/session')).status, `${hours} h`).toBe(200);
    }
    later(40_000 + 25 * 3600 + 7 * 24 * 3600 + 1);
    expect((await week.get('/api/v1/session')).status).toBe(401);
  });
});

describe('writes from other sites', () => {
  it('are refused without the header of our own pages', async () => {
    later(0);
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'vpubnd', password: demoPassword },
    });
    expect(answer.statusCode).toBe(403);
  });
});
