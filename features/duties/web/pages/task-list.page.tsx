import { urlOf } from '@nanghang/contract';
import {
  type BulkAction,
  Button,
  EmptyState,
  Link,
  ListPage,
  Row,
  Segments,
  saveFile,
  useFormat,
  useLanguage,
  useListState,
  useMay,
  useMessages,
  usePhone,
  useSavedViews,
  useSession,
  useUrlState,
} from '@nanghang/ui';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type TaskRow, taskColumns, taskListRoutes } from '../../contract/index.ts';
import { NewTaskPanel } from '../components/new-task-panel.tsx';
import { type BulkKind, TaskBulkPanel } from '../components/task-bulk-panel.tsx';
import { useSeveralPlans, useTaskColumns } from '../components/task-columns.tsx';
import { TaskCopyPanel } from '../components/task-copy-panel.tsx';
import { TaskPanel } from '../components/task-panel.tsx';
import { TaskTree } from '../components/task-tree.tsx';
import { TaskBoard, TaskCalendar, TaskTimeline } from '../components/task-views.tsx';
import { plansQuery, taskCountsQuery, tasksQuery } from '../duties.queries.ts';
import { taskImportPath } from '../paths.ts';
import { conditionsOf, taskSortOf, useTaskFilters } from '../task-conditions.ts';
import { taskListMessages } from '../tasks.messages.ts';

const viewIds = ['table', 'board', 'calendar', 'time', 'tree'] as const;
type ViewId = (typeof viewIds)[number];
const bulkKinds = ['press', 'extend', 'assign', 'add_coordinates', 'add_component', 'priority', 'copy'] as const;

/** The answer of the list: how many are late of how many, and how many cannot be assigned yet. */
function useAnswer(list: ReturnType<typeof useListState>): {
  readonly answer: string;
  readonly total: number | undefined;
} {
  const words = useMessages(taskListMessages);
  const format = useFormat();
  const conditions = conditionsOf(list);
  const { status: _, ...unsorted } = conditions;
  const counts = useQuery(taskCountsQuery(unsorted)).data;
  const shown = useQuery(taskCountsQuery(conditions)).data;
  const plans = useQuery(plansQuery).data;
  if (!counts) return { answer: words.title, total: undefined };
  const plan = plans?.items.find((one) => one.planId === conditions.plan);
  const late = counts.byStatus.find((one) => one.status === 'overdue')?.count ?? 0;
  const lacking = counts.byStatus
    .filter((one) => one.status === 'not_assigned' || one.status === 'no_date')
    .reduce((sum, one) => sum + one.count, 0);
  const answer = [
    words.answer(format.number(late), format.number(counts.total), plan ? words.ofPlan(plan.code) : ''),
    lacking > 0 ? words.incomplete(format.number(lacking)) : '',
    words.end,
  ].join('');
  return { answer, total: shown?.total };
}

function useViews() {
  const words = useMessages(taskListMessages);
  const unit = useSession()?.unit.id;
  return useSavedViews('tasks', [
    { id: 'all', label: words.tabAll, query: '' },
    { id: 'late', label: words.tabLate, query: '?status=overdue,returned,due_today,due_soon' },
    ...(unit ? [{ id: 'unit', label: words.tabUnit, query: `?unit=${unit}&duty=lead` }] : []),
    { id: 'watched', label: words.tabWatched, query: '?watched=true' },
    { id: 'incomplete', label: words.tabIncomplete, query: '?status=not_assigned,no_date' },
    { id: 'done', label: words.tabDone, query: '?status=accepted' },
  ]);
}

