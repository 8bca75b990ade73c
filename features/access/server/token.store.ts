import type { Handle } from '@nanghang/platform/db';
import type { Selectable } from 'kysely';
import type { AccessTables } from './tables.ts';

export type TokenRow = Selectable<AccessTables['api_token']>;

function tables(db: Handle) {
  return db.withTables<AccessTables>();
}

/** Adds a token. */
export async function insertToken(db: Handle, row: TokenRow): Promise<void> {
  await tables(db).insertInto('api_token').values(row).execute();
}

/** Tokens of an account that are neither revoked nor run out, newest first. */
export async function listLiveTokens(
  db: Handle,
  tenantId: string,
  accountId: string,
  now: Date,
): Promise<readonly TokenRow[]> {
  return await tables(db)
    .selectFrom('api_token as k')
    .selectAll()
    .where('k.tenant_id', '=', tenantId)
    .where('k.account_id', '=', accountId)
    .where('k.revoked_at', 'is', null)
    .where((where) => where.or([where('k.expires_at', 'is', null), where('k.expires_at', '>', now)]))
    .orderBy('k.token_id', 'desc')
    .execute();
}

/** Marks a live token of an account as revoked; undefined when the account has no such token. */
export async function revokeLiveToken(
  db: Handle,
  tenantId: string,
  accountId: string,
  tokenId: string,
  now: Date,
): Promise<TokenRow | undefined> {
  return await tables(db)
    .updateTable('api_token as k')
    .set({ revoked_at: now })
    .where('k.tenant_id', '=', tenantId)
    .where('k.account_id', '=', accountId)
    .where('k.token_id', '=', tokenId)
    .where('k.revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
