import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import classes from './controls.module.css';
import { Floating } from './floating.tsx';

export interface PopoverProps {
  /** The button that opens it; calls `open` and shows `aria-expanded`. */
  readonly renderButton: (open: () => void, expanded: boolean) => ReactElement;
  readonly label: string;
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small pane beside what opened it; Esc and a press elsewhere close it. */
export function Popover({ renderButton, label, width, align = 'start', children }: PopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <span ref={anchor} className={classes['boxless']}>
        {renderButton(() => setOpened((now) => !now), opened)}
      </span>
      {opened ? (
        <Floating anchor={anchor} align={align} role="dialog" label={label} width={width} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </Floating>
      ) : null}
    </>
  );
}
