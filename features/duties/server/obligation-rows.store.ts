import type { Actor, Reach } from '@nanghang/domain/access';
import {
  type DutyKind,
  type DutyState,
  type DutyStatus,
  dueSoonDays,
  dutyStatus,
  latenessInDays,
} from '@nanghang/domain/duties';
import { addDays, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { reachPredicate } from '@nanghang/platform/policy';
import { type RawBuilder, sql } from 'kysely';
import type { ObligationFilter, ObligationRow, UnitRef } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { actsOf } from './duty-rights.ts';
import { listUnitRefs, unitRefsSql } from './names.store.ts';
import { type Asking, componentCondition, wordConditions } from './task-filter.ts';

/** An obligation with what its row shows, before names are put in. */
export interface StoredObligation {
  readonly obligationId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly ownerUnitId: string | null;
  readonly duty: DutyKind;
  readonly period: string;
  readonly firstDueOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly state: DutyState;
  readonly onTime: boolean | null;
  readonly firstSubmittedOn: PlainDate | null;
  readonly submittedOn: PlainDate | null;
  readonly resubmitBy: PlainDate | null;
  readonly personId: string | null;
  readonly inheritedFromUnitId: string | null;
  readonly extensionWantedOn: PlainDate | null;
  readonly pressedCount: number;
  readonly started: boolean;
  readonly version: number;
  readonly ref: string;
  readonly title: string;
  readonly priority: ObligationRow['task']['priority'];
  readonly planId: string | null;
  readonly planCode: string;
  readonly planTitle: string;
  readonly report: 'draft' | 'with_head' | 'submitted' | null;
  readonly returnReason: string | null;
  readonly extensionAskedOn: PlainDate | null;
  readonly extensionReason: string | null;
  readonly extensionBy: string | null;
}

/** Obligations read in the place of the table: as they stood at the end of a day that has passed. */
export interface PastObligations {
  readonly relation: RawBuilder<unknown>;
  readonly until: PlainDate;
}

function upTo(past: PastObligations | undefined): RawBuilder<unknown> {
  return past === undefined ? sql`` : sql` and e.business_date <= ${past.until}`;
}

/** Columns of {@link StoredObligation} of `obligation o`, `task t`, `task_progress p` and `plan n`. */
export function obligationColumns(tenantId: string, past?: PastObligations): RawBuilder<unknown> {
  return sql`o.obligation_id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId",
    p.owner_unit_id as "ownerUnitId", o.duty, o.period, o.first_due_on as "firstDueOn", o.due_on as "dueOn", o.state,
    o.on_time as "onTime", o.first_submitted_on as "firstSubmittedOn", o.submitted_on as "submittedOn",
    o.resubmit_by as "resubmitBy", o.person_id as "personId", o.inherited_from_unit_id as "inheritedFromUnitId",
    o.extension_wanted_on as "extensionWantedOn", o.pressed_count as "pressedCount", o.started, o.version, t.ref,
    coalesce(t.short_name, t.content) as title, t.priority, t.plan_id as "planId", n.code as "planCode",
    n.title as "planTitle",
    case when o.started then (select case when r.status = 'superseded' then null else r.status end from report r
      where r.tenant_id = ${tenantId} and r.obligation_id = o.obligation_id order by r.revision desc limit 1) end as report,
    case when o.state = 'returned' then (select e.reason from obligation_event e where e.tenant_id = ${tenantId}
      and e.obligation_id = o.obligation_id and e.kind = 'returned'${upTo(past)} order by e.sequence desc limit 1)
      end as "returnReason",
    a.business_date as "extensionAskedOn", a.reason as "extensionReason", a.person_id as "extensionBy"`;
}

/** The tables that {@link obligationColumns} reads. */
export function obligationTables(tenantId: string, past?: PastObligations): RawBuilder<unknown> {
  return sql`${past?.relation ?? sql`obligation`} o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = t.plan_id
    left join lateral (select e.business_date, e.reason, e.person_id from obligation_event e
      where o.extension_wanted_on is not null and e.tenant_id = ${tenantId} and e.obligation_id = o.obligation_id
        and e.kind = 'extension_asked'${upTo(past)} order by e.sequence desc limit 1) a on true`;
}

/** Obligations of units within reach, and those on tasks that such a unit issued. */
export function obligationReach(reach: Reach): RawBuilder<boolean> {
  if (reach.kind === 'all') return sql<boolean>`true`;
  return sql<boolean>`(${reachPredicate(reach, { unit: 'o.unit_id' })} or ${reachPredicate(reach, { unit: 'p.owner_unit_id' })})`;
}

/**
 * Whether an obligation has a status on a day, in words that lead to the index of what is still owed; the SQL twin of
 * `dutyStatus` in the domain, held to it by a test.
 */
function hasStatus(status: DutyStatus, asOf: PlainDate): RawBuilder<boolean> {
  const soon = addDays(asOf, dueSoonDays);
  switch (status) {
    case 'no_date':
      return sql<boolean>`(o.state = 'open' and o.due_on is null)`;
    case 'overdue':
      return sql<boolean>`(o.state = 'open' and o.due_on < ${asOf})`;
    case 'due_today':
      return sql<boolean>`(o.state = 'open' and o.due_on = ${asOf})`;
    case 'due_soon':
      return sql<boolean>`(o.state = 'open' and o.due_on > ${asOf} and o.due_on <= ${soon})`;
    case 'doing':
      return sql<boolean>`(o.state = 'open' and o.due_on > ${soon} and o.started)`;
    case 'not_started':
      return sql<boolean>`(o.state = 'open' and o.due_on > ${soon} and not o.started)`;
    default:
      return sql<boolean>`o.state = ${status}`;
  }
}

const closed: ReadonlySet<DutyStatus> = new Set(['submitted', 'accepted', 'waived', 'cancelled', 'not_assigned']);

/** Any of some statuses. */
export function anyStatus(statuses: readonly DutyStatus[], asOf: PlainDate): RawBuilder<boolean> {
  const any = sql.join(
    statuses.map((one) => hasStatus(one, asOf)),
    sql` or `,
  );
  const owed = statuses.some((one) => closed.has(one)) ? sql`` : sql` and o.state in ('open', 'returned')`;
  return sql<boolean>`(${any})${owed}`;
}

/** Conditions of a filter on the tables of {@link obligationTables}. */
export function obligationConditions(asking: Asking, filter: ObligationFilter): RawBuilder<boolean> {
  const { tenantId, asOf } = asking;
  const parts: RawBuilder<boolean>[] = [sql<boolean>`o.tenant_id = ${tenantId}`, obligationReach(asking.reach)];
  if (filter.q) parts.push(wordConditions(tenantId, filter.q, sql`o.task_id`));
  if (filter.task) parts.push(sql<boolean>`o.task_id = ${filter.task}::uuid`);
  if (filter.plan) parts.push(sql<boolean>`o.plan_id = ${filter.plan}::uuid`);
  if (filter.unit) parts.push(sql<boolean>`o.unit_id = ${filter.unit}::uuid`);
  if (filter.person) parts.push(sql<boolean>`o.person_id = ${filter.person}::uuid`);
  if (filter.series || filter.component)
    parts.push(componentCondition(tenantId, filter.series, filter.component, sql`o.task_id`));
  if (filter.duty) parts.push(sql<boolean>`o.duty = any(${filter.duty}::text[])`);
  if (filter.state) parts.push(sql<boolean>`o.state = any(${filter.state}::text[])`);
  else parts.push(sql<boolean>`o.state <> 'cancelled'`);
  if (filter.status) parts.push(anyStatus(filter.status, asOf));
  if (filter.dueFrom) parts.push(sql<boolean>`o.due_on >= ${filter.dueFrom}`);
  if (filter.dueTo) parts.push(sql<boolean>`o.due_on <= ${filter.dueTo}`);
  if (filter.extension) parts.push(sql<boolean>`o.extension_wanted_on is not null`);
  return sql.join(parts, sql` and `);
}

/** Who looks at obligations, and how the province lets reports be handed in. */
export interface Onlooker {
  readonly asking: Asking;
  readonly actor: Actor;
  readonly officersSubmit: boolean;
}

/** Puts names of units and people, status, lateness and what the reader may do into rows. */
export async function toObligationRows(
  db: Handle,
  deps: Pick<DutiesDeps, 'listPersonNames'>,
  { asking, actor, officersSubmit }: Onlooker,
  rows: readonly StoredObligation[],
): Promise<ObligationRow[]> {
  const { tenantId, asOf } = asking;
  const units = rows.flatMap((row) => [row.unitId, ...(row.inheritedFromUnitId ? [row.inheritedFromUnitId] : [])]);
  const unitOf = await listUnitRefs(db, tenantId, units, asOf);
  const people = rows.flatMap((row) => [row.personId, row.extensionBy].filter((id): id is string => id !== null));
  const names = await deps.listPersonNames(db, tenantId, people);
  return rows.map((row) => toObligationRow({ asking, actor, officersSubmit }, row, unitOf, names));
}

/** The same of one obligation whose names are known. */
export function toObligationRow(
  { asking: { asOf }, actor, officersSubmit }: Onlooker,
  row: StoredObligation,
  unitOf: (unitId: string) => UnitRef,
  names: ReadonlyMap<string, string>,
): ObligationRow {
  const { obligationId, duty, period, dueOn, firstDueOn, state, onTime, submittedOn, pressedCount, version } = row;
  const { taskId, ref, title, priority, planId, extensionWantedOn, extensionAskedOn } = row;
  const plan = planId === null ? null : { planId, code: row.planCode, title: row.planTitle };
  return {
    ...{ obligationId, duty, period, dueOn, firstDueOn, state, onTime, submittedOn, pressedCount, version },
    task: { taskId, ref, title, priority, plan },
    unit: unitOf(row.unitId),
    status: dutyStatus(row, asOf, row.started),
    lateDays: latenessInDays(row, asOf),
    resubmitBy: state === 'returned' ? row.resubmitBy : null,
    returnReason: row.returnReason,
    person: row.personId === null ? null : { personId: row.personId, name: names.get(row.personId) ?? '' },
    report: row.report,
    inheritedFrom: row.inheritedFromUnitId === null ? null : unitOf(row.inheritedFromUnitId),
    extension:
      extensionWantedOn === null || extensionAskedOn === null
        ? null
        : {
            ...{ askedOn: extensionAskedOn, wantedOn: extensionWantedOn, reason: row.extensionReason ?? '' },
            by: row.extensionBy === null ? null : (names.get(row.extensionBy) ?? null),
          },
    may: [...actsOf(actor, row, asOf, officersSubmit)],
  };
}

/** One obligation with everything that its row shows. */
export interface NamedObligation extends StoredObligation {
  readonly officersSubmit: boolean;
  readonly units: readonly UnitRef[] | null;
  readonly people: Readonly<Record<string, string>> | null;
}

/** One obligation with the names and the setting that its row needs, in one statement that looks single rows up. */
export function namedObligation(tenantId: string, obligationId: string, asOf: PlainDate): RawBuilder<NamedObligation> {
  return sql`select ${obligationColumns(tenantId)}, ${officersSubmitSql(tenantId)} as "officersSubmit",
      (select jsonb_agg(to_jsonb(u)) from (${unitRefsSql(tenantId, sql`array[o.unit_id, o.inherited_from_unit_id]`, asOf)}) u)
        as units,
      (select jsonb_object_agg(w.person_id, w.full_name) from person w where w.tenant_id = ${tenantId}
        and w.person_id = any(array[o.person_id, a.person_id])) as people
    from ${obligationTables(tenantId)} where o.tenant_id = ${tenantId} and o.obligation_id = ${obligationId}`;
}

function officersSubmitSql(tenantId: string): RawBuilder<boolean> {
  return sql<boolean>`(select coalesce((s.settings ->> 'officersSubmit')::boolean, false) from tenant s
    where s.tenant_id = ${tenantId})`;
}

/** A page of obligations, the earliest date first, those without a date last. */
export async function listObligationRows(
  db: Handle,
  asking: Asking,
  where: RawBuilder<boolean>,
  page: { readonly limit: number; readonly after?: readonly [dueOn: string | null, id: string] | undefined },
  past?: PastObligations,
): Promise<readonly StoredObligation[]> {
  const [dueOn = null, id = ''] = page.after ?? [];
  const from =
    page.after === undefined
      ? sql``
      : dueOn === null
        ? sql` and o.due_on is null and o.obligation_id > ${id}::uuid`
        : sql` and ((o.due_on, o.obligation_id) > (${dueOn}::date, ${id}::uuid) or o.due_on is null)`;
  const found = await sql<StoredObligation>`select ${obligationColumns(asking.tenantId, past)}
    from ${obligationTables(asking.tenantId, past)} where ${where}${from}
    order by o.due_on asc nulls last, o.obligation_id limit ${page.limit}`.execute(db);
  return found.rows;
}

/** How many obligations meet a condition on `obligation o` and `task_progress p`. */
export async function countObligations(
  db: Handle,
  tenantId: string,
  where: RawBuilder<boolean>,
  past?: PastObligations,
): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count
    from ${past?.relation ?? sql`obligation`} o join task t on t.tenant_id = ${tenantId} and t.task_id = o.task_id
    left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id where ${where}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Whether officers of the province hand in without their head. */
export async function findOfficersSubmit(db: Handle, tenantId: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`select ${officersSubmitSql(tenantId)} as may`.execute(db);
  return found.rows[0]?.may ?? false;
}
