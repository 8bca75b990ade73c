import type { ComponentProps, ReactNode, Ref } from 'react';
import { VisuallyHidden } from '../layout/layout.tsx';
import { useGoTo } from '../navigation/link.tsx';
import classes from './controls.module.css';

/** `primary` at most once per decision; `quiet` for what may be left; `danger` for what cannot be undone. */
export type ButtonKind = 'primary' | 'default' | 'quiet' | 'danger';

/** What a menu or popover gives the button that opens it. */
type TriggerProps = Pick<
  ComponentProps<'button'>,
  'id' | 'onClick' | 'onKeyDown' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls'
>;

export interface ButtonProps extends TriggerProps {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  /** As wide as its surroundings. */
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  readonly type?: 'button' | 'submit';
  /** Id of the form that a `submit` button outside it sends. */
  readonly form?: string;
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

function look({ kind = 'default', small, wide, label }: ButtonProps) {
  return {
    className: classes['button'],
    'data-kind': kind,
    'data-small': small || undefined,
    'data-wide': wide || undefined,
    'aria-label': label,
  };
}

function Content({ busy, icon, hotkey, children }: ButtonProps) {
  return (
    <>
      {busy ? <Spinner /> : icon}
      {children}
      {hotkey ? <Kbd>{hotkey}</Kbd> : null}
    </>
  );
}

function LinkButton(props: ButtonProps & { readonly href: string }) {
  const { href, download, onPress } = props;
  const goTo = useGoTo();
  return (
    <a
      {...look(props)}
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
      <Content {...props} />
    </a>
  );
}

/** A verb that can be pressed. */
export function Button(props: ButtonProps) {
  const { type = 'button', form, busy, disabled, href, onPress, onClick, ref } = props;
  if (href !== undefined && !disabled) return <LinkButton {...props} href={href} />;
  return (
    <button
      {...look(props)}
      ref={ref}
      id={props.id}
      type={type}
      form={form}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-haspopup={props['aria-haspopup']}
      aria-expanded={props['aria-expanded']}
      aria-controls={props['aria-controls']}
      onKeyDown={props.onKeyDown}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else {
          onClick?.(event);
          onPress?.();
        }
      }}
    >
      <Content {...props} />
    </button>
  );
}

export interface IconButtonProps extends TriggerProps {
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

export function IconButton(props: IconButtonProps) {
  const { label, icon, small, disabled, expanded, count, onPress, onClick, ref, ...trigger } = props;
  const shown = count === undefined || count === 0 ? undefined : count > 99 ? '99+' : String(count);
  return (
    <button
      {...trigger}
      ref={ref}
      type="button"
      className={classes['iconButton']}
      data-small={small || undefined}
      aria-expanded={expanded ?? trigger['aria-expanded']}
      title={label}
      disabled={disabled}
      onClick={(event) => {
        onClick?.(event);
        onPress?.();
      }}
    >
      {icon}
      <VisuallyHidden>{label}</VisuallyHidden>
      {shown ? <span className={classes['count']}>{shown}</span> : null}
    </button>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={classes['kbd']}>{children}</kbd>;
}
