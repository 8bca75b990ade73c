import { daysBetween, type PlainDate } from '../kernel/index.ts';
import { type DutyStatus, dueSoonDays } from './duty-status.ts';

/** What the leading units of a task owe, counted by where it stands. Source: design, the screens (tasks). */
export interface TaskCounts {
  readonly leadCount: number;
  readonly open: number;
  /** Open ones without a date, and open ones on which a report was begun. */
  readonly openUndated: number;
  readonly openStarted: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly waived: number;
  /** Earliest date of what is open; null where nothing dated is open. */
  readonly firstOpenDueOn: PlainDate | null;
}

/**
 * The one status under which a task is shown on a day: the worst of what its leading units owe.
 * Source: design, the screens (tasks: what is late comes first).
 * @example taskStatus({ leadCount: 0, open: 0, openUndated: 0, openStarted: 0, submitted: 0, returned: 0, accepted: 0, waived: 0, firstOpenDueOn: null }, plainDate('2023-11-20')) // 'not_assigned'
 */
export function taskStatus(counts: TaskCounts, asOf: PlainDate): DutyStatus {
  if (counts.leadCount === 0) return 'not_assigned';
  const left = counts.firstOpenDueOn === null ? null : daysBetween(asOf, counts.firstOpenDueOn);
  if (left !== null && left < 0) return 'overdue';
  if (counts.returned > 0) return 'returned';
  if (left === 0) return 'due_today';
  if (left !== null && left <= dueSoonDays) return 'due_soon';
  if (counts.open > 0 && counts.openStarted > 0) return 'doing';
  if (left !== null) return 'not_started';
  if (counts.openUndated > 0) return 'no_date';
  if (counts.submitted > 0) return 'submitted';
  if (counts.accepted > 0) return 'accepted';
  return counts.waived > 0 ? 'waived' : 'cancelled';
}
