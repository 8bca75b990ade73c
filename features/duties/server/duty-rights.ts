import { type Actor, reaches, reachOf } from '@nanghang/domain/access';
import { type DutyEventKind, type DutyKind, type DutyState, refusalOf } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { ObligationAct } from '../contract/index.ts';
import { policy } from './duties.policy.ts';

/** What of an obligation decides who may do what with it. */
export interface JudgedObligation {
  readonly unitId: string;
  readonly ownerUnitId: string | null;
  readonly duty: DutyKind;
  readonly state: DutyState;
  readonly dueOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  readonly extensionWantedOn: PlainDate | null;
  readonly report: 'draft' | 'with_head' | 'submitted' | null;
}

/** The standing as far as refusals look at it. */
export function standingOf(one: JudgedObligation, on: PlainDate): Parameters<typeof refusalOf>[0] {
  const { state, dueOn, submittedOn, extensionWantedOn } = one;
  return {
    ...{ state, dueOn, submittedOn, firstDueOn: dueOn, firstSubmittedOn: submittedOn, returnedOn: null },
    ...{ resubmitBy: null, acceptedOn: null, onTime: null, lateResubmissions: 0, pressedCount: 0 },
    extensionAsked: extensionWantedOn === null ? null : { askedOn: on, wantedOn: extensionWantedOn },
    closedFrom: null,
  };
}

/** Whether the actor works for the unit that owes. */
export function worksFor(actor: Actor, unitId: string): boolean {
  const reach = reachOf(actor, policy['duty.work'], 'duty.work');
  return reach !== undefined && reaches(reach, { unitId });
}

/** Whether the actor answers for the unit: its head, or the coordinator for the own unit. */
export function headsUnit(actor: Actor, unitId: string): boolean {
  return actor.memberships.some(
    ({ role, unitId: own, subtreeUnitIds }) =>
      (role === 'unit_lead' && subtreeUnitIds.includes(unitId)) || (role === 'coordinator' && own === unitId),
  );
}

/** Whether the actor decides on reports that go to the unit that issued the task. */
export function decidesFor(actor: Actor, ownerUnitId: string | null): boolean {
  const reach = reachOf(actor, policy['duty.decide'], 'duty.decide');
  return reach !== undefined && reaches(reach, { unitId: ownerUnitId ?? undefined });
}

const eventOf: Readonly<Record<Exclude<ObligationAct, 'draft' | 'send_to_head'>, DutyEventKind>> = {
  submit: 'submitted',
  confirm: 'submitted',
  withdraw: 'withdrawn',
  ask_extension: 'extension_asked',
  assign: 'assigned',
  accept: 'accepted',
  return: 'returned',
  extend: 'extended',
  answer_extension: 'extension_refused',
  set_due: 'due_moved',
  waive: 'waived',
  press: 'pressed',
  reopen: 'reopened',
};

const working: readonly ObligationAct[] = [
  ...(['draft', 'send_to_head', 'submit', 'confirm', 'withdraw', 'ask_extension', 'assign'] as const),
];
const deciding: readonly ObligationAct[] = [
  ...(['accept', 'return', 'extend', 'answer_extension', 'set_due', 'waive', 'press', 'reopen'] as const),
];

/**
 * What an actor may do with an obligation now; the same rule stands before every write.
 * @param officersSubmit setting of the province: officers hand in without their head
 */
export function actsOf(
  actor: Actor,
  one: JudgedObligation,
  on: PlainDate,
  officersSubmit: boolean,
): readonly ObligationAct[] {
  const works = worksFor(actor, one.unitId);
  const heads = works && (headsUnit(actor, one.unitId) || officersSubmit);
  const standing = standingOf(one, on);
  const writable = one.duty !== 'coordinate' && (one.state === 'open' || one.state === 'returned');
  const follows = (act: keyof typeof eventOf) => refusalOf(standing, { kind: eventOf[act], on }) === undefined;
  const allowed = (act: ObligationAct): boolean => {
    if (act === 'draft') return writable;
    if (act === 'send_to_head') return writable && !heads && one.report !== 'with_head';
    if (act === 'submit') return writable && heads && follows(act);
    if (act === 'confirm') return one.duty === 'coordinate' && follows(act);
    if (act === 'withdraw') return heads && one.duty !== 'coordinate' && follows(act);
    if (act === 'assign') return heads && follows(act);
    // A date that has passed stands: lateness is not moved away afterwards.
    if (act === 'set_due') return follows(act) && (one.dueOn === null || one.dueOn >= on);
    return follows(act);
  };
  return [...(works ? working : []), ...(decidesFor(actor, one.ownerUnitId) ? deciding : [])].filter(allowed);
}
