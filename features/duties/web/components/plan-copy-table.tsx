import {
  type Column,
  DataTable,
  EmptyState,
  Stack,
  StatusBadge,
  type StatusMeaning,
  Text,
  TwoLines,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import type { PlanCopyRow } from '../../contract/index.ts';
import { planCopyMessages } from '../plan-copy.messages.ts';
import { taskWordsColumn } from './task-words.tsx';

const meanings: Readonly<Record<PlanCopyRow['outcome'], StatusMeaning>> = {
  ...{ moved: 'met', repeats: 'sent', clipped: 'soon', relative: 'soon' },
  ...{ event: 'soon', no_timeframe: 'unknown', unread: 'soon' },
};

export interface PlanCopyTableProps {
  readonly rows: readonly PlanCopyRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Every task of a plan with its dates before and after, and what could not move. */
export function PlanCopyTable({ rows, chosen, onChoose }: PlanCopyTableProps) {
  const words = useMessages(planCopyMessages);
  const columns: readonly Column<PlanCopyRow>[] = [
    taskWordsColumn(words.task, false),
    {
      id: 'before',
      head: words.before,
      least: 140,
      value: (row) => row.before.firstDueOn,
      cell: (row) => <Dates dates={row.before} />,
    },
    {
      id: 'after',
      head: words.after,
      least: 140,
      strong: true,
      onPhone: true,
      value: (row) => row.after.firstDueOn,
      cell: (row) => <Dates dates={row.after} />,
    },
    {
      id: 'outcome',
      head: words.outcome,
      least: 200,
      onPhone: 'under',
      value: (row) => words[row.outcome],
      cell: (row) => <OutcomeCell row={row} />,
    },
  ];
  if (rows.length === 0) return <EmptyState title={words.empty} />;
  return (
    <DataTable
      label={words.task}
      columns={columns}
      rows={rows}
      rowId={(row) => row.task.taskId}
      selected={chosen}
      onSelect={onChoose}
      unsortable
    />
  );
}

function Dates({ dates }: { readonly dates: PlanCopyRow['before'] }) {
  const words = useMessages(planCopyMessages);
  const format = useFormat();
  const { firstDueOn, lastDueOn, count } = dates;
  const days =
    firstDueOn === null || lastDueOn === null
      ? words.noDate
      : firstDueOn === lastDueOn
        ? format.date(firstDueOn)
        : words.span(format.date(firstDueOn), format.date(lastDueOn), format.number(count));
  return <TwoLines main={days} note={dates.words ?? ''} />;
}

function OutcomeCell({ row }: { readonly row: PlanCopyRow }) {
  const words = useMessages(planCopyMessages);
  const notes = [
    ...(row.years.length > 0 ? [words.yearsNamed(row.years.join(', '))] : []),
    ...(row.ended.length > 0 ? [words.ended(row.ended.join(', '))] : []),
    ...(row.noLead ? [words.noLead] : []),
    ...(row.outside ? [words.outside] : []),
  ];
  return (
    <Stack gap={4}>
      <StatusBadge meaning={meanings[row.outcome]} wrap>
        {words[row.outcome]}
      </StatusBadge>
      {notes.map((note) => (
        <Text key={note} size={12} tone="warn" block>
          {note}
        </Text>
      ))}
    </Stack>
  );
}
