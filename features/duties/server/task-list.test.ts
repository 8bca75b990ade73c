import type { Actor } from '@nanghang/domain/access';
import { dutyStates, dutyStatus, dutyStatuses, taskStatus } from '@nanghang/domain/duties';
import { foldVietnamese, plainDate } from '@nanghang/domain/kernel';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obligationRoutes, type TaskRow, taskListRoutes, taskRoutes, taskSorts } from '../contract/index.ts';
import { anyStatus } from './obligation-rows.store.ts';
import { recount } from './recount.ts';
import { taskConditions, taskStatusSql } from './task-filter.ts';
import { taskRowsStatement } from './task-rows.store.ts';
import { similarTasks } from './task-views.store.ts';
import { insertTestTask, unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let tenantId = '';
let unitId = '';
const asOf = plainDate('2023-11-20');

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  head = await app.demoActor('sxd');
  tenantId = coordinator.tenantId;
  unitId = head.memberships[0]?.unitId ?? '';
  await fill();
}, 240_000);

afterAll(() => app.stop());

/** Tasks of two plans and of none, each led by one to four units, due on different days or on none. */
async function fill(): Promise<void> {
  const units = await unitIdsOf(app, 6);
  const planIds = [newId(), newId()];
  const taskIds = Array.from({ length: 120 }, () => newId());
  const acting = { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: asOf };
  await app.database.write(acting, async (tx) => {
    for (const [at, planId] of planIds.entries()) {
      const documentId = newId();
      await sql`insert into document (tenant_id, document_id, owner_unit_id, number, issued_on, title, created_by,
          created_at, updated_at)
        values (${tenantId}, ${documentId}, ${units[0]}, ${`${at}/KH`}, '2023-01-04', 'Kế hoạch', ${planId}, now(), now())`.execute(
        tx.db,
      );
      await sql`insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, period_from, period_to,
          published_by, published_at, published_on)
        values (${tenantId}, ${planId}, ${documentId}, ${units[0]}, ${`KH-${at}`}, 'Kế hoạch', '2023-01-01',
          '2024-12-31', ${planId}, now(), '2023-01-04')`.execute(tx.db);
    }
    for (const [at, taskId] of taskIds.entries()) {
      const day = `2023-12-${String(1 + (at % 28)).padStart(2, '0')}`;
      await insertTestTask(tx, {
        ...{ taskId, ref: `T.${at}`, leads: [...units.slice(at % 3, 1 + (at % 3) + (at % 4)), unitId] },
        timeframe: at % 5 === 0 ? null : { kind: 'deadline', to: day, inclusive: true },
      });
      await sql`update task t set plan_id = ${planIds[at % 3] ?? null}::uuid, position = ${at % 7},
          priority = ${['low', 'normal', 'high', 'urgent'][at % 4]}, updated_at = ${new Date(at * 1000)}
        where t.tenant_id = ${tenantId} and t.task_id = ${taskId}`.execute(tx.db);
      await sql`insert into task_component (tenant_id, task_id, series_code, component_code)
        values (${tenantId}, ${taskId}, 'PCI', 'PCI.10'), (${tenantId}, ${taskId}, 'PCI', 'PCI.3')`.execute(tx.db);
    }
    await app.duties.issueObligations(tx, { tenantId, taskIds, businessDate: asOf });
    await tx.audit({ action: 'test', objectType: 'test', objectId: tenantId });
  });
}

function read<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]> {
  return app.database.read(tenantId, async (db) => (await statement.execute(db)).rows);
}

/** All pages of a list, a few rows at a time. */
async function walk(actor: Actor, query: Record<string, unknown>): Promise<TaskRow[]> {
  const items: TaskRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await app
      .as(actor)
      .call(taskListRoutes.list, { query: { limit: 17, ...query, ...(cursor ? { cursor } : {}) } as never });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}

async function createTask(content: string, about: Record<string, unknown> = {}): Promise<string> {
  const body = { content, leadUnitIds: [unitId], dueOn: '2023-12-31', ...about } as never;
  return (await app.as(coordinator).call(taskRoutes.create, { body })).taskId;
}

