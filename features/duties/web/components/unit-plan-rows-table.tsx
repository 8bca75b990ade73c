import {
  type Column,
  DataTable,
  StatusBadge,
  Text,
  TwoLines,
  useFormat,
  useMessages,
  usePhone,
  useToday,
} from '@nanghang/ui';
import { useMemo } from 'react';
import type { UnitPlanDraftRow } from '../../contract/index.ts';
import { unitPlanMessages } from '../unit-plan.messages.ts';
import { type GivenTask, rowProblems, type UnitPlanDraft } from '../unit-plan-rows.ts';

export interface UnitPlanRowsProps {
  readonly draft: UnitPlanDraft;
  readonly rows: readonly UnitPlanDraftRow[];
  readonly openedKey: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

/** Tasks that a plan gives, by the task above. */
export function givenByTask(draft: UnitPlanDraft): ReadonlyMap<string | null, GivenTask> {
  return new Map(draft.rows.map((given) => [given.parent.taskId, given]));
}

const rank = { lead: 0, coordinate: 1, own: 2 } as const;

/** The tasks of a unit's plan while it is written; a tick takes one into the plan. */
export function UnitPlanRowsTable({ draft, rows, openedKey, onOpen, onChoose }: UnitPlanRowsProps) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const given = useMemo(() => givenByTask(draft), [draft]);
  const columns = useColumns(draft, given);
  const dutyOf = (row: UnitPlanDraftRow) =>
    row.parentTaskId === null ? 'own' : (given.get(row.parentTaskId)?.duty ?? 'lead');
  const sorted = rows.toSorted((a, b) => rank[dutyOf(a)] - rank[dutyOf(b)]);
  const counts = Map.groupBy(rows, dutyOf);
  const count = (duty: keyof typeof rank) => format.number(counts.get(duty)?.length ?? 0);
  const heads = {
    lead: words.groupLead(count('lead')),
    coordinate: words.groupCoordinate(count('coordinate')),
    own: words.groupOwn(count('own')),
  };
  return (
    <DataTable<UnitPlanDraftRow>
      label={words.title}
      columns={columns}
      rows={sorted}
      rowId={(row) => row.key}
      groupOf={(row) => ({ id: dutyOf(row), label: heads[dutyOf(row)] })}
      selected={new Set(rows.filter((row) => row.chosen).map((row) => row.key))}
      onSelect={onChoose}
      onOpen={(row) => onOpen(row.key)}
      openedId={openedKey}
      unsortable
    />
  );
}

function useColumns(
  draft: UnitPlanDraft,
  given: ReadonlyMap<string | null, GivenTask>,
): readonly Column<UnitPlanDraftRow>[] {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const today = useToday();
  const phone = usePhone();
  const whoOf = (row: UnitPlanDraftRow) => {
    const room = draft.rooms.find((one) => one.unitId === row.leadUnitIds[0]);
    return {
      room: room?.name ?? draft.unit.name,
      person: room?.people.find((one) => one.personId === row.personId)?.name,
    };
  };
  return [
    ...(phone
      ? []
      : [{ id: 'ref', head: words.ref, value: (row: UnitPlanDraftRow) => row.ref, strong: true, width: 90 }]),
    {
      id: 'content',
      head: words.content,
      value: (row) => row.content,
      least: 260,
      cell: (row) => {
        const content = (
          <Text size={13} clip={2}>
            {row.content === '' ? words.no_content : row.content}
          </Text>
        );
        return phone ? <TwoLines main={content} note={row.ref} /> : content;
      },
    },
    {
      id: 'check',
      head: words.check,
      onPhone: true,
      least: 150,
      value: (row) => rowProblems(row, given.get(row.parentTaskId), today).length,
      cell: (row) => <RowState row={row} given={given.get(row.parentTaskId)} />,
    },
    {
      id: 'who',
      head: words.who,
      value: (row) => whoOf(row).room,
      least: 150,
      cell: (row) => <TwoLines main={whoOf(row).room} note={whoOf(row).person ?? words.nobody} />,
    },
    {
      id: 'due',
      head: words.due,
      value: (row) => row.dueOn ?? row.timeframeRaw,
      least: 110,
      cell: (row) => (row.dueOn === null ? (row.timeframeRaw ?? '–') : format.date(row.dueOn)),
    },
    {
      id: 'aboveDue',
      head: words.aboveDue,
      kind: 'date',
      quiet: true,
      value: (row) => given.get(row.parentTaskId)?.parentDueOn ?? null,
    },
  ];
}

function RowState({ row, given }: { readonly row: UnitPlanDraftRow; readonly given: GivenTask | undefined }) {
  const words = useMessages(unitPlanMessages);
  const [problem] = rowProblems(row, given, useToday());
  if (problem)
    return (
      <StatusBadge meaning="soon" wrap>
        {words[problem]}
      </StatusBadge>
    );
  if (row.chosen) return <StatusBadge meaning="met">{words.ready}</StatusBadge>;
  const [answer] = given?.answeredBy ?? [];
  return (
    <StatusBadge meaning="unknown" wrap>
      {answer ? words.carried(`${answer.ref} ${answer.plan?.code ?? ''}`.trim()) : words.out}
    </StatusBadge>
  );
}
