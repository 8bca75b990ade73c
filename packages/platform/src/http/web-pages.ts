import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { constants, createGzip, type Gzip } from 'node:zlib';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findPageStart, pageStartsFile, readWebBuild, type WebBuild } from './web-build.ts';

/** A page whose first answers take longer goes without them: its scripts wait for its end. */
const patienceMs = 1000;

/** What identifies a request, beside which an answer may not depend on anything of it. */
const handedOn = ['cookie', 'host', 'user-agent', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'] as const;

function policyWith(nonce: string, scriptHashes: readonly string[]): string {
  return [
    "default-src 'self'",
    ...(scriptHashes.length > 0 ? [`script-src 'self' ${scriptHashes.join(' ')}`] : []),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

interface Begun {
  readonly links: string;
  /** Addresses of the API whose answers travel in the page; the first tells who is signed in. */
  readonly asked: readonly string[];
}

/** What a page begins with, for a browser that brings a cookie; without one it is on its way to sign-in. */
function begin({ starts }: WebBuild, request: FastifyRequest): Begun {
  if (!starts || request.headers.cookie === undefined) return { links: '', asked: [] };
  const [path = '/', query = ''] = request.url.split('?');
  const page = findPageStart(starts.pages, path);
  const links = [
    ...(page?.styles ?? []).map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...(page?.scripts ?? []).map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
  ];
  return { links: links.join(''), asked: [starts.session, ...(query === '' ? (page?.data ?? []) : [])] };
}

/** Text of JSON that may stand within a script element. */
function harmless(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/**
 * Asks our own routes as the browser would, with its cookie: each decides by itself who may read what. Nothing is told
 * where nobody is signed in, and an answer that is no success is left for the page to ask for.
 */
async function firstAnswers(app: FastifyInstance, request: FastifyRequest, asked: readonly string[]): Promise<string> {
  const headers: Record<string, string | string[]> = {};
  for (const name of handedOn) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  const remoteAddress = request.socket.remoteAddress;
  const answers = await Promise.all(
    asked.map((url) => app.inject({ method: 'GET', url, headers, ...(remoteAddress ? { remoteAddress } : {}) })),
  );
  if (answers[0]?.statusCode !== 200) return '';
  const found = answers.flatMap((answer, at) =>
    answer.statusCode === 200 ? [`${JSON.stringify(asked[at])}:${answer.payload}`] : [],
  );
  return `<script type="application/json" id="first-answers">${harmless(`{${found.join(',')}}`)}</script>`;
}

/** What was found in time, else nothing. */
async function inTime(found: Promise<string>, mostMs: number): Promise<string> {
  const { promise: tooLate, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(''), mostMs);
  return await Promise.race([found, tooLate]).finally(() => clearTimeout(timer));
}

function packerFor(request: FastifyRequest): Gzip | undefined {
  return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? createGzip({ level: 5 }) : undefined;
}

/** Sends the page at once and what it asks first behind it, in the same answer. */
function sendPage(
  app: FastifyInstance,
  build: WebBuild & { readonly patienceMs: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const { links, asked } = begin(build, request);
  const packer = packerFor(request);
  if (packer) reply.header('content-encoding', 'gzip');
  reply
    .header('content-security-policy', policyWith(nonce, build.scriptHashes))
    .header('cache-control', asked.length > 0 ? 'no-store' : 'no-cache')
    .header('vary', 'cookie, accept-encoding')
    .type('text/html; charset=utf-8');
  const out = packer ?? new PassThrough();
  out.write(`${build.head}${links}${build.body}`.replaceAll('__CSP_NONCE__', nonce));
  packer?.flush(constants.Z_SYNC_FLUSH);
  const rest = asked.length === 0 ? Promise.resolve('') : firstAnswers(app, request, asked);
  void inTime(rest, build.patienceMs)
    .catch((error: unknown) => {
      request.log.error({ err: error, url: request.url }, 'first answers of a page');
      return '';
    })
    .then((answers) => {
      if (!out.destroyed) out.end(`${answers}${build.end}`);
    });
  return reply.send(out);
}

/** Serves the files of the web build, and its page at every other address outside the API. */
export async function serveWeb(
  app: FastifyInstance,
  folder: string,
  settings: { readonly patienceMs: number } = { patienceMs },
): Promise<void> {
  const build = { ...readWebBuild(folder), ...settings };
  await app.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  await app.register(staticFiles, {
    root: folder,
    prefix: '/',
    decorateReply: false,
    index: false,
    wildcard: false,
    globIgnore: ['index.html', pageStartsFile, 'assets/**'],
  });
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (wantsPage) return sendPage(app, build, request, reply);
    return reply
      .code(404)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'NOT_FOUND',
        status: 404,
        code: 'NOT_FOUND',
        message: { vi: 'Không tìm thấy nội dung này.', en: 'This was not found.' },
        issues: [],
        requestId: request.id,
      });
  });
}
