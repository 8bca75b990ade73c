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
} from '@nanghang/ui';
import { useMemo, useState } from 'react';
import { type ComponentRow, components, makeTasks, meanScores, stateWords, type TaskRow } from './sample-data.ts';

function useComponentColumns(): readonly Column<ComponentRow>[] {
  const format = useFormat();
  return [
    { id: 'name', head: 'Thành phần', value: (row) => row.name, total: 'Tổng điểm' },
    {
      id: 'weight',
      head: 'Trọng',
      headNote: 'số',
      kind: 'percent',
      digits: 0,
      quiet: true,
      value: (row) => row.weight,
      total: '100%',
    },
    {
      id: 'now',
      head: '2022',
      headNote: 'điểm/10',
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
            source: 'Kết quả công bố năm 2022',
            computed: 'Chuẩn hoá về thang 10; cao hơn là tốt',
            enteredBy: 'Sở Kế hoạch và Đầu tư',
          }}
          links={[{ label: 'Các lần sửa (0)', href: '/design' }]}
        >
          {format.number(row.now, { digits: 2 })}
        </ProvenancePopover>
      ),
      total: '64,16',
    },
    { id: 'before', head: '2021', kind: 'number', digits: 2, quiet: true, value: (row) => row.before, total: '67,05' },
    {
      id: 'change',
      head: 'Thay đổi',
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
      head: 'TB cả',
      headNote: 'nước',
      kind: 'number',
      digits: 2,
      value: (row) => row.mean,
      total: '64,38',
    },
    {
      id: 'gap',
      head: 'So TB',
      kind: 'number',
      value: (row) => (row.now === null || row.mean === null ? null : row.now - row.mean),
      cell: (row) => (
        <Gap value={row.now === null || row.mean === null ? null : row.now - row.mean} betterWhen="higher" />
      ),
      total: <Gap value={-0.22} betterWhen="higher" />,
    },
    {
      id: 'rank',
      head: 'Hạng',
      headNote: '/63',
      kind: 'number',
      digits: 0,
      strong: true,
      value: (row) => row.rank,
      total: '24',
    },
    {
      id: 'rankChange',
      head: 'Đổi',
      headNote: 'bậc',
      kind: 'number',
      value: (row) => (row.rank === null || row.rankBefore === null ? null : row.rankBefore - row.rank),
      cell: (row) => <RankChange from={row.rankBefore} to={row.rank} />,
      total: <RankChange from={15} to={24} />,
    },
    {
      id: 'range',
      head: 'Vị trí trong 63 tỉnh',
      headNote: 'dải: thấp – cao; vạch: TB',
      cell: (row) => (
        <RangeBar label={row.name} axis={[2, 9.5]} low={row.low} high={row.high} mean={row.mean} own={row.now} />
      ),
    },
    {
      id: 'trend',
      head: '2013–2022',
      headNote: 'nét đứt: TB',
      cell: (row) => <Sparkline label={row.name} own={row.history} mean={meanScores.map(([at]) => [at, row.mean])} />,
    },
    {
      id: 'tasks',
      head: 'Nhiệm',
      headNote: 'vụ',
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

const taskColumns: readonly Column<TaskRow>[] = [
  { id: 'code', head: 'Mã', value: (row) => row.code, strong: true, width: 100 },
  { id: 'name', head: 'Nhiệm vụ', value: (row) => row.name, clip: true, width: 360 },
  { id: 'unit', head: 'Chủ trì', value: (row) => row.unit, width: 180 },
  { id: 'due', head: 'Hạn', kind: 'date', value: (row) => row.due, onPhone: true },
  {
    id: 'state',
    head: 'Trạng thái',
    width: 150,
    onPhone: true,
    value: (row) => row.state,
    cell: (row) => <StatusBadge meaning={row.state}>{stateWords[row.state](row.days)}</StatusBadge>,
  },
];

export function TableSamples() {
  const columns = useComponentColumns();
  const tasks = useMemo(() => makeTasks(10_000), []);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['task-1', 'task-2']));
  const [opened, setOpened] = useState<string>();
  const chosen = tasks.filter((task) => selected.has(task.id));
  return (
    <>
      <Section title="Cây có hàng con, dải và đường trong hàng; số nào cũng mở được nguồn" ruled>
        <DataTable
          label="Các thành phần"
          columns={columns}
          rows={components}
          rowId={(row) => row.id}
          childrenOf={(row) => row.parts}
        />
        <Note>Dải: thấp nhất đến cao nhất trong các tỉnh; vạch: trung bình; chấm: tỉnh mình.</Note>
      </Section>
      <Section title="Mười nghìn hàng: chỉ vẽ phần đang thấy; mũi tên, Enter, dấu cách" ruled>
        <DataTable
          label="Nhiệm vụ"
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
              { id: 'remind', label: 'Đôn đốc', run: () => undefined },
              { id: 'extend', label: 'Gia hạn', run: () => undefined },
            ]}
            onClear={() => setSelected(new Set())}
          />
        ) : null}
      </Section>
      <Section title="Bảng đang tải giữ nguyên chỗ" ruled>
        <DataTable label="Đang tải" columns={taskColumns} rows={undefined} rowId={(row) => row.id} />
      </Section>
    </>
  );
}
