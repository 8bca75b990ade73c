import { addDays, dayOfWeek, daysInMonth, type PlainDate, plainDateOf } from '@nanghang/domain/kernel';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, pluralEn, useMessages } from '../i18n/messages.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import { useToday } from '../shell/session.ts';
import classes from './charts.module.css';

export interface DayLoad {
  /** How much falls on the day. */
  readonly count: number;
  readonly late?: number;
  /** Name of a holiday or swapped day. */
  readonly holiday?: string;
}

export interface MonthCalendarProps {
  readonly label: string;
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** Per `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, DayLoad>>;
  readonly onChoose?: (day: string) => void;
}

const messages = defineMessages({
  vi: {
    weekdays: 'T2,T3,T4,T5,T6,T7,CN',
    loadWord: (count: number) => (count === 0 ? '' : ' việc'),
    late: 'trễ',
  },
  en: {
    weekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun',
    loadWord: (count) => pluralEn(count, { one: ' task', other: ' tasks' }),
    late: 'late',
  },
});

/**
 * Weeks of a month, Monday first; undefined where a week reaches into a neighbouring month.
 * @example weeksOf(2023, 11)[0] // [undefined, undefined, '2023-11-01', '2023-11-02', ...]
 */
export function weeksOf(year: number, month: number): readonly (readonly (PlainDate | undefined)[])[] {
  const first = plainDateOf(year, month, 1);
  if (!first) return [];
  const before = dayOfWeek(first) - 1;
  const count = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const offset = week * 7 + weekday - before;
      return offset < 0 || offset >= count ? undefined : addDays(first, offset);
    }),
  );
}

/** A month with the load of each day; days off are sunken, today is tinted. */
export function MonthCalendar({ label, year, month, days, onChoose }: MonthCalendarProps) {
  const words = useMessages(messages);
  const today = useToday();
  return (
    <table className={classes['month']} aria-label={label}>
      <thead>
        <tr>
          {words.weekdays.split(',').map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, weekday) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is the identity of a day that is absent
                key={weekday}
                data-off={weekday >= 5 || (day && days[day]?.holiday) ? true : undefined}
                data-today={day === today || undefined}
              >
                {day ? <Day day={day} load={days[day]} onChoose={onChoose} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: PlainDate;
  readonly load: DayLoad | undefined;
  readonly onChoose: ((day: string) => void) | undefined;
}

function Day({ day, load, onChoose }: DayProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const content = (
    <>
      <span className={classes['dayNumber']}>{Number(day.slice(8, 10))}</span>
      {load?.holiday ? <span className={classes['dayNote']}>{load.holiday}</span> : null}
      {load && load.count > 0 ? (
        <span className={classes['dayNote']}>
          {load.count}
          <span className={classes['dayWord']}>{words.loadWord(load.count)}</span>
        </span>
      ) : null}
      {load?.late ? (
        <span className={`${classes['dayNote']} ${classes['dayLate']}`}>
          {load.late}
          <span className={classes['dayWord']}> {words.late}</span>
        </span>
      ) : null}
    </>
  );
  if (!onChoose) return <span className={classes['day']}>{content}</span>;
  return (
    <button type="button" className={classes['day']} onClick={() => onChoose(day)}>
      <VisuallyHidden>{format.date(day)} </VisuallyHidden>
      {content}
    </button>
  );
}
