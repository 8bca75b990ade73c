import type { Database } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import type { NextStep } from '../contract/index.ts';
import { setPassword } from './account.store.ts';
import { type Guards, loginKey, sourceKey } from './guard.ts';
import { assertGoodPassword } from './password-check.ts';
import type { Passwords } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';
import { findSignInAccount, getTenantName, type SessionRow, type SignInAccount } from './session.store.ts';
import { type SessionOpening, selfActor } from './session-opening.ts';
import type { SessionStage } from './tables.ts';

export interface SignInDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly guards: Guards;
  readonly opening: SessionOpening;
  readonly secondFactor: SecondFactor;
}

const wrongCredentials = {
  vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  en: 'The login or the password is wrong.',
};
const wrongCode = {
  vi: 'Mã không đúng hoặc đã được dùng. Mời nhập mã mới.',
  en: 'The code is wrong or was used before. Please enter a new one.',
};

/** The steps of signing in: password, second factor, a password of one's own. */
export function createSignInService(deps: SignInDeps) {
  const { database, passwords, guards, opening, secondFactor } = deps;

  async function recordRefusal(context: RequestContext, account: SignInAccount | undefined, step: string) {
    await database.write(context.acting, async (tx) => {
      await tx.audit({
        action: 'session.refuse',
        objectType: 'account',
        objectId: account?.accountId ?? 'unknown',
        ...(account ? { objectLabel: account.login } : {}),
        after: { step, source: context.request.ip },
      });
    });
  }

  async function waitingAt(
    context: RequestContext,
    stage: SessionStage,
  ): Promise<{ row: SessionRow; account: SignInAccount }> {
    const row = await opening.current(context);
    const account =
      row?.stage === stage
        ? await database.read(row.tenant_id, (db) =>
            findSignInAccount(db, row.tenant_id, { accountId: row.account_id }),
          )
        : undefined;
    if (!row || !account) throw new AppError('UNAUTHENTICATED');
    return { row, account };
  }

  return {
    /** @throws AppError UNAUTHENTICATED for a wrong login or password, TOO_MANY after many */
    async signIn(context: RequestContext, login: string, password: string): Promise<NextStep> {
      const { tenantId } = context.tenant;
      const source = sourceKey(context.request.ip);
      await guards.attempt(context, [loginKey(login), source]);
      const account = await database.read(tenantId, (db) => findSignInAccount(db, tenantId, { login }));
      const right = await passwords.matches(account?.passwordHash, password);
      if (!account || !right) {
        await recordRefusal(context, account, 'password');
        throw new AppError('UNAUTHENTICATED', { message: wrongCredentials });
      }
      await guards.succeed(tenantId, loginKey(login));
      await guards.takeBack(tenantId, source, context.now);
      return await opening.open(context, account, 'password');
    },

    /** @throws AppError UNAUTHENTICATED when no sign-in waits for a code or the code is wrong */
    async passSecondFactor(context: RequestContext, code: string): Promise<NextStep> {
      const { row, account } = await waitingAt(context, 'second_factor');
      const key = { kind: 'second_factor', key: account.accountId } as const;
      await guards.attempt(context, [key]);
      const used = await database.technical(row.tenant_id, (db) =>
        secondFactor.use(db, row.tenant_id, account, code, context.now),
      );
      if (!used) {
        await recordRefusal(context, account, 'second_factor');
        throw new AppError('UNAUTHENTICATED', { message: wrongCode });
      }
      await guards.succeed(row.tenant_id, key);
      const stage = account.mustChangePassword && row.method === 'password' ? 'password_change' : 'full';
      return await opening.advance(context, row, account, { stage, by: used });
    },

    /** @throws AppError UNAUTHENTICATED when no sign-in waits for this; INVALID for a weak or unchanged password */
    async choosePassword(context: RequestContext, password: string): Promise<NextStep> {
      const { row, account } = await waitingAt(context, 'password_change');
      const name = await database.read(row.tenant_id, (db) => getTenantName(db, row.tenant_id));
      assertGoodPassword(password, [account.login, account.displayName, name.vi]);
      if (await passwords.matches(account.passwordHash, password)) throw unchangedPassword();
      const hash = await passwords.hash(password);
      await database.write({ ...context.acting, actor: selfActor(row.tenant_id, account) }, async (tx) => {
        await setPassword(tx.db, row.tenant_id, account.accountId, { hash, mustChange: false, at: context.now });
        await tx.audit({
          action: 'account.change-password',
          objectType: 'account',
          objectId: account.accountId,
          objectLabel: account.login,
        });
      });
      return await opening.advance(context, row, account, { stage: 'full', by: 'password' });
    },
  };
}

/** The refusal of a new password that is the old one. */
export function unchangedPassword(): AppError {
  const message = {
    vi: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
    en: 'The new password must differ from the present one.',
  };
  return new AppError('INVALID', {
    message,
    issues: [{ code: 'PASSWORD_UNCHANGED', severity: 'error', path: ['body', 'password'], message }],
  });
}

export type SignInService = ReturnType<typeof createSignInService>;
