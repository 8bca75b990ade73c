import type { Database, Tx } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import type { Outbox } from '@nanghang/platform/mail';
import type { OwnAccount } from '../contract/index.ts';
import {
  type AccountWithPerson,
  clearSecondFactor,
  confirmTotp,
  countRecoveryCodes,
  endSessionsOf,
  findAccount,
  listMemberships,
  replaceRecoveryCodes,
  setContact,
  setPassword,
  setPendingTotp,
} from './account.store.ts';
import type { Guards } from './guard.ts';
import { changeLetter } from './mail-texts.ts';
import { assertGoodPassword } from './password-check.ts';
import type { Passwords } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';
import { getTenantName } from './session.store.ts';
import { sessionActorOf } from './session-actor.ts';
import type { SessionOpening } from './session-opening.ts';
import { unchangedPassword } from './sign-in.service.ts';

export interface AccountDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly guards: Guards;
  readonly opening: SessionOpening;
  readonly secondFactor: SecondFactor;
  readonly outbox: Outbox;
  /** Name of the OpenID provider an account is linked to. */
  readonly findLinkedProvider: (tenantId: string, accountId: string) => Promise<string | null>;
}

/** Without a password, a session this young stands in for typing it again. */
const freshSessionMs = 15 * 60_000;

function refusal(code: string, field: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: ['body', field], message }] });
}

function wrongPassword(): AppError {
  return refusal('PASSWORD_WRONG', 'password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.');
}

function wrongCode(): AppError {
  return refusal('CODE_WRONG', 'code', 'Mã không đúng hoặc đã được dùng.', 'The code is wrong or was used before.');
}

function noSecondFactor(): AppError {
  return new AppError('CONFLICT', {
    message: { vi: 'Tài khoản chưa bật xác thực hai bước.', en: 'Two-step sign-in is not switched on.' },
  });
}

