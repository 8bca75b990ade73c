import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** What is counted: tries of a login, from a source address, of an account's second factor or password. */
export type GuardKind = 'login' | 'source' | 'second_factor' | 'password' | 'reset';

export interface GuardState {
  readonly failures: number;
  readonly lastFailedAt: Date;
  readonly blockedUntil: Date;
}

/** Locks the counter of a key, made where it is missing, so that attempts at the same time queue up. */
export async function lockGuard(
  db: Handle,
  tenantId: string,
  kind: GuardKind,
  key: string,
  now: Date,
): Promise<GuardState> {
  // One statement: between an insert that finds the row there and a look at it, another attempt may have deleted it.
  const found = await sql<{ failures: number; last_failed_at: Date; blocked_until: Date }>`
    insert into sign_in_guard as g (tenant_id, guard, guard_key, failures, last_failed_at, blocked_until)
    values (${tenantId}, ${kind}, ${key}, 0, ${now}, ${now})
    on conflict (tenant_id, guard, guard_key) do update set failures = g.failures
    returning g.failures, g.last_failed_at, g.blocked_until`.execute(db);
  const row = found.rows[0];
  if (!row) throw new Error('the guard is missing');
  return { failures: row.failures, lastFailedAt: row.last_failed_at, blockedUntil: row.blocked_until };
}

/** Writes the counter of a key that is locked. */
export async function saveGuard(
  db: Handle,
  tenantId: string,
  kind: GuardKind,
  key: string,
  state: GuardState,
): Promise<void> {
  await sql`update sign_in_guard g
    set failures = ${state.failures}, last_failed_at = ${state.lastFailedAt}, blocked_until = ${state.blockedUntil}
    where g.tenant_id = ${tenantId} and g.guard = ${kind} and g.guard_key = ${key}`.execute(db);
}

/** Forgets the failures of a key. */
export async function clearGuard(db: Handle, tenantId: string, kind: GuardKind, key: string): Promise<void> {
  await sql`delete from sign_in_guard g
    where g.tenant_id = ${tenantId} and g.guard = ${kind} and g.guard_key = ${key}`.execute(db);
}

/** Until when a key is refused, if it is. */
export async function findBlockedUntil(
  db: Handle,
  tenantId: string,
  kind: GuardKind,
  key: string,
  now: Date,
): Promise<Date | undefined> {
  const found = await sql<{ blocked_until: Date }>`select g.blocked_until from sign_in_guard g
    where g.tenant_id = ${tenantId} and g.guard = ${kind} and g.guard_key = ${key} and g.blocked_until > ${now}`.execute(
    db,
  );
  return found.rows[0]?.blocked_until;
}
