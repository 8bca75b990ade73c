import type { Reach } from '@nanghang/domain/access';
import { type DutyStatus, dueSoonDays } from '@nanghang/domain/duties';
import { addDays, foldVietnamese, type PlainDate } from '@nanghang/domain/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { TaskFilter } from '../contract/index.ts';

/** Who asks, of which province, on which day. */
export interface Asking {
  readonly tenantId: string;
  readonly reach: Reach;
  readonly asOf: PlainDate;
  /** Who asks; needed only where that narrows what is found. */
  readonly personId?: string | undefined;
  /** State of the database after the question came in, by which answers are kept. */
  readonly seen?: string | undefined;
}

/** What an answer depends on beside what is asked: the day, and whom and what the reader reaches. */
export function readerKey({ asOf, reach, personId }: Asking, filter: Pick<TaskFilter, 'watched'> = {}): unknown[] {
  return [asOf, reach, filter.watched ? (personId ?? null) : null];
}

/** Stands for "no plan" in the order of lists, where it comes last. */
export const lastPlan = sql.raw("'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid");

/** Words of a search as they stand in `task_word`. @example searchWords('Đất đai, DO.12') // ['dat', 'dai', 'do', '12'] */
export function searchWords(words: string): string[] {
  return [...new Set(foldVietnamese(words).split(/[^a-z0-9]+/))].filter((word) => word !== '');
}

/** Whether a task has, for every word of a search, a word that begins so; a search without a word finds nothing. */
export function wordConditions(tenantId: string, q: string, taskId: RawBuilder<unknown>): RawBuilder<boolean> {
  const words = searchWords(q);
  if (words.length === 0) return sql<boolean>`false`;
  const parts = words.map(
    (word) => sql<boolean>`${taskId} in (select w.task_id from task_word w where w.tenant_id = ${tenantId}
      and w.word >= ${word} collate "C" and w.word < ${`${word}~`} collate "C")`,
  );
  return sql.join(parts, sql` and `);
}

/** The status of a task on a day; the SQL twin of `taskStatus` in the domain, held to it by a test. */
export function taskStatusSql(asOf: PlainDate): RawBuilder<string> {
  const first = sql`p.first_open_due_on`;
  return sql<string>`case when p.standing = 'not_assigned' then 'not_assigned' when ${first} < ${asOf} then 'overdue'
    when p.standing = 'returned' then 'returned' when ${first} = ${asOf} then 'due_today'
    when ${first} <= ${addDays(asOf, dueSoonDays)} then 'due_soon' else p.standing end`;
}

/**
 * Whether a task has a status on a day: what comparing {@link taskStatusSql} says, in words by which the planner knows
 * how many tasks that keeps.
 */
function hasStatus(status: DutyStatus, asOf: PlainDate): RawBuilder<boolean> {
  const first = sql`p.first_open_due_on`;
  const soon = addDays(asOf, dueSoonDays);
  const owed = sql`p.standing in ('doing', 'not_started')`;
  switch (status) {
    case 'overdue':
      return sql<boolean>`(${first} < ${asOf} and p.standing <> 'not_assigned')`;
    case 'due_today':
      return sql<boolean>`(${first} = ${asOf} and ${owed})`;
    case 'due_soon':
      return sql<boolean>`(${first} > ${asOf} and ${first} <= ${soon} and ${owed})`;
    case 'returned':
      return sql<boolean>`(p.standing = 'returned' and (${first} is null or ${first} >= ${asOf}))`;
    case 'doing':
    case 'not_started':
      return sql<boolean>`(p.standing = ${status} and (${first} is null or ${first} > ${soon}))`;
    default:
      return sql<boolean>`p.standing = ${status}`;
  }
}

const dated = new Set(['overdue', 'due_today', 'due_soon']);

function statusConditions({ status }: TaskFilter, asOf: PlainDate): RawBuilder<boolean>[] {
  if (!status) return [];
  const any = sql.join(
    status.map((one) => hasStatus(one, asOf)),
    sql` or `,
  );
  const parts = [sql<boolean>`(${any})`];
  if (status.every((one) => dated.has(one))) parts.push(sql<boolean>`p.next_due_on <= ${addDays(asOf, dueSoonDays)}`);
  return parts;
}

