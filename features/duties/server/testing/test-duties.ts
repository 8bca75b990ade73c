import type { Timeframe } from '@nanghang/domain/schedules';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { demoTenantId, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';

/** A task for tests: who leads it, who coordinates, and when it is due. */
export interface TestTask {
  readonly taskId?: string;
  readonly ref?: string;
  readonly content?: string;
  readonly timeframe: Timeframe | null;
  readonly leads: readonly string[];
  readonly coordinates?: readonly string[];
}

/** Writes a task of no plan with its units. */
export async function insertTestTask(tx: Tx, task: TestTask): Promise<string> {
  const { taskId = newId(), ref = 'T.1', content = 'Công khai quy hoạch, kế hoạch sử dụng đất' } = task;
  const units = [
    ...task.leads.map((unitId) => ({ unitId, duty: 'lead' })),
    ...(task.coordinates ?? []).map((unitId) => ({ unitId, duty: 'coordinate' })),
  ];
  await sql`insert into task (tenant_id, task_id, ref, position, content, timeframe, source_kind, issued_on, search_text,
      created_by, created_at, updated_at)
    values (${demoTenantId}, ${taskId}, ${ref}, 1, ${content},
      ${task.timeframe === null ? null : JSON.stringify(task.timeframe)}, 'manual', '2023-11-20', ${content.toLowerCase()},
      ${taskId}, now(), now())`.execute(tx.db);
  await sql`insert into task_unit (tenant_id, task_id, unit_id, duty, named_as)
    select t.tenant_id, ${taskId}, x."unitId", x.duty, 'Sở'
    from tenant t, jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as x("unitId" uuid, duty text)
    where t.tenant_id = ${demoTenantId}`.execute(tx.db);
  return taskId;
}

/** Units of the demo province that exist on its business date. */
export async function unitIdsOf(app: TestApp, count: number): Promise<string[]> {
  const found = await app.database.read(demoTenantId, (db) =>
    sql<{ unit_id: string }>`select v.unit_id from unit_validity v where v.tenant_id = ${demoTenantId}
      and v.valid_from <= '2023-11-20' and (v.valid_to is null or v.valid_to >= '2023-11-20')
      order by v.sort_order, v.unit_id limit ${count}`.execute(db),
  );
  return found.rows.map((row) => row.unit_id);
}

/** Both tallies as stored, and as a full count of the obligations gives them. */
export async function listTallies(app: TestApp) {
  const columns = sql`t.due_month, t.duty, t.open, t.submitted, t.returned, t.accepted, t.on_time, t.waived`;
  const counts = sql`coalesce(date_trunc('month', o.due_on)::date, '0001-01-01') as due_month, o.duty,
    count(*) filter (where o.state = 'open')::int as open,
    count(*) filter (where o.state = 'submitted')::int as submitted,
    count(*) filter (where o.state = 'returned')::int as returned,
    count(*) filter (where o.state = 'accepted')::int as accepted,
    count(*) filter (where o.state = 'accepted' and o.on_time)::int as on_time,
    count(*) filter (where o.state = 'waived')::int as waived`;
  return app.database.read(demoTenantId, async (db) => ({
    stored: [
      ...(
        await sql`select 'unit' as by, t.unit_id::text as key, ${columns} from unit_tally t
          where t.tenant_id = ${demoTenantId} and t.open + t.submitted + t.returned + t.accepted + t.waived > 0
          order by 2, 3, 4`.execute(db)
      ).rows,
      ...(
        await sql`select 'task' as by, t.task_id::text as key, ${columns} from task_tally t
          where t.tenant_id = ${demoTenantId} and t.open + t.submitted + t.returned + t.accepted + t.waived > 0
          order by 2, 3, 4`.execute(db)
      ).rows,
    ],
    counted: [
      ...(
        await sql`select 'unit' as by,
            o.unit_id::text as key, ${counts}
          from obligation o where o.tenant_id = ${demoTenantId} and o.state <> 'cancelled' group by 2, 3, 4 order by 2, 3, 4`.execute(
          db,
        )
      ).rows,
      ...(
        await sql`select 'task' as by, o.task_id::text as key, ${counts}
          from obligation o where o.tenant_id = ${demoTenantId} and o.state <> 'cancelled' group by 2, 3, 4 order by 2, 3, 4`.execute(
          db,
        )
      ).rows,
    ],
  }));
}
