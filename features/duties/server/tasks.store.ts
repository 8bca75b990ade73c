import type { DutyKind, DutyState } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** What of a task is only shown on its own page. */
export interface TaskExtra {
  readonly content: string;
  readonly section: string | null;
  readonly heading: string | null;
  readonly issuedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closedReason: string | null;
  readonly timeframe: Timeframe | null;
  readonly sourceDocumentId: string | null;
  readonly sourceNumber: string | null;
  readonly sourceOn: PlainDate | null;
  readonly sourceTitle: string | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly ownerUnitId: string | null;
}

export async function findTaskExtra(db: Handle, tenantId: string, taskId: string): Promise<TaskExtra | undefined> {
  const found =
    await sql<TaskExtra>`select t.content, t.section, t.heading, t.issued_on as "issuedOn", t.closed_on as "closedOn",
      t.closed_reason as "closedReason", t.timeframe, coalesce(t.source_document_id, n.document_id) as "sourceDocumentId",
      coalesce(t.source_number, d.number) as "sourceNumber", coalesce(t.source_on, d.issued_on) as "sourceOn",
      d.title as "sourceTitle", t.first_line as "firstLine", t.last_line as "lastLine",
      p.owner_unit_id as "ownerUnitId"
    from task t left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    left join document d on d.tenant_id = ${tenantId} and d.document_id = coalesce(t.source_document_id, n.document_id)
    where t.tenant_id = ${tenantId} and t.task_id = ${taskId}`.execute(db);
  return found.rows[0];
}

export interface TaskUnitRow {
  readonly unitId: string;
  readonly duty: 'lead' | 'coordinate';
  readonly namedAs: string;
  readonly setName: string | null;
  readonly confirmedAt: Date | null;
  readonly ownTaskId: string | null;
}

/** Units of a task, each with the task of its own that carries this one out. */
export async function listTaskUnits(db: Handle, tenantId: string, taskId: string): Promise<readonly TaskUnitRow[]> {
  const found =
    await sql<TaskUnitRow>`select u.unit_id as "unitId", u.duty, u.named_as as "namedAs", s.name as "setName",
      u.confirmed_at as "confirmedAt",
      (select c.task_id from task c join task_progress p on p.tenant_id = ${tenantId} and p.task_id = c.task_id
        where c.tenant_id = ${tenantId} and c.parent_task_id = u.task_id and c.closed_on is null
          and p.owner_unit_id = u.unit_id order by c.position limit 1) as "ownTaskId"
    from task_unit u left join unit_set s on s.tenant_id = ${tenantId} and s.set_id = u.set_id
    where u.tenant_id = ${tenantId} and u.task_id = ${taskId} and u.removed_at is null
    order by u.duty desc, u.unit_id`.execute(db);
  return found.rows;
}

export async function listUnresolvedNames(db: Handle, tenantId: string, taskId: string) {
  const found = await sql<{ duty: 'lead' | 'coordinate'; namedAs: string }>`select n.duty, n.named_as as "namedAs"
    from task_unresolved_name n where n.tenant_id = ${tenantId} and n.task_id = ${taskId}
    order by n.duty desc, n.named_as collate "vi-x-icu"`.execute(db);
  return found.rows;
}

export async function listProducts(db: Handle, tenantId: string, taskId: string) {
  const found = await sql<{ productId: string; name: string; doneOn: PlainDate | null; doneBy: string | null }>`
    select p.product_id as "productId", p.name, p.done_on as "doneOn", p.done_by as "doneBy" from task_product p
    where p.tenant_id = ${tenantId} and p.task_id = ${taskId} and p.removed_at is null order by p.position`.execute(db);
  return found.rows;
}

export interface TaskObligationRow {
  readonly obligationId: string;
  readonly unitId: string;
  readonly duty: DutyKind;
  readonly period: string;
  readonly dueOn: PlainDate | null;
  readonly firstDueOn: PlainDate | null;
  readonly firstSubmittedOn: PlainDate | null;
  readonly state: DutyState;
  readonly onTime: boolean | null;
  readonly started: boolean;
  readonly personId: string | null;
  readonly inheritedFromUnitId: string | null;
}

/** What is owed for a task, leading units first; at most `limit`. */
export async function listTaskObligations(
  db: Handle,
  tenantId: string,
  taskId: string,
  limit: number,
): Promise<{ readonly rows: readonly TaskObligationRow[]; readonly count: number }> {
  const found = await sql<TaskObligationRow & { count: number }>`select o.obligation_id as "obligationId",
      o.unit_id as "unitId", o.duty, o.period, o.due_on as "dueOn", o.first_due_on as "firstDueOn",
      o.first_submitted_on as "firstSubmittedOn", o.state, o.on_time as "onTime", o.started, o.person_id as "personId",
      o.inherited_from_unit_id as "inheritedFromUnitId", count(*) over ()::int as count
    from obligation o where o.tenant_id = ${tenantId} and o.task_id = ${taskId} and o.state <> 'cancelled'
    order by o.duty = 'coordinate', o.due_on nulls last, o.unit_id limit ${limit}`.execute(db);
  return { rows: found.rows, count: found.rows[0]?.count ?? 0 };
}

