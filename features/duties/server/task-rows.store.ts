import { taskStatus } from '@nanghang/domain/duties';
import { addDays, daysBetween, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { ComponentRef, TaskFilter, TaskRow, taskSorts, UnitRef } from '../contract/index.ts';
import { unitRefsBy, unitRefsSql } from './names.store.ts';
import { type Asking, lastPlan, taskConditions } from './task-filter.ts';

/** Names of indices and components. */
export type ComponentNames = (seriesCode: string, componentCode: string) => string;

/** Where a list goes on: the sort value of the last row, then what tells rows of one value apart. */
export type TaskCursor = readonly [first: string | number, ...rest: (string | number)[]];

interface Sort {
  /** What comes first in the order; never null, so that rows can be compared as a whole. */
  readonly first: RawBuilder<unknown>;
  readonly type: 'uuid' | 'text' | 'date' | 'int' | 'timestamptz';
  readonly descending?: boolean;
  readonly byPosition?: boolean;
  /** Whether the order needs a column that only `task t` has. */
  readonly ofTask?: boolean;
}

const priorityRank = sql`case p.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

const sorts: Readonly<Record<(typeof taskSorts)[number], Sort>> = {
  plan: { first: sql`coalesce(p.plan_id, ${lastPlan})`, type: 'uuid', byPosition: true },
  ref: { first: sql`p.ref collate vi_natural`, type: 'text' },
  '-ref': { first: sql`p.ref collate vi_natural`, type: 'text', descending: true },
  due: { first: sql`coalesce(p.next_due_on, 'infinity')`, type: 'date' },
  '-due': { first: sql`coalesce(p.next_due_on, '-infinity')`, type: 'date', descending: true },
  priority: { first: priorityRank, type: 'int' },
  updated: {
    first: sql`date_trunc('milliseconds', t.updated_at)`,
    type: 'timestamptz',
    descending: true,
    ofTask: true,
  },
};

function goesOn({ first, type, descending, byPosition }: Sort, cursor: TaskCursor): RawBuilder<boolean> {
  const [value, ...rest] = cursor;
  const given = sql`${value}::${sql.raw(type)}`;
  if (byPosition) {
    const [position, taskId] = rest;
    return sql<boolean>`(${first}, p.position, p.task_id) > (${given}, ${position}::float8, ${taskId}::uuid)`;
  }
  if (!descending) return sql<boolean>`(${first}, p.task_id) > (${given}, ${rest[0]}::uuid)`;
  return sql<boolean>`(${first} < ${given} or (${first} = ${given} and p.task_id > ${rest[0]}::uuid))`;
}

/** A task as {@link taskRowsStatement} answers it. */
export interface StoredTaskRow {
  readonly taskId: string;
  readonly ref: string;
  readonly kind: 'task' | 'report';
  readonly section: string | null;
  readonly title: string;
  readonly content: string | null;
  readonly planId: string | null;
  readonly planCode: string;
  readonly planTitle: string;
  readonly priority: TaskRow['priority'];
  readonly sourceKind: TaskRow['sourceKind'];
  readonly timeframeRaw: string | null;
  readonly parentTaskId: string | null;
  readonly version: number;
  readonly leadCount: number;
  readonly leadUnitIds: readonly string[];
  readonly components: readonly (readonly [seriesCode: string, componentCode: string])[];
  readonly coordinateCount: number;
  readonly unresolvedCount: number;
  readonly childCount: number;
  readonly total: number;
  readonly open: number;
  readonly openUndated: number;
  readonly openStarted: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly waived: number;
  readonly overdue: number;
  readonly extensionsAsked: number;
  readonly nextDueOn: PlainDate | null;
  readonly firstOpenDueOn: PlainDate | null;
  readonly position: number;
  readonly sortValue: string | number | Date;
  /** On one of the rows: every unit that the rows name. */
  readonly units: readonly UnitRef[] | null;
}

/** Which tasks, in which order, how many. */
export interface TaskPage {
  readonly sort: (typeof taskSorts)[number];
  readonly limit: number;
  readonly after?: TaskCursor | undefined;
  /** A further condition on `task_progress p`. */
  readonly where?: RawBuilder<boolean>;
}

/**
 * Query of a page of tasks and the one after its last: the page is found in `task_progress` alone, and only its rows
 * are put together with their words, their plan and the names of their leading units.
 */
export function taskRowsStatement(asking: Asking, filter: TaskFilter, page: TaskPage): RawBuilder<StoredTaskRow> {
  const { tenantId, asOf } = asking;
  const sort = sorts[page.sort];
  const further = page.where ? sql` and ${page.where}` : sql``;
  const from = page.after ? sql` and ${goesOn(sort, page.after)}` : sql``;
  const direction = sort.descending ? sql` desc` : sql``;
  const position = sort.byPosition ? sql`p.position, ` : sql``;
  const task = sql`join task t on t.tenant_id = ${tenantId} and t.task_id = p.task_id`;
  return sql<StoredTaskRow>`with page as materialized (
      select p.*, ${sort.first} as first from task_progress p ${sort.ofTask ? task : sql``}
      where ${taskConditions(asking, filter)}${further}${from}
      order by ${sort.first}${direction}, ${position}p.task_id limit ${sql.lit(page.limit + 1)}),
    named as materialized (
      ${unitRefsSql(tenantId, sql`array(select unnest(g.lead_unit_ids) from page g)`, asOf)})
    select p.task_id as "taskId", p.ref, p.kind, t.section, coalesce(t.short_name, t.content) as title,
      case when t.short_name is not null then t.content end as content,
      p.plan_id as "planId", n.code as "planCode", n.title as "planTitle", p.priority, p.source_kind as "sourceKind",
      t.timeframe_raw as "timeframeRaw", t.parent_task_id as "parentTaskId", t.version, p.position,
      p.lead_count as "leadCount", p.lead_unit_ids::text[] as "leadUnitIds", p.components,
      p.coordinate_count as "coordinateCount", p.unresolved_count as "unresolvedCount", p.child_count as "childCount",
      p.total, p.open, p.open_undated as "openUndated", p.open_started as "openStarted", p.submitted, p.returned,
      p.accepted, p.waived, p.extensions_asked as "extensionsAsked", p.next_due_on as "nextDueOn",
      p.first_open_due_on as "firstOpenDueOn", width_bucket(${addDays(asOf, -1)}::date, p.open_due_on) as overdue,
      p.first as "sortValue",
      case when p.task_id = (select g.task_id from page g limit 1) then (select jsonb_agg(to_jsonb(u)) from named u) end as units
    from page p ${task}
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = p.plan_id
    order by p.first${direction}, ${position}p.task_id`;
}

function cursorAfter(row: StoredTaskRow, sort: (typeof taskSorts)[number]): TaskCursor {
  const value = row.sortValue instanceof Date ? row.sortValue.toISOString() : row.sortValue;
  return sorts[sort].byPosition ? [value, row.position, row.taskId] : [value, row.taskId];
}

/** A page of tasks, and where the next one begins, from the rows of {@link taskRowsStatement}. */
export function toTaskPage(
  found: readonly StoredTaskRow[],
  { sort, limit }: TaskPage,
  names: ComponentNames,
  asOf: PlainDate,
): { readonly items: TaskRow[]; readonly next: TaskCursor | undefined } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const unitOf = unitRefsBy(found.find((row) => row.units !== null)?.units ?? []);
  return {
    items: rows.map((row) => ({
      ...toTaskRow(row, asOf),
      leads: row.leadUnitIds.map(unitOf),
      components: row.components.map(([seriesCode, componentCode]) => ({
        ...{ seriesCode, componentCode, name: names(seriesCode, componentCode) },
      })),
    })),
    next: last && cursorAfter(last, sort),
  };
}

/** A page of tasks as rows, and where the next one begins. */
export async function listTaskRows(
  db: Handle,
  asking: Asking,
  filter: TaskFilter,
  { names, ...page }: TaskPage & { readonly names: ComponentNames },
): Promise<{ readonly items: TaskRow[]; readonly next: TaskCursor | undefined }> {
  const found = await taskRowsStatement(asking, filter, page).execute(db);
  return toTaskPage(found.rows, page, names, asking.asOf);
}

function toTaskRow(row: StoredTaskRow, asOf: PlainDate): Omit<TaskRow, 'leads' | 'components'> {
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
