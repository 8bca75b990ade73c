import { plainDate } from '@nanghang/domain/kernel';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarOf } from './calendar-feed.service.ts';
import type { Owed } from './owed.store.ts';

function owed(number: number, code: string | null): Owed {
  return {
    obligationId: `01890000-0000-7000-8000-00000000000${number}`,
    taskId: `01890000-0000-7000-8000-00000000010${number}`,
    ...{ unitId: 'u', unitName: 'Sở Xây dựng', personId: null, ref: 'PAR.1', title: 'Rà soát thủ tục' },
    plan: code === null ? null : { code },
    ...{ period: 'once', dueOn: plainDate('2023-11-23'), state: 'open', withHead: false },
  };
}

function summaries(...rows: Owed[]): string[] {
  const calendar = calendarOf(rows, 'https://nanghang.example.vn', new Date('2023-11-20T01:00:00Z'));
  return calendar.split('\r\n').filter((line) => line.startsWith('SUMMARY:'));
}

it('names the plan of what is due where several plans number their tasks alike', () => {
  expect(summaries(owed(1, '12/KH-UBND'), owed(2, '15/KH-UBND'), owed(3, null))).toEqual([
    ...['SUMMARY:PAR.1 · 12/KH-UBND Rà soát thủ tục', 'SUMMARY:PAR.1 · 15/KH-UBND Rà soát thủ tục'],
    'SUMMARY:PAR.1 Rà soát thủ tục',
  ]);
  expect(summaries(owed(1, '12/KH-UBND'))).toEqual(['SUMMARY:PAR.1 Rà soát thủ tục']);
});

it('is read back by an independent library: whole days, long words, commas and quotes', () => {
  const title = 'Công bố, niêm yết “đơn giá; định mức” \\ thủ tục đất đai, xây dựng '.repeat(3).trim();
  const row = { ...owed(1, '12/KH-UBND'), title };
  const text = calendarOf([row, owed(2, null)], 'https://nanghang.example.vn', new Date('2023-11-20T01:00:00Z'));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map(({ summary }) => summary)).toEqual([`PAR.1 · 12/KH-UBND ${title}`, 'PAR.1 Rà soát thủ tục']);
  expect(events.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual([
    [true, '2023-11-23'],
    [true, '2023-11-23'],
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
