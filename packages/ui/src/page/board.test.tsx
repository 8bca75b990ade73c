import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { Board, type BoardColumn } from './board.tsx';

interface Task {
  readonly id: string;
  readonly name: string;
}

const columns: readonly BoardColumn<Task>[] = [
  {
    id: 'late',
    title: 'Trễ',
    meaning: 'late',
    items: [
      { id: 'a', name: 'Công khai quy hoạch' },
      { id: 'b', name: 'Giảm số ngày chờ' },
    ],
  },
  { id: 'sent', title: 'Đã nộp', items: [] },
  { id: 'done', title: 'Hoàn thành', items: [{ id: 'c', name: 'Đơn giản hoá thủ tục' }], total: 41 },
];

function renderBoard(onOpen = vi.fn(), onMove = vi.fn()) {
  renderPage(
    <Board
      label="Việc theo trạng thái"
      columns={columns}
      itemId={(task) => task.id}
      card={(task) => ({ title: task.name })}
      onOpen={onOpen}
      movesOf={(task) => (task.id === 'c' ? [] : [{ to: 'sent', label: 'Đã nộp' }])}
      onMove={onMove}
    />,
  );
  return { onOpen, onMove };
}

it('counts each column, says what is empty and what is not shown', async () => {
  renderBoard();
  const late = within(await screen.findByRole('region', { name: 'Trễ' }));
  expect(late.getByRole('heading').textContent).toBe('Trễ2');
  expect(within(screen.getByRole('region', { name: 'Đã nộp' })).getByText('Không có việc nào.')).toBeTruthy();
  const done = within(screen.getByRole('region', { name: 'Hoàn thành' }));
  expect(done.getByRole('heading').textContent).toBe('Hoàn thành41');
  expect(done.getByText('Còn 40 việc, xem ở bảng')).toBeTruthy();
});

it('is walked by arrows, past empty columns, and opened by Enter', async () => {
  const { onOpen } = renderBoard();
  const user = userEvent.setup();
  (await screen.findByRole('button', { name: 'Công khai quy hoạch' })).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Giảm số ngày chờ');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Giảm số ngày chờ');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Đơn giản hoá thủ tục');
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith({ id: 'c', name: 'Đơn giản hoá thủ tục' });
});

it('moves a card by its menu, where it may go anywhere', async () => {
  const { onMove } = renderBoard();
  await userEvent.click(await screen.findByRole('button', { name: 'Chuyển “Giảm số ngày chờ” sang' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Đã nộp' }));
  expect(onMove).toHaveBeenCalledWith({ id: 'b', name: 'Giảm số ngày chờ' }, 'sent');
  expect(screen.queryByRole('button', { name: 'Chuyển “Đơn giản hoá thủ tục” sang' })).toBeNull();
});
