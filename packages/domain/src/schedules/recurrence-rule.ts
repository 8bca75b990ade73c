import {
  addDays,
  datePartsOf,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  type PlainDate,
  plainDateOf,
} from '../kernel/index.ts';

/**
 * The part of RFC 5545 recurrence rules that plans need. `byMonthDay` counts from the end when negative (-1 is the last
 * day); `byDay` is 1 (Monday) to 7; `interval` counts years, months, weeks or days from the anchor. A day that a month
 * lacks gives nothing, as in the standard.
 * Source: RFC 5545 section 3.3.10.
 */
export interface RecurrenceRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly byMonth?: readonly number[];
  readonly byMonthDay?: readonly number[];
  readonly byDay?: readonly number[];
}

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The rule as RFC 5545 writes it, without `DTSTART`.
 * Source: RFC 5545 section 3.3.10.
 * @param until last day of the rule, absent for a rule without an end
 * @example recurrenceRuleText({ freq: 'YEARLY', interval: 1, byMonth: [12], byMonthDay: [15] }) // 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'
 */
export function recurrenceRuleText(rule: RecurrenceRule, until?: PlainDate): string {
  const parts = [`FREQ=${rule.freq}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.byMonth) parts.push(`BYMONTH=${rule.byMonth.join(',')}`);
  if (rule.byMonthDay) parts.push(`BYMONTHDAY=${rule.byMonthDay.join(',')}`);
  if (rule.byDay) parts.push(`BYDAY=${rule.byDay.map((day) => dayNames[day - 1]).join(',')}`);
  if (until) parts.push(`UNTIL=${until.replaceAll('-', '')}`);
  return `RRULE:${parts.join(';')}`;
}

/**
 * The days of a rule from `from` to `to`, ascending.
 * Source: RFC 5545 section 3.3.10, weeks begin on Monday.
 * @param anchor the day that `DTSTART` would name: intervals count from it and nothing comes before it
 * @example expandRule({ freq: 'MONTHLY', interval: 1, byMonthDay: [-1] }, plainDate('2024-01-15'), plainDate('2024-02-29'), plainDate('2024-01-15')) // ['2024-01-31', '2024-02-29']
 */
export function expandRule(rule: RecurrenceRule, from: PlainDate, to: PlainDate, anchor: PlainDate): PlainDate[] {
  const start = from > anchor ? from : anchor;
  if (start > to) return [];
  const days =
    rule.freq === 'DAILY' || rule.freq === 'WEEKLY'
      ? expandDays(rule, start, to, anchor)
      : expandMonths(rule, start, to, anchor);
  return [...new Set(days)].filter((day) => day >= start && day <= to).sort();
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day));
}

function expandDays(rule: RecurrenceRule, start: PlainDate, to: PlainDate, anchor: PlainDate): PlainDate[] {
  const weekly = rule.freq === 'WEEKLY';
  const first = weekly ? mondayOf(anchor) : anchor;
  const step = rule.interval * (weekly ? 7 : 1);
  const skipped = Math.max(0, Math.floor(daysBetween(first, start) / step) - 1);
  const days: PlainDate[] = [];
  for (let day = addDays(first, skipped * step); day <= to; day = addDays(day, step)) {
    if (weekly) for (const weekday of rule.byDay ?? [dayOfWeek(anchor)]) days.push(addDays(day, weekday - 1));
    else if (!rule.byDay || rule.byDay.includes(dayOfWeek(day))) days.push(day);
  }
  return days;
}

function expandMonths(rule: RecurrenceRule, start: PlainDate, to: PlainDate, anchor: PlainDate): PlainDate[] {
  const origin = datePartsOf(anchor);
  const [first, last] = [datePartsOf(start), datePartsOf(to)];
  const days: PlainDate[] = [];
  for (let index = first.year * 12 + first.month - 1; index <= last.year * 12 + last.month - 1; index += 1) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const passed = rule.freq === 'YEARLY' ? year - origin.year : index - (origin.year * 12 + origin.month - 1);
    const allowed = rule.byMonth ?? (rule.freq === 'YEARLY' && !rule.byMonthDay ? [origin.month] : undefined);
    if (passed % rule.interval !== 0 || (allowed && !allowed.includes(month))) continue;
    const length = daysInMonth(year, month);
    for (const number of rule.byMonthDay ?? [origin.day]) {
      const day = plainDateOf(year, month, number < 0 ? length + 1 + number : number);
      if (day) days.push(day);
    }
  }
  return days;
}
