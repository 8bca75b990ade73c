import { addDays, daysBetween, plainDate } from '@nanghang/domain/kernel';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { IconButton } from './button.tsx';
import classes from './time-slider.module.css';

const messages = defineMessages({
  vi: {
    earlier: (day: string) => (day === '' ? 'Không có thay đổi sớm hơn' : `Về thay đổi trước: ${day}`),
    later: (day: string) => (day === '' ? 'Không có thay đổi muộn hơn' : `Đến thay đổi sau: ${day}`),
  },
  en: {
    earlier: (day) => (day === '' ? 'No earlier change' : `Back to the change of ${day}`),
    later: (day) => (day === '' ? 'No later change' : `On to the change of ${day}`),
  },
});

export interface TimeSliderProps {
  /** What is seen as of the day, read aloud. */
  readonly label: string;
  /** `YYYY-MM-DD`, within the first and last day. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly from: string;
  readonly to: string;
  /** Days on which something changed, ascending: ticks, and stops of the two buttons. */
  readonly marks: readonly string[];
}

/** A day on a line of time with marks where something changed. Arrow keys move by a day, Page keys by a tenth. */
export function TimeSlider({ label, value, onChange, from, to, marks }: TimeSliderProps) {
  const words = useMessages(messages);
  const format = useFormat();
  const id = useId();
  const start = plainDate(from);
  const days = Math.max(1, daysBetween(start, plainDate(to)));
  const at = Math.min(days, Math.max(0, daysBetween(start, plainDate(value))));
  const earlier = marks.findLast((mark) => mark < value);
  const later = marks.find((mark) => mark > value);
  const dayText = (day: string | undefined) => (day === undefined ? '' : format.date(day));
  return (
    <div className={classes['slider']}>
      <IconButton
        small
        label={words.earlier(dayText(earlier))}
        icon={<IconChevronLeft size={16} stroke={1.75} aria-hidden />}
        disabled={earlier === undefined}
        onPress={() => earlier !== undefined && onChange(earlier)}
      />
      <div className={classes['line']}>
        <input
          id={id}
          type="range"
          aria-label={label}
          aria-valuetext={format.date(value)}
          className={classes['range']}
          min={0}
          max={days}
          value={at}
          onChange={(event) => onChange(addDays(start, Number(event.currentTarget.value)))}
        />
        <svg className={classes['marks']} viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
          {marks
            .filter((mark) => mark >= from && mark <= to)
            .map((mark) => {
              const x = (daysBetween(start, plainDate(mark)) / days) * 1000;
              return <path key={mark} d={`M${x} 0v8`} data-past={mark <= value || undefined} />;
            })}
        </svg>
        <div className={classes['ends']} aria-hidden="true">
          <span>{from.slice(0, 4)}</span>
          <span>{to.slice(0, 4)}</span>
        </div>
      </div>
      <IconButton
        small
        label={words.later(dayText(later))}
        icon={<IconChevronRight size={16} stroke={1.75} aria-hidden />}
        disabled={later === undefined}
        onPress={() => later !== undefined && onChange(later)}
      />
    </div>
  );
}
