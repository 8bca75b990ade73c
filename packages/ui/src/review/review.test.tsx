import { fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { PartedBar } from './parted-bar.tsx';
import { ReviewItem } from './review-item.tsx';
import { SourceLine } from './source-line.tsx';
import { VirtualList, type VirtualListHandle } from './virtual-list.tsx';

it('tints phrases of a line without changing its words, also over cells', async () => {
  const { container } = renderPage(
    <SourceLine
      number={7}
      content={'Rà soát\tSở A\tHằng năm'}
      marks={[
        { from: 13, to: 21, kind: 'mark-3', label: 'Tiến độ' },
        { from: 8, to: 12, kind: 'mark-1', label: 'Chủ trì' },
        { from: 10, to: 15, kind: 'mark-2', label: 'Phối hợp' },
      ]}
    />,
  );
  expect(await screen.findByTitle('Chủ trì')).toHaveProperty('textContent', 'Sở A');
  expect(screen.getByTitle('Tiến độ').textContent).toBe('Hằng năm');
  expect(screen.queryByTitle('Phối hợp')).toBeNull();
  expect(container.querySelectorAll('[aria-hidden="true"]')).toHaveLength(2);
});

it('leads from the number of a line to what was read from it', async () => {
  const open = vi.fn();
  renderPage(<SourceLine number={7} content="Rà soát" onPress={open} pressLabel="Mở hàng đọc từ dòng 7" />);
  fireEvent.click(await screen.findByRole('button', { name: 'Mở hàng đọc từ dòng 7' }));
  expect(open).toHaveBeenCalledOnce();
});

it('gives the current item the focus once when it is led to, and never to one that is edited', async () => {
  let asked = 0;
  const item = (current: boolean, editing: boolean) => (
    <ReviewItem
      label={`Hàng ${current} ${editing}`}
      code="1"
      current={current}
      editing={editing}
      takesFocus={() => {
        asked += 1;
        return true;
      }}
    >
      <input aria-label="field" />
    </ReviewItem>
  );
  renderPage(
    <>
      {item(true, false)}
      {item(false, false)}
      {item(true, true)}
    </>,
  );
  const [led] = await screen.findAllByRole('article');
  expect(document.activeElement).toBe(led);
  expect(asked).toBe(1);
  expect(led?.getAttribute('aria-current')).toBe('true');
});

it('draws a short list whole, says how long it is, and moves only its own scroll', async () => {
  const handle = createRef<VirtualListHandle>();
  renderPage(
    <VirtualList
      ref={handle}
      label="Dòng"
      items={['a', 'b', 'c']}
      itemKey={(item) => item}
      estimatedHeight={40}
      focusable
      render={(item) => <span>{item}</span>}
    />,
  );
  expect(await screen.findAllByRole('listitem')).toHaveLength(3);
  handle.current?.scrollTo(2, 'center');
  handle.current?.focus();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Dòng' }));
  expect(window.scrollY).toBe(0);
});

it('draws of a long list no more than is seen', async () => {
  renderPage(
    <VirtualList
      label="Dòng"
      items={Array.from({ length: 500 }, (_, index) => String(index))}
      itemKey={(item) => item}
      estimatedHeight={40}
      render={(item) => <span>{item}</span>}
    />,
  );
  const list = await screen.findByRole('list', { name: 'Dòng' });
  expect(list.children.length).toBeLessThan(60);
});

it('says in words what a bar of several parts shows', async () => {
  renderPage(<PartedBar label="57 đã nhận, 9 cần xem" parts={[{ id: 'a', ratio: 0.4, tone: 'good' }]} />);
  expect(await screen.findByRole('img', { name: '57 đã nhận, 9 cần xem' })).toBeTruthy();
});
