import { addDays, addMonths, datePartsOf, type PlainDate, parsePlainDate, plainDate } from '../kernel/index.ts';
import { dueDate } from './due-date.ts';
import { solarDayOfLunar } from './lunar-calendar.ts';
import { expandRule } from './recurrence-rule.ts';
import type {
  DeadlineTimeframe,
  DurationTimeframe,
  PeriodTimeframe,
  RecurringDeadlineTimeframe,
  RecurringPeriodTimeframe,
  Timeframe,
} from './timeframe.ts';
import { type ReadingOptions, rulesOfTimeframe } from './timeframe-rules.ts';
import { type WorkCalendar, workingDayFrom } from './work-calendar.ts';

/**
 * One date on which something is owed. `period` names what it is owed for: `once`, `2023`, `2023-H1`, `2023-9M`,
 * `2023-Q3`, `2023-11`, `2023-W47`, a day, or these with `/2` for the second of several dates of one period.
 * Source: design, an obligation is a unit, a period and a due date.
 */
export interface Occurrence {
  readonly period: string;
  readonly dueOn: PlainDate;
}

/** Span and settings for which occurrences are asked. Source: design, definitions that everything shares. */
export interface OccurrenceOptions extends ReadingOptions {
  /** First and last day on which an occurrence may be due. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day from which every second year, third month ... is counted; `from` unless told. */
  readonly anchor?: PlainDate;
  /** The plan's own reporting duty, which "thường xuyên" and an unnamed "định kỳ" follow; 31 December without one. */
  readonly reportingRhythm?: Timeframe | undefined;
  /** The day from which a length of time runs, once it is known. */
  readonly startedOn?: PlainDate;
  /** Working days, needed for lengths of time. */
  readonly calendar?: WorkCalendar;
}

/**
 * The dates on which a timeframe is due in a span, ascending, each with the period that it closes. A printed date never
 * moves; a length of time that ends on a day off moves to the next working day. "Trước ngày X" is due on the day before
 * X unless `strictBefore` is false. An open period is checked on every 31 December; what follows a plan, a rule or an
 * event has no date until a person sets one. Further timeframes (`also`) add their own dates; a bare "thường xuyên"
 * beside a timeframe with dates adds none, since the dates already say when to report. Of several rhythms named
 * together the longer period's report takes the place of the shorter one's that ends on the same day ("quý, 6 tháng,
 * năm" asks for four reports a year). A day of the cycle after ("trước ngày 15/01 năm sau") closes the cycle before.
 * Source: design, definitions that everything shares (on time, "trước ngày X", "thường xuyên").
 * @returns occurrences with `dueOn` in `from`..`to`, or that close a cycle which ends there, each period once; none for kinds without a date, and for a length
 *   whose start or calendar is not known
 */
export function occurrencesOf(timeframe: Timeframe, options: OccurrenceOptions): Occurrence[] {
  const own = mainOccurrences(timeframe, options);
  const further = timeframe.also ?? [];
  if (further.length === 0) return [...own];
  const dated = further.filter((one) => !isBareContinuous(one)).flatMap((one) => occurrencesOf(one, options));
  const bare = further.filter(isBareContinuous).flatMap((one) => occurrencesOf(one, options));
  const all = own.length + dated.length === 0 ? bare : [...own, ...dated];
  const onePeriodADay = Map.groupBy(sortUnique(all), ({ dueOn, period }) => `${dueOn} ${period.replace(/\/\d+$/, '')}`);
  return numberRepeats(
    [...onePeriodADay.values()].flatMap(([first]) =>
      first ? [{ ...first, period: first.period.replace(/\/\d+$/, '') }] : [],
    ),
  );
}

/** "Thường xuyên" with neither a rhythm nor a span of its own. */
function isBareContinuous(timeframe: Timeframe): boolean {
  return (
    timeframe.kind === 'continuous' &&
    timeframe.from === undefined &&
    timeframe.to === undefined &&
    (timeframe.recurrence ?? []).every((name) => name === 'unspecified')
  );
}

