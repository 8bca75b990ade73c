import {
  BulkBar,
  type Column,
  DataTable,
  Gap,
  Note,
  ProvenancePopover,
  RangeBar,
  RankChange,
  Section,
  Sparkline,
  StatusBadge,
  StatusShape,
  TrendMark,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useState } from 'react';
import { sampleMessages } from './sample.messages.ts';
import { type ComponentRow, meanScores, type TaskRow, useComponents, useStateWords, useTasks } from './sample-data.ts';
import { tableSampleMessages } from './table.messages.ts';

function useComponentColumns(): readonly Column<ComponentRow>[] {
  const words = useMessages(tableSampleMessages);
  const names = useMessages(sampleMessages);
  const format = useFormat();
  return [
    { id: 'name', head: names.component, value: (row) => row.name, total: words.total },
    {
      id: 'weight',
      head: words.weight,
      headNote: words.weightNote,
      kind: 'percent',
      digits: 0,
      quiet: true,
      value: (row) => row.weight,
      total: '100%',
    },
    {
      id: 'now',
      head: '2022',
      headNote: words.scoreNote,
      kind: 'number',
      digits: 2,
      strong: true,
      onPhone: true,
      value: (row) => row.now,
      cell: (row) => (
        <ProvenancePopover
          title={`${row.name}, 2022`}
          origin={{
            value: format.number(row.now, { digits: 4 }),
            source: words.source,
            computed: words.computed,
            enteredBy: words.enteredBy,
          }}
          links={[{ label: words.corrections, href: '/design' }]}
        >
          {format.number(row.now, { digits: 2 })}
        </ProvenancePopover>
      ),
      total: '64,16',
    },
    { id: 'before', head: '2021', kind: 'number', digits: 2, quiet: true, value: (row) => row.before, total: '67,05' },
    {
      id: 'change',
      head: words.change,
      kind: 'number',
      onPhone: true,
      value: (row) => (row.now === null || row.before === null ? null : row.now - row.before),
      cell: (row) => (
        <TrendMark
          change={row.now === null || row.before === null ? null : row.now - row.before}
          betterWhen="higher"
          digits={2}
        />
      ),
      total: <TrendMark change={-2.88} betterWhen="higher" digits={2} />,
    },
    {
      id: 'mean',
      head: words.mean,
      headNote: words.meanNote,
      kind: 'number',
      digits: 2,
      value: (row) => row.mean,
      total: '64,38',
    },
    {
      id: 'gap',
      head: words.gap,
      kind: 'number',
      value: (row) => (row.now === null || row.mean === null ? null : row.now - row.mean),
      cell: (row) => (
        <Gap value={row.now === null || row.mean === null ? null : row.now - row.mean} betterWhen="higher" />
      ),
      total: <Gap value={-0.22} betterWhen="higher" />,
    },
    {
      id: 'rank',
      head: names.rank,
      headNote: '/63',
      kind: 'number',
      digits: 0,
      strong: true,
      value: (row) => row.rank,
      total: '24',
    },
    {
      id: 'rankChange',
      head: words.rankChange,
      headNote: words.rankChangeNote,
      kind: 'number',
      value: (row) => (row.rank === null || row.rankBefore === null ? null : row.rankBefore - row.rank),
      cell: (row) => <RankChange from={row.rankBefore} to={row.rank} />,
      total: <RankChange from={15} to={24} />,
    },
    {
      id: 'range',
      head: words.range,
      headNote: words.rangeNote,
      cell: (row) => (
        <RangeBar label={row.name} axis={[2, 9.5]} low={row.low} high={row.high} mean={row.mean} own={row.now} />
      ),
    },
    {
      id: 'trend',
      head: '2013–2022',
      headNote: words.trendNote,
      cell: (row) => <Sparkline label={row.name} own={row.history} mean={meanScores.map(([at]) => [at, row.mean])} />,
    },
    {
      id: 'tasks',
      head: words.tasks,
      headNote: words.tasksNote,
      kind: 'number',
      value: (row) => row.tasks,
      cell: (row) =>
        row.tasks === 0 ? (
          <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
            <StatusShape meaning="soon" />0
          </span>
        ) : (
          format.number(row.tasks)
        ),
      total: '32',
    },
  ];
}

function useTaskColumns(): readonly Column<TaskRow>[] {
  const names = useMessages(sampleMessages);
  const stateOf = useStateWords();
  return [
    { id: 'code', head: names.code, value: (row) => row.code, strong: true, width: 100 },
    { id: 'name', head: names.task, value: (row) => row.name, clip: true, width: 360 },
    { id: 'unit', head: names.lead, value: (row) => row.unit, width: 180 },
    { id: 'due', head: names.due, kind: 'date', value: (row) => row.due, onPhone: true },
    {
      id: 'state',
      head: names.state,
      width: 150,
      onPhone: true,
      value: (row) => row.state,
      cell: (row) => <StatusBadge meaning={row.state}>{stateOf(row)}</StatusBadge>,
    },
  ];
}

export function TableSamples() {
  const words = useMessages(tableSampleMessages);
  const names = useMessages(sampleMessages);
  const columns = useComponentColumns();
  const tasks = useTasks(10_000);
  const taskColumns = useTaskColumns();
  const components = useComponents();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['task-1', 'task-2']));
  const [opened, setOpened] = useState<string>();
  const chosen = tasks.filter((task) => selected.has(task.id));
  return (
    <>
      <Section title={words.treeTitle} ruled>
        <DataTable
          label={words.treeLabel}
          columns={columns}
          rows={components}
          rowId={(row) => row.id}
          childrenOf={(row) => row.parts}
        />
        <Note>{words.treeNote}</Note>
      </Section>
      <Section title={words.longTitle} ruled>
        <DataTable
          label={names.task}
          columns={taskColumns}
          rows={tasks}
          rowId={(row) => row.id}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => setOpened(row.id)}
          openedId={opened}
          compact
        />
        {chosen.length > 0 ? (
          <BulkBar
            rows={chosen}
            actions={[
              { id: 'remind', label: names.remind, run: () => undefined },
              { id: 'extend', label: names.extend, run: () => undefined },
            ]}
            onClear={() => setSelected(new Set())}
          />
        ) : null}
      </Section>
      <Section title={words.loadingTitle} ruled>
        <DataTable label={words.loading} columns={taskColumns} rows={undefined} rowId={(row) => row.id} />
      </Section>
    </>
  );
}
