import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/index.ts';
import { solarDayOfLunar } from './lunar-calendar.ts';

describe('solarDayOfLunar', () => {
  it('knows Tết where the Vietnamese calendar leaves the Chinese one', () => {
    expect(solarDayOfLunar(2007, 1, 1)).toBe('2007-02-17');
    expect(solarDayOfLunar(2030, 1, 1)).toBe('2030-02-02');
    expect(solarDayOfLunar(2024, 1, 1)).toBe('2024-02-10');
  });

  it('counts over a doubled month', () => {
    expect(solarDayOfLunar(2023, 3, 10)).toBe('2023-04-29');
    expect(solarDayOfLunar(2025, 7, 15)).toBe('2025-09-06');
  });

  it('ends each year on the eve of the next Tết', () => {
    for (let year = 2000; year < 2050; year += 1) {
      const last = solarDayOfLunar(year, 12, 30) ?? solarDayOfLunar(year, 12, 29);
      expect(last && addDays(last, 1)).toBe(solarDayOfLunar(year + 1, 1, 1));
    }
  });

  it('answers nothing for a day that is none', () => {
    expect(solarDayOfLunar(1999, 1, 1)).toBeUndefined();
    expect(solarDayOfLunar(2024, 1, 31)).toBeUndefined();
    expect(solarDayOfLunar(2024, 13, 1)).toBeUndefined();
    expect(solarDayOfLunar(2024, 1, 30)).toBeUndefined();
  });
});
