import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  FormProblem,
  PlainMultiSelect,
  PlainTextArea,
  SidePanel,
  Stack,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type BulkOutcome, type OwnerlessTask, taskRoutes } from '../../contract/index.ts';
import { unitsQuery } from '../duties.queries.ts';
import { taskPath } from '../paths.ts';
import { unmatchedMessages } from '../unmatched-names.messages.ts';
import { useActs } from '../use-acts.ts';
import { taskWordsColumn } from './task-words.tsx';

export interface OwnerlessTasksProps {
  readonly rows: readonly OwnerlessTask[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** Tasks that nobody leads, with why; ticked ones are given to a unit together. */
export function OwnerlessTasks({ rows, selected, onSelect }: OwnerlessTasksProps) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const whyOf = (row: OwnerlessTask) =>
    [
      ...row.ended.map((unit) =>
        unit.endedOn === null ? words.endedPlain(unit.name) : words.ended(unit.name, format.date(unit.endedOn)),
      ),
      ...(row.names.length > 0 ? [words.unknownNames(row.names.join('”, “'))] : []),
    ].join('; ') || words.noName;
  const columns: readonly Column<OwnerlessTask>[] = [
    taskWordsColumn(words.task, true),
    { id: 'why', head: words.why, least: 200, value: whyOf, onPhone: 'under' },
    { id: 'due', head: words.nextDue, least: 90, kind: 'date', value: (row) => row.nextDueOn, onPhone: true },
  ];
  if (rows.length === 0) return <EmptyState title={words.nothingOwnerless} />;
  return (
    <DataTable
      label={words.tabOwnerless}
      columns={columns}
      rows={rows}
      rowId={(row) => row.task.taskId}
      rowHref={(row) => taskPath(row.task.taskId)}
      selected={selected}
      onSelect={onSelect}
      unsortable
    />
  );
}

export interface GiveTasksPanelProps {
  readonly taskIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (outcome: BulkOutcome) => void;
}

const leastLetters = 3;

/** Gives tasks to leading units, with the reason. */
export function GiveTasksPanel({ taskIds, onClose, onDone }: GiveTasksPanelProps) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const acts = useActs();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const [leads, setLeads] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const give = () => {
    const change = { change: 'assign' as const, leadUnitIds: [...leads], reason: reason.trim() };
    void acts.take(taskRoutes.bulk, { body: { taskIds: [...taskIds], change } }, onDone);
  };
  return (
    <SidePanel
      title={words.giveTitle}
      kicker={words.tasksChosen(format.number(taskIds.length))}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          busy={acts.busy !== undefined}
          disabled={leads.length === 0 || reason.trim().length < leastLetters}
          onPress={give}
        >
          {words.give}
        </Button>
      }
    >
      <Stack gap={12}>
        <FormProblem problem={acts.problem} />
        <PlainMultiSelect
          label={words.newLead}
          value={leads}
          onChange={setLeads}
          groups={[{ group: words.units, items: units.map((unit) => ({ value: unit.unitId, label: unit.name })) }]}
        />
        <PlainTextArea label={words.reason} value={reason} onChange={setReason} />
      </Stack>
    </SidePanel>
  );
}
