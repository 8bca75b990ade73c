import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Tooltip.layer.css';
import { Popover as MantinePopover, Tooltip as MantineTooltip } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import classes from './controls.module.css';

export interface PopoverProps {
  /** The button that opens it; receives `onClick` and `aria-expanded`. */
  readonly renderButton: (open: () => void, expanded: boolean) => ReactElement;
  readonly label: string;
  readonly width?: number;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small pane beside what opened it; Esc and a press elsewhere close it. */
export function Popover({ renderButton, label, width, children }: PopoverProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <MantinePopover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={6}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
      {...(width === undefined ? {} : { width })}
      classNames={{ dropdown: classes['popover'] ?? '' }}
    >
      <MantinePopover.Target>{renderButton(() => setOpened((now) => !now), opened)}</MantinePopover.Target>
      <MantinePopover.Dropdown role="dialog" aria-label={label}>
        {typeof children === 'function' ? children(close) : children}
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}

/** Words that explain an icon or a cut text, on hover and on focus. */
export function Tooltip({ label, children }: { readonly label: string; readonly children: ReactElement }) {
  return (
    <MantineTooltip
      label={label}
      withinPortal
      multiline
      openDelay={300}
      events={{ hover: true, focus: true, touch: true }}
      transitionProps={{ duration: 0 }}
      classNames={{ tooltip: classes['tooltip'] ?? '' }}
    >
      {children}
    </MantineTooltip>
  );
}
