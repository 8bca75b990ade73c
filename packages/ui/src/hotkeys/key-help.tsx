import { useState } from 'react';
import { Kbd } from '../controls/button.tsx';
import { Dialog } from '../feedback/dialog.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { FactList } from '../layout/facts.tsx';
import { Row } from '../layout/layout.tsx';
import { activeHotkeys, type Hotkey, useHotkeys } from './hotkeys.ts';

const messages = defineMessages({
  vi: {
    title: 'Phím tắt của trang này',
    open: 'Mở bảng phím tắt',
    move: 'Đi trong bảng',
    openRow: 'Mở hàng',
    selectRow: 'Chọn hàng',
    close: 'Đóng khung đang mở',
  },
  en: {
    title: 'Keys of this page',
    open: 'Show the keys',
    move: 'Move in a table',
    openRow: 'Open the row',
    selectRow: 'Select the row',
    close: 'Close what is open',
  },
});

function Keys({ names }: { readonly names: readonly string[] }) {
  return (
    <Row gap={4}>
      {names.map((name) => (
        <Kbd key={name}>{name}</Kbd>
      ))}
    </Row>
  );
}

/** The keys of the page, opened by `?`. */
export function KeyHelp() {
  const words = useMessages(messages);
  const [shown, setShown] = useState<readonly Hotkey[]>();
  useHotkeys([{ key: '?', does: words.open, run: () => setShown(activeHotkeys()) }]);
  const tableKeys = [
    { label: words.move, value: <Keys names={['↑', '↓', '←', '→']} /> },
    { label: words.openRow, value: <Keys names={['Enter']} /> },
    { label: words.selectRow, value: <Keys names={['Space']} /> },
    { label: words.close, value: <Keys names={['Esc']} /> },
  ];
  return (
    <Dialog title={words.title} opened={shown !== undefined} onClose={() => setShown(undefined)}>
      <FactList
        facts={[
          ...(shown ?? []).map((hotkey) => ({ label: hotkey.does, value: <Keys names={hotkey.key.split('+')} /> })),
          ...tableKeys,
        ]}
      />
    </Dialog>
  );
}
