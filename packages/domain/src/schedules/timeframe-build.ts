import { addDays, plainDate } from '../kernel/index.ts';
import { solarDayOfLunar } from './lunar-calendar.ts';
import type { PrintedDay, Recurrence, RecurringDeadlineTimeframe, Timeframe, TimeframeContext } from './timeframe.ts';
import type { DatedAtom, FestivalAtom, Preposition, WeekdayAtom } from './timeframe-atom.ts';
import type { CalendarItem } from './timeframe-items.ts';
import { boundsOfSpan, type PartialDay, type Span } from './timeframe-spans.ts';
import { printDay, resolveSpan, yearFor } from './timeframe-years.ts';

/** A dated atom with what its sentence says about it. */
export interface DatedReading {
  readonly atom: DatedAtom;
  /** A verb of completion or issue governs it. */
  readonly done: boolean;
  /** Rhythm words beside it to which a day without a year belongs. */
  readonly rhythm: readonly Recurrence[];
  /** How many days without a year the text names. */
  readonly days: number;
}

const inclusive = (prep: Preposition) => prep !== 'before';
const withTime = (day: PrintedDay, item: CalendarItem): PrintedDay => (item.time ? `${day}T${item.time}` : day);
const isSingle = (span: Span) => span.from === span.to;

function nextDay(day: PartialDay): PrintedDay {
  return day.year === undefined ? printDay(day) : addDays(plainDate(printDay(day)), 1);
}

function deadlineOf(span: Span, prep: Preposition, context: TimeframeContext): Timeframe {
  const [from, to] = resolveSpan(span, context);
  const wide = prep === 'before' && span.from.unit !== 'day' && span.from.part === undefined;
  return {
    kind: 'deadline',
    to: printDay(to),
    inclusive: inclusive(prep),
    ...(wide ? { tooLateFrom: printDay(from) } : {}),
    ...(span.to.time ? { time: span.to.time } : {}),
  };
}

/** Reading of one span that does not come back. Source: contract `timeframe.md`, rules 1 to 3, 6 and 7. */
function readSpan(span: Span, reading: DatedReading, context: TimeframeContext): Timeframe[] {
  const { atom, done } = reading;
  if (span.from.unit === 'now') return [fromNow(span, context)];
  const [from, to] = resolveSpan(span, context);
  const day = span.from.unit === 'day' && isSingle(span);
  if (atom.prep === 'before' || atom.prep === 'by') {
    const deadline = deadlineOf(span, atom.prep, context);
    return atom.open ? [deadline, { kind: 'open_period', from: nextDay(to), to: null }] : [deadline];
  }
  if (atom.open && !(done && atom.open === 'afterVerb'))
    return [{ kind: 'open_period', from: withTime(printDay(from), span.from), to: null }];
  if (atom.open) return [deadlineOf(span, 'by', context), { kind: 'open_period', from: printDay(from), to: null }];
  if (atom.prep === 'after') return [{ kind: 'open_period', from: nextDay(to), to: null }];
  if (atom.prep === 'from' && isSingle(span))
    return [{ kind: 'open_period', from: withTime(printDay(from), span.from), to: null }];
  if (day && span.from.time) return [{ kind: 'instant', at: withTime(printDay(from), span.from) }];
  const end =
    span.to.part === 'end' || span.to.part === 'lastDay' || (span.to.part === 'middle' && span.to.unit === 'year');
  const ends = day || (done && atom.prep !== 'from') || (isSingle(span) && end);
  if (ends) return [deadlineOf(span, 'by', context)];
  const school = span.from.unit === 'schoolYear' ? { note: 'school year' } : {};
  return [
    { kind: 'period', from: withTime(printDay(from), span.from), to: withTime(printDay(to), span.to), ...school },
  ];
}

/** "từ nay đến hết năm 2025": from the document's date where it is known. */
function fromNow(span: Span, context: TimeframeContext): Timeframe {
  const [, to] = resolveSpan({ from: span.to, to: span.to }, context);
  if (!context.documentDate) return { kind: 'deadline', to: printDay(to), inclusive: true };
  return { kind: 'period', from: context.documentDate, to: printDay(to) };
}

