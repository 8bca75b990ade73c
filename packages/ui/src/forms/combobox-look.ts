import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { defineMessages } from '../i18n/messages.ts';
import classes from './forms.module.css';

/** Words of every field that opens a list of entries. */
export const comboboxMessages = defineMessages({
  vi: { nothing: 'Không có mục nào khớp', choose: 'Chọn', clear: 'Bỏ chọn' },
  en: { nothing: 'No entry matches', choose: 'Choose', clear: 'Clear' },
});

/** Our looks of the library's parts. */
export const comboboxClassNames = {
  input: classes['input'] ?? '',
  dropdown: classes['dropdown'] ?? '',
  option: classes['optionItem'] ?? '',
  pill: classes['pill'] ?? '',
};

/** How lists of entries open: at once, over everything. */
export const comboboxProps = { transitionProps: { duration: 0 }, withinPortal: true, offset: 4 } as const;
