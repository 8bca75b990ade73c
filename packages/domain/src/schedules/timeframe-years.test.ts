import { describe, expect, it } from 'vitest';
import { parseTimeframe } from './timeframe-parse.ts';
import { printDay, yearFor } from './timeframe-years.ts';

describe('yearFor', () => {
  it('takes the first such day on or after the document', () => {
    const context = { documentDate: '2023-06-16' };
    expect(yearFor(6, 16, context)).toBe(2023);
    expect(yearFor(6, 15, context)).toBe(2024);
    expect(yearFor(12, 31, context)).toBe(2023);
  });

  it('stays within the period of the plan', () => {
    const context = { documentDate: '2023-06-16', periodFrom: '2023-01-01', periodTo: '2023-12-31' };
    expect(yearFor(3, 15, context)).toBe(2023);
    expect(yearFor(9, 15, context)).toBe(2023);
    expect(yearFor(3, 15, { ...context, periodTo: '2025-12-31' })).toBe(2024);
    expect(yearFor(3, 15, { documentDate: '2022-12-20', periodFrom: '2023-01-01', periodTo: '2023-12-31' })).toBe(2023);
  });

  it('waits for a leap year on 29 February, unless the plan ends before', () => {
    expect(yearFor(2, 29, { documentDate: '2022-12-01' })).toBe(2024);
    expect(yearFor(2, 29, { documentDate: '2024-02-29' })).toBe(2024);
    expect(yearFor(2, 29, { documentDate: '2024-03-01' })).toBe(2028);
    const context = { documentDate: '2022-12-20', periodFrom: '2023-01-01', periodTo: '2023-12-31' };
    expect(yearFor(2, 29, context)).toBe(2023);
    expect(yearFor(2, 29, { ...context, periodTo: '2025-12-31' })).toBe(2024);
  });

  it('knows the year from the period alone, and no year from nothing', () => {
    expect(yearFor(3, 15, { periodFrom: '2022-01-01' })).toBe(2022);
    expect(yearFor(3, 15, { periodTo: '2022-01-01' })).toBe(2021);
    expect(yearFor(3, 15, {})).toBeUndefined();
    expect(printDay({ year: undefined, month: 3, day: 5 })).toBe('--03-05');
  });
});

describe('parseTimeframe in the context of a document', () => {
  const context = { documentDate: '2023-06-16', periodFrom: '2023-01-01', periodTo: '2025-12-31' };

  it.each([
    ['Quý I', { from: '2024-01-01', to: '2024-03-31' }],
    ['Quý II', { from: '2023-04-01', to: '2023-06-30' }],
    ['Tháng 2', { from: '2024-02-01', to: '2024-02-29' }],
    ['từ 15/11 đến 15/02', { from: '2023-11-15', to: '2024-02-15' }],
    ['6 tháng cuối năm', { from: '2023-07-01', to: '2023-12-31' }],
    ['trong năm', { from: '2023-01-01', to: '2023-12-31' }],
    ['Cả giai đoạn', { from: '2023-01-01', to: '2025-12-31' }],
    ['ngày 29/02', { to: '2024-02-29' }],
    ['cuối năm', { to: '2023-12-31' }],
    ['trước 15/6 và 15/12', { to: '2024-06-15', also: [{ to: '2023-12-15' }] }],
    ['Trước Tết Nguyên đán', { kind: 'deadline', to: '2024-02-10' }],
    ['Trước ngày 10/3 âm lịch', { kind: 'deadline', to: '2024-04-18' }],
    ['Từ nay đến cuối năm', { kind: 'period', from: '2023-06-16', to: '2023-12-31' }],
    ['Các năm tiếp theo', { kind: 'open_period', from: '2024-01-01' }],
    ['lúc 8h00 ngày 20/11', { kind: 'instant', at: '2023-11-20T08:00' }],
  ])('%s', (text, expected) => {
    expect(parseTimeframe(text, context)).toMatchObject(expected);
  });
});
