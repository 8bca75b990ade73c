import { createBrowser, demoPassword, startTestApp, type TestApp, type TestBrowser } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let owner: pg.Client;
let browser: TestBrowser;
const start = new Date('2023-11-20T02:00:00Z');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', realSignIn: true });
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
  browser = createBrowser(app);
  await browser.post('/api/v1/session', { login: 'admin', password: demoPassword });
});
afterAll(async () => {
  await owner.end();
  await app.stop();
});

async function make(scopes: string[], expiresInDays = 30) {
  const made = await browser.post('/api/v1/account/tokens', { name: 'Đồng bộ', scopes, expiresInDays });
  return { status: made.status, token: String(made.body['token']), body: made.body };
}

async function get(token: string, url: string, host = 'localhost'): Promise<number> {
  return (await app.app.inject({ url, headers: { authorization: `Bearer ${token}`, host } })).statusCode;
}

describe('API tokens', () => {
  it('name their tenant, are kept as a hash, and are shown once', async () => {
    const { token, body } = await make(['*']);
    expect(token).toMatch(/^nht_01890000000070008000000000000072_[A-Za-z0-9_-]{43}$/);
    const stored = await owner.query<{ token_hash: string }>('select token_hash from api_token');
    for (const row of stored.rows) expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
    const { items } = (await browser.get('/api/v1/account/tokens')).body as { items: object[] };
    expect(items).toContainEqual(body['item']);
    expect(JSON.stringify(items)).not.toContain(token.slice(40));
  });

  it('do what their scopes name and nothing else', async () => {
    const { token } = await make(['second_factor.reset']);
    expect(await get(token, '/api/v1/second-factor-resets')).toBe(200);
    expect(await get(token, '/api/v1/accounts')).toBe(403);
    const session = await app.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } });
    expect(session.json()).toMatchObject({ permissions: ['second_factor.reset'] });
    expect((await make(['no.such.action'])).body['issues']).toMatchObject([
      { code: 'UNKNOWN_SCOPE', path: ['body', 'scopes', 0] },
    ]);
  });

  it('make no tokens, change no password, list no sessions', async () => {
    const { token } = await make(['*']);
    const send = (method: 'POST' | 'PATCH' | 'GET' | 'DELETE', url: string, payload?: object) =>
      app.app.inject({ method, url, headers: { authorization: `Bearer ${token}` }, ...(payload ? { payload } : {}) });
    const password = { current: demoPassword, password: 'thuyền nan một chiếc' };
    for (const answer of await Promise.all([
      send('POST', '/api/v1/account/tokens', { name: 'x', scopes: ['*'], expiresInDays: 1 }),
      send('GET', '/api/v1/account/tokens'),
      send('POST', '/api/v1/account/password', password),
      send('POST', '/api/v1/account/second-factor', { password: demoPassword }),
      send('GET', '/api/v1/account/sessions'),
      send('DELETE', '/api/v1/account/sessions'),
      send('PATCH', '/api/v1/account', { language: 'en' }),
    ]))
      expect(answer.statusCode).toBe(403);
  });

  it('stop working when they run out, are revoked, or their text is changed', async () => {
    const short = await make(['*'], 1);
    app.setNow(new Date(start.getTime() + 86_400_000 - 1000));
    await browser.post('/api/v1/session', { login: 'admin', password: demoPassword });
    expect(await get(short.token, '/api/v1/accounts')).toBe(200);
    app.setNow(new Date(start.getTime() + 86_400_000 + 1000));
    expect(await get(short.token, '/api/v1/accounts')).toBe(401);
    const { token, body } = await make(['*']);
    expect(await get(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '/api/v1/accounts')).toBe(401);
    expect(await get('x', '/api/v1/accounts')).toBe(401);
    expect(await get(token.replace('00000072', '00000073'), '/api/v1/accounts')).toBe(401);
    const { id } = body['item'] as { id: string };
    expect((await browser.delete(`/api/v1/account/tokens/${id}`)).status).toBe(200);
    expect(await get(token, '/api/v1/accounts')).toBe(401);
    expect((await browser.delete(`/api/v1/account/tokens/${id}`)).status).toBe(404);
  });

  it('stay with their own province where a host name belongs to another', async () => {
    const { token } = await make(['*']);
    const foreign = '01890000-0000-7000-8000-000000000099';
    await owner.query("insert into tenant (tenant_id, code, name_vi, name_en) values ($1, 'x', 'X', 'X')", [foreign]);
    await owner.query("insert into tenant_host (host, tenant_id) values ('khac.example', $1)", [foreign]);
    expect(await get(token, '/api/v1/accounts')).toBe(200);
    expect(await get(token, '/api/v1/accounts', 'khac.example')).toBe(401);
    const session = await app.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { host: 'khac.example', 'x-requested-with': 'nanghang' },
      payload: { login: 'admin', password: demoPassword },
    });
    expect(session.statusCode).toBe(401);
  });
});
