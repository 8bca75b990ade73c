import { parsePlainDate, plainDateOf } from '@nanghang/domain/kernel';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, type Ref, Suspense, useRef, useState } from 'react';
import { IconButton } from '../controls/button.tsx';
import { Floating } from '../controls/floating.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { Skeleton } from '../states/states.tsx';
import classes from './forms.module.css';

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }));

const messages = defineMessages({
  vi: { open: 'Mở lịch', dialog: 'Chọn ngày', form: 'ngày/tháng/năm' },
  en: { open: 'Open the calendar', dialog: 'Choose a day', form: 'day/month/year' },
});

/**
 * The day a person typed as day, month, year with `/`, `-`, `.` or blanks between, or in ISO form.
 * @example parseTypedDate('5.9.2023') // '2023-09-05'
 */
export function parseTypedDate(text: string): string | undefined {
  const iso = parsePlainDate(text.trim());
  if (iso) return iso;
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim());
  return match ? plainDateOf(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}

export interface DateBoxProps {
  readonly id: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Receives `YYYY-MM-DD`, empty text, or what was typed while it is no day. */
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A day written dd/MM/yyyy, with a calendar beside it. */
export function DateBox(props: DateBoxProps) {
  const { id, value, onChange, onBlur, min, max, disabled, invalid, describedBy, ref } = props;
  const format = useFormat();
  const words = useMessages(messages);
  const [typed, setTyped] = useState<string>();
  const [opened, setOpened] = useState(false);
  const day = parsePlainDate(value);
  const shown = typed ?? (day ? format.date(day) : value);
  const button = useRef<HTMLSpanElement>(null);
  const close = () => setOpened(false);
  return (
    <span className={classes['box']} data-invalid={invalid || undefined}>
      <input
        ref={ref}
        id={id}
        type="text"
        inputMode="numeric"
        placeholder={words.form}
        autoComplete="off"
        disabled={disabled}
        value={shown}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onChange(parseTypedDate(text) ?? text);
        }}
        onBlur={() => {
          setTyped(undefined);
          onBlur?.();
        }}
      />
      <span ref={button} className={classes['boxless']}>
        <IconButton
          small
          label={words.open}
          expanded={opened}
          disabled={disabled ?? false}
          icon={<IconCalendar size={16} stroke={1.75} aria-hidden />}
          onPress={() => setOpened(!opened)}
        />
      </span>
      {opened ? (
        <Floating anchor={button} align="end" role="dialog" label={words.dialog} onClose={close}>
          <Suspense fallback={<Skeleton height={250} />}>
            <Calendar
              value={day ?? null}
              min={min}
              max={max}
              onChoose={(chosen) => {
                setTyped(undefined);
                onChange(chosen);
                close();
              }}
            />
          </Suspense>
        </Floating>
      ) : null}
    </span>
  );
}
