import type { ReactNode } from 'react';
import { classNames } from '../layout/class-names.ts';
import classes from './marks.module.css';

/**
 * What a status means; each has its own silhouette, so that it reads without colour.
 * `met` tick disc · `late` square with a stroke · `soon` diamond · `returned` arrow · `sent` half disc ·
 * `open` ring · `unknown` dashed ring.
 */
export type StatusMeaning = 'met' | 'late' | 'soon' | 'returned' | 'sent' | 'open' | 'unknown';

const tones: Record<StatusMeaning, string> = {
  met: 'tone-good',
  late: 'tone-bad',
  soon: 'tone-warn',
  returned: 'tone-warn',
  sent: 'tone-accent',
  open: 'tone-quiet',
  unknown: 'tone-none',
};

const shapes: Record<StatusMeaning, ReactNode> = {
  met: (
    <>
      <circle cx="7" cy="7" r="7" />
      <path
        d="M4 7.2 6.2 9.4 10.2 5"
        fill="none"
        stroke="var(--bg)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  late: (
    <>
      <rect width="14" height="14" rx="2.5" />
      <path d="M7 3v4.6M7 10.3v.4" stroke="var(--bg)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  soon: <path d="M7 0 14 7 7 14 0 7z" />,
  returned: <path d="M6 1 0 7l6 6V9h3.2a2.3 2.3 0 0 1 2.3 2.3V13H14v-2.2A5.8 5.8 0 0 0 8.2 5H6z" />,
  sent: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M7 1a6 6 0 0 1 0 12z" />
    </>
  ),
  open: <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  unknown: <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2.3" />,
};

/** The silhouette alone, beside a word that says the same. */
export function StatusShape({ meaning }: { readonly meaning: StatusMeaning }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="currentColor"
      aria-hidden="true"
      className={classes[tones[meaning]]}
    >
      {shapes[meaning]}
    </svg>
  );
}

export interface StatusBadgeProps {
  readonly meaning: StatusMeaning;
  readonly wrap?: boolean;
  readonly children: ReactNode;
}

/** Shape and word of a status: never the colour alone. */
export function StatusBadge({ meaning, wrap, children }: StatusBadgeProps) {
  return (
    <span className={classNames(classes['status'], classes[tones[meaning]])} data-wrap={wrap || undefined}>
      <StatusShape meaning={meaning} />
      <span>{children}</span>
    </span>
  );
}
