import type { Actor } from '@nanghang/domain/access';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { unitRoutes } from '@nanghang/units/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, obligationRoutes, taskRoutes } from '../contract/index.ts';
import { moveEndedDuties } from './succession.job.ts';
import { listTallies } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
const names = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  const { items } = await app.as(coordinator).call(unitRoutes.tree, { query: { on: '2025-02-28' } });
  for (const unit of items) names.set(unit.name, unit.unitId);
}, 240_000);

afterAll(() => app.stop());

function move(day: string): Promise<number> {
  app.setNow(new Date(`${day}T02:00:00Z`));
  return moveEndedDuties(
    {
      database: app.database,
      now: () => new Date(`${day}T02:00:00Z`),
      actingFor: async (tenantId, requestId) => ({
        ...{ tenantId, actor: undefined, actorLabel: 'system', requestId, businessDate: plainDate(day) },
      }),
      tell: async () => undefined,
    },
    coordinator.tenantId,
  );
}

async function owedOf(taskId: string) {
  const found = await app.database.read(coordinator.tenantId, (db) =>
    sql<{ unit: string; from: string | null; state: string; period: string }>`select
        (select v.name from unit_validity v where v.tenant_id = ${coordinator.tenantId} and v.unit_id = o.unit_id
          order by v.valid_from desc limit 1) as unit,
        (select v.name from unit_validity v where v.tenant_id = ${coordinator.tenantId} and v.unit_id = o.inherited_from_unit_id
          order by v.valid_from desc limit 1) as "from", o.state, o.period
      from obligation o where o.tenant_id = ${coordinator.tenantId} and o.task_id = ${taskId}
      order by o.due_on, o.state, unit`.execute(db),
  );
  return found.rows;
}

it('moves open duties to the successor, merges what both owe, and leaves history where it was done', async () => {
  app.setNow(new Date('2025-02-10T02:00:00Z'));
  const planning = names.get('Sở Kế hoạch và Đầu tư') ?? '';
  const finance = names.get('Sở Tài chính') ?? '';
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: { content: 'Rút ngắn thời gian đăng ký doanh nghiệp', leadUnitIds: [planning], timeframeRaw: 'Hằng tháng' },
  });
  const { taskId: shared } = await app.as(coordinator).call(taskRoutes.create, {
    body: { content: 'Báo cáo giải ngân đầu tư công', leadUnitIds: [planning, finance], dueOn: '2025-06-30' },
  });
  const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { task: taskId, limit: 1 } });
  await app.as(coordinator).call(obligationRoutes.waive, {
    params: { obligationId: items[0]?.obligationId ?? '' },
    body: { reason: 'Đã báo cáo riêng' },
  });
  expect(await move('2025-02-28')).toBe(0);
  expect(await move('2025-03-01')).toBeGreaterThan(9);
  const owed = await owedOf(taskId);
  expect(owed[0]).toEqual({ unit: 'Sở Kế hoạch và Đầu tư', from: null, state: 'waived', period: '2025-02' });
  expect(new Set(owed.slice(1).map((one) => `${one.unit} < ${one.from}`))).toEqual(
    new Set(['Sở Tài chính < Sở Kế hoạch và Đầu tư']),
  );
  expect((await owedOf(shared)).map((one) => [one.unit, one.state])).toEqual([
    ['Sở Kế hoạch và Đầu tư', 'cancelled'],
    ['Sở Tài chính', 'open'],
  ]);
  const task = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(task.leads.map((unit) => unit.name)).toEqual(['Sở Tài chính']);
  expect(await move('2025-03-02')).toBe(0);
});

