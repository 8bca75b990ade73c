import { timingSafeEqual } from 'node:crypto';
import type { Database } from '@nanghang/platform/db';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';

export interface HealthDeps {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly metricsToken: string | undefined;
  /** Names of migrations that are not applied yet. */
  pendingMigrations(): Promise<readonly string[]>;
}

function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

function mayRead(token: string | undefined, header: string | undefined, address: string): boolean {
  if (token === undefined) return isLoopback(address);
  const wanted = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(header ?? '');
  return isLoopback(address) || (wanted.length === given.length && timingSafeEqual(wanted, given));
}

async function readiness(deps: HealthDeps): Promise<string | undefined> {
  try {
    await deps.database.national((db) => sql`select 1 from pgboss.version`.execute(db));
  } catch (error) {
    return `database: ${error instanceof Error ? error.message : String(error)}`;
  }
  const pending = await deps.pendingMigrations();
  return pending.length > 0 ? `migrations: ${pending.join(', ')}` : undefined;
}

/** Whether the process lives, whether it can serve, and its figures for a monitoring system. */
export function registerHealth(deps: HealthDeps): void {
  const { app } = deps;
  const counts = new Map<string, { requests: number; seconds: number }>();
  app.addHook('onResponse', async (request, reply) => {
    const key = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${Math.floor(reply.statusCode / 100)}xx"`;
    const known = counts.get(key) ?? { requests: 0, seconds: 0 };
    counts.set(key, { requests: known.requests + 1, seconds: known.seconds + reply.elapsedTime / 1000 });
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const problem = await readiness(deps);
    return problem === undefined ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason: problem });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(deps.metricsToken, request.headers.authorization, request.ip))
      return reply.code(403).send({ status: 'forbidden' });
    const memory = process.memoryUsage();
    const lines = [
      '# TYPE nanghang_requests_total counter',
      ...[...counts].map(([key, value]) => `nanghang_requests_total{${key}} ${value.requests}`),
      '# TYPE nanghang_request_seconds_total counter',
      ...[...counts].map(([key, value]) => `nanghang_request_seconds_total{${key}} ${value.seconds.toFixed(6)}`),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE nodejs_heap_used_bytes gauge',
      `nodejs_heap_used_bytes ${memory.heapUsed}`,
    ];
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
}
