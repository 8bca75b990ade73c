import type { StoredTask, TaskComponentRow, TaskFields, TaskProductRow, TaskUnitRow } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { insertTaskComponents, insertTaskProducts, insertTaskUnits, taskSearchText } from './tasks.store.ts';

/** Tasks by id, held until the transaction ends. */
export async function lockTasks(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<readonly StoredTask[]> {
  const found = await sql<StoredTask>`with held as materialized (
      select t.* from task t where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
      order by t.task_id for no key update)
    select h.task_id as "taskId", h.plan_id as "planId", h.kind, h.ref, h.content, h.short_name as "shortName", h.section,
      h.heading, h.timeframe_raw as "timeframeRaw", h.timeframe, h.priority, h.parent_task_id as "parentTaskId",
      h.issued_on as "issuedOn", h.closed_on as "closedOn", h.version, p.owner_unit_id as "ownerUnitId",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'duty', u.duty) order by u.unit_id)
        from task_unit u where u.tenant_id = ${tenantId} and u.task_id = h.task_id and u.removed_at is null),
        '[]') as units
    from held h left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = h.task_id
    order by h.task_id`.execute(db);
  return found.rows;
}

/** Puts changed fields of a task in place and raises its version. */
export async function updateTask(
  db: Handle,
  tenantId: string,
  taskId: string,
  fields: TaskFields,
  now: Date,
): Promise<void> {
  const timeframe = fields.timeframe === null ? null : JSON.stringify(fields.timeframe);
  await sql`update task t set ref = ${fields.ref}, content = ${fields.content}, short_name = ${fields.shortName},
      section = ${fields.section}, heading = ${fields.heading}, timeframe_raw = ${fields.timeframeRaw},
      timeframe = ${timeframe}::jsonb, priority = ${fields.priority}, parent_task_id = ${fields.parentTaskId},
      search_text = ${taskSearchText(fields)}, updated_at = ${now}, version = t.version + 1
    where t.tenant_id = ${tenantId} and t.task_id = ${taskId}`.execute(db);
}

/** Ends a task on a day. */
export async function closeTask(
  db: Handle,
  tenantId: string,
  taskId: string,
  on: PlainDate,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`update task t set closed_on = ${on}, closed_reason = ${reason}, updated_at = ${now}, version = t.version + 1
    where t.tenant_id = ${tenantId} and t.task_id = ${taskId}`.execute(db);
}

/** Makes the units of one duty exactly the given ones; those taken off stay in the history. */
export async function replaceTaskUnits(
  db: Handle,
  tenantId: string,
  taskId: string,
  duty: 'lead' | 'coordinate',
  units: readonly Omit<TaskUnitRow, 'duty'>[],
  now: Date,
): Promise<void> {
  const ids = units.map((unit) => unit.unitId);
  await sql`update task_unit u set removed_at = ${now} where u.tenant_id = ${tenantId} and u.task_id = ${taskId}
    and u.duty = ${duty} and u.removed_at is null and u.unit_id <> all(${ids}::uuid[])`.execute(db);
  const kept = await sql<{ unit_id: string }>`select u.unit_id from task_unit u where u.tenant_id = ${tenantId}
    and u.task_id = ${taskId} and u.duty = ${duty} and u.removed_at is null`.execute(db);
  const known = new Set(kept.rows.map((row) => row.unit_id));
  await insertTaskUnits(
    db,
    tenantId,
    units.filter((unit) => !known.has(unit.unitId)).map((unit) => ({ taskId, duty, ...unit })),
  );
}

/** Makes the components of a task exactly the given ones. */
export async function replaceTaskComponents(
  db: Handle,
  tenantId: string,
  taskId: string,
  components: readonly TaskComponentRow[],
): Promise<void> {
  await sql`delete from task_component c where c.tenant_id = ${tenantId} and c.task_id = ${taskId}`.execute(db);
  await insertTaskComponents(
    db,
    tenantId,
    components.map((one) => ({ taskId, ...one })),
  );
}

/** Makes the checklist of a task exactly the given products; those that are known keep their tick. */
export async function replaceTaskProducts(
  db: Handle,
  tenantId: string,
  taskId: string,
  products: readonly TaskProductRow[],
  now: Date,
): Promise<void> {
  const ids = products.map((product) => product.productId);
  await sql`update task_product p set removed_at = ${now} where p.tenant_id = ${tenantId} and p.task_id = ${taskId}
    and p.removed_at is null and p.product_id <> all(${ids}::uuid[])`.execute(db);
  const kept = await sql<{ product_id: string }>`update task_product p set name = x.name, position = x.position
    from jsonb_to_recordset(${JSON.stringify(products.map((product, index) => ({ ...product, position: index + 1 })))}::jsonb)
      as x("productId" uuid, name text, position int)
    where p.tenant_id = ${tenantId} and p.task_id = ${taskId} and p.product_id = x."productId"
    returning p.product_id`.execute(db);
  const known = new Set(kept.rows.map((row) => row.product_id));
  await insertTaskProducts(
    db,
    tenantId,
    products
      .map((product, index) => ({ taskId, position: index + 1, ...product }))
      .filter((product) => !known.has(product.productId)),
  );
}

/** Ticks a product off, or takes the tick away; false where the task has no such product. */
export async function tickProduct(
  db: Handle,
  tenantId: string,
  tick: { readonly taskId: string; readonly productId: string; readonly on: PlainDate | null; readonly by: string },
): Promise<boolean> {
  const done = await sql`update task_product p set done_on = ${tick.on}::date,
      done_by = ${tick.on === null ? null : tick.by}::uuid
    where p.tenant_id = ${tenantId} and p.task_id = ${tick.taskId} and p.product_id = ${tick.productId}
      and p.removed_at is null returning p.product_id`.execute(db);
  return done.rows.length > 0;
}

/** Takes a printed name off the list of those that no unit carries; false where it is not there. */
export async function removeUnresolvedName(
  db: Handle,
  tenantId: string,
  name: { readonly taskId: string; readonly duty: string; readonly namedAs: string },
): Promise<boolean> {
  const done =
    await sql`delete from task_unresolved_name n where n.tenant_id = ${tenantId} and n.task_id = ${name.taskId}
    and n.duty = ${name.duty} and n.named_as = ${name.namedAs} returning n.task_id`.execute(db);
  return done.rows.length > 0;
}

/** Remembers that a printed name stays as it is, and why; or forgets it. */
export async function keepUnresolvedName(
  db: Handle,
  tenantId: string,
  about: {
    readonly taskIds: readonly string[];
    readonly namedAs: string;
    readonly decision: { readonly reason: string; readonly by: string; readonly at: Date } | null;
  },
): Promise<void> {
  const { taskIds, namedAs, decision } = about;
  await sql`update task_unresolved_name n set kept_reason = ${decision?.reason ?? null},
      kept_by = ${decision?.by ?? null}, kept_at = ${decision?.at ?? null}
    where n.tenant_id = ${tenantId} and n.task_id = any(${[...taskIds]}::uuid[]) and n.named_as = ${namedAs}`.execute(
    db,
  );
}

/** Remembers that a coordinating unit confirmed its part. */
export async function confirmTaskUnit(
  db: Handle,
  tenantId: string,
  about: { readonly taskId: string; readonly unitId: string; readonly at: Date; readonly by: string },
): Promise<void> {
  await sql`update task_unit u set confirmed_at = ${about.at}, confirmed_by = ${about.by}
    where u.tenant_id = ${tenantId} and u.task_id = ${about.taskId} and u.unit_id = ${about.unitId}
      and u.duty = 'coordinate' and u.removed_at is null`.execute(db);
}
