import type { ReactNode } from 'react';
import { useHoldRailNarrow } from '../shell/rail-width.ts';
import classes from './review.module.css';

export interface WorkPageProps {
  /** `PageHeader`, findings, progress. */
  readonly head: ReactNode;
  /** Panes that scroll by themselves, such as `SplitReview fill`. */
  readonly children: ReactNode;
}

/** A page that fills the window exactly: its head stands, its panes scroll, the rail makes room. */
export function WorkPage({ head, children }: WorkPageProps) {
  useHoldRailNarrow();
  return (
    <div className={classes['work']}>
      <div className={classes['workHead']}>{head}</div>
      <div className={classes['workBody']}>{children}</div>
    </div>
  );
}