function mainOccurrences(timeframe: Timeframe, options: OccurrenceOptions): readonly Occurrence[] {
  const inSpan = (dueOn: PlainDate | undefined): Occurrence[] =>
    dueOn !== undefined && dueOn >= options.from && dueOn <= options.to ? [{ period: 'once', dueOn }] : [];
  switch (timeframe.kind) {
    case 'deadline':
      return inSpan(lastDayOf(timeframe, options));
    case 'compound':
      return timeframe.to === undefined
        ? []
        : inSpan(
            lastDayOf(
              { ...timeframe, kind: 'deadline', to: timeframe.to, inclusive: timeframe.inclusive ?? true },
              options,
            ),
          );
    case 'instant':
      return inSpan(dayOf(timeframe.at, options));
    case 'period':
      return inSpan(endOfPeriod(timeframe, options));
    case 'duration':
      return inSpan(endOfDuration(timeframe, options.startedOn, options.calendar));
    case 'open_period':
      return bounded(timeframe.from, undefined, options, (span) => expand(timeframe, span));
    case 'continuous':
      return closedAtEnd(
        timeframe.to,
        options,
        bounded(timeframe.from, timeframe.to, options, (span) => continuous(timeframe, span)),
      );
    case 'recurrence':
      return recurrence(timeframe, options);
    case 'recurring_deadline':
      return timeframe.calendar === 'lunar' ? lunarOccurrences(timeframe, options) : byDays(timeframe, options);
    case 'recurring_period':
      return timeframe.following ? closingPrevious(timeframe, options) : expand(timeframe, options);
    default:
      return [];
  }
}

/** The printed day itself; one without a year is the first such day of the span. */
function dayOf(printed: string, options: OccurrenceOptions): PlainDate | undefined {
  const day = printed.slice(0, printed.startsWith('--') ? 7 : 10);
  if (!day.startsWith('--')) return parsePlainDate(day);
  const year = Number(options.from.slice(0, 4));
  const years = Array.from({ length: 9 }, (_, ahead) => year + ahead);
  const candidates = years.map((candidate) => parsePlainDate(`${candidate}-${day.slice(2)}`));
  return candidates.find((candidate) => candidate !== undefined && candidate >= options.from);
}

/**
 * Last day on which a deadline is met.
 * Source: design, definitions that everything shares ("trước ngày X" = the day before X is the last day).
 */
function lastDayOf(timeframe: DeadlineTimeframe, options: OccurrenceOptions): PlainDate | undefined {
  const strict = options.strictBefore ?? true;
  if (timeframe.tooLateFrom !== undefined) {
    const tooLate = dayOf(timeframe.tooLateFrom, options);
    return tooLate && addDays(tooLate, -1);
  }
  const day = dayOf(timeframe.to, options);
  return day && strict && !timeframe.inclusive && timeframe.time === undefined ? addDays(day, -1) : day;
}

function endOfPeriod(timeframe: PeriodTimeframe, options: OccurrenceOptions): PlainDate | undefined {
  if (timeframe.to !== undefined) return dayOf(timeframe.to, options);
  const { duration } = timeframe;
  const start = dayOf(timeframe.from, options);
  if (!duration || start === undefined) return undefined;
  if (duration.unit === 'day' && timeframe.from.includes('T'))
    return addDays(start, Math.max(0, Math.ceil(duration.value) - 1));
  return endOfDuration({ kind: 'duration', ...duration }, start, options.calendar);
}

/** The start day is not counted; an end on a day off moves to the next working day. */
function endOfDuration(
  length: DurationTimeframe,
  start: PlainDate | undefined,
  calendar: WorkCalendar | undefined,
): PlainDate | undefined {
  if (start === undefined || calendar === undefined) return undefined;
  const value = Math.ceil(length.value);
  const months = { month: 1, quarter: 3, year: 12 }[length.unit as string];
  if (months !== undefined) return workingDayFrom(calendar, addMonths(start, value * months));
  const days = { week: value * 7, hour: Math.ceil(length.value / 24) }[length.unit as string] ?? value;
  const unit = length.unit === 'workingDay' ? 'working_days' : 'calendar_days';
  const due = dueDate(calendar, { from: start, allowance: days, unit });
  return due.ok ? due.value.due : undefined;
}

function bounded(
  first: string | null | undefined,
  last: string | undefined,
  options: OccurrenceOptions,
  inside: (options: OccurrenceOptions) => Occurrence[],
): Occurrence[] {
  const start = first ? dayOf(first, options) : undefined;
  const end = last ? dayOf(last, options) : undefined;
  const from = start !== undefined && start > options.from ? start : options.from;
  const to = end !== undefined && end < options.to ? end : options.to;
  return from > to
    ? []
    : inside({ ...options, from, to, ...(start === undefined ? {} : { anchor: options.anchor ?? start }) });
}

function continuous(timeframe: Timeframe & { readonly kind: 'continuous' }, options: OccurrenceOptions): Occurrence[] {
  const own = (timeframe.recurrence ?? []).filter((name) => name !== 'unspecified');
  return own.length > 0 ? recurrence({ kind: 'recurrence', recurrence: own }, options) : reporting(options);
}

