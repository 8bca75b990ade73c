import { createBrowser, demoPassword, startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true });
});
afterAll(() => app.stop());

describe('sign-in', () => {
  it('opens a session that knows person, unit, province and granted actions', async () => {
    const browser = createBrowser(app);
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    const answer = await browser.post('/api/v1/session', { login: 'admin', password: demoPassword });
    expect(answer).toMatchObject({ status: 200, body: { next: 'none' } });
    const session = await browser.get('/api/v1/session');
    expect(session.body).toMatchObject({
      login: 'admin',
      roles: ['admin'],
      unit: { name: 'Văn phòng Ủy ban nhân dân tỉnh' },
      tenant: { name: { en: 'Tây Ninh province' }, isDemo: true },
      businessDate: '2023-11-20',
      language: 'vi',
      actingFor: [],
    });
    expect(session.body['permissions']).toContain('account.edit');
  });

  it('refuses a wrong password and an unknown login with the same words', async () => {
    const wrong = await createBrowser(app).post('/api/v1/session', { login: 'admin', password: 'x' });
    const unknown = await createBrowser(app).post('/api/v1/session', { login: 'nobody', password: 'x' });
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('gives a cookie that scripts and foreign sites cannot use', async () => {
    const browser = createBrowser(app);
    const answer = await browser.post('/api/v1/session', { login: 'vpubnd', password: demoPassword });
    expect(answer.setCookie).toMatch(/^nanghang=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('ends with sign-out, also for a copy of the cookie', async () => {
    const browser = createBrowser(app);
    await browser.post('/api/v1/session', { login: 'sxd', password: demoPassword });
    const copy = browser.copy();
    expect((await copy.get('/api/v1/session')).status).toBe(200);
    expect((await browser.delete('/api/v1/session')).status).toBe(200);
    expect((await copy.get('/api/v1/session')).status).toBe(401);
  });
});