describe('the list', () => {
  it('gives every task once in every order, a page at a time', async () => {
    await createTask('Việc ngoài kế hoạch, không có hạn', { dueOn: undefined });
    const all = await walk(coordinator, {});
    const byId = new Map(all.map((task) => [task.taskId, task]));
    expect(byId.size).toBe(all.length);
    expect(all.length).toBeGreaterThan(120);
    for (const sort of taskSorts) {
      const items = await walk(coordinator, { sort });
      expect([sort, items.map((task) => task.taskId).sort()]).toEqual([sort, [...byId.keys()].sort()]);
    }
    const dates = (await walk(coordinator, { sort: 'due' })).map((task) => task.nextDueOn ?? '9999-12-31');
    expect(dates).toEqual([...dates].sort());
    const back = (await walk(coordinator, { sort: '-due' })).map((task) => task.nextDueOn ?? '0000-01-01');
    expect(back).toEqual([...back].sort().reverse());
    expect(all.at(-1)?.plan).toBeNull();
  });

  it('shows leading units and components as the task page does', async () => {
    const [task] = (await walk(coordinator, { series: 'PCI' })).filter((one) => one.leadCount > 1);
    const shown = await app.as(coordinator).call(taskRoutes.show, { params: { taskId: task?.taskId ?? '' } });
    const leads = shown.units.filter((one) => one.duty === 'lead').map((one) => one.unit);
    expect(task?.leads).toEqual(leads.slice(0, 3));
    expect(task?.leadCount).toBe(leads.length);
    expect(task?.components.map((one) => one.name)).toEqual(shown.components.map((one) => one.name));
    expect(task?.components.map((one) => one.componentCode)).toEqual(['PCI.3', 'PCI.10']);
  });

  it('shows a head the tasks of the own unit and no others', async () => {
    const own = await walk(head, {});
    const known = await read(sql<{ id: string }>`select distinct r.task_id as id from task_unit r join task t
      on t.tenant_id = ${tenantId} and t.task_id = r.task_id and t.closed_on is null
      where r.tenant_id = ${tenantId} and r.unit_id = ${unitId} and r.removed_at is null`);
    expect(own.map((task) => task.taskId).sort()).toEqual(known.map((row) => row.id).sort());
    expect((await walk(coordinator, { unit: unitId })).length).toBe(own.length);
  });
});

describe('the status in SQL', () => {
  it('is what the domain says, for tasks of every shape, and what the filter finds', async () => {
    const [first] = await walk(coordinator, { limit: 1 });
    const counted = [0, 1];
    const dates = ['2023-11-19', '2023-11-20', '2023-11-21', '2023-11-30', '2023-12-01'].map(plainDate);
    await app.database.technical(tenantId, async (db) => {
      for (const leadCount of counted)
        for (const firstOpenDueOn of [null, ...dates])
          for (let mask = 0; mask < 32; mask += 1) {
            const [returned = 0, openStarted = 0, openUndated = 0, submitted = 0, accepted = 0] = [1, 2, 4, 8, 16].map(
              (bit) => (mask & bit ? 1 : 0),
            );
            const open = (firstOpenDueOn === null ? 0 : 1) + openUndated;
            const counts = { leadCount, open, openUndated, openStarted: Math.min(open, openStarted) };
            const said = taskStatus({ ...counts, submitted, returned, accepted, waived: 0, firstOpenDueOn }, asOf);
            await sql`update task_progress p set lead_count = ${leadCount}, open = ${open},
                open_undated = ${openUndated}, open_started = ${counts.openStarted}, submitted = ${submitted},
                returned = ${returned}, accepted = ${accepted}, waived = 0,
                open_due_on = ${firstOpenDueOn === null ? [] : [firstOpenDueOn]}::date[], next_due_on = ${firstOpenDueOn}
              where p.tenant_id = ${tenantId} and p.task_id = ${first?.taskId}`.execute(db);
            const asking = { tenantId, reach: { kind: 'all' as const }, asOf };
            const found = await sql<{ status: string; fits: boolean[] }>`select ${taskStatusSql(asOf)} as status,
                array[${sql.join(dutyStatuses.map((one) => taskConditions(asking, { status: [one] })))}] as fits
              from task_progress p where p.tenant_id = ${tenantId} and p.task_id = ${first?.taskId}`.execute(db);
            expect([counts, found.rows[0]?.status]).toEqual([counts, said]);
            expect(dutyStatuses.filter((_, index) => found.rows[0]?.fits[index])).toEqual([said]);
          }
    });
    await app.database.technical(tenantId, (db) => recount(db, tenantId, false));
  }, 60_000);
});

it('finds obligations by the status that the domain gives them', async () => {
  const dates = [null, '2023-11-19', '2023-11-20', '2023-11-21', '2023-11-30', '2023-12-01'];
  for (const state of dutyStates)
    for (const due of dates)
      for (const started of [false, true]) {
        const dueOn = due === null ? null : plainDate(due);
        const [row] = await read(sql<{ fits: (boolean | null)[] }>`
          select array[${sql.join(dutyStatuses.map((one) => anyStatus([one], asOf)))}] as fits
          from (values (${state}::text, ${dueOn}::date, ${started}::boolean)) o(state, due_on, started)`);
        const said = dutyStatus({ state, dueOn }, asOf, started);
        expect([state, due, started, dutyStatuses.filter((_, at) => row?.fits[at])]).toEqual([
          state,
          due,
          started,
          [said],
        ]);
      }
});

