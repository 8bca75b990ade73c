import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { Membership } from '../contract/index.ts';
import type { AccessTables } from './tables.ts';

function tables(db: Handle) {
  return db.withTables<AccessTables>();
}

/** An account with its person. */
export async function findAccount(db: Handle, tenantId: string, accountId: string) {
  return await tables(db)
    .selectFrom('account as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .selectAll('a')
    .select(['p.full_name', 'p.title', 'p.email', 'p.phone'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .executeTakeFirst();
}

export type AccountWithPerson = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** Sets the password's hash; null where only a link or OIDC signs in. */
export async function setPassword(
  db: Handle,
  tenantId: string,
  accountId: string,
  password: { readonly hash: string | null; readonly mustChange: boolean; readonly at: Date },
): Promise<void> {
  await tables(db)
    .updateTable('account as a')
    .set({ password_hash: password.hash, must_change_password: password.mustChange, password_changed_at: password.at })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .execute();
}

/** Sets language of an account and telephone of its person, as far as given. */
export async function setContact(
  db: Handle,
  account: Pick<AccountWithPerson, 'tenant_id' | 'account_id' | 'person_id'>,
  change: { readonly phone?: string | null | undefined; readonly language?: 'vi' | 'en' | undefined },
): Promise<void> {
  if (change.language !== undefined)
    await tables(db)
      .updateTable('account as a')
      .set({ language: change.language })
      .where('a.tenant_id', '=', account.tenant_id)
      .where('a.account_id', '=', account.account_id)
      .execute();
  if (change.phone !== undefined)
    await tables(db)
      .updateTable('person as p')
      .set({ phone: change.phone })
      .where('p.tenant_id', '=', account.tenant_id)
      .where('p.person_id', '=', account.person_id)
      .execute();
}

/** Puts a sealed TOTP secret in place, not yet in force. */
export async function setPendingTotp(
  db: Handle,
  tenantId: string,
  accountId: string,
  sealed: string,
): Promise<boolean> {
  const done = await tables(db)
    .updateTable('account as a')
    .set({ totp_sealed: sealed, totp_last_step: null })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .where('a.totp_confirmed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Remembers the newest step a code was accepted for; false when this step or a later one was used already. */
export async function advanceTotpStep(db: Handle, tenantId: string, accountId: string, step: number): Promise<boolean> {
  const done = await tables(db)
    .updateTable('account as a')
    .set({ totp_last_step: step })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .where((where) => where.or([where('a.totp_last_step', 'is', null), where('a.totp_last_step', '<', step)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Puts the second factor in force. */
export async function confirmTotp(db: Handle, tenantId: string, accountId: string, now: Date): Promise<void> {
  await tables(db)
    .updateTable('account as a')
    .set({ totp_confirmed_at: now })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .execute();
}

/** Takes the second factor and its recovery codes away. */
export async function clearSecondFactor(db: Handle, tenantId: string, accountId: string): Promise<void> {
  await tables(db)
    .updateTable('account as a')
    .set({ totp_sealed: null, totp_confirmed_at: null, totp_last_step: null })
    .where('a.tenant_id', '=', tenantId)
    .where('a.account_id', '=', accountId)
    .execute();
  await sql`delete from recovery_code r where r.tenant_id = ${tenantId} and r.account_id = ${accountId}`.execute(db);
}

/** Replaces all recovery codes of an account. */
export async function replaceRecoveryCodes(
  db: Handle,
  tenantId: string,
  accountId: string,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  await sql`delete from recovery_code r where r.tenant_id = ${tenantId} and r.account_id = ${accountId}`.execute(db);
  const rows = hashes.map((hash) => sql`(${tenantId}, ${accountId}, ${hash}, ${now})`);
  await sql`insert into recovery_code (tenant_id, account_id, code_hash, created_at) values ${sql.join(rows)}`.execute(
    db,
  );
}

/** Uses a recovery code up; false when there is no such unused code. */
export async function claimRecoveryCode(
  db: Handle,
  tenantId: string,
  accountId: string,
  hash: string,
  now: Date,
): Promise<boolean> {
  const found = await sql`update recovery_code r set used_at = ${now}
    where r.tenant_id = ${tenantId} and r.account_id = ${accountId} and r.code_hash = ${hash} and r.used_at is null
    returning r.code_hash`.execute(db);
  return found.rows.length > 0;
}

/** Recovery codes that are left. */
export async function countRecoveryCodes(db: Handle, tenantId: string, accountId: string): Promise<number> {
  const found = await sql<{ left: number }>`select count(*)::int as left from recovery_code r
    where r.tenant_id = ${tenantId} and r.account_id = ${accountId} and r.used_at is null`.execute(db);
  return found.rows[0]?.left ?? 0;
}

/** Ends every session of an account but one. */
export async function endSessionsOf(
  db: Handle,
  tenantId: string,
  accountId: string,
  now: Date,
  exceptId?: string,
): Promise<number> {
  const done = await sql`update session s set ended_at = ${now}
    where s.tenant_id = ${tenantId} and s.account_id = ${accountId} and s.ended_at is null
      and s.session_id is distinct from ${exceptId ?? null}::uuid
    returning s.session_id`.execute(db);
  return done.rows.length;
}

/** Revokes every live token of an account. */
export async function revokeTokensOf(db: Handle, tenantId: string, accountId: string, now: Date): Promise<number> {
  const done = await sql`update api_token k set revoked_at = ${now}
    where k.tenant_id = ${tenantId} and k.account_id = ${accountId} and k.revoked_at is null
    returning k.token_id`.execute(db);
  return done.rows.length;
}

/** Offices of a person, those in force and to come first. */
export async function listMemberships(
  db: Handle,
  tenantId: string,
  personId: string,
  day: PlainDate,
): Promise<Membership[]> {
  const found = await sql<{
    membership_id: string;
    role: Membership['role'];
    unit_id: string;
    unit_name: string | null;
    standing: Membership['standing'];
    valid_from: PlainDate;
    valid_to: PlainDate | null;
  }>`
    select m.membership_id, m.role, m.unit_id, m.standing, m.valid_from, m.valid_to,
      (select u.name from unit_validity u where u.tenant_id = ${tenantId} and u.unit_id = m.unit_id
        order by (u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})) desc, u.valid_from desc
        limit 1) as unit_name
    from membership m
    where m.tenant_id = ${tenantId} and m.person_id = ${personId}
    order by m.valid_to desc nulls first, m.valid_from desc, m.role`.execute(db);
  return found.rows.map((row) => ({
    id: row.membership_id,
    role: row.role,
    unit: { id: row.unit_id, name: row.unit_name ?? '' },
    standing: row.standing,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    inForce: row.valid_from <= day && (row.valid_to === null || row.valid_to >= day),
  }));
}
