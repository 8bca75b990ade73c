import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Button } from '../controls/button.tsx';
import { PlainTextInput } from '../forms/plain-inputs.tsx';
import { renderPage } from '../testing/render-page.tsx';
import { PageHeader } from './page-header.tsx';
import { SidePanel, WithPanel } from './side-panel.tsx';

function List() {
  const [opened, setOpened] = useState<string>();
  const [rows, setRows] = useState(['một', 'hai']);
  const close = () => setOpened(undefined);
  const panel =
    opened === undefined ? null : (
      <SidePanel
        key={opened}
        title={`Việc ${opened}`}
        onClose={close}
        actions={
          <>
            <Button onPress={() => setOpened('hai')}>Sang việc hai</Button>
            <Button
              onPress={() => {
                setRows(rows.filter((row) => row !== opened));
                close();
              }}
            >
              Xoá
            </Button>
          </>
        }
      >
        <PlainTextInput label="Nội dung" value="" onChange={() => undefined} autoFocus={opened === 'một'} />
      </SidePanel>
    );
  return (
    <WithPanel panel={panel}>
      <PageHeader answer="Hai việc" />
      {rows.map((row) => (
        <Button key={row} onPress={() => setOpened(row)}>{`Mở ${row}`}</Button>
      ))}
    </WithPanel>
  );
}

const focused = () => document.activeElement?.textContent;

it('gives the focus back to what opened it, also where a field took it at once', async () => {
  renderPage(<List />);
  await userEvent.click(await screen.findByRole('button', { name: 'Mở một' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Nội dung'));
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('Mở một');
  await userEvent.click(screen.getByRole('button', { name: 'Mở hai' }));
  expect(focused()).toBe('Việc hai');
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('Mở hai');
});

it('goes back to what opened the first of panels that replace each other, and to the title where that is gone', async () => {
  renderPage(<List />);
  await userEvent.click(await screen.findByRole('button', { name: 'Mở một' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sang việc hai' }));
  expect(focused()).toBe('Việc hai');
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('Mở một');
  await userEvent.click(screen.getByRole('button', { name: 'Mở hai' }));
  await userEvent.click(screen.getByRole('button', { name: 'Xoá' }));
  expect(screen.queryByRole('button', { name: 'Mở hai' })).toBeNull();
  expect(focused()).toBe('Hai việc');
});

it('keeps the focus within while it lies over the page, both ways round', async () => {
  const drawn = [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList;
  const rects = vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue(drawn);
  renderPage(<List />);
  await userEvent.click(await screen.findByRole('button', { name: 'Mở hai' }));
  expect(screen.getByRole('dialog', { name: 'Việc hai' })).toBeDefined();
  await userEvent.tab({ shift: true });
  expect(focused()).toBe('Xoá');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Đóng' }));
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Nội dung'));
  rects.mockRestore();
});
