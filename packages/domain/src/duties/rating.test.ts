import { expect, it } from 'vitest';
import { ratesOf, ratingVerdict, rulesIn, standardRatingRules } from './rating.ts';

it.each([
  [100, 100, 100, 'excellent', null],
  [100, 95, 50, 'excellent', null],
  [1000, 949, 949, 'good', 'completion-95'],
  [2500, 2374, 2374, 'good', 'completion-95'],
  [2500, 2249, 2249, 'completed', 'completion-90'],
  [20, 19, 0, 'excellent', null],
  [10, 9, 0, 'good', 'completion-95'],
  [60, 57, 57, 'excellent', null],
  [100, 90, 90, 'good', 'completion-95'],
  [1000, 899, 899, 'completed', 'completion-90'],
  [0, 0, 0, null, null],
])('of %i due, %i accepted and %i on time leave %s open', (due, accepted, onTime, level, ruleId) => {
  const verdict = ratingVerdict(ratesOf({ due, accepted, onTime }), standardRatingRules);
  expect([verdict.level, verdict.rule?.ruleId ?? null]).toEqual([level, ruleId]);
});

it('looks at rules in force only, and takes the hardest whatever their order', () => {
  const rules = standardRatingRules.map((rule) => ({ ...rule, inForce: true })).reverse();
  expect(ratingVerdict(ratesOf({ due: 100, accepted: 99, onTime: 97 }), rules).rule?.ruleId).toBe('on-time-98');
  expect(ratingVerdict(ratesOf({ due: 100, accepted: 80, onTime: 80 }), rules).level).toBe('completed');
});

it('takes the rules of a year: both ends belong to it, an open end holds for good', () => {
  const [rule] = standardRatingRules;
  if (!rule) throw new Error('no rule');
  const rules = [
    { ...rule, ruleId: 'always' },
    { ...rule, ruleId: 'from', yearFrom: 2024, yearTo: null },
    { ...rule, ruleId: 'once', yearFrom: 2023, yearTo: 2023 },
  ];
  const idsOf = (year: number) => rulesIn(rules, year).map((one) => one.ruleId);
  expect([2022, 2023, 2024].map(idsOf)).toEqual([['always'], ['always', 'once'], ['always', 'from']]);
});
