import { addDays, dayOfWeek, type PlainDate } from '../kernel/index.ts';
import { coversDay, type WorkCalendar, workingDaysUpTo } from '../schedules/index.ts';
import type { DutyEvent, DutyStanding } from './duty-event.ts';
import { refusalOf } from './next-events.ts';

/** What is known of an obligation beside its events. Source: design, an obligation is a date. */
export interface DutyFacts {
  /** The day on which it was first due; null where no date can be derived from the task. */
  readonly firstDueOn: PlainDate | null;
}

/** Working days within which a returned report is handed in again. Source: design, definitions that everything shares. */
export const resubmitWorkingDays = 2;

/**
 * Last day to hand in again what was returned: two working days later, the day of the return not counted. Outside the
 * calendar, and without one, Monday to Friday are taken.
 * Source: design, definitions that everything shares (on time); SRC-LUAT-91-2015 art. 147(2).
 * @example resubmitDay(plainDate('2023-11-17'), undefined) // '2023-11-21'
 */
export function resubmitDay(returnedOn: PlainDate, calendar: WorkCalendar | undefined): PlainDate {
  const known =
    calendar && coversDay(calendar, returnedOn)
      ? calendar.workingDays[workingDaysUpTo(calendar, returnedOn) + resubmitWorkingDays - 1]
      : undefined;
  if (known !== undefined) return known;
  let day = returnedOn;
  for (let counted = 0; counted < resubmitWorkingDays; ) {
    day = addDays(day, 1);
    if (dayOfWeek(day) < 6) counted += 1;
  }
  return day;
}

/**
 * An obligation on which nothing has happened yet.
 * Source: design, an obligation is a date.
 * @example untouched({ firstDueOn: null }).state // 'open'
 */
export function untouched(facts: DutyFacts): DutyStanding {
  return {
    state: 'open',
    firstDueOn: facts.firstDueOn,
    dueOn: facts.firstDueOn,
    firstSubmittedOn: null,
    submittedOn: null,
    returnedOn: null,
    resubmitBy: null,
    acceptedOn: null,
    onTime: null,
    lateResubmissions: 0,
    extensionAsked: null,
    closedFrom: null,
    pressedCount: 0,
  };
}

/**
 * The state after one more event; an event that is not allowed where the obligation stands changes nothing.
 * Source: design, definitions that everything shares (on time, extension).
 * @example applyEvent(untouched({ firstDueOn: null }), { sequence: 2, kind: 'accepted', on: plainDate('2023-11-20') }).state // 'open'
 */
export function applyEvent(standing: DutyStanding, event: DutyEvent): DutyStanding {
  if (refusalOf(standing, event)) return standing;
  switch (event.kind) {
    case 'submitted':
      return submit(standing, event.on);
    case 'withdrawn':
      return withdraw(standing);
    case 'returned':
      return {
        ...standing,
        state: 'returned',
        returnedOn: event.on,
        resubmitBy: event.resubmitBy ?? resubmitDay(event.on, undefined),
      };
    case 'accepted':
      return {
        ...standing,
        state: 'accepted',
        acceptedOn: event.on,
        onTime: cameOnTime(standing),
        closedFrom: 'submitted',
      };
    case 'extension_asked':
      return { ...standing, extensionAsked: event.dueOn ? { askedOn: event.on, wantedOn: event.dueOn } : null };
    case 'extended':
      return { ...standing, dueOn: event.dueOn ?? standing.dueOn, extensionAsked: null };
    case 'extension_refused':
      return { ...standing, extensionAsked: null };
    case 'due_moved':
      return { ...standing, dueOn: event.dueOn ?? null, extensionAsked: null };
    case 'waived':
    case 'cancelled':
      return { ...standing, state: event.kind, closedFrom: standing.state, extensionAsked: null };
    case 'reopened':
      return { ...standing, state: standing.closedFrom ?? 'open', acceptedOn: null, onTime: null, closedFrom: null };
    case 'pressed':
      return { ...standing, pressedCount: standing.pressedCount + 1 };
    default:
      return standing;
  }
}

function submit(standing: DutyStanding, on: PlainDate): DutyStanding {
  const again = standing.state === 'returned';
  const late = again && standing.resubmitBy !== null && on > standing.resubmitBy;
  return {
    ...standing,
    state: 'submitted',
    firstSubmittedOn: standing.firstSubmittedOn ?? on,
    submittedOn: on,
    lateResubmissions: standing.lateResubmissions + (late ? 1 : 0),
    extensionAsked: null,
  };
}

/** What the unit takes back counts as never handed in: the day of its next report decides. */
function withdraw(standing: DutyStanding): DutyStanding {
  if (standing.returnedOn === null) return { ...standing, state: 'open', firstSubmittedOn: null, submittedOn: null };
  const wasLate =
    standing.submittedOn !== null && standing.resubmitBy !== null && standing.submittedOn > standing.resubmitBy;
  return {
    ...standing,
    state: 'returned',
    submittedOn: null,
    lateResubmissions: standing.lateResubmissions - (wasLate ? 1 : 0),
  };
}

function cameOnTime(standing: DutyStanding): boolean | null {
  if (standing.dueOn === null || standing.firstSubmittedOn === null) return null;
  return standing.firstSubmittedOn <= standing.dueOn && standing.lateResubmissions === 0;
}

/**
 * What the recorded events of an obligation come to. Events count in the order of their sequence, each sequence once,
 * in whatever order they are given; one that is not allowed where the obligation stands changes nothing.
 * On time = the report finally accepted was first handed in by the due date and every resubmission came within two
 * working days of its return; an extension granted by the due date moves it.
 * Source: design, definitions that everything shares.
 * @returns the standing; equal to applying the events one after the other
 * @example foldEvents([], { firstDueOn: null }).state // 'open'
 */
export function foldEvents(events: readonly DutyEvent[], facts: DutyFacts): DutyStanding {
  const once = new Map<number, DutyEvent>();
  for (const event of events) if (!once.has(event.sequence)) once.set(event.sequence, event);
  return [...once.values()].sort((a, b) => a.sequence - b.sequence).reduce<DutyStanding>(applyEvent, untouched(facts));
}
