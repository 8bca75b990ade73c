import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Text,
  TrendMark,
  TwoLines,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import type { z } from 'zod';
import type { followingRoutes } from '../../contract/index.ts';
import { executionMessages } from '../execution.messages.ts';
import { componentPath, tasksPathWith } from '../paths.ts';

type Late = z.output<typeof followingRoutes.late.response>;
type LateComponent = Late['components'][number];
type LateUnit = Late['units'][number];

function lateTasksOf(row: LateComponent): string {
  return tasksPathWith({
    status: 'overdue',
    series: row.seriesCode,
    ...(row.componentCode === '' ? {} : { component: row.componentCode }),
  });
}

/** Index components that late work endangers, where the province last stood on them, and who answers. */
export function LateComponents({ rows }: { readonly rows: readonly LateComponent[] }) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const columns: readonly Column<LateComponent>[] = [
    {
      id: 'component',
      head: words.component,
      value: (row) => row.name,
      cell: (row) => (
        <TwoLines
          main={<Link href={componentPath(row.seriesCode, row.componentCode, row.standing?.year)}>{row.name}</Link>}
          note={row.seriesCode}
        />
      ),
    },
    {
      id: 'score',
      head: words.lastScore,
      kind: 'number',
      value: (row) => row.standing?.value,
      cell: ({ standing }) =>
        standing ? (
          <TwoLines
            main={format.number(standing.value, { digits: standing.decimals })}
            note={words.ofScale(format.number(standing.scaleMax), String(standing.year))}
          />
        ) : (
          words.noScore
        ),
    },
    {
      id: 'rank',
      head: words.lastRank,
      kind: 'number',
      value: (row) => row.standing?.rank,
      cell: ({ standing }) =>
        standing?.rank && standing.of ? (
          <TwoLines
            main={format.rank(standing.rank, standing.of)}
            note={
              standing.rankChange === null ? (
                ''
              ) : (
                <TrendMark change={standing.rankChange} betterWhen="higher" digits={0} unit={words.places} />
              )
            }
          />
        ) : (
          words.noScore
        ),
    },
    {
      id: 'late',
      head: words.lateOfAll,
      kind: 'number',
      value: (row) => row.late,
      cell: (row) => (
        <TwoLines
          main={
            <Link href={lateTasksOf(row)}>
              <Text tone="bad" weight={600}>
                {words.periods(format.number(row.late))}
              </Text>
            </Link>
          }
          note={words.tasks(format.number(row.tasks))}
        />
      ),
      onPhone: true,
    },
    {
      id: 'worst',
      head: words.responsible,
      value: (row) => row.worst.unit.name,
      cell: (row) => (
        <TwoLines
          main={row.worst.unit.name}
          note={words.worst(
            [row.worst.task.ref, row.worst.task.plan?.code].filter(Boolean).join(' '),
            format.number(row.worst.lateDays),
          )}
        />
      ),
    },
  ];
  return (
    <DataTable
      label={words.threatens}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.seriesCode} ${row.componentCode}`}
      unsortable
      empty={<EmptyState title={words.noThreat} />}
    />
  );
}

/** Units that are late, by how much. */
export function LateUnits({ rows }: { readonly rows: readonly LateUnit[] }) {
  const words = useMessages(executionMessages);
  const format = useFormat();
  const columns: readonly Column<LateUnit>[] = [
    { id: 'unit', head: words.unit, value: (row) => row.unit.name },
    { id: 'late', head: words.late, kind: 'number', strong: true, value: (row) => row.late, onPhone: true },
    {
      id: 'most',
      head: words.mostDays,
      kind: 'number',
      value: (row) => row.mostLateDays,
      cell: (row) => words.days(format.number(row.mostLateDays)),
      onPhone: true,
    },
    { id: 'oldest', head: words.oldest, kind: 'date', value: (row) => row.oldestDueOn },
    { id: 'returned', head: words.returned, kind: 'number', value: (row) => row.returned },
    { id: 'open', head: words.open, kind: 'number', quiet: true, value: (row) => row.open },
  ];
  return (
    <DataTable
      label={words.lateUnits}
      columns={columns}
      rows={rows}
      rowId={(row) => row.unit.unitId}
      rowHref={(row) => tasksPathWith({ status: 'overdue', unit: row.unit.unitId, duty: 'lead' })}
      empty={<EmptyState title={words.noneLate} />}
    />
  );
}
