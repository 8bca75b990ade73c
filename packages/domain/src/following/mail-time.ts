import type { MailMode } from './notice-kinds.ts';

/** Times of day `HH:MM` in Vietnam by which a person wants to be left alone and gets the digest. */
export interface MailTimes {
  /** Mail rests from here ... */
  readonly quietFrom: string;
  /** ... to here; equal to `quietFrom` for no quiet hours. */
  readonly quietTo: string;
  readonly digestAt: string;
}

/** Times of somebody who chose none. Source: product decision ADR-0062 (who is told of what). */
export const standardMailTimes: MailTimes = { quietFrom: '20:00', quietTo: '06:30', digestAt: '07:30' };

const minute = 60_000;
const day = 24 * 60 * minute;
/** Asia/Ho_Chi_Minh has been UTC+7 since 1975. */
const offset = 7 * 60 * minute;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The first instant from `at` on whose Vietnamese time of day is `time`. */
function nextAt(at: number, time: string): number {
  const midnight = Math.floor((at + offset) / day) * day - offset;
  const today = midnight + minutesOf(time) * minute;
  return today >= at ? today : today + day;
}

function isQuiet(at: number, times: MailTimes): boolean {
  const now = Math.floor(((at + offset) % day) / minute);
  const [from, to] = [minutesOf(times.quietFrom), minutesOf(times.quietTo)];
  if (from === to) return false;
  return from < to ? now >= from && now < to : now >= from || now < to;
}

/**
 * When a notice may leave by mail: at once outside the quiet hours, else when they end; with the next digest; never.
 * A digest time inside the quiet hours holds: the person chose it.
 * Source: product decision ADR-0062 (who is told of what).
 * @param at instant in milliseconds since 1970
 * @returns instant in milliseconds, undefined for `off`
 * @example mailTime(Date.parse('2023-11-20T15:00:00Z'), 'now', standardMailTimes) // Date.parse('2023-11-20T23:30:00Z')
 * @example mailTime(Date.parse('2023-11-20T03:00:00Z'), 'now', standardMailTimes) // Date.parse('2023-11-20T03:00:00Z')
 * @example mailTime(Date.parse('2023-11-20T03:00:00Z'), 'digest', standardMailTimes) // Date.parse('2023-11-21T00:30:00Z')
 */
export function mailTime(at: number, mode: MailMode, times: MailTimes): number | undefined {
  if (mode === 'off') return undefined;
  if (mode === 'digest') return nextAt(at, times.digestAt);
  return isQuiet(at, times) ? nextAt(at, times.quietTo) : at;
}
