import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** How many tasks were made by hand, for the next number. */
export async function countHandMadeTasks(db: Handle, tenantId: string): Promise<number> {
  const found = await sql<{
    count: number;
  }>`select coalesce(max(substring(t.ref from '^NV\\.(\\d{1,9})$')::int), 0) as count
    from task t where t.tenant_id = ${tenantId} and t.source_kind in ('manual', 'conclusion', 'direct_order')`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

/** The last place in a plan, or among tasks of no plan. */
export async function findLastPosition(db: Handle, tenantId: string, planId: string | null): Promise<number> {
  const found = await sql<{ position: number | null }>`select t.position from task t where t.tenant_id = ${tenantId}
    and t.plan_id is not distinct from ${planId}::uuid order by t.position desc limit 1`.execute(db);
  return found.rows[0]?.position ?? 0;
}
