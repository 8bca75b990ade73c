import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import { type Asking, taskConditions } from './task-filter.ts';

/** A task within reach, by the units that take part or the one that issued it. @throws AppError NOT_FOUND */
export async function getReachedTask(
  db: Handle,
  { tenantId, reach, asOf }: Pick<Asking, 'tenantId' | 'reach' | 'asOf'>,
  taskId: string,
): Promise<{ readonly ref: string; readonly unitIds: readonly string[] }> {
  for (const closed of [false, true]) {
    const found = await sql<{ ref: string; units: string[] | null }>`select t.ref, (select array_agg(u.unit_id::text)
        from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.removed_at is null) as units
      from task_progress p join task t on t.tenant_id = ${tenantId} and t.task_id = p.task_id
      where ${taskConditions({ tenantId, reach, asOf }, { closed })} and p.task_id = ${taskId}`.execute(db);
    const [row] = found.rows;
    if (row) return { ref: row.ref, unitIds: row.units ?? [] };
  }
  throw new AppError('NOT_FOUND');
}
