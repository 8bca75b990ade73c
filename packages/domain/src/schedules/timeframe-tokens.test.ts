import { describe, expect, it } from 'vitest';
import { lexTimeframe } from './timeframe-tokens.ts';

function types(text: string): string {
  return lexTimeframe(text)
    .lexemes.map(({ type, value }) => (type === 'unit' || type === 'everyUnit' ? `${type}:${value}` : type))
    .join(' ');
}

describe('lexTimeframe', () => {
  it('takes the longest phrase, with and without diacritics', () => {
    expect(types('ngay sau khi')).toBe('afterWhen');
    expect(types('Thuong xuyen')).toBe('continuous');
    expect(types('hằng quí')).toBe('everyUnit:quarter');
    expect(types('và các năm tiếp theo')).toBe('and next');
  });

  it('does not take a word for another that only lacks its marks', () => {
    expect(types('đổi mới năm 2023')).toBe('word word unit:year number');
    expect(types('quỹ, nắm, thắng, tuân')).toBe('word mark word mark word mark word');
    expect(types('ngân hàng, khách hàng')).toBe('word mark word');
    expect(types('Việt Nam')).toBe('word');
    expect(types('công khai các quy hoạch')).toContain('planNoun');
  });

  it('ends a relative year before a date', () => {
    expect(types('hằng năm trước ngày 15/12')).toBe('everyUnit:year before unit:day number mark number');
    expect(types('trong năm trước ngày 15/12')).toBe('in unit:year before unit:day number mark number');
    expect(types('15/12 năm trước')).toBe('number mark number relative');
  });

  it('mends what recognition confuses', () => {
    expect(types('tru6c ngay')).toBe('before unit:day');
    expect(types('ndm 2O23')).toBe('unit:year number');
    expect(types('truée 3l/l2 hang nim')).toBe('before number mark number everyUnit:year');
    expect(lexTimeframe('l2/1O/2023').lexemes.map(({ number }) => number)).toEqual([
      12,
      Number.NaN,
      10,
      Number.NaN,
      2023,
    ]);
  });

  it('drops markup, invisible marks and footnote numbers, and mends lines cut in a phrase', () => {
    expect(types('<p>Thường\u200b xuyên</p>[1]')).toBe('continuous');
    expect(types('Quý\nII/2023')).toBe('unit:quarter word mark number');
    expect(types('Quý II\nQuý III')).toBe('unit:quarter word mark unit:quarter word');
    expect(types('Theo\nKế hoạch')).toBe('accordingTo planNoun');
  });

  it('tells each month of a list from every month', () => {
    expect(types('các tháng')).toBe('everyUnit:each month');
    expect(types('các tháng 3, 6')).toBe('unit:month number mark number');
    expect(types('các năm 2021-2025')).toBe('unit:year number mark number');
  });
});
