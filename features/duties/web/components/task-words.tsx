import { type Column, Text, TwoLines } from '@nanghang/ui';
import type { TaskRef } from '../../contract/index.ts';

interface OfTask {
  readonly task: TaskRef;
}

/** The column that names a task: its words in two lines at most, below them its code and, where asked for, its plan. */
export function taskWordsColumn<Row extends OfTask>(head: string, withPlan: boolean): Column<Row> {
  return {
    ...{ id: 'task', head, least: 260 },
    value: ({ task }) => task.title,
    cell: ({ task }) => (
      <TwoLines
        main={
          <Text size={13} clip={2} title={task.title}>
            {task.title}
          </Text>
        }
        note={[task.ref, withPlan ? task.plan?.code : undefined].filter(Boolean).join(' ')}
      />
    ),
  };
}