/** What people do with their own account. */
export function createAccountService(deps: AccountDeps) {
  const { database, passwords, guards, opening, secondFactor, outbox } = deps;

  async function own(context: RequestContext): Promise<AccountWithPerson> {
    const { tenantId, accountId } = sessionActorOf(context);
    const account = await database.read(tenantId, (db) => findAccount(db, tenantId, accountId));
    if (!account) throw new AppError('UNAUTHENTICATED');
    return account;
  }

  async function confirmOwner(context: RequestContext, account: AccountWithPerson, password: string | undefined) {
    if (account.password_hash === null) {
      const session = await opening.current(context);
      if (session && context.now.getTime() - session.created_at.getTime() < freshSessionMs) return;
      throw new AppError('UNAUTHENTICATED', {
        message: { vi: 'Mời đăng nhập lại để tiếp tục.', en: 'Please sign in again to go on.' },
      });
    }
    const key = { kind: 'password', key: account.account_id } as const;
    await guards.attempt(context, [key]);
    if (!(await passwords.matches(account.password_hash, password ?? ''))) throw wrongPassword();
    await guards.succeed(account.tenant_id, key);
  }

  async function confirmCode(context: RequestContext, account: AccountWithPerson, code: string) {
    const key = { kind: 'second_factor', key: account.account_id } as const;
    await guards.attempt(context, [key]);
    const factor = {
      accountId: account.account_id,
      totp:
        account.totp_sealed === null ? undefined : { sealed: account.totp_sealed, lastStep: account.totp_last_step },
    };
    const used = await database.technical(account.tenant_id, (db) =>
      secondFactor.use(db, account.tenant_id, factor, code, context.now),
    );
    if (!used) throw wrongCode();
    await guards.succeed(account.tenant_id, key);
  }

  async function tell(tx: Tx, account: AccountWithPerson, change: Parameters<typeof changeLetter>[1], now: Date) {
    if (!outbox.enabled || account.email === null) return;
    const to = { email: account.email, displayName: account.full_name, language: account.language };
    await outbox.put(tx, account.tenant_id, changeLetter(to, change), now);
  }

  function about(account: AccountWithPerson) {
    return { objectType: 'account', objectId: account.account_id, objectLabel: account.login };
  }

  async function renewCodes(tx: Tx, account: AccountWithPerson, now: Date): Promise<string[]> {
    const { codes, hashes } = secondFactor.createRecoveryCodes(account.tenant_id, account.account_id);
    await replaceRecoveryCodes(tx.db, account.tenant_id, account.account_id, hashes, now);
    return codes;
  }

  return {
    async read(context: RequestContext): Promise<OwnAccount> {
      const account = await own(context);
      const { tenant_id: tenantId, account_id: accountId } = account;
      const { memberships, left } = await database.read(tenantId, async (db) => ({
        memberships: await listMemberships(db, tenantId, account.person_id, context.businessDate),
        left: await countRecoveryCodes(db, tenantId, accountId),
      }));
      return {
        login: account.login,
        displayName: account.full_name,
        title: account.title,
        email: account.email,
        phone: account.phone,
        language: account.language,
        hasPassword: account.password_hash !== null,
        passwordChangedAt: account.password_changed_at?.toISOString() ?? null,
        secondFactor: { enabled: account.totp_confirmed_at !== null, recoveryCodesLeft: left },
        linkedProvider: await deps.findLinkedProvider(tenantId, accountId),
        memberships,
      };
    },

    async edit(
      context: RequestContext,
      change: { readonly phone?: string | null | undefined; readonly language?: 'vi' | 'en' | undefined },
    ): Promise<void> {
      const account = await own(context);
      await database.write(context.acting, async (tx) => {
        await setContact(tx.db, account, change);
        await tx.audit({
          action: 'account.edit-own',
          ...about(account),
          before: { phone: account.phone, language: account.language },
          after: { phone: change.phone ?? account.phone, language: change.language ?? account.language },
        });
      });
    },

    /** @throws AppError INVALID for a wrong present or a weak new password; TOO_MANY after many wrong ones */
    async changePassword(context: RequestContext, current: string, password: string): Promise<void> {
      const account = await own(context);
      await confirmOwner(context, account, current);
      const name = await database.read(account.tenant_id, (db) => getTenantName(db, account.tenant_id));
      assertGoodPassword(password, [account.login, account.full_name, name.vi]);
      if (password.normalize('NFC') === current.normalize('NFC')) throw unchangedPassword();
      const hash = await passwords.hash(password);
      const session = await opening.current(context);
      await database.write(context.acting, async (tx) => {
        await setPassword(tx.db, account.tenant_id, account.account_id, { hash, mustChange: false, at: context.now });
        const ended = await endSessionsOf(
          tx.db,
          account.tenant_id,
          account.account_id,
          context.now,
          session?.session_id,
        );
        await tell(tx, account, 'password', context.now);
        await tx.audit({ action: 'account.change-password', ...about(account), after: { endedSessions: ended } });
      });
    },

    async beginSecondFactor(context: RequestContext, password: string | undefined) {
      const account = await own(context);
      if (account.totp_confirmed_at !== null)
        throw new AppError('CONFLICT', {
          message: { vi: 'Xác thực hai bước đã được bật.', en: 'Two-step sign-in is already on.' },
        });
      await confirmOwner(context, account, password);
      const { tenant_id: tenantId, account_id: accountId } = account;
      const name = await database.read(tenantId, (db) => getTenantName(db, tenantId));
      const made = await secondFactor.create(tenantId, { accountId, login: account.login }, name.vi);
      await database.write(context.acting, async (tx) => {
        if (!(await setPendingTotp(tx.db, tenantId, accountId, made.sealed))) throw new AppError('CONFLICT');
        await tx.audit({ action: 'second_factor.begin', ...about(account) });
      });
      return { secret: made.secret, uri: made.uri, qrSvg: made.qrSvg };
    },

    /** @throws AppError INVALID for a wrong code, CONFLICT when nothing was begun */
    async confirmSecondFactor(context: RequestContext, code: string): Promise<string[]> {
      const account = await own(context);
      if (account.totp_sealed === null || account.totp_confirmed_at !== null) throw noSecondFactor();
      if (!/^\d{6}$/.test(code.replace(/\s/g, ''))) throw wrongCode();
      await confirmCode(context, account, code);
      return await database.write(context.acting, async (tx) => {
        await confirmTotp(tx.db, account.tenant_id, account.account_id, context.now);
        const codes = await renewCodes(tx, account, context.now);
        await tell(tx, account, 'second_factor_on', context.now);
        await tx.audit({ action: 'second_factor.switch-on', ...about(account) });
        return codes;
      });
    },

    async renewRecoveryCodes(context: RequestContext, code: string): Promise<string[]> {
      const account = await own(context);
      if (account.totp_confirmed_at === null) throw noSecondFactor();
      await confirmCode(context, account, code);
      return await database.write(context.acting, async (tx) => {
        const codes = await renewCodes(tx, account, context.now);
        await tell(tx, account, 'recovery_codes', context.now);
        await tx.audit({ action: 'second_factor.renew-codes', ...about(account) });
        return codes;
      });
    },

    async removeSecondFactor(context: RequestContext, password: string | undefined, code: string): Promise<void> {
      const account = await own(context);
      if (account.totp_confirmed_at === null) throw noSecondFactor();
      await confirmOwner(context, account, password);
      await confirmCode(context, account, code);
      await database.write(context.acting, async (tx) => {
        await clearSecondFactor(tx.db, account.tenant_id, account.account_id);
        await tell(tx, account, 'second_factor_off', context.now);
        await tx.audit({ action: 'second_factor.switch-off', ...about(account) });
      });
    },
  };
}

export type AccountService = ReturnType<typeof createAccountService>;
