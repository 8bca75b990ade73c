import {
  addDays,
  dayOfWeek,
  daysBetween,
  err,
  type Issue,
  ok,
  type PlainDate,
  parseCsvTable,
  parsePlainDate,
  plainDate,
  type Result,
  type Text,
} from '../kernel/index.ts';

/**
 * What a calendar row says of its day: a holiday, a day in lieu of one, a weekday off that is worked on another day,
 * or the Saturday on which it is worked.
 * Source: SRC-LUAT-45-2019 art. 111, 112; yearly notices of swapped days.
 */
export type CalendarRowType = 'holiday' | 'substitute' | 'swapped_off' | 'swapped_working';

/** One day of a public calendar. Source: seed `holidays-vn.csv` (columns date, nameVi, nameEn, type). */
export interface CalendarRow {
  readonly date: PlainDate;
  readonly name: Text;
  readonly type: CalendarRowType;
}

/** A day on which no work is due, with the reason. Source: contract `cli.md`, `calendar due`. */
export interface DayOff {
  readonly date: PlainDate;
  readonly kind: 'weekend' | Exclude<CalendarRowType, 'swapped_working'>;
  readonly reason: Text;
}

/**
 * Working days of whole years. `workingDays` and `daysOff` are ascending; `workedUntil[i]` is the number of working
 * days among the first `i` days, so that counting needs no walk over days.
 * Source: SRC-LUAT-45-2019 art. 111, 112: Monday to Friday, without holidays, days in lieu and swapped days off, with
 * swapped Saturdays.
 */
export interface WorkCalendar {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly workingDays: readonly PlainDate[];
  readonly daysOff: readonly DayOff[];
  readonly workedUntil: Uint32Array;
}

const rowTypes: readonly CalendarRowType[] = ['holiday', 'substitute', 'swapped_off', 'swapped_working'];
const saturday: Text = { vi: 'Thứ Bảy', en: 'Saturday' };
const sunday: Text = { vi: 'Chủ nhật', en: 'Sunday' };

function calendarIssue(code: string, path: readonly (string | number)[], vi: string, en: string): Issue {
  return { code, severity: 'error', path, message: { vi, en } };
}

function joinNames(rows: readonly CalendarRow[]): Text {
  return { vi: rows.map((row) => row.name.vi).join('; '), en: rows.map((row) => row.name.en).join('; ') };
}

/** Why nobody works on a day, or undefined for a working day. */
function dayOff(date: PlainDate, rows: readonly CalendarRow[]): DayOff | undefined {
  const off = rows.filter((row) => row.type !== 'swapped_working');
  const [first] = off;
  if (first && first.type !== 'swapped_working') return { date, kind: first.type, reason: joinNames(off) };
  const weekday = dayOfWeek(date);
  if (weekday < 6 || rows.length > 0) return undefined;
  return { date, kind: 'weekend', reason: weekday === 6 ? saturday : sunday };
}

/**
 * Calendar of the whole years from the first to the last row; the order of rows is free, two holidays may fall on one
 * day.
 * Source: contract `cli.md`, `calendar due` (a calendar covers whole years).
 * @returns the calendar, or CALENDAR_EMPTY (no rows) and CALENDAR_CONFLICT (a day both off and worked; path: the date)
 * @example buildWorkCalendar([]) // { ok: false, issues: [{ code: 'CALENDAR_EMPTY', severity: 'error', path: [], message: { vi: 'Lịch không có dòng nào', en: 'The calendar has no rows' } }] }
 */
export function buildWorkCalendar(rows: readonly CalendarRow[]): Result<WorkCalendar> {
  const dates = rows.map((row) => row.date).sort();
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === undefined || last === undefined)
    return err([calendarIssue('CALENDAR_EMPTY', [], 'Lịch không có dòng nào', 'The calendar has no rows')]);
  const byDate = Map.groupBy(rows, (row) => row.date);
  const issues: Issue[] = [];
  for (const [date, here] of byDate) {
    const worked = here.some((row) => row.type === 'swapped_working');
    if (worked && here.some((row) => row.type !== 'swapped_working'))
      issues.push(
        calendarIssue('CALENDAR_CONFLICT', [date], `${date} vừa nghỉ vừa làm`, `${date} is both off and worked`),
      );
  }
  if (issues.length > 0) return err(issues);
  return ok(layOut(plainDate(`${first.slice(0, 4)}-01-01`), plainDate(`${last.slice(0, 4)}-12-31`), byDate));
}

