import type { Acting, Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Outbox } from '@nanghang/platform/mail';
import { sql } from 'kysely';
import type { SecondFactorReset } from '../contract/index.ts';
import { type AccountWithPerson, clearSecondFactor, endSessionsOf, findAccount } from './account.store.ts';
import { changeLetter } from './mail-texts.ts';

const openDays = 7;

interface Row {
  request_id: string;
  account_id: string;
  login: string;
  full_name: string;
  requested_by: string;
  requester_name: string;
  requested_at: Date;
  reason: string;
}

async function listOpen(
  db: Handle,
  tenantId: string,
  now: Date,
  only: { readonly requestId?: string; readonly accountId?: string } = {},
): Promise<Row[]> {
  const since = new Date(now.getTime() - openDays * 86_400_000);
  const found = await sql<Row>`
    select r.request_id, r.account_id, a.login, p.full_name, r.requested_by, q.full_name as requester_name,
      r.requested_at, r.reason
    from second_factor_reset r
    join account a on a.tenant_id = r.tenant_id and a.account_id = r.account_id
    join person p on p.tenant_id = a.tenant_id and p.person_id = a.person_id
    join account b on b.tenant_id = r.tenant_id and b.account_id = r.requested_by
    join person q on q.tenant_id = b.tenant_id and q.person_id = b.person_id
    where r.tenant_id = ${tenantId} and r.decision is null and r.requested_at > ${since}
      and (${only.requestId ?? null}::uuid is null or r.request_id = ${only.requestId ?? null})
      and (${only.accountId ?? null}::uuid is null or r.account_id = ${only.accountId ?? null})
    order by r.requested_at`.execute(db);
  return found.rows;
}

function mayDecide(row: Row, accountId: string | undefined): boolean {
  return accountId !== undefined && accountId !== row.requested_by && accountId !== row.account_id;
}

function shown(row: Row, accountId: string | undefined): SecondFactorReset {
  return {
    id: row.request_id,
    account: { id: row.account_id, login: row.login, displayName: row.full_name },
    requestedBy: row.requester_name,
    requestedAt: row.requested_at.toISOString(),
    reason: row.reason,
    mayDecide: mayDecide(row, accountId),
  };
}