/** What is done all the time until a day is reported on that day too, unless its last year has a report. */
function closedAtEnd(
  last: string | undefined,
  options: OccurrenceOptions,
  found: readonly Occurrence[],
): readonly Occurrence[] {
  const end = last === undefined ? undefined : dayOf(last, options);
  if (end === undefined || end < options.from || end > options.to) return found;
  const year = end.slice(0, 4);
  return found.some(({ dueOn }) => dueOn.startsWith(year)) ? found : [...found, { period: year, dueOn: end }];
}

/** The plan's reporting rhythm, else every 31 December. */
function reporting(options: OccurrenceOptions): Occurrence[] {
  const { reportingRhythm, ...rest } = options;
  const usable = reportingRhythm && reportingRhythm.kind !== 'continuous' && occurrencesOf(reportingRhythm, rest);
  return usable && usable.length > 0 ? usable : expand({ kind: 'recurrence', recurrence: ['yearly'] }, options);
}

/** Reports that take the place of those of shorter periods that end on the same day, the longest last. */
const reportLengths: readonly string[] = ['monthly', 'quarterly', 'nine-month', 'half-yearly', 'yearly'];

function recurrence(timeframe: Timeframe & { readonly kind: 'recurrence' }, options: OccurrenceOptions): Occurrence[] {
  const found = timeframe.recurrence.flatMap((name) => {
    const length = reportLengths.indexOf(name);
    return rhythmOccurrences(name, options).map((occurrence) => ({ occurrence, length }));
  });
  const longest = new Map<PlainDate, number>();
  for (const { occurrence, length } of found)
    longest.set(occurrence.dueOn, Math.max(length, longest.get(occurrence.dueOn) ?? -1));
  const kept = found.filter(({ occurrence, length }) => length < 0 || length === longest.get(occurrence.dueOn));
  return sortUnique(kept.map(({ occurrence }) => occurrence));
}

function rhythmOccurrences(name: string, options: OccurrenceOptions): Occurrence[] {
  if (name === 'unspecified') return reporting(options);
  return name === 'mid-term' ? midTerm(options) : expand({ kind: 'recurrence', recurrence: [name] }, options);
}

/** The end of the middle year of the span. */
function midTerm(options: OccurrenceOptions): Occurrence[] {
  const [first, last] = [datePartsOf(options.from).year, datePartsOf(options.to).year];
  const year = Math.floor((first + last) / 2);
  const dueOn = plainDate(`${year}-12-31`);
  return dueOn >= options.from && dueOn <= options.to ? [{ period: `${year}-mid-term`, dueOn }] : [];
}

function sortUnique(occurrences: readonly Occurrence[]): Occurrence[] {
  const seen = new Map(occurrences.map((occurrence) => [`${occurrence.dueOn} ${occurrence.period}`, occurrence]));
  return [...seen.values()].sort((a, b) =>
    a.dueOn === b.dueOn ? a.period.localeCompare(b.period) : a.dueOn < b.dueOn ? -1 : 1,
  );
}

function expand(timeframe: Timeframe, options: OccurrenceOptions): Occurrence[] {
  const anchor = options.anchor ?? options.from;
  const occurrences = rulesOfTimeframe(timeframe, options).flatMap(({ rule, rhythm }) =>
    expandRule(rule, options.from, options.to, anchor).map((dueOn) => ({ period: periodOf(dueOn, rhythm), dueOn })),
  );
  const sorted = sortUnique(occurrences);
  return timeframe.kind === 'recurring_deadline' ? nameReports(timeframe, sorted) : numberRepeats(sorted);
}

/** The days of a recurring deadline, those of the cycle after the reported one apart. */
function byDays(timeframe: RecurringDeadlineTimeframe, options: OccurrenceOptions): Occurrence[] {
  const { following = [], tooLateFrom, ...own } = timeframe;
  if (following.length === 0) return expand(timeframe, options);
  const same = own.by.filter((day) => !following.includes(day));
  const wide = tooLateFrom && same.length === 0 ? { tooLateFrom } : {};
  const names = own.recurrence.filter((name) => name !== 'yearly');
  const rest = { ...own, by: same, recurrence: names.length > 0 ? names : own.recurrence };
  return sortUnique([
    ...(same.length === 0 ? [] : nameHalves(rest, expand(rest, options))),
    ...closingPrevious({ ...own, ...wide, by: following }, options),
  ]);
}

/** A date up to July closes the first half of its year. */
function nameHalves({ recurrence: names }: RecurringDeadlineTimeframe, found: readonly Occurrence[]): Occurrence[] {
  const first = (day: PlainDate) => names.includes('half-yearly') && Number(day.slice(5, 7)) <= 7;
  return found.map((one) => (first(one.dueOn) ? { ...one, period: `${one.dueOn.slice(0, 4)}-H1` } : one));
}

