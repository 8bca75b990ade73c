import {
  addDays,
  daysBetween,
  err,
  type Issue,
  ok,
  type PlainDate,
  parsePlainDate,
  type Result,
} from '../kernel/index.ts';
import {
  coversDay,
  type DayOff,
  daysOffBetween,
  isWorkingDay,
  type WorkCalendar,
  workingDayFrom,
  workingDaysUpTo,
} from './work-calendar.ts';
import { clockAfterWorking, minutesWorkedBefore, officeHours, type WorkSession } from './working-hours.ts';

/** Unit in which an allowance is counted. Source: contract `cli.md`, `calendar due`. */
export type AllowanceUnit = 'working_days' | 'calendar_days' | 'working_hours';

/**
 * A question for a due date: received at `from` (`YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, a time is required for hours),
 * `allowance` units of time given. Days are whole numbers from 0, hours any number from 0.
 * Source: contract `cli.md`, `calendar due`.
 */
export interface DueRequest {
  readonly from: string;
  readonly allowance: number;
  readonly unit: AllowanceUnit;
}

/** A due date with the days off that it passed over; `time` (HH:MM) where hours were counted. Source: contract `cli.md`, `calendar due`. */
export interface DueDate {
  readonly due: PlainDate;
  readonly time?: string;
  readonly skipped: readonly DayOff[];
}

function dueIssue(code: string, key: string, vi: string, en: string): Issue {
  return { code, severity: 'error', path: [key], message: { vi, en } };
}

function gap(calendar: WorkCalendar): Result<DueDate> {
  const [first, last] = [calendar.firstDay.slice(0, 4), calendar.lastDay.slice(0, 4)];
  return err([
    dueIssue(
      'CALENDAR_GAP',
      'from',
      `Khoảng thời gian vượt ra ngoài lịch (lịch có từ năm ${first} đến năm ${last})`,
      `The span leaves the calendar (which covers ${first} to ${last})`,
    ),
  ]);
}

/** Date and minute (undefined without a time) of `from`. */
function readMoment(from: string): { date: PlainDate; minute: number | undefined } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/.exec(from);
  const date = parsePlainDate(match?.[1] ?? '');
  if (!match || date === undefined) return undefined;
  return { date, minute: match[2] === undefined ? undefined : Number(match[2]) * 60 + Number(match[3]) };
}

const allowanceUnits: readonly AllowanceUnit[] = ['working_days', 'calendar_days', 'working_hours'];

function allowanceFits(allowance: unknown, unit: AllowanceUnit | undefined): allowance is number {
  if (typeof allowance !== 'number' || !Number.isFinite(allowance) || allowance < 0) return false;
  return unit === undefined || unit === 'working_hours' || Number.isInteger(allowance);
}

/**
 * A question for a due date from a value of any shape.
 * Source: contract `cli.md`, `calendar due`.
 * @returns the question, or everything that is wrong with it: REQUEST_INVALID (no object), FROM_INVALID,
 *   FROM_NEEDS_TIME, ALLOWANCE_INVALID, UNIT_INVALID
 * @example parseDueRequest({ from: '2025-04-24', allowance: 5, unit: 'working_days' }).ok // true
 */
export function parseDueRequest(value: unknown): Result<DueRequest> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err([
      {
        ...dueIssue('REQUEST_INVALID', '', 'Cần from, allowance và unit', 'from, allowance and unit are needed'),
        path: [],
      },
    ]);
  const fields: { from?: unknown; allowance?: unknown; unit?: unknown } = value;
  const { from, allowance } = fields;
  const unit = allowanceUnits.find((known) => known === fields.unit);
  const moment = typeof from === 'string' ? readMoment(from) : undefined;
  const issues: Issue[] = [];
  const fault = (code: string, key: string, vi: string, en: string) => issues.push(dueIssue(code, key, vi, en));
  const shown = JSON.stringify(from) ?? '';
  if (moment === undefined)
    fault(
      'FROM_INVALID',
      'from',
      `"from" phải là ngày YYYY-MM-DD hoặc thời điểm YYYY-MM-DDTHH:MM có thật, không phải ${shown || 'để trống'}`,
      `"from" must be a real day YYYY-MM-DD or moment YYYY-MM-DDTHH:MM, not ${shown || 'missing'}`,
    );
  else if (unit === 'working_hours' && moment.minute === undefined)
    fault(
      'FROM_NEEDS_TIME',
      'from',
      'Tính theo giờ cần thời điểm YYYY-MM-DDTHH:MM',
      'Hours need a moment YYYY-MM-DDTHH:MM',
    );
  if (!allowanceFits(allowance, unit))
    fault(
      'ALLOWANCE_INVALID',
      'allowance',
      '"allowance" phải là số từ 0, số ngày là số nguyên',
      '"allowance" must be a number from 0, days a whole one',
    );
  if (unit === undefined)
    fault(
      'UNIT_INVALID',
      'unit',
      `"unit" phải là ${allowanceUnits.join(', ')}`,
      `"unit" must be one of ${allowanceUnits.join(', ')}`,
    );
  if (issues.length > 0 || typeof from !== 'string' || typeof allowance !== 'number' || unit === undefined)
    return err(issues);
  return ok({ from, allowance, unit });
}

