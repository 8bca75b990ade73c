import { plainDate } from '@nanghang/domain/kernel';
import { expect, it } from 'vitest';
import type { PlanCopyRow } from '../contract/index.ts';
import { isNoted, shiftBetween, shifted, yearsLeft } from './plan-copy.ts';

it.each([
  ['2021-01-01', '2026-01-01', 60, 0],
  ['2021-01-01', '2022-02-15', 13, 14],
  ['2023-03-31', '2023-02-28', -1, 0],
  ['2023-03-10', '2023-03-01', -1, 19],
])('moves the first day %s exactly to %s', (from, to, shiftMonths, shiftDays) => {
  const shift = shiftBetween(plainDate(from), plainDate(to));
  expect(shift).toEqual({ shiftMonths, shiftDays });
  expect(shifted(plainDate(from), shift)).toBe(to);
});

const dates = { words: null, firstDueOn: null, lastDueOn: null, count: 0 };
const row: PlanCopyRow = {
  task: { taskId: 't', ref: '1', title: 'Việc', priority: 'normal', plan: null },
  ...{
    content: 'Việc',
    before: dates,
    after: dates,
    outcome: 'moved',
    years: [],
    ended: [],
    noLead: false,
    outside: false,
  },
};

it.each<[Partial<PlanCopyRow>, boolean]>([
  [{}, false],
  [{ outcome: 'repeats' }, false],
  [{ outcome: 'unread' }, true],
  [{ years: [2023] }, true],
  [{ ended: ['Sở cũ'] }, true],
  [{ noLead: true }, true],
  [{ outside: true }, true],
])('asks people to look at %o: %s', (more, expected) => {
  expect(isNoted({ ...row, ...more })).toBe(expected);
});

it('names the years that a title keeps from the old plan, unless the new one runs through the same', () => {
  const old = { from: '2021-01-01', to: '2025-12-31' };
  const title = 'Đề án 1364 giai đoạn 2021 - 2025, tầm nhìn 2030';
  expect(yearsLeft(title, old, { from: '2022-01-01', to: '2026-12-31' })).toEqual(['2021', '2025']);
  expect(yearsLeft(title, old, { from: '2021-06-01', to: '2025-12-31' })).toEqual([]);
  expect(yearsLeft('Kế hoạch cải thiện chỉ số', old, { from: '2026-01-01', to: '2030-12-31' })).toEqual([]);
});
