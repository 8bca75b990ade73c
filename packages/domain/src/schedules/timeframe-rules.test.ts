import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/index.ts';
import { expandRule, recurrenceRuleText } from './recurrence-rule.ts';
import { rhythmEvery, rhythmTimes } from './timeframe-rhythms.ts';
import { ruleOfRhythm, toRecurrenceRules } from './timeframe-rules.ts';

describe('rhythm names', () => {
  it('uses a name where there is one', () => {
    expect([rhythmTimes(1, 'year'), rhythmTimes(2, 'year'), rhythmTimes(4, 'year'), rhythmTimes(12, 'year')]).toEqual([
      'yearly',
      'half-yearly',
      'quarterly',
      'monthly',
    ]);
    expect([rhythmTimes(3, 'year'), rhythmTimes(5, 'year'), rhythmTimes(6, 'year')]).toEqual([
      '3/year',
      '5/year',
      '6/year',
    ]);
    expect([rhythmTimes(2, 'quarter'), rhythmTimes(3, 'week'), rhythmTimes(1, 'quarter')]).toEqual([
      '8/year',
      '3/week',
      'quarterly',
    ]);
    expect([
      rhythmEvery(3, 'month'),
      rhythmEvery(6, 'month'),
      rhythmEvery(9, 'month'),
      rhythmEvery(4, 'month'),
    ]).toEqual(['quarterly', 'half-yearly', 'nine-month', 'every-4-month']);
    expect([rhythmEvery(2, 'year'), rhythmEvery(2, 'quarter'), rhythmEvery(5, 'quarter')]).toEqual([
      'every-2-year',
      'half-yearly',
      'every-15-month',
    ]);
  });
});

describe('ruleOfRhythm', () => {
  it('spreads times over their unit', () => {
    expect(ruleOfRhythm('3/year')).toMatchObject({ byMonth: [4, 8, 12] });
    expect(ruleOfRhythm('5/year')).toMatchObject({ byMonth: [3, 5, 8, 10, 12] });
    expect(ruleOfRhythm('3/month')).toMatchObject({ byMonthDay: [10, 20, -1] });
    expect(ruleOfRhythm('2/week')).toMatchObject({ byDay: [3, 5] });
    expect(ruleOfRhythm('9/week')).toMatchObject({ byDay: [1, 2, 3, 4, 5] });
    expect(ruleOfRhythm('every-3-week')).toEqual({ freq: 'WEEKLY', interval: 3, byDay: [5] });
    expect(ruleOfRhythm('mid-term')).toBeUndefined();
    expect(ruleOfRhythm('0/year')).toBeUndefined();
    expect(ruleOfRhythm('every-0-year')).toBeUndefined();
  });
});

describe('toRecurrenceRules', () => {
  it('writes the day before where the day itself is too late', () => {
    const yearly = { kind: 'recurring_deadline', recurrence: ['yearly'], inclusive: false } as const;
    expect(toRecurrenceRules({ ...yearly, by: ['12-15'] })).toEqual(['RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14']);
    expect(toRecurrenceRules({ ...yearly, by: ['12-15'] }, { strictBefore: false })).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15',
    ]);
    expect(toRecurrenceRules({ ...yearly, by: ['03-01'] })).toEqual(['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1']);
    expect(toRecurrenceRules({ ...yearly, by: ['12-31'], tooLateFrom: ['12-01'] })).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1',
    ]);
    expect(toRecurrenceRules({ ...yearly, by: ['12-15'], time: '17:00' })).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15',
    ]);
    expect(toRecurrenceRules({ ...yearly, by: ['03-10'], calendar: 'lunar' })).toEqual([]);
  });

  it('joins months that share a day', () => {
    const quarterly = { kind: 'recurring_deadline', recurrence: ['quarterly'], inclusive: true } as const;
    expect(toRecurrenceRules({ ...quarterly, by: ['03-15', '06-15', '09-15', '12-10'] })).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=15',
      'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10',
    ]);
    expect(
      toRecurrenceRules({ kind: 'recurring_deadline', recurrence: ['monthly'], by: ['31'], inclusive: true }),
    ).toEqual(['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1']);
  });
});

describe('expandRule', () => {
  const day = plainDate;

  it('counts intervals from the anchor and gives nothing before it', () => {
    const rule = { freq: 'YEARLY', interval: 2, byMonth: [12], byMonthDay: [31] } as const;
    expect(expandRule(rule, day('2024-01-01'), day('2027-12-31'), day('2023-05-01'))).toEqual([
      '2025-12-31',
      '2027-12-31',
    ]);
    expect(expandRule(rule, day('2020-01-01'), day('2022-12-31'), day('2023-05-01'))).toEqual([]);
    expect(recurrenceRuleText(rule, day('2027-12-31'))).toBe(
      'RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=31;UNTIL=20271231',
    );
  });

  it('passes over days that a month lacks', () => {
    const rule = { freq: 'MONTHLY', interval: 1, byMonthDay: [30] } as const;
    expect(expandRule(rule, day('2023-01-01'), day('2023-04-30'), day('2023-01-01'))).toEqual([
      '2023-01-30',
      '2023-03-30',
      '2023-04-30',
    ]);
  });
});
