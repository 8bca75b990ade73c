import type { OwedTask } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { ObligationRecord } from './obligations.store.ts';

/** A task with what its dates follow from. */
export interface IssuedTask extends OwedTask {
  readonly taskId: string;
  readonly planId: string | null;
  readonly parentTaskId: string | null;
  readonly ref: string;
  readonly issuedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly planTo: PlainDate | null;
  readonly rhythm: Timeframe | null;
}

/** Tasks with their units, the end of their plan and its reporting rhythm. */
export async function listIssuedTasks(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<readonly IssuedTask[]> {
  const found = await sql<IssuedTask>`select t.task_id as "taskId", t.plan_id as "planId",
      t.parent_task_id as "parentTaskId", t.kind, t.ref, t.timeframe,
      t.issued_on as "issuedOn", t.closed_on as "closedOn", p.period_to as "planTo", p.reporting_rhythm as rhythm,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'duty', u.duty) order by u.unit_id)
        from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.removed_at is null),
        '[]') as units
    from task t left join plan p on p.tenant_id = ${tenantId} and p.plan_id = t.plan_id
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
    order by t.position, t.task_id`.execute(db);
  return found.rows;
}

/** Obligations of tasks, held until the transaction ends. */
export async function lockObligationsOf(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<
  readonly Pick<ObligationRecord, 'obligationId' | 'taskId' | 'unitId' | 'duty' | 'period' | 'dueOn' | 'state'>[]
> {
  const found = await sql<
    Pick<ObligationRecord, 'obligationId' | 'taskId' | 'unitId' | 'duty' | 'period' | 'dueOn' | 'state'>
  >`select o.obligation_id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId", o.duty, o.period,
      o.due_on as "dueOn", o.state
    from obligation o where o.tenant_id = ${tenantId} and o.task_id = any(${[...taskIds]}::uuid[])
    order by o.obligation_id for no key update`.execute(db);
  return found.rows;
}

/** How many reports on tasks were ever handed in. */
export async function countSubmissions(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from obligation_event e
    join obligation o on o.tenant_id = ${tenantId} and o.obligation_id = e.obligation_id
    where e.tenant_id = ${tenantId} and e.kind = 'submitted' and o.task_id = any(${[...taskIds]}::uuid[])`.execute(db);
  return found.rows[0]?.count ?? 0;
}
