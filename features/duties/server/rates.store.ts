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
  /** Read in the place of the obligations: as they stood on a day that has passed. */
  readonly obligations?: RawBuilder<unknown> | undefined;
}

/** By what rates are told apart. */
export type RateDimension = 'unit' | 'plan' | 'series' | 'component' | 'quarter' | 'month';

export interface RateRow extends DutyCounts {
  readonly key: string;
}

/** Where nothing counts. */
export const nothing: DutyCounts = {
  ...{ due: 0, accepted: 0, onTime: 0, submitted: 0, late: 0, waived: 0, ahead: 0, undated: 0 },
};

/** Counts by key, and what they come to in all: what counts under several keys, or under none, counts once there. */
export interface CountedRates {
  readonly total: DutyCounts;
  readonly rows: readonly RateRow[];
  /** What of the rows falls due in the year that was asked for beside them; only by unit. */
  readonly ofYear: readonly RateRow[];
}

function firstOfMonth(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 7)}-01`);
}

function isWholeMonths({ from, to }: RatesAsked): boolean {
  return (from === undefined || from.endsWith('-01')) && (to === undefined || addDays(to, 1).endsWith('-01'));
}

/** Of a plan; what belongs to no plan is asked for by {@link noPlan}, as rates by plan name it. */
export function belongsTo(planId: RawBuilder<unknown>, plan: string): RawBuilder<boolean> {
  return plan === noPlan ? sql<boolean>`${planId} is null` : sql<boolean>`${planId} = ${plan}::uuid`;
}

/** Duties that count: leading and reporting unless told. */
export function dutiesOf({ duty }: Pick<RatesAsked, 'duty'>): string[] {
  return [...(duty ?? ['lead', 'report'])];
}

/** Obligations one by one: exact for any span, and for the month that has begun. */
function liveFacts(asked: RatesAsked, span: RawBuilder<boolean>): RawBuilder<unknown> {
  const { tenantId, asOf, unitIds, plan } = asked;
  const units = unitIds ? sql` and o.unit_id = any(${[...unitIds]}::uuid[])` : sql``;
  // Obligations have no index by plan: where no unit narrows them down they are found by the tasks of the plan.
  const ofTasks = unitIds ? sql`` : sql` and o.task_id in (${tasksOfPlan(asked)})`;
  const ofPlan = plan ? sql` and ${belongsTo(sql`o.plan_id`, plan)}${ofTasks}` : sql``;
  return sql`select o.unit_id, o.task_id, coalesce(o.plan_id, ${noPlan}::uuid) as plan_id,
      date_trunc('month', o.due_on)::date as month,
      case when o.due_on is null then 'undated' when o.due_on <= ${asOf} then 'due' else 'ahead' end as place,
      (o.state = 'open')::int as open, (o.state = 'submitted')::int as submitted,
      (o.state = 'returned')::int as returned, (o.state = 'accepted')::int as accepted,
      (o.state = 'accepted' and o.on_time is true)::int as on_time, (o.state = 'waived')::int as waived
    from ${asked.obligations ?? sql`obligation`} o where o.tenant_id = ${tenantId} and o.state <> 'cancelled'
      and o.duty = any(${dutiesOf(asked)}::text[]) and ${span}${units}${ofPlan}`;
}

function tasksOfPlan({ tenantId, plan = noPlan }: RatesAsked): RawBuilder<unknown> {
  return sql`select x.task_id from task x where x.tenant_id = ${tenantId} and ${belongsTo(sql`x.plan_id`, plan)}`;
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
function isOfWholeTasks(asked: RatesAsked, by: RateDimension): boolean {
  const { from, to, duty, unitIds, obligations } = asked;
  const dated = by === 'unit' || by === 'quarter' || by === 'month';
  const told = [from, to, duty, unitIds, obligations].every((one) => one === undefined);
  return isOfTasks(asked, by) && told && !dated;
}

/** What each task comes to in all, beside it what of that has no date or is not due yet. */
function wholeTaskFacts(asked: RatesAsked, by: RateDimension): RawBuilder<unknown> {
  const { tenantId, asOf } = asked;
  const month = firstOfMonth(asOf);
  const ofPlan = asked.plan ? sql` and p.task_id in (${tasksOfPlan(asked)})` : sql``;
  const ahead = sql<boolean>`o.due_on > ${asOf} and o.due_on < ${addMonths(month, 1)}`;
  return sql`select null::uuid as unit_id, p.task_id, coalesce(p.plan_id, ${noPlan}::uuid) as plan_id,
      null::date as month, 'whole' as place, p.open, p.submitted, p.returned, p.accepted, p.on_time, p.waived
    from task_progress p where p.tenant_id = ${tenantId} and p.total > 0${ofPlan}
    union all ${talliedFacts(asked, by, sql`(t.due_month > ${month} or t.due_month = '0001-01-01')`)}
    union all ${liveFacts(asked, ahead)}`;
}

/** Rows to add up: tallies of whole months and the begun month one by one, or all one by one where tallies do not tell. */
function factsOf(asked: RatesAsked, by: RateDimension): RawBuilder<unknown> {
  if (isOfWholeTasks(asked, by)) return wholeTaskFacts(asked, by);
  const ofTasks = isOfTasks(asked, by);
  const ofUnits = asked.unitIds !== undefined || by === 'unit';
  const tallied = asked.obligations === undefined && isWholeMonths(asked) && !(ofTasks && ofUnits);
  if (!tallied) return liveFacts(asked, asked.from || asked.to ? spanOf(asked, sql`o.due_on`) : sql<boolean>`true`);
  const month = firstOfMonth(asked.asOf);
  const begun = sql<boolean>`o.due_on >= ${month} and o.due_on < ${addMonths(month, 1)} and ${spanOf(asked, sql`o.due_on`)}`;
  return sql`${talliedFacts(asked, by)} union all ${liveFacts(asked, begun)}`;
}

/** What of facts `x`, and of the components `c` that their task serves, keys are made of. */
const keyColumns: Readonly<Record<RateDimension, RawBuilder<unknown>>> = {
  unit: sql`x.unit_id`,
  plan: sql`x.plan_id`,
  series: sql`c.keys`,
  component: sql`c.keys`,
  quarter: sql`x.month`,
  month: sql`x.month`,
};

/** Keys in words, of what {@link keyColumns} tell. */
const keys: Readonly<Record<RateDimension, RawBuilder<string>>> = {
  unit: sql<string>`f.key::text`,
  plan: sql<string>`f.key::text`,
  series: sql<string>`unnest(f.key)`,
  component: sql<string>`unnest(f.key)`,
  quarter: sql<string>`extract(year from f.key)::text || '-Q' || extract(quarter from f.key)::text`,
  month: sql<string>`to_char(f.key, 'YYYY-MM')`,
};

/** Tasks that serve what is asked for, each with its keys: an index once however many of its components it serves. */
function servedTasks({ tenantId, series, component }: RatesAsked, by: RateDimension): RawBuilder<unknown> {
  const below = component?.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const which =
    below === undefined ? sql`` : sql` and (c.component_code = ${component} or c.component_code like ${`${below}.%`})`;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  const key = by === 'component' ? sql`c.series_code || ' ' || c.component_code` : sql`c.series_code`;
  return sql`select c.task_id, array_agg(distinct ${key}) as keys
    from task_component c where c.tenant_id = ${tenantId}${of}${which} group by c.task_id`;
}

/** Facts added up by what is asked for, so that few rows meet their keys, and are added up in all. */
function summedFacts(asked: RatesAsked, by: RateDimension, year: number | undefined): RawBuilder<unknown> {
  const narrowed = asked.series !== undefined || asked.component !== undefined;
  const served = narrowed || by === 'series' || by === 'component';
  const join = narrowed ? sql`join` : sql`left join`;
  const sums = states.map((state) => `sum(x.${state}) as ${state}`).join(', ');
  const ofYear =
    year === undefined
      ? sql`false`
      : sql`coalesce(x.month between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date, false)`;
  return sql`select ${keyColumns[by]} as key, x.place, ${ofYear} as of_year, ${sql.raw(sums)} from (${factsOf(asked, by)}) x
    ${served ? sql`${join} (${servedTasks(asked, by)}) c on c.task_id = x.task_id` : sql``} group by 1, 2, 3`;
}

/** Counts of summed facts `f`; where whole tasks are among them, what is due is the rest of what is not. */
function countsOf(whole: boolean): RawBuilder<unknown> {
  const of = (what: string, place: string) => `coalesce(sum(${what}) filter (where f.place = '${place}'), 0)`;
  const due = (what: string) =>
    whole ? `${of(what, 'whole')} - ${of(what, 'ahead')} - ${of(what, 'undated')}` : of(what, 'due');
  const held = 'f.open + f.submitted + f.returned + f.accepted';
  const counts = {
    ...{ due: due(held), accepted: due('f.accepted'), onTime: due('f.on_time'), submitted: due('f.submitted') },
    ...{ late: due('f.open'), waived: whole ? of('f.waived', 'whole') : 'coalesce(sum(f.waived), 0)' },
    ...{ ahead: of(held, 'ahead'), undated: of(held, 'undated') },
  };
  return sql.raw(
    Object.entries(counts)
      .map(([name, value]) => `(${value})::int as "${name}"`)
      .join(', '),
  );
}

function plus(a: DutyCounts, b: DutyCounts): DutyCounts {
  const sum = { ...a };
  for (const name of Object.keys(nothing) as (keyof DutyCounts)[]) sum[name] += b[name];
  return sum;
}

function sumByKey(rows: readonly RateRow[]): readonly RateRow[] {
  const sums = new Map<string, RateRow>();
  for (const row of rows) sums.set(row.key, { key: row.key, ...plus(sums.get(row.key) ?? nothing, row) });
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * On-time and completion counts, exact at the moment of asking.
 * @param year  whose part of the rows is told beside them, by unit
 */
export async function listRates(
  db: Handle,
  asked: RatesAsked,
  by: RateDimension,
  year?: number,
): Promise<CountedRates> {
  const counts = countsOf(isOfWholeTasks(asked, by));
  const dated = by === 'quarter' || by === 'month' ? sql` where f.place <> 'undated'` : sql``;
  const found = await sql<DutyCounts & { name: string | null; ofYear: boolean | null }>`
    with f as (${summedFacts(asked, by, year)})
    select f.name, f.of_year as "ofYear", ${counts} from (select ${keys[by]} as name, f.* from f${dated}) f group by 1, 2
    union all select null, null, ${counts} from f order by 1`.execute(db);
  const rows = found.rows.flatMap(({ name, ofYear, ...counted }) =>
    name === null ? [] : [{ ofYear, row: { key: name, ...counted } }],
  );
  const all = found.rows.find(({ name }) => name === null);
  return {
    total: all ? plus(nothing, all) : nothing,
    rows: sumByKey(rows.map(({ row }) => row)),
    ofYear: rows.filter((one) => one.ofYear === true).map(({ row }) => row),
  };
}

/** Counts of parts together, each obligation being in one of them. */
export function addRates(parts: readonly CountedRates[]): CountedRates {
  return {
    total: parts.reduce((sum, part) => plus(sum, part.total), nothing),
    rows: sumByKey(parts.flatMap((part) => part.rows)),
    ofYear: sumByKey(parts.flatMap((part) => part.ofYear)),
  };
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
  if (plan) parts.push(belongsTo(sql`o.plan_id`, plan));
  return sql.join(parts, sql` and `);
}
