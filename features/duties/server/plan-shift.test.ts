import { plainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import { expect, it } from 'vitest';
import { outcomeOf, shiftedDay, shiftTimeframe, yearsNamed } from './plan-shift.ts';

const year = { shiftMonths: 12, shiftDays: 0 };
const deadline = (to: string): Timeframe => ({ kind: 'deadline', to, inclusive: true });

it.each([
  ['2023-11-30', 3, 0, '2024-02-29'],
  ['2023-01-15', 12, 0, '2024-01-15'],
  ['2023-01-15', 0, 17, '2023-02-01'],
  ['2024-02-29', 12, 1, '2025-03-01'],
])('moves %s by %i months and %i days to %s', (day, shiftMonths, shiftDays, expected) => {
  expect(shiftedDay(plainDate(day), { shiftMonths, shiftDays })).toBe(expected);
});

it('leaves rhythms alone when dates move, and moves what stands beside them', () => {
  const rhythm: Timeframe = { kind: 'recurring_deadline', recurrence: ['yearly'], by: ['12-15'], inclusive: false };
  expect(shiftTimeframe(rhythm, year)).toEqual(rhythm);
  const period: Timeframe = { kind: 'period', from: '2023-11-30T07:00', to: '2023-12-31', also: [rhythm] };
  expect(shiftTimeframe(period, { shiftMonths: 3, shiftDays: 0 })).toEqual({
    ...period,
    from: '2024-02-29T07:00',
    to: '2024-03-31',
  });
});

it.each<[string, Timeframe | null, string]>([
  ['a date', deadline('2023-12-15'), 'moved'],
  ['29 February', deadline('2024-02-29'), 'clipped'],
  ['a rhythm', { kind: 'continuous' }, 'repeats'],
  ['a length of time', { kind: 'duration', value: 15, unit: 'workingDay' }, 'relative'],
  ['an event', { kind: 'as_needed' }, 'event'],
  ['words that name no date', { kind: 'unknown' }, 'unread'],
  ['nothing', null, 'no_timeframe'],
])('says what becomes of %s', (_, timeframe, expected) => {
  expect(outcomeOf(timeframe, year)).toBe(expected);
});

it('finds years of the old plan in words, and no numbers that look alike', () => {
  const text = 'Năm 2023 và giai đoạn 2021-2025, theo Quyết định 12023/QĐ; tổng kết 2030';
  expect(yearsNamed(text, plainDate('2021-01-01'), plainDate('2025-12-31'))).toEqual([2021, 2023, 2025]);
});
