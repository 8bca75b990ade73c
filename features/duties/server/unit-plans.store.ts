import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { TaskRef } from '../contract/index.ts';

/** A task of a plan in which a unit takes part, as the draft of its own plan starts from it. */
export interface AssignedTask {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly content: string;
  readonly priority: TaskRef['priority'];
  readonly timeframeRaw: string | null;
  /** Last day of what the unit owes, else of what anybody does. */
  readonly dueOn: PlainDate | null;
  readonly duty: 'lead' | 'coordinate';
  readonly products: readonly string[];
}

export async function listAssigned(
  db: Handle,
  tenantId: string,
  planId: string,
  unitId: string,
): Promise<readonly AssignedTask[]> {
  const found = await sql<AssignedTask>`select t.task_id as "taskId", t.ref, coalesce(t.short_name, t.content) as title,
      t.content, t.priority, t.timeframe_raw as "timeframeRaw",
      (select coalesce(max(o.due_on) filter (where o.unit_id = ${unitId}), max(o.due_on)) from obligation o
        where o.tenant_id = ${tenantId} and o.task_id = t.task_id and o.state <> 'cancelled') as "dueOn",
      case when bool_or(u.duty = 'lead') then 'lead' else 'coordinate' end as duty,
      coalesce((select jsonb_agg(p.name order by p.position) from task_product p where p.tenant_id = ${tenantId}
        and p.task_id = t.task_id and p.removed_at is null), '[]') as products
    from task t join task_unit u on u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.unit_id = ${unitId}
      and u.removed_at is null
    where t.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.closed_on is null
    group by t.tenant_id, t.task_id, t.ref, t.short_name, t.content, t.priority, t.timeframe_raw, t.position
    order by bool_or(u.duty = 'lead') desc, t.position`.execute(db);
  return found.rows;
}

/** Tasks of a unit that carry out tasks of a plan. */
export async function listOwnAnswers(db: Handle, tenantId: string, planId: string, unitId: string) {
  const found = await sql<{
    parentTaskId: string;
    taskId: string;
    ref: string;
    title: string;
    priority: TaskRef['priority'];
    planId: string | null;
    code: string;
    planTitle: string;
  }>`select c.parent_task_id as "parentTaskId", c.task_id as "taskId", c.ref, coalesce(c.short_name, c.content) as title,
      c.priority, c.plan_id as "planId", n.code, n.title as "planTitle"
    from task c join task t on t.tenant_id = ${tenantId} and t.task_id = c.parent_task_id and t.plan_id = ${planId}
    join task_progress p on p.tenant_id = ${tenantId} and p.task_id = c.task_id and p.owner_unit_id = ${unitId}
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = c.plan_id
    where c.tenant_id = ${tenantId} and c.closed_on is null order by c.position`.execute(db);
  return found.rows;
}

/** Whether a plan in force has this code. */
export async function isPlanCodeTaken(db: Handle, tenantId: string, code: string): Promise<boolean> {
  const found = await sql`select 1 from plan p where p.tenant_id = ${tenantId} and p.code = ${code}
    and p.withdrawn_at is null`.execute(db);
  return found.rows.length > 0;
}

/** A document and the plan that it puts into force; it reports as the plan above does. */
export async function insertUnitPlan(
  db: Handle,
  tenantId: string,
  plan: {
    readonly documentId: string;
    readonly planId: string;
    readonly unitId: string;
    readonly parentPlanId: string | null;
    readonly parentDocumentId: string | null;
    readonly kind: string;
    /** The plan whose reporting it follows. */
    readonly rhythmOf: string;
    readonly relationId: string;
    readonly code: string;
    readonly title: string;
    readonly number: string | null;
    readonly issuedOn: PlainDate;
    readonly signer: string | null;
    readonly issuer: string;
    readonly periodFrom: PlainDate;
    readonly periodTo: PlainDate;
    readonly by: string;
    readonly publishedOn: PlainDate;
  },
  now: Date,
): Promise<void> {
  await sql`insert into document (tenant_id, document_id, owner_unit_id, kind, number, issued_on, issuer, issuer_unit_id,
      title, signer, period_from, period_to, created_by, created_at, updated_at)
    values (${tenantId}, ${plan.documentId}, ${plan.unitId}, ${plan.kind}, ${plan.number}, ${plan.issuedOn}, ${plan.issuer},
      ${plan.unitId}, ${plan.title}, ${plan.signer}, ${Number(plan.periodFrom.slice(0, 4))},
      ${Number(plan.periodTo.slice(0, 4))}, ${plan.by}, ${now}, ${now})`.execute(db);
  if (plan.parentDocumentId !== null)
    await sql`insert into document_relation (tenant_id, document_id, relation_id, relation, other_document_id, created_by,
      created_at)
    values (${tenantId}, ${plan.documentId}, ${plan.relationId}, 'carries_out', ${plan.parentDocumentId}, ${plan.by}, ${now})`.execute(
      db,
    );
  await sql`insert into plan (tenant_id, plan_id, document_id, unit_id, code, title, parent_plan_id, period_from,
      period_to, reporting_rhythm, published_by, published_at, published_on)
    values (${tenantId}, ${plan.planId}, ${plan.documentId}, ${plan.unitId}, ${plan.code}, ${plan.title},
      ${plan.parentPlanId}, ${plan.periodFrom}, ${plan.periodTo},
      (select p.reporting_rhythm from plan p where p.tenant_id = ${tenantId} and p.plan_id = ${plan.rhythmOf}),
      ${plan.by}, ${now}, ${plan.publishedOn})`.execute(db);
}
