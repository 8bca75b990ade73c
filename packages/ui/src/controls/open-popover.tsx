import '@mantine/core/styles/Popover.layer.css';
import { Popover as MantinePopover } from '@mantine/core';
import { useState } from 'react';
import classes from './controls.module.css';
import type { PopoverProps } from './popover.tsx';

/** The pane itself, open from the start: loaded when somebody first opens one. */
export function OpenPopover({ renderButton, label, width, children }: PopoverProps) {
  const [opened, setOpened] = useState(true);
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
