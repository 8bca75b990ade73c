import { err, type Issue, ok, type Result } from '../kernel/index.ts';

/** A stretch of the working day in minutes after midnight, `from` in it, `to` its end. */
export interface WorkSession {
  readonly from: number;
  readonly to: number;
}

/**
 * The usual office day: 07:30-11:30 and 13:30-17:00.
 * Source: contract `cli.md`, `calendar due`.
 */
export const officeHours: readonly WorkSession[] = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
];

const sessionPattern = /^([01]?\d|2[0-4]):([0-5]\d)\s*-\s*([01]?\d|2[0-4]):([0-5]\d)$/;

/**
 * Reads working hours written as `07:30-11:30,13:30-17:00`: sessions in order, none empty, none over another.
 * Source: contract `cli.md`, `calendar due --hours`.
 * @returns the sessions, or HOURS_INVALID naming the first that is wrong
 * @example parseWorkingHours('08:00-12:00') // { ok: true, value: [{ from: 480, to: 720 }] }
 */
export function parseWorkingHours(text: string): Result<readonly WorkSession[]> {
  const sessions: WorkSession[] = [];
  for (const part of text.split(',')) {
    const match = sessionPattern.exec(part.trim());
    const [from, to] = match ? [minutesOf(match[1], match[2]), minutesOf(match[3], match[4])] : [0, 0];
    const before = sessions[sessions.length - 1]?.to ?? 0;
    if (!match || from >= to || from < before || to > 24 * 60) return err([hoursIssue(part.trim())]);
    sessions.push({ from, to });
  }
  return ok(sessions);
}

function minutesOf(hour: string | undefined, minute: string | undefined): number {
  return Number(hour) * 60 + Number(minute);
}

function hoursIssue(part: string): Issue {
  return {
    code: 'HOURS_INVALID',
    severity: 'error',
    path: ['hours'],
    message: {
      vi: `Giờ làm việc "${part}" không đọc được; viết như 07:30-11:30,13:30-17:00`,
      en: `Working hours "${part}" cannot be read; write them like 07:30-11:30,13:30-17:00`,
    },
  };
}

/**
 * Minutes worked on a working day before a clock time.
 * Source: product decision (working time is counted in whole minutes).
 * @param minute minutes after midnight, 0..1440
 * @example minutesWorkedBefore(officeHours, 12 * 60) // 240
 */
export function minutesWorkedBefore(sessions: readonly WorkSession[], minute: number): number {
  return sessions.reduce((sum, session) => sum + Math.max(0, Math.min(minute, session.to) - session.from), 0);
}

/**
 * Clock time at which `worked` minutes of a working day are done: the end of a session, not the start of the next.
 * Source: product decision (see {@link minutesWorkedBefore}).
 * @param worked 1 to the length of the day, in minutes
 * @example clockAfterWorking(officeHours, 240) // 690
 */
export function clockAfterWorking(sessions: readonly WorkSession[], worked: number): number {
  let rest = worked;
  for (const session of sessions) {
    const length = session.to - session.from;
    if (rest <= length) return session.from + rest;
    rest -= length;
  }
  return sessions[sessions.length - 1]?.to ?? 0;
}
