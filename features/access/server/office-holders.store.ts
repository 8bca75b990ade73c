import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Somebody who holds an office on a day, or covers for the person who does. */
export interface OfficeHolder {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly standing: Standing;
}

/** How a person is reached. */
export interface Reachable {
  readonly personId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
}

/**
 * Who holds an office of these roles on a day, in these units or (undefined) anywhere, and who covers for them.
 * People without an account that works are left out.
 */
export async function listOfficeHolders(
  db: Handle,
  tenantId: string,
  day: PlainDate,
  wanted: { readonly unitIds?: readonly string[] | undefined; readonly roles: readonly Role[] },
): Promise<OfficeHolder[]> {
  const units = wanted.unitIds ? sql`and m.unit_id = any(${[...wanted.unitIds]}::uuid[])` : sql``;
  const found = await sql<{ person_id: string; unit_id: string; role: Role; standing: Standing }>`
    with held as (
      select m.person_id, m.unit_id, m.role, m.standing from membership m
      where m.tenant_id = ${tenantId} and m.role = any(${[...wanted.roles]}::text[]) ${units}
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
    ), told as (
      select * from held
      union
      select s.substitute_person_id, h.unit_id, h.role, h.standing from held h
      join substitution s on s.tenant_id = ${tenantId} and s.absent_person_id = h.person_id and s.kind = 'cover'
        and s.cancelled_at is null and s.valid_from <= ${day} and s.valid_to >= ${day}
    )
    select t.person_id, t.unit_id, t.role, t.standing from told t
    join account a on a.tenant_id = ${tenantId} and a.person_id = t.person_id and a.disabled_at is null
    order by t.person_id, t.unit_id, t.role`.execute(db);
  return found.rows.map((row) => ({
    personId: row.person_id,
    unitId: row.unit_id,
    role: row.role,
    standing: row.standing,
  }));
}

/** Names, addresses and languages of people by id. */
export async function listReachable(
  db: Handle,
  tenantId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Reachable>> {
  const found = await sql<{ person_id: string; full_name: string; email: string | null; language: 'vi' | 'en' }>`
    select p.person_id, p.full_name, p.email, a.language from person p
    join account a on a.tenant_id = p.tenant_id and a.person_id = p.person_id and a.disabled_at is null
    where p.tenant_id = ${tenantId} and a.tenant_id = ${tenantId} and p.person_id = any(${[...new Set(personIds)]}::uuid[])`.execute(
    db,
  );
  return new Map(
    found.rows.map((row) => [
      row.person_id,
      { personId: row.person_id, fullName: row.full_name, email: row.email, language: row.language },
    ]),
  );
}
