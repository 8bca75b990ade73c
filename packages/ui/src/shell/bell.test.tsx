import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { Bell, type Notice } from './bell.tsx';

const notices: readonly Notice[] = [
  { id: 'a', title: 'PCI.15 đã trễ 324 ngày', meta: '20/11/2023 07:00', href: '/tasks/a', unread: true },
  { id: 'b', title: 'Báo cáo quý III bị trả lại', href: '/tasks/b' },
];

it('says how many are unread, and reads the one that is opened', async () => {
  const onOpen = vi.fn();
  const onRead = vi.fn();
  const page = renderPage(<Bell count={1} notices={notices} onOpen={onOpen} onRead={onRead} />, { url: '/start' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /Thông báo, 1 chưa đọc/ }));
  expect(onOpen).toHaveBeenCalledOnce();
  expect(screen.getAllByRole('img', { name: 'chưa đọc' })).toHaveLength(1);
  await user.click(screen.getByRole('link', { name: 'PCI.15 đã trễ 324 ngày' }));
  expect(onRead).toHaveBeenCalledWith('a');
  expect(page.address()).toBe('/tasks/a');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('offers to read all while some are unread', async () => {
  const onReadAll = vi.fn();
  const page = renderPage(<Bell count={1} notices={notices} onReadAll={onReadAll} />);
  await userEvent.click(await screen.findByRole('button', { name: /Thông báo/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Đánh dấu đã đọc' }));
  expect(onReadAll).toHaveBeenCalledOnce();
  page.unmount();
  renderPage(<Bell count={0} notices={notices} onReadAll={onReadAll} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Thông báo' }));
  expect(screen.queryByRole('button', { name: 'Đánh dấu đã đọc' })).toBeNull();
});

it.each([
  [{ count: 0, notices: [] }, /Chưa có thông báo nào/],
  [{ count: undefined, notices: undefined, failed: true }, /Chưa tải được thông báo/],
])('explains why nothing shows: %#', async (props, words) => {
  renderPage(<Bell {...props} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Thông báo' }));
  expect(screen.getByText(words)).toBeTruthy();
});
