import type { Database } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import type { Sealer } from '@nanghang/platform/secrets';
import { localPath } from '../contract/index.ts';
import { hashOfSecret } from './credentials.ts';
import { findAccountByEmail, findLinkedAccount, insertAttempt, insertIdentity, takeAttempt } from './oidc.store.ts';
import type { OidcAttempt, OidcClient, OidcSubject } from './oidc-client.ts';
import type { OriginOf } from './origin.ts';
import { findSignInAccount, type SignInAccount } from './session.store.ts';
import { type SessionOpening, selfActor } from './session-opening.ts';

export interface OidcDeps {
  readonly database: Database;
  readonly client: OidcClient | undefined;
  readonly opening: SessionOpening;
  readonly sealer: Sealer;
  readonly originOf: OriginOf;
  readonly secure: boolean;
}

const attemptMs = 10 * 60_000;
const sealPlace = 'access/oidc-attempt';

interface Remembered extends OidcAttempt {
  readonly returnTo: string;
}

function problemPage(problem: 'unknown' | 'failed'): string {
  return `/sign-in?problem=oidc_${problem}`;
}

/** Sign-in with an OpenID provider. */
export function createOidcService(deps: OidcDeps) {
  const { database, client, opening, sealer, originOf, secure } = deps;
  const cookieName = secure ? '__Host-nanghang-oidc' : 'nanghang-oidc';
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

  async function redirectUri(tenantId: string): Promise<string> {
    return `${await originOf(tenantId)}/api/v1/sign-in/oidc/callback`;
  }

  async function link(context: RequestContext, account: SignInAccount, subject: OidcSubject): Promise<void> {
    const { tenantId } = context.tenant;
    await database.write({ ...context.acting, actor: selfActor(tenantId, account) }, async (tx) => {
      await insertIdentity(tx.db, tenantId, {
        issuer: subject.issuer,
        subject: subject.subject,
        accountId: account.accountId,
        now: context.now,
      });
      await tx.audit({
        action: 'account.link-oidc',
        objectType: 'account',
        objectId: account.accountId,
        objectLabel: account.login,
        after: { issuer: subject.issuer, subject: subject.subject },
      });
    });
  }

  async function accountOf(context: RequestContext, subject: OidcSubject): Promise<SignInAccount | undefined> {
    const { tenantId } = context.tenant;
    const { linked, byEmail } = await database.read(tenantId, async (db) => {
      const linkedId = await findLinkedAccount(db, tenantId, subject.issuer, subject.subject);
      const emailId =
        linkedId === undefined && subject.verifiedEmail !== undefined
          ? await findAccountByEmail(db, tenantId, subject.verifiedEmail)
          : undefined;
      const load = async (accountId: string | undefined) =>
        accountId === undefined ? undefined : await findSignInAccount(db, tenantId, { accountId });
      return { linked: await load(linkedId), byEmail: await load(emailId) };
    });
    if (linked || !byEmail) return linked;
    await link(context, byEmail, subject);
    return byEmail;
  }

  async function remembered(context: RequestContext, state: string): Promise<Remembered | undefined> {
    const { tenantId } = context.tenant;
    const sealed = await database.technical(tenantId, (db) =>
      takeAttempt(db, tenantId, hashOfSecret(state), context.now),
    );
    return sealed === undefined ? undefined : (JSON.parse(sealer.open(sealed, sealPlace)) as Remembered);
  }

  return {
    name: client?.name,

    /** Sends the browser to the provider. @throws AppError NOT_FOUND where none is set up */
    async begin(context: RequestContext, returnTo: string | undefined): Promise<void> {
      if (!client) throw new AppError('NOT_FOUND');
      const { tenantId } = context.tenant;
      const { url, attempt } = await client.begin(await redirectUri(tenantId)).catch((cause: unknown) => {
        throw new AppError('UNAVAILABLE', { cause });
      });
      const kept: Remembered = { ...attempt, returnTo: localPath(returnTo) };
      await database.technical(tenantId, (db) =>
        insertAttempt(db, tenantId, {
          stateHash: hashOfSecret(attempt.state),
          sealed: sealer.seal(JSON.stringify(kept), sealPlace),
          now: context.now,
          expiresAt: new Date(context.now.getTime() + attemptMs),
        }),
      );
      // The browser that comes back must be the one that left: else a link could sign somebody in to a foreign account.
      context.reply.setCookie(cookieName, attempt.state, { ...cookie, maxAge: attemptMs / 1000 });
      context.reply.redirect(url);
    },

    /** Takes the provider's answer and opens a session, or shows on the sign-in page why not. */
    async finish(context: RequestContext): Promise<void> {
      if (!client) throw new AppError('NOT_FOUND');
      const { request, reply, tenant } = context;
      const state = request.cookies[cookieName];
      reply.clearCookie(cookieName, cookie);
      const kept = state === undefined ? undefined : await remembered(context, state);
      if (!kept) return void reply.redirect(problemPage('failed'));
      const currentUrl = new URL(request.url, await originOf(tenant.tenantId));
      const subject = await client.finish(currentUrl, kept).catch((error: unknown) => {
        request.log.warn({ err: error }, 'OpenID sign-in failed');
        return undefined;
      });
      if (!subject) return void reply.redirect(problemPage('failed'));
      const account = await accountOf(context, subject);
      if (!account) return void reply.redirect(problemPage('unknown'));
      const next = await opening.open(context, account, 'oidc');
      reply.redirect(next === 'none' ? kept.returnTo : `/sign-in?next=${encodeURIComponent(kept.returnTo)}`);
    },
  };
}

export type OidcService = ReturnType<typeof createOidcService>;
