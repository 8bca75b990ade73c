import { plainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordEvent, recordEvents } from './recording.ts';
import { insertTestTask, listTallies, unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
const { tenantId } = coordinator;
const now = new Date('2023-11-20T02:00:00Z');
const silent = async () => undefined;
let units: readonly string[] = [];

function acting(day = '2023-11-20'): Acting {
  return { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: plainDate(day) };
}

function write<Value>(body: (tx: Tx) => Promise<Value>, day?: string): Promise<Value> {
  return app.database.write(acting(day), async (tx) => {
    const value = await body(tx);
    await tx.audit({ action: 'test', objectType: 'test', objectId: tenantId });
    return value;
  });
}

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  units = await unitIdsOf(app, 4);
});

afterAll(() => app.stop());

async function issued(about: Parameters<typeof insertTestTask>[1]): Promise<{ taskId: string; ids: string[] }> {
  const taskId = newId();
  await write(async (tx) => {
    await insertTestTask(tx, { taskId, ...about });
    await app.duties.issueObligations(tx, { tenantId, taskIds: [taskId], businessDate: plainDate('2023-11-20') });
  });
  const found = await app.database.read(tenantId, (db) =>
    sql<{ id: string }>`select o.obligation_id as id from obligation o
      where o.tenant_id = ${tenantId} and o.task_id = ${taskId} order by o.duty desc, o.due_on, o.unit_id`.execute(db),
  );
  return { taskId, ids: found.rows.map((row) => row.id) };
}

it('issues one obligation a leading unit and date, once', async () => {
  const [a = '', b = '', c = ''] = units;
  const { taskId, ids } = await issued({
    timeframe: { kind: 'deadline', to: '2023-12-15', inclusive: true },
    leads: [a, b],
    coordinates: [c],
  });
  expect(ids).toHaveLength(3);
  const again = await write((tx) =>
    app.duties.issueObligations(tx, { tenantId, taskIds: [taskId], businessDate: plainDate('2023-11-21') }),
  );
  expect(again).toBe(0);
  const progress = await app.database.read(tenantId, (db) =>
    sql`select p.lead_count, p.coordinate_count, p.total, p.open, p.next_due_on, p.open_due_on::text[] as dates
      from task_progress p where p.tenant_id = ${tenantId} and p.task_id = ${taskId}`.execute(db),
  );
  expect(progress.rows).toEqual([
    {
      ...{ lead_count: 2, coordinate_count: 1, total: 2, open: 2, next_due_on: '2023-12-15' },
      dates: ['2023-12-15', '2023-12-15'],
    },
  ]);
});

it('writes the event, what it comes to, the counts and the log in one transaction, or nothing', async () => {
  const { ids, taskId } = await issued({
    timeframe: { kind: 'deadline', to: '2023-11-20', inclusive: true },
    leads: units.slice(0, 1),
  });
  const [obligationId = ''] = ids;
  const done = await write((tx) => recordEvent(tx, acting(), { obligationId, kind: 'submitted' }, now, silent));
  expect(done.standing).toMatchObject({ state: 'submitted', firstSubmittedOn: '2023-11-20' });
  await expect(
    write(async (tx) => {
      await recordEvent(tx, acting(), { obligationId, kind: 'accepted' }, now, silent);
      throw new Error('power cut');
    }),
  ).rejects.toThrow('power cut');
  await expect(
    write((tx) => recordEvent(tx, acting(), { obligationId, kind: 'submitted' }, now, silent)),
  ).rejects.toMatchObject({ code: 'CONFLICT', text: { vi: 'Việc này đã nộp, đang chờ tiếp nhận.' } });
  await write(
    (tx) => recordEvent(tx, acting('2023-11-22'), { obligationId, kind: 'accepted' }, now, silent),
    '2023-11-22',
  );
  const stored = await app.database.read(tenantId, (db) =>
    sql`select o.state, o.on_time, o.event_count, p.accepted, p.open,
        (select array_agg(e.kind order by e.sequence) from obligation_event e
          where e.tenant_id = ${tenantId} and e.obligation_id = o.obligation_id) as kinds,
        (select count(*)::int from audit_entry a where a.tenant_id = ${tenantId}
          and a.object_id = o.obligation_id::text) as entries
      from obligation o join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
      where o.tenant_id = ${tenantId} and o.task_id = ${taskId}`.execute(db),
  );
  expect(stored.rows).toEqual([
    {
      ...{ state: 'accepted', on_time: true, event_count: 3, accepted: 1, open: 0 },
      ...{ kinds: ['issued', 'submitted', 'accepted'], entries: 2 },
    },
  ]);
});

it('lets one of two who act at the same moment through', async () => {
  const { ids } = await issued({ timeframe: null, leads: units.slice(0, 1) });
  const [obligationId = ''] = ids;
  const results = await Promise.allSettled(
    [1, 2, 3].map(() => write((tx) => recordEvent(tx, acting(), { obligationId, kind: 'submitted' }, now, silent))),
  );
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

it('keeps the tallies equal to a full count through many events at once', async () => {
  const { ids } = await issued({
    timeframe: { kind: 'recurrence', recurrence: ['quarterly'] },
    leads: units,
    coordinates: [],
  });
  const kinds = ['submitted', 'accepted', 'waived', 'reopened', 'returned', 'submitted', 'accepted'] as const;
  for (const [step, kind] of kinds.entries())
    await Promise.all(
      ids
        .filter((_, index) => (index + step) % 3 > 0)
        .map((obligationId) => write((tx) => recordEvents(tx, acting(), [{ obligationId, kind }], now, silent))),
    );
  await write((tx) =>
    recordEvents(
      tx,
      acting(),
      ids.map((obligationId) => ({ obligationId, kind: 'due_moved' as const, dueOn: plainDate('2024-05-05') })),
      now,
      silent,
    ),
  );
  const { stored, counted } = await listTallies(app);
  expect(stored).toEqual(counted);
  expect(counted.length).toBeGreaterThan(3);
});

it('takes a plan back only while nobody has reported', async () => {
  const { taskId, ids } = await issued({ timeframe: null, leads: units.slice(0, 2) });
  const fresh = await issued({ timeframe: null, leads: units.slice(0, 2) });
  await write((tx) => recordEvent(tx, acting(), { obligationId: ids[0] ?? '', kind: 'submitted' }, now, silent));
  await expect(
    write((tx) => app.duties.withdrawObligations(tx, { tenantId, taskIds: [taskId] })),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await write((tx) => app.duties.withdrawObligations(tx, { tenantId, taskIds: [fresh.taskId] }))).toBe(2);
});
