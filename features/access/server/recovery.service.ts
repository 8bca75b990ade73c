import type { Acting, Database, Tx } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import { newSecret } from '@nanghang/platform/ids';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { Outbox } from '@nanghang/platform/mail';
import type { Sealer } from '@nanghang/platform/secrets';
import { type AccountWithPerson, endSessionsOf, findAccount, setPassword } from './account.store.ts';
import { hashOfSecret } from './credentials.ts';
import { type Guards, loginKey, sourceKey } from './guard.ts';
import { changeLetter, invitationLetter, type Recipient, resetLetter } from './mail-texts.ts';
import type { OriginOf } from './origin.ts';
import { assertGoodPassword } from './password-check.ts';
import type { Passwords } from './passwords.ts';
import {
  claimReset,
  endResetsOf,
  findAccountIdByLoginOrEmail,
  findResetAccount,
  insertReset,
} from './recovery.store.ts';
import { getTenantName } from './session.store.ts';
import { selfActor } from './session-opening.ts';

/** Queue of requests by people who forgot their password. */
export const resetJobName = 'access.reset-password';

const resetMinutes = 60;
const invitationDays = 7;
const sealPlace = 'access/reset-request';

/** The business date of a tenant at this moment. */
export type BusinessDateOf = (tenantId: string) => Promise<Acting['businessDate']>;

export interface RecoveryDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly guards: Guards;
  readonly outbox: Outbox;
  readonly sealer: Sealer;
  readonly originOf: OriginOf;
  readonly now: () => Date;
  readonly businessDateOf: BusinessDateOf;
}

function recipientOf(account: AccountWithPerson): Recipient | undefined {
  if (account.email === null) return undefined;
  return { email: account.email, displayName: account.full_name, language: account.language };
}

