import { type PlainDate, plainDate } from '@nanghang/domain/kernel';

/** Where the time comes from; tests hold it in their hand. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The calendar day in Asia/Ho_Chi_Minh at an instant moved by `offsetMs` (the demo clock; 0 in production).
 * Source: ADR-0006 (demo clock moves the business date only).
 * @example businessDateAt(new Date('2023-11-19T17:00:00Z'), 0) // '2023-11-20'
 */
export function businessDateAt(now: Date, offsetMs: number): PlainDate {
  return plainDate(formatter.format(new Date(now.getTime() + offsetMs)));
}

/**
 * The offset that makes the business date equal `wanted` at `now`, keeping the time of day.
 * @example offsetFor(new Date('2026-11-21T05:00:00Z'), plainDate('2026-11-22')) // 86400000
 */
export function offsetFor(now: Date, wanted: PlainDate): number {
  const today = businessDateAt(now, 0);
  return Date.parse(`${wanted}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`);
}
