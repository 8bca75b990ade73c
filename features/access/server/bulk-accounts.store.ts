import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Offices with a head or an acting head on a day, as `role unitId`. */
export async function listHeadedOffices(db: Handle, tenantId: string, day: PlainDate): Promise<readonly string[]> {
  const found = await sql<{ role: string; unit_id: string }>`select m.role, m.unit_id from membership m
    where m.tenant_id = ${tenantId} and m.standing in ('head', 'acting_head')
      and (m.valid_to is null or m.valid_to >= ${day})`.execute(db);
  return found.rows.map((row) => `${row.role} ${row.unit_id}`);
}

/** An account that nobody has entered and that stands for nothing but its one office. */
export interface UnusedAccount {
  readonly accountId: string;
  readonly login: string;
  readonly fullName: string;
  readonly unitId: string;
}

/** Those of some accounts that nobody has entered and with which nothing else was done. */
export async function listNeverUsed(
  db: Handle,
  tenantId: string,
  accountIds: readonly string[],
): Promise<readonly UnusedAccount[]> {
  const ids = [...accountIds];
  const found = await sql<UnusedAccount>`
    select a.account_id as "accountId", a.login, p.full_name as "fullName", m.unit_id as "unitId"
    from account a
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    join membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
    where a.tenant_id = ${tenantId} and p.tenant_id = ${tenantId} and m.tenant_id = ${tenantId}
      and a.account_id = any(${ids}::uuid[]) and a.version = 1 and a.disabled_at is null
      and not exists (select 1 from session s where s.tenant_id = ${tenantId} and s.account_id = a.account_id)
      and not exists (select 1 from api_token k where k.tenant_id = ${tenantId} and k.account_id = a.account_id)
      and not exists (select 1 from oidc_identity o where o.tenant_id = ${tenantId} and o.account_id = a.account_id)
      and not exists (select 1 from membership n where n.tenant_id = ${tenantId} and n.person_id = a.person_id
        and n.membership_id <> m.membership_id)
      and not exists (select 1 from substitution u where u.tenant_id = ${tenantId}
        and a.person_id in (u.absent_person_id, u.substitute_person_id))
    order by p.full_name collate "vi-x-icu", a.login`.execute(db);
  return found.rows;
}

/** Gives accounts the password of their first sign-in, to be changed at once. */
export async function storeFirstPasswords(
  db: Handle,
  tenantId: string,
  hashes: readonly { readonly accountId: string; readonly hash: string }[],
  at: Date,
): Promise<void> {
  await sql`update account a set password_hash = x.hash, password_changed_at = ${at}, must_change_password = true
    from jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb) as x("accountId" uuid, hash text)
    where a.tenant_id = ${tenantId} and a.account_id = x."accountId"`.execute(db);
}

/** Takes accounts, their offices and their people away as if they had never been. */
export async function removeAccounts(db: Handle, tenantId: string, accountIds: readonly string[]): Promise<void> {
  const ids = [...accountIds];
  const people = await sql<{ person_id: string }>`select a.person_id from account a
    where a.tenant_id = ${tenantId} and a.account_id = any(${ids}::uuid[])`.execute(db);
  const personIds = people.rows.map((row) => row.person_id);
  await sql`delete from password_reset where tenant_id = ${tenantId} and account_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from account where tenant_id = ${tenantId} and account_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from membership where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[])`.execute(db);
  await sql`delete from person where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[])`.execute(db);
}
