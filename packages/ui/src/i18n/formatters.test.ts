import { describe, expect, it } from 'vitest';
import { parseTypedNumber } from './decimal-input.ts';
import { formattersFor } from './formatters.ts';
import { readStoredLanguage } from './language.tsx';
import { defineMessages, messagesIn, pluralEn } from './messages.ts';

const vi = formattersFor('vi');
const en = formattersFor('en');

describe('formatters', () => {
  it('writes numbers with a decimal comma in Vietnamese and the minus sign U+2212 in both', () => {
    expect(vi.number(-1234.5)).toBe('−1.234,5');
    expect(en.number(-1234.5)).toBe('−1,234.5');
    expect(vi.number(7, { digits: 2 })).toBe('7,00');
    expect(vi.number(0.12345, { maxDigits: 4 })).toBe('0,1235');
  });

  it('writes counts, lists and days of the week as Intl does', () => {
    for (const [format, locale] of [
      [vi, 'vi-VN'],
      [en, 'en-GB'],
    ] as const) {
      const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
      for (const value of [0, 1, 42, 999, 1000, 0.5, 12.345]) expect(format.number(value)).toBe(numbers.format(value));
      const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
      for (const words of [[], ['một'], ['một', 'hai'], ['một', 'hai', 'ba'], ['một', 'hai', 'ba', 'bốn']])
        expect(format.list(words)).toBe(lists.format(words));
      const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
      for (let day = 1; day <= 28; day += 1) {
        const date = `2024-02-${String(day).padStart(2, '0')}`;
        expect(format.weekday(date)).toBe(days.format(new Date(`${date}T00:00:00Z`)));
      }
    }
  });

  it('never writes a negative zero', () => {
    expect(vi.number(-0)).toBe('0');
    expect(vi.number(-0.001, { digits: 2 })).toBe('0,00');
    expect(vi.signed(-0.001, { digits: 2 })).toBe('0,00');
  });

  it('shows a dash for what is missing', () => {
    for (const missing of [null, undefined, Number.NaN]) {
      expect(vi.number(missing)).toBe('–');
      expect(vi.percent(missing)).toBe('–');
      expect(vi.rank(missing, 63)).toBe('–');
    }
    expect(vi.date(null)).toBe('–');
  });

  it('signs differences', () => {
    expect(vi.signed(0.83)).toBe('+0,83');
    expect(vi.signed(-2.88)).toBe('−2,88');
    expect(vi.signed(0)).toBe('0');
  });

  it('writes shares, ranks and sizes', () => {
    expect(vi.percent(0.9767)).toBe('97,7%');
    expect(vi.rank(24, 63)).toBe('24/63');
    expect(vi.fileSize(1_234_567)).toBe('1,2 MB');
    expect(en.fileSize(999)).toBe('999 B');
  });

  it('writes days and instants of Vietnam in any zone of the machine', () => {
    expect(vi.date('2023-11-20')).toBe('20/11/2023');
    expect(vi.dayMonth('2023-11-20')).toBe('20/11');
    expect(vi.dateTime('2023-11-20T17:30:00.000Z')).toBe('21/11/2023 00:30');
    expect(vi.time('2023-11-20T01:05:00Z')).toBe('08:05');
    expect(vi.weekday('2023-11-20')).toBe('Thứ Hai');
    expect(en.month(2023, 11)).toBe('November 2023');
  });

  it('says how far a day is', () => {
    expect(vi.due('2023-11-24', '2023-11-20')).toBe('còn 4 ngày');
    expect(vi.due('2023-11-13', '2023-11-20')).toBe('trễ 7 ngày');
    expect(en.due('2023-11-19', '2023-11-20')).toBe('1 day late');
    expect(vi.due('2023-11-20', '2023-11-20')).toBe('hôm nay');
  });

  it('sorts as a Vietnamese dictionary does, numbers by value', () => {
    const words = ['Đất đai', 'Ánh', 'Chi phí', 'NV.10', 'NV.9', 'Ăn'];
    expect(words.toSorted(vi.compare)).toEqual(['Ánh', 'Ăn', 'Chi phí', 'Đất đai', 'NV.9', 'NV.10']);
  });
});

describe('parseTypedNumber', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['7.15', 7.15],
    ['7,15', 7.15],
    ['−2,5', -2.5],
    [' 12 000 ', 12000],
    [',5', 0.5],
  ])('reads %s in Vietnamese', (text, number) => {
    expect(parseTypedNumber(text, 'vi')).toBe(number);
  });

  it.each(['', 'abc', '1,2,3', '1.23.456', '12%', '--1'])('refuses %s', (text) => {
    expect(parseTypedNumber(text, 'vi')).toBeUndefined();
  });

  it('reads back whatever the formatter wrote', () => {
    for (const value of [0, -1, 1234.5, 64.1626, 1_000_000, -0.07])
      for (const format of [vi, en])
        expect(parseTypedNumber(format.number(value, { maxDigits: 6 }), format.language)).toBe(value);
  });
});

describe('messages', () => {
  it('keeps both languages to one shape', () => {
    const catalogue = defineMessages({
      vi: { title: 'Đơn vị', found: (count: number) => `${count} đơn vị` },
      en: { title: 'Units', found: (count) => pluralEn(count, { one: '1 unit', other: `${count} units` }) },
    });
    expect(messagesIn(catalogue, 'en').found(1)).toBe('1 unit');
    expect(messagesIn(catalogue, 'en').found(0)).toBe('0 units');
    // @ts-expect-error a message without its English is a type error
    defineMessages({ vi: { a: 'a', b: 'b' }, en: { a: 'a' } });
    // @ts-expect-error a message that only English has is a type error
    defineMessages({ vi: { a: 'a' }, en: { a: 'a', b: 'b' } });
    // @ts-expect-error a parameter of another type is a type error
    defineMessages({ vi: { a: (n: number) => `${n}` }, en: { a: (n: string) => n } });
  });

  it('takes Vietnamese unless this device keeps another language', () => {
    expect(readStoredLanguage('')).toBe('vi');
    expect(readStoredLanguage('a=1; nh-language=en; b=2')).toBe('en');
    expect(readStoredLanguage('nh-language=xx')).toBe('vi');
  });
});
