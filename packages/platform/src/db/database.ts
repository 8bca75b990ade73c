import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type AuditChange, recordAudit } from '../audit/record.ts';
import { AppError } from '../http/errors.ts';
import type { Acting, Handle, JobRequest } from './types.ts';

/** What a service may do inside its write. */
export interface Tx {
  readonly db: Handle;
  /** Records one change in the audit log of the same transaction. */
  audit(change: AuditChange): Promise<void>;
  /** Enqueues a job in the same transaction. */
  enqueue(job: JobRequest): Promise<void>;
  /** Sends a NOTIFY that listeners hear when the transaction commits. */
  notify(channel: string, payload: object): Promise<void>;
}

/** Puts a job into the queue with the handle of a running transaction. */
export type Enqueue = (db: Handle, tenantId: string, job: JobRequest) => Promise<void>;

/** A pool of connections; every use is one transaction that sees one tenant, or national tables alone. */
export interface Database {
  /** Runs reads in one transaction that sees one tenant. */
  read<Value>(tenantId: string, body: (db: Handle) => Promise<Value>): Promise<Value>;
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
  /** Sees every statement; tests refuse one on a tenant table without the tenant predicate. */
  readonly onStatement?: (text: string) => void;
  readonly now?: () => Date;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Opens a pool. DATE columns come back as `YYYY-MM-DD`, bigint as number when safe, numeric as text.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.DATE, (value: string) => value);
  types.setTypeParser(pg.types.builtins.INT8, (value: string) => Number(value));
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    types,
    options: '-c citus.propagate_set_commands=local -c timezone=UTC',
  });
  pool.on('error', () => undefined);
  const onStatement = options.onStatement;
  const root: Handle = new Kysely({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement ? { log: (event) => onStatement(event.query.sql) } : {}),
  });

  function inTenant<Value>(tenantId: string, body: (db: Handle) => Promise<Value>): Promise<Value> {
    if (!uuid.test(tenantId)) throw new RangeError('tenant id is not a UUID');
    return root.connection().execute(async (db) => {
      await sql.raw(`begin; select app_set_tenant('${tenantId}')`).execute(db);
      try {
        const value = await body(db);
        await sql.raw('commit').execute(db);
        return value;
      } catch (error) {
        await sql
          .raw('rollback')
          .execute(db)
          .catch(() => undefined);
        throw error;
      }
    });
  }

  return {
    read: inTenant,
    technical: inTenant,
    national: (body) => root.connection().execute(body),
    write: (acting, body) =>
      inTenant(acting.tenantId, async (db) => {
        if (acting.idempotencyKey) await claimKey(db, acting, acting.idempotencyKey);
        let audited = 0;
        const value = await body({
          db,
          audit: async (change) => {
            audited += 1;
            await recordAudit(db, acting, change, options.now?.() ?? new Date());
          },
          enqueue: (job) => options.enqueue(db, acting.tenantId, job),
          notify: async (channel, payload) => {
            await sql`select pg_notify(${channel}, ${JSON.stringify({ tenantId: acting.tenantId, ...payload })})`.execute(
              db,
            );
          },
        });
        if (audited === 0) throw new Error('a write must leave an audit entry');
        return value;
      }),
    close: () => root.destroy(),
  };
}

async function claimKey(db: Handle, acting: Acting, key: string): Promise<void> {
  const claimed = await sql`
    insert into idempotency_key (tenant_id, account_id, key, request_id)
    values (${acting.tenantId}, ${acting.actor?.accountId ?? acting.tenantId}, ${key}, ${acting.requestId})
    on conflict do nothing returning key`.execute(db);
  if (claimed.rows.length === 0) throw new AppError('ALREADY_DONE');
}
