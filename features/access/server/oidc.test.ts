import {
  createBrowser,
  startIdentityProvider,
  startTestApp,
  type TestApp,
  type TestBrowser,
  type TestIdentityProvider,
} from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const baseUrl = 'http://nanghang.test';
let provider: TestIdentityProvider;
let app: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  provider = await startIdentityProvider(`${baseUrl}/api/v1/sign-in/oidc/callback`);
  app = await startTestApp({ data: 'demo', realSignIn: true, now: new Date(), settings: { baseUrl, oidc: provider } });
  owner = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.stop();
  await provider.stop();
});

async function leave(browser: TestBrowser, returnTo = '/indices'): Promise<string> {
  const answer = await browser.get(`/api/v1/sign-in/oidc?returnTo=${encodeURIComponent(returnTo)}`);
  expect(answer.status).toBe(302);
  return String(answer.headers['location']);
}

async function comeBack(browser: TestBrowser, address: string) {
  const answer = await browser.get(address.replace(baseUrl, ''));
  return { answer, location: String(answer.headers['location']) };
}

async function whoIs(browser: TestBrowser) {
  return (await browser.get('/api/v1/session')).body['login'];
}

describe('sign-in with an OpenID provider', () => {
  it('sends code challenge, state and nonce, and no secret', async () => {
    const url = new URL(await leave(createBrowser(app)));
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('state')).toMatch(/^.{40,}$/);
    expect(url.searchParams.get('nonce')).toMatch(/^.{40,}$/);
    expect(url.search).not.toContain(provider.clientSecret);
  });

  it('signs in the one account with the verified address, and links it for good', async () => {
    provider.signInAs({ subject: 'p-1', email: 'VPUBND@nanghang.example', emailVerified: true });
    const browser = createBrowser(app);
    const back = await comeBack(browser, await provider.walk(await leave(browser)));
    expect(back.location).toBe('/indices');
    expect(await whoIs(browser)).toBe('vpubnd');
    expect((await browser.get('/api/v1/account')).body['linkedProvider']).toBe(new URL(provider.issuer).host);

    provider.signInAs({ subject: 'p-1', email: 'moved@elsewhere.example', emailVerified: true });
    const again = createBrowser(app);
    await comeBack(again, await provider.walk(await leave(again)));
    expect(await whoIs(again)).toBe('vpubnd');
  });

  it('refuses an address that is not verified, or that nobody has', async () => {
    for (const account of [
      { subject: 'p-2', email: 'sxd@nanghang.example', emailVerified: false },
      { subject: 'p-3', email: 'nobody@elsewhere.example', emailVerified: true },
    ]) {
      provider.signInAs(account);
      const browser = createBrowser(app);
      const back = await comeBack(browser, await provider.walk(await leave(browser)));
      expect(back.location).toBe('/sign-in?problem=oidc_unknown');
      expect(await whoIs(browser)).toBeUndefined();
    }
  });

  it('refuses an address that two people have', async () => {
    await owner.query("update person set email = 'chung@nanghang.example' where email like 'thamdinh%'");
    provider.signInAs({ subject: 'p-4', email: 'chung@nanghang.example', emailVerified: true });
    const browser = createBrowser(app);
    const back = await comeBack(browser, await provider.walk(await leave(browser)));
    expect(back.location).toBe('/sign-in?problem=oidc_unknown');
  });

  it('does not sign in a browser that did not leave from here, nor twice with one answer', async () => {
    provider.signInAs({ subject: 'p-1', email: 'vpubnd@nanghang.example', emailVerified: true });
    const victim = createBrowser(app);
    const attacker = createBrowser(app);
    const address = await provider.walk(await leave(attacker));
    expect((await comeBack(victim, address)).location).toBe('/sign-in?problem=oidc_failed');
    expect(await whoIs(victim)).toBeUndefined();
    const copy = attacker.copy();
    expect((await comeBack(attacker, address)).location).toBe('/indices');
    expect((await comeBack(copy, address)).location).toBe('/sign-in?problem=oidc_failed');
  });

  it('does not take an answer whose state or code was changed', async () => {
    for (const change of ['state', 'code']) {
      const browser = createBrowser(app);
      const address = new URL(await provider.walk(await leave(browser)));
      address.searchParams.set(change, 'x'.repeat(43));
      expect((await comeBack(browser, address.href)).location).toBe('/sign-in?problem=oidc_failed');
    }
  });

  it('returns to our own pages only', async () => {
    for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in?next=x']) {
      const browser = createBrowser(app);
      const back = await comeBack(browser, await provider.walk(await leave(browser, returnTo)));
      expect(back.location).toBe('/');
    }
  });

  it('keeps a disabled account out', async () => {
    await owner.query("update account set disabled_at = now() where login = 'vpubnd'");
    const browser = createBrowser(app);
    const back = await comeBack(browser, await provider.walk(await leave(browser)));
    expect(back.location).toBe('/sign-in?problem=oidc_unknown');
  });
});
