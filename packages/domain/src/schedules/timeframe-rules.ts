import type { PlainDate } from '../kernel/index.ts';
import { type RecurrenceRule, recurrenceRuleText } from './recurrence-rule.ts';
import type { Recurrence, RecurringDeadlineTimeframe, RecurringPeriodTimeframe, Timeframe } from './timeframe.ts';

/** How readings that are settings of a tenant are taken. */
export interface ReadingOptions {
  /** "Trước ngày X": the day before X is the last day (true, the default), or X itself (false). */
  readonly strictBefore?: boolean;
}

/** A rule with the reporting period that its days close. */
export interface PeriodRule {
  readonly rule: RecurrenceRule;
  /** Name of the rhythm that the days belong to, for the label of the period. */
  readonly rhythm: Recurrence;
}

const yearEnd: RecurrenceRule = { freq: 'YEARLY', interval: 1, byMonth: [12], byMonthDay: [31] };

const namedRules: Readonly<Record<string, RecurrenceRule>> = {
  daily: { freq: 'DAILY', interval: 1, byDay: [1, 2, 3, 4, 5] },
  weekly: { freq: 'WEEKLY', interval: 1, byDay: [5] },
  monthly: { freq: 'MONTHLY', interval: 1, byMonthDay: [-1] },
  quarterly: { freq: 'YEARLY', interval: 1, byMonth: [3, 6, 9, 12], byMonthDay: [-1] },
  'half-yearly': { freq: 'YEARLY', interval: 1, byMonth: [6, 12], byMonthDay: [-1] },
  'nine-month': { freq: 'YEARLY', interval: 1, byMonth: [9], byMonthDay: [30] },
  yearly: yearEnd,
  unspecified: yearEnd,
};

/**
 * Rule of a rhythm that names no day: the last day of each period, Friday for weeks, working weekdays for days.
 * `mid-term` has no rule, since it depends on the span of the plan.
 * Source: domain notes on time (a quarter ends on 31/3, 30/6, 30/9, 31/12; the half-year on 30/6; nine months on 30/9).
 * @example ruleOfRhythm('quarterly') // { freq: 'YEARLY', interval: 1, byMonth: [3, 6, 9, 12], byMonthDay: [-1] }
 */
export function ruleOfRhythm(rhythm: Recurrence): RecurrenceRule | undefined {
  const named = namedRules[rhythm];
  if (named) return named;
  const every = /^every-(\d+)-(week|month|year|day)$/.exec(rhythm);
  if (every) return everyRule(Number(every[1]), every[2] ?? '');
  const times = /^(\d+)\/(day|week|month|year)$/.exec(rhythm);
  return times ? timesRule(Number(times[1]), times[2] ?? '') : undefined;
}

function everyRule(count: number, unit: string): RecurrenceRule | undefined {
  if (count < 1) return undefined;
  if (unit === 'year') return { ...yearEnd, interval: count };
  if (unit === 'month') return { freq: 'MONTHLY', interval: count, byMonthDay: [-1] };
  return unit === 'week' ? { freq: 'WEEKLY', interval: count, byDay: [5] } : { freq: 'DAILY', interval: count };
}

