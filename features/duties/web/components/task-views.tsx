import { taskLabel } from '@nanghang/domain/duties';
import { addMonths, datePartsOf, type PlainDate, plainDateOf } from '@nanghang/domain/kernel';
import {
  Board,
  EmptyState,
  Link,
  NoMatchState,
  QueryState,
  RowItem,
  RowList,
  Section,
  Stack,
  StatusShape,
  useFormat,
  useMessages,
  useText,
  useToday,
  useUrlState,
} from '@nanghang/ui';
import { MonthCalendar, Schedule } from '@nanghang/ui/charts';
import { useQuery } from '@tanstack/react-query';
import type { TaskRow } from '../../contract/index.ts';
import { type TaskConditions, taskBoardQuery, taskCalendarQuery, taskTimelineQuery } from '../duties.queries.ts';
import { meaningOf } from '../duty-words.ts';
import { statusMessages } from '../state.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { DutyMark } from './duty-mark.tsx';
import { dutyOfTask, leadNames, useSeveralPlans } from './task-columns.tsx';

export interface TaskViewProps {
  readonly conditions: TaskConditions;
  readonly openedId: string | undefined;
  readonly onOpen: (taskId: string) => void;
}

/** Tasks by status, side by side. */
export function TaskBoard({ conditions, openedId, onOpen }: TaskViewProps) {
  const words = useMessages(taskListMessages);
  const text = useText();
  const query = useQuery(taskBoardQuery(conditions));
  const withPlan = useSeveralPlans(conditions.plan);
  const meanings: Readonly<Record<string, (typeof meaningOf)[keyof typeof meaningOf]>> = meaningOf;
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {(board) =>
        board.columns.every((column) => column.count === 0) ? (
          <NoMatchState />
        ) : (
          <Board<TaskRow>
            label={words.boardLabel}
            columns={board.columns.map((column) => ({
              id: column.key,
              title: text(column.name),
              ...(meanings[column.key] ? { meaning: meanings[column.key] } : {}),
              items: column.items,
              total: column.count,
            }))}
            itemId={(task) => task.taskId}
            openedId={openedId}
            onOpen={(task) => onOpen(task.taskId)}
            card={(task) => ({
              title: task.title,
              kicker: taskLabel(task, withPlan),
              foot: (
                <>
                  <span>{leadNames(task) || words.unassigned}</span>
                  <DutyMark duty={dutyOfTask(task)} />
                </>
              ),
            })}
          />
        )
      }
    </QueryState>
  );
}

/** A month with what is due on each day; the chosen day's list below. */
export function TaskCalendar({ conditions, onOpen }: TaskViewProps) {
  const words = useMessages(taskListMessages);
  const statuses = useMessages(statusMessages);
  const format = useFormat();
  const today = useToday();
  const [url, setUrl] = useUrlState();
  const month = /^\d{4}-\d{2}$/.test(url['month'] ?? '') ? (url['month'] ?? '') : today.slice(0, 7);
  const query = useQuery(taskCalendarQuery(conditions, month));
  const withPlan = useSeveralPlans(conditions.plan);
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {({ days }) => {
        const chosen = url['day']
          ? days.find((day) => day.on === url['day'])
          : (days.find((day) => day.on >= today) ?? days.at(-1));
        return (
          <Stack gap={16}>
            <MonthCalendar
              label={words.calendarLabel}
              year={Number(month.slice(0, 4))}
              month={Number(month.slice(5))}
              days={Object.fromEntries(
                days.map((day) => [day.on, { count: day.count, ...(day.on < today ? { late: day.open } : {}) }]),
              )}
              {...(chosen ? { chosen: chosen.on } : url['day'] ? { chosen: url['day'] } : {})}
              onChoose={(day) => setUrl({ day })}
              onMonth={(year, next) => setUrl({ month: `${year}-${String(next).padStart(2, '0')}`, day: undefined })}
            />
            {chosen ? (
              <Section title={words.dueOnDay(format.date(chosen.on), format.number(chosen.count))}>
                <RowList>
                  {chosen.items.map((mark) => (
                    <RowItem
                      key={mark.obligationId}
                      lead={<StatusShape meaning={meaningOf[mark.status]} />}
                      title={`${taskLabel(mark, withPlan)} ${mark.title}`}
                      detail={`${mark.unitCount > 1 ? words.units(format.number(mark.unitCount)) : mark.unit.name} · ${statuses[mark.status]}`}
                      onOpen={() => onOpen(mark.taskId)}
                    />
                  ))}
                </RowList>
                {chosen.items.reduce((sum, mark) => sum + mark.unitCount, 0) < chosen.count ? (
                  <Link
                    onOpen={() => setUrl({ view: undefined, day: undefined, dueFrom: chosen.on, dueTo: chosen.on })}
                  >
                    {words.allOfDay}
                  </Link>
                ) : null}
              </Section>
            ) : (
              <EmptyState bare title={url['day'] ? words.nothingOnDay : words.nothingInMonth} />
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
}

const monthsBefore = 6;
const monthsAfter = 12;

/** Tasks on a line of time, from half a year ago to a year from now. */
export function TaskTimeline({ conditions, openedId, onOpen }: TaskViewProps) {
  const words = useMessages(taskListMessages);
  const statuses = useMessages(statusMessages);
  const format = useFormat();
  const today = useToday() as PlainDate;
  const [, setUrl] = useUrlState();
  const { year, month } = datePartsOf(today);
  const first = plainDateOf(year, month, 1) ?? today;
  const [from, to] = [addMonths(first, -monthsBefore), addMonths(first, monthsAfter)];
  const query = useQuery(taskTimelineQuery(conditions, from, to));
  const withPlan = useSeveralPlans(conditions.plan);
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <NoMatchState />
        ) : (
          <Stack gap={8}>
            <Schedule
              label={words.timeLabel}
              from={from}
              to={to}
              openedId={openedId}
              onOpen={onOpen}
              rows={items.map((line) => ({
                id: line.task.taskId,
                label: line.task.title,
                kicker: taskLabel(line.task, withPlan),
                span: { from: line.from, to: line.to ?? to },
                marks: line.marks.map((mark) => ({
                  on: mark.dueOn,
                  meaning: meaningOf[mark.status],
                  label: `${statuses[mark.status]}, ${words.units(format.number(mark.count))}`,
                })),
              }))}
            />
            {nextCursor === null ? null : <Link onOpen={() => setUrl({ view: undefined })}>{words.moreInTable}</Link>}
          </Stack>
        )
      }
    </QueryState>
  );
}
