import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import classes from './review.module.css';

export interface ReviewItemProps {
  /** Names the item, read aloud when it becomes the current one. */
  readonly label: string;
  /** Short code at the left of its head: `PCI.23`. */
  readonly code: ReactNode;
  /** Beside the code: its source line, how sure it is. */
  readonly meta?: ReactNode;
  /** At the right of the head: what became of it. */
  readonly status?: ReactNode;
  readonly current?: boolean;
  /** The current item is being edited: it keeps the tint, but the focus stays with its fields. */
  readonly editing?: boolean;
  /** Grey, for what was left out. */
  readonly faded?: boolean;
  /** Asked after each drawing of the current item: true once, when it is to take the focus and be read aloud. */
  readonly takesFocus?: () => boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A proposal in a review: code, certainty and state in its head, its content below. */
export function ReviewItem(props: ReviewItemProps) {
  const { label, code, meta, status, current, editing, faded, takesFocus, onPress, children } = props;
  const element: Ref<HTMLElement> = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && !editing && takesFocus?.()) element.current?.focus({ preventScroll: true });
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press makes the item current; J and K do the same
    <article
      ref={element}
      className={classes['item']}
      aria-label={label}
      aria-current={current || undefined}
      data-editing={editing || undefined}
      data-faded={faded || undefined}
      tabIndex={current ? 0 : -1}
      onClick={onPress}
    >
      <header className={classes['itemHead']}>
        <span className={classes['itemCode']}>{code}</span>
        {meta}
        {status ? <span className={classes['itemStatus']}>{status}</span> : null}
      </header>
      {children}
    </article>
  );
}

/** Why a proposal holds what it holds: quiet words behind a sign. */
export function ReviewReason({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p className={classes['reason']}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

/** A small square in the tint of a source phrase, before the name of the field it was read into. */
export function MarkSwatch({ kind }: { readonly kind: 'mark-1' | 'mark-2' | 'mark-3' }) {
  return <span className={classes['swatch']} data-kind={kind} aria-hidden="true" />;
}
