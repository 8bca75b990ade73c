import { addDays, addMonths, daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { PlanCopyRow } from '../contract/index.ts';

/** By how much the dates of a plan move. */
export interface Shift {
  readonly shiftMonths: number;
  readonly shiftDays: number;
}

const monthsOfYear = 12;

/**
 * The shift from one first day to another: whole months as far as they go, then days.
 * @example shiftBetween(plainDate('2021-01-01'), plainDate('2022-02-15')) // { shiftMonths: 13, shiftDays: 14 }
 */
export function shiftBetween(from: PlainDate, to: PlainDate): Shift {
  const monthOf = (day: PlainDate) => Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7));
  const guess = monthOf(to) - monthOf(from);
  const shiftMonths = addMonths(from, guess) > to ? guess - 1 : guess;
  return { shiftMonths, shiftDays: daysBetween(addMonths(from, shiftMonths), to) };
}

/** A day that is moved. */
export function shifted(day: PlainDate, { shiftMonths, shiftDays }: Shift): PlainDate {
  return addDays(addMonths(day, shiftMonths), shiftDays);
}

const unmoved = new Set<PlanCopyRow['outcome']>(['clipped', 'relative', 'event', 'no_timeframe', 'unread']);

/** Whether somebody should look at a row before the copy is issued. */
export function isNoted(row: PlanCopyRow): boolean {
  return unmoved.has(row.outcome) || row.years.length > 0 || row.ended.length > 0 || row.noLead || row.outside;
}

/**
 * Years of a plan that a text names, where the plan that is made of it runs at another time.
 * @example yearsLeft('Đề án giai đoạn 2021 - 2025', { from: '2021-01-01', to: '2025-12-31' }, { from: '2026-01-01', to: '2030-12-31' }) // ['2021', '2025']
 */
export function yearsLeft(
  text: string,
  old: { readonly from: string; readonly to: string },
  next: { readonly from: string; readonly to: string },
): readonly string[] {
  const yearOf = (day: string) => day.slice(0, 4);
  if (yearOf(old.from) === yearOf(next.from) && yearOf(old.to) === yearOf(next.to)) return [];
  const named = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return [...new Set(named)].filter((year) => year >= yearOf(old.from) && year <= yearOf(old.to));
}