it('follows the map of 1 July 2025 for communes, and decides nothing where a unit was divided', async () => {
  app.setNow(new Date('2025-06-01T02:00:00Z'));
  const { items } = await app.as(coordinator).call(unitRoutes.tree, { query: { on: '2025-06-30' } });
  const communes = items.filter((unit) => unit.kind === 'commune_committee').map((unit) => unit.unitId);
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: { content: 'Niêm yết công khai thủ tục hành chính tại xã', leadUnitIds: communes, dueOn: '2025-12-15' },
  });
  expect((await owedOf(taskId)).length).toBe(communes.length);
  await move('2025-07-01');
  const after = await app.as(coordinator).call(unitRoutes.tree, { query: { on: '2025-07-01' } });
  const living = new Map(after.items.map((unit) => [unit.unitId, unit.name]));
  const heirs = await app.database.read(coordinator.tenantId, (db) =>
    sql<{ from: string; to: string }>`select s.predecessor_unit_id as "from", s.successor_unit_id as "to"
      from unit_succession s where s.tenant_id = ${coordinator.tenantId} and s.effective_on = '2025-07-01'`.execute(db),
  );
  const heirOf = Map.groupBy(heirs.rows, (row) => row.from);
  const single = communes.filter((unitId) => !living.has(unitId) && heirOf.get(unitId)?.length === 1);
  const owed = await owedOf(taskId);
  expect(owed).toHaveLength(communes.length);
  const inherited = owed.filter((one) => one.from !== null || one.state === 'cancelled');
  expect(inherited).toHaveLength(single.length);

  const [divided = '', ...orphans] = communes
    .filter((unitId) => !living.has(unitId) && !heirOf.has(unitId))
    .slice(0, 3);
  const [successor, other] = after.items.filter(
    (unit) => unit.kind === 'commune_committee' && !communes.includes(unit.unitId),
  );
  const admin = app.as(await app.demoActor('admin'));
  const succeed = (predecessorUnitId: string, successorUnitId: string | undefined, share: number) =>
    admin.call(unitRoutes.succeed, {
      body: {
        ...{ predecessorUnitId, successorUnitId: successorUnitId ?? '', effectiveOn: '2025-07-01', share },
        basis: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã',
      },
    });
  for (const unitId of orphans) await succeed(unitId, successor?.unitId, 1);
  await succeed(divided, successor?.unitId, 0.7);
  await succeed(divided, other?.unitId, 0.3);
  expect(orphans).toHaveLength(2);
  const openOf = async (unitIds: readonly string[]) => {
    const found = await app.database.read(coordinator.tenantId, (db) =>
      sql<{ count: number }>`select count(*)::int as count from obligation o where o.tenant_id = ${coordinator.tenantId}
        and o.task_id = ${taskId} and o.state = 'open' and o.unit_id = any(${[...unitIds]}::uuid[])`.execute(db),
    );
    return found.rows[0]?.count;
  };
  expect(await openOf(orphans)).toBe(2);
  const otherOwed = await openOf([other?.unitId ?? '']);
  await move('2025-07-02');
  expect(await openOf(orphans)).toBe(0);
  expect(await openOf([successor?.unitId ?? ''])).toBe(1);
  expect(await openOf([divided])).toBe(1);
  expect(await openOf([other?.unitId ?? ''])).toBe(otherOwed);
  const { stored, counted } = await listTallies(app);
  expect(stored).toEqual(counted);
});

it('leaves with a unit that ended without a successor what it owes, by its last name, until somebody decides', async () => {
  app.setNow(new Date('2025-08-01T02:00:00Z'));
  const admin = app.as(await app.demoActor('admin'));
  const name = 'Ban Chuyển đổi kiểm thử';
  const founded = { name, kind: 'department' as const, parentUnitId: null, reason: 'Thành lập' };
  const { unitId } = await admin.call(unitRoutes.create, { body: { ...founded, validFrom: '2025-08-01' } });
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: { content: 'Chuyển đổi dữ liệu kiểm thử sang hệ thống mới', leadUnitIds: [unitId], dueOn: '2025-09-10' },
  });
  await admin.call(unitRoutes.close, { params: { unitId }, body: { lastDay: '2025-08-31', reason: 'Giải thể' } });
  await move('2025-09-01');
  expect(await owedOf(taskId)).toEqual([{ unit: name, from: null, state: 'open', period: 'once' }]);
  const told = await app.database.read(coordinator.tenantId, (db) =>
    sql<{ undecided: string[] }>`select a.differences #> '{undecided,1}' as undecided from audit_entry a
      where a.tenant_id = ${coordinator.tenantId} and a.action = 'duties.follow_successions' order by a.id desc limit 1`.execute(
      db,
    ),
  );
  expect(told.rows[0]?.undecided).toContain(unitId);

  app.setNow(new Date('2025-09-15T02:00:00Z'));
  const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { task: taskId } });
  expect(items).toMatchObject([{ unit: { unitId, name }, status: 'overdue', lateDays: 5, inheritedFrom: null }]);
  const task = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(task.leads.map((unit) => unit.name)).toEqual([name]);
  const late = await app.as(coordinator).call(followingRoutes.late, { query: {} });
  expect(late.units.find((one) => one.unit.unitId === unitId)).toMatchObject({ unit: { name }, late: 1 });
  const { stored, counted } = await listTallies(app);
  expect(stored).toEqual(counted);
});

it('takes a name for the unit that bore it on the day of the document', async () => {
  const admin = app.as(await app.demoActor('admin'));
  const name = 'Ban Chuyển đổi kiểm thử';
  const on = async (day: PlainDate) =>
    (await app.as(coordinator).call(unitRoutes.resolve, { query: { name, on: day } })).units.map((unit) => unit.unitId);
  const before = await on(plainDate('2025-08-15'));
  const founded = { name, kind: 'department' as const, parentUnitId: null, reason: 'Thành lập lại' };
  const { unitId } = await admin.call(unitRoutes.create, { body: { ...founded, validFrom: '2025-10-01' } });
  expect(before).toHaveLength(1);
  expect(before).not.toContain(unitId);
  expect(await on(plainDate('2025-08-15'))).toEqual(before);
  expect(await on(plainDate('2025-09-15'))).toEqual([]);
  expect(await on(plainDate('2025-10-15'))).toEqual([unitId]);
});
