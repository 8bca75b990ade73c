import type { Handle } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';

/** Adds a one-time link. */
export async function insertReset(
  db: Handle,
  reset: {
    readonly tenantId: string;
    readonly accountId: string;
    readonly tokenHash: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`insert into password_reset (tenant_id, reset_id, account_id, token_hash, created_at, expires_at)
    values (${reset.tenantId}, ${newId(reset.now.getTime())}, ${reset.accountId}, ${reset.tokenHash}, ${reset.now},
      ${reset.expiresAt})`.execute(db);
}

/** The account that a usable link belongs to. */
export async function findResetAccount(
  db: Handle,
  tenantId: string,
  tokenHash: string,
  now: Date,
): Promise<string | undefined> {
  const found = await sql<{ account_id: string }>`select r.account_id from password_reset r
    where r.tenant_id = ${tenantId} and r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${now}`.execute(
    db,
  );
  return found.rows[0]?.account_id;
}

/** Uses a link up, and every other one of its account with it; false when somebody was faster. */
export async function claimReset(
  db: Handle,
  tenantId: string,
  accountId: string,
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const found = await sql`update password_reset r set used_at = ${now}
    where r.tenant_id = ${tenantId} and r.token_hash = ${tokenHash} and r.used_at is null returning r.reset_id`.execute(
    db,
  );
  if (found.rows.length === 0) return false;
  await endResetsOf(db, tenantId, accountId, now);
  return true;
}

/** Makes every open link of an account useless. */
export async function endResetsOf(db: Handle, tenantId: string, accountId: string, now: Date): Promise<void> {
  await sql`update password_reset r set used_at = ${now}
    where r.tenant_id = ${tenantId} and r.account_id = ${accountId} and r.used_at is null`.execute(db);
}

/** The enabled account with this login or, where exactly one person has it, this e-mail address. */
export async function findAccountIdByLoginOrEmail(
  db: Handle,
  tenantId: string,
  typed: string,
): Promise<string | undefined> {
  const word = typed.trim().toLowerCase();
  const found = await sql<{ account_id: string; by_login: boolean }>`
    select a.account_id, a.login = ${word} as by_login
    from account a join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    where a.tenant_id = ${tenantId} and a.disabled_at is null and (a.login = ${word} or lower(p.email) = ${word})
    order by by_login desc limit 3`.execute(db);
  const first = found.rows[0];
  return first && (first.by_login || found.rows.length === 1) ? first.account_id : undefined;
}

/** A host name of the tenant's own, where it has one. */
export async function findHostOfTenant(db: Handle, tenantId: string): Promise<string | undefined> {
  const found = await sql<{ host: string }>`
    select host from tenant_host where tenant_id = ${tenantId} and host <> '*' order by host limit 1`.execute(db);
  return found.rows[0]?.host;
}
