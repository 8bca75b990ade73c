import type { Database } from '@nanghang/platform/db';
import type { RequestContext } from '@nanghang/platform/http';
import type { OwnAccount } from '../contract/index.ts';
import { countRecoveryCodes, endSessionsOf, listMemberships, setContact, setPassword } from './account.store.ts';
import { auditedAccount, fieldRefusal, type OwnerCheck } from './owner-check.ts';
import { assertGoodPassword } from './password-check.ts';
import type { Passwords } from './passwords.ts';
import { getTenantName } from './session.store.ts';
import type { SessionOpening } from './session-opening.ts';
import { unchangedPassword } from './sign-in.service.ts';

export interface AccountDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly opening: SessionOpening;
  readonly owner: OwnerCheck;
  /** Name of the OpenID provider an account is linked to. */
  readonly findLinkedProvider: (tenantId: string, accountId: string) => Promise<string | null>;
}

/** The own account: what it is, how its owner is reached, its password. */
export function createAccountService({ database, passwords, opening, owner, findLinkedProvider }: AccountDeps) {
  return {
    async read(context: RequestContext): Promise<OwnAccount> {
      const account = await owner.own(context);
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
        linkedProvider: await findLinkedProvider(tenantId, accountId),
        memberships,
      };
    },

    async edit(
      context: RequestContext,
      change: { readonly phone?: string | null | undefined; readonly language?: 'vi' | 'en' | undefined },
    ): Promise<void> {
      const account = await owner.own(context);
      await database.write(context.acting, async (tx) => {
        await setContact(tx.db, account, change);
        await tx.audit({
          action: 'account.edit-own',
          ...auditedAccount(account),
          before: { phone: account.phone, language: account.language },
          after: {
            phone: change.phone === undefined ? account.phone : change.phone,
            language: change.language ?? account.language,
          },
        });
      });
    },

    /** @throws AppError INVALID for a wrong present or a weak new password; TOO_MANY after many wrong ones */
    async changePassword(context: RequestContext, current: string, password: string): Promise<void> {
      const account = await owner.own(context);
      if (account.password_hash === null)
        throw fieldRefusal(
          'NO_PASSWORD',
          'current',
          'Tài khoản này không đăng nhập bằng mật khẩu.',
          'This account does not sign in with a password.',
        );
      await owner.confirmOwner(context, account, current, 'current');
      const name = await database.read(account.tenant_id, (db) => getTenantName(db, account.tenant_id));
      assertGoodPassword(password, [account.login, account.full_name, name.vi]);
      if (password.normalize('NFC') === current.normalize('NFC')) throw unchangedPassword();
      const hash = await passwords.hash(password);
      const session = await opening.current(context);
      const { tenant_id: tenantId, account_id: accountId } = account;
      await database.write(context.acting, async (tx) => {
        await setPassword(tx.db, tenantId, accountId, { hash, mustChange: false, at: context.now });
        const ended = await endSessionsOf(tx.db, tenantId, accountId, context.now, session?.session_id);
        await owner.tell(tx, account, 'password', context.now);
        await tx.audit({
          action: 'account.change-password',
          ...auditedAccount(account),
          after: { endedSessions: ended },
        });
      });
    },
  };
}

export type AccountService = ReturnType<typeof createAccountService>;
