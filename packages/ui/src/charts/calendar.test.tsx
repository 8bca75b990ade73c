import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { DayStrip } from './day-strip.tsx';
import { MonthCalendar, weeksOf } from './month-calendar.tsx';

it('lays a month out in weeks from Monday', () => {
  const weeks = weeksOf(2023, 11);
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([
    undefined,
    undefined,
    '2023-11-01',
    '2023-11-02',
    '2023-11-03',
    '2023-11-04',
    '2023-11-05',
  ]);
  expect(weeksOf(2021, 2)).toHaveLength(4);
});

it('goes over the turn of the year, and chooses a day', async () => {
  const onMonth = vi.fn();
  const onChoose = vi.fn();
  const days = { '2023-12-15': { count: 5, late: 2 } };
  renderPage(
    <MonthCalendar
      label="Hạn trong tháng"
      year={2023}
      month={12}
      days={days}
      chosen="2023-12-15"
      onMonth={onMonth}
      onChoose={onChoose}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Tháng sau' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tháng trước' }));
  expect(onMonth.mock.calls).toEqual([
    [2024, 1],
    [2023, 11],
  ]);
  const day = screen.getByRole('button', { name: /^15\/12\/2023/ });
  expect(day.textContent).toContain('5 việc');
  expect(day.textContent).toContain('2 trễ');
  expect(day.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(day);
  expect(onChoose).toHaveBeenCalledWith('2023-12-15');
});

it('goes from January back to December', async () => {
  const onMonth = vi.fn();
  renderPage(<MonthCalendar label="Hạn" year={2024} month={1} days={{}} onMonth={onMonth} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Tháng trước' }));
  expect(onMonth).toHaveBeenCalledWith(2023, 12);
});

it('shows a week with its load, today first looked at', async () => {
  const onChoose = vi.fn();
  renderPage(
    <DayStrip
      label="Tuần này"
      onChoose={onChoose}
      days={[
        { day: '2023-11-20', count: 2 },
        { day: '2023-11-21', count: 0 },
        { day: '2023-11-22', count: 1, holiday: 'nghỉ bù' },
      ]}
    />,
  );
  const today = await screen.findByRole('button', { pressed: true });
  expect(today.textContent).toBe('Thứ Hai20/112 việc');
  const off = screen.getByRole('button', { name: /nghỉ bù/ });
  await userEvent.click(off);
  expect(onChoose).toHaveBeenCalledWith('2023-11-22');
});