/** One-time links by e-mail: for a forgotten password, and for the first password of a new account. */
export function createRecoveryService(deps: RecoveryDeps) {
  const { database, passwords, guards, outbox, sealer } = deps;

  async function prepare(account: AccountWithPerson, lifetimeMs: number, now: Date) {
    const secret = newSecret();
    const origin = await deps.originOf(account.tenant_id);
    return {
      // After the hash sign: browsers send that part to nobody.
      link: `${origin}/reset-password#${secret}`,
      reset: {
        tenantId: account.tenant_id,
        accountId: account.account_id,
        tokenHash: hashOfSecret(secret),
        now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      },
    };
  }

  const job: JobDefinition<{ readonly sealed: string }> = {
    name: resetJobName,
    run: async ({ tenantId, data, id }) => {
      const now = deps.now();
      const typed = sealer.open(data.sealed, sealPlace);
      const account = await database.read(tenantId, async (db) => {
        const accountId = await findAccountIdByLoginOrEmail(db, tenantId, typed);
        return accountId === undefined ? undefined : await findAccount(db, tenantId, accountId);
      });
      const to = account && recipientOf(account);
      if (!account || !to) return;
      const { link, reset } = await prepare(account, resetMinutes * 60_000, now);
      const businessDate = await deps.businessDateOf(tenantId);
      const acting: Acting = { tenantId, actor: undefined, actorLabel: 'system', requestId: id, businessDate };
      await database.write(acting, async (tx) => {
        await insertReset(tx.db, reset);
        await outbox.put(tx, tenantId, resetLetter(to, link, resetMinutes), now);
        await tx.audit({
          action: 'account.send-reset',
          objectType: 'account',
          objectId: account.account_id,
          objectLabel: account.login,
        });
      });
    },
  };

  return {
    job,

    /**
     * Takes a request and answers the same, as fast, whether the account exists: a job looks it up.
     * @throws AppError UNAVAILABLE without a mail server; TOO_MANY after many requests
     */
    async ask(context: RequestContext, login: string): Promise<void> {
      if (!outbox.enabled)
        throw new AppError('UNAVAILABLE', {
          message: {
            vi: 'Hệ thống chưa gửi được thư điện tử. Mời liên hệ quản trị viên để được cấp lại mật khẩu.',
            en: 'This system sends no e-mail. Please ask an administrator for a new password.',
          },
        });
      const key = loginKey(login).key;
      await guards.attempt(context, [
        { kind: 'reset', key },
        { kind: 'source', key: sourceKey(context.request.ip).key },
      ]);
      await database.write(context.acting, async (tx) => {
        await tx.enqueue({ name: resetJobName, data: { sealed: sealer.seal(login, sealPlace) } });
        await tx.audit({ action: 'account.ask-reset', objectType: 'login', objectId: key });
      });
    },

    /** @throws AppError INVALID for a link that is used, too old or none, and for a weak password */
    async reset(context: RequestContext, secret: string, password: string): Promise<void> {
      const { tenantId } = context.tenant;
      const source = sourceKey(context.request.ip);
      await guards.attempt(context, [source]);
      const tokenHash = hashOfSecret(secret);
      const found = await database.read(tenantId, async (db) => {
        const accountId = await findResetAccount(db, tenantId, tokenHash, context.now);
        const account = accountId === undefined ? undefined : await findAccount(db, tenantId, accountId);
        return { account, name: await getTenantName(db, tenantId) };
      });
      const account = found.account;
      if (!account || account.disabled_at !== null) throw spentLink();
      await guards.takeBack(tenantId, source, context.now);
      assertGoodPassword(password, [account.login, account.full_name, found.name.vi]);
      const hash = await passwords.hash(password);
      const actor = selfActor(tenantId, {
        accountId: account.account_id,
        personId: account.person_id,
        displayName: account.full_name,
      });
      await database.write({ ...context.acting, actor }, async (tx) => {
        if (!(await claimReset(tx.db, tenantId, account.account_id, tokenHash, context.now))) throw spentLink();
        await setPassword(tx.db, tenantId, account.account_id, { hash, mustChange: false, at: context.now });
        const ended = await endSessionsOf(tx.db, tenantId, account.account_id, context.now);
        const to = recipientOf(account);
        if (to && outbox.enabled) await outbox.put(tx, tenantId, changeLetter(to, 'password'), context.now);
        await tx.audit({
          action: 'account.reset-password',
          objectType: 'account',
          objectId: account.account_id,
          objectLabel: account.login,
          after: { endedSessions: ended },
        });
      });
      await guards.succeed(tenantId, loginKey(account.login));
    },

    /** Prepares an invitation; the returned function sends it within the transaction that needs it. */
    async prepareInvitation(account: AccountWithPerson, now: Date): Promise<(tx: Tx) => Promise<void>> {
      const to = recipientOf(account);
      if (!outbox.enabled || !to) throw cannotInvite();
      const { link, reset } = await prepare(account, invitationDays * 86_400_000, now);
      return async (tx) => {
        await endResetsOf(tx.db, account.tenant_id, account.account_id, now);
        await insertReset(tx.db, reset);
        await outbox.put(tx, account.tenant_id, invitationLetter(to, account.login, link, invitationDays), now);
      };
    },
  };
}

function spentLink(): AppError {
  const message = {
    vi: 'Liên kết đã được dùng hoặc đã hết hạn. Mời yêu cầu liên kết mới.',
    en: 'The link was used before or is too old. Please ask for a new one.',
  };
  return new AppError('INVALID', {
    message,
    issues: [{ code: 'LINK_SPENT', severity: 'error', path: ['body', 'token'], message }],
  });
}

/** The refusal to invite somebody who cannot get mail. */
export function cannotInvite(): AppError {
  const message = {
    vi: 'Không gửi được thư mời: chưa có địa chỉ thư điện tử hoặc hệ thống chưa được nối máy chủ thư.',
    en: 'No invitation can be sent: there is no e-mail address, or no mail server is set up.',
  };
  return new AppError('INVALID', {
    message,
    issues: [{ code: 'NO_MAIL', severity: 'error', path: ['body', 'email'], message }],
  });
}

export type RecoveryService = ReturnType<typeof createRecoveryService>;
