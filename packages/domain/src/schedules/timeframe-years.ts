import { daysInMonth } from '../kernel/index.ts';
import type { PrintedDay, TimeframeContext } from './timeframe.ts';
import { boundsOfSpan, type PartialDay, type Span } from './timeframe-spans.ts';

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** `YYYY-MM-DD`, or `--MM-DD` when the year is not known. */
export function printDay(day: PartialDay): PrintedDay {
  const rest = `${pad(day.month)}-${pad(day.day)}`;
  return day.year === undefined ? `--${rest}` : `${pad(day.year, 4)}-${rest}`;
}

const later = (a: string | undefined, b: string | undefined) => (a && b ? (a > b ? a : b) : (a ?? b));

/**
 * Year of a day that is printed without one: the first such day on or after the document's date, within the plan's
 * period where that is known; undefined without any context.
 * Source: contract `timeframe.md`, rule 6.
 */
export function yearFor(month: number, day: number, context: TimeframeContext): number | undefined {
  const { documentDate, periodFrom, periodTo } = context;
  const rest = `-${pad(month)}-${pad(day)}`;
  const earliest = later(documentDate, periodFrom);
  if (!earliest) return periodTo ? lastYearUpTo(rest, periodTo) : undefined;
  const leap = rest === '-02-29' ? nextLeapYear(firstYearFrom(rest, earliest)) : undefined;
  if (leap !== undefined && (!periodTo || `${pad(leap, 4)}${rest}` <= periodTo)) return leap;
  const year = firstYearFrom(rest, earliest);
  if (!periodTo || `${pad(year, 4)}${rest}` <= periodTo) return year;
  const within = periodFrom ? firstYearFrom(rest, periodFrom) : lastYearUpTo(rest, periodTo);
  return `${pad(within, 4)}${rest}` <= periodTo ? within : year;
}

/** 29 February is a day of leap years only. */
function nextLeapYear(year: number): number {
  return daysInMonth(year, 2) === 29 ? year : nextLeapYear(year + 1);
}

function firstYearFrom(rest: string, earliest: string): number {
  const year = Number(earliest.slice(0, 4));
  return `${pad(year, 4)}${rest}` >= earliest ? year : year + 1;
}

function lastYearUpTo(rest: string, latest: string): number {
  const year = Number(latest.slice(0, 4));
  return `${pad(year, 4)}${rest}` <= latest ? year : year - 1;
}

/** First and last day of a span, with years from the context where the text has none. */
export function resolveSpan(span: Span, context: TimeframeContext): readonly [PartialDay, PartialDay] {
  const [from, to] = boundsOfSpan(span);
  if (from.year !== undefined && to.year !== undefined) return [from, to];
  const year = to.year ?? yearFor(to.month, to.day, context);
  if (year === undefined) return [from, to];
  const crosses = from.month * 32 + from.day > to.month * 32 + to.day;
  const first = from.year ?? (crosses ? year - 1 : year);
  return boundsOfSpan({ from: { ...span.from, year: first }, to: { ...span.to, year } });
}
