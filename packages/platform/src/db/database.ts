import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type AuditChange, auditStatement } from '../audit/record.ts';
import { AppError } from '../http/errors.ts';
import { pinnedHandle } from './pinned-handle.ts';
import type { Acting, Handle, JobRequest } from './types.ts';

/** What a service may do inside its write. */
export interface Tx {
  readonly db: Handle;
  /**
   * Records one change in the audit log of the same transaction. The entry is on its way when this returns; the
   * write waits for it before it commits.
   */
  audit(change: AuditChange): Promise<void>;
  /** Enqueues a job in the same transaction. */
  enqueue(job: JobRequest): Promise<void>;
  /** Sends a NOTIFY that listeners hear when the transaction commits. */
  notify(channel: string, payload: object): Promise<void>;
}

/** Sends a statement whose text is the same every time into a running transaction; answers its rows. */
export type SendStatement = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Puts a job into the queue inside a running transaction. */
export type Enqueue = (send: SendStatement, tenantId: string, job: JobRequest) => Promise<void>;

/** A pool of connections; every use is one transaction that sees one tenant, or national tables alone. */
export interface Database {
  /** Runs reads in one transaction that sees one tenant. */
  read<Value>(tenantId: string, body: (db: Handle) => Promise<Value>): Promise<Value>;
  /** Rows of one statement that sees one tenant: transaction and statement in a single exchange with the server. */
  ask<Row>(tenantId: string, statement: RawBuilder<Row>): Promise<Row[]>;
  /**
   * Runs a write in one transaction: all of it takes effect, with its audit rows and jobs, or nothing does.
   * A repeated `idempotencyKey` of the same person is refused with `ALREADY_DONE`.
   * @throws AppError ALREADY_DONE; Error when the body changed rows without an audit entry
   */
  write<Value>(acting: Acting, body: (tx: Tx) => Promise<Value>): Promise<Value>;
  /**
   * Writes what is no business record and needs no audit entry: counters, last-seen times, outgoing mail's state.
   * Always on the primary database, also where reads go to a replica.
   */
  technical<Value>(tenantId: string, body: (db: Handle) => Promise<Value>): Promise<Value>;
  /** Reads national tables only, outside any tenant. */
  national<Value>(body: (db: Handle) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** How a pool is opened. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly enqueue: Enqueue;
  /** Told of the queue of each job once the transaction that enqueued it is committed. */
  readonly onEnqueued?: (queue: string) => void;
  /**
   * Whether the server may remember statements of a connection, which saves planning them each time. Only without
   * a pooler in between, since a pooler may hand the next transaction another connection.
   */
  readonly remembersStatements?: boolean;
  /** Sees every statement; tests refuse one on a tenant table without the tenant predicate. */
  readonly onStatement?: (text: string) => void;
  readonly now?: () => Date;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opening a connection costs more than many statements: it is kept over the pauses of a working day. */
const idleConnectionMs = 10 * 60_000;

/** The server answers COMMIT of a failed transaction with ROLLBACK: nothing was kept. */
class RolledBack extends Error {}

function beginOf(tenantId: string): string {
  if (!uuid.test(tenantId)) throw new RangeError('tenant id is not a UUID');
  return `begin; select app_set_tenant('${tenantId}')`;
}

const mostRemembered = 400;

/** Gives every text a name under which the server remembers it; undefined beyond the bound. */
function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    if (!names.has(text) && names.size < mostRemembered) names.set(text, `s${names.size}`);
    return names.get(text);
  };
}

/** Lets everything that is sent in this turn of the event loop leave together: one system call, one packet. */
function sendTogether({ connection }: pg.PoolClient): void {
  connection.stream.cork();
  process.nextTick(() => connection.stream.uncork());
}

/** Ends the transaction and gives the connection back once the server has answered; a broken one is thrown away. */
function endWith(client: pg.PoolClient, command: 'commit' | 'rollback'): Promise<pg.QueryResult> {
  const ended = client.query(command);
  ended.then(
    () => client.release(),
    () => client.release(true),
  );
  return ended;
}

