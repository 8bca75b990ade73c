import type { ReactNode } from 'react';
import { Link } from '../navigation/link.tsx';
import classes from './layout.module.css';

export interface CardProps {
  /** Where the card leads; a card is only for things that can be opened. */
  readonly href?: string;
  readonly onOpen?: () => void;
  /** The frame of a `CardLink` inside it: pressed anywhere but on its own buttons, the card opens. */
  readonly linked?: boolean;
  readonly children: ReactNode;
}

/** The link of a `linked` card: its words name the card, its area is the whole card. */
export function CardLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className={classes['cardLink']}>
      {children}
    </Link>
  );
}

/** A framed thing that can be opened. */
export function Card({ href, onOpen, linked, children }: CardProps) {
  if (href !== undefined)
    return (
      <Link href={href} className={classes['card']}>
        {children}
      </Link>
    );
  if (onOpen)
    return (
      <button type="button" className={classes['card']} onClick={onOpen}>
        {children}
      </button>
    );
  return (
    <div className={classes['card']} data-linked={linked || undefined}>
      {children}
    </div>
  );
}

export interface RowItemProps {
  /** Icon or status shape at the left. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Status, date and verbs at the right; below on a phone. */
  readonly trail?: ReactNode;
  readonly href?: string;
  readonly onOpen?: () => void;
  readonly selected?: boolean;
  /** Unfolded under the row, over its whole width: a form, on a phone. */
  readonly below?: ReactNode;
}

export interface RowListProps {
  /** Without its frame, inside a pane or panel. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A framed list of rows with a title, a detail line and verbs on the row. */
export function RowList({ bare, children }: RowListProps) {
  return (
    <ul className={classes['rowList']} data-bare={bare || undefined}>
      {children}
    </ul>
  );
}

export function RowItem({ lead, title, detail, trail, href, onOpen, selected, below }: RowItemProps) {
  return (
    <li className={classes['rowItem']} data-selected={selected || undefined}>
      {lead ? <span className={classes['rowLead']}>{lead}</span> : null}
      <div className={classes['rowMain']}>
        <div className={classes['rowTitle']}>
          {href !== undefined || onOpen ? (
            <Link {...(href === undefined ? {} : { href })} {...(onOpen ? { onOpen } : {})} plain>
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {detail ? <div className={classes['rowDetail']}>{detail}</div> : null}
      </div>
      {trail ? <div className={classes['rowTrail']}>{trail}</div> : null}
      {below ? <div className={classes['rowBelow']}>{below}</div> : null}
    </li>
  );
}

/** A day or state with a small grey word below it, at the end of a row; beside it on a phone. */
export function RowEnd({ main, note }: { readonly main: ReactNode; readonly note: ReactNode }) {
  return (
    <div className={classes['rowEnd']}>
      <span>{main}</span>
      <span className={classes['rowEndNote']}>{note}</span>
    </div>
  );
}