/** Every task within reach: as a table, a board, a month or a line of time; one beside it when opened. */
export function Page() {
  const words = useMessages(taskListMessages);
  const language = useLanguage();
  const [url, setUrl] = useUrlState();
  const filters = useTaskFilters();
  const list = useListState({ filters });
  const conditions = conditionsOf(list);
  const sort = taskSortOf(list.sort);
  const view: ViewId = viewIds.find((id) => id === url['view']) ?? 'table';
  const query = useInfiniteQuery({ ...tasksQuery(conditions, sort), enabled: view === 'table' });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const { answer, total } = useAnswer(list);
  const mayEdit = useMay('task.edit');
  const [bulk, setBulk] = useState<{ readonly kind: BulkKind | 'copy'; readonly rows: readonly TaskRow[] }>();
  const open = (taskId: string | undefined) => {
    setBulk(undefined);
    setUrl({ task: taskId, add: undefined, part: undefined, ob: undefined });
  };
  const labels = {
    press: words.press,
    extend: words.extend,
    assign: words.changeLead,
    add_coordinates: words.addCoordinates,
    add_component: words.addComponent,
    priority: words.priority,
    copy: words.copy,
  };
  const bulkActions: readonly BulkAction<TaskRow>[] = mayEdit
    ? bulkKinds.map((kind) => ({ id: kind, label: labels[kind], run: (chosen) => setBulk({ kind, rows: chosen }) }))
    : [];
  const phone = usePhone();
  const isBeside = bulk !== undefined || url['task'] !== undefined || (url['add'] !== undefined && mayEdit);
  const columns = useTaskColumns(useSeveralPlans(conditions.plan), isBeside && !phone);
  const exportRows = async () => {
    const shown = columns.filter((column) => (column.choice === 'hidden') === list.turned.includes(column.id));
    const names: Readonly<Record<string, string>> = { due: 'nextDue' };
    const wanted = shown.flatMap(({ id }) => taskColumns.find((name) => name === (names[id] ?? id)) ?? []);
    const answered = await fetch(
      urlOf(taskListRoutes.export, { query: { ...conditions, sort, columns: wanted, language } }),
      { credentials: 'same-origin' },
    );
    if (!answered.ok) throw await answered.json();
    saveFile(`${words.exporting}.xlsx`, await answered.blob());
  };
  const viewProps = { conditions, openedId: url['task'], onOpen: open };
  const panel = bulk ? (
    bulk.kind === 'copy' ? (
      <TaskCopyPanel rows={bulk.rows} onClose={() => setBulk(undefined)} />
    ) : (
      <TaskBulkPanel key={bulk.kind} kind={bulk.kind} rows={bulk.rows} onClose={() => setBulk(undefined)} />
    )
  ) : url['add'] && mayEdit ? (
    <NewTaskPanel onClose={() => setUrl({ add: undefined })} onMade={(taskId) => open(taskId)} />
  ) : url['task'] ? (
    <TaskPanel key={url['task']} taskId={url['task']} onClose={() => open(undefined)} />
  ) : null;
  return (
    <ListPage<TaskRow>
      label={words.title}
      header={{
        answer,
        documentTitle: words.title,
        actions: mayEdit ? (
          <Row>
            <Button kind="quiet" href={taskImportPath}>
              {words.importing}
            </Button>
            <Button
              kind="primary"
              icon={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onPress={() => setUrl({ add: 'yes', task: undefined })}
            >
              {words.add}
            </Button>
          </Row>
        ) : null,
      }}
      state={list}
      filters={filters}
      views={useViews()}
      columns={columns}
      rows={rows}
      rowId={(row) => row.taskId}
      query={query}
      sortedByServer
      compact
      fixed
      {...(total === undefined ? {} : { total })}
      onOpen={(row) => open(row.taskId)}
      openedId={url['task']}
      bulkActions={bulkActions}
      onExport={exportRows}
      panel={panel}
      toolbarExtra={
        <Segments
          label={words.views}
          value={view}
          onChange={(next) => setUrl({ view: next === 'table' ? undefined : next })}
          options={[
            { value: 'table', label: words.viewTable },
            { value: 'board', label: words.viewBoard },
            { value: 'calendar', label: words.viewCalendar },
            { value: 'time', label: words.viewTime },
            { value: 'tree', label: words.viewTree },
          ]}
        />
      }
      empty={
        <EmptyState
          title={words.empty}
          detail={words.emptyBody}
          actions={<Link href="/documents">{words.toDocuments}</Link>}
        />
      }
      instead={
        view === 'board' ? (
          <TaskBoard {...viewProps} />
        ) : view === 'calendar' ? (
          <TaskCalendar {...viewProps} />
        ) : view === 'time' ? (
          <TaskTimeline {...viewProps} />
        ) : view === 'tree' ? (
          <TaskTree {...viewProps} />
        ) : null
      }
    />
  );
}
