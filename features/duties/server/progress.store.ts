import type { DutyKind, DutyState } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';

/** Where an obligation counts: which tallies it is in, and under which state. */
export interface CountedObligation {
  readonly taskId: string;
  readonly unitId: string;
  readonly duty: DutyKind;
  readonly dueOn: PlainDate | null;
  readonly state: DutyState;
  readonly onTime: boolean | null;
}

/** Stands for "no plan" among the keys of rates, which may not be null. */
export const noPlan = '00000000-0000-0000-0000-000000000000';

/** First day of the month in which something is due; the year 1 for what has no date. */
export function dueMonthOf(dueOn: PlainDate | null): string {
  return dueOn === null ? '0001-01-01' : `${dueOn.slice(0, 7)}-01`;
}

const counters = ['open', 'submitted', 'returned', 'accepted', 'on_time', 'waived'] as const;
type Counters = Record<(typeof counters)[number], number>;

function countersOf({ state, onTime }: CountedObligation): Counters {
  return {
    open: Number(state === 'open'),
    submitted: Number(state === 'submitted'),
    returned: Number(state === 'returned'),
    accepted: Number(state === 'accepted'),
    on_time: Number(state === 'accepted' && onTime === true),
    waived: Number(state === 'waived'),
  };
}

interface Delta extends Counters {
  key: string;
  due_month: string;
  duty: DutyKind;
  unit_id: string;
  task_id: string;
}

function addTo(deltas: Map<string, Delta>, key: string, one: CountedObligation, sign: 1 | -1): void {
  const counted = countersOf(one);
  const delta = deltas.get(key) ?? {
    ...{ key, due_month: dueMonthOf(one.dueOn), duty: one.duty, unit_id: one.unitId },
    task_id: one.taskId,
    ...{ open: 0, submitted: 0, returned: 0, accepted: 0, on_time: 0, waived: 0 },
  };
  for (const name of counters) delta[name] += sign * counted[name];
  deltas.set(key, delta);
}

