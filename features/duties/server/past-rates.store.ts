import { type DutyKind, type DutyStanding, type DutyState, foldEvents } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { listDutyEvents } from './obligations.store.ts';
import { noPlan } from './progress.store.ts';
import type { RateDimension, RateRow, RatesAsked } from './rates.store.ts';

/** What is added up: obligations that count alike. */
interface Fact {
  /** By what they are told apart, before components are looked up. */
  readonly key: string;
  readonly place: 'due' | 'ahead' | 'undated';
  readonly state: DutyState;
  readonly onTime: boolean;
  readonly count: number;
}

interface Touched {
  readonly id: string;
  readonly unitId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly firstDueOn: PlainDate | null;
  /** Where it lay before the first move after the day. */
  readonly unitBefore: string | null;
}

const pageSize = 4000;

function dutiesOf(asked: RatesAsked): DutyKind[] {
  return [...((asked.duty as DutyKind[] | undefined) ?? ['lead', 'report'])];
}

function isByTask(by: RateDimension): boolean {
  return by === 'series' || by === 'component';
}

function keyColumn(by: RateDimension): RawBuilder<string> {
  if (by === 'unit') return sql<string>`o.unit_id::text`;
  if (by === 'plan') return sql<string>`coalesce(o.plan_id, ${noPlan}::uuid)::text`;
  if (isByTask(by)) return sql<string>`o.task_id::text`;
  return by === 'none' ? sql<string>`''` : sql<string>`coalesce(to_char(o.due_on, 'YYYY-MM'), '')`;
}

/** Tasks that serve what is asked for; undefined where any does. */
function servedTasks({ tenantId, series, component }: RatesAsked): RawBuilder<unknown> | undefined {
  if (series === undefined && component === undefined) return undefined;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  const below = `${component?.replace(/[\\%_]/g, (sign) => `\\${sign}`)}.%`;
  const which =
    component === undefined ? sql`` : sql` and (c.component_code = ${component} or c.component_code like ${below})`;
  return sql`select c.task_id from task_component c where c.tenant_id = ${tenantId}${of}${which}`;
}

/** Conditions that a day in the past does not change. */
function lasting(asked: RatesAsked): RawBuilder<boolean> {
  const parts = [sql<boolean>`o.tenant_id = ${asked.tenantId} and o.duty = any(${dutiesOf(asked)}::text[])`];
  if (asked.plan) parts.push(sql<boolean>`o.plan_id = ${asked.plan}::uuid`);
  const served = servedTasks(asked);
  if (served) parts.push(sql<boolean>`o.task_id in (${served})`);
  return sql.join(parts, sql` and `);
}

/** What nothing happened to since: it stands as it stood on the day. */
async function listUntouched(db: Handle, asked: RatesAsked, by: RateDimension): Promise<readonly Fact[]> {
  const { asOf, unitIds, from, to } = asked;
  const parts = [lasting(asked), sql<boolean>`o.state <> 'cancelled'`];
  if (unitIds) parts.push(sql<boolean>`o.unit_id = any(${[...unitIds]}::uuid[])`);
  if (from) parts.push(sql<boolean>`o.due_on >= ${from}`);
  if (to) parts.push(sql<boolean>`o.due_on <= ${to}`);
  const found = await sql<Fact>`select ${keyColumn(by)} as key,
      case when o.due_on is null then 'undated' when o.due_on <= ${asOf} then 'due' else 'ahead' end as place,
      o.state, coalesce(o.on_time, false) as "onTime", count(*)::int as count
    from obligation o where ${sql.join(parts, sql` and `)}
      and not exists (select 1 from obligation_event e where e.tenant_id = ${asked.tenantId}
        and e.obligation_id = o.obligation_id and e.business_date > ${asOf})
    group by 1, 2, 3, 4`.execute(db);
  return found.rows;
}

async function listTouched(db: Handle, asked: RatesAsked, after: string): Promise<readonly Touched[]> {
  const { tenantId, asOf } = asked;
  const found = await sql<Touched>`select o.obligation_id as id, o.unit_id as "unitId", o.task_id as "taskId",
      coalesce(o.plan_id, ${noPlan}::uuid) as "planId", o.first_due_on as "firstDueOn",
      (select e.details ->> 'fromUnitId' from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.kind = 'moved_to_unit' and e.business_date > ${asOf}
        order by e.sequence limit 1) as "unitBefore"
    from obligation o where ${lasting(asked)} and o.obligation_id > ${after}::uuid
      and exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.business_date > ${asOf})
      and exists (select 1 from obligation_event e where e.tenant_id = ${tenantId}
        and e.obligation_id = o.obligation_id and e.business_date <= ${asOf})
    order by o.obligation_id limit ${pageSize}`.execute(db);
  return found.rows;
}

