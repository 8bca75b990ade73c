import {
  AppShell,
  Button,
  type Column,
  FactList,
  type FilterDefinition,
  ListPage,
  type SearchProvider,
  SidePanel,
  StatusBadge,
  Timeline,
  useFormat,
  useListState,
  useMessages,
  useSavedViews,
  useUrlState,
} from '@nanghang/ui';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { sampleMessages } from './sample.messages.ts';
import { type TaskRow, useStateWords, useTasks, useUnits } from './sample-data.ts';
import { SampleBell } from './sample-notices.tsx';
import { samplePages } from './sample-pages.ts';
import { shellSampleMessages } from './shell.messages.ts';

const defaultSort = { id: 'due', direction: 'ascending' } as const;

function useSearchProviders(): readonly SearchProvider[] {
  const words = useMessages(shellSampleMessages);
  const units = useUnits();
  return useMemo(
    () => [
      {
        id: 'units',
        heading: { vi: 'Đơn vị', en: 'Units' },
        find: async (query) =>
          units
            .filter((unit) => unit.toLowerCase().includes(query.toLowerCase()))
            .map((unit) => ({ id: unit, label: unit, detail: words.unitLevel, href: '/design/shell' })),
      },
    ],
    [words, units],
  );
}

function useFilters(): readonly FilterDefinition[] {
  const words = useMessages(shellSampleMessages);
  const names = useMessages(sampleMessages);
  const units = useUnits();
  return useMemo(
    () => [
      {
        id: 'state',
        label: names.state,
        kind: 'choices',
        options: [
          { value: 'late', label: words.filterLate },
          { value: 'soon', label: words.filterSoon },
          { value: 'met', label: names.met },
        ],
      },
      { id: 'unit', label: names.lead, kind: 'choice', options: units.map((unit) => ({ value: unit, label: unit })) },
      { id: 'until', label: words.until, kind: 'date' },
    ],
    [words, names, units],
  );
}

function useColumns(): readonly Column<TaskRow>[] {
  const words = useMessages(shellSampleMessages);
  const names = useMessages(sampleMessages);
  const stateOf = useStateWords();
  return [
    { id: 'code', head: names.code, value: (row) => row.code, strong: true, width: 90 },
    { id: 'name', head: names.task, value: (row) => row.name, clip: true, width: 380, onPhone: true },
    { id: 'unit', head: names.lead, value: (row) => row.unit, width: 180, choice: 'shown' },
    { id: 'due', head: names.due, kind: 'date', value: (row) => row.due },
    {
      id: 'state',
      head: names.state,
      width: 150,
      onPhone: true,
      value: (row) => row.days,
      cell: (row) => <StatusBadge meaning={row.state}>{stateOf(row)}</StatusBadge>,
    },
    { id: 'days', head: words.days, kind: 'number', value: (row) => row.days, choice: 'hidden' },
  ];
}

function TaskPanel({ row, onClose }: { readonly row: TaskRow; readonly onClose: () => void }) {
  const words = useMessages(shellSampleMessages);
  const names = useMessages(sampleMessages);
  const stateOf = useStateWords();
  const format = useFormat();
  return (
    <SidePanel
      kicker={
        <>
          {row.code} <StatusBadge meaning={row.state}>{stateOf(row)}</StatusBadge>
        </>
      }
      title={row.name}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary">{words.grant}</Button>
          <Button>{words.refuse}</Button>
          <Button kind="quiet">{names.remind}</Button>
        </>
      }
    >
      <FactList
        facts={[
          { label: names.lead, value: row.unit },
          { label: names.partners, value: words.allUnits },
          { label: names.due, value: format.date(row.due) },
        ]}
      />
      <Timeline
        label={names.course}
        events={[
          { id: 'a', title: words.asked, meta: '18/11/2023 09:12', meaning: 'now' },
          { id: 'b', title: words.overdue, meta: words.automatic, meaning: 'bad' },
          { id: 'c', title: words.assigned, meta: '25/6/2021' },
        ]}
      />
    </SidePanel>
  );
}

function useBuiltInViews() {
  const words = useMessages(shellSampleMessages);
  return useMemo(
    () => [
      { id: 'all', label: words.all, query: '' },
      { id: 'late', label: words.lateAndSoon, query: '?state=late,soon' },
    ],
    [words],
  );
}

function TaskList() {
  const words = useMessages(shellSampleMessages);
  const names = useMessages(sampleMessages);
  const filters = useFilters();
  const columns = useColumns();
  const state = useListState({ filters, defaultSort });
  const views = useSavedViews('design', useBuiltInViews());
  const [url, setUrl] = useUrlState();
  const all = useTasks(600);
  const rows = useMemo(() => {
    const { state: states, unit, until } = state.filters;
    const text = state.text.toLowerCase();
    return all.filter(
      (row) =>
        (!states || states.includes(row.state)) &&
        (!unit || unit.includes(row.unit)) &&
        (!until?.[0] || row.due <= until[0]) &&
        `${row.code} ${row.name}`.toLowerCase().includes(text),
    );
  }, [all, state.filters, state.text]);
  const opened = all.find((row) => row.id === url['open']);
  const late = rows.filter((row) => row.state === 'late').length;
  return (
    <ListPage
      header={{
        answer: words.answer(String(late), String(all.length)),
        actions: (
          <Button kind="primary" icon={<IconPlus size={16} stroke={1.75} aria-hidden />}>
            {words.add}
          </Button>
        ),
      }}
      label={names.task}
      state={state}
      filters={filters}
      views={views}
      columns={columns}
      rows={rows}
      total={all.length}
      rowId={(row) => row.id}
      onOpen={(row) => setUrl({ open: row.id })}
      openedId={opened?.id}
      onExport={() => undefined}
      bulkActions={[
        { id: 'remind', label: names.remind, run: () => undefined },
        { id: 'extend', label: names.extend, run: () => undefined },
      ]}
      compact
      panel={opened ? <TaskPanel row={opened} onClose={() => setUrl({ open: undefined })} /> : null}
    />
  );
}

/** The shell as a coordinator sees it, around a list with filters, views and a panel. */
export function Page() {
  const words = useMessages(shellSampleMessages);
  const names = useMessages(sampleMessages);
  const searchProviders = useSearchProviders();
  return (
    <AppShell
      session={{
        person: { id: 'person', name: words.person },
        tenant: { name: words.tenant },
        unit: { id: 'unit', name: names.office },
        roles: ['coordinator'],
        permissions: [],
        businessDate: '2023-11-20',
      }}
      pages={samplePages}
      searchProviders={searchProviders}
      notifications={<SampleBell />}
      onSignOut={() => undefined}
    >
      <TaskList />
    </AppShell>
  );
}
