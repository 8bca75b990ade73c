import { PgBoss } from 'pg-boss';
import type { Enqueue, JobRequest } from '../db/index.ts';

/** What a job handler receives: the tenant, the data that was enqueued, and how to report progress. */
export interface JobRun<Data> {
  readonly id: string;
  readonly tenantId: string;
  readonly data: Data;
  readonly signal: AbortSignal;
}

/** A kind of background work of one feature. */
export interface JobDefinition<Data = never> {
  readonly name: string;
  readonly retryLimit?: number;
  /** Seconds after which a silent run counts as dead and is tried again. */
  readonly expireInSeconds?: number;
  /** Cron expression in Asia/Ho_Chi_Minh; a scheduled job runs once for every tenant. */
  readonly cron?: string;
  /** Runs at the same time in one process. */
  readonly concurrency?: number;
  run(run: JobRun<Data>): Promise<void>;
}

/** The queue of background work of one process. */
export interface Jobs {
  readonly enqueue: Enqueue;
  /** Looks into a queue now that a job was put into it; without this it is looked into every second. */
  readonly wake: (queue: string) => void;
  /** Begins to work on the queue; `tenants` lists whom scheduled jobs run for. */
  start(definitions: readonly JobDefinition[], tenants: () => Promise<readonly string[]>): Promise<void>;
  stop(): Promise<void>;
}

interface Envelope {
  readonly tenantId: string;
  readonly data: unknown;
}

/** Creates or upgrades the queue's own schema, makes every queue and lets the server's role use them. */
export async function migrateJobs(ownerUrl: string, names: readonly string[], appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const present = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of names) {
      if (!present.has(name)) await boss.createQueue(name, { retryBackoff: true, retryLimit: 5 });
    }
    const db = boss.getDb();
    for (const text of [
      `grant usage on schema pgboss to ${appRole}`,
      `grant all on all tables in schema pgboss to ${appRole}`,
      `grant execute on all functions in schema pgboss to ${appRole}`,
    ]) {
      await db.executeSql(text).catch((error: Error) => {
        if (!/already|cannot grant to/i.test(error.message)) throw error;
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The queue on PostgreSQL: enqueued in the writer's transaction, retried with growing delay, scheduled by cron. */
export function createJobs(url: string, report: (error: unknown) => void): Jobs {
  const boss = new PgBoss({ connectionString: url, migrate: false, createSchema: false, max: 4 });
  boss.on('error', report);
  // Sends without working: it only looks queues up and never runs cron or maintenance.
  const sender = new PgBoss({
    connectionString: url,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 1,
  });
  sender.on('error', report);
  let opened: Promise<unknown> | undefined;
  const openSender = () => {
    opened ??= sender.start();
    return opened;
  };
  let started = false;
  const stopping = new AbortController();

  const workers = new Map<string, string>();
  const work = async (definition: JobDefinition, tenants: () => Promise<readonly string[]>) => {
    const worker = await boss.work<Envelope>(
      definition.name,
      { pollingIntervalSeconds: 1, localConcurrency: definition.concurrency ?? 1 },
      async ([job]) => {
        if (!job) return;
        if (job.data?.tenantId) {
          await definition.run({
            id: job.id,
            tenantId: job.data.tenantId,
            data: job.data.data as never,
            signal: stopping.signal,
          });
          return;
        }
        for (const tenantId of await tenants()) await boss.send(definition.name, { tenantId, data: {} });
      },
    );
    workers.set(definition.name, worker);
    if (definition.cron) await boss.schedule(definition.name, definition.cron, {}, { tz: 'Asia/Ho_Chi_Minh' });
  };

  return {
    enqueue: async (send, tenantId, job: JobRequest) => {
      await openSender();
      await sender.send(
        job.name,
        { tenantId, data: job.data },
        {
          db: { executeSql: async (text, values = []) => ({ rows: await send(text, values) }) },
          ...(job.startAfter ? { startAfter: job.startAfter } : {}),
          ...(job.retry
            ? { retryLimit: job.retry.times, retryBackoff: true, retryDelayMax: job.retry.longestSeconds }
            : {}),
          ...(job.singletonKey ? { singletonKey: `${tenantId}:${job.singletonKey}` } : {}),
        },
      );
    },
    wake: (queue) => {
      const worker = workers.get(queue);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    start: async (definitions, tenants) => {
      await boss.start();
      started = true;
      for (const definition of definitions) await work(definition, tenants);
    },
    stop: async () => {
      stopping.abort();
      if (started) await boss.stop({ graceful: true, timeout: 10_000 });
      if (opened) await sender.stop({ graceful: false });
    },
  };
}
