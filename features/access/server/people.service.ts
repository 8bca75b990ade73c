import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { NewAccount } from '../contract/index.ts';
import { type AccountWithPerson, endSessionsOf, findAccount, revokeTokensOf, setPassword } from './account.store.ts';
import { type Guards, loginKey } from './guard.ts';
import { assertAdminRemains, assertOffices, officeRow, refusal } from './office-rules.ts';
import type { Passwords } from './passwords.ts';
import { listAccountRows } from './people-list.store.ts';
import { insertPeople, listTakenLogins, setDisabled, updatePerson } from './people-write.store.ts';
import type { RecoveryService } from './recovery.service.ts';
import { newTemporaryPassword } from './second-factor.ts';

export interface PeopleDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly guards: Guards;
  readonly recovery: RecoveryService;
}

/** Who asks, when, and which accounts are within reach. */
export interface PeopleContext {
  readonly acting: Acting;
  readonly reach: Reach;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

function newAccountRow(tenantId: string, order: NewAccount, passwordHash: string | null, now: Date): AccountWithPerson {
  return {
    tenant_id: tenantId,
    account_id: newId(now.getTime()),
    person_id: newId(now.getTime()),
    login: order.login,
    password_hash: passwordHash,
    password_changed_at: null,
    must_change_password: passwordHash !== null,
    language: 'vi',
    totp_sealed: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    disabled_at: null,
    created_at: now,
    version: 1,
    full_name: order.displayName,
    title: order.title,
    email: order.email,
    phone: order.phone,
  };
}

/** Administration of accounts. */
export function createPeopleService({ database, passwords, guards, recovery }: PeopleDeps) {
  async function getAccount(context: PeopleContext, accountId: string): Promise<AccountWithPerson> {
    const { tenantId } = context.acting;
    const account = await database.read(tenantId, async (db) => {
      const filter = { accountId, reach: context.reach };
      const visible = await listAccountRows(db, tenantId, filter, { day: context.businessDate, limit: 1 });
      return visible.length === 0 ? undefined : await findAccount(db, tenantId, accountId);
    });
    if (!account) throw new AppError('NOT_FOUND');
    return account;
  }

  return {
    getAccount,

    /** @throws AppError INVALID for a taken login, unknown unit, taken headship, or nobody to send an invitation to */
    async create(context: PeopleContext, order: NewAccount): Promise<{ id: string; temporaryPassword: string | null }> {
      const { tenantId } = context.acting;
      const now = context.now;
      const temporary = order.start === 'temporary' ? newTemporaryPassword() : null;
      const hash = temporary === null ? null : await passwords.hash(temporary);
      const account = newAccountRow(tenantId, order, hash, now);
      const invite = order.start === 'invitation' ? await recovery.prepareInvitation(account, now) : undefined;
      const { full_name, title, email, phone, ...accountRow } = account;
      await database.write(context.acting, async (tx) => {
        if ((await listTakenLogins(tx.db, tenantId, [order.login])).length > 0)
          throw refusal('LOGIN_TAKEN', ['login'], 'Tên đăng nhập đã có người dùng.', 'This login is taken.');
        const { person_id } = account;
        await assertOffices(tx, tenantId, person_id, order.memberships, ['memberships']);
        await insertPeople(tx.db, {
          people: [{ tenant_id: tenantId, person_id, full_name, title, email, phone, created_at: now }],
          accounts: [accountRow],
          memberships: order.memberships.map((office) => officeRow(tenantId, person_id, office, now)),
        });
        await invite?.(tx);
        await tx.audit({
          action: 'account.create',
          objectType: 'account',
          objectId: account.account_id,
          objectLabel: order.login,
          after: { displayName: full_name, title, email, phone, memberships: order.memberships, start: order.start },
        });
      });
      return { id: account.account_id, temporaryPassword: temporary };
    },

    /** @throws AppError CONFLICT when somebody else changed the person since `version` */
    async edit(
      context: PeopleContext,
      accountId: string,
      fields: { displayName: string; title: string | null; email: string | null; phone: string | null },
      version: number,
    ): Promise<void> {
      const account = await getAccount(context, accountId);
      await database.write(context.acting, async (tx) => {
        if (!(await updatePerson(tx.db, account, version, fields))) throw new AppError('CONFLICT');
        await tx.audit({
          action: 'account.edit',
          objectType: 'account',
          objectId: accountId,
          objectLabel: account.login,
          before: { displayName: account.full_name, title: account.title, email: account.email, phone: account.phone },
          after: fields,
        });
      });
    },

    /** @throws AppError INVALID for the own account and for the last admin */
    async setState(
      context: PeopleContext,
      accountId: string,
      change: { readonly state: 'active' | 'disabled'; readonly reason: string },
    ): Promise<void> {
      const account = await getAccount(context, accountId);
      const disable = change.state === 'disabled';
      if (disable && context.acting.actor?.accountId === accountId)
        throw refusal('OWN_ACCOUNT', [], 'Không thể tự khóa tài khoản của mình.', 'You cannot disable yourself.');
      await database.write(context.acting, async (tx) => {
        const { tenantId } = context.acting;
        if (disable) await assertAdminRemains(tx, tenantId, account.person_id, context.businessDate);
        await setDisabled(tx.db, tenantId, accountId, disable ? context.now : null);
        const sessions = disable ? await endSessionsOf(tx.db, tenantId, accountId, context.now) : 0;
        const tokens = disable ? await revokeTokensOf(tx.db, tenantId, accountId, context.now) : 0;
        await tx.audit({
          action: disable ? 'account.disable' : 'account.enable',
          objectType: 'account',
          objectId: accountId,
          objectLabel: account.login,
          before: { state: account.disabled_at === null ? 'active' : 'disabled' },
          after: { state: change.state, endedSessions: sessions, endedApiAccess: tokens },
          reason: change.reason,
        });
      });
    },

    /** A new temporary password, or an invitation; ends sessions and lifts the lock-out. */
    async renewPassword(
      context: PeopleContext,
      accountId: string,
      start: NewAccount['start'],
    ): Promise<{ temporaryPassword: string | null }> {
      const account = await getAccount(context, accountId);
      const { tenantId } = context.acting;
      const temporary = start === 'temporary' ? newTemporaryPassword() : null;
      const hash = temporary === null ? null : await passwords.hash(temporary);
      const invite = temporary === null ? await recovery.prepareInvitation(account, context.now) : undefined;
      await database.write(context.acting, async (tx) => {
        await setPassword(tx.db, tenantId, accountId, { hash, mustChange: temporary !== null, at: context.now });
        const ended = await endSessionsOf(tx.db, tenantId, accountId, context.now);
        await invite?.(tx);
        await tx.audit({
          action: 'account.renew-password',
          objectType: 'account',
          objectId: accountId,
          objectLabel: account.login,
          after: { start, endedSessions: ended },
        });
      });
      await guards.succeed(tenantId, loginKey(account.login));
      return { temporaryPassword: temporary };
    },
  };
}

export type PeopleService = ReturnType<typeof createPeopleService>;
