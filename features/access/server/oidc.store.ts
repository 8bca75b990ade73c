import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Remembers a sign-in on its way to the provider. */
export async function insertAttempt(
  db: Handle,
  tenantId: string,
  attempt: { readonly stateHash: string; readonly sealed: string; readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await sql`insert into oidc_attempt (tenant_id, state_hash, sealed, created_at, expires_at)
    values (${tenantId}, ${attempt.stateHash}, ${attempt.sealed}, ${attempt.now}, ${attempt.expiresAt})`.execute(db);
}

/** Takes an attempt out: it comes back once. */
export async function takeAttempt(
  db: Handle,
  tenantId: string,
  stateHash: string,
  now: Date,
): Promise<string | undefined> {
  const found = await sql<{ sealed: string; expires_at: Date }>`delete from oidc_attempt o
    where o.tenant_id = ${tenantId} and o.state_hash = ${stateHash} returning o.sealed, o.expires_at`.execute(db);
  const row = found.rows[0];
  return row && row.expires_at > now ? row.sealed : undefined;
}

/** The account that a subject of a provider signs in to. */
export async function findLinkedAccount(
  db: Handle,
  tenantId: string,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const found = await sql<{ account_id: string }>`select o.account_id from oidc_identity o
    where o.tenant_id = ${tenantId} and o.issuer = ${issuer} and o.subject = ${subject}`.execute(db);
  return found.rows[0]?.account_id;
}

/** The issuer an account is linked to. */
export async function findLinkedIssuer(db: Handle, tenantId: string, accountId: string): Promise<string | null> {
  const found = await sql<{ issuer: string }>`select o.issuer from oidc_identity o
    where o.tenant_id = ${tenantId} and o.account_id = ${accountId} order by o.linked_at limit 1`.execute(db);
  return found.rows[0]?.issuer ?? null;
}

/** The one enabled account whose person has this e-mail address; undefined when there is none or more than one. */
export async function findAccountByEmail(db: Handle, tenantId: string, email: string): Promise<string | undefined> {
  const found = await sql<{ account_id: string }>`
    select a.account_id from account a
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    where a.tenant_id = ${tenantId} and a.disabled_at is null and lower(p.email) = ${email} limit 2`.execute(db);
  return found.rows.length === 1 ? found.rows[0]?.account_id : undefined;
}

/** Links a subject of a provider to an account. */
export async function insertIdentity(
  db: Handle,
  tenantId: string,
  link: { readonly issuer: string; readonly subject: string; readonly accountId: string; readonly now: Date },
): Promise<void> {
  await sql`insert into oidc_identity (tenant_id, issuer, subject, account_id, linked_at)
    values (${tenantId}, ${link.issuer}, ${link.subject}, ${link.accountId}, ${link.now})`.execute(db);
}