/** Tasks of units within reach, and tasks that such a unit issued. */
function withinReach({ tenantId, reach }: Asking): RawBuilder<boolean>[] {
  if (reach.kind === 'all') return [];
  const units = [...reach.unitIds];
  return [
    sql<boolean>`(p.task_id in (select r.task_id from task_unit r where r.tenant_id = ${tenantId}
      and r.unit_id = any(${units}::uuid[]) and r.removed_at is null) or p.owner_unit_id = any(${units}::uuid[]))`,
  ];
}

function ofUnit(tenantId: string, unit: string, duty: string | undefined): RawBuilder<boolean> {
  const how = duty === undefined ? sql`` : sql` and r.duty = ${duty}`;
  return sql<boolean>`p.task_id in (select r.task_id from task_unit r where r.tenant_id = ${tenantId}
    and r.unit_id = ${unit}::uuid and r.removed_at is null${how})`;
}

/** Whether a code is the component or one below it: codes of components below begin with those above and a dot. */
export function componentCondition(
  tenantId: string,
  series: string | undefined,
  component: string | undefined,
  taskId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const below = component?.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const which =
    below === undefined ? sql`` : sql` and (c.component_code = ${component} or c.component_code like ${`${below}.%`})`;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  return sql<boolean>`${taskId} in (select c.task_id from task_component c where c.tenant_id = ${tenantId}${of}${which})`;
}

function dueConditions({ dueFrom, dueTo }: TaskFilter): RawBuilder<boolean>[] {
  return [
    ...(dueFrom ? [sql<boolean>`p.next_due_on >= ${dueFrom}`] : []),
    ...(dueTo ? [sql<boolean>`p.next_due_on <= ${dueTo}`] : []),
  ];
}

/** Conditions of a filter on `task_progress p`, which carries everything of a task that lists filter by. */
export function taskConditions(asking: Asking, filter: TaskFilter): RawBuilder<boolean> {
  const { tenantId, asOf } = asking;
  const taskId = sql`p.task_id`;
  const parts: RawBuilder<boolean>[] = [
    sql<boolean>`p.tenant_id = ${tenantId}`,
    ...withinReach(asking),
    filter.closed ? sql<boolean>`p.closed_on is not null` : sql<boolean>`p.closed_on is null`,
    ...statusConditions(filter, asOf),
    ...dueConditions(filter),
  ];
  if (filter.q) parts.push(wordConditions(tenantId, filter.q, taskId));
  if (filter.plan) parts.push(sql<boolean>`coalesce(p.plan_id, ${lastPlan}) = ${filter.plan}::uuid`);
  if (filter.source) parts.push(sql<boolean>`p.source_kind = any(${filter.source}::text[])`);
  if (filter.series || filter.component)
    parts.push(componentCondition(tenantId, filter.series, filter.component || undefined, taskId));
  if (filter.unit) parts.push(ofUnit(tenantId, filter.unit, filter.duty));
  if (filter.priority) parts.push(sql<boolean>`p.priority = any(${filter.priority}::text[])`);
  if (filter.parent)
    parts.push(sql<boolean>`p.task_id in (select c.task_id from task c where c.tenant_id = ${tenantId}
      and c.parent_task_id = ${filter.parent}::uuid)`);
  if (filter.kind) parts.push(sql<boolean>`p.kind = ${filter.kind}`);
  if (filter.watched)
    parts.push(sql<boolean>`p.task_id in (select w.task_id from task_watcher w where w.tenant_id = ${tenantId}
      and w.person_id = ${asking.personId ?? null}::uuid)`);
  if (filter.unresolved) parts.push(sql<boolean>`p.unresolved_count > 0`);
  if (filter.withoutComponent) parts.push(sql<boolean>`p.components = '[]'`);
  return sql.join(parts, sql` and `);
}
