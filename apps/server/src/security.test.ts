import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrowser, demoPassword, startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let folder: string;
const start = new Date('2023-11-20T02:00:00Z');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nanghang-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  );
  writeFileSync(join(folder, 'assets', 'main.js'), '1');
  app = await startTestApp({
    data: 'demo',
    realSignIn: true,
    settings: {
      webFolder: folder,
      baseUrl: 'https://nanghang.example',
      rateLimits: { anonymousPerMinute: 40, accountPerMinute: 60 },
    },
  });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '10.7.0.1') =>
  app.app.inject({ url, headers, remoteAddress });

describe('pages', () => {
  it('carry a content security policy without holes, with a nonce of their own each time', async () => {
    const nonces = new Set<string>();
    for (const url of ['/', '/indices/pci', '/sign-in']) {
      const answer = await get(url);
      const policy = String(answer.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy.split('; ')).toEqual([
        "default-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(answer.body).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}">`);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('insist on HTTPS, on their type, and are not framed', async () => {
    const { headers } = await get('/');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('are never given in place of a missing asset or route of the API', async () => {
    for (const url of ['/assets/gone.js', '/api/v1/gone']) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('answers of the API', () => {
  it('are not stored, not readable from other sites, and tell nothing of the inside', async () => {
    const answer = await get('/api/v1/sign-in', { origin: 'https://evil.example' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const preflight = await app.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/session',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-requested-with',
      },
    });
    expect(preflight.statusCode).toBe(404);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('the rate limit', () => {
  const hits = async (count: number, headers: Record<string, string>, address: string) => {
    const found = { passed: 0, refused: 0, retryAfter: '' };
    for (let at = 0; at < count; at += 1) {
      const answer = await get('/api/v1/sign-in', headers, address);
      if (answer.statusCode === 429) {
        found.refused += 1;
        found.retryAfter = String(answer.headers['retry-after']);
      } else found.passed += 1;
    }
    return found;
  };

  it('refuses a source beyond its minute, no other, and lets it go on in the next', async () => {
    app.setNow(new Date(start.getTime() + 15_000));
    expect(await hits(45, {}, '10.7.1.1')).toEqual({ passed: 40, refused: 5, retryAfter: '45' });
    expect(await hits(3, {}, '10.7.1.2')).toMatchObject({ passed: 3, refused: 0 });
    app.setNow(new Date(start.getTime() + 60_000));
    expect(await hits(3, {}, '10.7.1.1')).toMatchObject({ passed: 3, refused: 0 });
  });

  it('counts an account wherever it comes from, also in another process', async () => {
    app.setNow(new Date(start.getTime() + 180_000));
    const browser = createBrowser(app, { ip: '10.7.2.1' });
    const signedIn = await browser.post('/api/v1/session', { login: 'vpubnd', password: demoPassword });
    const cookie = signedIn.setCookie?.split(';')[0] ?? '';
    const { composeServer } = await import('./compose.ts');
    const other = await composeServer(
      {
        appUrl: app.testDatabase.appUrl,
        directUrl: app.testDatabase.directUrl,
        secretKey: 'another-process-another-process-aa',
        baseUrl: 'https://nanghang.example',
        filesFolder: folder,
        webFolder: undefined,
        trustProxy: false,
        logLevel: 'silent',
        poolSize: 2,
        rateLimits: { anonymousPerMinute: 40, accountPerMinute: 60 },
      },
      { clock: { now: () => new Date(start.getTime() + 180_000) } },
    );
    try {
      expect(await hits(58, { cookie }, '10.7.2.2')).toMatchObject({ passed: 58, refused: 0 });
      const beside = await other.app.inject({ url: '/api/v1/sign-in', headers: { cookie } });
      expect(beside.statusCode).toBe(429);
      const atOnce = await Promise.all(Array.from({ length: 55 }, () => get('/api/v1/sign-in', {}, '10.7.9.9')));
      expect(atOnce.filter((answer) => answer.statusCode === 200)).toHaveLength(40);
    } finally {
      await other.close();
    }
  });
});
