import {
  Button,
  type Column,
  DataTable,
  NoMatchState,
  QueryState,
  Row,
  Stack,
  StatusBadge,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { CascadeNode, taskListRoutes } from '../../contract/index.ts';
import { meaningOf } from '../duty-words.ts';
import { statusMessages } from '../state.messages.ts';
import { taskTreeQuery } from '../task-tree.queries.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { leadNames } from './task-columns.tsx';
import type { TaskViewProps } from './task-views.tsx';

type TreeItem = z.output<typeof taskListRoutes.tree.response>['items'][number];

/** A task of the tree, with what carries it out. */
interface Branch extends Omit<CascadeNode, 'leads'> {
  readonly leadNames: string;
  readonly branches: readonly Branch[];
}

function branchesBelow(top: string, below: readonly CascadeNode[]): readonly Branch[] {
  const children = Map.groupBy(below, (node) => node.parentTaskId ?? '');
  const grow = (taskId: string): readonly Branch[] =>
    (children.get(taskId) ?? []).map(({ leads, ...node }) => ({
      ...node,
      leadNames: leadNames({ leads, leadCount: leads.length }),
      branches: grow(node.taskId),
    }));
  return grow(top);
}

/** The tops of the tree: a task that stands below another of the list is shown there and not twice. */
function topsOf(items: readonly TreeItem[]): readonly Branch[] {
  const shown = new Set(items.flatMap(({ below }) => below.map((node) => node.taskId)));
  return items
    .filter(({ task }) => !shown.has(task.taskId))
    .map(({ task, below }) => {
      const { taskId, parentTaskId, ref, title, status, progress } = task;
      const names = { leadNames: leadNames(task), branches: branchesBelow(taskId, below) };
      return { taskId, parentTaskId, depth: 0, ref, title, status, progress, ...names };
    });
}

function isDone({ status }: Branch): boolean {
  return status === 'accepted' || status === 'waived';
}

/** Tasks from the province down to the last unit, with how far each is and how many below it are done. */
export function TaskTree({ conditions, openedId, onOpen }: TaskViewProps) {
  const words = useMessages(taskListMessages);
  const query = useInfiniteQuery(taskTreeQuery(conditions));
  const tops = useMemo(() => topsOf(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  const columns = useTreeColumns();
  return (
    <QueryState query={query} skeleton={{ lines: 10 }}>
      {() =>
        tops.length === 0 ? (
          <NoMatchState />
        ) : (
          <Stack gap={12}>
            <DataTable<Branch>
              label={words.treeLabel}
              columns={columns}
              rows={tops}
              rowId={(row) => row.taskId}
              childrenOf={(row) => (row.branches.length === 0 ? undefined : row.branches)}
              openLevels={0}
              onOpen={(row) => onOpen(row.taskId)}
              openedId={openedId}
              unsortable
              compact
            />
            {query.hasNextPage ? (
              <Row>
                <Button small busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                  {words.moreTasks}
                </Button>
              </Row>
            ) : null}
          </Stack>
        )
      }
    </QueryState>
  );
}

function useTreeColumns(): readonly Column<Branch>[] {
  const words = useMessages(taskListMessages);
  const statuses = useMessages(statusMessages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'task',
        head: words.task,
        least: 440,
        value: (row) => `${row.ref} ${row.title}`,
        cell: (row) => (
          <Text size={13} clip={2} title={row.title}>
            <strong>{row.ref}</strong> {row.title}
          </Text>
        ),
      },
      {
        id: 'leads',
        head: words.lead,
        least: 130,
        value: (row) => row.leadNames || words.unassigned,
        quiet: true,
      },
      {
        id: 'progress',
        head: words.progress,
        kind: 'number',
        value: (row) => row.progress.accepted,
        cell: (row) => (row.progress.total === 0 ? words.none : format.rank(row.progress.accepted, row.progress.total)),
      },
      {
        id: 'below',
        head: words.belowDone,
        kind: 'number',
        value: (row) => row.branches.filter(isDone).length,
        cell: (row) =>
          row.branches.length === 0 ? words.none : format.rank(row.branches.filter(isDone).length, row.branches.length),
      },
      {
        id: 'status',
        head: words.status,
        least: 120,
        onPhone: true,
        value: (row) => statuses[row.status],
        cell: (row) => <StatusBadge meaning={meaningOf[row.status]}>{statuses[row.status]}</StatusBadge>,
      },
    ],
    [words, statuses, format],
  );
}
