import { taskStatus } from '@nanghang/domain/duties';
import { daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { ComponentRef, TaskFilter, TaskRow, taskSorts } from '../contract/index.ts';
import { listUnitRefs } from './names.store.ts';
import { type Asking, taskConditions } from './task-filter.ts';

/** Names of indices and components. */
export type ComponentNames = (seriesCode: string, componentCode: string) => string;

/** Where a list goes on: the sort value of the last row, then what tells rows of one value apart. */
export type TaskCursor = readonly [first: string | number | null, ...rest: (string | number)[]];

interface Sort {
  readonly first: RawBuilder<unknown>;
  readonly type: 'uuid' | 'text' | 'date' | 'int' | 'timestamptz';
  readonly descending?: boolean;
  readonly byPosition?: boolean;
}

const priorityRank = sql`case t.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

const sorts: Readonly<Record<(typeof taskSorts)[number], Sort>> = {
  plan: { first: sql`t.plan_id`, type: 'uuid', byPosition: true },
  ref: { first: sql`t.ref collate vi_natural`, type: 'text' },
  '-ref': { first: sql`t.ref collate vi_natural`, type: 'text', descending: true },
  due: { first: sql`p.next_due_on`, type: 'date' },
  '-due': { first: sql`p.next_due_on`, type: 'date', descending: true },
  priority: { first: priorityRank, type: 'int' },
  updated: { first: sql`t.updated_at`, type: 'timestamptz', descending: true },
};

function goesOn({ first, type, descending, byPosition }: Sort, cursor: TaskCursor): RawBuilder<boolean> {
  const [value, ...rest] = cursor;
  const [position, taskId] = byPosition ? rest : [undefined, rest[0]];
  const after = byPosition
    ? sql<boolean>`(t.position, t.task_id) > (${position}::float8, ${taskId}::uuid)`
    : sql<boolean>`t.task_id > ${taskId}::uuid`;
  if (value === null) return sql<boolean>`(${first} is null and ${after})`;
  const given = sql`${value}::${sql.raw(type)}`;
  const beyond = descending ? sql`${first} < ${given}` : sql`${first} > ${given}`;
  return sql<boolean>`(${beyond} or (${first} = ${given} and ${after}) or ${first} is null)`;
}

interface StoredRow {
  taskId: string;
  ref: string;
  kind: 'task' | 'report';
  section: string | null;
  title: string;
  content: string;
  planId: string | null;
  planCode: string;
  planTitle: string;
  priority: TaskRow['priority'];
  sourceKind: TaskRow['sourceKind'];
  timeframeRaw: string | null;
  parentTaskId: string | null;
  version: number;
  leadCount: number;
  coordinateCount: number;
  unresolvedCount: number;
  childCount: number;
  total: number;
  open: number;
  openUndated: number;
  openStarted: number;
  submitted: number;
  returned: number;
  accepted: number;
  waived: number;
  overdue: number;
  extensionsAsked: number;
  nextDueOn: PlainDate | null;
  firstOpenDueOn: PlainDate | null;
  position: number;
  sortValue: string | number | null;
}

function rowColumns(asOf: PlainDate): RawBuilder<unknown> {
  return sql`t.task_id as "taskId", t.ref, t.kind, t.section, coalesce(t.short_name, t.content) as title, t.content,
    t.plan_id as "planId", n.code as "planCode", n.title as "planTitle", t.priority, t.source_kind as "sourceKind",
    t.timeframe_raw as "timeframeRaw", t.parent_task_id as "parentTaskId", t.version, t.position,
    p.lead_count as "leadCount", p.coordinate_count as "coordinateCount", p.unresolved_count as "unresolvedCount",
    p.child_count as "childCount", p.total, p.open, p.open_undated as "openUndated", p.open_started as "openStarted",
    p.submitted, p.returned, p.accepted, p.waived, p.extensions_asked as "extensionsAsked",
    p.next_due_on as "nextDueOn", p.open_due_on[1] as "firstOpenDueOn",
    (select count(*)::int from unnest(p.open_due_on) d where d < ${asOf}) as overdue`;
}

/** A page of tasks as rows, and where the next one begins. */
export async function listTaskRows(
  db: Handle,
  asking: Asking,
  filter: TaskFilter,
  page: {
    readonly sort: (typeof taskSorts)[number];
    readonly limit: number;
    readonly after?: TaskCursor | undefined;
    readonly names: ComponentNames;
    /** A further condition on the tasks. */
    readonly where?: RawBuilder<boolean>;
  },
): Promise<{ readonly items: TaskRow[]; readonly next: TaskCursor | undefined }> {
  const { tenantId, asOf } = asking;
  const sort = sorts[page.sort];
  const further = page.where ? sql` and ${page.where}` : sql``;
  const from = page.after ? sql` and ${goesOn(sort, page.after)}` : sql``;
  const direction = sql.raw(sort.descending ? 'desc nulls last' : 'asc nulls last');
  const position = sort.byPosition ? sql`t.position, ` : sql``;
  const found = await sql<StoredRow>`select ${rowColumns(asOf)}, ${sort.first} as "sortValue"
    from task t join task_progress p on p.tenant_id = ${tenantId} and p.task_id = t.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    where ${taskConditions(asking, filter)}${further}${from}
    order by ${sort.first} ${direction}, ${position}t.task_id limit ${page.limit + 1}`.execute(db);
  const rows = found.rows.slice(0, page.limit);
  const last = found.rows.length > page.limit ? rows.at(-1) : undefined;
  return {
    items: await completeRows(db, asking, rows, page.names),
    next: last && [
      (last.sortValue as unknown) instanceof Date ? (last.sortValue as unknown as Date).toISOString() : last.sortValue,
      ...(sort.byPosition ? [last.position, last.taskId] : [last.taskId]),
    ],
  };
}

const leadsShown = 3;

/** Puts the first leading units and the components beside the rows. */
async function completeRows(
  db: Handle,
  { tenantId, asOf }: Asking,
  rows: readonly StoredRow[],
  names: ComponentNames,
): Promise<TaskRow[]> {
  const taskIds = rows.map((row) => row.taskId);
  const leads = await sql<{ task_id: string; unit_id: string }>`select u.task_id, u.unit_id from (
      select r.task_id, r.unit_id, row_number() over (partition by r.task_id order by r.unit_id) as place
      from task_unit r where r.tenant_id = ${tenantId} and r.task_id = any(${taskIds}::uuid[]) and r.duty = 'lead'
        and r.removed_at is null) u where u.place <= ${leadsShown} order by u.place`.execute(db);
  const components = await listComponentsOf(db, tenantId, taskIds, names);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    leads.rows.map((row) => row.unit_id),
    asOf,
  );
  const leadsOf = Map.groupBy(leads.rows, (row) => row.task_id);
  return rows.map((row) => ({
    ...toTaskRow(row, asOf),
    leads: (leadsOf.get(row.taskId) ?? []).map((lead) => unitOf(lead.unit_id)),
    components: components.get(row.taskId) ?? [],
  }));
}

function toTaskRow(row: StoredRow, asOf: PlainDate): Omit<TaskRow, 'leads' | 'components'> {
  const { total, open, submitted, returned, accepted, waived, overdue } = row;
  const { taskId, ref, kind, section, title, content, priority, sourceKind, timeframeRaw, parentTaskId, version } = row;
  const { leadCount, coordinateCount, unresolvedCount, childCount, extensionsAsked, nextDueOn, firstOpenDueOn } = row;
  return {
    ...{ taskId, ref, kind, section, title, content, priority, sourceKind, timeframeRaw, parentTaskId, version },
    ...{ leadCount, coordinateCount, unresolvedCount, childCount, extensionsAsked, nextDueOn },
    plan: row.planId === null ? null : { planId: row.planId, code: row.planCode, title: row.planTitle },
    lateDays: firstOpenDueOn === null ? 0 : Math.max(0, daysBetween(firstOpenDueOn, asOf)),
    status: taskStatus(row, asOf),
    progress: { total, open, submitted, returned, accepted, waived, overdue },
  };
}

/** Index components that tasks serve. */
export async function listComponentsOf(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
  names: ComponentNames,
): Promise<ReadonlyMap<string, ComponentRef[]>> {
  const found = await sql<{ task_id: string; series_code: string; component_code: string }>`
    select c.task_id, c.series_code, c.component_code from task_component c
    where c.tenant_id = ${tenantId} and c.task_id = any(${[...taskIds]}::uuid[])
    order by c.series_code, c.component_code collate vi_natural`.execute(db);
  const byTask = new Map<string, ComponentRef[]>();
  for (const { task_id, series_code, component_code } of found.rows) {
    const ref = {
      seriesCode: series_code,
      componentCode: component_code,
      name: names(series_code, component_code),
    };
    byTask.set(task_id, [...(byTask.get(task_id) ?? []), ref]);
  }
  return byTask;
}