const quarterMonths = [3, 6, 9, 12];
const two = (value: number) => String(value).padStart(2, '0');

/** Days of the year on which day `day` of a quarter's month (1..3) falls. */
function quarterDays(day: number, monthOfQuarter: number, months: readonly number[]): string[] {
  return months.map((last) => {
    const month = last - 3 + monthOfQuarter;
    const length = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
    return `${two(month)}-${two(Math.min(day, length))}`;
  });
}

/** Last months of the reporting periods that the rhythm names. */
function periodMonths(rhythm: readonly Recurrence[]): number[] {
  if (rhythm.includes('quarterly')) return quarterMonths;
  const months = new Set<number>();
  if (rhythm.includes('half-yearly')) [6, 12].forEach((month) => void months.add(month));
  if (rhythm.includes('nine-month')) months.add(9);
  if (rhythm.includes('yearly')) months.add(12);
  return [...months].sort((a, b) => a - b);
}

const yearlyRhythms = new Set([
  'yearly',
  'half-yearly',
  'quarterly',
  'nine-month',
  'unspecified',
  '3/year',
  '6/year',
  'every-4-month',
]);

/** True when the rhythm words are of years or parts of years, so that a day and month without a year comes back with them. */
export function bindsYearly(rhythm: readonly Recurrence[]): boolean {
  return rhythm.some((name) => yearlyRhythms.has(name));
}

/** Names of the cycle in which the printed days come back, as many as there are days for. */
function yearlyNames(reading: DatedReading): readonly Recurrence[] {
  const names = reading.rhythm.filter((name) => name !== 'unspecified' && yearlyRhythms.has(name));
  const count = reading.days;
  if (reading.atom.cycle === undefined) {
    if (count === 1 && names.includes('yearly')) return ['yearly'];
    const halves = names.filter((name) => name === 'half-yearly' || name === 'yearly');
    if (count === 2 && names.includes('half-yearly')) return halves;
    return names.length > 0 ? names : ['yearly'];
  }
  const fits = (names.includes('quarterly') && count >= 3) || (names.includes('half-yearly') && count >= 2);
  return fits ? names : ['yearly'];
}

/** Days of the month: of every month, of the quarter's or the reporting period's months. */
function recurringDays(reading: DatedReading): Timeframe[] {
  const { atom, rhythm } = reading;
  if (atom.prep === 'after')
    return [{ kind: 'recurrence', recurrence: atom.cycle?.every === 'quarter' ? ['quarterly'] : ['monthly'] }];
  const days = atom.spans.map((span) => span.to.day ?? 1);
  const cycle =
    atom.cycle ??
    (bindsYearly(rhythm) && !rhythm.includes('monthly')
      ? { every: 'reportPeriod' as const }
      : { every: 'month' as const });
  if (cycle.every === 'month' || (cycle.every === 'reportPeriod' && periodMonths(rhythm).length === 0)) {
    const names = cycle.every === 'month' ? ['monthly'] : rhythm.length > 0 ? rhythm : ['unspecified'];
    const by = unique(days.map(two));
    return [
      {
        kind: 'recurring_deadline',
        recurrence: names,
        by,
        inclusive: inclusive(atom.prep),
        ...(isFollowing(atom) ? { following: by } : {}),
        ...timeOf(atom),
      },
    ];
  }
  const monthOfQuarter = cycle.every === 'quarter' ? cycle.month : 3;
  const months = cycle.every === 'quarter' ? quarterMonths : periodMonths(rhythm);
  const names = rhythm.filter((name) => name !== 'unspecified' && name !== 'monthly');
  const by = days.flatMap((day) => quarterDays(day, monthOfQuarter, months));
  return [
    {
      kind: 'recurring_deadline',
      recurrence: names.length > 0 ? names : ['quarterly'],
      by: unique(by),
      inclusive: inclusive(atom.prep),
      ...(isFollowing(atom) ? { following: unique(by) } : {}),
      ...timeOf(atom),
    },
  ];
}

/** Its cycle is the one after the cycle that is reported on. */
function isFollowing({ cycle }: DatedAtom): boolean {
  return cycle !== undefined && cycle.every !== 'reportPeriod' && cycle.following === true;
}

