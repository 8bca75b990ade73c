import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useGoTo } from '../navigation/link.tsx';
import classes from './controls.module.css';
import { anchorOf, Floating } from './floating.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the right: a tick for the chosen one, a key, a number. */
  readonly trail?: ReactNode;
  readonly href?: string;
  readonly onPress?: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** The menu stays open, for choices that may be several. */
  readonly stay?: boolean;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

interface MenuButtonProps {
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: () => void;
}

export interface MenuProps {
  /** The button that opens the menu: a `Button`, an `IconButton` or a plain one. */
  readonly button: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'end';
}

function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)')];
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsIn(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const starts = (item: HTMLElement) =>
    item.textContent?.trim().toLocaleLowerCase('vi').startsWith(event.key.toLowerCase());
  const next = step
    ? items[(at + step + items.length) % items.length]
    : event.key === 'Home'
      ? items[0]
      : event.key === 'End'
        ? items.at(-1)
        : event.key.length === 1 && event.key !== ' '
          ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)
          : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Verbs or choices that open below a button; arrows, Home, End and first letters move, as the menu pattern asks. */
export function Menu({ button, groups, align = 'start' }: MenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [opened, setOpened] = useState(false);
  const own = button as ReactElement<MenuButtonProps>;
  const toggle = () => {
    own.props.onClick?.();
    setOpened((now) => !now);
  };
  const close = () => setOpened(false);
  return (
    <>
      <span ref={anchor} className={classes['boxless']}>
        {cloneElement(own, { 'aria-haspopup': 'menu', 'aria-expanded': opened, onClick: toggle })}
      </span>
      {opened ? (
        <Floating
          anchor={anchor}
          align={align}
          role="menu"
          label={anchorOf(anchor)?.textContent ?? ''}
          className={classes['menu']}
          onClose={close}
          onKeyDown={(event) => {
            if (event.key === 'Tab') close();
            else moveFocus(event);
          }}
        >
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
            <MenuGroupItems key={index} group={group} divided={index > 0} onClose={close} />
          ))}
        </Floating>
      ) : null}
    </>
  );
}

interface MenuGroupProps {
  readonly group: MenuGroup;
  readonly divided: boolean;
  readonly onClose: () => void;
}

function MenuGroupItems({ group, divided, onClose }: MenuGroupProps) {
  const goTo = useGoTo();
  const press = (item: MenuItem) => {
    if (!item.stay) onClose();
    item.onPress?.();
    if (item.href !== undefined) goTo(item.href);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a menu, not of fields
    <div role="group" aria-label={group.label} className={divided ? classes['menuDivided'] : undefined}>
      {group.label ? (
        <div className={classes['menuLabel']} aria-hidden="true">
          {group.label}
        </div>
      ) : null}
      {group.items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={classes['menuItem']}
          data-danger={item.danger || undefined}
          disabled={item.disabled}
          onClick={() => press(item)}
        >
          {item.icon}
          <span className={classes['menuText']}>{item.label}</span>
          {item.trail}
        </button>
      ))}
    </div>
  );
}
