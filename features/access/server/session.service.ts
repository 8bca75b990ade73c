import { type Actor, type Policy, reachOf } from '@nanghang/domain/access';
import type { Database } from '@nanghang/platform/db';
import { AppError, actorOf, type RequestContext } from '@nanghang/platform/http';
import type { CurrentSession, NextStep, OpenSession } from '../contract/index.ts';
import { endSessionsOf } from './account.store.ts';
import { endSession, getProfile, getTenantName, listOpenSessions } from './session.store.ts';
import { sessionActorOf } from './session-actor.ts';
import { clearSessionCookie, idleMs } from './session-cookie.ts';
import { nextOf, type SessionOpening } from './session-opening.ts';

export interface SessionDeps {
  readonly database: Database;
  readonly opening: SessionOpening;
  readonly secure: boolean;
  /** Policies of all features, for the list of granted actions. */
  readonly policies: () => readonly Policy[];
}

/** Actions that at least one membership of the actor grants. */
export function grantedActions(actor: Actor, policies: readonly Policy[]): string[] {
  return policies
    .flatMap((policy) => Object.entries(policy))
    .filter(([action, grants]) => reachOf(actor, grants, action) !== undefined)
    .map(([action]) => action)
    .sort();
}

/** Who is signed in, and where else. */
export function createSessionService({ database, opening, secure, policies }: SessionDeps) {
  return {
    async signOut(context: RequestContext): Promise<void> {
      const row = await opening.current(context);
      clearSessionCookie(context.reply, secure);
      if (!row) return;
      await database.write(context.acting, async (tx) => {
        await endSession(tx.db, row.tenant_id, row.session_id, context.now);
        await tx.audit({ action: 'session.end', objectType: 'account', objectId: row.account_id });
      });
    },

    async waiting(context: RequestContext): Promise<NextStep | null> {
      const row = await opening.current(context);
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
        permissions: grantedActions(actor, policies()),
      };
    },

    async list(context: RequestContext): Promise<OpenSession[]> {
      const { tenantId, accountId } = sessionActorOf(context);
      const current = await opening.current(context);
      const idleSince = new Date(context.now.getTime() - idleMs);
      const rows = await database.read(tenantId, (db) =>
        listOpenSessions(db, tenantId, accountId, context.now, idleSince),
      );
      return rows.map((row) => ({
        id: row.session_id,
        method: row.method,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        source: row.source,
        userAgent: row.user_agent,
        current: row.session_id === current?.session_id,
      }));
    },

    /** @throws AppError NOT_FOUND when the account has no such open session */
    async end(context: RequestContext, sessionId: string): Promise<void> {
      const { tenantId, accountId } = sessionActorOf(context);
      await database.write(context.acting, async (tx) => {
        const ended = await endSession(tx.db, tenantId, sessionId, context.now, accountId);
        if (!ended) throw new AppError('NOT_FOUND');
        await tx.audit({ action: 'session.end', objectType: 'account', objectId: accountId });
      });
    },

    async endOthers(context: RequestContext): Promise<number> {
      const { tenantId, accountId } = sessionActorOf(context);
      const current = await opening.current(context);
      return await database.write(context.acting, async (tx) => {
        const ended = await endSessionsOf(tx.db, tenantId, accountId, context.now, current?.session_id);
        await tx.audit({ action: 'session.end-others', objectType: 'account', objectId: accountId, after: { ended } });
        return ended;
      });
    },
  };
}

export type SessionService = ReturnType<typeof createSessionService>;