describe('the search', () => {
  it('finds words with and without marks, by their beginning, in any order', async () => {
    const taskId = await createTask('Đẩy mạnh số hóa hồ sơ đất đai', { ref: 'QĐ.77' });
    for (const q of ['số hóa', 'so hoa', 'đất dai số', 'SO HO', 'qđ.77', 'qd 77'])
      expect([q, (await walk(coordinator, { q })).some((task) => task.taskId === taskId)]).toEqual([q, true]);
    for (const q of ['số hóa thuế', 'oa', '77qd', '...'])
      expect([q, (await walk(coordinator, { q })).some((task) => task.taskId === taskId)]).toEqual([q, false]);
    const owed = await app.as(head).call(obligationRoutes.list, { query: { q: 'so hoa dat' } });
    expect(owed.items.map((one) => one.task.taskId)).toEqual([taskId]);
  });

  it('follows what is written', async () => {
    const taskId = await createTask('Khai trương chợ nổi');
    await app.as(coordinator).call(taskRoutes.change, {
      params: { taskId },
      body: { version: 1, content: 'Khai trương bến cảng', reason: 'Ghi nhầm' },
    });
    expect(await walk(coordinator, { q: 'chợ nổi' })).toEqual([]);
    expect((await walk(coordinator, { q: 'bến cảng khai' })).map((task) => task.taskId)).toEqual([taskId]);
  });
});

it('keeps what lists show equal to a recount through every kind of change', async () => {
  const taskId = await createTask('Việc sẽ đổi nhiều lần', { components: [{ seriesCode: 'PCI', componentCode: '' }] });
  const bulk = (change: Record<string, unknown>) =>
    app.as(coordinator).call(taskRoutes.bulk, { body: { taskIds: [taskId], change } as never });
  await bulk({ change: 'priority', priority: 'urgent', reason: 'Gấp' });
  await bulk({
    change: 'add_component',
    component: { seriesCode: 'PAPI', componentCode: '' },
    reason: 'Liên quan',
  });
  const changed = (await walk(coordinator, { q: 'đổi nhiều lần' }))[0];
  expect(changed).toMatchObject({
    priority: 'urgent',
    components: [{ seriesCode: 'PAPI' }, { seriesCode: 'PCI' }],
  });
  await app.as(coordinator).call(taskRoutes.close, { params: { taskId }, body: { reason: 'Thôi' } });
  expect(await walk(coordinator, { q: 'đổi nhiều lần' })).toEqual([]);
  expect(await walk(coordinator, { q: 'đổi nhiều lần', closed: true })).toHaveLength(1);
  expect(await app.database.technical(tenantId, (db) => recount(db, tenantId, true))).toEqual([]);
});

it('walks an index of the order and stops at the end of the page, whatever else is filtered', async () => {
  const asking = { tenantId, reach: { kind: 'all' as const }, asOf };
  for (const sort of ['plan', 'due', 'ref'] as const) {
    const page = taskRowsStatement(asking, { priority: ['normal'], status: ['overdue'] }, { sort, limit: 50 });
    const plan = await app.database.read(tenantId, async (db) => {
      await sql`set local enable_sort = off`.execute(db);
      await sql`set local enable_bitmapscan = off`.execute(db);
      return (await sql<{ 'QUERY PLAN': string }>`explain ${page}`.execute(db)).rows.map((row) => row['QUERY PLAN']);
    });
    const [walked = ''] = plan.slice(plan.findIndex((line) => line.includes('->  Limit')) + 1);
    expect(walked).toContain(`Index Scan using task_progress_${sort} on task_progress`);
  }
});

