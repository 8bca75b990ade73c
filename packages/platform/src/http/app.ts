import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { problemOf } from './routes.ts';
import { serveWeb } from './web-pages.ts';

/** What the HTTP application is told of its surroundings. */
export interface HttpOptions {
  readonly trustProxy: boolean;
  /** Whether browsers reach us by HTTPS, so that they may be told to insist on it. */
  readonly secure: boolean;
  readonly logLevel: string;
  /** Folder of the built web application; undefined where only the API is served. */
  readonly webFolder: string | undefined;
}

const pack = promisify(gzip);
/** Shorter answers travel as they are. */
const leastPacked = 4096;
/** Half the time of the usual level for nearly the same size. */
const packLevel = 3;

/** Packs JSON answers for browsers that take it so: on a slow line they arrive in a tenth of the time. */
async function packAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < leastPacked || reply.hasHeader('content-encoding'))
    return payload;
  const takes = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!takes || !String(reply.getHeader('content-type')).startsWith('application/json')) return payload;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').removeHeader('content-length');
  return pack(payload, { level: packLevel });
}

const maxUploadBytes = 200 * 1024 * 1024;

/** The HTTP application without routes: security headers, cookies, uploads, problem+json errors, the web pages. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    // Checks of answers are compiled when a route first answers; making them shorter takes longer than it saves.
    serializerOpts: { ajv: { code: { optimize: false } } },
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: 8 * 1024 * 1024,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
  });
  app.setValidatorCompiler(() => () => true);
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error, url: request.url }, 'request failed');
    return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onSend', packAnswer);
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: options.secure,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: maxUploadBytes, files: 20 } });
  if (options.webFolder) await serveWeb(app, options.webFolder);
  return app;
}
