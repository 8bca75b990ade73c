import { addDays, type PlainDate } from '@nanghang/domain/kernel';
import type { Database } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { assertAdminRemains, assertOffices, type NewOffice, officeRow } from './office-rules.ts';
import type { PeopleContext, PeopleService } from './people.service.ts';
import { deleteMembership, findMembership, insertPeople, setMembershipEnd } from './people-write.store.ts';

/** Giving people offices and ending them. */
export function createOfficeService(database: Database, people: Pick<PeopleService, 'getAccount'>) {
  return {
    /** @throws AppError INVALID for an office that cannot be */
    async add(context: PeopleContext, accountId: string, office: NewOffice): Promise<string> {
      const account = await people.getAccount(context, accountId);
      const { tenantId } = context.acting;
      const row = officeRow(tenantId, account.person_id, office, context.now);
      await database.write(context.acting, async (tx) => {
        await assertOffices(tx, tenantId, account.person_id, [office], []);
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
    async end(context: PeopleContext, membershipId: string, validTo: PlainDate): Promise<void> {
      const { tenantId } = context.acting;
      const found = await database.read(tenantId, (db) => findMembership(db, tenantId, membershipId));
      if (!found) throw new AppError('NOT_FOUND');
      await people.getAccount(context, found.account_id);
      const held = { role: found.role, unitId: found.unit_id, validFrom: found.valid_from };
      const never = validTo < found.valid_from;
      await database.write(context.acting, async (tx) => {
        if (found.role === 'admin') await assertAdminRemains(tx, tenantId, found.person_id, addDays(validTo, 1));
        if (never) await deleteMembership(tx.db, tenantId, membershipId);
        else await setMembershipEnd(tx.db, tenantId, membershipId, validTo);
        await tx.audit({
          action: never ? 'membership.remove' : 'membership.end',
          objectType: 'account',
          objectId: found.account_id,
          objectLabel: found.login,
          before: { ...held, validTo: found.valid_to },
          after: never ? undefined : { ...held, validTo },
        });
      });
    },
  };
}

export type OfficeService = ReturnType<typeof createOfficeService>;
