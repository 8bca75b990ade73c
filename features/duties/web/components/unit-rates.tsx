import type { PlainDate } from '@nanghang/domain/kernel';
import {
  type Column,
  DataTable,
  type DataTableProps,
  InlineBar,
  Link,
  PlainSelect,
  QueryState,
  SidePanel,
  Stack,
  Text,
  TwoLines,
  useFormat,
  useLanguage,
  useMessages,
  useText,
  useToday,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { followingRoutes, ObligationRow } from '../../contract/index.ts';
import type { RateGrouping } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { executionMessages } from '../execution.messages.ts';
import { taskPath, yearlyReportOf } from '../paths.ts';
import { type CountedPart, countedParts, rateRowsQuery } from '../rate-rows.queries.ts';
import { DutyMark } from './duty-mark.tsx';

type RateItem = z.output<typeof followingRoutes.rates.response>['items'][number];

/** Share from which the yearly rating asks reports to be on time. */
export const onTimeTarget = 0.95;
const near = 0.05;

/** Colour of a rate beside the target. */
export function rateTone(ratio: number): 'good' | 'warn' | 'bad' {
  return ratio >= onTimeTarget ? 'good' : ratio >= onTimeTarget - near ? 'warn' : 'bad';
}

export interface RateTableProps {
  readonly label: string;
  readonly nameHead: string;
  readonly rows: readonly RateItem[];
  /** Few columns, for a block beside another. */
  readonly narrow?: boolean;
  /** With the yearly rating that is left open. */
  readonly rated?: boolean;
  readonly onOpen?: (key: string) => void;
  readonly openedId?: string | undefined;
}

/** Rates with their bars, the tick at the target, and how many are late. */
export function RateTable({ label, nameHead, rows, narrow, rated, onOpen, openedId }: RateTableProps) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const text = useText();
  const all: readonly Column<RateItem>[] = [
    { id: 'name', head: nameHead, value: (row) => text(row.name) },
    {
      id: 'bar',
      head: words.line,
      width: 110,
      cell: (row) => <InlineBar ratio={row.onTimeRatio} tone={rateTone(row.onTimeRatio ?? 0)} target={onTimeTarget} />,
    },
    { id: 'onTime', head: words.onTime, kind: 'percent', strong: true, value: (row) => row.onTimeRatio, onPhone: true },
    {
      id: 'counted',
      head: words.counted,
      kind: 'number',
      quiet: true,
      value: (row) => row.due,
      cell: (row) => format.rank(row.onTime, row.due),
    },
    { id: 'completed', head: words.completed, kind: 'percent', value: (row) => row.completionRatio },
    {
      id: 'late',
      head: words.late,
      kind: 'number',
      value: (row) => row.late,
      cell: (row) => (
        <Text size={13} {...(row.late > 0 ? { tone: 'bad', weight: 600 } : {})}>
          {format.number(row.late)}
        </Text>
      ),
      onPhone: true,
    },
    {
      id: 'verdict',
      head: words.verdict,
      value: (row) => (row.verdict?.level ? words[row.verdict.level] : null),
      cell: (row) => <Verdict row={row} />,
      quiet: true,
    },
  ];
  const left = narrow ? ['completed', 'verdict'] : rated ? [] : ['verdict'];
  const columns = all.filter((column) => !left.includes(column.id));
  return (
    <DataTable<RateItem>
      label={label}
      columns={columns}
      rows={rows}
      rowId={(row) => row.key}
      compact
      {...(onOpen ? { onOpen: (row) => onOpen(row.key) } : {})}
      openedId={openedId}
    />
  );
}

/** The best rating that the rates still allow; the rule that says so on hover. */
function Verdict({ row: { verdict } }: { readonly row: RateItem }) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const text = useText();
  if (!verdict?.level) return <>–</>;
  const { year, due, accepted, onTime, source } = verdict;
  const counts = words.ratedBy(String(year), format.number(due), format.number(accepted), format.number(onTime));
  const why = source === '' ? text(verdict.words) : `${text(verdict.words)} (${source})`;
  return <span title={`${counts} ${why}`}>{words[verdict.level]}</span>;
}

