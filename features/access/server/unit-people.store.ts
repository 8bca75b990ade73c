import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** How many people hold an office in each unit on a day; a unit without people is left out. */
export async function countPeopleByUnit(
  db: Handle,
  tenantId: string,
  day: PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ unit_id: string; people: number }>`
    select m.unit_id, count(distinct m.person_id)::int as people from membership m
    where m.tenant_id = ${tenantId} and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
    group by m.unit_id`.execute(db);
  return new Map(found.rows.map((row) => [row.unit_id, row.people]));
}
