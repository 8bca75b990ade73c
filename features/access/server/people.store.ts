import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Full names of people by id; ids that are nobody's are left out. */
export async function listPersonNames(
  db: Handle,
  tenantId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const found = await sql<{ person_id: string; full_name: string }>`
    select person_id, full_name from person
    where tenant_id = ${tenantId} and person_id = any(${[...new Set(personIds)]}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.person_id, row.full_name]));
}
