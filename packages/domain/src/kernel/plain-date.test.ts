import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  parsePlainDate,
  plainDate,
  plainDateOf,
} from './plain-date.ts';

describe('PlainDate', () => {
  it('reads only days that exist', () => {
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
    expect(parsePlainDate('2023-02-29')).toBeUndefined();
    expect(parsePlainDate('2023-2-9')).toBeUndefined();
    expect(plainDateOf(2023, 2, 29)).toBeUndefined();
    expect(() => plainDate('2023-13-01')).toThrow(RangeError);
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const start = plainDate('2023-11-20');
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('knows the week and the month', () => {
    expect(dayOfWeek(plainDate('2023-11-20'))).toBe(1);
    expect(dayOfWeek(plainDate('2023-11-19'))).toBe(7);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(plainDate('2024-01-31'), -2)).toBe('2023-11-30');
  });
});
