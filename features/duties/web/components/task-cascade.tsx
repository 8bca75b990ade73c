import {
  type Column,
  DataTable,
  EmptyState,
  Row,
  Stack,
  StatusBadge,
  StatusShape,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useMemo } from 'react';
import type { CascadeNode, TaskDetail } from '../../contract/index.ts';
import { meaningOf } from '../duty-words.ts';
import { taskPath } from '../paths.ts';
import { statusMessages } from '../state.messages.ts';
import { taskMessages } from '../task.messages.ts';

const openLevels = 3;

/** The tasks that carry one out, down to the last unit, and who has not answered. */
export function TaskCascade({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const statuses = useMessages(statusMessages);
  const format = useFormat();
  const below = useMemo(() => Map.groupBy(task.cascade, (node) => node.parentTaskId), [task.cascade]);
  const columns: readonly Column<CascadeNode>[] = [
    {
      id: 'task',
      head: words.task,
      value: (node) => `${node.ref} ${node.title}`,
      cell: (node) => (
        <Text size={13} clip={2} title={node.title}>
          {`${node.leads.map((unit) => unit.shortName ?? unit.name).join(', ')}: ${node.ref} ${node.title}`}
        </Text>
      ),
    },
    {
      id: 'progress',
      head: words.reports,
      kind: 'number',
      quiet: true,
      value: (node) => node.progress.accepted,
      cell: (node) => format.rank(node.progress.accepted, node.progress.total),
    },
    {
      id: 'status',
      head: words.state,
      value: (node) => statuses[node.status],
      cell: (node) => (
        <span title={statuses[node.status]}>
          <StatusShape meaning={meaningOf[node.status]} />
        </span>
      ),
    },
  ];
  const roots = below.get(task.taskId) ?? [];
  const without = task.unitsWithoutOwnTask;
  return (
    <Stack gap={12}>
      {roots.length === 0 ? (
        <EmptyState bare title={words.noCascade} />
      ) : (
        <DataTable
          label={words.cascade}
          columns={columns}
          rows={roots}
          rowId={(node) => node.taskId}
          childrenOf={(node) => below.get(node.taskId)}
          openLevels={openLevels}
          rowHref={(node) => taskPath(node.taskId)}
          unsortable
          compact
          bare
        />
      )}
      {without.length === 0 ? null : (
        <Row>
          <span title={without.map((unit) => unit.name).join('; ')}>
            <StatusBadge meaning="unknown" wrap>
              {words.unitsWithout(format.number(without.length))}
            </StatusBadge>
          </span>
        </Row>
      )}
    </Stack>
  );
}
