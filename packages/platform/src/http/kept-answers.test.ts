import { openDatabase } from '@nanghang/platform/db';
import { demoTenantId, startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKeptAnswers } from './kept-answers.ts';

let app: TestApp;
const tenantId = demoTenantId;
const asked = { tenantId };
/** Other databases of the same server are written to while tests run; a state told once holds still. */
const still = { tenantId, seen: '700:700:' };

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

/** Commits a change in a process of its own. */
async function writeElsewhere(name: string): Promise<void> {
  const other = openDatabase({ url: app.testDatabase.appUrl, poolSize: 1, enqueue: async () => undefined });
  await other.technical(tenantId, (db) =>
    sql`update tenant t set name_en = ${name} where t.tenant_id = ${tenantId}`.execute(db),
  );
  await other.close();
}

async function findName(): Promise<{ name: string | undefined }> {
  const [row] = await app.database.ask(
    tenantId,
    sql<{ name: string }>`select t.name_en as name from tenant t where t.tenant_id = ${tenantId}`,
  );
  return { name: row?.name };
}

it('draws once while nobody writes, for all who ask at once, and apart for other parameters', async () => {
  const answerOf = createKeptAnswers(app.database);
  const draws: string[] = [];
  const ask = (name: string) =>
    answerOf(still, [name], async () => {
      draws.push(name);
      return { name };
    });
  const [first, again] = await Promise.all([ask('a'), ask('a'), ask('b')]);
  expect(again).toBe(first);
  expect(await ask('a')).toBe(first);
  expect(draws).toEqual(['a', 'b']);
});

it('shows every write of another process to whoever asks after it', async () => {
  const answerOf = createKeptAnswers(app.database);
  for (const name of ['One', 'Two', 'Three']) {
    await writeElsewhere(name);
    expect(await answerOf(asked, ['name'], findName)).toEqual({ name });
    expect(await answerOf(asked, ['name'], findName)).toEqual({ name });
  }
});

it('does not keep what was drawn while somebody was writing for those who ask later', async () => {
  const answerOf = createKeptAnswers(app.database);
  const begun = Promise.withResolvers<void>();
  const early = answerOf(asked, ['name'], async () => {
    const answer = await findName();
    begun.resolve();
    await writeElsewhere('Later');
    return answer;
  });
  await begun.promise;
  await early;
  expect(await answerOf(asked, ['name'], findName)).toEqual({ name: 'Later' });
});

it('forgets failures, and does not grow beyond its bound', async () => {
  const answerOf = createKeptAnswers(app.database, 2);
  await expect(answerOf(still, ['x'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const first = await answerOf(still, ['x'], async () => ({ drawn: 1 }));
  await answerOf(still, ['y'], async () => ({ drawn: 2 }));
  await answerOf(still, ['z'], async () => ({ drawn: 3 }));
  expect(await answerOf(still, ['x'], async () => ({ drawn: 4 }))).not.toBe(first);
});
