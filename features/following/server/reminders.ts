import type { Role, Standing } from '@nanghang/domain/access';
import { type EscalationRule, escalationLevel, type Reminder, reminderOn } from '@nanghang/domain/following';
import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { Owed } from './owed.store.ts';
import type { Telling } from './telling.ts';

/** Somebody who holds an office, as access lists them. */
export interface Holder {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly standing: Standing;
}

/** From so many of one kind on a day they are told in one sentence. */
const manyFrom = 4;

/** Whom an obligation concerns: the person it was given to, else everybody who works on what the unit owes. */
function responsibleFor(owed: Owed, holdersOf: ReadonlyMap<string, readonly Holder[]>): string[] {
  const holders = holdersOf.get(owed.unitId) ?? [];
  const workers = holders.filter((holder) => holder.role === 'unit_officer' || holder.role === 'unit_lead');
  if (owed.personId !== null && workers.some((holder) => holder.personId === owed.personId)) return [owed.personId];
  return workers.map((holder) => holder.personId);
}

function headsOf(owed: Owed, holdersOf: ReadonlyMap<string, readonly Holder[]>): string[] {
  return (holdersOf.get(owed.unitId) ?? [])
    .filter((holder) => holder.role === 'unit_lead')
    .map((holder) => holder.personId);
}

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
      facts: { ref: owed.ref, title: owed.title, unit: owed.unitName, period: owed.period, dueOn: owed.dueOn, days },
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

function escalationTellings(
  escalated: readonly Escalated[],
  holdersOf: ReadonlyMap<string, readonly Holder[]>,
  coordinators: readonly string[],
): Telling[] {
  const groups = Map.groupBy(escalated, ({ owed, level }) => `${owed.unitId} ${level}`);
  return [...groups.values()].flatMap((group): Telling[] => {
    const [first] = group;
    if (!first) return [];
    const personIds = first.level === 1 ? headsOf(first.owed, holdersOf) : [...coordinators];
    const occasionOf = ({ owed, level }: Escalated) => `escalated ${owed.obligationId} ${owed.dueOn} ${level}`;
    if (group.length >= manyFrom) {
      const occasion = `escalated ${first.owed.unitId} ${first.level} ${group.map(occasionOf).toSorted()[0]} ${group.length}`;
      const days = Math.min(...group.map((one) => one.daysLate));
      return [
        { kind: 'escalated', personIds, occasion, facts: { unit: first.owed.unitName, count: group.length, days } },
      ];
    }
    return group.map((one) => ({
      kind: 'escalated',
      personIds,
      occasion: occasionOf(one),
      facts: { ref: one.owed.ref, title: one.owed.title, unit: one.owed.unitName, days: one.daysLate },
      taskId: one.owed.taskId,
      obligationId: one.owed.obligationId,
    }));
  });
}

/**
 * What people are told on a day: what comes near or is late, and, up the line, what stayed late.
 * @param escalated obligations that go up today for the first time at their level
 */
export function tellingsOfDay(
  owed: readonly Owed[],
  escalated: readonly Escalated[],
  people: { readonly holders: readonly Holder[]; readonly coordinators: readonly string[] },
  asOf: PlainDate,
): Telling[] {
  const holdersOf = Map.groupBy(people.holders, (holder) => holder.unitId);
  const reminded = owed.flatMap((one): Reminded[] => {
    const reminder = reminderOn(one.dueOn, asOf);
    if (!reminder) return [];
    return responsibleFor(one, holdersOf).map((personId) => ({ personId, owed: one, reminder }));
  });
  return [...reminderTellings(reminded, asOf), ...escalationTellings(escalated, holdersOf, people.coordinators)];
}
