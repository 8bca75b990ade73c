import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

export interface CalloutProps {
  readonly meaning: 'good' | 'warn' | 'bad' | 'note';
  /** First words, bold: what was found. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const icons = {
  good: <IconCircleCheck {...icon} />,
  warn: <IconAlertTriangle {...icon} />,
  bad: <IconAlertTriangle {...icon} />,
  note: <IconInfoCircle {...icon} />,
};

/** A finding that stands on the page, above what it is about. */
export function Callout({ meaning, title, actions, children }: CalloutProps) {
  return (
    <div className={classes['callout']} data-meaning={meaning} role={meaning === 'bad' ? 'alert' : 'note'}>
      {icons[meaning]}
      <div className={classes['calloutBody']}>
        {title ? <span className={classes['calloutTitle']}>{title} </span> : null}
        {children}
        {actions ? <div className={classes['actions']}>{actions}</div> : null}
      </div>
    </div>
  );
}
