import type { Issue, PlainDate } from '../kernel/index.ts';
import { type DueRequest, dueDate } from './due-date.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { officeHours, type WorkSession } from './working-hours.ts';

/** A duty whose date was computed from an allowance; printed dates do not belong here, since they never move. */
export interface ComputedDuty {
  readonly id: string;
  readonly request: DueRequest;
}

/** A future date that another calendar moves. */
export interface MovedDueDate {
  readonly id: string;
  readonly before: PlainDate;
  readonly after: PlainDate;
}

/** What a change of calendar does: the dates that move, and the duties whose date cannot be told, with why. */
export interface CalendarChange {
  readonly moved: readonly MovedDueDate[];
  readonly issues: readonly Issue[];
}

/**
 * Which future due dates move when a calendar is changed. Dates before `asOf` stay as they were; a duty that one of
 * the calendars cannot date is an issue with its id in the path.
 * Source: SRC-LUAT-91-2015 art. 148; design rule that a printed date never moves.
 * @param duties in any order; the answer keeps it
 * @param asOf the business date
 */
export function movedDueDates(
  before: WorkCalendar,
  after: WorkCalendar,
  duties: readonly ComputedDuty[],
  asOf: PlainDate,
  sessions: readonly WorkSession[] = officeHours,
): CalendarChange {
  const moved: MovedDueDate[] = [];
  const issues: Issue[] = [];
  for (const { id, request } of duties) {
    const [old, next] = [dueDate(before, request, sessions), dueDate(after, request, sessions)];
    if (!old.ok || !next.ok) {
      const wrong = old.ok ? (next.ok ? [] : next.issues) : old.issues;
      for (const issue of wrong) issues.push({ ...issue, path: [id, ...issue.path] });
      continue;
    }
    const same = old.value.due === next.value.due && old.value.time === next.value.time;
    if (!same && old.value.due >= asOf) moved.push({ id, before: old.value.due, after: next.value.due });
  }
  return { moved, issues };
}
