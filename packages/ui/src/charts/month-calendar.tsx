import { addDays, dayOfWeek, daysInMonth, type PlainDate, plainDateOf } from '@nanghang/domain/kernel';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { IconButton } from '../controls/button.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
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
  /** The day whose list is open. */
  readonly chosen?: string;
  /** Goes to another month; shows the name of the month with its arrows. */
  readonly onMonth?: (year: number, month: number) => void;
}

const messages = defineMessages({
  vi: {
    weekdays: 'T2,T3,T4,T5,T6,T7,CN',
    loadWord: (count: number) => (count === 0 ? '' : ' việc'),
    late: 'trễ',
    before: 'Tháng trước',
    after: 'Tháng sau',
  },
  en: {
    weekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun',
    loadWord: (count) => (count === 0 ? '' : ' due'),
    late: 'late',
    before: 'Month before',
    after: 'Month after',
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

function MonthHead({ year, month, onMonth }: Required<Pick<MonthCalendarProps, 'year' | 'month' | 'onMonth'>>) {
  const words = useMessages(messages);
  const format = useFormat();
  const name = format.month(year, month);
  const goTo = (step: 1 | -1) => {
    const months = year * 12 + (month - 1) + step;
    onMonth(Math.floor(months / 12), (months % 12) + 1);
  };
  return (
    <div className={classes['monthHead']}>
      <IconButton
        small
        label={words.before}
        icon={<IconChevronLeft size={16} stroke={1.75} aria-hidden />}
        onPress={() => goTo(-1)}
      />
      <span className={classes['monthName']} aria-live="polite">
        {`${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}`}
      </span>
      <IconButton
        small
        label={words.after}
        icon={<IconChevronRight size={16} stroke={1.75} aria-hidden />}
        onPress={() => goTo(1)}
      />
    </div>
  );
}

/** A month with the load of each day; days off are sunken, today is tinted. */
export function MonthCalendar({ label, year, month, days, chosen, onChoose, onMonth }: MonthCalendarProps) {
  const words = useMessages(messages);
  const today = useToday();
  return (
    <div>
      {onMonth ? <MonthHead year={year} month={month} onMonth={onMonth} /> : null}
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
                  data-chosen={(day !== undefined && day === chosen) || undefined}
                >
                  {day ? <Day day={day} load={days[day]} onChoose={onChoose} chosen={day === chosen} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly day: PlainDate;
  readonly load: DayLoad | undefined;
  readonly onChoose: ((day: string) => void) | undefined;
  readonly chosen: boolean;
}

function Day({ day, load, onChoose, chosen }: DayProps) {
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
    <button type="button" className={classes['day']} aria-pressed={chosen || undefined} onClick={() => onChoose(day)}>
      <VisuallyHidden>{format.date(day)} </VisuallyHidden>
      {content}
    </button>
  );
}
