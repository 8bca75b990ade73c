import { type Column, DataTable, EmptyState, TwoLines, useFormat, useLanguage, useMessages } from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { followingRoutes } from '../../contract/index.ts';
import { pressingsQuery } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { taskPath } from '../paths.ts';

type Pressing = z.output<typeof followingRoutes.pressings.response>['items'][number];

/** What was pressed: when, whom, by whom, with which words, and for which time. */
export function PressRegister() {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const query = useInfiniteQuery(pressingsQuery);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns: readonly Column<Pressing>[] = [
    { id: 'at', head: words.pressedOn, value: (row) => format.dateTime(row.at), width: 150 },
    { id: 'unit', head: words.unit, value: (row) => row.unit.name, onPhone: true },
    {
      id: 'task',
      head: words.task,
      value: (row) => `${row.task.ref} ${row.task.title}`,
      cell: (row) => (
        <TwoLines
          main={`${row.task.ref} ${row.task.title}`}
          note={[...(row.task.plan ? [row.task.plan.code] : []), periodWords(row.period, language)].join(' · ')}
        />
      ),
    },
    { id: 'due', head: words.due, kind: 'date', value: (row) => row.dueOn },
    { id: 'message', head: words.message, value: (row) => row.reason },
    { id: 'by', head: words.pressedBy, value: (row) => row.by, quiet: true },
    { id: 'time', head: words.time, kind: 'number', value: (row) => row.time, onPhone: true },
  ];
  return (
    <DataTable
      label={words.presses}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.obligationId} ${row.sequence}`}
      query={query}
      rowHref={(row) => taskPath(row.task.taskId)}
      unsortable
      empty={<EmptyState title={words.noPresses} />}
    />
  );
}
