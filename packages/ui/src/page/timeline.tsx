import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface TimelineEvent {
  readonly id: string;
  readonly title: ReactNode;
  /** When and by whom. */
  readonly meta?: ReactNode;
  readonly detail?: ReactNode;
  /** `now` needs somebody, `good` ended well, `bad` went wrong. */
  readonly meaning?: 'plain' | 'now' | 'good' | 'bad';
}

/** What happened, newest first. */
export function Timeline({ label, events }: { readonly label: string; readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={classes['timeline']} aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={classes['event']} data-meaning={event.meaning ?? 'plain'}>
          <span className={classes['eventMark']} aria-hidden="true" />
          <div>
            <div>{event.title}</div>
            {event.meta ? <div className={classes['eventMeta']}>{event.meta}</div> : null}
            {event.detail}
          </div>
        </li>
      ))}
    </ol>
  );
}
