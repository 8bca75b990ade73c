import type { Reach } from '@nanghang/domain/access';
import { addDays, type Issue, type PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { NewAccount } from '../contract/index.ts';
import { type AccountWithPerson, endSessionsOf, findAccount, revokeTokensOf, setPassword } from './account.store.ts';
import { type Guards, loginKey } from './guard.ts';
import type { Passwords } from './passwords.ts';
import { listAccountRows } from './people-list.store.ts';
import {
  countOtherAdmins,
  deleteMembership,
  findMembership,
  findOtherHead,
  holdsAlready,
  insertPeople,
  listKnownUnits,
  listTakenLogins,
  lockOffices,
  type OfficeSpan,
  setDisabled,
  setMembershipEnd,
  updatePerson,
} from './people-write.store.ts';
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

type NewOffice = NewAccount['memberships'][number];

function invalid(code: string, path: Issue['path'], vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path, message }] });
}

/** Administration of accounts and offices. */
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

  async function assertOffices(tx: Tx, tenantId: string, personId: string, offices: readonly NewOffice[]) {
    await lockOffices(tx.db, tenantId);
    const known = await listKnownUnits(
      tx.db,
      tenantId,
      offices.map((office) => office.unitId),
    );
    for (const [at, office] of offices.entries()) {
      const path = ['body', 'memberships', at];
      if (!known.includes(office.unitId))
        throw invalid('UNKNOWN_UNIT', [...path, 'unitId'], 'Không có đơn vị này.', 'There is no such unit.');
      if (office.validTo !== null && office.validTo < office.validFrom)
        throw invalid(
          'SPAN_REVERSED',
          [...path, 'validTo'],
          'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
          'The last day must not be before the first.',
        );
      await assertOfficeFree(tx, tenantId, personId, office, path);
    }
  }

  async function assertOfficeFree(tx: Tx, tenantId: string, personId: string, span: OfficeSpan, path: Issue['path']) {
    if (await holdsAlready(tx.db, tenantId, personId, span))
      throw invalid(
        'OFFICE_HELD',
        [...path, 'role'],
        'Người này đã giữ vai trò đó tại đơn vị trong thời gian này.',
        'The person already holds this role in the unit at that time.',
      );
    if (span.standing !== 'head' && span.standing !== 'acting_head') return;
    const other = await findOtherHead(tx.db, tenantId, span, personId);
    if (other !== undefined)
      throw invalid(
        'HEAD_TAKEN',
        [...path, 'standing'],
        `${other} đang là người đứng đầu trong thời gian này. Hãy kết thúc trước.`,
        `${other} is the head at that time. End that office first.`,
      );
  }

  async function assertAdminRemains(tx: Tx, context: PeopleContext, personId: string, day: PlainDate) {
    await lockOffices(tx.db, context.acting.tenantId);
    if ((await countOtherAdmins(tx.db, context.acting.tenantId, personId, day)) > 0) return;
    throw invalid(
      'LAST_ADMIN',
      ['body'],
      'Phải còn ít nhất một quản trị viên khác đang hoạt động.',
      'At least one other active administrator must remain.',
    );
  }

  function officeRow(tenantId: string, personId: string, office: NewOffice, now: Date) {
    return {
      tenant_id: tenantId,
      membership_id: newId(now.getTime()),
      person_id: personId,
      role: office.role,
      unit_id: office.unitId,
      standing: office.standing,
      valid_from: office.validFrom,
      valid_to: office.validTo,
      created_at: now,
    };
  }

  return {
    getAccount,

    /** @throws AppError INVALID for a taken login, unknown unit, taken headship, or nobody to send an invitation to */
    async create(context: PeopleContext, order: NewAccount): Promise<{ id: string; temporaryPassword: string | null }> {
      const { tenantId } = context.acting;
      const now = context.now;
      const temporary = order.start === 'temporary' ? newTemporaryPassword() : null;
      const account: AccountWithPerson = {
        tenant_id: tenantId,
        account_id: newId(now.getTime()),
        person_id: newId(now.getTime()),
        login: order.login,
        password_hash: temporary === null ? null : await passwords.hash(temporary),
        password_changed_at: null,
        must_change_password: temporary !== null,
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
      const invite = order.start === 'invitation' ? await recovery.prepareInvitation(account, now) : undefined;
      const { full_name, title, email, phone, ...accountRow } = account;
      await database.write(context.acting, async (tx) => {
        if ((await listTakenLogins(tx.db, tenantId, [order.login])).length > 0)
          throw invalid('LOGIN_TAKEN', ['body', 'login'], 'Tên đăng nhập đã có người dùng.', 'This login is taken.');
        const { person_id } = account;
        await assertOffices(tx, tenantId, person_id, order.memberships);
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
        throw invalid('OWN_ACCOUNT', ['body'], 'Không thể tự khóa tài khoản của mình.', 'You cannot disable yourself.');
      await database.write(context.acting, async (tx) => {
        const { tenantId } = context.acting;
        if (disable) await assertAdminRemains(tx, context, account.person_id, context.businessDate);
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

    /** @throws AppError INVALID as `create` */
    async addMembership(context: PeopleContext, accountId: string, office: NewOffice): Promise<string> {
      const account = await getAccount(context, accountId);
      const { tenantId } = context.acting;
      const row = officeRow(tenantId, account.person_id, office, context.now);
      await database.write(context.acting, async (tx) => {
        await assertOffices(tx, tenantId, account.person_id, [office]);
        await insertPeople(tx.db, { people: [], accounts: [], memberships: [row] });
        await tx.audit({
          action: 'membership.add',
          objectType: 'account',
          objectId: accountId,
          objectLabel: account.login,
          after: { ...office },
        });
      });
      return row.membership_id;
    },

    /** @throws AppError NOT_FOUND; INVALID when the last admin would go */
    async endMembership(context: PeopleContext, membershipId: string, validTo: PlainDate): Promise<void> {
      const { tenantId } = context.acting;
      const found = await database.read(tenantId, (db) => findMembership(db, tenantId, membershipId));
      if (!found) throw new AppError('NOT_FOUND');
      await getAccount(context, found.account_id);
      await database.write(context.acting, async (tx) => {
        if (found.role === 'admin') await assertAdminRemains(tx, context, found.person_id, addDays(validTo, 1));
        const never = validTo < found.valid_from;
        if (never) await deleteMembership(tx.db, tenantId, membershipId);
        else await setMembershipEnd(tx.db, tenantId, membershipId, validTo);
        await tx.audit({
          action: never ? 'membership.remove' : 'membership.end',
          objectType: 'account',
          objectId: found.account_id,
          objectLabel: found.login,
          before: { role: found.role, unitId: found.unit_id, validFrom: found.valid_from, validTo: found.valid_to },
          after: never ? undefined : { role: found.role, unitId: found.unit_id, validFrom: found.valid_from, validTo },
        });
      });
    },
  };
}

export type PeopleService = ReturnType<typeof createPeopleService>;
