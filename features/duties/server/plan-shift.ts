import { addDays, addMonths, type PlainDate, parsePlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { ShiftOutcome } from '../contract/index.ts';

/** By how much dates move. */
export interface DateShift {
  readonly shiftMonths: number;
  readonly shiftDays: number;
}

/** A day that is moved: months first, then days. */
export function shiftedDay(day: PlainDate, { shiftMonths, shiftDays }: DateShift): PlainDate {
  return addDays(addMonths(day, shiftMonths), shiftDays);
}

function shiftPrinted(printed: string, shift: DateShift): string {
  const [date = '', time] = printed.split('T');
  const day = parsePlainDate(date);
  if (day === undefined) return printed;
  const moved = shiftedDay(day, shift);
  return time === undefined ? moved : `${moved}T${time}`;
}

/** The timeframe with its dates moved; rhythms stay, since they come back by themselves. */
export function shiftTimeframe(timeframe: Timeframe, shift: DateShift): Timeframe {
  const moved: Record<string, unknown> = { ...timeframe };
  for (const key of ['to', 'from', 'at', 'tooLateFrom'] as const) {
    const value = moved[key];
    if (typeof value === 'string') moved[key] = shiftPrinted(value, shift);
  }
  if (timeframe.also) moved['also'] = timeframe.also.map((one) => shiftTimeframe(one, shift));
  return moved as unknown as Timeframe;
}

const repeating = new Set(['recurrence', 'recurring_deadline', 'recurring_period', 'continuous', 'by_plan']);
const byEvent = new Set(['conditional', 'as_needed', 'by_rule']);

/** Whether two timeframes say the same. */
export function isSameTimeframe(one: Timeframe | null, other: Timeframe | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What becomes of the dates of a task when they are to move. */
export function outcomeOf(timeframe: Timeframe | null, shift: DateShift): ShiftOutcome {
  if (timeframe === null) return 'no_timeframe';
  const moved = shiftTimeframe(timeframe, shift);
  if (!isSameTimeframe(moved, timeframe)) {
    const back = shiftTimeframe(moved, { shiftMonths: 0, shiftDays: -shift.shiftDays });
    const undone = shiftTimeframe(back, { shiftMonths: -shift.shiftMonths, shiftDays: 0 });
    return isSameTimeframe(undone, timeframe) ? 'moved' : 'clipped';
  }
  if (repeating.has(timeframe.kind)) return 'repeats';
  if (timeframe.kind === 'duration') return 'relative';
  return byEvent.has(timeframe.kind) ? 'event' : shift.shiftMonths === 0 && shift.shiftDays === 0 ? 'moved' : 'unread';
}

/** Years of a span that a text names. */
export function yearsNamed(text: string, from: PlainDate, to: PlainDate): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
  return [...new Set(named)].filter((year) => year >= first && year <= last).sort((a, b) => a - b);
}