/** Taking a second factor away: one admin asks, another consents; the command line of the host may alone. */
export function createSecondFactorResetService(database: Database, outbox: Outbox) {
  async function takeAway(
    acting: Acting,
    account: AccountWithPerson,
    now: Date,
    why: { readonly reason: string; readonly requestId?: string },
  ): Promise<void> {
    await database.write(acting, async (tx) => {
      const { tenantId } = acting;
      if (why.requestId !== undefined) {
        const claimed = await sql`update second_factor_reset r
          set decision = 'approved', decided_by = ${acting.actor?.accountId ?? null}, decided_at = ${now}
          where r.tenant_id = ${tenantId} and r.request_id = ${why.requestId} and r.decision is null
          returning r.request_id`.execute(tx.db);
        if (claimed.rows.length === 0) throw new AppError('CONFLICT');
      }
      await clearSecondFactor(tx.db, tenantId, account.account_id);
      const ended = await endSessionsOf(tx.db, tenantId, account.account_id, now);
      if (outbox.enabled && account.email !== null) {
        const to = { email: account.email, displayName: account.full_name, language: account.language };
        await outbox.put(tx, tenantId, changeLetter(to, 'second_factor_off'), now);
      }
      await tx.audit({
        action: 'second_factor.reset',
        objectType: 'account',
        objectId: account.account_id,
        objectLabel: account.login,
        after: { endedSessions: ended },
        reason: why.reason,
      });
    });
  }

  async function getAccountWithFactor(tenantId: string, accountId: string): Promise<AccountWithPerson> {
    const account = await database.read(tenantId, (db) => findAccount(db, tenantId, accountId));
    if (!account) throw new AppError('NOT_FOUND');
    if (account.totp_confirmed_at === null)
      throw new AppError('CONFLICT', {
        message: { vi: 'Tài khoản này chưa bật xác thực hai lớp.', en: 'This account has no second factor.' },
      });
    return account;
  }

  return {
    async list(acting: Acting, now: Date): Promise<SecondFactorReset[]> {
      const rows = await database.read(acting.tenantId, (db) => listOpen(db, acting.tenantId, now));
      return rows.map((row) => shown(row, acting.actor?.accountId));
    },

    async findFor(acting: Acting, accountId: string, now: Date): Promise<SecondFactorReset | null> {
      const [row] = await database.read(acting.tenantId, (db) => listOpen(db, acting.tenantId, now, { accountId }));
      return row ? shown(row, acting.actor?.accountId) : null;
    },

    /** @throws AppError NOT_FOUND; CONFLICT without a second factor or with a request already open */
    async ask(acting: Acting, accountId: string, reason: string, now: Date): Promise<string> {
      const { tenantId, actor } = acting;
      if (!actor) throw new AppError('FORBIDDEN');
      const account = await getAccountWithFactor(tenantId, accountId);
      const id = newId(now.getTime());
      await database.write(acting, async (tx) => {
        const stale = new Date(now.getTime() - openDays * 86_400_000);
        await sql`update second_factor_reset r set decision = 'refused', decided_at = ${now}
          where r.tenant_id = ${tenantId} and r.account_id = ${accountId} and r.decision is null
            and r.requested_at <= ${stale}`.execute(tx.db);
        const made = await sql`
          insert into second_factor_reset (tenant_id, request_id, account_id, requested_by, requested_at, reason)
          values (${tenantId}, ${id}, ${accountId}, ${actor.accountId}, ${now}, ${reason})
          on conflict do nothing returning request_id`.execute(tx.db);
        if (made.rows.length === 0)
          throw new AppError('CONFLICT', {
            message: { vi: 'Đã có yêu cầu đang chờ cho tài khoản này.', en: 'A request for this account is open.' },
          });
        await tx.audit({
          action: 'second_factor.ask-reset',
          objectType: 'account',
          objectId: accountId,
          objectLabel: account.login,
          reason,
        });
      });
      return id;
    },

    /**
     * Another admin consents or refuses; who asked may withdraw by refusing.
     * @throws AppError NOT_FOUND for a request that is not open; FORBIDDEN for who may not decide
     */
    async decide(acting: Acting, requestId: string, decision: 'approved' | 'refused', now: Date): Promise<void> {
      const { tenantId, actor } = acting;
      const [row] = await database.read(tenantId, (db) => listOpen(db, tenantId, now, { requestId }));
      if (!row) throw new AppError('NOT_FOUND');
      const withdraws = decision === 'refused' && actor?.accountId === row.requested_by;
      if (!withdraws && !mayDecide(row, actor?.accountId))
        throw new AppError('FORBIDDEN', {
          message: {
            vi: 'Cần một quản trị viên khác, không phải người yêu cầu hay chủ tài khoản, đồng ý.',
            en: 'Another admin must consent, neither the one who asked nor the owner of the account.',
          },
        });
      if (decision === 'approved') {
        const account = await getAccountWithFactor(tenantId, row.account_id);
        await takeAway(acting, account, now, { reason: row.reason, requestId });
        return;
      }
      await database.write(acting, async (tx) => {
        await sql`update second_factor_reset r
          set decision = 'refused', decided_by = ${actor?.accountId ?? null}, decided_at = ${now}
          where r.tenant_id = ${tenantId} and r.request_id = ${requestId} and r.decision is null`.execute(tx.db);
        await tx.audit({
          action: 'second_factor.refuse-reset',
          objectType: 'account',
          objectId: row.account_id,
          objectLabel: row.login,
        });
      });
    },

    /** For the command line on the host, whose keeper could change the database anyway; audited. */
    async forceByHost(acting: Acting, accountId: string, reason: string, now: Date): Promise<void> {
      if (acting.actor) throw new AppError('FORBIDDEN');
      const account = await getAccountWithFactor(acting.tenantId, accountId);
      await takeAway(acting, account, now, { reason });
    },
  };
}

export type SecondFactorResetService = ReturnType<typeof createSecondFactorResetService>;
