import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { listUnitRefs } from './names.store.ts';

/** Names of units and products of tasks, for a workbook. */
export async function listSheetParts(db: Handle, tenantId: string, taskIds: readonly string[], day: PlainDate) {
  const units = await sql<{
    task_id: string;
    unit_id: string;
    duty: 'lead' | 'coordinate';
  }>`select u.task_id, u.unit_id,
      u.duty from task_unit u where u.tenant_id = ${tenantId} and u.task_id = any(${[...taskIds]}::uuid[])
      and u.removed_at is null order by u.task_id, u.unit_id`.execute(db);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    units.rows.map((row) => row.unit_id),
    day,
  );
  const products = await sql<{ task_id: string; name: string }>`select p.task_id, p.name from task_product p
    where p.tenant_id = ${tenantId} and p.task_id = any(${[...taskIds]}::uuid[]) and p.removed_at is null
    order by p.task_id, p.position`.execute(db);
  const unitsOf = Map.groupBy(units.rows, (row) => `${row.task_id} ${row.duty}`);
  const productsOf = Map.groupBy(products.rows, (row) => row.task_id);
  return (taskId: string) => ({
    leadNames: (unitsOf.get(`${taskId} lead`) ?? []).map((row) => unitOf(row.unit_id).name),
    coordinateNames: (unitsOf.get(`${taskId} coordinate`) ?? []).map((row) => unitOf(row.unit_id).name),
    productNames: (productsOf.get(taskId) ?? []).map((row) => row.name),
  });
}

/** Who changed tasks last, by the log. */
export async function listLastChangers(db: Handle, tenantId: string, taskIds: readonly string[]) {
  const found = await sql<{ object_id: string; actor_label: string }>`select distinct on (a.object_id) a.object_id,
      a.actor_label from audit_entry a where a.tenant_id = ${tenantId} and a.object_type = 'task'
      and a.object_id = any(${[...taskIds]}::text[]) order by a.object_id, a.id desc`.execute(db);
  return new Map(found.rows.map((row) => [row.object_id, row.actor_label]));
}

/** Remembers that a content is kept in the file store; whether this province sent it. */
export async function keepSheet(
  db: Handle,
  tenantId: string,
  file: { readonly sha256: string; readonly byteCount: number },
  now: Date,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount},
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ${now})
    on conflict (tenant_id, sha256) do nothing`.execute(db);
}

export async function isKept(db: Handle, tenantId: string, sha256: string): Promise<boolean> {
  const found = await sql`select 1 from stored_file f where f.tenant_id = ${tenantId} and f.sha256 = ${sha256}`.execute(
    db,
  );
  return found.rows.length > 0;
}
