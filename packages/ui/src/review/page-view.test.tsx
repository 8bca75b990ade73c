import { fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { PageView, type PageViewHandle } from './page-view.tsx';

const pages = [1, 2].map((page) => ({ page, width: 595, height: 842, src: `/pages/${page}` }));

it('marks the lines of the chosen row on their page, and says so in words', async () => {
  const { container } = renderPage(
    <PageView label="Ảnh trang" pages={pages} marks={[{ page: 2, box: [0.1, 0.2, 0.9, 0.25] }]} />,
  );
  expect(await screen.findByAltText('Ảnh trang 2 trên 2; 1 dòng của hàng đang chọn được tô')).toBeTruthy();
  expect(screen.getByAltText('Ảnh trang 1 trên 2')).toBeTruthy();
  const mark = container.querySelector<HTMLElement>('[data-page="2"] > span');
  expect([mark?.style.left, mark?.style.top]).toEqual(['10%', '20%']);
  expect(container.querySelector('[data-page="1"] > span')).toBeNull();
});

it('is zoomed by buttons and by keys, within its bounds', async () => {
  renderPage(<PageView label="Ảnh trang" pages={pages} marks={[]} />);
  const frame = await screen.findByRole('group', { name: 'Ảnh trang' });
  const out = screen.getByRole('button', { name: 'Thu nhỏ' });
  expect(out).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'Phóng to' }));
  expect(screen.getByText(/^125\s?%$/)).toBeTruthy();
  for (let press = 0; press < 9; press += 1) fireEvent.keyDown(frame, { key: '+' });
  expect(screen.getByText(/^300\s?%$/)).toBeTruthy();
  fireEvent.keyDown(frame, { key: '-' });
  expect(screen.getByText(/^250\s?%$/)).toBeTruthy();
  fireEvent.keyDown(frame, { key: '0' });
  expect(screen.getByText(/^100\s?%$/)).toBeTruthy();
});

it('says when a picture does not come, and asks for it again', async () => {
  renderPage(<PageView label="Ảnh trang" pages={pages} marks={[]} />);
  fireEvent.error(await screen.findByAltText('Ảnh trang 1 trên 2'));
  expect(screen.getByText('Chưa dựng được ảnh trang 1.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(screen.getByAltText('Ảnh trang 1 trên 2')).toBeTruthy();
});

it('tells where a page was pressed, and brings a place into sight when it is led there', async () => {
  const press = vi.fn();
  const ref = createRef<PageViewHandle>();
  const { container } = renderPage(<PageView ref={ref} label="Ảnh trang" pages={pages} marks={[]} onPress={press} />);
  await screen.findByAltText('Ảnh trang 2 trên 2');
  const sheet = container.querySelector<HTMLElement>('[data-page="2"]');
  if (!sheet) throw new Error('two pages');
  sheet.getBoundingClientRect = () => new DOMRect(100, 50, 400, 800);
  fireEvent.click(sheet, { clientX: 200, clientY: 250 });
  expect(press).toHaveBeenCalledWith(2, 0.25, 0.25);

  const frame = screen.getByRole('group', { name: 'Ảnh trang' });
  for (const [name, value] of Object.entries({ offsetTop: 1000, offsetHeight: 800 }))
    Object.defineProperty(sheet, name, { value });
  Object.defineProperty(frame, 'clientHeight', { value: 400 });
  ref.current?.showMark({ page: 2, box: [0, 0.5, 1, 0.6] }, 'auto');
  expect(frame.scrollTop).toBe(1400 - (400 - 80) / 2);
});
