import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpApp } from './app.ts';

import { findPageStart } from './web-build.ts';
import { serveWeb } from './web-pages.ts';

const before = 'document.documentElement.lang = "vi";';
const html = `<html><head><script>${before}</script></head><body nonce="__CSP_NONCE__"></body></html>`;
const plain = { cookie: 'session=one' };
let folder: string;
let app: Awaited<ReturnType<typeof createHttpApp>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nanghang-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), html);
  const work = {
    path: '/duty',
    scripts: ['/assets/work.js'],
    styles: ['/assets/duty.css'],
    data: ['/api/duty?of=all'],
  };
  const one = { path: '/duty/$one', scripts: ['/assets/one.js'], styles: [], data: ['/api/refused'] };
  writeFileSync(join(folder, 'page-starts.json'), JSON.stringify({ session: '/api/session', pages: [work, one] }));
  app = await createHttpApp({ trustProxy: false, secure: false, logLevel: 'silent', webFolder: folder });
  app.get('/api/session', async (request, reply) => {
    if (request.headers.cookie === plain.cookie) return { name: '</script><script>alert(1)</script>', ip: request.ip };
    return reply.code(401).send({ code: 'UNAUTHENTICATED' });
  });
  app.get('/api/duty', async (request) => ({
    of: request.query,
    authorization: request.headers.authorization ?? null,
  }));
  app.get('/api/refused', async (_, reply) => reply.code(403).send({ secret: true }));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers, remoteAddress: '10.1.2.3' });

function answersIn(body: string): unknown {
  const found = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(body);
  return found?.[1] === undefined ? undefined : JSON.parse(found[1]);
}

describe('a page', () => {
  it('stands as it was built for a browser without cookie', async () => {
    const answer = await open('/duty');
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1];
    expect(answer.body).toBe(html.replace('__CSP_NONCE__', String(nonce)));
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('allows the scripts within it by their hash, and no others', async () => {
    const hash = createHash('sha256').update(before).digest('base64');
    const policy = String((await open('/duty', plain)).headers['content-security-policy']).split('; ');
    expect(policy.filter((part) => part.startsWith('script-src'))).toEqual([`script-src 'self' 'sha256-${hash}'`]);
  });

  it('names its files and brings its first answers to who is signed in, and is kept nowhere', async () => {
    const answer = await open('/duty', plain);
    expect(answer.body).toContain(
      '<link rel="stylesheet" crossorigin href="/assets/duty.css"><link rel="modulepreload" crossorigin href="/assets/work.js"></head>',
    );
    expect(answersIn(answer.body)).toEqual({
      '/api/session': { name: '</script><script>alert(1)</script>', ip: '10.1.2.3' },
      '/api/duty?of=all': { of: { of: 'all' }, authorization: null },
    });
    expect(answer.body.match(/<script/g)).toHaveLength(2);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'cookie, accept-encoding' });
  });

  it('hands on no other sign of who asks than the cookie', async () => {
    const answer = await open('/duty', { ...plain, authorization: 'Bearer other' });
    expect(answersIn(answer.body)).toMatchObject({ '/api/duty?of=all': { authorization: null } });
  });

  it('brings nothing where nobody is signed in any more', async () => {
    const answer = await open('/duty', { cookie: 'session=ended' });
    expect([answer.statusCode, answersIn(answer.body)]).toEqual([200, undefined]);
    expect(answer.body).not.toContain('"of"');
  });

  it('brings who is signed in alone where the address asks for something particular, or an answer is refused', async () => {
    for (const url of ['/duty?of=mine', '/elsewhere', '/duty/7']) {
      const { body } = await open(url, plain);
      expect(Object.keys(answersIn(body) as object)).toEqual(['/api/session']);
      expect(body).not.toContain('secret');
    }
    expect((await open('/duty/7', plain)).body).toContain('/assets/one.js');
  });

  it('travels packed where the browser takes it', async () => {
    const packed = await open('/duty', { ...plain, 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(answersIn(gunzipSync(packed.rawPayload).toString())).toHaveProperty(['/api/duty?of=all']);
  });

  it('is not found by the names of its parts', async () => {
    expect((await open('/page-starts.json')).headers['content-type']).toContain('text/html');
  });
});

it('goes without first answers that take too long, and ends', async () => {
  const slow = Fastify();
  const { promise: answered, resolve } = Promise.withResolvers<object>();
  slow.get('/api/session', () => answered);
  await serveWeb(slow, folder, { patienceMs: 0 });
  const { statusCode, body } = await slow.inject({ url: '/', headers: plain });
  expect([statusCode, answersIn(body)]).toEqual([200, undefined]);
  expect(body.endsWith('</body></html>')).toBe(true);
  resolve({});
  await slow.close();
});

it('finds the start of a page by its path with parameters', () => {
  const pages = ['/', '/duty', '/duty/$one'].map((path) => ({ path, scripts: [], styles: [], data: [] }));
  const found = ['/', '/duty', '/duty/7', '/duty/7/more', '/other'].map((path) => findPageStart(pages, path)?.path);
  expect(found).toEqual(['/', '/duty', '/duty/$one', undefined, undefined]);
});
