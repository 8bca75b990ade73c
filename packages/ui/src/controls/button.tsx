import type { ReactNode, Ref } from 'react';
import { useGoTo } from '../navigation/link.tsx';
import classes from './controls.module.css';

/** `primary` at most once per decision; `quiet` for what may be left; `danger` for what cannot be undone. */
export type ButtonKind = 'primary' | 'default' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  /** As wide as its surroundings. */
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  readonly type?: 'button' | 'submit';
  /** Work goes on: shown by a turning ring, further presses are ignored. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Leads to a page instead of doing something. */
  readonly href?: string;
  /** With `href`: saves the file instead of opening it. */
  readonly download?: string;
  readonly onPress?: () => void;
  readonly label?: string;
  /** Key that does the same, shown at the right. */
  readonly hotkey?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

function Spinner() {
  return <span className={classes['spinner']} aria-hidden="true" />;
}

/** A verb that can be pressed. */
export function Button(props: ButtonProps) {
  const {
    kind = 'default',
    small,
    wide,
    icon,
    type = 'button',
    busy,
    disabled,
    href,
    download,
    onPress,
    label,
  } = props;
  const goTo = useGoTo();
  const shared = {
    className: classes['button'],
    'data-kind': kind,
    'data-small': small || undefined,
    'data-wide': wide || undefined,
    'aria-label': label,
  };
  const content = (
    <>
      {busy ? <Spinner /> : icon}
      {props.children}
      {props.hotkey ? <Kbd>{props.hotkey}</Kbd> : null}
    </>
  );
  if (href !== undefined && !disabled)
    return (
      <a
        {...shared}
        href={href}
        download={download}
        onClick={(event) => {
          onPress?.();
          if (download !== undefined || !href.startsWith('/') || href.startsWith('/api/')) return;
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          goTo(href);
        }}
      >
        {content}
      </a>
    );
  return (
    <button
      {...shared}
      ref={props.ref}
      type={type}
      disabled={disabled}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onPress}
    >
      {content}
    </button>
  );
}

export interface IconButtonProps {
  /** What it does, in words: read aloud and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  /** Number shown over the icon, such as unread notifications. */
  readonly count?: number;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon, small, disabled, expanded, count, onPress, ref }: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes['iconButton']}
      data-small={small || undefined}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
      {count ? (
        <span className={classes['count']} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </button>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={classes['kbd']}>{children}</kbd>;
}