export interface RateRowsPanelProps {
  readonly by: RateGrouping;
  /** The row of rates that is opened. */
  readonly row: RateItem;
  /** A day that has passed, at whose end they stood so; today unless told. */
  readonly asOf?: PlainDate | undefined;
  /** Which of its counts is listed; the first that is not empty unless told. */
  readonly counted?: CountedPart | undefined;
  readonly onCounted: (counted: CountedPart) => void;
  readonly onClose: () => void;
}

/** How many reports of each kind stand behind a rate. */
function countsOf(row: RateItem): Readonly<Record<CountedPart, number>> {
  const { due, onTime, accepted, late, submitted, waived, ahead, undated } = row;
  return { due, on_time: onTime, accepted, late, submitted, ahead, undated, waived };
}

const partWords = {
  due: 'partDue',
  on_time: 'partOnTime',
  accepted: 'partAccepted',
  late: 'partLate',
  submitted: 'partSubmitted',
  ahead: 'partAhead',
  undated: 'partUndated',
  waived: 'partWaived',
} as const satisfies Record<CountedPart, string>;

/** What a row opens to: what was due, else the first of its counts that is not empty. */
function firstCounted(row: RateItem): CountedPart {
  const counts = countsOf(row);
  return countedParts.find((part) => counts[part] > 0) ?? 'due';
}

/** The reports behind a row of rates: all that were due, or those of one count. */
export function RateRowsPanel({ by, row, asOf, counted: chosen, onCounted, onClose }: RateRowsPanelProps) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const text = useText();
  const today = useToday();
  const year = Number((asOf ?? today).slice(0, 4));
  const name = text(row.name);
  const title = asOf ? words.rowsOn(name, format.date(asOf)) : words.rows(name);
  const counted = chosen ?? firstCounted(row);
  const query = useInfiniteQuery(rateRowsQuery({ by, key: row.key, counted, asOf }));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const counts = countsOf(row);
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      kicker={by === 'unit' ? <Link href={yearlyReportOf(row.key, year)}>{`${words.yearly} ${year}`}</Link> : undefined}
    >
      <Stack gap={12}>
        <PlainSelect
          label={words.listed}
          value={counted}
          onChange={(next) => onCounted(countedParts.find((part) => part === next) ?? 'due')}
          options={countedParts
            .filter((part) => part === counted || counts[part] > 0)
            .map((value) => ({ value, label: `${words[partWords[value]]} (${format.number(counts[value])})` }))}
        />
        <QueryState query={query} skeleton={{ lines: 8 }}>
          {() => <RateRows title={title} rows={rows ?? []} query={query} ofUnit={by === 'unit'} asOf={asOf} />}
        </QueryState>
      </Stack>
    </SidePanel>
  );
}

interface RateRowsProps {
  readonly title: string;
  readonly rows: readonly ObligationRow[];
  readonly query: NonNullable<DataTableProps<ObligationRow>['query']>;
  readonly ofUnit: boolean;
  readonly asOf?: PlainDate | undefined;
}

function RateRows({ title, rows, query, ofUnit, asOf }: RateRowsProps) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const language = useLanguage();
  const columns: readonly Column<ObligationRow>[] = [
    {
      id: 'task',
      head: words.task,
      value: (row) => `${row.task.ref} ${row.task.title}`,
      cell: (row) => (
        <TwoLines
          main={<Text size={13} clip={2}>{`${row.task.ref} ${row.task.title}`}</Text>}
          note={[
            ...(ofUnit ? [] : [row.unit.name]),
            periodWords(row.period, language),
            ...(row.dueOn === null ? [] : [`${words.due.toLocaleLowerCase(language)}\u00a0${format.date(row.dueOn)}`]),
          ].join(' · ')}
        />
      ),
    },
    {
      id: 'state',
      head: words.state,
      value: (row) => row.status,
      cell: (row) => <DutyMark duty={row} on={asOf} />,
      onPhone: true,
    },
  ];
  return (
    <DataTable
      label={title}
      columns={columns}
      rows={rows}
      query={query}
      rowId={(row) => row.obligationId}
      rowHref={(row) => `${taskPath(row.task.taskId)}?tab=reports&ob=${row.obligationId}`}
      unsortable
      bare
    />
  );
}
