import type { Handle } from '@nanghang/platform/db';
import { startTestApp, type TestApp, demoTenantId as tenantId } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearGuard, lockGuard, saveGuard } from './guard.store.ts';

const key = 'ai.do';
const now = new Date('2023-11-20T02:00:00Z');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});
afterAll(() => app.stop());

async function isAnotherWaiting(db: Handle): Promise<boolean> {
  const found = await sql<{ waiting: boolean }>`
    select exists (select 1 from pg_locks l where not l.granted) as waiting`.execute(db);
  return found.rows[0]?.waiting ?? false;
}

it('counts from nothing for an attempt that waited for one that proved to be right', async () => {
  const lock = (db: Handle) => lockGuard(db, tenantId, 'login', key, now);
  await app.database.technical(tenantId, async (db) =>
    saveGuard(db, tenantId, 'login', key, { ...(await lock(db)), failures: 3 }),
  );
  let waited: Promise<unknown> = Promise.resolve();
  await app.database.technical(tenantId, async (db) => {
    expect(await lock(db)).toMatchObject({ failures: 3 });
    waited = app.database.technical(tenantId, lock);
    while (!(await isAnotherWaiting(db)));
    await clearGuard(db, tenantId, 'login', key);
  });
  expect(await waited).toMatchObject({ failures: 0, lastFailedAt: now });
});
