import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';
import { useLayerId } from '../theme/floating-layer.tsx';
import classes from './controls.module.css';
import { placeFloating } from './place-floating.ts';

const open: HTMLElement[] = [];
const focusable =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex]:not([tabindex="-1"])';

/** The element that a wrapper without a box stands for. */
export function anchorOf(wrapper: RefObject<HTMLElement | null>): HTMLElement | null {
  const first = wrapper.current?.firstElementChild;
  return first instanceof HTMLElement ? first : wrapper.current;
}

/** Keeps a pane beside its anchor while either moves or grows. */
function usePlacing(
  pane: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  align: 'start' | 'end',
) {
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const place = () => {
      const at = anchorOf(anchor)?.getBoundingClientRect();
      if (!at) return;
      const size = { width: element.offsetWidth, height: element.scrollHeight };
      const spot = placeFloating(at, size, { width: window.innerWidth, height: window.innerHeight }, align);
      element.style.left = `${spot.left}px`;
      element.style.top = `${spot.top}px`;
      element.style.maxHeight = `${spot.maxHeight}px`;
    };
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(element);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      watcher.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [pane, anchor, align]);
}

export interface FloatingProps {
  /** Wraps what opened the pane. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align?: 'start' | 'end';
  readonly role: 'dialog' | 'menu';
  readonly label: string;
  readonly className?: string | undefined;
  readonly width?: number | undefined;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** A pane over the page beside what opened it; Esc returns the focus, a press elsewhere closes it. */
export function Floating(props: FloatingProps) {
  const { anchor, align = 'start', role, label, className, width, onClose, onKeyDown, children } = props;
  const layerId = useLayerId();
  const pane = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  usePlacing(pane, anchor, align);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    open.push(element);
    const first = element.querySelector<HTMLElement>(role === 'menu' ? '[role="menuitem"]' : focusable);
    (first ?? element).focus({ preventScroll: true });
    const onPointerDown = (event: PointerEvent) => {
      const at = event.target as Node;
      const inside = open.slice(open.indexOf(element)).some((each) => each.contains(at));
      if (!inside && !anchor.current?.contains(at)) close.current();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      open.splice(open.indexOf(element), 1);
    };
  }, [anchor, role]);
  const leave = useCallback(() => {
    onClose();
    const at = anchorOf(anchor);
    (at?.matches(focusable) ? at : at?.querySelector<HTMLElement>(focusable))?.focus();
  }, [anchor, onClose]);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Tab') keepInside(event, pane.current);
  };
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is a dialog's or a menu's, by property
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      ref={pane}
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={className ?? classes['popover']}
      style={{ position: 'fixed', left: 0, top: 0, width, zIndex: 40, overflow: 'auto' }}
      onKeyDown={onKey}
    >
      {children}
    </div>,
    document.getElementById(layerId) ?? document.body,
  );
}

function keepInside(event: KeyboardEvent, pane: HTMLElement | null): void {
  const stops = [...(pane?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!first || !last || !leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