function layOut(
  firstDay: PlainDate,
  lastDay: PlainDate,
  byDate: ReadonlyMap<PlainDate, readonly CalendarRow[]>,
): WorkCalendar {
  const length = daysBetween(firstDay, lastDay) + 1;
  const workingDays: PlainDate[] = [];
  const daysOff: DayOff[] = [];
  const workedUntil = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const date = addDays(firstDay, index);
    const off = dayOff(date, byDate.get(date) ?? []);
    if (off) daysOff.push(off);
    else workingDays.push(date);
    workedUntil[index + 1] = workingDays.length;
  }
  return { firstDay, lastDay, workingDays, daysOff, workedUntil };
}

const columns = ['date', 'nameVi', 'nameEn', 'type'] as const;

/**
 * Calendar from a CSV text with the columns date, nameVi, nameEn and type; further columns (source, confidence) are
 * not read.
 * Source: seed `holidays-vn.csv`.
 * @returns the calendar, or all problems: those of the CSV, CALENDAR_COLUMN (a column is missing), CALENDAR_DATE and
 *   CALENDAR_TYPE (path: line, column), CALENDAR_EMPTY, CALENDAR_CONFLICT
 */
export function parseWorkCalendar(csv: string): Result<WorkCalendar> {
  const table = parseCsvTable(csv);
  if (!table.ok) return table;
  const missing = columns.filter((column) => !table.value.header.includes(column));
  if (missing.length > 0)
    return err(
      missing.map((column) =>
        calendarIssue(
          'CALENDAR_COLUMN',
          [column],
          `Lịch thiếu cột "${column}"`,
          `The calendar lacks the column "${column}"`,
        ),
      ),
    );
  const place = (column: (typeof columns)[number]) => table.value.header.indexOf(column);
  const issues: Issue[] = [];
  const rows: CalendarRow[] = [];
  for (const { line, fields } of table.value.rows) {
    const field = (column: (typeof columns)[number]) => (fields[place(column)] ?? '').trim();
    const date = parsePlainDate(field('date'));
    const type = rowTypes.find((known) => known === field('type'));
    if (date === undefined)
      issues.push(
        calendarIssue(
          'CALENDAR_DATE',
          [line, 'date'],
          `Dòng ${line}: "${field('date')}" không phải ngày`,
          `Line ${line}: "${field('date')}" is no day`,
        ),
      );
    if (type === undefined)
      issues.push(
        calendarIssue(
          'CALENDAR_TYPE',
          [line, 'type'],
          `Dòng ${line}: loại "${field('type')}" không có`,
          `Line ${line}: there is no type "${field('type')}"`,
        ),
      );
    if (date !== undefined && type !== undefined)
      rows.push({ date, name: { vi: field('nameVi'), en: field('nameEn') }, type });
  }
  const calendar = buildWorkCalendar(rows);
  if (issues.length === 0) return calendar;
  return err([...issues, ...(calendar.ok || rows.length === 0 ? [] : calendar.issues)]);
}

/**
 * True when the calendar knows the day.
 * Source: contract `cli.md`, `calendar due` (a span beyond the calendar is CALENDAR_GAP).
 */
export function coversDay(calendar: WorkCalendar, date: PlainDate): boolean {
  return date >= calendar.firstDay && date <= calendar.lastDay;
}

/**
 * Number of working days up to and including `date`, counted from the calendar's first day.
 * Source: product decision (prefix sums in place of a walk over days).
 * @param date a day that the calendar covers
 */
export function workingDaysUpTo(calendar: WorkCalendar, date: PlainDate): number {
  return calendar.workedUntil[daysBetween(calendar.firstDay, date) + 1] ?? calendar.workingDays.length;
}

/**
 * True on a working day; false on a day off and outside the calendar.
 * Source: SRC-LUAT-45-2019 art. 111, 112.
 */
export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): boolean {
  return coversDay(calendar, date) && calendar.workingDays[workingDaysUpTo(calendar, date) - 1] === date;
}

/**
 * The day itself when it is a working day, else the next one; undefined where the calendar ends before.
 * Source: SRC-LUAT-91-2015 art. 148(5): a period that ends on a day off ends on the next working day.
 */
export function workingDayFrom(calendar: WorkCalendar, date: PlainDate): PlainDate | undefined {
  if (!coversDay(calendar, date)) return undefined;
  return isWorkingDay(calendar, date) ? date : calendar.workingDays[workingDaysUpTo(calendar, date)];
}

/**
 * Days off from `from` to `to`, both in it, ascending.
 * Source: product decision (a due date shows what it skipped).
 * @param from a day that the calendar covers, as is `to`
 */
export function daysOffBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): readonly DayOff[] {
  if (from > to) return [];
  const start = daysBetween(calendar.firstDay, from);
  const end = daysBetween(calendar.firstDay, to) + 1;
  return calendar.daysOff.slice(start - (calendar.workedUntil[start] ?? 0), end - (calendar.workedUntil[end] ?? 0));
}
