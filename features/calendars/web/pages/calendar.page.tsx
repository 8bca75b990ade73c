import { parsePlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  type Column,
  EmptyState,
  ListPage,
  PlainDateInput,
  Row,
  Section,
  Stack,
  Text,
  useFormat,
  useListState,
  useMay,
  useMessages,
  useText,
  useToday,
  useUrlState,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { CalendarDay } from '../../contract/index.ts';
import { calendarsMessages } from '../calendars.messages.ts';
import { calendarYearQuery } from '../calendars.queries.ts';
import { DateRulesForm } from '../components/date-rules-form.tsx';
import { DayPanel } from '../components/day-panel.tsx';

function useColumns(): Column<CalendarDay>[] {
  const words = useMessages(calendarsMessages);
  const format = useFormat();
  const text = useText();
  return [
    { id: 'date', head: words.date, value: (day) => day.date, cell: (day) => format.date(day.date), width: 120 },
    { id: 'kind', head: words.kind, value: (day) => words[day.kind], width: 150, onPhone: true },
    { id: 'name', head: words.name, value: (day) => text(day.name), width: 260 },
    { id: 'setBy', head: words.setBy, value: (day) => words[day.setBy], width: 140 },
    {
      id: 'basis',
      head: words.basis,
      value: (day) => (day.unconfirmed ? `${text(day.basis)} (${words.unconfirmed})` : text(day.basis)),
      width: 300,
      clip: true,
      quiet: true,
    },
  ];
}

function MonthCounts({ counts }: { readonly counts: readonly number[] }) {
  const words = useMessages(calendarsMessages);
  const format = useFormat();
  return (
    <Section title={words.daysByMonth}>
      <Row gap={16}>
        {counts.map((count, month) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the month
          <Stack key={month} gap={4}>
            <Text size={12} tone="quiet">{`${words.month} ${month + 1}`}</Text>
            <Text weight={600}>{format.number(count)}</Text>
          </Stack>
        ))}
      </Row>
    </Section>
  );
}

/** The working calendar of a year: public days, the province's own, and what follows from them. */
export function Page() {
  const words = useMessages(calendarsMessages);
  const format = useFormat();
  const today = useToday();
  const may = useMay('calendar.edit');
  const [url, setUrl] = useUrlState();
  const year = Number(url['year'] ?? today.slice(0, 4));
  const query = useQuery(calendarYearQuery(year));
  const list = useListState({ filters: [] });
  const columns = useColumns();
  const date = parsePlainDate(String(url['day'] ?? ''));
  const data = query.data;
  const total = data?.workingDaysByMonth.reduce((sum, count) => sum + count, 0) ?? 0;
  const answer = !data
    ? words.calendar
    : data.known
      ? words.answer(year, format.number(total))
      : words.unknownAnswer(year);
  return (
    <ListPage
      header={{
        answer,
        documentTitle: words.calendar,
        lede: words.lede,
        actions: (
          <Row>
            <Button onPress={() => setUrl({ year: String(year - 1), day: undefined })}>{words.yearBefore}</Button>
            <Button onPress={() => setUrl({ year: String(year + 1), day: undefined })}>{words.yearAfter}</Button>
          </Row>
        ),
      }}
      label={words.days}
      state={list}
      withoutText
      columns={columns}
      rows={data?.days}
      rowId={(day) => `${day.date} ${day.kind} ${day.name.vi}`}
      query={query}
      {...(may ? { onOpen: (day: CalendarDay) => setUrl({ day: day.date }) } : {})}
      empty={<EmptyState title={words.unknownAnswer(year)} detail={words.unknownBody} />}
      notices={
        may ? (
          <PlainDateInput
            label={words.add}
            value={date ?? ''}
            onChange={(value) => setUrl({ day: value === '' ? undefined : value })}
          />
        ) : null
      }
      panel={
        may && date ? (
          <DayPanel
            key={date}
            date={date}
            day={data?.days.find((day) => day.date === date)}
            onClose={() => setUrl({ day: undefined })}
          />
        ) : null
      }
    >
      {data?.known ? <MonthCounts counts={data.workingDaysByMonth} /> : null}
      {may && data ? (
        <Section title={words.rules} ruled>
          <DateRulesForm key={String(data.rules.strictBefore)} rules={data.rules} />
        </Section>
      ) : null}
    </ListPage>
  );
}
