import { addDays, dayOfWeek, daysBetween, type PlainDate } from '@nanghang/domain/kernel';

/** What grouping needs to know of a piece of work. */
export interface DatedWork {
  readonly state: 'open' | 'submitted' | 'returned' | 'accepted' | 'waived' | 'cancelled';
  readonly dueOn: PlainDate | null;
  /** Until when a returned report is to be handed in again. */
  readonly resubmitBy: PlainDate | null;
}

/** Groups of one's work, in the order in which they want attention. */
export const workGroupIds = ['late', 'returned', 'today', 'week', 'later', 'undated', 'waiting'] as const;
export type WorkGroupId = (typeof workGroupIds)[number];

export interface WorkGroup<Item> {
  readonly id: WorkGroupId;
  readonly items: readonly Item[];
}

/**
 * The working days of the week that a day belongs to; at the weekend those of the week to come.
 * @example workingWeekOf('2023-11-20')[4] // '2023-11-24'
 */
export function workingWeekOf(today: PlainDate): readonly PlainDate[] {
  const weekday = dayOfWeek(today);
  const monday = addDays(today, weekday <= 5 ? 1 - weekday : 8 - weekday);
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days));
}

/** The day that presses: when a returned report is due again, else the due day. */
export function pressingDayOf(item: DatedWork): PlainDate | null {
  return item.state === 'returned' ? (item.resubmitBy ?? item.dueOn) : item.dueOn;
}

function groupIdOf(item: DatedWork, today: PlainDate, weekEnd: PlainDate): WorkGroupId | undefined {
  if (item.state === 'submitted') return 'waiting';
  if (item.state === 'returned') return 'returned';
  if (item.state !== 'open') return undefined;
  if (item.dueOn === null) return 'undated';
  if (item.dueOn < today) return 'late';
  if (item.dueOn === today) return 'today';
  return item.dueOn <= weekEnd ? 'week' : 'later';
}

/** Work by what it wants: each group by its pressing day, groups without work left out. */
export function groupWork<Item extends DatedWork>(
  items: readonly Item[],
  today: PlainDate,
): readonly WorkGroup<Item>[] {
  const weekEnd = workingWeekOf(today).at(-1) ?? today;
  const byDay = (a: Item, b: Item) => (pressingDayOf(a) ?? '9999').localeCompare(pressingDayOf(b) ?? '9999');
  return workGroupIds
    .map((id) => ({ id, items: items.filter((item) => groupIdOf(item, today, weekEnd) === id).toSorted(byDay) }))
    .filter((group) => group.items.length > 0);
}

/** How much falls on each working day of the week; what is late or handed in is not counted. */
export function loadOfWeek(
  items: readonly DatedWork[],
  today: PlainDate,
): readonly { readonly day: PlainDate; readonly count: number }[] {
  const pending = items.filter((item) => item.state === 'open' || item.state === 'returned');
  return workingWeekOf(today).map((day) => ({
    day,
    count: pending.filter((item) => pressingDayOf(item) === day).length,
  }));
}

/** What the first line of one's work says. */
export interface WorkAnswer {
  readonly today: number;
  readonly returned: number;
  readonly late: number;
  /** Days by which the oldest is late. */
  readonly latestDays: number;
  /** The next pressing day after today; null when nothing is to come. */
  readonly nextOn: PlainDate | null;
}

/** Counts for the first line. */
export function answerOf(items: readonly DatedWork[], today: PlainDate): WorkAnswer {
  const open = items.filter((item) => item.state === 'open');
  const late = open.flatMap((item) => (item.dueOn !== null && item.dueOn < today ? [item.dueOn] : []));
  const ahead = items
    .filter((item) => item.state === 'open' || item.state === 'returned')
    .flatMap((item) => pressingDayOf(item) ?? [])
    .filter((day) => day > today)
    .toSorted();
  return {
    today: open.filter((item) => item.dueOn === today).length,
    returned: items.filter((item) => item.state === 'returned').length,
    late: late.length,
    latestDays: Math.max(0, ...late.map((day) => daysBetween(day, today))),
    nextOn: ahead[0] ?? null,
  };
}
