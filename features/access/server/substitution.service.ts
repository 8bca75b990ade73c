import { type Reach, type ReachedRow, reaches } from '@nanghang/domain/access';
import { addDays, type Issue, type PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Database, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Membership, Substitution } from '../contract/index.ts';
import { listMemberships } from './account.store.ts';
import {
  deleteMembership,
  findOtherHead,
  holdsAlready,
  insertPeople,
  lockOffices,
  setMembershipEnd,
} from './people-write.store.ts';
import {
  cancelSubstitution,
  findCoverOf,
  findSubstitutionPerson,
  insertSubstitution,
  listSubstitutionRows,
  type SubstitutionPerson,
} from './substitution.store.ts';

/** Who asks, when, and whose rows are within reach. */
export interface SubstitutionContext {
  readonly acting: Acting;
  /** The same as far as one person's rows go, naming whom the act is done for. */
  readonly actingOn: (row: ReachedRow) => Acting;
  readonly reach: Reach;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

export interface CoverOrder {
  readonly absentPersonId: string;
  readonly substitutePersonId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly reason: string;
}

export interface HandoverOrder {
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly validFrom: PlainDate;
  readonly membershipIds?: readonly string[] | undefined;
  readonly reason: string;
}

function invalid(code: string, field: string, vi: string, en: string): AppError {
  const message = { vi, en };
  const path: Issue['path'] = ['body', field];
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path, message }] });
}

function assertDifferent(one: string, other: string, field: string): void {
  if (one === other) throw invalid('SAME_PERSON', field, 'Phải chọn một người khác.', 'This must be another person.');
}

/** Covers for people who are absent for a time, and hand-overs for good. */
export function createSubstitutionService(database: Database) {
  async function reachedPerson(context: SubstitutionContext, personId: string): Promise<SubstitutionPerson> {
    const { tenantId } = context.acting;
    const person = await database.read(tenantId, (db) =>
      findSubstitutionPerson(db, tenantId, personId, context.businessDate),
    );
    const within =
      person &&
      (reaches(context.reach, { ownerId: personId }) ||
        person.unitIds.some((unitId) => reaches(context.reach, { unitId })));
    if (!within) throw new AppError('NOT_FOUND');
    return person;
  }

  async function substitutePerson(context: SubstitutionContext, personId: string, field: string) {
    const { tenantId } = context.acting;
    const person = await database.read(tenantId, (db) =>
      findSubstitutionPerson(db, tenantId, personId, context.businessDate),
    );
    if (!person?.enabled)
      throw invalid(
        'NO_SUCH_PERSON',
        field,
        'Người này không có tài khoản đang hoạt động.',
        'This person has no active account.',
      );
    return person;
  }

  async function assertCoverFits(tx: Tx, tenantId: string, order: CoverOrder): Promise<void> {
    const span = { validFrom: order.validFrom, validTo: order.validTo };
    const already = await findCoverOf(tx.db, tenantId, order.absentPersonId, span);
    if (already)
      throw invalid(
        'COVERED_ALREADY',
        'validFrom',
        `${already.substituteName} đã làm thay trong thời gian này.`,
        `${already.substituteName} covers at that time already.`,
      );
    const absent = await findCoverOf(tx.db, tenantId, order.substitutePersonId, span);
    if (absent)
      throw invalid(
        'SUBSTITUTE_ABSENT',
        'substitutePersonId',
        `Người làm thay cũng vắng trong thời gian này (${absent.substituteName} làm thay).`,
        `The substitute is absent at that time too (covered by ${absent.substituteName}).`,
      );
  }

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
      throw invalid(
        'HEAD_TAKEN',
        'membershipIds',
        `${other} đang là người đứng đầu ${office.unit.name} trong thời gian này.`,
        `${other} is the head of ${office.unit.name} at that time.`,
      );
    const row = {
      tenant_id: tenantId,
      membership_id: newId(now.getTime()),
      person_id: order.toPersonId,
      role: span.role,
      unit_id: span.unitId,
      standing: span.standing,
      valid_from: span.validFrom,
      valid_to: span.validTo,
      created_at: now,
    };
    await insertPeople(tx.db, { people: [], accounts: [], memberships: [row] });
  }

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
        throw invalid(
          'SPAN_REVERSED',
          'validTo',
          'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
          'The last day must not be before the first.',
        );
      if (order.validTo < context.businessDate)
        throw invalid('SPAN_PAST', 'validTo', 'Thời gian này đã qua.', 'This time is over.');
      const absent = await reachedPerson(context, order.absentPersonId);
      const substitute = await substitutePerson(context, order.substitutePersonId, 'substitutePersonId');
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

    /** @throws AppError NOT_FOUND for an unknown person; INVALID when nothing moves or a headship is taken */
    async handOver(context: SubstitutionContext, order: HandoverOrder): Promise<{ id: string; moved: number }> {
      assertDifferent(order.fromPersonId, order.toPersonId, 'toPersonId');
      const from = await reachedPerson(context, order.fromPersonId);
      const to = await substitutePerson(context, order.toPersonId, 'toPersonId');
      const { tenantId, actor } = context.acting;
      const id = newId(context.now.getTime());
      const moved = await database.write(context.acting, async (tx) => {
        await lockOffices(tx.db, tenantId);
        const held = await listMemberships(tx.db, tenantId, order.fromPersonId, order.validFrom);
        const wanted = order.membershipIds;
        const offices = held.filter((office) => (wanted ? wanted.includes(office.id) : office.inForce));
        const ended = offices.some((office) => office.validTo !== null && office.validTo < order.validFrom);
        if (offices.length === 0 || ended || (wanted && offices.length < new Set(wanted).size))
          throw invalid(
            'NOTHING_TO_MOVE',
            'membershipIds',
            'Không có vai trò nào còn hiệu lực để bàn giao từ ngày này.',
            'There is no office in force to hand over from that day.',
          );
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
        return offices.length;
      });
      return { id, moved };
    },
  };
}

export type SubstitutionService = ReturnType<typeof createSubstitutionService>;
