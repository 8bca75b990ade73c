import { type Actor, type Policy, reachOf } from '@nanghang/domain/access';
import type { Acting, Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId, newSecret } from '@nanghang/platform/ids';
import type { ApiToken } from '../contract/index.ts';
import { hashOfSecret, tokenText } from './credentials.ts';
import { insertToken, listLiveTokens, revokeLiveToken, type TokenRow } from './token.store.ts';

export interface TokenDeps {
  readonly database: Database;
  readonly policies: () => readonly Policy[];
}

/** What a new token shall be. */
export interface TokenOrder {
  /** The account it acts for. */
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

function shown(row: TokenRow): ApiToken {
  return {
    id: row.token_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}

/** Tokens by which scripts act for an account. */
export function createTokenService({ database, policies }: TokenDeps) {
  function assertScopesExist(scopes: readonly string[]): void {
    const known = new Set(['*', ...policies().flatMap((policy) => Object.keys(policy))]);
    const unknown = scopes.filter((scope) => !known.has(scope));
    if (unknown.length === 0) return;
    throw new AppError('INVALID', {
      issues: unknown.map((scope) => ({
        code: 'UNKNOWN_SCOPE',
        severity: 'error',
        path: ['body', 'scopes', scopes.indexOf(scope)],
        message: { vi: `Không có quyền nào tên là ${scope}.`, en: `No permission is named ${scope}.` },
      })),
    });
  }

  return {
    async create(acting: Acting, order: TokenOrder, now: Date): Promise<{ token: string; item: ApiToken }> {
      assertScopesExist(order.scopes);
      const secret = newSecret();
      const row: TokenRow = {
        tenant_id: acting.tenantId,
        token_id: newId(now.getTime()),
        account_id: order.accountId,
        name: order.name,
        token_hash: hashOfSecret(secret),
        scopes: [...new Set(order.scopes)].sort(),
        created_at: now,
        expires_at: order.expiresAt,
        last_used_at: null,
        revoked_at: null,
      };
      await database.write(acting, async (tx) => {
        await insertToken(tx.db, row);
        await tx.audit({
          action: 'token.create',
          objectType: 'account',
          objectId: order.accountId,
          objectLabel: order.login,
          after: { name: row.name, scopes: row.scopes, expiresAt: row.expires_at },
        });
      });
      return { token: tokenText(acting.tenantId, secret), item: shown(row) };
    },

    /** Scopes that an actor may hand on: those that its own memberships grant today. */
    grantable(actor: Actor): string[] {
      return policies()
        .flatMap((policy) => Object.entries(policy))
        .filter(([action, grants]) => reachOf(actor, grants, action) !== undefined)
        .map(([action]) => action);
    },

    async list(tenantId: string, accountId: string, now: Date): Promise<ApiToken[]> {
      const rows = await database.read(tenantId, (db) => listLiveTokens(db, tenantId, accountId, now));
      return rows.map(shown);
    },

    /** @throws AppError NOT_FOUND when the account has no such live token */
    async revoke(acting: Acting, accountId: string, tokenId: string, now: Date): Promise<void> {
      await database.write(acting, async (tx) => {
        const row = await revokeLiveToken(tx.db, acting.tenantId, accountId, tokenId, now);
        if (!row) throw new AppError('NOT_FOUND');
        await tx.audit({
          action: 'token.revoke',
          objectType: 'account',
          objectId: accountId,
          before: { name: row.name },
        });
      });
    },
  };
}

export type TokenService = ReturnType<typeof createTokenService>;
