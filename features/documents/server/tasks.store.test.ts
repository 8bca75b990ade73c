import type { NewTaskRow } from '@nanghang/domain/duties';
import { plainDate } from '@nanghang/domain/kernel';
import type { Acting } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertTasks, insertTaskUnits, taskSearchText } from './tasks.store.ts';

let app: TestApp;
const coordinator = testActor('coordinator');
const { tenantId } = coordinator;
const now = new Date('2023-11-20T02:00:00Z');
const acting: Acting = {
  tenantId,
  actor: coordinator,
  actorLabel: 'test',
  requestId: 'test',
  businessDate: plainDate('2023-11-20'),
};

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

function newTask(about: Partial<NewTaskRow> = {}): NewTaskRow {
  return {
    ...{ taskId: newId(), planId: null, kind: 'task', ref: 'A.1', position: 1, section: null, heading: null },
    ...{ content: 'Công khai quy hoạch', shortName: null, timeframeRaw: null, timeframe: null, priority: 'normal' },
    ...{ parentTaskId: null, parentSimilarity: null, sourceKind: 'manual', sourceDocumentId: null },
    ...{ sourceNumber: null, sourceOn: null, firstLine: null, lastLine: null, extractedRowId: null },
    ...{ issuedOn: plainDate('2023-11-20'), createdBy: coordinator.personId },
    ...{ units: [], unresolvedNames: [], products: [], components: [] },
    ...about,
  };
}

function write(body: (tx: Parameters<Parameters<TestApp['database']['write']>[1]>[0]) => Promise<void>) {
  return app.database.write(acting, async (tx) => {
    await body(tx);
    await tx.audit({ action: 'task.create', objectType: 'task', objectId: tenantId });
  });
}

async function unitIds(count: number): Promise<string[]> {
  const found = await app.database.read(tenantId, (db) =>
    sql<{
      unit_id: string;
    }>`select u.unit_id from unit u where u.tenant_id = ${tenantId} order by u.unit_id limit ${count}`.execute(db),
  );
  return found.rows.map((row) => row.unit_id);
}

it('writes children given before their parents, and everything that hangs on a task', async () => {
  const [lead = '', other = ''] = await unitIds(2);
  const parent = newTask({ ref: 'A' });
  const child = newTask({
    parentTaskId: parent.taskId,
    timeframe: { kind: 'continuous' },
    units: [
      { unitId: lead, duty: 'lead', namedAs: 'Sở A', setId: null },
      { unitId: lead, duty: 'lead', namedAs: 'Sở A (lặp)', setId: null },
      { unitId: other, duty: 'coordinate', namedAs: 'Sở B', setId: null },
    ],
    unresolvedNames: [{ duty: 'coordinate', namedAs: 'Hội Không Có' }],
    products: [
      { productId: newId(), name: 'Quyết định' },
      { productId: newId(), name: 'Báo cáo' },
    ],
    components: [{ seriesCode: 'PCI', componentCode: '' }],
  });
  await write((tx) => insertTasks(tx.db, tenantId, [child, parent], now));
  const stored = await app.database.read(tenantId, (db) =>
    sql`select t.ref, t.timeframe, t.search_text, t.parent_task_id,
        (select count(*)::int from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id) as units,
        (select array_agg(p.name order by p.position) from task_product p
          where p.tenant_id = ${tenantId} and p.task_id = t.task_id) as products,
        (select n.named_as from task_unresolved_name n where n.tenant_id = ${tenantId} and n.task_id = t.task_id) as name,
        (select c.series_code from task_component c where c.tenant_id = ${tenantId} and c.task_id = t.task_id) as series
      from task t where t.tenant_id = ${tenantId} and t.task_id = ${child.taskId}`.execute(db),
  );
  expect(stored.rows).toEqual([
    {
      ...{ ref: 'A.1', timeframe: { kind: 'continuous' }, search_text: 'a.1 cong khai quy hoach' },
      ...{ parent_task_id: parent.taskId, units: 2, products: ['Quyết định', 'Báo cáo'] },
      ...{ name: 'Hội Không Có', series: 'PCI' },
    },
  ]);
});

it('brings a unit back that was taken off, and writes more than one chunk', async () => {
  const [lead = ''] = await unitIds(1);
  const many = Array.from({ length: 1100 }, (_, index) => newTask({ ref: `B.${index}`, position: index }));
  await write((tx) => insertTasks(tx.db, tenantId, many, now));
  const [first] = many;
  const row = { taskId: first?.taskId ?? '', unitId: lead, duty: 'lead', namedAs: 'Sở A', setId: null } as const;
  await write(async (tx) => {
    await insertTaskUnits(tx.db, tenantId, [row]);
    await sql`update task_unit set removed_at = ${now} where tenant_id = ${tenantId} and task_id = ${row.taskId}`.execute(
      tx.db,
    );
    await insertTaskUnits(tx.db, tenantId, [row]);
  });
  const found = await app.database.read(tenantId, (db) =>
    sql<{ tasks: number; units: number }>`select
        (select count(*)::int from task t where t.tenant_id = ${tenantId} and t.ref like 'B.%') as tasks,
        (select count(*)::int from task_unit u where u.tenant_id = ${tenantId} and u.task_id = ${row.taskId}
          and u.removed_at is null) as units`.execute(db),
  );
  expect(found.rows).toEqual([{ tasks: 1100, units: 1 }]);
});

it('folds the words by which a task is found', () => {
  expect(taskSearchText({ ref: 'PCI.1', shortName: null, content: 'Đất  đai' })).toBe('pci.1 dat dai');
});
