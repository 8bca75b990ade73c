import { resubmitDay } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { ObligationAct } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { decidesFor, worksFor } from './duty-rights.ts';
import { listUnitPeople, listUnitRefs } from './names.store.ts';
import { askReached, assertMay, type Doing, listReached, rowOf } from './obligation-access.ts';
import type { StoredObligation } from './obligation-rows.store.ts';
import { recordEvent, recordEvents, type WantedEvent } from './recording.ts';

/** Decisions on what units owe: by the unit itself (more time, who works on it), and by whoever issued it. */
export function createDeciding(deps: DutiesDeps) {
  const { database } = deps;

  async function record(
    doing: Doing,
    obligationId: string,
    act: ObligationAct,
    eventOf: (one: StoredObligation, tx: Tx) => Promise<WantedEvent> | WantedEvent,
  ) {
    const one = await askReached(database, doing, obligationId);
    const own = act === 'ask_extension' || act === 'assign';
    if (!(own ? worksFor(doing.actor, one.unitId) : decidesFor(doing.actor, one.ownerUnitId)))
      throw new AppError('NOT_FOUND');
    assertMay(doing, one, act, one.officersSubmit);
    const acting = doing.actingOn({ unitId: one.unitId });
    await database.write(acting, async (tx) => {
      await recordEvent(tx, acting, await eventOf(one, tx), doing.now, deps.tell);
    });
    return rowOf(database, doing, obligationId);
  }

  return {
    askExtension: (doing: Doing, obligationId: string, wantedOn: PlainDate, reason: string) =>
      record(doing, obligationId, 'ask_extension', () => ({
        obligationId,
        kind: 'extension_asked',
        dueOn: wantedOn,
        reason,
      })),

    assign: (doing: Doing, obligationId: string, personId: string | null) =>
      record(doing, obligationId, 'assign', async (one, tx) => {
        if (personId !== null) await assertWorksIn(tx, doing, one.unitId, personId);
        return { obligationId, kind: 'assigned', details: { personId }, change: { setsPerson: true, personId } };
      }),

    accept: (doing: Doing, obligationId: string, reason: string | undefined) =>
      record(doing, obligationId, 'accept', () => ({ obligationId, kind: 'accepted', reason })),

    return: (doing: Doing, obligationId: string, reason: string) =>
      record(doing, obligationId, 'return', async (_, tx) => {
        const { calendar } = await deps.readingOf(tx.db, doing.tenantId);
        return { obligationId, kind: 'returned', reason, resubmitBy: resubmitDay(doing.asOf, calendar) };
      }),

    extend: (doing: Doing, obligationId: string, dueOn: PlainDate, reason: string) =>
      record(doing, obligationId, 'extend', () => ({ obligationId, kind: 'extended', dueOn, reason })),

    answerExtension: (
      doing: Doing,
      obligationId: string,
      answer: { granted: boolean; dueOn?: PlainDate | undefined; reason: string },
    ) =>
      record(doing, obligationId, 'answer_extension', (one) => {
        const { granted, reason } = answer;
        if (!granted || one.extensionWantedOn === null) return { obligationId, kind: 'extension_refused', reason };
        return { obligationId, kind: 'extended', dueOn: answer.dueOn ?? one.extensionWantedOn, reason };
      }),

    setDue: (doing: Doing, obligationId: string, dueOn: PlainDate, reason: string) =>
      record(doing, obligationId, 'set_due', (one) => {
        if (one.dueOn !== null && one.dueOn < doing.asOf) throw passed();
        return { obligationId, kind: 'due_moved', dueOn, reason };
      }),

    waive: (doing: Doing, obligationId: string, reason: string) =>
      record(doing, obligationId, 'waive', () => ({ obligationId, kind: 'waived', reason })),

    press: (doing: Doing, obligationId: string, reason: string | undefined) =>
      record(doing, obligationId, 'press', () => ({ obligationId, kind: 'pressed', reason })),

    reopen: (doing: Doing, obligationId: string, reason: string) =>
      record(doing, obligationId, 'reopen', () => ({ obligationId, kind: 'reopened', reason })),

    async acceptMany(doing: Doing, reports: readonly { readonly obligationId: string; readonly version: number }[]) {
      const { tenantId, asOf } = doing;
      const versions = new Map(reports.map((one) => [one.obligationId, one.version]));
      const own = await database.read(tenantId, (db) => listReached(db, doing, [...versions.keys()]));
      if (!own.every((one) => decidesFor(doing.actor, one.ownerUnitId))) throw new AppError('NOT_FOUND');
      const acting = doing.actingOn({});
      return database.write(acting, async (tx) => {
        const wanted = own.map(({ obligationId }) => ({
          ...{ obligationId, kind: 'accepted' as const, version: versions.get(obligationId) ?? 0 },
        }));
        const { happened, refused } = await recordEvents(tx, acting, wanted, doing.now, deps.tell);
        const unitOf = await listUnitRefs(
          tx.db,
          tenantId,
          refused.map(({ obligation }) => obligation.unitId),
          asOf,
        );
        if (happened.length === 0)
          await tx.audit({
            action: 'obligation.accept_many',
            objectType: 'obligation',
            objectId: own[0]?.obligationId ?? tenantId,
            after: { accepted: 0, refused: refused.map(({ obligation }) => obligation.obligationId) },
          });
        return {
          accepted: happened.map(({ obligation }) => obligation.obligationId),
          refused: refused.map(({ obligation, issue }) => ({
            ...{ obligationId: obligation.obligationId, ref: obligation.ref, message: issue.message },
            unit: unitOf(obligation.unitId),
          })),
        };
      });
    },
  };
}

export type Deciding = ReturnType<typeof createDeciding>;

function passed(): AppError {
  const message = {
    vi: 'Hạn đã qua: không đổi được nữa. Có thể miễn hoặc để tính là trễ.',
    en: 'The date has passed and can no longer be moved. It may be waived, or counts as late.',
  };
  return new AppError('INVALID', {
    message,
    issues: [{ code: 'DUE_DATE_PASSED', severity: 'error', path: ['dueOn'], message }],
  });
}

async function assertWorksIn(tx: Tx, doing: Doing, unitId: string, personId: string): Promise<void> {
  const people = await listUnitPeople(tx.db, doing.tenantId, unitId, doing.asOf);
  if (people.some((person) => person.personId === personId)) return;
  const message = { vi: 'Người này không thuộc đơn vị.', en: 'This person does not work in the unit.' };
  throw new AppError('INVALID', {
    message,
    issues: [{ code: 'NOT_IN_UNIT', severity: 'error', path: ['personId'], message }],
  });
}
