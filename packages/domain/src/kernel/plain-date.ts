import type { Brand } from './brand.ts';

/** A calendar day `YYYY-MM-DD` in the proleptic Gregorian calendar, without a time zone. */
export type PlainDate = Brand<string, 'PlainDate'>;

const DAY_MS = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function fromUtc(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as PlainDate;
}

function toUtc(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/**
 * The day named by `text`, or undefined when it is no day of the calendar (2023-02-29).
 * Source: ISO 8601-1, calendar date, extended format.
 * @example parsePlainDate('2024-02-29') // '2024-02-29'
 */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(milliseconds) && fromUtc(milliseconds) === text ? (text as PlainDate) : undefined;
}

/**
 * The day named by `text`; a programmer's mistake otherwise.
 * @throws RangeError when `text` is no day of the calendar
 * @example plainDate('2023-11-20') // '2023-11-20'
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/**
 * The day with these parts, or undefined when there is none.
 * @param month 1..12
 * @param day 1..31
 * @example plainDateOf(2023, 2, 29) // undefined
 */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/**
 * Year, month (1..12) and day (1..31) of a date.
 * @example datePartsOf(plainDate('2023-11-20')) // { year: 2023, month: 11, day: 20 }
 */
export function datePartsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * The day `days` calendar days later (earlier when negative).
 * @example addDays(plainDate('2024-02-28'), 2) // '2024-03-01'
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/**
 * Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier.
 * @example daysBetween(plainDate('2023-12-31'), plainDate('2024-01-01')) // 1
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/**
 * ISO day of the week, 1 = Monday to 7 = Sunday.
 * @example dayOfWeek(plainDate('2023-11-20')) // 1
 */
export function dayOfWeek(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const day = new Date(toUtc(date)).getUTCDay();
  return (day === 0 ? 7 : day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * Number of days of a month.
 * @param month 1..12
 * @example daysInMonth(2024, 2) // 29
 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The same day `months` later; a day that the month lacks becomes its last day.
 * @example addMonths(plainDate('2024-01-31'), 1) // '2024-02-29'
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return fromUtc(Date.UTC(targetYear, targetMonth - 1, Math.min(day, daysInMonth(targetYear, targetMonth))));
}
