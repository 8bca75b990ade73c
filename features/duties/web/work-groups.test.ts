import { addDays, dayOfWeek, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, type DatedWork, groupWork, loadOfWeek, workingWeekOf } from './work-groups.ts';

const today = plainDate('2023-11-20');

function work(dueOn: string | null, state: DatedWork['state'] = 'open', resubmitBy: string | null = null): DatedWork {
  return { state, dueOn: dueOn as PlainDate | null, resubmitBy: resubmitBy as PlainDate | null };
}

const items = [
  work('2023-11-24'),
  work('2023-11-20'),
  work('2023-11-15'),
  work('2023-10-01', 'returned', '2023-11-22'),
  work('2023-11-20'),
  work('2023-12-31'),
  work(null),
  work('2023-11-01', 'submitted'),
  work('2023-11-01', 'accepted'),
  work('2023-11-01', 'waived'),
];

describe('groups of work', () => {
  it('stand in the order of need, each by its day, and leave out what is over', () => {
    expect(groupWork(items, today).map((group) => [group.id, group.items.length])).toEqual([
      ['late', 1],
      ['returned', 1],
      ['today', 2],
      ['week', 1],
      ['later', 1],
      ['undated', 1],
      ['waiting', 1],
    ]);
  });

  it('lose and double nothing that is pending, whatever the days', () => {
    const days = fc.option(fc.integer({ min: -400, max: 400 }).map((offset) => addDays(today, offset)));
    const states = fc.constantFrom<DatedWork['state'][]>('open', 'submitted', 'returned', 'accepted', 'cancelled');
    fc.assert(
      fc.property(fc.array(fc.record({ state: states, dueOn: days, resubmitBy: days })), (list) => {
        const grouped = groupWork(list, today).flatMap((group) => group.items);
        const pending = list.filter((item) => item.state !== 'accepted' && item.state !== 'cancelled');
        expect(new Set(grouped)).toEqual(new Set(pending));
        expect(grouped).toHaveLength(pending.length);
      }),
      { seed: 20231120, numRuns: 200 },
    );
  });
});

describe('the working week', () => {
  it('begins on Monday and, at the weekend, looks ahead', () => {
    expect(workingWeekOf(today)).toEqual(['2023-11-20', '2023-11-21', '2023-11-22', '2023-11-23', '2023-11-24']);
    expect(workingWeekOf(plainDate('2023-11-24'))[0]).toBe('2023-11-20');
    expect(workingWeekOf(plainDate('2023-11-25'))[0]).toBe('2023-11-27');
    expect(workingWeekOf(plainDate('2023-11-26')).map(dayOfWeek)).toEqual([1, 2, 3, 4, 5]);
  });

  it('counts a returned report on the day it is due again', () => {
    expect(loadOfWeek(items, today).map((day) => day.count)).toEqual([2, 0, 1, 0, 1]);
  });
});

it('answers with what is due, returned and how late the oldest is', () => {
  expect(answerOf(items, today)).toEqual({ today: 2, returned: 1, late: 1, latestDays: 5, nextOn: '2023-11-22' });
  expect(answerOf([], today)).toEqual({ today: 0, returned: 0, late: 0, latestDays: 0, nextOn: null });
});
