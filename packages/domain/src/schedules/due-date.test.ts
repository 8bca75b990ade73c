import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek, plainDate } from '../kernel/index.ts';
import { type AllowanceUnit, type DueRequest, dueDate } from './due-date.ts';
import { movedDueDates } from './moved-due-dates.ts';
import {
  buildWorkCalendar,
  coversDay,
  isWorkingDay,
  parseWorkCalendar,
  type WorkCalendar,
  workingDayFrom,
} from './work-calendar.ts';
import { officeHours, parseWorkingHours, type WorkSession } from './working-hours.ts';

const csv = readFileSync(new URL('../../../../seeds/holidays-vn.csv', import.meta.url), 'utf8');

function shippedCalendar(): WorkCalendar {
  const calendar = parseWorkCalendar(csv);
  if (!calendar.ok) throw new Error(JSON.stringify(calendar.issues));
  return calendar.value;
}

const calendar = shippedCalendar();

function due(from: string, allowance: number, unit: AllowanceUnit, sessions?: readonly WorkSession[]) {
  const result = dueDate(calendar, { from, allowance, unit }, sessions);
  return result.ok
    ? [result.value.due, result.value.time].filter(Boolean).join(' ')
    : result.issues.map(({ code }) => code).join();
}

interface Worked extends DueRequest {
  readonly due: string | null;
  readonly time?: string;
  readonly skipped?: readonly string[];
}

