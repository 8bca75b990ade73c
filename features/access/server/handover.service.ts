import { addDays, type PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import type { Membership } from '../contract/index.ts';
import { listMemberships } from './account.store.ts';
import { officeRow, refusal } from './office-rules.ts';
import {
  deleteMembership,
  findOtherHead,
  holdsAlready,
  insertPeople,
  lockOffices,
  setMembershipEnd,
} from './people-write.store.ts';
import { insertSubstitution } from './substitution.store.ts';
import { assertDifferent, reachedPerson, type SubstitutionContext, substitutePerson } from './substitution-people.ts';

export interface HandoverOrder {
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly validFrom: PlainDate;
  readonly membershipIds?: readonly string[] | undefined;
  readonly reason: string;
}

/** Moves what follows an office, such as the open work of who held it. */
export type OnHandedOver = (tx: Tx, acting: Acting, now: Date) => Promise<void>;

async function moveOffice(tx: Tx, tenantId: string, office: Membership, order: HandoverOrder, now: Date) {
  const begun = office.validFrom < order.validFrom;
  const span = {
    unitId: office.unit.id,
    role: office.role,
    standing: office.standing,
    validFrom: begun ? order.validFrom : office.validFrom,
    validTo: office.validTo,
  };
  if (begun) await setMembershipEnd(tx.db, tenantId, office.id, addDays(order.validFrom, -1));
  else await deleteMembership(tx.db, tenantId, office.id);
  if (await holdsAlready(tx.db, tenantId, order.toPersonId, span)) return;
  const heads = span.standing === 'head' || span.standing === 'acting_head';
  const other = heads ? await findOtherHead(tx.db, tenantId, span, order.toPersonId) : undefined;
  if (other !== undefined)
    throw refusal(
      'HEAD_TAKEN',
      ['membershipIds'],
      `${other} đang là người đứng đầu ${office.unit.name} trong thời gian này.`,
      `${other} is the head of ${office.unit.name} at that time.`,
    );
  const row = officeRow(tenantId, order.toPersonId, span, now);
  await insertPeople(tx.db, { people: [], accounts: [], memberships: [row] });
}

/** The offices that a hand-over moves. @throws AppError INVALID when there is none, or one has ended */
async function officesToMove(tx: Tx, tenantId: string, order: HandoverOrder): Promise<Membership[]> {
  const held = await listMemberships(tx.db, tenantId, order.fromPersonId, order.validFrom);
  const wanted = order.membershipIds;
  const offices = held.filter((office) => (wanted ? wanted.includes(office.id) : office.inForce));
  const ended = offices.some((office) => office.validTo !== null && office.validTo < order.validFrom);
  if (offices.length === 0 || ended || (wanted && offices.length < new Set(wanted).size))
    throw refusal(
      'NOTHING_TO_MOVE',
      ['membershipIds'],
      'Không có vai trò nào còn hiệu lực để bàn giao từ ngày này.',
      'There is no office in force to hand over from that day.',
    );
  return offices;
}

/** Moving offices from one person to another for good. */
export function createHandoverService(database: Database, onHandedOver: OnHandedOver) {
  return {
    /** @throws AppError NOT_FOUND for an unknown person; INVALID when nothing moves or a headship is taken */
    async handOver(context: SubstitutionContext, order: HandoverOrder): Promise<{ id: string; moved: number }> {
      assertDifferent(order.fromPersonId, order.toPersonId, 'toPersonId');
      const from = await reachedPerson(context, database, order.fromPersonId);
      const to = await substitutePerson(context, database, order.toPersonId, 'toPersonId');
      const { tenantId, actor } = context.acting;
      const id = newId(context.now.getTime());
      const moved = await database.write(context.acting, async (tx) => {
        await lockOffices(tx.db, tenantId);
        const offices = await officesToMove(tx, tenantId, order);
        for (const office of offices) await moveOffice(tx, tenantId, office, order, context.now);
        await insertSubstitution(tx.db, tenantId, {
          id,
          kind: 'handover',
          absentPersonId: order.fromPersonId,
          substitutePersonId: order.toPersonId,
          validFrom: order.validFrom,
          validTo: null,
          reason: order.reason,
          coversAdmin: false,
          createdBy: actor?.accountId ?? null,
          now: context.now,
        });
        await tx.audit({
          action: 'substitution.hand-over',
          objectType: 'person',
          objectId: order.fromPersonId,
          objectLabel: from.displayName,
          after: {
            to: to.displayName,
            validFrom: order.validFrom,
            offices: offices.map((office) => ({
              role: office.role,
              unit: office.unit.name,
              standing: office.standing,
            })),
          },
          reason: order.reason,
        });
        await onHandedOver(tx, context.acting, context.now);
        return offices.length;
      });
      return { id, moved };
    },
  };
}

export type HandoverService = ReturnType<typeof createHandoverService>;
