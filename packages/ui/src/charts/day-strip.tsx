import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { useToday } from '../shell/session.ts';
import classes from './day-strip.module.css';
import type { DayLoad } from './month-calendar.tsx';

const messages = defineMessages({
  vi: { count: (count: number) => (count === 0 ? 'không có' : `${count} việc`) },
  en: { count: (count) => (count === 0 ? 'none' : count === 1 ? '1 task' : `${count} tasks`) },
});

export interface DayStripProps {
  readonly label: string;
  /** In order, mostly a working week. */
  readonly days: readonly (DayLoad & { readonly day: string })[];
  /** The day that is looked at (default: today). */
  readonly chosen?: string;
  readonly onChoose: (day: string) => void;
}

/** A few days side by side with what falls on each; pressing one looks at it. */
export function DayStrip({ label, days, chosen, onChoose }: DayStripProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const today = useToday();
  return (
    <fieldset className={classes['strip']} aria-label={label}>
      {days.map(({ day, count, holiday }) => (
        <button
          key={day}
          type="button"
          className={classes['day']}
          aria-pressed={day === (chosen ?? today)}
          onClick={() => onChoose(day)}
        >
          <span className={classes['weekday']}>{format.weekday(day)}</span>
          <span className={classes['date']}>{format.dayMonth(day)}</span>
          <span className={classes['load']}>{holiday ?? words.count(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
