import { daysBetween, type PlainDate } from '../kernel/index.ts';
import type { DutyStanding } from './duty-event.ts';

/**
 * How a duty is shown on a day. `not_assigned` is a task that no unit leads, `no_date` one whose timeframe gives no
 * date.
 * Source: design, the screens (tasks, my work).
 */
export const dutyStatuses = [
  'overdue',
  'returned',
  'due_today',
  'due_soon',
  'not_assigned',
  'no_date',
  'doing',
  'not_started',
  'submitted',
  'accepted',
  'waived',
  'cancelled',
] as const;

/** One of {@link dutyStatuses}. */
export type DutyStatus = (typeof dutyStatuses)[number];

/** Calendar days before the date from which a duty is shown as due soon. Source: product decision (mockup of tasks). */
export const dueSoonDays = 10;

/**
 * Days by which a duty is late on a day: of one not handed in, since its date; of one handed in, the days by which the
 * first report missed the date. 0 where it is in time, closed without a report or without a date.
 * Source: design, definitions that everything shares (on time).
 * @example latenessInDays({ state: 'open', dueOn: plainDate('2022-12-31'), firstSubmittedOn: null }, plainDate('2023-11-20')) // 324
 */
export function latenessInDays(
  standing: Pick<DutyStanding, 'state' | 'dueOn' | 'firstSubmittedOn'>,
  asOf: PlainDate,
): number {
  if (standing.dueOn === null || standing.state === 'waived' || standing.state === 'cancelled') return 0;
  return Math.max(0, daysBetween(standing.dueOn, standing.firstSubmittedOn ?? asOf));
}

/**
 * The one status under which a duty is shown on a day.
 * Source: design, the screens (tasks, my work).
 * @param started whether a report was begun
 * @example dutyStatus({ state: 'open', dueOn: null }, plainDate('2023-11-20'), false) // 'no_date'
 */
export function dutyStatus(
  standing: Pick<DutyStanding, 'state' | 'dueOn'>,
  asOf: PlainDate,
  started: boolean,
): DutyStatus {
  if (standing.state !== 'open') return standing.state;
  if (standing.dueOn === null) return 'no_date';
  const left = daysBetween(asOf, standing.dueOn);
  if (left < 0) return 'overdue';
  if (left === 0) return 'due_today';
  if (left <= dueSoonDays) return 'due_soon';
  return started ? 'doing' : 'not_started';
}
