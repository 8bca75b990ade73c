import type { Database, Tx } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import type { Outbox } from '@nanghang/platform/mail';
import { type AccountWithPerson, findAccount } from './account.store.ts';
import type { Guards } from './guard.ts';
import { changeLetter } from './mail-texts.ts';
import type { Passwords } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';
import { sessionActorOf } from './session-actor.ts';
import type { SessionOpening } from './session-opening.ts';

export interface OwnerCheckDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly guards: Guards;
  readonly opening: SessionOpening;
  readonly secondFactor: SecondFactor;
  readonly outbox: Outbox;
}

/** Without a password, a session this young stands in for typing it again. */
const freshSessionMs = 15 * 60_000;

/** A refusal that names one field of the body. */
export function fieldRefusal(code: string, field: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: ['body', field], message }] });
}

/** The refusal of a code that proves nothing. */
export function wrongCode(): AppError {
  return fieldRefusal(
    'CODE_WRONG',
    'code',
    'Mã không đúng hoặc đã được dùng.',
    'The code is wrong or was used before.',
  );
}

/** How an account stands in an audit entry. */
export function auditedAccount(account: AccountWithPerson) {
  return { objectType: 'account', objectId: account.account_id, objectLabel: account.login };
}

export interface OwnerCheck {
  /** The account of the session. @throws AppError FORBIDDEN for an API token */
  own(context: RequestContext): Promise<AccountWithPerson>;
  /** @throws AppError INVALID for a wrong password, TOO_MANY after many; UNAUTHENTICATED for an old session without one */
  confirmOwner(
    context: RequestContext,
    account: AccountWithPerson,
    password: string | undefined,
    field?: string,
  ): Promise<void>;
  /** @throws AppError INVALID for a wrong or used code, TOO_MANY after many */
  confirmCode(context: RequestContext, account: AccountWithPerson, code: string): Promise<void>;
  /** Tells the owner by mail that a way into the account has changed. */
  tell(tx: Tx, account: AccountWithPerson, change: Parameters<typeof changeLetter>[1], now: Date): Promise<void>;
}

/** Makes sure, before a way into an account is changed, that its owner sits before the screen. */
export function createOwnerCheck(deps: OwnerCheckDeps): OwnerCheck {
  const { database, passwords, guards, opening, secondFactor, outbox } = deps;
  return {
    own: async (context) => {
      const { tenantId, accountId } = sessionActorOf(context);
      const account = await database.read(tenantId, (db) => findAccount(db, tenantId, accountId));
      if (!account) throw new AppError('UNAUTHENTICATED');
      return account;
    },

    confirmOwner: async (context, account, password, field = 'password') => {
      if (account.password_hash === null) {
        const session = await opening.current(context);
        if (session && context.now.getTime() - session.created_at.getTime() < freshSessionMs) return;
        throw new AppError('UNAUTHENTICATED', {
          message: { vi: 'Mời đăng nhập lại để tiếp tục.', en: 'Please sign in again to go on.' },
        });
      }
      const key = { kind: 'password', key: account.account_id } as const;
      await guards.attempt(context, [key]);
      if (!(await passwords.matches(account.password_hash, password ?? '')))
        throw fieldRefusal('PASSWORD_WRONG', field, 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.');
      await guards.succeed(account.tenant_id, key);
    },

    confirmCode: async (context, account, code) => {
      const key = { kind: 'second_factor', key: account.account_id } as const;
      await guards.attempt(context, [key]);
      const sealed = account.totp_sealed;
      const totp = sealed === null ? undefined : { sealed, lastStep: account.totp_last_step };
      const used = await database.technical(account.tenant_id, (db) =>
        secondFactor.use(db, account.tenant_id, { accountId: account.account_id, totp }, code, context.now),
      );
      if (!used) throw wrongCode();
      await guards.succeed(account.tenant_id, key);
    },

    tell: async (tx, account, change, now) => {
      if (!outbox.enabled || account.email === null) return;
      const to = { email: account.email, displayName: account.full_name, language: account.language };
      await outbox.put(tx, account.tenant_id, changeLetter(to, change), now);
    },
  };
}
