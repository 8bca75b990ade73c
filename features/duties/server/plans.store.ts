import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { PlanRef, RollUpRule, TaskRef } from '../contract/index.ts';

/** Plans in force: those of the units, and those in which the units take part. */
export async function listPlans(db: Handle, tenantId: string, unitIds: readonly string[] | undefined) {
  const reach = unitIds
    ? sql` and (p.unit_id = any(${[...unitIds]}::uuid[]) or p.plan_id in (select t.plan_id from task t
        join task_unit u on u.tenant_id = ${tenantId} and u.task_id = t.task_id
        where t.tenant_id = ${tenantId} and u.unit_id = any(${[...unitIds]}::uuid[]) and u.removed_at is null))`
    : sql``;
  const found = await sql<
    PlanRef & {
      unitId: string;
      parentPlanId: string | null;
      periodFrom: PlainDate;
      periodTo: PlainDate;
      publishedOn: PlainDate;
      tasks: number;
    }
  >`select p.plan_id as "planId", p.code, p.title, p.unit_id as "unitId", p.parent_plan_id as "parentPlanId",
      p.period_from as "periodFrom", p.period_to as "periodTo", p.published_on as "publishedOn",
      (select count(*)::int from task t where t.tenant_id = ${tenantId} and t.plan_id = p.plan_id
        and t.closed_on is null) as tasks
    from plan p where p.tenant_id = ${tenantId} and p.withdrawn_at is null${reach}
    order by p.published_on desc, p.plan_id`.execute(db);
  return found.rows;
}

export async function findPlan(db: Handle, tenantId: string, planId: string) {
  const found = await sql<{
    planId: string;
    code: string;
    title: string;
    unitId: string;
    documentId: string;
    periodFrom: PlainDate;
    periodTo: PlainDate;
    rollUp: Partial<RollUpRule>;
  }>`select p.plan_id as "planId", p.code, p.title, p.unit_id as "unitId", p.document_id as "documentId",
      p.period_from as "periodFrom", p.period_to as "periodTo", p.roll_up as "rollUp"
    from plan p where p.tenant_id = ${tenantId} and p.plan_id = ${planId} and p.withdrawn_at is null`.execute(db);
  const [row] = found.rows;
  if (!row) return undefined;
  const { planId: id, code, title, ...rest } = row;
  return { ref: { planId: id, code, title }, ...rest };
}

/** A task of a plan with its counts. */
export interface PlanTask {
  readonly taskId: string;
  readonly ref: string;
  readonly title: string;
  readonly section: string | null;
  readonly priority: TaskRef['priority'];
  readonly leadCount: number;
  readonly total: number;
  readonly openUndated: number;
  readonly accepted: number;
  readonly waived: number;
  /** Confirmations of coordinating units: asked for, and given. */
  readonly parts: number;
  readonly partsDone: number;
  /** Own tasks of units that carry it out, and those of them that are done. */
  readonly below: number;
  readonly belowDone: number;
}

export async function listPlanTasks(db: Handle, tenantId: string, planId: string): Promise<readonly PlanTask[]> {
  const found = await sql<PlanTask>`select t.task_id as "taskId", t.ref, coalesce(t.short_name, t.content) as title,
      t.section, t.priority, p.lead_count as "leadCount", p.total, p.open_undated as "openUndated", p.accepted, p.waived,
      coalesce(c.parts, 0) as parts, coalesce(c.done, 0) as "partsDone",
      b.below, b.done as "belowDone"
    from task t join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    left join lateral (select sum(y.open + y.submitted + y.returned + y.accepted)::int as parts,
        sum(y.accepted)::int as done from task_tally y
      where y.tenant_id = ${tenantId} and y.task_id = t.task_id and y.duty = 'coordinate') c on true
    cross join lateral (select count(*)::int as below,
        count(*) filter (where q.total > q.waived and q.accepted >= q.total - q.waived)::int as done
      from task d join task_progress q on q.tenant_id = ${tenantId} and q.task_id = d.task_id
      where d.tenant_id = ${tenantId} and d.parent_task_id = t.task_id and d.closed_on is null) b
    where t.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.closed_on is null
    order by t.position, t.task_id`.execute(db);
  return found.rows;
}

/** Leading units of the tasks of a plan, and whether they have ended by a day. */
export async function listLeadsOf(db: Handle, tenantId: string, planId: string, day: PlainDate) {
  const found = await sql<{ taskId: string; unitId: string; ended: boolean }>`select t.task_id as "taskId",
      u.unit_id as "unitId", not exists (select 1 from unit_validity v where v.tenant_id = ${tenantId}
        and v.unit_id = u.unit_id and (v.valid_to is null or v.valid_to >= ${day})) as ended
    from task t join task_unit u on u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.duty = 'lead'
      and u.removed_at is null
    where t.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.closed_on is null order by t.position`.execute(db);
  return found.rows;
}

/** Plans of units that carry a plan out: named so, or by tasks that stand below its tasks. */
export async function listAnswers(db: Handle, tenantId: string, planId: string) {
  const found = await sql<PlanRef & { unitId: string; tasks: number }>`select p.plan_id as "planId", p.code, p.title,
      p.unit_id as "unitId", (select count(*)::int from task c join task t on t.tenant_id = ${tenantId}
        and t.task_id = c.parent_task_id where c.tenant_id = ${tenantId} and c.plan_id = p.plan_id
        and t.plan_id = ${planId}) as tasks
    from plan p where p.tenant_id = ${tenantId} and p.withdrawn_at is null and p.plan_id <> ${planId}
      and (p.parent_plan_id = ${planId} or exists (select 1 from task c join task t on t.tenant_id = ${tenantId}
        and t.task_id = c.parent_task_id where c.tenant_id = ${tenantId} and c.plan_id = p.plan_id
        and t.plan_id = ${planId}))
    order by p.published_on, p.plan_id`.execute(db);
  return found.rows.map(({ planId: id, code, title, unitId, tasks }) => ({
    unitId,
    tasks,
    planRef: { planId: id, code, title },
  }));
}

/** Printed names of a plan that no unit carries. */
export async function listPlanNames(db: Handle, tenantId: string, planId: string) {
  const found = await sql<{
    taskId: string;
    namedAs: string;
    duty: 'lead' | 'coordinate';
  }>`select n.task_id as "taskId",
      n.named_as as "namedAs", n.duty
    from task_unresolved_name n join task t on t.tenant_id = ${tenantId} and t.task_id = n.task_id
    where n.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.closed_on is null and n.kept_at is null
    order by t.position, n.duty desc`.execute(db);
  return found.rows;
}

/** Components that the tasks of a plan serve. */
export async function listServedComponents(db: Handle, tenantId: string, planId: string) {
  const found = await sql<{ seriesCode: string; componentCode: string }>`select distinct c.series_code as "seriesCode",
      c.component_code as "componentCode" from task_component c join task t on t.tenant_id = ${tenantId}
      and t.task_id = c.task_id where c.tenant_id = ${tenantId} and t.plan_id = ${planId} and t.closed_on is null`.execute(
    db,
  );
  return found.rows;
}

export async function setPlanRollUp(db: Handle, tenantId: string, planId: string, rule: RollUpRule): Promise<void> {
  await sql`update plan p set roll_up = ${JSON.stringify(rule)}::jsonb, version = p.version + 1
    where p.tenant_id = ${tenantId} and p.plan_id = ${planId}`.execute(db);
}
