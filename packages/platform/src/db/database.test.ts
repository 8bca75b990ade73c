import { cloneTestDatabase, demoTenantId, type TestDatabase } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import type { Acting, Handle } from './types.ts';

const otherTenantId = '01890000-0000-7000-8000-0000000000ff';
const acting: Acting = {
  tenantId: demoTenantId,
  actor: undefined,
  actorLabel: 'test',
  requestId: 'test',
  businessDate: '2023-11-20' as Acting['businessDate'],
};
const change = { action: 'test.write', objectType: 'person', objectId: 'x' };
let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await cloneTestDatabase('demo');
  database = openDatabase({ url: testDatabase.appUrl, poolSize: 2, enqueue: async () => undefined });
});

afterAll(async () => {
  await database.close();
  await testDatabase.stop();
});

const rename = (db: Handle, name: string) =>
  sql`update tenant set name_en = ${name} where tenant_id = ${demoTenantId}`.execute(db);

async function nameNow(): Promise<string | undefined> {
  const rows = await database.ask(
    demoTenantId,
    sql<{ name_en: string }>`select t.name_en from tenant t where t.tenant_id = ${demoTenantId}`,
  );
  return rows[0]?.name_en;
}

it('keeps a write with its audit entry, and shows it to the next reader', async () => {
  await database.write(acting, async (tx) => {
    await rename(tx.db, 'kept');
    await tx.audit(change);
  });
  expect(await nameNow()).toBe('kept');
  const entries = await database.read(demoTenantId, (db) =>
    sql`select 1 from audit_entry a where a.tenant_id = ${demoTenantId} and a.action = 'test.write'`.execute(db),
  );
  expect(entries.rows).toHaveLength(1);
});

it('keeps nothing when the audit entry cannot be written, and says why', async () => {
  const write = database.write(acting, async (tx) => {
    await rename(tx.db, 'lost');
    await tx.audit({ ...change, objectType: null as never });
  });
  await expect(write).rejects.toThrow(/object_type/);
  expect(await nameNow()).toBe('kept');
});

it('does not acknowledge a write whose statement failed, even when the body overlooked it', async () => {
  const write = database.write(acting, async (tx) => {
    await rename(tx.db, 'lost');
    await tx.audit(change);
    await sql`select 1 / 0`.execute(tx.db).catch(() => undefined);
  });
  await expect(write).rejects.toThrow('rolled back');
  expect(await nameNow()).toBe('kept');
});

it('keeps nothing when the body throws, and refuses a write without an audit entry', async () => {
  const thrown = database.write(acting, async (tx) => {
    await rename(tx.db, 'lost');
    await tx.audit(change);
    throw new Error('changed my mind');
  });
  await expect(thrown).rejects.toThrow('changed my mind');
  await expect(database.write(acting, async (tx) => rename(tx.db, 'lost'))).rejects.toThrow('audit entry');
  expect(await nameNow()).toBe('kept');
});

it('answers statements sent together in their order, on one connection', async () => {
  const numbers = await database.read(demoTenantId, (db) =>
    Promise.all([1, 2, 3, 4].map((number) => sql<{ number: number }>`select ${number}::int as number`.execute(db))),
  );
  expect(numbers.map((one) => one.rows[0]?.number)).toEqual([1, 2, 3, 4]);
});

it('goes on with the connection after a statement or a whole question failed', async () => {
  const small = openDatabase({ url: testDatabase.appUrl, poolSize: 1, enqueue: async () => undefined });
  await expect(small.ask(demoTenantId, sql`select 1 / 0`)).rejects.toThrow('division by zero');
  await expect(small.read(demoTenantId, (db) => sql`select 1 / 0`.execute(db))).rejects.toThrow('division by zero');
  const rows = await small.ask(otherTenantId, sql`select 1 from tenant t where t.tenant_id = ${demoTenantId}`);
  expect(rows).toEqual([]);
  await small.close();
});

it('goes on with statements the server remembers after one failed in a broken transaction', async () => {
  const small = openDatabase({
    ...{ url: testDatabase.appUrl, poolSize: 1, enqueue: async () => undefined },
    remembersStatements: true,
  });
  const rewrite = (objectType: string) =>
    small.write(acting, async (tx) => {
      await sql`select ${objectType === '' ? 0 : 1}::int / ${objectType.length}::int`
        .execute(tx.db)
        .catch(() => undefined);
      await tx.audit({ ...change, objectType });
      await tx.audit({ ...change, objectType });
    });
  await expect(rewrite('')).rejects.toThrow('aborted');
  await rewrite('person');
  await expect(rewrite('')).rejects.toThrow('aborted');
  await rewrite('person');
  for (const number of [1, 2, 3]) {
    expect(await small.ask(demoTenantId, sql`select ${number}::int as number`)).toEqual([{ number }]);
  }
  await small.close();
});

it('lets a key take effect once, also when it is brought twice at one moment', async () => {
  let runs = 0;
  const write = (idempotencyKey: string, fails = false) =>
    database.write({ ...acting, idempotencyKey }, async (tx) => {
      runs += 1;
      await tx.audit(change);
      if (fails) throw new Error('not this time');
    });
  await expect(write('a', true)).rejects.toThrow('not this time');
  const outcomes = await Promise.allSettled([write('a'), write('a')]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(write('a')).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  expect(runs).toBe(2);
});

it('outlives a connection that breaks in the middle of a write, and does not acknowledge the write', async () => {
  const write = database.write(acting, async (tx) => {
    await rename(tx.db, 'lost');
    await tx.audit(change);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db);
  });
  await expect(write).rejects.toThrow(/terminat/);
  expect(await nameNow()).toBe('kept');
});

it('counts the rows a statement changed', async () => {
  const { numAffectedRows } = await database.technical(demoTenantId, (db) => rename(db, 'kept'));
  expect(numAffectedRows).toBe(1n);
});

it('tells of a job once it is committed, and of none that was taken back', async () => {
  const told: string[] = [];
  const telling = openDatabase({
    ...{ url: testDatabase.appUrl, poolSize: 1, enqueue: async () => undefined },
    onEnqueued: (queue) => told.push(queue),
  });
  const enqueued = (queues: readonly string[], end: () => void) =>
    telling.write(acting, async (tx) => {
      for (const name of queues) await tx.enqueue({ name, data: {} });
      await tx.audit(change);
      expect(told).toEqual([]);
      end();
    });
  const fails = () => {
    throw new Error('taken back');
  };
  await expect(enqueued(['lost'], fails)).rejects.toThrow('taken back');
  await enqueued(['first', 'second', 'first'], () => undefined);
  expect(told).toEqual(['first', 'second']);
  await telling.close();
});