function keyOf(one: Touched, { dueOn }: DutyStanding, by: RateDimension): string {
  if (by === 'unit') return one.unitBefore ?? one.unitId;
  if (by === 'plan') return one.planId;
  if (isByTask(by)) return one.taskId;
  return by === 'none' ? '' : (dueOn?.slice(0, 7) ?? '');
}

function isAsked(one: Touched, { dueOn, state }: DutyStanding, asked: RatesAsked): boolean {
  if (state === 'cancelled') return false;
  if (asked.unitIds && !asked.unitIds.includes(one.unitBefore ?? one.unitId)) return false;
  if (asked.from && (dueOn === null || dueOn < asked.from)) return false;
  return !asked.to || (dueOn !== null && dueOn <= asked.to);
}

/** What something happened to since: what its events up to the day come to. */
async function listFolded(db: Handle, asked: RatesAsked, by: RateDimension): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await listTouched(db, asked, after);
    const last = page.at(-1);
    if (!last) return facts;
    const ids = page.map((one) => one.id);
    const events = await listDutyEvents(db, asked.tenantId, ids);
    for (const one of page) {
      const until = (events.get(one.id) ?? []).filter((event) => event.on <= asked.asOf);
      const standing = foldEvents(until, { firstDueOn: one.firstDueOn });
      if (!isAsked(one, standing, asked)) continue;
      const { dueOn, state, onTime } = standing;
      const place = dueOn === null ? 'undated' : dueOn <= asked.asOf ? 'due' : 'ahead';
      facts.push({ key: keyOf(one, standing, by), place, state, onTime: onTime === true, count: 1 });
    }
    after = last.id;
  }
}

/** Keys under which a task counts: each index once, or each of its components. */
async function componentKeys(db: Handle, asked: RatesAsked, by: RateDimension): Promise<Map<string, string[]>> {
  const { tenantId, series } = asked;
  const served = servedTasks(asked);
  const only = served ? sql` and c.task_id in (${served})` : sql``;
  const of = series === undefined ? sql`` : sql` and c.series_code = ${series}`;
  const key = by === 'series' ? sql`c.series_code` : sql`c.series_code || ' ' || c.component_code`;
  const found = await sql<{ task_id: string; key: string }>`select distinct c.task_id, ${key} as key
    from task_component c where c.tenant_id = ${tenantId}${of}${only}`.execute(db);
  const keys = new Map<string, string[]>();
  for (const row of found.rows) keys.set(row.task_id, [...(keys.get(row.task_id) ?? []), row.key]);
  return keys;
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

type Counts = { -readonly [Name in keyof RateRow]: RateRow[Name] };

function count(row: Counts, { place, state, onTime, count: many }: Fact): void {
  if (state === 'waived') {
    row.waived += many;
    return;
  }
  row[place] += many;
  if (place !== 'due') return;
  if (state === 'accepted') {
    row.accepted += many;
    if (onTime) row.onTime += many;
  } else if (state === 'submitted') row.submitted += many;
  else if (state === 'open') row.late += many;
}

/**
 * On-time and completion counts as they stood at the end of a business date that has passed: what nothing happened to
 * since is counted as it is stored, the rest is folded from its events up to the day. The live counts do not pass here.
 * @param asked  `asOf` is the day in the past
 */
export async function listPastRates(db: Handle, asked: RatesAsked, by: RateDimension): Promise<readonly RateRow[]> {
  const facts = [...(await listUntouched(db, asked, by)), ...(await listFolded(db, asked, by))];
  const keysOf = isByTask(by) ? await componentKeys(db, asked, by) : undefined;
  const rows = new Map<string, Counts>();
  for (const fact of facts) {
    if ((by === 'quarter' || by === 'month') && fact.place === 'undated') continue;
    const own = by === 'quarter' ? quarterOf(fact.key) : fact.key;
    for (const key of keysOf ? (keysOf.get(fact.key) ?? []) : [own]) {
      const row: Counts = rows.get(key) ?? {
        ...{ key, due: 0, accepted: 0, onTime: 0, submitted: 0, late: 0, waived: 0, ahead: 0, undated: 0 },
      };
      count(row, fact);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
