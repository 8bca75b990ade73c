import type { PlainDate } from '@nanghang/domain/kernel';
import type { UnitSuccession } from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { ObligationRecord } from './obligations.store.ts';

/** Ended units that still take part in tasks or owe something on a day. */
export async function listEndedUnits(db: Handle, tenantId: string, day: PlainDate): Promise<readonly string[]> {
  const found = await sql<{ unit_id: string }>`select x.unit_id from (
      select o.unit_id from obligation o where o.tenant_id = ${tenantId} and o.state in ('open', 'submitted', 'returned')
      union
      select u.unit_id from task_unit u join task t on t.tenant_id = ${tenantId} and t.task_id = u.task_id
        and t.closed_on is null where u.tenant_id = ${tenantId} and u.removed_at is null) x
    where not exists (select 1 from unit_validity v where v.tenant_id = ${tenantId} and v.unit_id = x.unit_id
      and (v.valid_to is null or v.valid_to >= ${day})) order by 1`.execute(db);
  return found.rows.map((row) => row.unit_id);
}

/** Successions in force by a day. */
export async function listSuccessionsUntil(
  db: Handle,
  tenantId: string,
  day: PlainDate,
): Promise<readonly UnitSuccession[]> {
  const found = await sql<UnitSuccession>`select s.predecessor_unit_id as "predecessorUnitId",
      s.successor_unit_id as "successorUnitId", s.effective_on as "effectiveOn", s.share::float8 as share
    from unit_succession s where s.tenant_id = ${tenantId} and s.effective_on <= ${day}`.execute(db);
  return found.rows;
}

/** Units that exist on a day. */
export async function listLivingUnits(db: Handle, tenantId: string, day: PlainDate): Promise<ReadonlySet<string>> {
  const found = await sql<{ unit_id: string }>`select v.unit_id from unit_validity v where v.tenant_id = ${tenantId}
    and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})`.execute(db);
  return new Set(found.rows.map((row) => row.unit_id));
}

type Owed = Pick<ObligationRecord, 'obligationId' | 'taskId' | 'unitId' | 'duty' | 'period' | 'state'>;

/** What units still owe, and what others owe for the same tasks. */
export async function listOwedBy(db: Handle, tenantId: string, unitIds: readonly string[]): Promise<readonly Owed[]> {
  const found = await sql<Owed>`select o.obligation_id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId",
      o.duty, o.period, o.state
    from obligation o where o.tenant_id = ${tenantId} and o.unit_id = any(${[...unitIds]}::uuid[])
    order by o.unit_id, o.obligation_id`.execute(db);
  return found.rows;
}

/** Puts a successor in the place of an ended unit in tasks that have not ended; the old entry stays as history. */
export async function succeedInTasks(
  db: Handle,
  tenantId: string,
  from: string,
  to: string,
  now: Date,
): Promise<readonly string[]> {
  const moved = await sql<{ task_id: string }>`with gone as (
      update task_unit u set removed_at = ${now} from task t
      where u.tenant_id = ${tenantId} and t.tenant_id = ${tenantId} and t.task_id = u.task_id and t.closed_on is null
        and u.unit_id = ${from} and u.removed_at is null
      returning u.tenant_id, u.task_id, u.duty, u.named_as, u.set_id),
    come as (
      insert into task_unit (tenant_id, task_id, unit_id, duty, named_as, set_id)
      select g.tenant_id, g.task_id, ${to}::uuid, g.duty, g.named_as, g.set_id from gone g
      where g.tenant_id = ${tenantId}
      on conflict (tenant_id, task_id, unit_id, duty) do update set removed_at = null)
    select distinct g.task_id from gone g where g.tenant_id = ${tenantId}`.execute(db);
  return moved.rows.map((row) => row.task_id);
}

/** Names periods apart where a successor inherits a report it also owes itself. */
export async function renamePeriods(
  db: Handle,
  tenantId: string,
  rows: readonly { readonly obligationId: string; readonly period: string }[],
): Promise<void> {
  await sql`update obligation o set period = x.period
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("obligationId" uuid, period text)
    where o.tenant_id = ${tenantId} and o.obligation_id = x."obligationId"`.execute(db);
}
