import type { Database, Tx } from '@nanghang/platform/db';
import { AppError, type RequestContext } from '@nanghang/platform/http';
import {
  type AccountWithPerson,
  clearSecondFactor,
  confirmTotp,
  replaceRecoveryCodes,
  setPendingTotp,
} from './account.store.ts';
import { auditedAccount, type OwnerCheck, wrongCode } from './owner-check.ts';
import type { SecondFactor } from './second-factor.ts';
import { getTenantName } from './session.store.ts';

export interface SecondFactorDeps {
  readonly database: Database;
  readonly owner: OwnerCheck;
  readonly secondFactor: SecondFactor;
}

function notOn(): AppError {
  return new AppError('CONFLICT', {
    message: { vi: 'Tài khoản chưa bật xác thực hai lớp.', en: 'Two-step sign-in is not switched on.' },
  });
}

/** Setting up the second factor of the own account, its recovery codes, and giving it up. */
export function createSecondFactorService({ database, owner, secondFactor }: SecondFactorDeps) {
  async function renewCodes(tx: Tx, account: AccountWithPerson, now: Date): Promise<string[]> {
    const { codes, hashes } = secondFactor.createRecoveryCodes(account.tenant_id, account.account_id);
    await replaceRecoveryCodes(tx.db, account.tenant_id, account.account_id, hashes, now);
    return codes;
  }

  return {
    async begin(context: RequestContext, password: string | undefined) {
      const account = await owner.own(context);
      if (account.totp_confirmed_at !== null)
        throw new AppError('CONFLICT', {
          message: { vi: 'Xác thực hai lớp đã được bật.', en: 'Two-step sign-in is already on.' },
        });
      await owner.confirmOwner(context, account, password);
      const { tenant_id: tenantId, account_id: accountId } = account;
      const name = await database.read(tenantId, (db) => getTenantName(db, tenantId));
      const made = await secondFactor.create(tenantId, { accountId, login: account.login }, name.vi);
      await database.write(context.acting, async (tx) => {
        if (!(await setPendingTotp(tx.db, tenantId, accountId, made.sealed))) throw new AppError('CONFLICT');
        await tx.audit({ action: 'second_factor.begin', ...auditedAccount(account) });
      });
      return { secret: made.secret, uri: made.uri, qrSvg: made.qrSvg };
    },

    /** @throws AppError INVALID for a wrong code, CONFLICT when nothing was begun */
    async confirm(context: RequestContext, code: string): Promise<string[]> {
      const account = await owner.own(context);
      if (account.totp_sealed === null || account.totp_confirmed_at !== null) throw notOn();
      if (!/^\d{6}$/.test(code.replace(/\s/g, ''))) throw wrongCode();
      await owner.confirmCode(context, account, code);
      return await database.write(context.acting, async (tx) => {
        await confirmTotp(tx.db, account.tenant_id, account.account_id, context.now);
        const codes = await renewCodes(tx, account, context.now);
        await owner.tell(tx, account, 'second_factor_on', context.now);
        await tx.audit({ action: 'second_factor.switch-on', ...auditedAccount(account) });
        return codes;
      });
    },

    /** @throws AppError INVALID for a wrong code, CONFLICT without a second factor */
    async renew(context: RequestContext, code: string): Promise<string[]> {
      const account = await owner.own(context);
      if (account.totp_confirmed_at === null) throw notOn();
      await owner.confirmCode(context, account, code);
      return await database.write(context.acting, async (tx) => {
        const codes = await renewCodes(tx, account, context.now);
        await owner.tell(tx, account, 'recovery_codes', context.now);
        await tx.audit({ action: 'second_factor.renew-codes', ...auditedAccount(account) });
        return codes;
      });
    },

    /** @throws AppError INVALID for a wrong password or code, CONFLICT without a second factor */
    async remove(context: RequestContext, password: string | undefined, code: string): Promise<void> {
      const account = await owner.own(context);
      if (account.totp_confirmed_at === null) throw notOn();
      await owner.confirmOwner(context, account, password);
      await owner.confirmCode(context, account, code);
      await database.write(context.acting, async (tx) => {
        await clearSecondFactor(tx.db, account.tenant_id, account.account_id);
        await owner.tell(tx, account, 'second_factor_off', context.now);
        await tx.audit({ action: 'second_factor.switch-off', ...auditedAccount(account) });
      });
    },
  };
}

export type SecondFactorService = ReturnType<typeof createSecondFactorService>;
