import type { PlainDate } from '@nanghang/domain/kernel';
import { Chip, type Column, Text, useFormat, useMessages, usePhone, useToday } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ComponentRef, TaskRow } from '../../contract/index.ts';
import { plansQuery } from '../duties.queries.ts';
import { shortDay, statusWords } from '../duty-words.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { DutyMark } from './duty-mark.tsx';

/** What of a row says where it stands. */
export function dutyOfTask(row: Pick<TaskRow, 'status' | 'nextDueOn' | 'lateDays'>) {
  return { status: row.status, dueOn: row.nextDueOn, lateDays: row.lateDays };
}

/** Names of the leading units, shortest forms, with how many more there are. */
export function leadNames(row: Pick<TaskRow, 'leads' | 'leadCount'>): string {
  const names = row.leads.map((unit) => unit.shortName ?? unit.name).slice(0, 2);
  const more = row.leadCount - names.length;
  return more > 0 ? `${names.join(', ')} +${more}` : names.join(', ');
}

/** A component by its name, an index as a whole by its code, which everybody knows it by. */
function componentWords(one: ComponentRef): string {
  return one.componentCode === '' ? one.seriesCode : one.name;
}

/** Whether tasks of more than one plan are in sight, whose refs repeat. */
export function useSeveralPlans(chosenPlan: string | undefined): boolean {
  const plans = useQuery(plansQuery).data;
  return chosenPlan === undefined && (plans?.items.length ?? 0) > 1;
}

const refWidth = 84;
const refWithPlanWidth = 176;

/** What of a row a panel beside the list shows as well, so that the list keeps room for the words. */
const shownBeside: ReadonlySet<string> = new Set(['timeframe', 'components']);

/**
 * Columns of the list of tasks.
 * @param severalPlans refs are told apart by their plan
 * @param beside a panel stands beside the list
 */
export function useTaskColumns(severalPlans: boolean, beside: boolean): readonly Column<TaskRow>[] {
  const words = useMessages(taskListMessages);
  const format = useFormat();
  const today = useToday() as PlainDate;
  const phone = usePhone();
  const withPlan = severalPlans && !beside;
  return useMemo(() => {
    const columns: readonly Column<TaskRow>[] = [
      {
        id: 'ref',
        head: words.ref,
        value: (row) => row.ref,
        width: withPlan ? refWithPlanWidth : refWidth,
        strong: true,
        cell: (row: TaskRow) =>
          phone ? <RefAndTitle row={row} withPlan={withPlan} /> : <TaskRefWords row={row} withPlan={withPlan} />,
      },
      {
        id: 'content',
        head: words.task,
        value: (row) => row.title,
        cell: (row) => <span title={row.content ?? row.title}>{row.title}</span>,
        width: 340,
        clip: true,
        sortable: false,
      },
      {
        id: 'leads',
        head: words.lead,
        value: (row) => leadNames(row) || words.unassigned,
        cell: (row) =>
          row.leadCount === 0 ? (
            <Text tone="bad" size={13} weight={500}>
              {words.unassigned}
            </Text>
          ) : (
            <Text size={13} clip={1} title={row.leads.map((unit) => unit.name).join('; ')}>
              {leadNames(row)}
            </Text>
          ),
        width: 130,
        sortable: false,
        choice: 'shown',
      },
      {
        id: 'coordinates',
        head: words.coordinate,
        value: (row) => (row.coordinateCount === 0 ? null : words.units(format.number(row.coordinateCount))),
        width: 84,
        quiet: true,
        sortable: false,
        choice: 'hidden',
      },
      {
        id: 'timeframe',
        head: words.rhythm,
        value: (row) => row.timeframeRaw ?? words.noTimeframe,
        cell: (row) => (
          <Text size={13} clip={1}>
            {row.timeframeRaw ?? words.noTimeframe}
          </Text>
        ),
        width: 100,
        quiet: true,
        sortable: false,
        choice: 'shown',
      },
      {
        id: 'due',
        head: words.nextDue,
        kind: 'date',
        value: (row) => row.nextDueOn,
        cell: (row) =>
          row.nextDueOn === null ? (
            words.none
          ) : (
            <Text size={13} nowrap {...(row.status === 'overdue' ? { tone: 'bad', weight: 500 } : {})}>
              {shortDay(row.nextDueOn, today, format)}
            </Text>
          ),
        width: 80,
        choice: 'shown',
      },
      {
        id: 'status',
        head: words.status,
        value: (row) => statusWords(dutyOfTask(row), today, format),
        cell: (row) => <DutyMark duty={dutyOfTask(row)} />,
        width: 130,
        sortable: false,
        onPhone: true,
      },
      {
        id: 'components',
        head: words.component,
        value: (row) => row.components.map(componentWords).join('; '),
        cell: (row) => <ComponentChips row={row} />,
        width: 130,
        sortable: false,
        choice: 'shown',
      },
      {
        id: 'plan',
        head: words.plan,
        value: (row) => row.plan?.code,
        width: 100,
        quiet: true,
        clip: true,
        sortable: false,
        choice: 'hidden',
      },
      { id: 'priority', head: words.priority, value: (row) => words[row.priority], width: 90, choice: 'hidden' },
      {
        id: 'progress',
        head: words.progress,
        value: (row) => format.rank(row.progress.accepted, row.progress.total),
        width: 90,
        quiet: true,
        sortable: false,
        choice: 'hidden',
      },
    ];
    return beside ? columns.filter((column) => !shownBeside.has(column.id)) : columns;
  }, [words, format, today, phone, withPlan, beside]);
}

interface RefProps {
  readonly row: TaskRow;
  readonly withPlan: boolean;
}

/** The ref of a task, with its plan where refs repeat. */
function TaskRefWords({ row, withPlan }: RefProps) {
  if (!withPlan || row.plan === null) return <>{row.ref}</>;
  return (
    <Text nowrap size={13} weight={600} title={`${row.ref}, ${row.plan.code} – ${row.plan.title}`}>
      {row.ref}{' '}
      <Text size={12} tone="faint" weight={400}>
        {row.plan.code}
      </Text>
    </Text>
  );
}

/** On a phone the words stand below the code. */
function RefAndTitle({ row, withPlan }: RefProps) {
  return (
    <>
      <Text size={13} weight={600} block>
        <TaskRefWords row={row} withPlan={withPlan} />
      </Text>
      <Text size={13} clip={2}>
        {row.title}
      </Text>
    </>
  );
}

function ComponentChips({ row }: { readonly row: TaskRow }) {
  const [first, ...more] = row.components;
  if (!first) return <>–</>;
  return (
    <span title={row.components.map((one) => `${one.seriesCode} · ${one.name}`).join('; ')}>
      <Chip>{more.length > 0 ? `+${more.length} ${componentWords(first)}` : componentWords(first)}</Chip>
    </span>
  );
}