const unique = (values: readonly string[]) => [...new Set(values)].sort();

function timeOf(atom: DatedAtom): { time?: string } {
  const time = atom.spans[atom.spans.length - 1]?.to.time;
  return time ? { time } : {};
}

/** A span of every year: one month or quarter is a period, anything else is due on its last day. */
function recurringSpan(span: Span, reading: DatedReading, following: boolean): Timeframe {
  const { atom } = reading;
  if (atom.prep === 'after') return { kind: 'recurrence', recurrence: yearlyNames(reading) };
  const [from, to] = boundsOfSpan(span);
  const tied = atom.prep === 'before' || atom.prep === 'by';
  const names = yearlyNames(reading);
  const whole = span.from.part === undefined && span.to.part === undefined;
  const recurrence = bindsYearly(names) && !names.includes('yearly') ? ['yearly'] : names;
  const quarter =
    from.day === 1 && from.month % 3 === 1 && to.month === from.month + 2 && to.day >= 30
      ? (from.month + 2) / 3
      : undefined;
  if (!tied && whole && span.from.unit !== 'day') {
    if (isSingle(span) && span.from.unit === 'month')
      return { kind: 'recurring_period', recurrence, month: from.month, ...(following ? { following } : {}) };
    if (quarter !== undefined)
      return { kind: 'recurring_period', recurrence, quarter, ...(following ? { following } : {}) };
  }
  const wide = atom.prep === 'before' && span.from.unit !== 'day';
  const by = [printDay({ ...to, year: undefined }).slice(2)];
  return {
    kind: 'recurring_deadline',
    recurrence: names,
    by,
    ...(following ? { following: by } : {}),
    inclusive: inclusive(atom.prep),
    ...(wide ? { tooLateFrom: [printDay({ ...from, year: undefined }).slice(2)] } : {}),
    ...timeOf(atom),
    ...(atom.lunar ? { calendar: 'lunar' as const } : {}),
  };
}

/** True when the atom's days come back: they carry a cycle, or no year while the rhythm beside them is of years. */
export function comesBack(reading: DatedReading): boolean {
  const { atom, rhythm } = reading;
  const last = atom.spans[atom.spans.length - 1];
  if (atom.cycle || last?.to.unit === 'dayOfMonth') return true;
  const yearless = atom.spans.every(
    (span) => span.from.year === undefined && span.to.year === undefined && span.from.unit !== 'now',
  );
  return yearless && bindsYearly(rhythm);
}

function lunarSpan(span: Span, context: TimeframeContext): Span {
  const { month = 1, day = 1, year } = span.to;
  const candidates = year === undefined ? lunarYearsAround(context) : [year];
  const days = candidates
    .map((candidate) => solarDayOfLunar(candidate, month, day))
    .filter((solar) => solar !== undefined);
  const solar = days.find((candidate) => !context.documentDate || candidate >= context.documentDate);
  if (!solar) return span;
  const item: CalendarItem = {
    unit: 'day',
    year: Number(solar.slice(0, 4)),
    month: Number(solar.slice(5, 7)),
    day: Number(solar.slice(8)),
  };
  return { from: item, to: item };
}

function lunarYearsAround(context: TimeframeContext): number[] {
  const start = context.documentDate ?? context.periodFrom;
  const year = start ? Number(start.slice(0, 4)) : undefined;
  return year === undefined ? [] : [year - 1, year, year + 1];
}

/** What one dated atom says, in text order. */
export function buildDated(reading: DatedReading, context: TimeframeContext): Timeframe[] {
  const { atom } = reading;
  if (!comesBack(reading)) {
    const spans = atom.lunar
      ? atom.spans.map((span) => lunarSpan(span, context))
      : atom.prep === 'before' || atom.prep === 'by'
        ? apart(atom.spans)
        : atom.spans;
    return spans.flatMap((span) => readSpan(span, reading, context));
  }
  if (atom.spans.some((span) => span.to.unit === 'dayOfMonth')) return recurringDays(reading);
  const spans = apart(atom.spans);
  const last = spans.length - 1;
  return joinRecurring(
    spans.map((span, index) => recurringSpan(span, reading, index === last && isFollowing(atom) && !atom.lunar)),
  );
}

