import type { Actor } from '@nanghang/domain/access';
import type { Database } from '@nanghang/platform/db';
import type { RequestContext } from '@nanghang/platform/http';
import { newId, newSecret } from '@nanghang/platform/ids';
import type { NextStep } from '../contract/index.ts';
import { hashOfSecret } from './credentials.ts';
import { findSession, insertSession, moveSession, type SessionRow, type SignInAccount } from './session.store.ts';
import { idleMs, lifetimeMs, sessionCookieOf, setSessionCookie } from './session-cookie.ts';
import type { SessionStage } from './tables.ts';

/** The step a stage waits for. */
export function nextOf(stage: SessionStage): NextStep {
  return stage === 'full' ? 'none' : stage;
}

/** The stage a session enters when its first step is passed. */
export function firstStage(
  account: Pick<SignInAccount, 'hasSecondFactor' | 'mustChangePassword'>,
  method: SessionRow['method'],
): SessionStage {
  if (account.hasSecondFactor) return 'second_factor';
  return account.mustChangePassword && method === 'password' ? 'password_change' : 'full';
}

/** The account itself as the one who acts, for audit entries before its rights begin. */
export function selfActor(
  tenantId: string,
  account: Pick<SignInAccount, 'accountId' | 'personId' | 'displayName'>,
): Actor {
  const { accountId, personId, displayName } = account;
  return { tenantId, accountId, personId, displayName, memberships: [] };
}

export interface SessionOpening {
  /** Opens a session, hands its cookie to the browser, and says what is left to do. */
  open(context: RequestContext, account: SignInAccount, method: SessionRow['method']): Promise<NextStep>;
  /** The live session of the request's cookie, in whatever stage. */
  current(context: RequestContext): Promise<SessionRow | undefined>;
  /** Moves a session on; it gets a new cookie, so that one seen before the step is worth nothing after it. */
  advance(
    context: RequestContext,
    row: SessionRow,
    account: SignInAccount,
    next: { readonly stage: SessionStage; readonly by: 'totp' | 'recovery' | 'password' },
  ): Promise<NextStep>;
}

/** How sessions begin and move from step to step. */
export function createSessionOpening(database: Database, secure: boolean): SessionOpening {
  return {
    open: async (context, account, method) => {
      const { tenantId } = context.tenant;
      const now = context.now;
      const secret = newSecret();
      const row: SessionRow = {
        tenant_id: tenantId,
        session_id: newId(now.getTime()),
        account_id: account.accountId,
        token_hash: hashOfSecret(secret),
        stage: firstStage(account, method),
        method,
        created_at: now,
        last_seen_at: now,
        expires_at: new Date(now.getTime() + lifetimeMs),
        source: context.request.ip,
        user_agent: (context.request.headers['user-agent'] ?? '').slice(0, 300),
        ended_at: null,
      };
      await database.write({ ...context.acting, actor: selfActor(tenantId, account) }, async (tx) => {
        await insertSession(tx.db, row);
        await tx.audit({
          action: 'session.open',
          objectType: 'account',
          objectId: account.accountId,
          objectLabel: account.login,
          after: { stage: row.stage, method, source: row.source },
        });
      });
      setSessionCookie(context.reply, secret, secure);
      return nextOf(row.stage);
    },

    current: async (context) => {
      const secret = sessionCookieOf(context.request, secure);
      if (secret === undefined) return undefined;
      const { tenantId } = context.tenant;
      const idleSince = new Date(context.now.getTime() - idleMs);
      return await database.read(tenantId, (db) =>
        findSession(db, tenantId, hashOfSecret(secret), context.now, idleSince),
      );
    },

    advance: async (context, row, account, { stage, by }) => {
      const secret = newSecret();
      await database.write({ ...context.acting, actor: selfActor(row.tenant_id, account) }, async (tx) => {
        await moveSession(tx.db, row, { stage, tokenHash: hashOfSecret(secret), now: context.now });
        await tx.audit({
          action: 'session.advance',
          objectType: 'account',
          objectId: account.accountId,
          objectLabel: account.login,
          before: { stage: row.stage },
          after: { stage, by },
        });
      });
      setSessionCookie(context.reply, secret, secure);
      return nextOf(stage);
    },
  };
}
