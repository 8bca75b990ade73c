import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RRule, rrulestr } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../kernel/index.ts';
import { type OccurrenceOptions, occurrencesOf } from './occurrences.ts';
import { expandRule, type RecurrenceRule, recurrenceRuleText } from './recurrence-rule.ts';
import { parseTimeframe } from './timeframe-parse.ts';
import { rulesOfTimeframe, toRecurrenceRules } from './timeframe-rules.ts';
import { parseWorkCalendar } from './work-calendar.ts';

const span = { from: plainDate('2023-01-01'), to: plainDate('2023-12-31') };

function calendar() {
  const parsed = parseWorkCalendar(readFileSync(new URL('../../../../seeds/holidays-vn.csv', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error('calendar');
  return parsed.value;
}

function dates(text: string, options: Partial<OccurrenceOptions> = {}): string[] {
  const { from = span.from } = options;
  return occurrencesOf(parseTimeframe(text, { documentDate: from }), { ...span, ...options }).map(
    ({ period, dueOn }) => `${period} ${dueOn}`,
  );
}

describe('occurrencesOf', () => {
  it('takes "trước ngày X" strictly unless told otherwise, and leaves printed dates where they are', () => {
    expect(dates('Trước ngày 31/12/2023')).toEqual(['once 2023-12-30']);
    expect(dates('Trước ngày 31/12/2023', { strictBefore: false })).toEqual(['once 2023-12-31']);
    expect(dates('Chậm nhất ngày 31/12/2023')).toEqual(['once 2023-12-31']);
    expect(dates('Trước tháng 6/2023')).toEqual(['once 2023-05-31']);
    expect(dates('Trước 17 giờ ngày 20/6/2023')).toEqual(['once 2023-06-20']);
    expect(dates('Trước ngày 15/11 hằng năm')).toEqual(['2023 2023-11-14']);
    expect(dates('Trước ngày 15/11 hằng năm', { strictBefore: false })).toEqual(['2023 2023-11-15']);
    expect(dates('Trước ngày 01/01 hằng năm')).toEqual(['2023 2023-12-31']);
    expect(dates('Trước ngày 05 hằng tháng', { to: plainDate('2023-03-31') })).toEqual([
      '2023-01 2023-01-04',
      '2023-02 2023-02-04',
      '2023-03 2023-03-04',
    ]);
    expect(dates('trước thứ Hai hằng tuần', { to: plainDate('2023-01-15') })).toEqual([
      '2022-W52 2023-01-01',
      '2023-W01 2023-01-08',
      '2023-W02 2023-01-15',
    ]);
  });

  it('closes each period on its last day', () => {
    expect(dates('Hằng quý')).toEqual([
      '2023-Q1 2023-03-31',
      '2023-Q2 2023-06-30',
      '2023-Q3 2023-09-30',
      '2023-Q4 2023-12-31',
    ]);
    expect(dates('6 tháng, 9 tháng và cả năm')).toEqual([
      '2023-H1 2023-06-30',
      '2023-9M 2023-09-30',
      '2023 2023-12-31',
    ]);
    expect(dates('hằng quý, 6 tháng, năm')).toEqual([
      '2023-Q1 2023-03-31',
      '2023-H1 2023-06-30',
      '2023-Q3 2023-09-30',
      '2023 2023-12-31',
    ]);
    expect(dates('hằng tháng, quý', { to: plainDate('2023-03-31') })).toEqual([
      '2023-01 2023-01-31',
      '2023-02 2023-02-28',
      '2023-Q1 2023-03-31',
    ]);
    expect(dates('hằng tuần, tháng', { from: plainDate('2023-03-28'), to: plainDate('2023-03-31') })).toEqual([
      '2023-03 2023-03-31',
      '2023-W13 2023-03-31',
    ]);
    expect(dates('3 lần/năm')).toEqual(['2023 2023-04-30', '2023/2 2023-08-31', '2023/3 2023-12-31']);
    expect(dates('2 lần/tháng', { to: plainDate('2023-02-28') })).toEqual([
      '2023-01 2023-01-15',
      '2023-01/2 2023-01-31',
      '2023-02 2023-02-15',
      '2023-02/2 2023-02-28',
    ]);
    expect(dates('2 năm một lần', { to: plainDate('2027-12-31') })).toEqual([
      '2023 2023-12-31',
      '2025 2025-12-31',
      '2027 2027-12-31',
    ]);
    expect(dates('hằng tuần', { to: plainDate('2023-01-14') })).toEqual(['2023-W01 2023-01-06', '2023-W02 2023-01-13']);
    expect(dates('hằng ngày', { to: plainDate('2023-01-03') })).toEqual([
      '2023-01-02 2023-01-02',
      '2023-01-03 2023-01-03',
    ]);
    expect(dates('giữa nhiệm kỳ', { from: plainDate('2021-01-01'), to: plainDate('2025-12-31') })).toEqual([
      '2023-mid-term 2023-12-31',
    ]);
    expect(dates('Quý IV hằng năm')).toEqual(['2023 2023-12-31']);
    expect(dates('ngày 31 hằng tháng', { from: plainDate('2023-02-01'), to: plainDate('2023-04-30') })).toEqual([
      '2023-02 2023-02-28',
      '2023-03 2023-03-31',
      '2023-04 2023-04-30',
    ]);
    expect(dates('ngày 29/02 hằng năm', { to: plainDate('2024-12-31') })).toEqual([
      '2023 2023-02-28',
      '2024 2024-02-29',
    ]);
  });

  it('names reports by what they report', () => {
    expect(dates('Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)')).toEqual([
      '2023-H1 2023-06-14',
      '2023 2023-12-14',
    ]);
    expect(dates('trước ngày 05 tháng đầu quý')).toEqual([
      '2022-Q4 2023-01-04',
      '2023-Q1 2023-04-04',
      '2023-Q2 2023-07-04',
      '2023-Q3 2023-10-04',
    ]);
    expect(dates('trước ngày 05/7 và 05/01 hằng năm')).toEqual(['2023 2023-01-04', '2023/2 2023-07-04']);
  });

  it('closes a cycle by a day of the cycle after, also behind the end of the span', () => {
    expect(dates('trước ngày 05 tháng đầu quý sau')).toEqual([
      '2023-Q1 2023-04-04',
      '2023-Q2 2023-07-04',
      '2023-Q3 2023-10-04',
      '2023-Q4 2024-01-04',
    ]);
    expect(dates('trước ngày 15/01 năm sau')).toEqual(['2023 2024-01-14']);
    expect(dates('trước ngày 15/01 năm sau', { strictBefore: false })).toEqual(['2023 2024-01-15']);
    expect(dates('trước ngày 01/01 năm sau')).toEqual(['2023 2023-12-31']);
    expect(dates('trong tháng 01 năm sau', { to: plainDate('2024-12-31') })).toEqual([
      '2023 2024-01-31',
      '2024 2025-01-31',
    ]);
    expect(dates('chậm nhất ngày 05 của tháng tiếp theo', { from: plainDate('2023-10-20') })).toEqual([
      '2023-10 2023-11-05',
      '2023-11 2023-12-05',
      '2023-12 2024-01-05',
    ]);
    const late = { from: plainDate('2023-11-03'), anchor: plainDate('2023-01-01') };
    expect(dates('chậm nhất ngày 05 của tháng tiếp theo', late)[0]).toBe('2023-10 2023-11-05');
    expect(dates('6 tháng trước ngày 15/7, năm trước ngày 15/01 năm sau')).toEqual([
      '2023-H1 2023-07-14',
      '2023 2024-01-14',
    ]);
    expect(dates('trước 31/12 năm kế hoạch')).toEqual(['2023 2023-12-30']);
  });

  it('gives "thường xuyên" the rhythm of the plan, else the end of the year', () => {
    const reportingRhythm = parseTimeframe('Trước ngày 15/12 hằng năm');
    expect(dates('Thường xuyên')).toEqual(['2023 2023-12-31']);
    expect(dates('Thường xuyên', { reportingRhythm })).toEqual(['2023 2023-12-14']);
    expect(dates('Thường xuyên; báo cáo hằng quý', { reportingRhythm })).toHaveLength(4);
    expect(dates('Thường xuyên', { reportingRhythm: parseTimeframe('Thường xuyên') })).toEqual(['2023 2023-12-31']);
    expect(dates('Thường xuyên trong năm 2024')).toEqual([]);
    expect(dates('Thường xuyên đến 30/6/2023')).toEqual(['2023 2023-06-30']);
    expect(dates('Thường xuyên từ tháng 3 đến tháng 9 năm 2024', { to: plainDate('2024-12-31') })).toEqual([
      '2024 2024-09-30',
    ]);
    const years = { from: plainDate('2022-01-01'), to: plainDate('2024-12-31') };
    expect(dates('Thường xuyên giai đoạn từ 01/01/2022 đến 30/6/2024', years)).toEqual([
      '2022 2022-12-31',
      '2023 2023-12-31',
      '2024 2024-06-30',
    ]);
    expect(dates('Định kỳ', { reportingRhythm })).toEqual(['2023 2023-12-14']);
  });

  it('checks an open period every year and a span at its end', () => {
    const options = { to: plainDate('2025-12-31') };
    expect(dates('Từ năm 2024', options)).toEqual(['2024 2024-12-31', '2025 2025-12-31']);
    expect(dates('Quý II/2023', options)).toEqual(['once 2023-06-30']);
    expect(dates('8 giờ 00 ngày 03/02/2024', options)).toEqual(['once 2024-02-03']);
    expect(dates('Xây dựng đề án xong trong năm 2024, sau đó triển khai nhân rộng', options)).toEqual([
      'once 2024-12-31',
    ]);
  });

  it('reads the further timeframes of a text too', () => {
    expect(dates('Thường xuyên, xong trước 30/11/2023')).toEqual(['once 2023-11-29']);
    expect(dates('Hằng quý, đột xuất khi lãnh đạo yêu cầu')).toHaveLength(4);
    const both = occurrencesOf(
      {
        kind: 'deadline',
        to: '2023-06-30',
        inclusive: true,
        also: [
          { kind: 'deadline', to: '2023-09-30', inclusive: true },
          { kind: 'recurrence', recurrence: ['half-yearly'] },
        ],
      },
      span,
    );
    expect(both.map(({ period, dueOn }) => `${period} ${dueOn}`)).toEqual([
      '2023-H1 2023-06-30',
      'once 2023-06-30',
      'once/2 2023-09-30',
      '2023-H2 2023-12-31',
    ]);
    expect(occurrencesOf({ kind: 'as_needed', also: [{ kind: 'continuous' }] }, span).map((one) => one.dueOn)).toEqual([
      '2023-12-31',
    ]);
  });

  it('leaves without a date what has none until a person sets one', () => {
    for (const text of ['Theo kế hoạch', 'Theo quy định', 'Sau khi ban hành', 'Khi có yêu cầu', 'Sở Nội vụ', '05 ngày'])
      expect(dates(text)).toEqual([]);
  });

  it('runs a length from the day it started, moved off a day off', () => {
    const options = { startedOn: plainDate('2023-04-24'), calendar: calendar() };
    expect(dates('05 ngày làm việc', options)).toEqual(['once 2023-05-04']);
    expect(dates('07 ngày', options)).toEqual(['once 2023-05-04']);
    expect(dates('01 tháng', options)).toEqual(['once 2023-05-24']);
    expect(dates('02 tuần', options)).toEqual(['once 2023-05-08']);
    expect(dates('05 ngày làm việc', { startedOn: plainDate('2023-04-24') })).toEqual([]);
    expect(dates('02 ngày, bắt đầu từ 7h30 ngày 12/10/2023')).toEqual(['once 2023-10-13']);
    expect(dates('Trong 90 ngày, kể từ ngày 01/3/2023', { calendar: calendar() })).toEqual(['once 2023-05-30']);
  });

  it('finds lunar days by the table', () => {
    expect(dates('Trước ngày 10/3 âm lịch hằng năm', { to: plainDate('2024-12-31') })).toEqual([
      '2023 2023-04-28',
      '2024 2024-04-17',
    ]);
    const years = { from: plainDate('2024-01-01'), to: plainDate('2026-12-31') };
    expect(dates('Ngày 30/12 âm lịch hằng năm', years)).toEqual([
      '2023 2024-02-09',
      '2024 2025-01-28',
      '2025 2026-02-16',
    ]);
  });

  it('waits for the leap day of a deadline without a year', () => {
    const deadline = { kind: 'deadline', to: '--02-29', inclusive: true } as const;
    const years = { from: plainDate('2025-03-01'), to: plainDate('2030-12-31') };
    expect(occurrencesOf(deadline, years)).toEqual([{ period: 'once', dueOn: '2028-02-29' }]);
  });
});

function libraryDays(text: string, anchor: PlainDate, to: PlainDate): string[] {
  const rule = rrulestr(`DTSTART:${anchor.replaceAll('-', '')}T000000Z\n${text}`);
  return rule
    .between(new Date(`${anchor}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
    .map((date) => date.toISOString().slice(0, 10));
}

describe('against an independent library, over 20 years', () => {
  const to = plainDate('2043-12-31');

  it('expands random rules alike', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    const monthDays = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -3, max: -1 })), {
      minLength: 1,
      maxLength: 3,
    });
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });
    const interval = fc.integer({ min: 1, max: 5 });
    const rules: fc.Arbitrary<RecurrenceRule> = fc.oneof(
      fc.record({ freq: fc.constant('YEARLY' as const), interval, byMonth: months, byMonthDay: monthDays }),
      fc.record({ freq: fc.constant('MONTHLY' as const), interval, byMonthDay: monthDays }),
      fc.record({ freq: fc.constant('WEEKLY' as const), interval, byDay: weekdays }),
      fc.record({ freq: fc.constant('DAILY' as const), interval: fc.integer({ min: 1, max: 40 }) }),
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 900 }), (rule, offset) => {
        const anchor = addDays(plainDate('2023-01-01'), offset);
        expect(expandRule(rule, anchor, to, anchor)).toEqual(libraryDays(recurrenceRuleText(rule), anchor, to));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it.each([
    'Hằng năm',
    'hằng tháng, quý, 6 tháng, 9 tháng, năm',
    '3 lần/năm',
    '2 lần/tháng',
    '02 năm một lần',
    '2 tuần/lần',
    'hằng ngày',
    'Trước ngày 15/11 hằng năm',
    'trước ngày 05/7 và 01/01 hằng năm',
    'trước ngày 29/02 hằng năm',
    'ngày 29/02 hằng năm',
    'chậm nhất ngày 31 hằng tháng',
    'trước ngày 30 hằng tháng',
    'trước ngày 01 hằng tháng',
    'trước ngày 05 tháng đầu quý',
    'trước thứ Hai hằng tuần',
    'thứ Ba và thứ Sáu hằng tuần',
    'Quý III hằng năm',
    'Tháng 02 hằng năm',
    'Từ năm 2023',
  ])('finds the occurrences of "%s"', (text) => {
    const timeframe = parseTimeframe(text);
    const anchor = plainDate('2023-01-01');
    const options = { from: anchor, to, anchor };
    const library = toRecurrenceRules(timeframe).flatMap((line) => libraryDays(line, anchor, to));
    expect(library.length).toBeGreaterThan(5);
    expect([...new Set(occurrencesOf(timeframe, options).map(({ dueOn }) => dueOn))]).toEqual(
      [...new Set(library)].sort(),
    );
  });

  it.each([
    ['trước ngày 05 tháng đầu quý sau', '2023-04-01', '2044-03-31'],
    ['chậm nhất ngày 05 của tháng tiếp theo', '2023-02-01', '2044-01-31'],
    ['trước ngày 15/01 năm sau', '2024-01-01', '2044-12-31'],
  ])('finds the days of the cycle after of "%s"', (text, first, last) => {
    const timeframe = parseTimeframe(text);
    const anchor = plainDate('2023-01-01');
    const library = toRecurrenceRules(timeframe).flatMap((line) => libraryDays(line, anchor, plainDate(last)));
    expect(occurrencesOf(timeframe, { from: anchor, to, anchor }).map(({ dueOn }) => dueOn)).toEqual(
      library.filter((day) => day >= first).sort(),
    );
  });

  it('writes an end', () => {
    expect(toRecurrenceRules(parseTimeframe('Hằng quý'), {}, plainDate('2025-12-31'))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20251231',
    ]);
    expect(RRule.parseString('FREQ=YEARLY;UNTIL=20251231').until).toBeInstanceOf(Date);
    expect(rulesOfTimeframe(parseTimeframe('Theo kế hoạch'))).toEqual([]);
  });
});
