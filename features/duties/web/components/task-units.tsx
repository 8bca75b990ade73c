import { Chip, type Column, DataTable, Link, Row, Stack, useFormat, useMessages } from '@nanghang/ui';
import type { TaskDetail, TaskUnit } from '../../contract/index.ts';
import { taskPath } from '../paths.ts';
import { dutyMessages } from '../state.messages.ts';
import { taskMessages } from '../task.messages.ts';

/** Every unit of a task with its part, the printed name it was written out of, and its own task. */
export function TaskUnits({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const duties = useMessages(dutyMessages);
  const format = useFormat();
  const columns: readonly Column<TaskUnit>[] = [
    { id: 'unit', head: words.units, value: (row) => row.unit.name },
    { id: 'duty', head: words.part, value: (row) => duties[row.duty], onPhone: true },
    { id: 'named', head: words.named, value: (row) => row.setName ?? row.namedAs, quiet: true },
    {
      id: 'confirmed',
      head: words.confirmedHead,
      value: (row) => (row.confirmedAt === null ? null : format.dateTime(row.confirmedAt)),
      quiet: true,
    },
    {
      id: 'own',
      head: words.ownTask,
      value: (row) => (row.ownTaskId === null ? null : words.open),
      cell: (row) => (row.ownTaskId === null ? '–' : <Link href={taskPath(row.ownTaskId)}>{words.open}</Link>),
    },
  ];
  return (
    <Stack gap={12}>
      {task.unresolvedNames.length === 0 ? null : (
        <Row>
          {task.unresolvedNames.map((one) => (
            <Chip key={`${one.duty} ${one.namedAs}`} kind="outline">
              {`${one.namedAs} – ${words.unmatched}`}
            </Chip>
          ))}
        </Row>
      )}
      <DataTable
        label={words.units}
        columns={columns}
        rows={task.units}
        rowId={(row) => `${row.unit.unitId} ${row.duty}`}
      />
    </Stack>
  );
}
