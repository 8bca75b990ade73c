import { addDays, addMonths, datePartsOf, type PlainDate, plainDate } from '@nanghang/domain/kernel';

/** The last day of a period that has passed. */
export interface PeriodEnd {
  readonly on: PlainDate;
  /** `2023`, `2023-Q3` or `2023-10`: the longest period that ends on the day. */
  readonly period: string;
}

const mostMonths = 60;
const monthsInFull = 6;

function periodEndingOn(on: PlainDate): PeriodEnd {
  const { year, month } = datePartsOf(on);
  const period = month === 12 ? String(year) : month % 3 === 0 ? `${year}-Q${month / 3}` : on.slice(0, 7);
  return { on, period };
}

/**
 * Ends of periods that have passed since a day, the newest first: of the last six months each, before that of quarters
 * and years.
 * @example pastPeriodEnds('2024-02-10', '2023-11-20').map((end) => end.period) // ['2024-01', '2023', '2023-11']
 */
export function pastPeriodEnds(today: PlainDate, since: PlainDate): readonly PeriodEnd[] {
  const first = plainDate(`${today.slice(0, 7)}-01`);
  const ends: PeriodEnd[] = [];
  for (let back = 0; back < mostMonths; back += 1) {
    const end = periodEndingOn(addDays(addMonths(first, -back), -1));
    if (end.on < since) break;
    if (back < monthsInFull || !/^\d{4}-\d\d$/.test(end.period)) ends.push(end);
  }
  return ends;
}
