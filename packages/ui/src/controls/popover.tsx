import { type ReactElement, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLayerId } from '../theme/floating-layer.tsx';
import classes from './controls.module.css';
import { anchorOf, Floating } from './floating.tsx';
import { placeFloating } from './place-floating.ts';

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

const restMs = 300;

/** Words that explain an icon or a cut text, on hover and on focus. */
export function Tooltip({ label, children }: { readonly label: string; readonly children: ReactElement }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const id = useId();
  const layerId = useLayerId();
  const [wanted, setWanted] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!wanted) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), restMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  useLayoutEffect(() => {
    const element = pane.current;
    const at = anchorOf(anchor)?.getBoundingClientRect();
    if (!shown || !element || !at) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const spot = placeFloating(at, size, { width: window.innerWidth, height: window.innerHeight }, 'start');
    element.style.left = `${spot.left}px`;
    element.style.top = `${spot.top}px`;
  }, [shown]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears hover and focus of the control inside, has no action of its own */}
      <span
        ref={anchor}
        className={classes['boxless']}
        aria-describedby={shown ? id : undefined}
        onPointerOver={() => setWanted(true)}
        onPointerOut={() => setWanted(false)}
        onFocus={() => setWanted(true)}
        onBlur={() => setWanted(false)}
      >
        {children}
      </span>
      {shown
        ? createPortal(
            <div ref={pane} id={id} role="tooltip" className={classes['tooltip']}>
              {label}
            </div>,
            document.getElementById(layerId) ?? document.body,
          )
        : null}
    </>
  );
}
