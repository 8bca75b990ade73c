import type { Text } from '../kernel/issue.ts';
import { daysInMonth, type PlainDate, parsePlainDate, plainDateOf } from '../kernel/plain-date.ts';

/** A period as metrics name it: a year `2023`, a quarter `2023-Q3`, a month `2023-11`, or a day `2023-11-20`. */
export interface MetricPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'day';
  readonly year: number;
  /** Quarter 1..4 or month 1..12; 0 for a year. */
  readonly part: number;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

function monthsFrom(kind: 'year' | 'quarter' | 'month', year: number, part: number): MetricPeriod | undefined {
  const first = kind === 'year' ? 1 : kind === 'quarter' ? 3 * part - 2 : part;
  const last = kind === 'year' ? 12 : kind === 'quarter' ? 3 * part : part;
  if (first < 1 || last > 12) return undefined;
  const [firstDay, lastDay] = [plainDateOf(year, first, 1), plainDateOf(year, last, daysInMonth(year, last))];
  return firstDay && lastDay ? { kind, year, part, firstDay, lastDay } : undefined;
}

/**
 * A period from its name, or undefined for a text that names none.
 * Source: product decision ADR-0041.
 * @example parsePeriod('2023-Q3')?.lastDay // '2023-09-30'
 * @example parsePeriod('2023-13') // undefined
 */
export function parsePeriod(text: string): MetricPeriod | undefined {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(text);
  if (found) {
    const year = Number(found[1]);
    if (found[2] !== undefined) return monthsFrom('quarter', year, Number(found[2]));
    return found[3] === undefined ? monthsFrom('year', year, 0) : monthsFrom('month', year, Number(found[3]));
  }
  const day = parsePlainDate(text);
  return day && { kind: 'day', year: Number(day.slice(0, 4)), part: 0, firstDay: day, lastDay: day };
}

/**
 * The same period of the year before, which "năm sau cao hơn năm trước" compares with; undefined for a text that names
 * no period, and for 29 February.
 * @example periodYearBefore('2023-11') // '2022-11'
 */
export function periodYearBefore(text: string): string | undefined {
  const period = parsePeriod(text);
  if (!period) return undefined;
  const before = `${String(period.year - 1).padStart(4, '0')}${text.slice(4)}`;
  return parsePeriod(before) && before;
}

const roman = ['', 'I', 'II', 'III', 'IV'];

/** A period in words. @example periodText('2023-Q3').vi // 'quý III/2023' */
export function periodText(text: string): Text {
  const period = parsePeriod(text);
  if (!period) return { vi: text, en: text };
  const { kind, year, part, lastDay } = period;
  if (kind === 'year') return { vi: String(year), en: String(year) };
  if (kind === 'quarter') {
    const quarter = `${roman[part]}/${year}`;
    return { vi: `quý ${quarter}`, en: `quarter ${quarter}` };
  }
  if (kind === 'month') {
    const month = `${part}/${year}`;
    return { vi: `tháng ${month}`, en: `month ${month}` };
  }
  const [y, m, d] = lastDay.split('-');
  return { vi: `${d}/${m}/${y}`, en: lastDay };
}
