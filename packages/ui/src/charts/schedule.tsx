import { addMonths, datePartsOf, daysBetween, type PlainDate, plainDateOf } from '@nanghang/domain/kernel';
import type { ReactNode } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import { type StatusMeaning, StatusShape } from '../marks/status.tsx';
import { useToday } from '../shell/session.ts';
import classes from './schedule.module.css';

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const messages = defineMessages({
  vi: {
    today: 'Hôm nay',
    what: 'Việc',
    month: (month: number) => `T${month}`,
    none: 'Không có mốc nào trong khoảng này',
  },
  en: {
    today: 'Today',
    what: 'Task',
    month: (month) => shortMonths[month - 1] ?? '',
    none: 'Nothing falls into this span',
  },
});

/** One day on a line that something is due or was done. */
export interface ScheduleMark {
  readonly on: PlainDate;
  readonly meaning: StatusMeaning;
  /** What it is, in words: `Quý III, trễ 5 ngày`. */
  readonly label: string;
}

export interface ScheduleRow {
  readonly id: string;
  readonly label: string;
  readonly kicker?: ReactNode;
  readonly marks: readonly ScheduleMark[];
  /** A bar behind the marks: when it began and ends. */
  readonly span?: { readonly from: PlainDate; readonly to: PlainDate };
}

export interface ScheduleProps {
  readonly label: string;
  /** First and last day of the axis; marks outside it are left out, but what is late stands at its beginning. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly rows: readonly ScheduleRow[];
  readonly onOpen?: (id: string) => void;
  readonly openedId?: string | undefined;
}

/**
 * Place of a day on an axis, 0..1 of its length.
 * @example placeOf('2023-07-02', '2023-01-01', '2023-12-31') // 0.5
 */
export function placeOf(day: PlainDate, from: PlainDate, to: PlainDate): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, to));
}

/**
 * First days of the months that begin within a span.
 * @example monthStarts('2023-11-20', '2024-01-31') // ['2023-12-01', '2024-01-01']
 */
export function monthStarts(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const { year, month, day } = datePartsOf(from);
  const first = plainDateOf(year, month, 1);
  const found: PlainDate[] = [];
  for (let next = first && day > 1 ? addMonths(first, 1) : first; next && next <= to; next = addMonths(next, 1))
    found.push(next);
  return found;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Things on a line of time, one a row, with the days on which they are due; today is a line. */
export function Schedule(props: ScheduleProps) {
  const { label, from, to, rows } = props;
  const words = useMessages(messages);
  const today = useToday() as PlainDate;
  const shown = today >= from && today <= to;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['frame']} aria-label={label} tabIndex={0}>
      <div className={classes['schedule']}>
        <div className={classes['head']}>
          <span className={classes['label']}>{words.what}</span>
          <Months from={from} to={to} />
        </div>
        <ul>
          {rows.map((row) => (
            <Line key={row.id} {...props} row={row} today={shown ? today : undefined} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Months({ from, to }: Pick<ScheduleProps, 'from' | 'to'>) {
  const words = useMessages(messages);
  const starts = monthStarts(from, to);
  return (
    <span className={classes['axis']} aria-hidden="true">
      {starts.map((start, index) => {
        const { year, month } = datePartsOf(start);
        return (
          <span key={start} className={classes['month']} style={{ left: percent(placeOf(start, from, to)) }}>
            {words.month(month)}
            {index === 0 || month === 1 ? <small>{year}</small> : null}
          </span>
        );
      })}
    </span>
  );
}

interface LineProps extends ScheduleProps {
  readonly row: ScheduleRow;
  readonly today: PlainDate | undefined;
}

function Line({ row, from, to, today, onOpen, openedId }: LineProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const marks = row.marks.filter((mark) => mark.on <= to && (mark.on >= from || mark.meaning === 'late'));
  const at = (day: PlainDate) => placeOf(day < from ? from : day > to ? to : day, from, to);
  return (
    <li className={classes['line']} data-open={row.id === openedId || undefined}>
      <span className={classes['label']}>
        {row.kicker ? <span className={classes['kicker']}>{row.kicker}</span> : null}
        {onOpen ? (
          <button type="button" className={classes['open']} onClick={() => onOpen(row.id)} title={row.label}>
            {row.label}
          </button>
        ) : (
          <span className={classes['open']} title={row.label}>
            {row.label}
          </span>
        )}
      </span>
      <span className={classes['axis']}>
        {monthStarts(from, to).map((start) => (
          <i key={start} className={classes['rule']} style={{ left: percent(at(start)) }} />
        ))}
        {today ? <i className={classes['today']} style={{ left: percent(at(today)) }} title={words.today} /> : null}
        {row.span && row.span.to >= from && row.span.from <= to ? (
          <i
            className={classes['span']}
            style={{ left: percent(at(row.span.from)), width: percent(at(row.span.to) - at(row.span.from)) }}
          />
        ) : null}
        {marks.map((mark) => (
          <span
            key={`${mark.on} ${mark.label}`}
            className={classes['mark']}
            style={{ left: percent(at(mark.on)) }}
            title={`${format.date(mark.on)}: ${mark.label}`}
          >
            <StatusShape meaning={mark.meaning} />
            <VisuallyHidden>{`${format.date(mark.on)}: ${mark.label}. `}</VisuallyHidden>
          </span>
        ))}
        {marks.length === 0 && !row.span ? <VisuallyHidden>{words.none}</VisuallyHidden> : null}
      </span>
    </li>
  );
}