const worked = JSON.parse(readFileSync(new URL('./fixtures/due-dates.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Worked[];
};

/** Holidays and swapped Saturdays as the file prints them, read without the code under test. */
const printed = new Map(
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [line.slice(0, 10), /,swapped_working,/.test(line)]),
);

const wall = Array.from({ length: 4383 }, (_, index) => {
  const day = addDays(plainDate('2016-01-01'), index);
  return { day, works: printed.get(day) ?? dayOfWeek(day) <= 5 };
});
const places = new Map<string, number>(wall.map(({ day }, index) => [day, index]));

/** Walks day by day, as a clerk with a calendar on the wall would. */
function slowDue({ from, allowance, unit }: DueRequest): string {
  let place = places.get(from.slice(0, 10)) ?? -1;
  if (unit === 'working_hours')
    return slowHours(place, Number(from.slice(11, 13)) * 60 + Number(from.slice(14)), allowance * 60);
  let left = allowance;
  while (left > 0) {
    place += 1;
    if (unit === 'calendar_days' || wall[place]?.works) left -= 1;
  }
  while (!wall[place]?.works) place += 1;
  return wall[place]?.day ?? '';
}

/** Walks session by session, day by day. */
function slowHours(start: number, minute: number, minutes: number): string {
  let left = minutes;
  for (let place = start, clock = minute; place < wall.length; place += 1, clock = 0) {
    if (!wall[place]?.works) continue;
    for (const { from, to } of officeHours) {
      const begin = Math.max(clock, from);
      if (begin > to) continue;
      if (begin + left <= to && (left > 0 || begin < to || begin === clock)) {
        const at = begin + left;
        return `${wall[place]?.day} ${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      }
      left -= Math.max(0, to - begin);
    }
  }
  return '';
}

/** Mulberry32, seeded. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('dueDate', () => {
  it('counts working days over holidays and swapped Saturdays, without the day of receipt', () => {
    expect(due('2025-04-24', 5, 'working_days')).toBe('2025-05-05');
    expect(due('2025-04-25', 1, 'working_days')).toBe('2025-04-26');
    expect(due('2023-11-20', 0, 'working_days')).toBe('2023-11-20');
    expect(due('2023-11-18', 0, 'working_days')).toBe('2023-11-20');
    expect(due('2024-02-07', 1, 'working_days')).toBe('2024-02-15');
  });

  it('moves an end of calendar days off a day off', () => {
    expect(due('2023-11-20', 30, 'calendar_days')).toBe('2023-12-20');
    expect(due('2023-11-20', 5, 'calendar_days')).toBe('2023-11-27');
    expect(due('2025-04-27', 3, 'calendar_days')).toBe('2025-05-05');
  });

  it('runs hours from the moment given', () => {
    expect(due('2025-04-24T15:00', 4, 'working_hours')).toBe('2025-04-25 09:30');
    expect(due('2025-04-24T11:00', 0.5, 'working_hours')).toBe('2025-04-24 11:30');
    expect(due('2025-04-24T11:00', 1, 'working_hours')).toBe('2025-04-24 14:00');
    expect(due('2025-04-24T12:00', 0, 'working_hours')).toBe('2025-04-24 13:30');
    expect(due('2025-04-24T19:00', 0, 'working_hours')).toBe('2025-04-25 07:30');
    expect(due('2025-04-27T09:00', 7.5, 'working_hours')).toBe('2025-04-28 17:00');
    expect(due('2025-04-24T09:00', 8, 'working_hours', [{ from: 480, to: 960 }])).toBe('2025-04-25 09:00');
  });

  it('says which days were passed over and why', () => {
    const result = dueDate(calendar, { from: '2025-04-29', allowance: 1, unit: 'working_days' });
    expect(result).toMatchObject({
      ok: true,
      value: {
        due: '2025-05-05',
        skipped: [
          { date: '2025-04-30', kind: 'holiday' },
          { date: '2025-05-01', kind: 'holiday' },
          { date: '2025-05-02', kind: 'swapped_off' },
          { date: '2025-05-03', kind: 'weekend', reason: { vi: 'Thứ Bảy', en: 'Saturday' } },
          { date: '2025-05-04', kind: 'weekend' },
        ],
      },
    });
  });

  it('guesses nothing beyond the calendar and names wrong input', () => {
    expect(due('2027-12-30', 5, 'working_days')).toBe('CALENDAR_GAP');
    expect(due('2015-12-31', 1, 'working_days')).toBe('CALENDAR_GAP');
    expect(due('2027-12-31', 1, 'calendar_days')).toBe('CALENDAR_GAP');
    expect(due('2027-12-31T16:30', 1, 'working_hours')).toBe('CALENDAR_GAP');
    for (const unit of ['working_days', 'calendar_days', 'working_hours'] as const)
      expect(due('2025-02-03T08:00', 1e9, unit)).toBe('CALENDAR_GAP');
    expect(due('2025-02-30', 1, 'working_days')).toBe('FROM_INVALID');
    expect(due('2025-02-03T25:00', 1, 'working_hours')).toBe('FROM_INVALID');
    expect(due('2025-02-03', 1, 'working_hours')).toBe('FROM_NEEDS_TIME');
    expect(due('2025-02-03', -1, 'working_days')).toBe('ALLOWANCE_INVALID');
    expect(due('2025-02-03', 1.5, 'working_days')).toBe('ALLOWANCE_INVALID');
    expect(due('2025-02-03', 1, 'weeks' as AllowanceUnit)).toBe('UNIT_INVALID');
  });

  it.each(worked.cases)(
    '$from + $allowance $unit is due $due $time',
    ({ from, allowance, unit, due: day, time, skipped }) => {
      const result = dueDate(calendar, { from, allowance, unit });
      if (day === null) expect(!result.ok && result.issues.map(({ code }) => code)).toEqual(['CALENDAR_GAP']);
      else expect(result.ok && result.value).toMatchObject({ due: day, ...(time ? { time } : {}) });
      if (skipped) expect(result.ok && result.value.skipped.map(({ date }) => date)).toEqual(skipped);
    },
  );

  it('agrees with a walk over days in 100,000 random cases', () => {
    const next = random(20231120);
    const int = (below: number) => Math.floor(next() * below);
    const wrong: unknown[] = [];
    for (let index = 0; index < 100_000; index += 1) {
      const day = wall[int(4000)]?.day ?? '';
      const kind = int(10);
      const clock = `${String(int(24)).padStart(2, '0')}:${String(int(60)).padStart(2, '0')}`;
      const request: DueRequest =
        kind < 5
          ? { from: day, allowance: int(30), unit: 'working_days' }
          : kind < 7
            ? { from: day, allowance: int(60), unit: 'calendar_days' }
            : { from: `${day}T${clock}`, allowance: int(161) / 4, unit: 'working_hours' };
      const fast = due(request.from, request.allowance, request.unit);
      const slow = slowDue(request);
      if (fast !== slow) wrong.push({ request, fast, slow });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('WorkCalendar', () => {
  it('covers whole years and knows swapped days', () => {
    expect([calendar.firstDay, calendar.lastDay]).toEqual(['2016-01-01', '2027-12-31']);
    expect(isWorkingDay(calendar, plainDate('2024-05-04'))).toBe(true);
    expect(isWorkingDay(calendar, plainDate('2024-04-29'))).toBe(false);
    expect(isWorkingDay(calendar, plainDate('2028-01-03'))).toBe(false);
    expect(coversDay(calendar, plainDate('2028-01-03'))).toBe(false);
    expect(workingDayFrom(calendar, plainDate('2027-12-25'))).toBe('2027-12-27');
    expect(workingDayFrom(calendar, plainDate('2028-01-03'))).toBeUndefined();
  });

  it('names every fault of a file', () => {
    const codes = (text: string) => {
      const result = parseWorkCalendar(text);
      return result.ok ? [] : result.issues.map((issue) => [issue.code, ...issue.path].join(' '));
    };
    const head = 'date,nameVi,nameEn,type\n';
    expect(codes(head)).toEqual(['CALENDAR_EMPTY']);
    expect(codes('date,nameVi,type\n')).toEqual(['CALENDAR_COLUMN nameEn']);
    expect(codes(`${head}2024-02-30,a,b,holiday\n2024-01-01,a,b,feast\n`)).toEqual([
      'CALENDAR_DATE 2 date',
      'CALENDAR_TYPE 3 type',
    ]);
    const both = '2024-05-04,a,b,holiday\n2024-05-04,a,b,swapped_working\n';
    expect(codes(`${head}2024-02-30,a,b,holiday\n${both}`)).toEqual([
      'CALENDAR_DATE 2 date',
      'CALENDAR_CONFLICT 2024-05-04',
    ]);
    expect(codes(`${head}2024-05-04,a,b,holiday\n2024-05-04,a,b,swapped_working\n`)).toEqual([
      'CALENDAR_CONFLICT 2024-05-04',
    ]);
    expect(codes(`${head}2024-01-01,a\n`)).toEqual(['CSV_WIDTH 2']);
  });

  it('keeps both names when two holidays fall on one day', () => {
    const rows = [
      { date: plainDate('2031-04-01'), name: { vi: 'A', en: 'A' }, type: 'holiday' as const },
      { date: plainDate('2031-04-01'), name: { vi: 'B', en: 'B' }, type: 'substitute' as const },
    ];
    const built = buildWorkCalendar(rows);
    expect(built.ok && built.value.daysOff.find((off) => off.date === '2031-04-01')?.reason.vi).toBe('A; B');
  });
});

describe('parseWorkingHours', () => {
  it('reads sessions in order and refuses others', () => {
    expect(parseWorkingHours('07:30-11:30, 13:30-17:00')).toEqual({ ok: true, value: officeHours });
    for (const text of ['', '8-12', '12:00-08:00', '08:00-12:00,11:00-17:00', '08:00-25:00', '08:60-09:00'])
      expect(parseWorkingHours(text).ok).toBe(false);
  });
});

describe('movedDueDates', () => {
  it('moves future computed dates only', () => {
    const extra = `${csv.trim()}\n2025-07-01,Nghỉ thêm,Extra day off,holiday,thử,test,test\n`;
    const after = parseWorkCalendar(extra);
    if (!after.ok) throw new Error('calendar');
    const duty = (id: string, from: string, allowance = 3) => ({
      id,
      request: { from, allowance, unit: 'working_days' as const },
    });
    const duties = [
      duty('past', '2025-05-05'),
      duty('over', '2025-06-27'),
      duty('beside', '2025-07-01'),
      duty('gap', '2027-12-30', 9),
    ];
    const change = movedDueDates(calendar, after.value, duties, plainDate('2025-06-01'));
    expect(change.moved).toEqual([{ id: 'over', before: '2025-07-02', after: '2025-07-03' }]);
    expect(change.issues.map((issue) => [issue.code, ...issue.path])).toEqual([['CALENDAR_GAP', 'gap', 'from']]);
    expect(movedDueDates(calendar, after.value, duties, plainDate('2025-07-03')).moved).toEqual([]);
  });
});
