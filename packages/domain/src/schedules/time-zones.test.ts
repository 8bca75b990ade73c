import { afterEach, describe, expect, it, vi } from 'vitest';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const zones: readonly [string, number][] = [
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
  ['UTC', 0],
];

describe.each(zones)('in the time zone %s', (name, offset) => {
  it('gives the same days', async () => {
    process.env['TZ'] = name;
    expect(new Date(2023, 0, 15).getTimezoneOffset()).toBe(offset);
    vi.resetModules();
    const { buildWorkCalendar, dueDate, occurrencesOf, parseTimeframe, solarDayOfLunar } = await import('./index.ts');
    const { plainDate } = await import('../kernel/index.ts');
    const built = buildWorkCalendar([{ date: plainDate('2024-01-01'), name: { vi: 'A', en: 'A' }, type: 'holiday' }]);
    if (!built.ok) throw new Error('calendar');
    expect(dueDate(built.value, { from: '2024-03-08T16:00', allowance: 4, unit: 'working_hours' })).toMatchObject({
      value: { due: '2024-03-11', time: '10:30' },
    });
    expect(dueDate(built.value, { from: '2024-03-08', allowance: 20, unit: 'working_days' })).toMatchObject({
      value: { due: '2024-04-05' },
    });
    expect(parseTimeframe('hết tháng 2/2024')).toMatchObject({ to: '2024-02-29' });
    const span = { from: plainDate('2024-01-01'), to: plainDate('2024-12-31') };
    expect(occurrencesOf(parseTimeframe('hằng quý'), span).map(({ dueOn }) => dueOn)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
    expect(solarDayOfLunar(2024, 1, 1)).toBe('2024-02-10');
  });
});
