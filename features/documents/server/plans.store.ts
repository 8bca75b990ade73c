import type { PlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A plan, as stored. */
export interface PlanRow {
  readonly planId: string;
  readonly documentId: string;
  readonly extractionId: string | null;
  readonly unitId: string;
  readonly code: string;
  readonly title: string;
  readonly parentPlanId: string | null;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly publishedOn: PlainDate;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

/** A plan with its document's number and its tasks counted. */
export interface ListedPlan extends PlanRow {
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
  readonly taskCount: number;
  readonly linkedTaskCount: number;
}

const columns = sql`p.plan_id as "planId", p.document_id as "documentId", p.extraction_id as "extractionId",
  p.unit_id as "unitId", p.code, p.title, p.parent_plan_id as "parentPlanId", p.period_from as "periodFrom",
  p.period_to as "periodTo", p.published_by as "publishedBy", p.published_at as "publishedAt",
  p.published_on as "publishedOn", p.withdrawn_at as "withdrawnAt", p.version`;

const listed = sql`${columns}, d.number, d.issued_on as "issuedOn",
  (select count(*) from task k where k.tenant_id = p.tenant_id and k.plan_id = p.plan_id)::int as "taskCount",
  (select count(*) from task k where k.tenant_id = p.tenant_id and k.plan_id = p.plan_id
    and k.parent_task_id is not null)::int as "linkedTaskCount"`;

/** Plans of documents, of plans above or below, whatever is asked for by ids; the newest first. */
export async function listPlans(
  db: Handle,
  tenantId: string,
  where: {
    readonly documentIds?: readonly string[];
    readonly planIds?: readonly string[];
    readonly parentIds?: readonly string[];
    readonly inForce: boolean;
  },
): Promise<readonly ListedPlan[]> {
  const found = await sql<ListedPlan>`select ${listed} from plan p
    join document d on d.tenant_id = p.tenant_id and d.document_id = p.document_id
    where p.tenant_id = ${tenantId} and (${!where.inForce}::boolean or p.withdrawn_at is null)
      and (p.document_id = any(${[...(where.documentIds ?? [])]}::uuid[])
        or p.plan_id = any(${[...(where.planIds ?? [])]}::uuid[])
        or p.parent_plan_id = any(${[...(where.parentIds ?? [])]}::uuid[]))
    order by p.published_at desc, p.plan_id desc`.execute(db);
  return found.rows;
}

/** Plans in force of the documents that a document rests on or carries out. */
export async function listParentPlans(
  db: Handle,
  tenantId: string,
  documentId: string,
): Promise<readonly ListedPlan[]> {
  const found = await sql<ListedPlan>`select ${listed} from plan p
    join document d on d.tenant_id = p.tenant_id and d.document_id = p.document_id
    where p.tenant_id = ${tenantId} and p.withdrawn_at is null and d.withdrawn_at is null
      and p.document_id <> ${documentId} and p.document_id in (
        select x.other_document_id from document_relation x where x.tenant_id = ${tenantId}
          and x.document_id = ${documentId} and x.removed_at is null and x.relation in ('basis', 'carries_out'))
    order by d.issued_on desc nulls last, p.plan_id desc`.execute(db);
  return found.rows;
}

/** A plan, held until the transaction ends. */
export async function lockPlan(db: Handle, tenantId: string, planId: string): Promise<PlanRow | undefined> {
  const found = await sql<PlanRow>`select ${columns} from plan p
    where p.tenant_id = ${tenantId} and p.plan_id = ${planId} for update of p`.execute(db);
  return found.rows[0];
}

/** Codes of plans in force. */
export async function listPlanCodes(db: Handle, tenantId: string): Promise<readonly string[]> {
  const found = await sql<{ code: string }>`select p.code from plan p
    where p.tenant_id = ${tenantId} and p.withdrawn_at is null`.execute(db);
  return found.rows.map((row) => row.code);
}

export async function insertPlan(
  db: Handle,
  tenantId: string,
  plan: Omit<PlanRow, 'withdrawnAt' | 'version'> & { readonly reportingRhythm: Timeframe | null },
): Promise<void> {
  await sql`insert into plan (tenant_id, plan_id, document_id, extraction_id, unit_id, code, title, parent_plan_id,
      period_from, period_to, reporting_rhythm, published_by, published_at, published_on)
    values (${tenantId}, ${plan.planId}, ${plan.documentId}, ${plan.extractionId}, ${plan.unitId}, ${plan.code},
      ${plan.title}, ${plan.parentPlanId}, ${plan.periodFrom}, ${plan.periodTo},
      ${plan.reportingRhythm === null ? null : JSON.stringify(plan.reportingRhythm)}, ${plan.publishedBy},
      ${plan.publishedAt}, ${plan.publishedOn})`.execute(db);
}

export async function markPlanWithdrawn(db: Handle, tenantId: string, planId: string, at: Date): Promise<void> {
  await sql`update plan set withdrawn_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and plan_id = ${planId}`.execute(db);
}

/** Tasks of plans, as links compare them. */
export interface ParentTaskRow {
  readonly planId: string;
  readonly taskId: string;
  readonly ref: string;
  readonly content: string;
}

export async function listParentTasks(
  db: Handle,
  tenantId: string,
  planIds: readonly string[],
): Promise<readonly ParentTaskRow[]> {
  if (planIds.length === 0) return [];
  const found = await sql<ParentTaskRow>`select k.plan_id as "planId", k.task_id as "taskId", k.ref, k.content
    from task k where k.tenant_id = ${tenantId} and k.plan_id = any(${[...planIds]}::uuid[]) and k.kind = 'task'
    order by k.position`.execute(db);
  return found.rows;
}

export async function listTaskIds(db: Handle, tenantId: string, planId: string): Promise<readonly string[]> {
  const found = await sql<{ taskId: string }>`select k.task_id as "taskId" from task k
    where k.tenant_id = ${tenantId} and k.plan_id = ${planId}`.execute(db);
  return found.rows.map((row) => row.taskId);
}

/** Ends the tasks of a plan that is no longer in force. */
export async function closeTasks(
  db: Handle,
  tenantId: string,
  planId: string,
  on: PlainDate,
  reason: string,
  at: Date,
): Promise<void> {
  await sql`update task set closed_on = ${on}, closed_reason = ${reason}, updated_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and plan_id = ${planId} and closed_on is null`.execute(db);
}