/** N times in a unit, spread evenly, the last one at its end. */
function timesRule(count: number, unit: string): RecurrenceRule | undefined {
  const spread = (parts: number, size: number) => [
    ...new Set(Array.from({ length: parts }, (_, index) => Math.ceil((size * (index + 1)) / parts))),
  ];
  if (count < 1) return undefined;
  if (unit === 'year')
    return { freq: 'YEARLY', interval: 1, byMonth: spread(Math.min(count, 12), 12), byMonthDay: [-1] };
  if (unit === 'week') return { freq: 'WEEKLY', interval: 1, byDay: spread(Math.min(count, 5), 5) };
  if (unit === 'day') return namedRules['daily'];
  const length = Math.min(count, 28);
  const days = Array.from({ length }, (_, index) =>
    index === length - 1 ? -1 : Math.floor((30 * (index + 1)) / length),
  );
  return { freq: 'MONTHLY', interval: 1, byMonthDay: days };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The rule's month and day of a printed day of the year: negative where the month may be shorter than the day. With
 * `dayBefore` the day before it.
 */
function monthDay(month: number, day: number, dayBefore: boolean): { month: number; day: number } {
  const length = monthLengths[month - 1] ?? 31;
  const last = day >= length;
  if (!dayBefore) return { month, day: last && (month === 2 || day > length) ? -1 : day };
  if (day === 1) return { month: month === 1 ? 12 : month - 1, day: -1 };
  if (month === 2 && day >= 29) return { month, day: -2 };
  return { month, day: Math.min(day, length) - 1 };
}

/** February 28 is a day of every year, the 29th stands for the end of the month. */
function printedDay(month: number, day: number, dayBefore: boolean): { month: number; day: number } {
  if (month === 2 && day === 28) return dayBefore ? { month, day: 27 } : { month, day: 28 };
  return monthDay(month, day, dayBefore);
}

/** One rule for each day number, so that months that share it stand together. */
function groupByDay(days: readonly { month: number; day: number }[]): RecurrenceRule[] {
  const groups = Map.groupBy(days, ({ day }) => day);
  return [...groups].map(([day, members]) => {
    const months = [...new Set(members.map(({ month }) => month))].sort((a, b) => a - b);
    return months.length === 12
      ? { freq: 'MONTHLY', interval: 1, byMonthDay: [day] }
      : { freq: 'YEARLY', interval: 1, byMonth: months, byMonthDay: [day] };
  });
}

function recurringRules(timeframe: RecurringDeadlineTimeframe, strict: boolean): RecurrenceRule[] {
  const dayBefore = strict && !timeframe.inclusive && timeframe.time === undefined;
  const by = dayBefore && timeframe.tooLateFrom ? timeframe.tooLateFrom : timeframe.by;
  const yearly = by.filter((day) => day.includes('-')).map((day) => day.split('-').map(Number));
  if (yearly.length > 0) return groupByDay(yearly.map(([month = 1, day = 1]) => printedDay(month, day, dayBefore)));
  if (timeframe.recurrence.includes('weekly')) {
    const days = by.map((day) => (dayBefore ? ((Number(day) + 5) % 7) + 1 : Number(day)));
    return [{ freq: 'WEEKLY', interval: 1, byDay: days.sort((a, b) => a - b) }];
  }
  const allMonths = monthLengths.map((_, index) => index + 1);
  return groupByDay(
    by.flatMap((day) =>
      allMonths.map((month) =>
        day === '31' ? { month, day: dayBefore ? -2 : -1 } : printedDay(month, Number(day), dayBefore),
      ),
    ),
  );
}

function recurringPeriodRule(timeframe: RecurringPeriodTimeframe): RecurrenceRule {
  const month = timeframe.month ?? (timeframe.quarter ?? 4) * 3;
  return { freq: 'YEARLY', interval: 1, byMonth: [month], byMonthDay: [-1] };
}

/**
 * The rules by which a timeframe comes back, empty for one that does not, for lunar days and for `mid-term`.
 * "Thường xuyên" follows its own rhythm, else 31 December; the caller puts the plan's rhythm in its place.
 * Source: design rule on "thường xuyên"; contract `timeframe.md`.
 */
export function rulesOfTimeframe(timeframe: Timeframe, options: ReadingOptions = {}): PeriodRule[] {
  const strict = options.strictBefore ?? true;
  switch (timeframe.kind) {
    case 'recurrence':
    case 'continuous': {
      const rhythms = timeframe.recurrence ?? ['yearly'];
      return rhythms.flatMap((rhythm) => {
        const rule = ruleOfRhythm(rhythm);
        return rule ? [{ rule, rhythm }] : [];
      });
    }
    case 'open_period':
      return [{ rule: yearEnd, rhythm: 'yearly' }];
    case 'recurring_deadline':
      if (timeframe.calendar === 'lunar') return [];
      return recurringRules(timeframe, strict).map((rule) => ({ rule, rhythm: timeframe.recurrence[0] ?? 'yearly' }));
    case 'recurring_period':
      return [{ rule: recurringPeriodRule(timeframe), rhythm: 'yearly' }];
    default:
      return [];
  }
}

/**
 * A timeframe that comes back as lines of RFC 5545, one a rule; empty for one that does not come back by the solar
 * calendar. `DTSTART` is the caller's: the day from which the duty runs.
 * Source: RFC 5545 section 3.8.5.3.
 * @param until last day of the duty, absent for one without an end
 * @example toRecurrenceRules({ kind: 'recurring_deadline', recurrence: ['yearly'], by: ['12-31'], inclusive: false }) // ['RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30']
 */
export function toRecurrenceRules(timeframe: Timeframe, options: ReadingOptions = {}, until?: PlainDate): string[] {
  return rulesOfTimeframe(timeframe, options).map(({ rule }) => recurrenceRuleText(rule, until));
}
