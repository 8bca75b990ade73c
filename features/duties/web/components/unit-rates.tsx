import type { PlainDate } from '@nanghang/domain/kernel';
import {
  type Column,
  DataTable,
  InlineBar,
  Link,
  QueryState,
  Section,
  SidePanel,
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
import { rateRowsQuery } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { executionMessages } from '../execution.messages.ts';
import { taskPath, yearlyReportOf } from '../paths.ts';
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
  readonly onOpen?: (key: string) => void;
  readonly openedId?: string | undefined;
}

/** Rates with their bars, the tick at the target, and how many are late. */
export function RateTable({ label, nameHead, rows, narrow, onOpen, openedId }: RateTableProps) {
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
  const columns = narrow ? all.filter((column) => column.id !== 'completed' && column.id !== 'verdict') : all;
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
function Verdict({ row }: { readonly row: RateItem }) {
  const words = useMessages(executionMessages);
  const text = useText();
  if (!row.verdict?.level) return <>–</>;
  return <span title={`${text(row.verdict.words)} (${row.verdict.source})`}>{words[row.verdict.level]}</span>;
}

export interface RateRowsPanelProps {
  readonly unitId: string;
  readonly name: string;
  /** A day that has passed, at whose end they stood so; today unless told. */
  readonly asOf?: PlainDate | undefined;
  readonly onClose: () => void;
}

/** The reports behind the rate of a unit. */
export function RateRowsPanel({ unitId, name, asOf, onClose }: RateRowsPanelProps) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  const year = Number((asOf ?? today).slice(0, 4));
  const title = asOf ? words.rowsOn(name, format.date(asOf)) : words.rows(name);
  const query = useInfiniteQuery(rateRowsQuery(unitId, asOf));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns: readonly Column<ObligationRow>[] = [
    {
      id: 'task',
      head: words.task,
      value: (row) => `${row.task.ref} ${row.task.title}`,
      cell: (row) => (
        <TwoLines
          main={<Text size={13} clip={2}>{`${row.task.ref} ${row.task.title}`}</Text>}
          note={[
            periodWords(row.period, language),
            ...(row.dueOn === null ? [] : [`${words.due.toLocaleLowerCase(language)} ${format.date(row.dueOn)}`]),
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
    <SidePanel
      title={title}
      onClose={onClose}
      kicker={
        <Link
          href={yearlyReportOf(unitId, year)}
        >{`${words.yearly} ${format.language === 'vi' ? year : String(year)}`}</Link>
      }
    >
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {() => (
          <Section title="">
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
          </Section>
        )}
      </QueryState>
    </SidePanel>
  );
}
