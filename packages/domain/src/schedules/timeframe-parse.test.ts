import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeframeContext } from './timeframe.ts';
import { parseTimeframe } from './timeframe-parse.ts';

interface Fixture {
  readonly cases: readonly { text: string; context?: TimeframeContext; expected: Record<string, unknown> }[];
}

function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as Fixture;
}

/** Fields of kinds that the contract compares; lists are compared whole, also an absent `to` of an open period. */
function compared(got: object, expected: Record<string, unknown>): Record<string, unknown> {
  const free = new Set(['event', 'ref', 'note', 'start', 'per', 'also', 'text', 'max']);
  const fields = Object.keys(expected).filter((field) => !free.has(field));
  return Object.fromEntries(fields.map((field) => [field, (got as Record<string, unknown>)[field]]));
}

function kept(expected: Record<string, unknown>): Record<string, unknown> {
  return compared(expected, expected);
}

describe.each(['contract-wordings', 'real-wordings', 'written-wordings', 'further-wordings', 'checked-wordings'])(
  'parseTimeframe: %s',
  (name) => {
    it.each(fixture(name).cases)('$text', ({ text, context, expected }) => {
      const got = parseTimeframe(text, context);
      expect(compared(got, expected)).toEqual(kept(expected));
    });
  },
);

describe('parseTimeframe', () => {
  it('keeps further timeframes, a vision and the words', () => {
    expect(parseTimeframe(' Thường xuyên, xong trước 30/11/2024 ')).toEqual({
      kind: 'deadline',
      to: '2024-11-30',
      inclusive: false,
      also: [{ kind: 'continuous' }],
      text: 'Thường xuyên, xong trước 30/11/2024',
    });
    expect(parseTimeframe('Giai đoạn 2021-2025, định hướng đến năm 2030').note).toBe('định hướng đến năm 2030');
    expect(parseTimeframe('trong 07 ngày làm việc kể từ ngày nhận văn bản')).toMatchObject({
      start: 'ngày nhận văn bản',
    });
    expect(parseTimeframe('Theo Kế hoạch số 15/KH-UBND ngày 10/01/2023 của UBND tỉnh')).toMatchObject({
      ref: 'Kế hoạch số 15/KH-UBND ngày 10/01/2023 của UBND tỉnh',
    });
    expect(parseTimeframe('không quá 03 ngày/hồ sơ')).toMatchObject({ max: true, per: 'hồ' });
  });

  it('says from when a whole month is too late and until when a day still counts', () => {
    expect(parseTimeframe('Trước tháng 6/2023')).toMatchObject({ to: '2023-06-30', tooLateFrom: '2023-06-01' });
    expect(parseTimeframe('Trước 17 giờ ngày 20/6/2023')).toMatchObject({ to: '2023-06-20', time: '17:00' });
  });

  it('reads every way of writing a quarter alike', () => {
    const expected = { kind: 'period', from: '2023-07-01', to: '2023-09-30' };
    for (const word of ['Quý', 'quí', 'QUÝ', 'Qúy', 'quy'])
      for (const number of ['III', '3', '03', 'IIl'])
        for (const year of ['/2023', '-2023', ' năm 2023', ', năm 2023', ' 2023', '/ 2023'])
          expect(parseTimeframe(`${word} ${number}${year}`)).toMatchObject(expected);
  });

  it('reads every way of writing a day alike', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        fc.constantFrom('Trước ngày ', 'trước ', 'Hoàn thành trước ngày ', 'TRƯỚC NGÀY '),
        (date, prefix) => {
          const day = date.toISOString().slice(0, 10);
          const [year = '', month = '', dayOfMonth = ''] = day.split('-');
          const [m, d] = [String(Number(month)), String(Number(dayOfMonth))];
          for (const words of [
            `${dayOfMonth}/${month}/${year}`,
            `${d}/${m}/${year}`,
            `${d}-${m}-${year}`,
            `${dayOfMonth}.${month}.${year}`,
            `${d} tháng ${month} năm ${year}`,
          ])
            expect(parseTimeframe(prefix + words)).toMatchObject({ kind: 'deadline', to: day, inclusive: false });
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it.each([
    ['trong tuần đầu của tháng tiếp theo', { kind: 'recurring_deadline', recurrence: ['monthly'], by: ['07'] }],
    ['IV/2025', { kind: 'period', from: '2025-10-01', to: '2025-12-31' }],
    ['III/2025 - I/2026', { kind: 'period', from: '2025-07-01', to: '2026-03-31' }],
    ['Hoàn thành trong năm', { kind: 'deadline', to: '2025-12-31', inclusive: true }],
    ['Trong năm', { kind: 'period', from: '2025-01-01', to: '2025-12-31' }],
    ['không muộn hơn 30/6', { kind: 'deadline', to: '2025-06-30', inclusive: true }],
    ['muộn nhất trước ngày 15/6', { kind: 'deadline', to: '2025-06-15', inclusive: false }],
    ['mỗi tháng ít nhất một lần', { kind: 'recurrence', recurrence: ['monthly'] }],
    ['Quý II; Quý IV', { kind: 'period', from: '2025-04-01', to: '2025-06-30', also: [{ from: '2025-10-01' }] }],
  ])('reads %s', (text, expected) => {
    const context = { documentDate: '2025-03-11', periodFrom: '2025-01-01', periodTo: '2025-12-31' };
    expect(parseTimeframe(text, context)).toMatchObject(expected);
  });

  it('reads a quarter in figures, in Roman numerals and without its word alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1990, max: 2060 }), (quarter, year) => {
        const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';
        const [first, second, third] = [`Quý ${quarter}/${year}`, `quý ${roman} năm ${year}`, `${roman}/${year}`].map(
          (text) => parseTimeframe(text),
        );
        expect(second).toMatchObject({ ...first, text: second?.text });
        expect(third).toMatchObject({ ...first, text: third?.text });
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('never fails and keeps the fields of its kind, whatever the text', () => {
    const word = fc.constantFrom(
      ...'trước ngày tháng quý năm 2023 15/6 30/6/2023 II hằng thường xuyên theo kế hoạch khi có , ; . ( ) - / và đến từ 6 lần một % | chậm nhất'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const got = parseTimeframe(words, { documentDate: '2023-06-16' });
        if (got.kind === 'deadline') expect(got.to).toMatch(/^\d{4}-\d{2}-\d{2}/);
        if (got.kind === 'recurrence') expect(got.recurrence.length).toBeGreaterThan(0);
        if (got.kind === 'recurring_deadline')
          for (const by of got.by) expect(by).toMatch(/^(\d{2}-\d{2}|\d{2}|[1-7])$/);
        if (got.kind === 'period') expect(got.to ?? got.duration).toBeDefined();
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('takes no time to speak of for a wall of text', () => {
    expect(parseTimeframe('trước 15/6 và khi có '.repeat(50_000)).kind).toBe('deadline');
    expect(parseTimeframe('('.repeat(100_000)).kind).toBe('unknown');
  });
});
