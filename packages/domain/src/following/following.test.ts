import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/index.ts';
import { mailTime, standardMailTimes } from './mail-time.ts';
import { defaultMailMode, noticeKinds } from './notice-kinds.ts';
import { escalationLevel, reminderOn, standardEscalation } from './reminders.ts';

const today = plainDate('2023-11-20');
const seed = { seed: 20231120 };

describe('reminderOn', () => {
  it.each([
    [8, undefined],
    [7, { kind: 'due_soon', days: 7 }],
    [6, undefined],
    [1, { kind: 'due_soon', days: 1 }],
    [0, { kind: 'due_soon', days: 0 }],
    [-1, { kind: 'overdue', days: 1 }],
    [-2, undefined],
    [-3, { kind: 'overdue', days: 3 }],
    [-6, undefined],
    [-7, { kind: 'overdue', days: 7 }],
    [-364, { kind: 'overdue', days: 364 }],
  ])('%i days to the last day', (left, expected) => {
    expect(reminderOn(addDays(today, left), today)).toEqual(expected);
  });

  it('never leaves somebody late for a whole week without a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (late) => {
        const week = Array.from({ length: 7 }, (_, step) => reminderOn(addDays(today, -late - step), today));
        expect(week.some((reminder) => reminder !== undefined)).toBe(true);
      }),
      seed,
    );
  });
});

describe('escalationLevel', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [6, 1],
    [7, 2],
    [400, 2],
  ])('%i days late', (late, level) => {
    expect(escalationLevel(addDays(today, -late), today, standardEscalation)).toBe(level);
  });
});

describe('mailTime', () => {
  const at = (text: string) => Date.parse(`${text}+07:00`);

  it.each([
    ['2023-11-20T09:00', 'now', '2023-11-20T09:00'],
    ['2023-11-20T19:59', 'now', '2023-11-20T19:59'],
    ['2023-11-20T20:00', 'now', '2023-11-21T06:30'],
    ['2023-11-20T00:10', 'now', '2023-11-20T06:30'],
    ['2023-11-20T06:30', 'now', '2023-11-20T06:30'],
    ['2023-11-20T06:30', 'digest', '2023-11-20T07:30'],
    ['2023-11-20T07:30', 'digest', '2023-11-20T07:30'],
    ['2023-11-20T07:31', 'digest', '2023-11-21T07:30'],
  ] as const)('at %s, %s leaves at %s', (now, mode, expected) => {
    expect(mailTime(at(now), mode, standardMailTimes)).toBe(at(expected));
  });

  it('knows quiet hours within one day, and none', () => {
    const noon = { ...standardMailTimes, quietFrom: '11:30', quietTo: '13:30' };
    expect(mailTime(at('2023-11-20T12:00'), 'now', noon)).toBe(at('2023-11-20T13:30'));
    expect(mailTime(at('2023-11-20T23:00'), 'now', noon)).toBe(at('2023-11-20T23:00'));
    const none = { ...standardMailTimes, quietFrom: '00:00', quietTo: '00:00' };
    expect(mailTime(at('2023-11-20T03:00'), 'now', none)).toBe(at('2023-11-20T03:00'));
  });

  it('never holds anything back for more than a day, nor sends it in the quiet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.constantFrom(...noticeKinds), (now, kind) => {
        const time = mailTime(now, defaultMailMode(kind), standardMailTimes);
        if (time === undefined) return;
        expect(time).toBeGreaterThanOrEqual(now);
        expect(time - now).toBeLessThanOrEqual(24 * 3_600_000);
        expect(mailTime(time, 'now', standardMailTimes)).toBe(time);
      }),
      seed,
    );
  });
});
