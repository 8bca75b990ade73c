import type { PlainDate } from '@nanghang/domain/kernel';
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

/** The account with this login, disabled or not. */
export async function findAccountIdByLogin(db: Handle, tenantId: string, login: string): Promise<string | undefined> {
  const found = await sql<{ account_id: string }>`select a.account_id from account a
    where a.tenant_id = ${tenantId} and a.login = ${login.trim().toLowerCase()}`.execute(db);
  return found.rows[0]?.account_id;
}

/** The one unit of this name or short name on a day, marks and case aside; undefined for none and for several. */
export async function findUnitIdByName(
  db: Handle,
  tenantId: string,
  name: string,
  day: PlainDate,
): Promise<string | undefined> {
  const found = await sql<{ unit_id: string }>`
    select distinct u.unit_id from unit_validity u
    where u.tenant_id = ${tenantId} and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})
      and (app_fold(u.name) = app_fold(${name}) or app_fold(coalesce(u.short_name, '')) = app_fold(${name})) limit 2`.execute(
    db,
  );
  return found.rows.length === 1 ? found.rows[0]?.unit_id : undefined;
}
