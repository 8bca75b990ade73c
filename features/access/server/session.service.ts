import { type Actor, type Policy, reachOf } from '@nanghang/domain/access';
import type { Database } from '@nanghang/platform/db';
import { AppError, actorOf, type RequestContext } from '@nanghang/platform/http';
import { newId, newSecret } from '@nanghang/platform/ids';
import type { CurrentSession, NextStep } from '../contract/index.ts';
import { hashOfSecret } from './credentials.ts';
import type { Passwords } from './passwords.ts';
import {
  endSession,
  findSession,
  findSignInAccount,
  getProfile,
  getTenantName,
  insertSession,
  type SessionRow,
  type SignInAccount,
  stageAfterPassword,
} from './session.store.ts';
import { clearSessionCookie, idleMs, lifetimeMs, sessionCookieOf, setSessionCookie } from './session-cookie.ts';
import type { SessionStage } from './tables.ts';

export interface SessionDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secure: boolean;
  /** Policies of all features, for the list of granted actions. */
  readonly policies: () => readonly Policy[];
}

const wrongCredentials = {
  vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  en: 'The login or the password is wrong.',
};

function nextOf(stage: SessionStage): NextStep {
  return stage === 'full' ? 'none' : stage;
}

/** Actions that at least one membership of the actor grants. */
export function grantedActions(actor: Actor, policies: readonly Policy[]): string[] {
  return policies
    .flatMap((policy) => Object.entries(policy))
    .filter(([action, grants]) => reachOf(actor, grants, action) !== undefined)
    .map(([action]) => action)
    .sort();
}

/** Sign-in, sign-out and who is signed in. */
export function createSessionService(deps: SessionDeps) {
  const { database, passwords, secure } = deps;

  async function open(context: RequestContext, account: SignInAccount, method: SessionRow['method']) {
    const secret = newSecret();
    const stage = stageAfterPassword(account);
    const now = context.now;
    const actor: Actor = {
      tenantId: context.tenant.tenantId,
      accountId: account.accountId,
      personId: account.personId,
      displayName: account.displayName,
      memberships: [],
    };
    const row: SessionRow = {
      tenant_id: context.tenant.tenantId,
      session_id: newId(now.getTime()),
      account_id: account.accountId,
      token_hash: hashOfSecret(secret),
      stage,
      method,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + lifetimeMs),
      source: context.request.ip,
      user_agent: (context.request.headers['user-agent'] ?? '').slice(0, 300),
      ended_at: null,
    };
    await database.write({ ...context.acting, actor }, async (tx) => {
      await insertSession(tx.db, row);
      await tx.audit({
        action: 'session.open',
        objectType: 'account',
        objectId: account.accountId,
        objectLabel: account.login,
        after: { stage, method, source: row.source },
      });
    });
    setSessionCookie(context.reply, secret, secure);
    return nextOf(stage);
  }

  async function currentRow(context: RequestContext): Promise<SessionRow | undefined> {
    const secret = sessionCookieOf(context.request, secure);
    if (secret === undefined) return undefined;
    const idleSince = new Date(context.now.getTime() - idleMs);
    return await database.read(context.tenant.tenantId, (db) =>
      findSession(db, context.tenant.tenantId, hashOfSecret(secret), context.now, idleSince),
    );
  }

  return {
    async signIn(context: RequestContext, login: string, password: string): Promise<NextStep> {
      const { tenantId } = context.tenant;
      const account = await database.read(tenantId, (db) => findSignInAccount(db, tenantId, login));
      const right = await passwords.matches(account?.passwordHash, password);
      if (!account || !right) throw new AppError('UNAUTHENTICATED', { message: wrongCredentials });
      return await open(context, account, 'password');
    },

    async signOut(context: RequestContext): Promise<void> {
      const row = await currentRow(context);
      clearSessionCookie(context.reply, secure);
      if (!row) return;
      await database.write(context.acting, async (tx) => {
        await endSession(tx.db, row.tenant_id, row.session_id, context.now);
        await tx.audit({ action: 'session.end', objectType: 'account', objectId: row.account_id });
      });
    },

    async waiting(context: RequestContext): Promise<NextStep | null> {
      const row = await currentRow(context);
      return row ? nextOf(row.stage) : null;
    },

    async tenantName(context: RequestContext) {
      return await database.read(context.tenant.tenantId, (db) => getTenantName(db, context.tenant.tenantId));
    },

    async read(context: RequestContext): Promise<CurrentSession> {
      const actor = actorOf(context);
      const own = actor.memberships[0];
      const profile = await database.read(actor.tenantId, (db) =>
        getProfile(db, actor.tenantId, actor.accountId, own?.unitId, context.businessDate),
      );
      const absent = new Map(
        actor.memberships.flatMap((held) => (held.actingFor ? [[held.actingFor.personId, held.actingFor]] : [])),
      );
      return {
        accountId: actor.accountId,
        login: profile.login,
        person: { id: actor.personId, displayName: actor.displayName, title: profile.title },
        roles: [...new Set(actor.memberships.map((held) => held.role))],
        unit: own && profile.unitName !== null ? { id: own.unitId, name: profile.unitName } : null,
        actingFor: [...absent.values()],
        tenant: { name: profile.names, isDemo: context.tenant.isDemo },
        businessDate: context.businessDate,
        language: profile.language,
        permissions: grantedActions(actor, deps.policies()),
      };
    },
  };
}

export type SessionService = ReturnType<typeof createSessionService>;
