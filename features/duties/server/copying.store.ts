import type { NewTaskRow } from '@nanghang/domain/duties';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A task with everything that hangs on it, as it would be written. */
export type CopiedTask = Omit<NewTaskRow, 'createdBy'> & { readonly ownerUnitId: string | null };

/** Ids of the tasks of a plan in their order. */
export async function listTaskIdsOfPlan(db: Handle, tenantId: string, planId: string): Promise<string[]> {
  const found = await sql<{ task_id: string }>`select t.task_id from task t where t.tenant_id = ${tenantId}
    and t.plan_id = ${planId} and t.closed_on is null order by t.position limit 2000`.execute(db);
  return found.rows.map((row) => row.task_id);
}

/** Ids of the tasks and of all below them. */
export async function listWithChildren(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ task_id: string }>`with recursive all_tasks as (
      select t.task_id, 0 as depth from task t where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
      union
      select t.task_id, a.depth + 1 from all_tasks a join task t on t.tenant_id = ${tenantId}
        and t.parent_task_id = a.task_id and t.closed_on is null where a.depth < 6)
    select distinct a.task_id from all_tasks a limit 2000`.execute(db);
  return found.rows.map((row) => row.task_id);
}

/** Tasks with units, names, products and components, to be copied. */
export async function listCopied(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<readonly CopiedTask[]> {
  const found = await sql<CopiedTask>`select t.task_id as "taskId", t.plan_id as "planId", t.kind, t.ref, t.position,
      t.section, t.heading, t.content, t.short_name as "shortName", t.timeframe_raw as "timeframeRaw", t.timeframe,
      t.priority, t.parent_task_id as "parentTaskId", t.parent_similarity as "parentSimilarity",
      t.source_kind as "sourceKind", t.source_document_id as "sourceDocumentId", t.source_number as "sourceNumber",
      t.source_on as "sourceOn", t.first_line as "firstLine", t.last_line as "lastLine", null as "extractedRowId",
      t.issued_on as "issuedOn", p.owner_unit_id as "ownerUnitId",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'duty', u.duty, 'namedAs', u.named_as,
          'setId', u.set_id)) from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id
          and u.removed_at is null), '[]') as units,
      coalesce((select jsonb_agg(jsonb_build_object('duty', n.duty, 'namedAs', n.named_as)) from task_unresolved_name n
          where n.tenant_id = ${tenantId} and n.task_id = t.task_id), '[]') as "unresolvedNames",
      coalesce((select jsonb_agg(jsonb_build_object('productId', r.product_id, 'name', r.name) order by r.position)
          from task_product r where r.tenant_id = ${tenantId} and r.task_id = t.task_id and r.removed_at is null),
          '[]') as products,
      coalesce((select jsonb_agg(jsonb_build_object('seriesCode', c.series_code, 'componentCode', c.component_code))
          from task_component c where c.tenant_id = ${tenantId} and c.task_id = t.task_id), '[]') as components
    from task t left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[]) order by t.position, t.task_id`.execute(
    db,
  );
  return found.rows;
}