it('finds tasks that read alike by the index of words among some thousand', async () => {
  const asking = { tenantId, reach: { kind: 'all' as const }, asOf };
  const text = 'Giải quyết vướng mắc cấp giấy phép xây dựng của doanh nghiệp';
  const acting = { tenantId, actor: undefined, actorLabel: 'test', requestId: 'test', businessDate: asOf };
  await app.database.write(acting, async (tx) => {
    await sql`with made as (
          insert into task (tenant_id, task_id, ref, position, content, source_kind, issued_on, search_text, created_by,
            created_at, updated_at)
          select n.tenant_id, gen_random_uuid(), 'N.' || k, k, 'Việc ' || k, 'manual', '2023-11-20',
            'n ' || k || ' ra soat quy hoach dia ban so ' || k || ' lan ' || k % 7, n.tenant_id, now(), now()
          from tenant n, generate_series(1, 2000) k where n.tenant_id = ${tenantId}
          returning tenant_id, task_id, search_text)
        insert into task_word (tenant_id, task_id, word) select distinct m.tenant_id, m.task_id, w.word
        from made m cross join regexp_split_to_table(m.search_text, '[^a-z0-9]+') w(word)`.execute(tx.db);
    await tx.audit({ action: 'test', objectType: 'test', objectId: tenantId });
  });
  const statement = similarTasks(asking, foldVietnamese(text), undefined);
  const plan = await app.database.read(tenantId, async (db) =>
    (await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(db)).rows.map((row) => row['QUERY PLAN']),
  );
  const scans = plan.filter((line) => /Scan .*on task/.test(line)).map((line) => line.replace(/ *(->)? */, ''));
  expect(scans.length).toBeGreaterThan(1);
  for (const scan of scans) expect(scan).toMatch(/^(Index|Bitmap)/);
  expect(plan.join('\n')).toContain('task_word_word');
  expect(plan.join('\n')).toContain('task_pkey');
  const alike = await app.database.read(tenantId, async (db) => {
    const folded = foldVietnamese('Rà soát quy hoạch địa bàn số 1718 lần 3');
    const [first] = (await similarTasks(asking, folded, undefined).execute(db)).rows;
    return sql`select t.ref from task t where t.tenant_id = ${tenantId} and t.task_id = ${first?.taskId}`.execute(db);
  });
  expect(alike.rows).toEqual([{ ref: 'N.1718' }]);
});

it('names the tasks that a comparison with every one names, where they are much alike', async () => {
  const asking = { tenantId, reach: { kind: 'all' as const }, asOf };
  const contents = [
    'Công khai quy hoạch, kế hoạch sử dụng đất cấp huyện trên cổng thông tin điện tử của tỉnh',
    'Công khai kế hoạch sử dụng đất hằng năm và giá đất tại trụ sở Ủy ban nhân dân cấp xã',
    'Giải quyết vướng mắc trong cấp giấy phép xây dựng cho doanh nghiệp đầu tư ngoài khu công nghiệp',
    'Rút ngắn thời gian cấp giấy phép xây dựng cho doanh nghiệp còn không quá mười lăm ngày',
    'Tổ chức đối thoại giữa lãnh đạo tỉnh với doanh nghiệp nhỏ và vừa mỗi quý một lần',
    'Đào tạo lao động theo nhu cầu của doanh nghiệp trong các khu công nghiệp của tỉnh',
  ];
  for (const content of contents) await createTask(content);
  for (const content of contents) {
    const words = content.split(' ').filter((_, at) => at % 4 !== 2);
    const folded = foldVietnamese(words.join(' '));
    const [found, every] = await app.database.read(tenantId, async (db) => [
      (await similarTasks(asking, folded, undefined).execute(db)).rows,
      (
        await sql<{ taskId: string; similarity: number }>`select t.task_id as "taskId",
            greatest(similarity(t.search_text, ${folded}), word_similarity(${folded}, t.search_text) * 0.9)::float8
              as similarity
          from task t where t.tenant_id = ${tenantId} and t.closed_on is null
            and (t.search_text % ${folded} or ${folded} <% t.search_text)
          order by 2 desc, 1 limit 5`.execute(db)
      ).rows,
    ]);
    const much = every.filter((one) => one.similarity >= 0.5);
    expect(much.length).toBeGreaterThan(0);
    expect([folded, found.slice(0, much.length)]).toEqual([folded, much]);
  }
});

it('names the plan of what is due on the days of a month, where plans number alike', async () => {
  const { days } = await app.as(coordinator).call(taskListRoutes.calendar, { query: { month: '2023-12' } });
  const plans = new Set(days.flatMap((day) => day.items).map((mark) => mark.plan?.code));
  expect(plans).toEqual(new Set(['KH-0', 'KH-1', undefined]));
  for (const day of days) {
    expect(new Set(day.items.map((mark) => mark.taskId)).size).toBe(day.items.length);
    if (day.items.length < 20) expect(day.items.reduce((sum, mark) => sum + mark.unitCount, 0)).toBe(day.count);
  }
  expect(days.flatMap((day) => day.items).some((mark) => mark.unitCount > 1)).toBe(true);
});
