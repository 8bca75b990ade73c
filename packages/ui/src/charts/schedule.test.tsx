import { plainDate } from '@nanghang/domain/kernel';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { monthStarts, placeOf, Schedule } from './schedule.tsx';

const [from, to] = [plainDate('2023-11-20'), plainDate('2024-02-10')];

it('places days by their share of the axis', () => {
  expect(placeOf(from, from, to)).toBe(0);
  expect(placeOf(to, from, to)).toBe(1);
  expect(monthStarts(from, to)).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
  expect(monthStarts(plainDate('2023-11-01'), plainDate('2023-11-30'))).toEqual(['2023-11-01']);
});

it('says each mark in words, leaves out what lies beyond but what is late, and opens a row', async () => {
  const open = vi.fn();
  const mark = (on: string, label: string) => ({ on: plainDate(on), meaning: 'late' as const, label });
  const near = [mark('2023-12-15', 'Quý IV')];
  const before = [
    mark('2022-01-01', 'Quá hạn từ lâu'),
    { ...mark('2022-01-01', 'Xong từ lâu'), meaning: 'met' as const },
  ];
  const rows = [
    { id: 'a', label: 'Công khai quy hoạch', marks: [...near, mark('2025-01-01', 'Xa'), ...before] },
    { id: 'b', label: 'Không có hạn', marks: [] },
  ];
  renderPage(<Schedule label="Dòng thời gian" from={from} to={to} rows={rows} onOpen={open} />);
  const [first, second] = await screen.findAllByRole('listitem');
  if (!first || !second) throw new Error('rows are missing');
  expect(within(first).getByText(/15\/12\/2023: Quý IV/)).toBeDefined();
  expect(within(first).queryByText(/Xa/)).toBeNull();
  expect(within(first).getByText(/01\/01\/2022: Quá hạn từ lâu/).parentElement?.style.left).toBe('0%');
  expect(within(first).queryByText(/Xong từ lâu/)).toBeNull();
  expect(within(second).getByText('Không có mốc nào trong khoảng này')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Công khai quy hoạch' }));
  expect(open).toHaveBeenCalledWith('a');
});
