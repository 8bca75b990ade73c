import type { PlainDate } from '@nanghang/domain/kernel';
import { expect, it } from 'vitest';
import { pastPeriodEnds } from './period-ends.ts';

function ends(today: string, since: string): string[] {
  return pastPeriodEnds(today as PlainDate, since as PlainDate).map((end) => `${end.period} ${end.on}`);
}

it('lists ends of months, quarters and years that have passed, the newest first', () => {
  expect(ends('2024-02-10', '2023-11-20')).toEqual(['2024-01 2024-01-31', '2023 2023-12-31', '2023-11 2023-11-30']);
  expect(ends('2023-11-20', '2023-11-20')).toEqual([]);
  expect(ends('2024-03-01', '2024-02-29')).toEqual(['2024-02 2024-02-29']);
});

it('names months of the last half year, before that quarters and years', () => {
  const list = ends('2025-05-31', '2023-11-01');
  expect(list.slice(0, 6).map((one) => one.slice(0, 7))).toEqual([
    ...['2025-04', '2025-Q1', '2025-02', '2025-01', '2024 20', '2024-11'],
  ]);
  expect(list.slice(6)).toEqual([
    ...['2024-Q3 2024-09-30', '2024-Q2 2024-06-30', '2024-Q1 2024-03-31', '2023 2023-12-31'],
  ]);
});