/**
 * Last day, or last minute, on which a step with this allowance is on time. Working days are counted from the day
 * after receipt. Calendar days likewise; when the last one is a day off, the next working day counts. Working hours run
 * from the moment given, or from the next working time. The day of receipt need not be a working day.
 * Source: SRC-LUAT-91-2015 art. 147(2) (the first day is not counted), art. 148(5) (a day off moves the end);
 * contract `cli.md`, `calendar due`.
 * @param sessions working hours of a working day, office hours unless told
 * @returns the due date, or the issues of {@link parseDueRequest}, else CALENDAR_GAP (the span leaves the years that the
 *   calendar covers; nothing is guessed)
 */
export function dueDate(
  calendar: WorkCalendar,
  request: DueRequest,
  sessions: readonly WorkSession[] = officeHours,
): Result<DueDate> {
  const checked = parseDueRequest(request);
  if (!checked.ok) return checked;
  const { from, allowance, unit } = request;
  const moment = readMoment(from);
  if (moment === undefined || !coversDay(calendar, moment.date)) return gap(calendar);
  switch (unit) {
    case 'working_days':
      return afterWorkingDays(calendar, moment.date, allowance);
    case 'calendar_days':
      return afterCalendarDays(calendar, moment.date, allowance);
    default:
      return afterWorkingMinutes(calendar, moment.date, moment.minute ?? 0, Math.ceil(allowance * 60 - 1e-9), sessions);
  }
}

function afterWorkingDays(calendar: WorkCalendar, from: PlainDate, days: number): Result<DueDate> {
  const due =
    days === 0 ? workingDayFrom(calendar, from) : calendar.workingDays[workingDaysUpTo(calendar, from) + days - 1];
  if (due === undefined) return gap(calendar);
  return ok({ due, skipped: daysOffBetween(calendar, days === 0 ? from : addDays(from, 1), due) });
}

function afterCalendarDays(calendar: WorkCalendar, from: PlainDate, days: number): Result<DueDate> {
  if (days > daysBetween(from, calendar.lastDay)) return gap(calendar);
  const end = addDays(from, days);
  const due = workingDayFrom(calendar, end);
  return due === undefined ? gap(calendar) : ok({ due, skipped: daysOffBetween(calendar, end, due) });
}

function afterWorkingMinutes(
  calendar: WorkCalendar,
  from: PlainDate,
  minute: number,
  minutes: number,
  sessions: readonly WorkSession[],
): Result<DueDate> {
  const dayLength = minutesWorkedBefore(sessions, 24 * 60);
  const works = isWorkingDay(calendar, from);
  const begun = works ? minutesWorkedBefore(sessions, minute) : 0;
  const inSession = works && sessions.some((session) => minute >= session.from && minute <= session.to);
  const firstDay = workingDaysUpTo(calendar, from) - (works ? 1 : 0);
  if (minutes === 0 && inSession) return ok({ due: from, time: clockText(minute), skipped: [] });
  const total = begun + Math.max(minutes, 0);
  const days = minutes === 0 ? Math.floor(total / dayLength) : Math.ceil(total / dayLength) - 1;
  const due = calendar.workingDays[firstDay + days];
  if (due === undefined) return gap(calendar);
  const rest = total - days * dayLength;
  const clock = minutes === 0 ? startAfterWorking(sessions, rest) : clockAfterWorking(sessions, rest);
  return ok({ due, time: clockText(clock), skipped: daysOffBetween(calendar, from, due) });
}

/** Where work goes on after `worked` minutes: the start of the next session. */
function startAfterWorking(sessions: readonly WorkSession[], worked: number): number {
  let rest = worked;
  for (const session of sessions) {
    if (rest < session.to - session.from) return session.from + rest;
    rest -= session.to - session.from;
  }
  return sessions[0]?.from ?? 0;
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