/** Dates in the cycle after the one that they close, of the cycles that end from the anchor to the end of the span. */
function closingPrevious(
  timeframe: RecurringDeadlineTimeframe | RecurringPeriodTimeframe,
  options: OccurrenceOptions,
): Occurrence[] {
  const { from, to, anchor = from, strictBefore = true } = options;
  const deadline = timeframe.kind === 'recurring_deadline' ? timeframe : undefined;
  const dayBefore = strictBefore && deadline?.inclusive === false && deadline.time === undefined;
  const cycle = timeframe.recurrence.find((name) => name === 'monthly' || name === 'quarterly') ?? 'yearly';
  const found = expand(timeframe, { ...options, to: addDays(to, 366) }).flatMap(({ dueOn }): Occurrence[] => {
    const closed = addDays(firstOfCycle(dayBefore ? addDays(dueOn, 1) : dueOn, cycle), -1);
    return closed >= anchor && closed <= to ? [{ period: periodOf(closed, cycle), dueOn }] : [];
  });
  return numberRepeats(found);
}

function firstOfCycle(day: PlainDate, cycle: string): PlainDate {
  const { year, month } = datePartsOf(day);
  const first = cycle === 'monthly' ? month : cycle === 'quarterly' ? month - ((month - 1) % 3) : 1;
  return plainDate(`${year}-${String(first).padStart(2, '0')}-01`);
}

/** Name of the period of a rhythm in which a day lies. */
function periodOf(day: PlainDate, rhythm: string): string {
  const { year, month } = datePartsOf(day);
  switch (rhythm) {
    case 'daily':
      return day;
    case 'weekly':
      return weekOf(day);
    case 'monthly':
      return day.slice(0, 7);
    case 'quarterly':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-yearly':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'nine-month':
      return `${year}-9M`;
    default:
      return defaultPeriod(day, rhythm);
  }
}

function defaultPeriod(day: PlainDate, rhythm: string): string {
  if (/(\/|-)(week|day)$/.test(rhythm)) return weekOf(day);
  return /(\/|-)month$/.test(rhythm) ? day.slice(0, 7) : day.slice(0, 4);
}

/** ISO week `YYYY-Www`. */
function weekOf(day: PlainDate): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const first = plainDate(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - Date.parse(first)) / 604_800_000) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** Several dates of one period are told apart as `2023`, `2023/2`, `2023/3`. */
function numberRepeats(occurrences: readonly Occurrence[]): Occurrence[] {
  const counts = new Map<string, number>();
  return occurrences.map(({ period, dueOn }) => {
    const count = (counts.get(period) ?? 0) + 1;
    counts.set(period, count);
    return { period: count === 1 ? period : `${period}/${count}`, dueOn };
  });
}

/** "Báo cáo 6 tháng trước 15/6, năm trước 15/12": the first date of a year closes the half-year, the last the year. */
function nameReports(timeframe: RecurringDeadlineTimeframe, occurrences: readonly Occurrence[]): Occurrence[] {
  const { recurrence: names, by } = timeframe;
  const halves = by.length === 2 && names.includes('half-yearly') && names.includes('yearly');
  const quarters = by.length >= 4 && names.includes('quarterly');
  if (halves)
    return occurrences.map(({ dueOn }) => ({
      period: Number(dueOn.slice(5, 7)) <= 7 ? `${dueOn.slice(0, 4)}-H1` : dueOn.slice(0, 4),
      dueOn,
    }));
  if (quarters) return numberRepeats(occurrences.map(({ dueOn }) => ({ period: quarterClosedBy(dueOn, by), dueOn })));
  return numberRepeats(occurrences);
}

/** A date in the first month of a quarter closes the quarter before it, when all dates are in first months. */
function quarterClosedBy(dueOn: PlainDate, by: readonly string[]): string {
  const early = by.every((day) => Number(day.slice(0, 2)) % 3 === 1);
  return periodOf(early ? addDays(dueOn, -45) : dueOn, 'quarterly');
}

function lunarOccurrences(timeframe: RecurringDeadlineTimeframe, options: OccurrenceOptions): Occurrence[] {
  const strict = (options.strictBefore ?? true) && !timeframe.inclusive;
  const years: number[] = [];
  for (let year = datePartsOf(options.from).year - 1; year <= datePartsOf(options.to).year; year += 1) years.push(year);
  const found = timeframe.by.flatMap((printed) => {
    const [month = 1, day = 1] = printed.split('-').map(Number);
    return years.flatMap((year) => {
      const solar = solarDayOfLunar(year, month, day) ?? (day === 30 ? solarDayOfLunar(year, month, 29) : undefined);
      const dueOn = solar && (strict ? addDays(solar, -1) : solar);
      return dueOn && dueOn >= options.from && dueOn <= options.to ? [{ period: String(year), dueOn }] : [];
    });
  });
  return sortUnique(found);
}
