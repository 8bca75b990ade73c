import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Tasks whose last date comes after the last date of the task above, as long as that one is not past. */
export async function listLaterThanParents(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
  today: PlainDate,
): Promise<readonly { taskId: string; ref: string; dueOn: PlainDate; parentDueOn: PlainDate }[]> {
  const found = await sql<{ taskId: string; ref: string; dueOn: PlainDate; parentDueOn: PlainDate }>`with last as (
      select o.task_id, max(o.due_on) as due_on from obligation o
      where o.tenant_id = ${tenantId} and o.state <> 'cancelled' and o.task_id in (
        select t.task_id from task t where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
        union select t.parent_task_id from task t where t.tenant_id = ${tenantId}
          and t.task_id = any(${[...taskIds]}::uuid[]))
      group by o.task_id)
    select t.task_id as "taskId", t.ref, own.due_on as "dueOn", above.due_on as "parentDueOn"
    from task t join last own on own.task_id = t.task_id join last above on above.task_id = t.parent_task_id
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[]) and own.due_on > above.due_on
      and above.due_on >= ${today} order by t.position`.execute(db);
  return found.rows;
}

/** What leading units owe by tasks. */
export async function listLeadObligations(db: Handle, tenantId: string, taskIds: readonly string[]) {
  const found = await sql<{ obligationId: string; taskId: string; unitId: string }>`select
      o.obligation_id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId"
    from obligation o where o.tenant_id = ${tenantId} and o.task_id = any(${[...taskIds]}::uuid[])
      and o.duty = 'lead' and o.state = 'open'`.execute(db);
  return found.rows;
}
