import {
  type EscalationRule,
  escalationLevel,
  isDecisionReminded,
  longWaitDays,
  type Reminder,
  reminderOn,
} from '@nanghang/domain/following';
import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import { type DutyHolders, responsibleFor } from './duty-holders.ts';
import type { Owed, WaitingReport } from './owed.store.ts';
import type { Telling } from './telling.ts';

/** From so many of one kind on a day they are told in one sentence. */
const manyFrom = 4;

type HoldersOf = (unitId: string) => DutyHolders;

interface Reminded {
  readonly personId: string;
  readonly owed: Owed;
  readonly reminder: Reminder;
}

function reminderTellings(reminded: readonly Reminded[], asOf: PlainDate): Telling[] {
  const groups = Map.groupBy(reminded, (one) => `${one.personId} ${one.reminder.kind} ${one.reminder.days}`);
  return [...groups.values()].flatMap((group): Telling[] => {
    const [first] = group;
    if (!first) return [];
    const { kind, days } = first.reminder;
    if (group.length >= manyFrom) {
      const occasion = `${kind} ${asOf} ${days}`;
      return [{ kind, personIds: [first.personId], occasion, facts: { days, count: group.length } }];
    }
    return group.map(({ owed, personId }) => ({
      kind,
      personIds: [personId],
      occasion: `${kind} ${owed.obligationId} ${owed.dueOn} ${days}`,
      facts: {
        ...{ ref: owed.ref, title: owed.title, unit: owed.unitName, period: owed.period, dueOn: owed.dueOn, days },
        ...(owed.withHead ? { inside: true } : {}),
      },
      taskId: owed.taskId,
      obligationId: owed.obligationId,
    }));
  });
}

/** What goes up on a day: the obligations, how far, and since how many days they are late. */
export interface Escalated {
  readonly owed: Owed;
  readonly level: 1 | 2;
  readonly daysLate: number;
}

/** Obligations that reach a level today, and not before: each goes up once a level. */
export function escalatedOn(owed: readonly Owed[], asOf: PlainDate, rule: EscalationRule): Escalated[] {
  return owed.flatMap((one): Escalated[] => {
    const daysLate = daysBetween(one.dueOn, asOf);
    const level = escalationLevel(one.dueOn, asOf, rule);
    return level === 0 ? [] : [{ owed: one, level, daysLate }];
  });
}

function occasionOf({ owed, level }: Escalated): string {
  return `escalated ${owed.obligationId} ${owed.dueOn} ${level}`;
}

/** One sentence for all of several that go up on a day. */
function allInOne(group: readonly Escalated[], personIds: readonly string[]): Telling[] {
  const [first] = group;
  if (!first) return [];
  const units = new Set(group.map((one) => one.owed.unitId)).size;
  const occasion = `escalated ${first.level} ${group.map(occasionOf).toSorted()[0]} ${group.length}`;
  const days = Math.min(...group.map((one) => one.daysLate));
  const whose = units > 1 ? { units } : { unit: first.owed.unitName };
  return [{ kind: 'escalated', personIds, occasion, facts: { ...whose, count: group.length, days } }];
}

function oneByOne(group: readonly Escalated[], personIds: readonly string[]): Telling[] {
  return group.map((one) => ({
    kind: 'escalated',
    personIds,
    occasion: occasionOf(one),
    facts: { ref: one.owed.ref, title: one.owed.title, unit: one.owed.unitName, days: one.daysLate },
    taskId: one.owed.taskId,
    obligationId: one.owed.obligationId,
  }));
}

/** The heads hear of their own units, each by itself; the coordinators of all units at once. */
function escalationTellings(
  escalated: readonly Escalated[],
  holdersOf: HoldersOf,
  coordinators: readonly string[],
): Telling[] {
  const tellingsOf = (group: readonly Escalated[], personIds: readonly string[]) =>
    group.length >= manyFrom ? allInOne(group, personIds) : oneByOne(group, personIds);
  const toHeads = Map.groupBy(
    escalated.filter(({ level }) => level === 1),
    ({ owed }) => owed.unitId,
  );
  const further = escalated.filter(({ level }) => level === 2);
  return [
    ...[...toHeads].flatMap(([unitId, group]) => tellingsOf(group, holdersOf(unitId).heads)),
    ...tellingsOf(further, coordinators),
  ];
}

/** Whoever decides on a report of a unit that another unit issued: the head of that unit, else the coordinators. */
export function decidersOf(
  report: { readonly unitId: string; readonly ownerUnitId: string | null },
  people: { readonly holdersOf: HoldersOf; readonly coordinators: readonly string[] },
): readonly string[] {
  const { unitId, ownerUnitId } = report;
  const heads = ownerUnitId === null || ownerUnitId === unitId ? [] : people.holdersOf(ownerUnitId).heads;
  return heads.length > 0 ? heads : people.coordinators;
}

/** Tells each person in one sentence how many reports have waited long for her decision. */
export function waitingTellings(
  waiting: readonly WaitingReport[],
  people: { readonly holdersOf: HoldersOf; readonly coordinators: readonly string[] },
  asOf: PlainDate,
): Telling[] {
  const pairs = waiting.flatMap((report) => decidersOf(report, people).map((personId) => ({ personId, report })));
  return [...Map.groupBy(pairs, ({ personId }) => personId)].flatMap(([personId, own]): Telling[] =>
    own.some(({ report }) => isDecisionReminded(report.submittedOn, asOf))
      ? [
          {
            ...{ kind: 'waiting', personIds: [personId], occasion: `waiting ${asOf}` },
            facts: { count: own.length, days: longWaitDays },
          },
        ]
      : [],
  );
}

/**
 * What people are told on a day: what comes near or is late, and, up the line, what stayed late.
 * @param escalated obligations that go up today for the first time at their level
 */
export function tellingsOfDay(
  owed: readonly Owed[],
  escalated: readonly Escalated[],
  people: { readonly holdersOf: HoldersOf; readonly coordinators: readonly string[] },
  asOf: PlainDate,
): Telling[] {
  const reminded = owed.flatMap((one): Reminded[] => {
    const reminder = reminderOn(one.dueOn, asOf);
    if (!reminder) return [];
    const holders = people.holdersOf(one.unitId);
    const signs = one.withHead && holders.heads.length > 0;
    const personIds = signs ? holders.heads : responsibleFor(one.personId, holders);
    return personIds.map((personId) => ({ personId, owed: one, reminder }));
  });
  return [...reminderTellings(reminded, asOf), ...escalationTellings(escalated, people.holdersOf, people.coordinators)];
}
