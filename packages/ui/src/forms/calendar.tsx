import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/vi.js';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { useToday } from '../shell/session.ts';
import { ComponentLibrary } from '../theme/component-library.tsx';
import classes from './forms.module.css';

const messages = defineMessages({
  vi: {
    nextMonth: 'Tháng sau',
    previousMonth: 'Tháng trước',
    nextYear: 'Năm sau',
    previousYear: 'Năm trước',
    nextDecade: 'Mười năm sau',
    previousDecade: 'Mười năm trước',
  },
  en: {
    nextMonth: 'Next month',
    previousMonth: 'Previous month',
    nextYear: 'Next year',
    previousYear: 'Previous year',
    nextDecade: 'Next decade',
    previousDecade: 'Previous decade',
  },
});

export interface CalendarProps {
  readonly value: string | null;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** A month to choose a day from; weeks begin on Monday. */
export function Calendar({ value, min, max, onChoose }: CalendarProps) {
  const language = useLanguage();
  const words = useMessages(messages);
  const today = useToday();
  const month = useRef<HTMLDivElement>(null);
  useEffect(() => {
    month.current?.querySelector<HTMLElement>('[data-autofocus], table button')?.focus();
  }, []);
  return (
    <ComponentLibrary>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
        <div ref={month}>
          <DatePicker
            value={value}
            defaultDate={value ?? today}
            onChange={(day) => {
              if (day) onChoose(day);
            }}
            {...(min ? { minDate: min } : {})}
            {...(max ? { maxDate: max } : {})}
            hideOutsideDates
            highlightToday
            classNames={{ day: classes['calendarDay'] ?? '' }}
            ariaLabels={{
              nextMonth: words.nextMonth,
              previousMonth: words.previousMonth,
              nextYear: words.nextYear,
              previousYear: words.previousYear,
              nextDecade: words.nextDecade,
              previousDecade: words.previousDecade,
            }}
          />
        </div>
      </DatesProvider>
    </ComponentLibrary>
  );
}
