import { plainDate } from '@nanghang/domain/kernel';
import {
  Board,
  type BoardColumn,
  DueMark,
  FigureEntry,
  Row,
  RowItem,
  RowList,
  Section,
  StatusShape,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { DayStrip, Schedule } from '@nanghang/ui/charts';
import { useState } from 'react';
import { sampleMessages } from './sample.messages.ts';
import { type TaskRow, useTasks } from './sample-data.ts';
import { workMessages } from './work.messages.ts';

const columns = [
  { id: 'late', states: ['late', 'soon'], meaning: 'late' },
  { id: 'doing', states: ['open'], meaning: 'open' },
  { id: 'sent', states: ['sent'], meaning: 'sent' },
  { id: 'returned', states: ['returned'], meaning: 'returned' },
  { id: 'done', states: [], meaning: 'met' },
] as const;

function Columns() {
  const words = useMessages(workMessages);
  const names = useMessages(sampleMessages);
  const format = useFormat();
  const tasks = useTasks(12);
  const [moved, setMoved] = useState<Readonly<Record<string, string>>>({});
  const [opened, setOpened] = useState<string>();
  const placeOf = (task: TaskRow) =>
    moved[task.id] ?? columns.find((column) => column.states.some((state) => state === task.state))?.id;
  const shown: readonly BoardColumn<TaskRow>[] = columns.map(({ id, meaning }) => ({
    id,
    meaning,
    title: words[id],
    items: tasks.filter((task) => placeOf(task) === id),
  }));
  return (
    <Board
      label={words.board}
      columns={shown}
      itemId={(task) => task.id}
      openedId={opened}
      onOpen={(task) => setOpened(task.id)}
      card={(task) => ({
        title: task.name,
        kicker: task.code,
        foot: (
          <>
            <span>{task.unit}</span>
            <span>{`${names.due} ${format.dayMonth(task.due)}`}</span>
          </>
        ),
      })}
      movesOf={(task) =>
        columns
          .filter((column) => column.id !== placeOf(task))
          .map((column) => ({ to: column.id, label: words[column.id] }))
      }
      onMove={(task, to) => setMoved({ ...moved, [task.id]: to })}
    />
  );
}

/** What pages of tasks are built from. */
export function WorkSamples() {
  const words = useMessages(workMessages);
  const format = useFormat();
  const [day, setDay] = useState('2023-11-20');
  return (
    <>
      <Section title={words.boardTitle} ruled>
        <Columns />
      </Section>
      <Section title={words.week(format.date(day))} ruled>
        <DayStrip
          label={words.weekLabel}
          chosen={day}
          onChoose={setDay}
          days={[
            { day: '2023-11-20', count: 2 },
            { day: '2023-11-21', count: 0 },
            { day: '2023-11-22', count: 1 },
            { day: '2023-11-23', count: 0, holiday: words.dayOff },
            { day: '2023-11-24', count: 2 },
          ]}
        />
        <Row gap={16}>
          <Text tone="faint">{words.dueWords}</Text>
          <DueMark due="2023-11-13" />
          <DueMark due="2023-11-20" />
          <DueMark due="2023-11-24" />
          <DueMark due="2023-12-31" />
          <DueMark due={null} />
        </Row>
      </Section>
      <Section title={words.timeTitle} ruled>
        <Lines />
      </Section>
      <Section title={words.unfoldedTitle} ruled>
        <Unfolded />
      </Section>
    </>
  );
}

/** Tasks on a line of time. */
function Lines() {
  const words = useMessages(workMessages);
  const tasks = useTasks(5);
  return (
    <Schedule
      label={words.timeTitle}
      from={plainDate('2023-09-01')}
      to={plainDate('2024-03-31')}
      rows={tasks.map((task, index) => ({
        id: task.id,
        label: task.name,
        kicker: task.code,
        span: { from: plainDate('2023-09-15'), to: plainDate('2023-12-31') },
        marks: [
          {
            on: plainDate('2023-10-01'),
            meaning: index % 2 === 0 ? ('met' as const) : ('late' as const),
            label: task.code,
          },
          { on: plainDate('2023-12-31'), meaning: 'open' as const, label: task.code },
        ],
      }))}
    />
  );
}

/** A row with its form below it, and figures beside those of the last period. */
function Unfolded() {
  const words = useMessages(workMessages);
  const format = useFormat();
  const [value, setValue] = useState<number | string | null>(14);
  const solved = 12;
  const rate = typeof value === 'number' && value > 0 ? solved / value : undefined;
  return (
    <RowList>
      <RowItem
        lead={<StatusShape meaning="soon" />}
        title={words.unfoldedRow}
        detail="PCI.23"
        trail={<DueMark due="2023-11-20" />}
        selected
        below={
          <FigureEntry
            title={words.figures}
            onChange={(_, next) => setValue(next)}
            rows={[{ id: 'a', label: words.received, value, previous: 11 }]}
            results={[{ id: 'r', label: words.rate, value: format.percent(rate), previous: format.percent(0.818) }]}
          />
        }
      />
    </RowList>
  );
}