/** The items of a list one by one, also where neighbours were made one. */
function apart(spans: readonly Span[]): Span[] {
  return spans.flatMap((span) => span.members?.map((item) => ({ from: item, to: item })) ?? [span]);
}

/** Recurring deadlines of one rhythm become one with all their days: "trước ngày 05/7 và 05/01 hằng năm". */
export function joinRecurring(timeframes: readonly Timeframe[]): Timeframe[] {
  const joined: Timeframe[] = [];
  for (const timeframe of timeframes) {
    const at = joined.findIndex((other) => other.kind === 'recurring_deadline' && joins(other, timeframe));
    const other = joined[at];
    if (other?.kind !== 'recurring_deadline' || timeframe.kind !== 'recurring_deadline') joined.push(timeframe);
    else joined[at] = merge(other, timeframe);
  }
  return joined;
}

function joins(left: RecurringDeadlineTimeframe, right: Timeframe): boolean {
  if (right.kind !== 'recurring_deadline' || left.inclusive !== right.inclusive || left.calendar !== right.calendar)
    return false;
  const length = (by: readonly string[]) => by[0]?.length;
  return length(left.by) === length(right.by) && left.recurrence.join() === right.recurrence.join();
}

function merge(left: RecurringDeadlineTimeframe, right: RecurringDeadlineTimeframe): RecurringDeadlineTimeframe {
  const tooLateFrom = [...(left.tooLateFrom ?? []), ...(right.tooLateFrom ?? [])];
  const following = unique([...(left.following ?? []), ...(right.following ?? [])]);
  return {
    ...left,
    by: unique([...left.by, ...right.by]),
    ...(tooLateFrom.length > 0 ? { tooLateFrom } : {}),
    ...(following.length > 0 ? { following } : {}),
  };
}

/** Weekdays of every week. */
export function buildWeekdays(atom: WeekdayAtom): Timeframe {
  const by = [...new Set(atom.days)].sort((a, b) => a - b).map(String);
  return {
    kind: 'recurring_deadline',
    recurrence: ['weekly'],
    by,
    inclusive: inclusive(atom.prep),
    ...(atom.time ? { time: atom.time } : {}),
  };
}

const festivalDays = { tet: [1, 1], hungKings: [3, 10], midAutumn: [8, 15] } as const;

/** A feast of the lunar calendar as a deadline where its year is known, else as an event. */
export function buildFestival(atom: FestivalAtom, context: TimeframeContext): Timeframe {
  const [month, day] = festivalDays[atom.name];
  if (atom.yearly)
    return {
      kind: 'recurring_deadline',
      recurrence: ['yearly'],
      by: [`${two(month)}-${two(day)}`],
      inclusive: inclusive(atom.prep),
      calendar: 'lunar',
      note: atom.words,
    };
  const item: CalendarItem = { unit: 'day', month, day, ...(atom.year === undefined ? {} : { year: atom.year }) };
  const solar = lunarSpan({ from: item, to: item }, context);
  if (solar.from === item) return { kind: 'conditional', event: atom.words };
  const [, to] = resolveSpan(solar, context);
  if (atom.prep === 'after') return { kind: 'open_period', from: nextDay(to), to: null, note: atom.words };
  return { kind: 'deadline', to: printDay(to), inclusive: inclusive(atom.prep), note: atom.words };
}

/** The plan's own span, for "trong giai đoạn" and "cả nhiệm kỳ"; nothing where it is not known. */
export function buildWholeSpan(context: TimeframeContext): Timeframe | undefined {
  const { periodFrom, periodTo } = context;
  return periodFrom && periodTo ? { kind: 'period', from: periodFrom, to: periodTo } : undefined;
}

/** The plan's own year, for "trong năm" and "cả năm". */
export function buildWholeYear(context: TimeframeContext): Timeframe {
  const year = yearFor(12, 31, context);
  return { kind: 'period', from: printDay({ year, month: 1, day: 1 }), to: printDay({ year, month: 12, day: 31 }) };
}
