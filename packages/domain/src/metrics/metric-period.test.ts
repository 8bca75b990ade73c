import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/plain-date.ts';
import { parsePeriod, periodText, periodYearBefore } from './metric-period.ts';

describe('periods', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31', '2023', '2022'],
    ['2023-Q1', '2023-01-01', '2023-03-31', 'quý I/2023', '2022-Q1'],
    ['2024-Q4', '2024-10-01', '2024-12-31', 'quý IV/2024', '2023-Q4'],
    ['2024-02', '2024-02-01', '2024-02-29', 'tháng 2/2024', '2023-02'],
    ['2023-11-20', '2023-11-20', '2023-11-20', '20/11/2023', '2022-11-20'],
  ])('%s', (text, firstDay, lastDay, words, before) => {
    expect(parsePeriod(text)).toMatchObject({ firstDay, lastDay });
    expect(periodText(text).vi).toBe(words);
    expect(periodYearBefore(text)).toBe(before);
  });

  it.each(['', '23', '2023-Q5', '2023-00', '2023-13', '2023-02-30', 'năm 2023'])('%j names none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
    expect(periodYearBefore(text)).toBeUndefined();
    expect(periodText(text).vi).toBe(text);
  });

  it('has no day before 29 February of a year before', () => {
    expect(periodYearBefore('2024-02-29')).toBeUndefined();
  });

  it('of months follow one another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        const name = (part: number) => `${year}-${String(part).padStart(2, '0')}`;
        const [one, next] = [parsePeriod(name(month)), parsePeriod(name(month + 1))];
        expect(one && addDays(one.lastDay, 1)).toBe(next?.firstDay);
      }),
      { seed: 71, numRuns: 200 },
    );
  });
});
