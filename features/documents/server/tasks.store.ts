import type {
  NewTaskRow,
  TaskComponentRow,
  TaskProductRow,
  TaskUnitRow,
  UnresolvedNameRow,
} from '@nanghang/domain/duties';
import { cleanText, foldVietnamese } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Words by which a task is found: without marks, in lower case. */
export function taskSearchText(task: Pick<NewTaskRow, 'ref' | 'shortName' | 'content'>): string {
  return foldVietnamese(cleanText([task.ref, task.shortName ?? '', task.content].join(' ')));
}

const chunkSize = 500;

/** Writes rows in chunks by one statement each: `write` gets the chunk as JSON. */
async function inChunks<Row>(rows: readonly Row[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize)
    await write(JSON.stringify(rows.slice(from, from + chunkSize)));
}

function uniqueBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/**
 * Writes tasks with their units, printed names without a unit, products and components. A unit named twice with one
 * duty is written once. Parents come before their children or are in the same list.
 */
export async function insertTasks(
  db: Handle,
  tenantId: string,
  tasks: readonly NewTaskRow[],
  now: Date,
): Promise<void> {
  await inChunks(
    parentsFirst(tasks).map(({ units: _u, unresolvedNames: _n, products: _p, components: _c, ...task }) => ({
      ...task,
      searchText: taskSearchText(task),
    })),
    (chunk) => insertTaskRows(db, tenantId, chunk, now),
  );
  await insertTaskUnits(
    db,
    tenantId,
    tasks.flatMap((task) => task.units.map((one) => ({ taskId: task.taskId, ...one }))),
  );
  await insertUnresolvedNames(
    db,
    tenantId,
    tasks.flatMap((task) => task.unresolvedNames.map((one) => ({ taskId: task.taskId, ...one }))),
  );
  await insertTaskProducts(
    db,
    tenantId,
    tasks.flatMap((task) =>
      task.products.map((product, index) => ({ taskId: task.taskId, position: index + 1, ...product })),
    ),
  );
  await insertTaskComponents(
    db,
    tenantId,
    tasks.flatMap((task) => task.components.map((one) => ({ taskId: task.taskId, ...one }))),
  );
}

/** Order in which no task stands before its parent. */
function parentsFirst(tasks: readonly NewTaskRow[]): readonly NewTaskRow[] {
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  const depth = (task: NewTaskRow, seen: ReadonlySet<string>): number => {
    const parent = task.parentTaskId === null ? undefined : byId.get(task.parentTaskId);
    return parent === undefined || seen.has(parent.taskId) ? 0 : 1 + depth(parent, new Set([...seen, task.taskId]));
  };
  return tasks
    .map((task) => ({ task, depth: depth(task, new Set()) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ task }) => task);
}

function insertTaskRows(db: Handle, tenantId: string, chunk: string, now: Date): Promise<unknown> {
  return sql`insert into task (tenant_id, task_id, plan_id, kind, ref, position, section, heading, content, short_name,
      timeframe_raw, timeframe, priority, parent_task_id, parent_similarity, source_kind, source_document_id,
      source_number, source_on, first_line, last_line, extracted_row_id, issued_on, search_text, created_by, created_at,
      updated_at)
    select t.tenant_id, x."taskId", x."planId", x.kind, x.ref, x.position, x.section, x.heading, x.content,
      x."shortName", x."timeframeRaw", nullif(x.timeframe, 'null'::jsonb), x.priority, x."parentTaskId",
      x."parentSimilarity", x."sourceKind", x."sourceDocumentId", x."sourceNumber", x."sourceOn", x."firstLine",
      x."lastLine", x."extractedRowId", x."issuedOn", x."searchText", x."createdBy", ${now}::timestamptz,
      ${now}::timestamptz
    from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("taskId" uuid, "planId" uuid, kind text, ref text,
      position float8, section text, heading text, content text, "shortName" text, "timeframeRaw" text,
      timeframe jsonb, priority text, "parentTaskId" uuid, "parentSimilarity" real, "sourceKind" text,
      "sourceDocumentId" uuid, "sourceNumber" text, "sourceOn" date, "firstLine" int, "lastLine" int,
      "extractedRowId" uuid, "issuedOn" date, "searchText" text, "createdBy" uuid)
    where t.tenant_id = ${tenantId}`.execute(db);
}

/** Adds units to tasks; one that was taken off comes back. */
export async function insertTaskUnits(
  db: Handle,
  tenantId: string,
  rows: readonly (TaskUnitRow & { readonly taskId: string })[],
): Promise<void> {
  await inChunks(
    uniqueBy(rows, (row) => `${row.taskId} ${row.unitId} ${row.duty}`),
    (chunk) =>
      sql`insert into task_unit (tenant_id, task_id, unit_id, duty, named_as, set_id)
        select t.tenant_id, x."taskId", x."unitId", x.duty, x."namedAs", x."setId"
        from tenant t, jsonb_to_recordset(${chunk}::jsonb)
          as x("taskId" uuid, "unitId" uuid, duty text, "namedAs" text, "setId" uuid)
        where t.tenant_id = ${tenantId}
        on conflict (tenant_id, task_id, unit_id, duty)
          do update set named_as = excluded.named_as, set_id = excluded.set_id, removed_at = null`.execute(db),
  );
}

/** Keeps printed names that no unit carries. */
export async function insertUnresolvedNames(
  db: Handle,
  tenantId: string,
  rows: readonly (UnresolvedNameRow & { readonly taskId: string })[],
): Promise<void> {
  await inChunks(
    uniqueBy(rows, (row) => `${row.taskId} ${row.duty} ${row.namedAs}`),
    (chunk) =>
      sql`insert into task_unresolved_name (tenant_id, task_id, duty, named_as)
        select t.tenant_id, x."taskId", x.duty, x."namedAs"
        from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("taskId" uuid, duty text, "namedAs" text)
        where t.tenant_id = ${tenantId} on conflict do nothing`.execute(db),
  );
}

/** Adds products to the checklists of tasks. */
export async function insertTaskProducts(
  db: Handle,
  tenantId: string,
  rows: readonly (TaskProductRow & { readonly taskId: string; readonly position: number })[],
): Promise<void> {
  await inChunks(rows, (chunk) =>
    sql`insert into task_product (tenant_id, task_id, product_id, position, name)
        select t.tenant_id, x."taskId", x."productId", x.position, x.name
        from tenant t, jsonb_to_recordset(${chunk}::jsonb)
          as x("taskId" uuid, "productId" uuid, position int, name text)
        where t.tenant_id = ${tenantId}`.execute(db),
  );
}

/** Says which index components tasks serve; known ones stay. */
export async function insertTaskComponents(
  db: Handle,
  tenantId: string,
  rows: readonly (TaskComponentRow & { readonly taskId: string })[],
): Promise<void> {
  await inChunks(rows, (chunk) =>
    sql`insert into task_component (tenant_id, task_id, series_code, component_code)
        select t.tenant_id, x."taskId", x."seriesCode", x."componentCode"
        from tenant t, jsonb_to_recordset(${chunk}::jsonb)
          as x("taskId" uuid, "seriesCode" text, "componentCode" text)
        where t.tenant_id = ${tenantId} on conflict do nothing`.execute(db),
  );
}
