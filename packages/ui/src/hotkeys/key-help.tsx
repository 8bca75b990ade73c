import { useState } from 'react';
import { Kbd } from '../controls/button.tsx';
import { Dialog } from '../feedback/dialog.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { FactList } from '../layout/facts.tsx';
import { type Hotkey, useActiveHotkeys, useHotkeys } from './hotkeys.ts';

const messages = defineMessages({
  vi: { title: 'Phím tắt của trang này', open: 'Mở bảng phím tắt' },
  en: { title: 'Keys of this page', open: 'Show the keys' },
});

/** The keys of the page, opened by `?`. */
export function KeyHelp() {
  const words = useMessages(messages);
  const [opened, setOpened] = useState(false);
  const own: Hotkey[] = [{ key: '?', does: words.open, run: () => setOpened(true) }];
  useHotkeys(own);
  const hotkeys = useActiveHotkeys();
  const shown = new Map(hotkeys.map((hotkey) => [hotkey.key, hotkey]));
  return (
    <Dialog title={words.title} opened={opened} onClose={() => setOpened(false)}>
      <FactList
        facts={[...shown.values()].map((hotkey) => ({
          label: hotkey.does,
          value: hotkey.key.split('+').map((part) => <Kbd key={part}>{part}</Kbd>),
        }))}
      />
    </Dialog>
  );
}
