import {
  AppShell,
  Button,
  type Column,
  FactList,
  type FilterDefinition,
  IconButton,
  ListPage,
  type PageDefinition,
  type SearchProvider,
  type ShellSession,
  SidePanel,
  StatusBadge,
  Timeline,
  useListState,
  useLocalViews,
  useUrlState,
} from '@nanghang/ui';
import {
  IconBell,
  IconBuilding,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconInbox,
  IconLayoutDashboard,
  IconMessage,
  IconPlus,
  IconSettings,
  IconTarget,
  IconWorld,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { makeTasks, stateWords, type TaskRow } from './sample-data.ts';

const session: ShellSession = {
  person: { id: 'person', name: 'Nguyễn Văn Phúc' },
  tenant: { name: 'tỉnh minh hoạ' },
  unit: { id: 'unit', name: 'Văn phòng UBND tỉnh' },
  roles: ['coordinator'],
  permissions: [],
  businessDate: '2023-11-20',
};

const load = () => import('./shell.page.tsx');

function samplePage(
  path: `/${string}`,
  label: string,
  group: 'read' | 'work' | 'public' | 'manage',
  order: number,
  icon: typeof IconBell,
  phone = false,
): PageDefinition {
  const text = { vi: label, en: label };
  return { path, title: text, load, searchable: true, nav: { group, order, label: text, icon, phone } };
}

const samplePages: readonly PageDefinition[] = [
  samplePage('/design', 'Tổng quan', 'read', 10, IconLayoutDashboard, true),
  samplePage('/design/indices', 'Chỉ số', 'read', 20, IconChartLine, true),
  samplePage('/design/targets', 'Mục tiêu', 'read', 30, IconTarget),
  samplePage('/design/documents', 'Văn bản, kế hoạch', 'work', 10, IconFileText),
  samplePage('/design/shell', 'Nhiệm vụ', 'work', 20, IconChecklist),
  samplePage('/design/mine', 'Việc của tôi', 'work', 30, IconInbox, true),
  samplePage('/design/feedback', 'Phản ánh', 'public', 10, IconMessage),
  samplePage('/design/open', 'Công khai', 'public', 20, IconWorld),
  samplePage('/design/units', 'Đơn vị', 'manage', 10, IconBuilding),
  samplePage('/design/admin', 'Quản trị', 'manage', 20, IconSettings),
];

const units = ['Sở Xây dựng', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Công Thương', 'Văn phòng UBND tỉnh'];

const searchProviders: readonly SearchProvider[] = [
  {
    id: 'units',
    heading: { vi: 'Đơn vị', en: 'Units' },
    find: async (query) =>
      units
        .filter((unit) => unit.toLowerCase().includes(query.toLowerCase()))
        .map((unit) => ({ id: unit, label: unit, detail: 'đơn vị cấp tỉnh', href: '/design/shell' })),
  },
];

const filters: readonly FilterDefinition[] = [
  {
    id: 'state',
    label: 'Trạng thái',
    kind: 'choices',
    options: [
      { value: 'late', label: 'Trễ' },
      { value: 'soon', label: 'Sắp đến hạn' },
      { value: 'met', label: 'Hoàn thành' },
    ],
  },
  { id: 'unit', label: 'Chủ trì', kind: 'choice', options: units.map((unit) => ({ value: unit, label: unit })) },
  { id: 'until', label: 'Hạn đến', kind: 'date' },
];

const columns: readonly Column<TaskRow>[] = [
  { id: 'code', head: 'Mã', value: (row) => row.code, strong: true, width: 90 },
  { id: 'name', head: 'Nhiệm vụ', value: (row) => row.name, clip: true, width: 380, onPhone: true },
  { id: 'unit', head: 'Chủ trì', value: (row) => row.unit, width: 180, choice: 'shown' },
  { id: 'due', head: 'Hạn', kind: 'date', value: (row) => row.due },
  {
    id: 'state',
    head: 'Trạng thái',
    width: 150,
    onPhone: true,
    value: (row) => row.days,
    cell: (row) => <StatusBadge meaning={row.state}>{stateWords[row.state](row.days)}</StatusBadge>,
  },
  { id: 'days', head: 'Số ngày', kind: 'number', value: (row) => row.days, choice: 'hidden' },
];

const builtInViews = [
  { id: 'all', label: 'Tất cả', query: '' },
  { id: 'late', label: 'Trễ và sắp đến hạn', query: '?state=late,soon' },
];

const defaultSort = { id: 'due', direction: 'ascending' } as const;

function TaskPanel({ row, onClose }: { readonly row: TaskRow; readonly onClose: () => void }) {
  return (
    <SidePanel
      kicker={
        <>
          {row.code} <StatusBadge meaning={row.state}>{stateWords[row.state](row.days)}</StatusBadge>
        </>
      }
      title={row.name}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary">Cho gia hạn</Button>
          <Button>Không gia hạn</Button>
          <Button kind="quiet">Đôn đốc</Button>
        </>
      }
    >
      <FactList
        facts={[
          { label: 'Chủ trì', value: row.unit },
          { label: 'Phối hợp', value: 'Các sở, ban, ngành tỉnh' },
          { label: 'Hạn', value: row.due },
        ]}
      />
      <Timeline
        label="Diễn biến"
        events={[
          { id: 'a', title: 'Xin gia hạn đến 31/12/2023', meta: '18/11/2023 09:12', meaning: 'now' },
          { id: 'b', title: 'Quá hạn', meta: '01/01/2023 · tự động', meaning: 'bad' },
          { id: 'c', title: 'Giao việc', meta: '25/6/2021' },
        ]}
      />
    </SidePanel>
  );
}

function TaskList() {
  const state = useListState({ filters, defaultSort });
  const views = useLocalViews('design', builtInViews);
  const [url, setUrl] = useUrlState();
  const all = useMemo(() => makeTasks(600), []);
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
  return (
    <ListPage
      header={{
        answer: `${rows.filter((row) => row.state === 'late').length} trong ${all.length} nhiệm vụ đang trễ`,
        actions: (
          <Button kind="primary" icon={<IconPlus size={16} stroke={1.75} aria-hidden />}>
            Thêm nhiệm vụ
          </Button>
        ),
      }}
      label="Nhiệm vụ"
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
        { id: 'remind', label: 'Đôn đốc', run: () => undefined },
        { id: 'extend', label: 'Gia hạn', run: () => undefined },
      ]}
      compact
      panel={opened ? <TaskPanel row={opened} onClose={() => setUrl({ open: undefined })} /> : null}
    />
  );
}

/** The shell as a coordinator sees it, around a list with filters, views and a panel. */
export function Page() {
  return (
    <AppShell
      session={session}
      pages={samplePages}
      searchProviders={searchProviders}
      notifications={<IconButton label="Thông báo" count={3} icon={<IconBell size={18} stroke={1.75} aria-hidden />} />}
      onSignOut={() => undefined}
    >
      <TaskList />
    </AppShell>
  );
}
