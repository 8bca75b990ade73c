import { calendarsRoutes } from '@nanghang/calendars/contract';
import { plainDate } from '@nanghang/domain/kernel';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertTestTask, unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
const { tenantId } = coordinator;
const counted = newId();
const months = newId();
const printed = newId();

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now: new Date('2023-11-20T02:00:00Z') });
  const [unit = ''] = await unitIdsOf(app, 1);
  const acting = {
    ...{ tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: plainDate('2023-11-20') },
  };
  await app.database.write(acting, async (tx) => {
    await insertTestTask(tx, {
      taskId: counted,
      timeframe: { kind: 'duration', value: 10, unit: 'workingDay' },
      leads: [unit],
    });
    await insertTestTask(tx, {
      taskId: months,
      timeframe: { kind: 'period', from: '2023-10-29', duration: { value: 1, unit: 'month' } },
      leads: [unit],
    });
    await insertTestTask(tx, {
      taskId: printed,
      timeframe: { kind: 'deadline', to: '2023-12-04', inclusive: true },
      leads: [unit],
    });
    await app.duties.issueObligations(tx, {
      tenantId,
      taskIds: [counted, months, printed],
      businessDate: plainDate('2023-11-20'),
    });
    await tx.audit({ action: 'test', objectType: 'test', objectId: tenantId });
  });
});

afterAll(() => app.stop());

async function dueOf(taskId: string): Promise<string | undefined> {
  const found = await app.database.read(tenantId, (db) =>
    sql<{ due_on: string }>`select o.due_on from obligation o
      where o.tenant_id = ${tenantId} and o.task_id = ${taskId}`.execute(db),
  );
  return found.rows[0]?.due_on;
}

it('moves the dates that were counted in working days, says which, and moves them back', async () => {
  const params = { date: '2023-11-29' };
  const first = await dueOf(counted);
  expect(first).toBe('2023-12-04');
  expect(await dueOf(months)).toBe('2023-11-29');
  const seen = await app.as(coordinator).call(calendarsRoutes.preview, { params, body: { kind: 'swapped_off' } });
  expect(seen.moved.map((one) => [one.taskId, one.before, one.after])).toEqual([
    [counted, '2023-12-04', '2023-12-05'],
    [months, '2023-11-29', '2023-11-30'],
  ]);
  expect(await dueOf(counted)).toBe(first);
  const body = { kind: 'swapped_off' as const, name: 'Nghỉ hoán đổi', reason: 'Thông báo của tỉnh', version: 0 };
  const done = await app.as(coordinator).call(calendarsRoutes.setDay, { params, body });
  expect(done.moved).toEqual(seen.moved);
  expect(await dueOf(counted)).toBe('2023-12-05');
  expect(await dueOf(months)).toBe('2023-11-30');
  expect(await dueOf(printed)).toBe('2023-12-04');
  const back = { reason: 'Nhập nhầm ngày', version: 1 };
  await app.as(coordinator).call(calendarsRoutes.clearDay, { params, body: back });
  expect(await dueOf(counted)).toBe('2023-12-04');
});

it('leaves what was due before the day of the change, and says so', async () => {
  app.setNow(new Date('2023-12-05T02:00:00Z'));
  const params = { date: '2023-11-28' };
  const body = { kind: 'swapped_off' as const, name: 'Nghỉ hoán đổi', reason: 'Thông báo đến muộn', version: 0 };
  expect((await app.as(coordinator).call(calendarsRoutes.setDay, { params, body })).moved).toEqual([]);
  expect([await dueOf(counted), await dueOf(months)]).toEqual(['2023-12-04', '2023-11-29']);
});

it('gives a date to what the calendar ended before, once the next year is entered', async () => {
  app.setNow(new Date('2023-12-05T02:00:00Z'));
  const taskId = newId();
  const [unit = ''] = await unitIdsOf(app, 1);
  const businessDate = plainDate('2023-12-05');
  const acting = { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate };
  await app.database.write(acting, async (tx) => {
    const duration = { value: 20, unit: 'workingDay' } as const;
    await insertTestTask(tx, { taskId, timeframe: { kind: 'period', from: '2027-12-20', duration }, leads: [unit] });
    await app.duties.issueObligations(tx, { tenantId, taskIds: [taskId], businessDate });
    await tx.audit({ action: 'test', objectType: 'test', objectId: taskId });
  });
  expect(await dueOf(taskId)).toBeNull();
  const body = { kind: 'holiday' as const, name: 'Tết Dương lịch', reason: 'Thông báo nghỉ Tết 2028', version: 0 };
  const { moved } = await app.as(coordinator).call(calendarsRoutes.setDay, { params: { date: '2028-01-03' }, body });
  expect(moved).toMatchObject([{ taskId, before: null, after: '2028-01-18' }]);
  expect(await dueOf(taskId)).toBe('2028-01-18');
});
