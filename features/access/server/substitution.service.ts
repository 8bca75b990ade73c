import { reaches } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Database, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Substitution } from '../contract/index.ts';
import { refusal } from './office-rules.ts';
import { lockOffices } from './people-write.store.ts';
import { cancelSubstitution, findCoverOf, insertSubstitution, listSubstitutionRows } from './substitution.store.ts';
import { assertDifferent, reachedPerson, type SubstitutionContext, substitutePerson } from './substitution-people.ts';

export interface CoverOrder {
  readonly absentPersonId: string;
  readonly substitutePersonId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly reason: string;
}

async function assertCoverFits(tx: Tx, tenantId: string, order: CoverOrder): Promise<void> {
  const span = { validFrom: order.validFrom, validTo: order.validTo };
  const already = await findCoverOf(tx.db, tenantId, order.absentPersonId, span);
  if (already)
    throw refusal(
      'COVERED_ALREADY',
      ['validFrom'],
      `${already.substituteName} đã làm thay trong thời gian này.`,
      `${already.substituteName} covers at that time already.`,
    );
  const absent = await findCoverOf(tx.db, tenantId, order.substitutePersonId, span);
  if (absent)
    throw refusal(
      'SUBSTITUTE_ABSENT',
      ['substitutePersonId'],
      `Người làm thay cũng vắng trong thời gian này (${absent.substituteName} làm thay).`,
      `The substitute is absent at that time too (covered by ${absent.substituteName}).`,
    );
}

/** Covers for people who are absent for a time; the list also names hand-overs. */
export function createSubstitutionService(database: Database) {
  return {
    async list(context: SubstitutionContext, current: boolean): Promise<Substitution[]> {
      const { tenantId } = context.acting;
      return await database.read(tenantId, (db) =>
        listSubstitutionRows(db, tenantId, { reach: context.reach, current }, context.businessDate),
      );
    },

    /**
     * Lets the substitute hold what the absent person holds. The role admin is handed on only by an admin: else the
     * head of an office could become one.
     * @throws AppError NOT_FOUND for a person out of reach; INVALID for spans that clash
     */
    async cover(context: SubstitutionContext, order: CoverOrder): Promise<string> {
      assertDifferent(order.absentPersonId, order.substitutePersonId, 'substitutePersonId');
      if (order.validTo < order.validFrom)
        throw refusal(
          'SPAN_REVERSED',
          ['validTo'],
          'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
          'The last day must not be before the first.',
        );
      if (order.validTo < context.businessDate)
        throw refusal('SPAN_PAST', ['validTo'], 'Thời gian này đã qua.', 'This time is over.');
      const absent = await reachedPerson(context, database, order.absentPersonId);
      const substitute = await substitutePerson(context, database, order.substitutePersonId, 'substitutePersonId');
      const { tenantId, actor } = context.acting;
      const byAdmin = context.reach.kind === 'all';
      const id = newId(context.now.getTime());
      const unitId = absent.unitIds.find((each) => reaches(context.reach, { unitId: each }));
      await database.write(context.actingOn({ ownerId: order.absentPersonId, unitId }), async (tx) => {
        await lockOffices(tx.db, tenantId);
        await assertCoverFits(tx, tenantId, order);
        await insertSubstitution(tx.db, tenantId, {
          ...order,
          id,
          kind: 'cover',
          coversAdmin: byAdmin && absent.isAdmin,
          createdBy: actor?.accountId ?? null,
          now: context.now,
        });
        await tx.audit({
          action: 'substitution.cover',
          objectType: 'person',
          objectId: order.absentPersonId,
          objectLabel: absent.displayName,
          after: { substitute: substitute.displayName, validFrom: order.validFrom, validTo: order.validTo },
          reason: order.reason,
        });
      });
      return id;
    },

    /** @throws AppError NOT_FOUND out of reach; CONFLICT when it is over, cancelled or a hand-over */
    async cancel(context: SubstitutionContext, id: string): Promise<void> {
      const { tenantId } = context.acting;
      const [found] = await database.read(tenantId, (db) =>
        listSubstitutionRows(db, tenantId, { id, reach: context.reach }, context.businessDate),
      );
      if (!found) throw new AppError('NOT_FOUND');
      if (found.kind !== 'cover' || found.state === 'over' || found.state === 'cancelled')
        throw new AppError('CONFLICT', {
          message: { vi: 'Việc làm thay này không còn hiệu lực.', en: 'This cover no longer holds.' },
        });
      await database.write(context.acting, async (tx) => {
        await cancelSubstitution(tx.db, tenantId, id, context.now);
        await tx.audit({
          action: 'substitution.cancel',
          objectType: 'person',
          objectId: found.absent.id,
          objectLabel: found.absent.displayName,
          before: { substitute: found.substitute.displayName, validFrom: found.validFrom, validTo: found.validTo },
        });
      });
    },
  };
}

export type SubstitutionService = ReturnType<typeof createSubstitutionService>;