function openPool(options: DatabaseOptions): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.DATE, (value: string) => value);
  types.setTypeParser(pg.types.builtins.INT8, (value: string) => Number(value));
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    types,
    pipeline: true,
    idleTimeoutMillis: idleConnectionMs,
    options: '-c citus.propagate_set_commands=local -c timezone=UTC',
  });
  pool.on('error', () => undefined);
  // A connection that breaks while it is in use tells its statements; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Opens a pool. DATE columns come back as `YYYY-MM-DD`, bigint as number when safe, numeric as text. Statements of
 * a transaction that do not wait for each other share their way to the server.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options);
  const handles = new WeakMap<pg.PoolClient, Handle>();
  const writingHandles = new WeakMap<pg.PoolClient, Handle>();
  const nameOf = options.remembersStatements ? createNames() : () => undefined;

  function handleOf(client: pg.PoolClient): Handle {
    const handle = handles.get(client) ?? pinnedHandle(client, options.onStatement, () => undefined);
    handles.set(client, handle);
    return handle;
  }

  /** Statements of writes look single rows up, again and again: planning them costs more than running them. */
  function writingHandleOf(client: pg.PoolClient): Handle {
    const handle = writingHandles.get(client) ?? pinnedHandle(client, options.onStatement, nameOf);
    writingHandles.set(client, handle);
    return handle;
  }

  /** Sends a statement now, so that whatever is sent next comes after it; its text is the same every time. */
  function sendText<Row>(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<Row[]> {
    options.onStatement?.(text);
    sendTogether(client);
    const name = nameOf(text);
    const sent = client.query({ text, values: [...values], ...(name ? { name } : {}) });
    const rows = sent.then((found) => found.rows as Row[]);
    rows.catch(() => undefined);
    return rows;
  }

  function send<Row>(client: pg.PoolClient, statement: RawBuilder<Row>): Promise<Row[]> {
    const { sql: text, parameters } = statement.compile(handleOf(client));
    return sendText(client, text, parameters);
  }

  /** @param heard whether the caller waits for COMMIT; a reader need not */
  async function inTransaction<Value>(
    tenantId: string,
    heard: boolean,
    body: (client: pg.PoolClient) => Promise<Value>,
  ): Promise<Value> {
    const begin = beginOf(tenantId);
    const client = await pool.connect();
    sendTogether(client);
    const begun = client.query(begin);
    begun.catch(() => undefined);
    let value: Value;
    try {
      value = await body(client);
    } catch (error) {
      await endWith(client, 'rollback').catch(() => undefined);
      await begun;
      throw error;
    }
    const ended = endWith(client, 'commit');
    if (!heard) ended.catch(() => undefined);
    else if ((await ended).command === 'ROLLBACK') throw new RolledBack('the transaction was rolled back');
    return value;
  }

  async function write<Value>(acting: Acting, body: (tx: Tx) => Promise<Value>): Promise<Value> {
    const entries: Promise<unknown>[] = [];
    const queues = new Set<string>();
    try {
      const written = await inTransaction(acting.tenantId, true, async (client) => {
        const db = writingHandleOf(client);
        if (acting.idempotencyKey) await claimKey(db, acting, acting.idempotencyKey);
        const value = await body({
          db,
          audit: async (change) => {
            entries.push(send(client, auditStatement(acting, change, options.now?.() ?? new Date())));
          },
          enqueue: async (job) => {
            await options.enqueue((text, values) => sendText(client, text, values), acting.tenantId, job);
            queues.add(job.name);
          },
          notify: async (channel, payload) => {
            await sql`select pg_notify(${channel}, ${JSON.stringify({ tenantId: acting.tenantId, ...payload })})`.execute(
              db,
            );
          },
        });
        if (entries.length === 0) throw new Error('a write must leave an audit entry');
        return value;
      });
      for (const queue of queues) options.onEnqueued?.(queue);
      return written;
    } catch (error) {
      if (error instanceof RolledBack) await Promise.all(entries);
      throw error;
    }
  }

  return {
    read: (tenantId, body) => inTransaction(tenantId, false, (client) => body(handleOf(client))),
    ask: async <Row>(tenantId: string, statement: RawBuilder<Row>) => {
      const begin = beginOf(tenantId);
      const client = await pool.connect();
      sendTogether(client);
      const begun = client.query(begin);
      begun.catch(() => undefined);
      let rows: Promise<Row[]>;
      try {
        rows = send(client, statement);
      } finally {
        endWith(client, 'commit').catch(() => undefined);
      }
      await begun;
      return rows;
    },
    technical: (tenantId, body) => inTransaction(tenantId, true, (client) => body(handleOf(client))),
    national: async (body) => {
      const client = await pool.connect();
      try {
        return await body(handleOf(client));
      } finally {
        client.release();
      }
    },
    write,
    close: () => pool.end(),
  };
}

async function claimKey(db: Handle, acting: Acting, key: string): Promise<void> {
  const claimed = await sql`
    insert into idempotency_key (tenant_id, account_id, key, request_id)
    values (${acting.tenantId}, ${acting.actor?.accountId ?? acting.tenantId}, ${key}, ${acting.requestId})
    on conflict do nothing returning key`.execute(db);
  if (claimed.rows.length === 0) throw new AppError('ALREADY_DONE');
}
