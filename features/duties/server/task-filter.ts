import type { Reach } from '@nanghang/domain/access';
import { dueSoonDays } from '@nanghang/domain/duties';
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
}

/** A pattern for LIKE that finds the folded words anywhere. */
export function likePattern(words: string): string {
  return `%${foldVietnamese(words).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** The status of a task on a day; the SQL twin of `taskStatus` in the domain, held to it by a test. */
export function taskStatusSql(asOf: PlainDate): RawBuilder<string> {
  const first = sql`p.open_due_on[1]`;
  return sql<string>`case when p.lead_count = 0 then 'not_assigned'
    when ${first} < ${asOf} then 'overdue'
    when p.returned > 0 then 'returned'
    when ${first} = ${asOf} then 'due_today'
    when ${first} <= ${addDays(asOf, dueSoonDays)} then 'due_soon'
    when p.open > 0 and p.open_started > 0 then 'doing'
    when ${first} is not null then 'not_started'
    when p.open_undated > 0 then 'no_date'
    when p.submitted > 0 then 'submitted'
    when p.accepted > 0 then 'accepted'
    when p.waived > 0 then 'waived'
    else 'cancelled' end`;
}

const dated = new Set(['overdue', 'due_today', 'due_soon']);

/** Tasks of units within reach, and tasks that such a unit issued. */
function withinReach(asking: Asking): RawBuilder<boolean> {
  if (asking.reach.kind === 'all') return sql<boolean>`true`;
  const units = [...asking.reach.unitIds];
  return sql<boolean>`(t.task_id in (select r.task_id from task_unit r where r.tenant_id = ${asking.tenantId}
      and r.unit_id = any(${units}::uuid[]) and r.removed_at is null) or p.owner_unit_id = any(${units}::uuid[]))`;
}

function ofUnit(tenantId: string, unit: string, duty: string | undefined): RawBuilder<boolean> {
  const how = duty === undefined ? sql`` : sql` and r.duty = ${duty}`;
  return sql<boolean>`t.task_id in (select r.task_id from task_unit r where r.tenant_id = ${tenantId}
    and r.unit_id = ${unit}::uuid and r.removed_at is null${how})`;
}

/** Whether a code is the component or one below it: codes of components below begin with those above and a dot. */
export function componentCondition(
  tenantId: string,
  series: string | undefined,
  component: string | undefined,
): RawBuilder<boolean> {
  const below = component?.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const which =
    below === undefined ? sql`` : sql` and (c.component_code = ${component} or c.component_code like ${`${below}.%`})`;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  return sql<boolean>`t.task_id in (select c.task_id from task_component c where c.tenant_id = ${tenantId}${of}${which})`;
}

function statusConditions(filter: TaskFilter, asOf: PlainDate): RawBuilder<boolean>[] {
  if (!filter.status) return [];
  const parts = [sql<boolean>`${taskStatusSql(asOf)} = any(${filter.status}::text[])`];
  if (filter.status.every((one) => dated.has(one)))
    parts.push(sql<boolean>`p.next_due_on <= ${addDays(asOf, dueSoonDays)}`);
  return parts;
}

/** Conditions of a filter on `task t` joined with `task_progress p`. */
export function taskConditions(asking: Asking, filter: TaskFilter): RawBuilder<boolean> {
  const { tenantId, asOf } = asking;
  const parts: RawBuilder<boolean>[] = [
    sql<boolean>`t.tenant_id = ${tenantId} and p.tenant_id = ${tenantId}`,
    withinReach(asking),
    filter.closed ? sql<boolean>`t.closed_on is not null` : sql<boolean>`t.closed_on is null`,
    ...statusConditions(filter, asOf),
  ];
  if (filter.q)
    for (const word of filter.q.split(/\s+/)) parts.push(sql<boolean>`t.search_text like ${likePattern(word)}`);
  if (filter.plan) parts.push(sql<boolean>`t.plan_id = ${filter.plan}::uuid`);
  if (filter.source) parts.push(sql<boolean>`t.source_kind = any(${filter.source}::text[])`);
  if (filter.series || filter.component)
    parts.push(componentCondition(tenantId, filter.series, filter.component || undefined));
  if (filter.unit) parts.push(ofUnit(tenantId, filter.unit, filter.duty));
  if (filter.dueFrom) parts.push(sql<boolean>`p.next_due_on >= ${filter.dueFrom}`);
  if (filter.dueTo) parts.push(sql<boolean>`p.next_due_on <= ${filter.dueTo}`);
  if (filter.priority) parts.push(sql<boolean>`t.priority = any(${filter.priority}::text[])`);
  if (filter.parent) parts.push(sql<boolean>`t.parent_task_id = ${filter.parent}::uuid`);
  if (filter.kind) parts.push(sql<boolean>`t.kind = ${filter.kind}`);
  if (filter.watched)
    parts.push(sql<boolean>`t.task_id in (select w.task_id from task_watcher w where w.tenant_id = ${tenantId}
      and w.person_id = ${asking.personId ?? null}::uuid)`);
  if (filter.unresolved) parts.push(sql<boolean>`p.unresolved_count > 0`);
  if (filter.withoutComponent)
    parts.push(sql<boolean>`not exists (select 1 from task_component c
      where c.tenant_id = ${tenantId} and c.task_id = t.task_id)`);
  return sql.join(parts, sql` and `);
}
