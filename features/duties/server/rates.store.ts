import { addDays, addMonths, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { DutyCounts } from '../contract/index.ts';
import { noPlan } from './progress.store.ts';

/** What rates are asked for. */
export interface RatesAsked {
  readonly tenantId: string;
  readonly asOf: PlainDate;
  /** Units within reach; undefined for all. */
  readonly unitIds?: readonly string[] | undefined;
  readonly plan?: string | undefined;
  readonly series?: string | undefined;
  readonly component?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly duty?: readonly string[] | undefined;
}

/** By what rates are told apart. */
export type RateDimension = 'none' | 'unit' | 'plan' | 'series' | 'component' | 'quarter' | 'month';

export interface RateRow extends DutyCounts {
  readonly key: string;
}

const keys: Readonly<Record<RateDimension, RawBuilder<string>>> = {
  none: sql<string>`''`,
  unit: sql<string>`f.unit_id::text`,
  plan: sql<string>`f.plan_id::text`,
  series: sql<string>`c.series_code`,
  component: sql<string>`c.series_code || ' ' || c.component_code`,
  quarter: sql<string>`extract(year from f.month)::text || '-Q' || extract(quarter from f.month)::text`,
  month: sql<string>`to_char(f.month, 'YYYY-MM')`,
};

function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`);
}

function isWholeMonths({ from, to }: RatesAsked): boolean {
  return (from === undefined || from.endsWith('-01')) && (to === undefined || addDays(to, 1).endsWith('-01'));
}

function dutiesOf(asked: RatesAsked): string[] {
  return [...(asked.duty ?? ['lead', 'report'])];
}

/** Obligations one by one: exact for any span, and for the month that has begun. */
function liveFacts(asked: RatesAsked, span: RawBuilder<boolean>): RawBuilder<unknown> {
  const { tenantId, asOf, unitIds, plan } = asked;
  const units = unitIds ? sql` and o.unit_id = any(${[...unitIds]}::uuid[])` : sql``;
  // Obligations have no index by plan: where no unit narrows them down they are found by the tasks of the plan.
  const ofTasks = unitIds ? sql`` : sql` and o.task_id in (${tasksOfPlan(asked)})`;
  const ofPlan = plan ? sql` and o.plan_id = ${plan}::uuid${ofTasks}` : sql``;
  return sql`select o.unit_id, o.task_id, coalesce(o.plan_id, ${noPlan}::uuid) as plan_id,
      date_trunc('month', o.due_on)::date as month,
      case when o.due_on is null then 'undated' when o.due_on <= ${asOf} then 'due' else 'ahead' end as place,
      (o.state = 'open')::int as open, (o.state = 'submitted')::int as submitted,
      (o.state = 'returned')::int as returned, (o.state = 'accepted')::int as accepted,
      (o.state = 'accepted' and o.on_time is true)::int as on_time, (o.state = 'waived')::int as waived
    from obligation o where o.tenant_id = ${tenantId} and o.state <> 'cancelled'
      and o.duty = any(${dutiesOf(asked)}::text[]) and ${span}${units}${ofPlan}`;
}

function tasksOfPlan({ tenantId, plan }: RatesAsked): RawBuilder<unknown> {
  return sql`select x.task_id from task x where x.tenant_id = ${tenantId} and x.plan_id = ${plan}::uuid`;
}

function spanOf(asked: RatesAsked, day: RawBuilder<unknown>): RawBuilder<boolean> {
  const from = asked.from ? sql`${day} >= ${asked.from}` : sql`true`;
  const to = asked.to ? sql`${day} <= ${asked.to}` : sql`true`;
  return sql<boolean>`${from} and ${to}`;
}

const states = ['open', 'submitted', 'returned', 'accepted', 'on_time', 'waived'] as const;

/** Whole months from the tallies, all that fit the span or those given; what has no date stands in the year 1. */
function talliedFacts(asked: RatesAsked, by: RateDimension, months?: RawBuilder<boolean>): RawBuilder<unknown> {
  const { tenantId, asOf, unitIds } = asked;
  const month = firstOfMonth(asOf);
  const place = sql`case when t.due_month = '0001-01-01' then 'undated' when t.due_month < ${month} then 'due' else 'ahead' end`;
  const span = months ?? (asked.from || asked.to ? spanOf(asked, sql`t.due_month`) : sql<boolean>`true`);
  const common = sql`t.due_month as month, ${place} as place, t.open, t.submitted, t.returned, t.accepted, t.on_time,
    t.waived`;
  const where = sql`t.tenant_id = ${tenantId} and t.due_month <> ${month} and t.duty = any(${dutiesOf(asked)}::text[])
    and ${span}`;
  if (!isOfTasks(asked, by)) {
    const units = unitIds ? sql` and t.unit_id = any(${[...unitIds]}::uuid[])` : sql``;
    return sql`select t.unit_id, null::uuid as task_id, null::uuid as plan_id, ${common}
      from unit_tally t where ${where}${units}`;
  }
  const ofPlan = asked.plan ? sql` and t.task_id in (${tasksOfPlan(asked)})` : sql``;
  const planned = sql`join task_progress g on g.tenant_id = ${tenantId} and g.task_id = t.task_id`;
  return sql`select null::uuid as unit_id, t.task_id,
      ${by === 'plan' ? sql`coalesce(g.plan_id, ${noPlan}::uuid)` : sql`null::uuid`} as plan_id, ${common}
    from task_tally t ${by === 'plan' ? planned : sql``} where ${where}${ofPlan}`;
}

/** Whether the rates are told apart, or narrowed down, by what only tasks tell. */
function isOfTasks({ plan, series, component }: RatesAsked, by: RateDimension): boolean {
  const asked = plan !== undefined || series !== undefined || component !== undefined;
  return asked || by === 'plan' || by === 'series' || by === 'component';
}

/** Whether what each task comes to in all tells the rates: over all time, of the duties that count in rates. */
function isOfWholeTasks({ from, to, duty, unitIds }: RatesAsked, by: RateDimension): boolean {
  const dated = by === 'unit' || by === 'quarter' || by === 'month';
  return from === undefined && to === undefined && duty === undefined && unitIds === undefined && !dated;
}

/**
 * What each task comes to in all counts as due; what has no date or is not due yet is taken away from it and counted in
 * its place.
 */
function wholeTaskFacts(asked: RatesAsked, by: RateDimension): RawBuilder<unknown> {
  const { tenantId, asOf } = asked;
  const month = firstOfMonth(asOf);
  const signed = sql.raw(states.map((state) => `s.sign * x.${state} as ${state}`).join(', '));
  const ofPlan = asked.plan ? sql` and p.task_id in (${tasksOfPlan(asked)})` : sql``;
  const ahead = sql<boolean>`o.due_on > ${asOf} and o.due_on < ${addMonths(month, 1)}`;
  return sql`select null::uuid as unit_id, p.task_id, coalesce(p.plan_id, ${noPlan}::uuid) as plan_id,
      null::date as month, 'due' as place, p.open, p.submitted, p.returned, p.accepted, p.on_time, p.waived
    from task_progress p where p.tenant_id = ${tenantId} and p.total > 0${ofPlan}
    union all
    select x.unit_id, x.task_id, x.plan_id, x.month, case when s.sign = 1 then x.place else 'due' end, ${signed}
    from (${talliedFacts(asked, by, sql`(t.due_month > ${month} or t.due_month = '0001-01-01')`)}
      union all ${liveFacts(asked, ahead)}) x
    cross join (values (1), (-1)) s(sign)`;
}

/** Rows to add up: tallies of whole months and the begun month one by one, or all one by one where tallies do not tell. */
function factsOf(asked: RatesAsked, by: RateDimension): RawBuilder<unknown> {
  const ofTasks = isOfTasks(asked, by);
  if (ofTasks && isOfWholeTasks(asked, by)) return wholeTaskFacts(asked, by);
  const ofUnits = asked.unitIds !== undefined || by === 'unit';
  const tallied = isWholeMonths(asked) && !(ofTasks && ofUnits);
  if (!tallied) return liveFacts(asked, asked.from || asked.to ? spanOf(asked, sql`o.due_on`) : sql<boolean>`true`);
  const month = firstOfMonth(asked.asOf);
  const begun = sql<boolean>`o.due_on >= ${month} and o.due_on < ${addMonths(month, 1)} and ${spanOf(asked, sql`o.due_on`)}`;
  return sql`${talliedFacts(asked, by)} union all ${liveFacts(asked, begun)}`;
}

/** The columns of facts that the keys of rates are made of. */
const keyColumns: Readonly<Record<RateDimension, readonly string[]>> = {
  none: [],
  unit: ['unit_id'],
  plan: ['plan_id'],
  series: [],
  component: [],
  quarter: ['month'],
  month: ['month'],
};

/** Facts added up by what is asked for, so that each sum meets its components once and its key is put in words once. */
function summedFacts(asked: RatesAsked, by: RateDimension, byComponent: boolean): RawBuilder<unknown> {
  const columns = [...keyColumns[by], ...(byComponent ? ['task_id'] : []), 'place'].map((name) => `x.${name}`);
  const sums = states.map((state) => `sum(x.${state}) as ${state}`);
  return sql`select ${sql.raw([...columns, ...sums].join(', '))} from (${factsOf(asked, by)}) x
    group by ${sql.raw(columns.join(', '))}`;
}

/** On-time and completion counts, exact at the moment of asking. */
export async function listRates(db: Handle, asked: RatesAsked, by: RateDimension): Promise<readonly RateRow[]> {
  const { tenantId, series, component } = asked;
  const byComponent = by === 'series' || by === 'component' || series !== undefined || component !== undefined;
  const below = component?.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const which =
    below === undefined ? sql`` : sql` and (c.component_code = ${component} or c.component_code like ${`${below}.%`})`;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  // A task that serves several components of an index counts once for the index.
  const served =
    by === 'component'
      ? sql`select c.task_id, c.series_code, c.component_code from task_component c where c.tenant_id = ${tenantId}${of}${which}`
      : by === 'series'
        ? sql`select distinct c.task_id, c.series_code from task_component c where c.tenant_id = ${tenantId}${of}${which}`
        : sql`select distinct c.task_id from task_component c where c.tenant_id = ${tenantId}${of}${which}`;
  const join = byComponent ? sql`join (${served}) c on c.task_id = f.task_id` : sql``;
  const dated = by === 'quarter' || by === 'month' ? sql` where f.place <> 'undated'` : sql``;
  const held = sql`f.open + f.submitted + f.returned + f.accepted`;
  const found = await sql<RateRow>`with f as (${summedFacts(asked, by, byComponent)})
    select ${keys[by]} as key,
      coalesce(sum(${held}) filter (where f.place = 'due'), 0)::int as due,
      coalesce(sum(f.accepted) filter (where f.place = 'due'), 0)::int as accepted,
      coalesce(sum(f.on_time) filter (where f.place = 'due'), 0)::int as "onTime",
      coalesce(sum(f.submitted) filter (where f.place = 'due'), 0)::int as submitted,
      coalesce(sum(f.open) filter (where f.place = 'due'), 0)::int as late,
      coalesce(sum(f.waived), 0)::int as waived,
      coalesce(sum(${held}) filter (where f.place = 'ahead'), 0)::int as ahead,
      coalesce(sum(${held}) filter (where f.place = 'undated'), 0)::int as undated
    from f ${join}${dated} group by 1 order by 1`.execute(db);
  return found.rows;
}

/** Conditions on `obligation o` behind one count of a rate. */
export function countedRows(asked: RatesAsked, counted: string): RawBuilder<boolean> {
  const { asOf, unitIds, plan } = asked;
  const due = sql<boolean>`o.due_on <= ${asOf}`;
  const which: Readonly<Record<string, RawBuilder<boolean>>> = {
    due: sql<boolean>`${due} and o.state not in ('waived', 'cancelled')`,
    accepted: sql<boolean>`${due} and o.state = 'accepted'`,
    on_time: sql<boolean>`${due} and o.state = 'accepted' and o.on_time`,
    submitted: sql<boolean>`${due} and o.state = 'submitted'`,
    late: sql<boolean>`${due} and o.state = 'open'`,
    waived: sql<boolean>`o.state = 'waived'`,
    ahead: sql<boolean>`o.due_on > ${asOf} and o.state not in ('waived', 'cancelled')`,
    undated: sql<boolean>`o.due_on is null and o.state not in ('waived', 'cancelled')`,
  };
  const parts = [
    which[counted] ?? sql<boolean>`false`,
    sql<boolean>`o.tenant_id = ${asked.tenantId} and o.duty = any(${dutiesOf(asked)}::text[])`,
    spanOf(asked, sql`o.due_on`),
  ];
  if (unitIds) parts.push(sql<boolean>`o.unit_id = any(${[...unitIds]}::uuid[])`);
  if (plan) parts.push(sql<boolean>`o.plan_id = ${plan}::uuid`);
  return sql.join(parts, sql` and `);
}