function deltasBy(
  keyOf: (one: CountedObligation) => string,
  before: readonly CountedObligation[],
  after: readonly CountedObligation[],
): Delta[] {
  const deltas = new Map<string, Delta>();
  for (const one of before) addTo(deltas, keyOf(one), one, -1);
  for (const one of after) addTo(deltas, keyOf(one), one, 1);
  return [...deltas.values()]
    .filter((delta) => counters.some((name) => delta[name] !== 0))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const added = sql.raw(counters.map((name) => `${name} = t.${name} + excluded.${name}`).join(', '));
const counterColumns = sql.raw(counters.join(', '));
const counterTypes = sql.raw(counters.map((name) => `${name} int`).join(', '));
const counterValues = sql.raw(counters.map((name) => `x.${name}`).join(', '));

/**
 * Moves obligations from where they counted to where they count now, in both tallies. Rows are taken in the order of
 * their keys, so that writers never wait for each other in a ring.
 */
export async function moveTallies(
  db: Handle,
  tenantId: string,
  before: readonly CountedObligation[],
  after: readonly CountedObligation[],
): Promise<void> {
  const byUnit = deltasBy((one) => `${one.unitId} ${dueMonthOf(one.dueOn)} ${one.duty}`, before, after);
  const byTask = deltasBy((one) => `${one.taskId} ${dueMonthOf(one.dueOn)} ${one.duty}`, before, after);
  if (byUnit.length > 0)
    await sql`insert into unit_tally as t (tenant_id, unit_id, due_month, duty, ${counterColumns})
      select n.tenant_id, x.unit_id, x.due_month, x.duty, ${counterValues}
      from tenant n, jsonb_to_recordset(${JSON.stringify(byUnit)}::jsonb)
        as x(key text, unit_id uuid, due_month date, duty text, ${counterTypes})
      where n.tenant_id = ${tenantId} order by x.key collate "C"
      on conflict (tenant_id, unit_id, due_month, duty) do update set ${added}`.execute(db);
  if (byTask.length > 0)
    await sql`insert into task_tally as t (tenant_id, task_id, due_month, duty, ${counterColumns})
      select n.tenant_id, x.task_id, x.due_month, x.duty, ${counterValues}
      from tenant n, jsonb_to_recordset(${JSON.stringify(byTask)}::jsonb)
        as x(key text, task_id uuid, due_month date, duty text, ${counterTypes})
      where n.tenant_id = ${tenantId} order by x.key collate "C"
      on conflict (tenant_id, task_id, due_month, duty) do update set ${added}`.execute(db);
}

/** Holds the counts of tasks until the transaction ends, so that two changes of one task are counted one by one. */
export async function lockProgress(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<void> {
  await sql`select p.task_id from task_progress p
    where p.tenant_id = ${tenantId} and p.task_id = any(${[...new Set(taskIds)]}::uuid[])
    order by p.task_id for no key update`.execute(db);
}

/** What the leading units of `task t` owe, counted. */
function owedCounts(tenantId: string, taskId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select count(*) filter (where x.state <> 'cancelled')::int as total,
      count(*) filter (where x.state = 'open')::int as open,
      count(*) filter (where x.state = 'open' and x.due_on is null)::int as open_undated,
      count(*) filter (where x.state = 'open' and x.started)::int as open_started,
      count(*) filter (where x.state = 'submitted')::int as submitted,
      count(*) filter (where x.state = 'returned')::int as returned,
      count(*) filter (where x.state = 'accepted')::int as accepted,
      count(*) filter (where x.state = 'accepted' and x.on_time)::int as on_time,
      count(*) filter (where x.state = 'waived')::int as waived,
      count(*) filter (where x.extension_wanted_on is not null)::int as extensions_asked,
      min(case when x.state = 'open' then x.due_on when x.state = 'returned' then x.resubmit_by end) as next_due_on,
      coalesce(array_agg(x.due_on order by x.due_on) filter (where x.state = 'open' and x.due_on is not null), '{}') as open_due_on
    from obligation x where x.tenant_id = ${tenantId} and x.task_id = ${taskId} and x.duty <> 'coordinate'`;
}

const owedNames = [
  ...(['total', 'open', 'open_undated', 'open_started', 'submitted', 'returned', 'accepted', 'waived'] as const),
  ...(['on_time', 'extensions_asked', 'next_due_on', 'open_due_on'] as const),
];
const taskNames = [
  ...(['lead_count', 'coordinate_count', 'unresolved_count', 'child_count', 'plan_id', 'position', 'ref'] as const),
  ...(['kind', 'priority', 'source_kind', 'closed_on', 'lead_unit_ids', 'components'] as const),
];

/** Columns of `task_progress` that follow from what is stored elsewhere. */
export const progressNames: readonly string[] = [...taskNames, ...owedNames];

function columnsOf(names: readonly string[], alias: string): RawBuilder<unknown> {
  return sql.raw(names.map((name) => `${alias}.${name}`).join(', '));
}

const leadsShown = 3;

/** Counts of tasks, and what lists repeat of them, as they follow from what is stored. */
export function countedProgress(tenantId: string, which: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`select t.tenant_id, t.task_id,
      (select count(*)::int from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id
        and u.duty = 'lead' and u.removed_at is null) as lead_count,
      (select count(*)::int from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id
        and u.duty = 'coordinate' and u.removed_at is null) as coordinate_count,
      (select count(*)::int from task_unresolved_name n where n.tenant_id = ${tenantId}
        and n.task_id = t.task_id and n.kept_at is null) as unresolved_count,
      (select count(*)::int from task c where c.tenant_id = ${tenantId} and c.parent_task_id = t.task_id) as child_count,
      t.plan_id, t.position, t.ref, t.kind, t.priority, t.source_kind, t.closed_on,
      array(select u.unit_id from task_unit u where u.tenant_id = ${tenantId} and u.task_id = t.task_id
        and u.duty = 'lead' and u.removed_at is null order by u.unit_id limit ${sql.lit(leadsShown)}) as lead_unit_ids,
      coalesce((select jsonb_agg(jsonb_build_array(c.series_code, c.component_code)
          order by c.series_code, c.component_code collate vi_natural)
        from task_component c where c.tenant_id = ${tenantId} and c.task_id = t.task_id), '[]') as components,
      ${columnsOf(owedNames, 'o')}
    from task t cross join lateral (${owedCounts(tenantId, sql`t.task_id`)}) o
    where t.tenant_id = ${tenantId} and ${which}`;
}

/** Words of tasks as they follow from what is stored. */
export function countedWords(tenantId: string, which: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`select distinct t.tenant_id, t.task_id, w.word from task t
    cross join regexp_split_to_table(t.search_text, '[^a-z0-9]+') w(word)
    where t.tenant_id = ${tenantId} and ${which} and w.word <> ''`;
}

/**
 * Brings everything up to date that is stored beside tasks after they, their units or their components changed; their
 * rows are held by {@link lockProgress} or are new.
 */
export async function refreshProgress(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<void> {
  const ids = [...new Set(taskIds)];
  if (ids.length === 0) return;
  const which = sql<boolean>`t.task_id = any(${ids}::uuid[])`;
  const assigned = sql.raw(progressNames.map((name) => `${name} = excluded.${name}`).join(', '));
  await sql`insert into task_progress as p (tenant_id, task_id, ${sql.raw(progressNames.join(', '))})
    select c.tenant_id, c.task_id, ${columnsOf(progressNames, 'c')} from (${countedProgress(tenantId, which)}) c
    on conflict (tenant_id, task_id) do update set ${assigned}`.execute(db);
  await sql`delete from task_word w using task t where w.tenant_id = ${tenantId} and t.tenant_id = ${tenantId}
    and t.task_id = w.task_id and ${which}
    and w.word <> all(regexp_split_to_array(t.search_text, '[^a-z0-9]+'))`.execute(db);
  await sql`insert into task_word (tenant_id, task_id, word) ${countedWords(tenantId, which)}
    on conflict do nothing`.execute(db);
}

/** Counts anew what is owed for tasks after something happened to their obligations; their rows are held. */
export async function refreshOwed(db: Handle, tenantId: string, taskIds: readonly string[]): Promise<void> {
  const assigned = sql.raw(owedNames.map((name) => `${name} = o.${name}`).join(', '));
  await sql`update task_progress p set ${assigned}
    from unnest(${[...new Set(taskIds)]}::uuid[]) as g(task_id)
    cross join lateral (${owedCounts(tenantId, sql`g.task_id`)}) o
    where p.tenant_id = ${tenantId} and p.task_id = g.task_id`.execute(db);
}

/** Says which unit issued tasks: that of their plan, else the one given. */
export async function setOwners(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
  unitId: string | null,
): Promise<void> {
  await sql`insert into task_progress as g (tenant_id, task_id, owner_unit_id)
    select t.tenant_id, t.task_id, coalesce(p.unit_id, ${unitId}::uuid)
    from task t left join plan p on p.tenant_id = ${tenantId} and p.plan_id = t.plan_id
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])
    on conflict (tenant_id, task_id) do update set owner_unit_id = excluded.owner_unit_id`.execute(db);
}