/** Ids of the tasks above a task, the highest first. */
export async function listAncestors(db: Handle, tenantId: string, taskId: string): Promise<readonly string[]> {
  const found = await sql<{ task_id: string }>`with recursive above as (
      select t.parent_task_id as task_id, 1 as level from task t where t.tenant_id = ${tenantId} and t.task_id = ${taskId}
      union all
      select t.parent_task_id, a.level + 1 from above a join task t on t.tenant_id = ${tenantId} and t.task_id = a.task_id
      where a.level < 10)
    select a.task_id from above a where a.task_id is not null order by a.level desc`.execute(db);
  return found.rows.map((row) => row.task_id);
}

const mostBelow = 500;

/** Tasks below others in the order of a tree, each with the one that they all stand under. */
export async function listDescendants(db: Handle, tenantId: string, taskIds: readonly string[], most = mostBelow) {
  const found = await sql<{ taskId: string; topId: string; depth: number }>`with recursive below as (
      select t.task_id, t.parent_task_id as top_id, 1 as depth, array[t.position] as path from task t
      where t.tenant_id = ${tenantId} and t.parent_task_id = any(${[...taskIds]}::uuid[]) and t.closed_on is null
      union all
      select t.task_id, b.top_id, b.depth + 1, b.path || t.position from below b
      join task t on t.tenant_id = ${tenantId} and t.parent_task_id = b.task_id and t.closed_on is null
      where b.depth < 6)
    select b.task_id as "taskId", b.top_id as "topId", b.depth from below b
    order by b.path, b.task_id limit ${most}`.execute(db);
  return found.rows;
}

/** Files behind the reports on a task. */
export async function listAttachments(db: Handle, tenantId: string, taskId: string) {
  const found = await sql<{
    evidenceId: string;
    revision: number;
    fileName: string;
    byteCount: number;
    obligationId: string;
    unitId: string;
    uploadedAt: Date;
  }>`select distinct e.evidence_id as "evidenceId", e.revision, e.file_name as "fileName", e.byte_count as "byteCount",
      o.obligation_id as "obligationId", o.unit_id as "unitId", e.uploaded_at as "uploadedAt"
    from obligation o
    join report_evidence r on r.tenant_id = ${tenantId} and r.obligation_id = o.obligation_id
    join report d on d.tenant_id = ${tenantId} and d.obligation_id = r.obligation_id and d.revision = r.report_revision
      and d.status in ('submitted', 'superseded')
    join evidence e on e.tenant_id = ${tenantId} and e.evidence_id = r.evidence_id and e.revision = r.evidence_revision
    where o.tenant_id = ${tenantId} and o.task_id = ${taskId} order by e.uploaded_at desc limit 200`.execute(db);
  return found.rows;
}

export interface CommentRow {
  readonly commentId: string;
  readonly obligationId: string | null;
  readonly content: string;
  readonly mentions: readonly string[];
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export async function listComments(db: Handle, tenantId: string, taskId: string): Promise<readonly CommentRow[]> {
  const found = await sql<CommentRow>`select c.comment_id as "commentId", c.obligation_id as "obligationId", c.content,
      c.mentions, c.written_by as "writtenBy", c.written_at as "writtenAt"
    from task_comment c where c.tenant_id = ${tenantId} and c.task_id = ${taskId} and c.removed_at is null
    order by c.written_at, c.comment_id limit 500`.execute(db);
  return found.rows;
}

export async function listWatchers(db: Handle, tenantId: string, taskId: string): Promise<readonly string[]> {
  const found = await sql<{ person_id: string }>`select w.person_id from task_watcher w
    where w.tenant_id = ${tenantId} and w.task_id = ${taskId} order by w.since`.execute(db);
  return found.rows.map((row) => row.person_id);
}

/** End and reporting rhythm of a plan in force. */
export async function findPlanForDates(db: Handle, tenantId: string, planId: string) {
  const found = await sql<{
    unitId: string;
    periodTo: PlainDate;
    rhythm: Timeframe | null;
  }>`select p.unit_id as "unitId",
      p.period_to as "periodTo", p.reporting_rhythm as rhythm from plan p
    where p.tenant_id = ${tenantId} and p.plan_id = ${planId} and p.withdrawn_at is null`.execute(db);
  return found.rows[0];
}
