import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { JobRow } from '../contract/index.ts';

/** Moves the business date of a tenant that is a demo; false when it is none. */
export async function updateOffset(db: Handle, tenantId: string, offsetMs: number): Promise<boolean> {
  const changed = await sql`update tenant set business_offset_ms = ${offsetMs}
    where tenant_id = ${tenantId} and is_demo returning tenant_id`.execute(db);
  return changed.rows.length === 1;
}

interface StoredJob {
  id: string;
  name: string;
  state: JobRow['state'];
  created_on: Date;
  started_on: Date | null;
  completed_on: Date | null;
  retry_count: number;
  retry_limit: number;
  output: { message?: string } | null;
}

/** Jobs of a tenant, the newest first. */
export async function listJobs(
  db: Handle,
  tenantId: string,
  state: string | undefined,
  limit: number,
): Promise<JobRow[]> {
  const found = await sql<StoredJob>`
    select j.id, j.name, j.state::text as state, j.created_on, j.started_on, j.completed_on, j.retry_count, j.retry_limit, j.output
    from pgboss.job j where j.data ->> 'tenantId' = ${tenantId} ${state ? sql`and j.state::text = ${state}` : sql``}
    order by j.created_on desc limit ${limit}`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    createdAt: row.created_on.toISOString(),
    startedAt: row.started_on?.toISOString() ?? null,
    completedAt: row.completed_on?.toISOString() ?? null,
    retryCount: row.retry_count,
    retryLimit: row.retry_limit,
    error: row.output?.message?.slice(0, 500) ?? null,
  }));
}

export async function countJobs(db: Handle, tenantId: string): Promise<{ state: JobRow['state']; count: number }[]> {
  const found = await sql<{ state: JobRow['state']; count: number }>`
    select j.state::text as state, count(*)::int as count from pgboss.job j
    where j.data ->> 'tenantId' = ${tenantId} group by j.state order by j.state`.execute(db);
  return found.rows;
}

/** A failed job of the tenant, by name. */
export async function findFailedJob(db: Handle, tenantId: string, id: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select j.name from pgboss.job j
    where j.data ->> 'tenantId' = ${tenantId} and j.id = ${id}::uuid and j.state::text = 'failed'`.execute(db);
  return found.rows[0]?.name;
}

/** Puts a failed job back into its queue. */
export async function requeueJob(db: Handle, tenantId: string, id: string): Promise<void> {
  await sql`update pgboss.job set state = 'retry', retry_limit = retry_count + 1, start_after = now(), completed_on = null
    where data ->> 'tenantId' = ${tenantId} and id = ${id}::uuid and state::text = 'failed'`.execute(db);
}
