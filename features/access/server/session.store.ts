import type { Handle } from '@nanghang/platform/db';
import { type Selectable, sql } from 'kysely';
import type { AccessTables, SessionStage } from './tables.ts';

/** What sign-in needs to know of an account. */
export interface SignInAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly displayName: string;
  readonly email: string | undefined;
  readonly passwordHash: string | undefined;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Sealed TOTP secret and the last step it was used for. */
  readonly totp: { readonly sealed: string; readonly lastStep: number | null } | undefined;
}

function tables(db: Handle) {
  return db.withTables<AccessTables>();
}

/** The enabled account with this login, or with this id. */
export async function findSignInAccount(
  db: Handle,
  tenantId: string,
  key: { readonly login: string } | { readonly accountId: string },
): Promise<SignInAccount | undefined> {
  const base = tables(db)
    .selectFrom('account as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select([
      'a.account_id',
      'a.person_id',
      'a.login',
      'p.full_name',
      'p.email',
      'a.password_hash',
      'a.totp_sealed',
      'a.totp_last_step',
      'a.must_change_password',
      'a.totp_confirmed_at',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.disabled_at', 'is', null);
  const row = await ('login' in key
    ? base.where('a.login', '=', key.login.trim().toLowerCase())
    : base.where('a.account_id', '=', key.accountId)
  ).executeTakeFirst();
  if (!row) return undefined;
  return {
    accountId: row.account_id,
    personId: row.person_id,
    login: row.login,
    displayName: row.full_name,
    email: row.email ?? undefined,
    passwordHash: row.password_hash ?? undefined,
    mustChangePassword: row.must_change_password,
    hasSecondFactor: row.totp_confirmed_at !== null,
    totp: row.totp_sealed === null ? undefined : { sealed: row.totp_sealed, lastStep: row.totp_last_step },
  };
}

export type SessionRow = Selectable<AccessTables['session']>;

/** Adds a session. */
export async function insertSession(db: Handle, row: SessionRow): Promise<void> {
  await tables(db).insertInto('session').values(row).execute();
}

/** The session of a cookie that has not ended, in whatever stage. */
export async function findSession(
  db: Handle,
  tenantId: string,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<SessionRow | undefined> {
  return await tables(db)
    .selectFrom('session as s')
    .selectAll()
    .where('s.tenant_id', '=', tenantId)
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .executeTakeFirst();
}

/** Ends a session that has not ended yet; with `accountId` only one of that account. */
export async function endSession(
  db: Handle,
  tenantId: string,
  sessionId: string,
  now: Date,
  accountId?: string,
): Promise<boolean> {
  const base = tables(db)
    .updateTable('session as s')
    .set({ ended_at: now })
    .where('s.tenant_id', '=', tenantId)
    .where('s.session_id', '=', sessionId)
    .where('s.ended_at', 'is', null);
  const result = await (accountId === undefined ? base : base.where('s.account_id', '=', accountId)).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Moves a session to its next stage under a new cookie. */
export async function moveSession(
  db: Handle,
  row: Pick<SessionRow, 'tenant_id' | 'session_id'>,
  next: { readonly stage: SessionStage; readonly tokenHash: string; readonly now: Date },
): Promise<void> {
  await tables(db)
    .updateTable('session as s')
    .set({ stage: next.stage, token_hash: next.tokenHash, last_seen_at: next.now })
    .where('s.tenant_id', '=', row.tenant_id)
    .where('s.session_id', '=', row.session_id)
    .execute();
}

/** Sessions of an account that are fully signed in and have not ended, the latest used first. */
export async function listOpenSessions(
  db: Handle,
  tenantId: string,
  accountId: string,
  now: Date,
  idleSince: Date,
): Promise<readonly SessionRow[]> {
  return await tables(db)
    .selectFrom('session as s')
    .selectAll()
    .where('s.tenant_id', '=', tenantId)
    .where('s.account_id', '=', accountId)
    .where('s.stage', '=', 'full')
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .orderBy('s.last_seen_at', 'desc')
    .execute();
}

/** Login, title, language and unit of the account, for the page's head. */
export async function getProfile(
  db: Handle,
  tenantId: string,
  accountId: string,
  unitId: string | undefined,
  day: string,
): Promise<{ login: string; title: string | null; language: 'vi' | 'en'; unitName: string | null; names: Names }> {
  const found = await sql<{
    login: string;
    title: string | null;
    language: 'vi' | 'en';
    unit_name: string | null;
    name_vi: string;
    name_en: string;
    is_demo: boolean;
  }>`
    select a.login, p.title, a.language, u.name as unit_name, t.name_vi, t.name_en, t.is_demo
    from account a
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    join tenant t on t.tenant_id = a.tenant_id
    left join unit_validity u on u.tenant_id = a.tenant_id and u.unit_id = ${unitId ?? null}
      and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})
    where a.tenant_id = ${tenantId} and a.account_id = ${accountId}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new Error('the account of a session is missing');
  return {
    login: row.login,
    title: row.title,
    language: row.language,
    unitName: row.unit_name,
    names: { vi: row.name_vi, en: row.name_en },
  };
}

interface Names {
  readonly vi: string;
  readonly en: string;
}

/** Name of the province. */
export async function getTenantName(db: Handle, tenantId: string): Promise<Names> {
  const found = await sql<{ name_vi: string; name_en: string }>`
    select t.name_vi, t.name_en from tenant t where t.tenant_id = ${tenantId}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new Error('the tenant of a request is missing');
  return { vi: row.name_vi, en: row.name_en };
}
