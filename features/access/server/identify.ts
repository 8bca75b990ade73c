import type { Actor } from '@nanghang/domain/access';
import type { Clock } from '@nanghang/platform/clock';
import type { Database } from '@nanghang/platform/db';
import { AppError, type Identify } from '@nanghang/platform/http';
import type { FastifyRequest } from 'fastify';
import { hashOfSecret, parseTokenText } from './credentials.ts';
import {
  type Credential,
  findIdentified,
  findTenantOfHost,
  type KnownOffices,
  touchCredential,
} from './identity.store.ts';
import { idleMs, sessionCookieOf } from './session-cookie.ts';

const touchEveryMs = 5 * 60_000;
const hostKeptMs = 30_000;
const mostKnown = 5000;

type TenantOfHost = (host: string, nowMs: number) => Promise<{ tenantId: string; exact: boolean }>;

function createTenantOfHost(database: Database): TenantOfHost {
  const kept = new Map<string, { tenantId: string; exact: boolean; untilMs: number }>();
  return async (host, nowMs) => {
    const known = kept.get(host);
    if (known && known.untilMs > nowMs) return known;
    const found = await database.national((db) => findTenantOfHost(db, host));
    if (!found) throw new AppError('NOT_FOUND');
    if (kept.size >= 1000) kept.clear();
    kept.set(host, { ...found, untilMs: nowMs + hostKeptMs });
    return found;
  };
}

function bearerOf(request: FastifyRequest): string | undefined {
  const value = request.headers.authorization;
  return value?.startsWith('Bearer ') ? value.slice('Bearer '.length).trim() : undefined;
}

/**
 * Finds tenant, actor and business date of a request: the tenant by its host (or by the API token, which names it),
 * the actor by cookie or token. One statement; which tenant a host serves is remembered for half a minute.
 */
export function createIdentify(database: Database, clock: Clock, secure: boolean): Identify {
  const tenantOfHost = createTenantOfHost(database);
  const knownOffices = new Map<string, KnownOffices>();
  return async (request) => {
    const now = clock.now();
    const host = await tenantOfHost(request.hostname, now.getTime());
    const bearer = bearerOf(request);
    const token = bearer === undefined ? undefined : parseTokenText(bearer);
    if (bearer !== undefined && (!token || (host.exact && token.tenantId !== host.tenantId)))
      throw new AppError('UNAUTHENTICATED');
    const tenantId = token?.tenantId ?? host.tenantId;
    const cookie = sessionCookieOf(request, secure);
    const credential: Credential | undefined = token
      ? { kind: 'token', hash: hashOfSecret(token.secret) }
      : cookie === undefined
        ? undefined
        : { kind: 'session', hash: hashOfSecret(cookie) };

    const idleSince = new Date(now.getTime() - idleMs);
    const knownAs = credential && `${tenantId} ${credential.kind} ${credential.hash}`;
    const known = knownAs === undefined ? undefined : knownOffices.get(knownAs);
    const identified = await findIdentified(database, tenantId, credential, { now, idleSince, known });
    if (!identified) throw new AppError(token ? 'UNAUTHENTICATED' : 'NOT_FOUND');
    const { account, isDemo, businessOffsetMs, businessDate, seen } = identified;
    if (token && !account) throw new AppError('UNAUTHENTICATED');
    if (knownAs !== undefined && account) {
      if (knownOffices.size >= mostKnown) knownOffices.clear();
      knownOffices.set(knownAs, { seen, businessDate, memberships: account.memberships });
    }
    const actor: Actor | undefined = account && {
      tenantId,
      accountId: account.accountId,
      personId: account.personId,
      displayName: account.displayName,
      memberships: account.memberships,
      ...(account.scopes ? { tokenScopes: account.scopes } : {}),
    };
    if (account && credential && now.getTime() - (account.seenAt?.getTime() ?? 0) > touchEveryMs)
      await database.technical(tenantId, (db) =>
        touchCredential(db, tenantId, credential.kind, account.credentialId, now),
      );
    return { tenant: { tenantId, isDemo, businessOffsetMs }, actor, now, businessDate, seen };
  };
}
