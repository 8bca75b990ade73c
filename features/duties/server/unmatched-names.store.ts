import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { OwnerlessTask, TaskRef } from '../contract/index.ts';

/** A printed name of one task. */
export interface PrintedName {
  readonly namedAs: string;
  readonly issuedOn: PlainDate;
  readonly duty: 'lead' | 'coordinate';
  readonly task: TaskRef;
  readonly keptReason: string | null;
  readonly keptBy: string | null;
  readonly keptAt: Date | null;
}

/** Tasks in force that were issued by units within reach. */
function issuedWithin(tenantId: string, reach: Reach, plan: string | undefined): RawBuilder<boolean> {
  const owner = reach.kind === 'all' ? sql`` : sql` and p.owner_unit_id = any(${[...reach.unitIds]}::uuid[])`;
  const ofPlan = plan === undefined ? sql`` : sql` and t.plan_id = ${plan}::uuid`;
  return sql<boolean>`t.tenant_id = ${tenantId} and p.tenant_id = ${tenantId} and t.closed_on is null${owner}${ofPlan}`;
}

const taskJson = sql`jsonb_build_object('taskId', t.task_id, 'ref', t.ref, 'title', coalesce(t.short_name, t.content),
  'priority', t.priority, 'plan', case when n.plan_id is null then null
    else jsonb_build_object('planId', n.plan_id, 'code', n.code, 'title', n.title) end)`;

/** Names that no unit carries, in the order of their tasks. */
export async function listPrintedNames(
  db: Handle,
  tenantId: string,
  reach: Reach,
  plan: string | undefined,
): Promise<readonly PrintedName[]> {
  const found = await sql<PrintedName>`select u.named_as as "namedAs", t.issued_on as "issuedOn", u.duty,
      ${taskJson} as task, u.kept_reason as "keptReason", w.full_name as "keptBy", u.kept_at as "keptAt"
    from task_unresolved_name u join task t on t.tenant_id = ${tenantId} and t.task_id = u.task_id
    join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    left join person w on w.tenant_id = ${tenantId} and w.person_id = u.kept_by
    where u.tenant_id = ${tenantId} and ${issuedWithin(tenantId, reach, plan)}
    order by t.issued_on, u.named_as, u.duty desc, t.position, t.task_id`.execute(db);
  return found.rows;
}

/** Ids of tasks of one day that print a name, and how each names it. */
export async function listTasksNaming(
  db: Handle,
  tenantId: string,
  reach: Reach,
  name: { readonly namedAs: string; readonly issuedOn: PlainDate },
): Promise<readonly { readonly taskId: string; readonly duty: 'lead' | 'coordinate' }[]> {
  const found = await sql<{ taskId: string; duty: 'lead' | 'coordinate' }>`select u.task_id as "taskId", u.duty
    from task_unresolved_name u join task t on t.tenant_id = ${tenantId} and t.task_id = u.task_id
    join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    where u.tenant_id = ${tenantId} and u.named_as = ${name.namedAs} and t.issued_on = ${name.issuedOn}
      and ${issuedWithin(tenantId, reach, undefined)} order by u.task_id, u.duty`.execute(db);
  return found.rows;
}

type Ownerless = Omit<OwnerlessTask, 'ended'> & {
  readonly ended: readonly { readonly unitId: string; readonly endedOn: PlainDate | null }[];
};

/** Tasks that no unit leads on a day: none is named, or those that are have ended. */
export async function listOwnerless(
  db: Handle,
  tenantId: string,
  reach: Reach,
  plan: string | undefined,
  day: PlainDate,
): Promise<readonly Ownerless[]> {
  const found = await sql<Ownerless>`with living as materialized (
      select distinct v.unit_id from unit_validity v where v.tenant_id = ${tenantId}
        and (v.valid_to is null or v.valid_to >= ${day})),
    led as materialized (
      select distinct u.task_id from task_unit u join living l on l.unit_id = u.unit_id
      where u.tenant_id = ${tenantId} and u.duty = 'lead' and u.removed_at is null)
    select ${taskJson} as task, p.next_due_on as "nextDueOn",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'endedOn',
          (select max(v.valid_to) from unit_validity v where v.tenant_id = ${tenantId} and v.unit_id = u.unit_id)))
        from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.duty = 'lead'
          and u.removed_at is null), '[]') as ended,
      array(select u.named_as from task_unresolved_name u where u.tenant_id = ${tenantId} and u.task_id = t.task_id
        and u.duty = 'lead' order by u.named_as) as names
    from task t join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    left join led on led.task_id = t.task_id
    where ${issuedWithin(tenantId, reach, plan)} and led.task_id is null
    order by t.issued_on, t.position, t.task_id limit 500`.execute(db);
  return found.rows;
}
