import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';

/** Something still owed, as reminders and calendar feeds name it. */
export interface Owed {
  readonly obligationId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
  readonly ref: string;
  /** The plan it stands in; null where it is of none. */
  readonly plan: { readonly code: string } | null;
  readonly title: string;
  readonly period: string;
  readonly dueOn: PlainDate;
  readonly state: 'open' | 'returned';
}

interface OwedRow {
  obligation_id: string;
  task_id: string;
  unit_id: string;
  unit_name: string;
  person_id: string | null;
  ref: string;
  plan_code: string | null;
  title: string;
  period: string;
  due_on: PlainDate;
  state: 'open' | 'returned';
}

async function listOwed(db: Handle, tenantId: string, day: PlainDate, which: RawBuilder<unknown>): Promise<Owed[]> {
  const found = await sql<OwedRow>`
    select o.obligation_id, o.task_id, o.unit_id, coalesce(v.short_name, v.name, '') as unit_name, o.person_id, k.ref, n.code as plan_code,
      coalesce(k.short_name, left(k.content, 160)) as title, o.period, coalesce(o.resubmit_by, o.due_on) as due_on, o.state
    from obligation o
    join task k on k.tenant_id = ${tenantId} and k.task_id = o.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = k.plan_id
    left join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = o.unit_id
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
    where o.tenant_id = ${tenantId} and o.state in ('open', 'returned') and o.due_on is not null and ${which}
    order by due_on, o.obligation_id`.execute(db);
  return found.rows.map((row) => ({
    obligationId: row.obligation_id,
    taskId: row.task_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    personId: row.person_id,
    ref: row.ref,
    plan: row.plan_code === null ? null : { code: row.plan_code },
    title: row.title,
    period: row.period,
    dueOn: row.due_on,
    state: row.state,
  }));
}

/** What is owed and may be reminded of or escalated on a day: due within the week ahead, or late. */
export function listReminded(db: Handle, tenantId: string, day: PlainDate): Promise<Owed[]> {
  return listOwed(db, tenantId, day, sql`o.due_on <= ${day}::date + 7`);
}

/** What a person owes by name, or the units owe whose work is hers. */
export function listOwedBy(
  db: Handle,
  tenantId: string,
  day: PlainDate,
  who: { readonly personId: string; readonly unitIds: readonly string[] },
): Promise<Owed[]> {
  return listOwed(
    db,
    tenantId,
    day,
    sql`(o.person_id = ${who.personId} or (o.person_id is null and o.unit_id = any(${[...who.unitIds]}::uuid[])))`,
  );
}

/** Short names of units on a day. */
export async function listUnitNames(
  db: Handle,
  tenantId: string,
  day: PlainDate,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ unit_id: string; name: string }>`
    select v.unit_id, coalesce(v.short_name, v.name) as name from unit_validity v
    where v.tenant_id = ${tenantId} and v.unit_id = any(${[...unitIds]}::uuid[])
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})`.execute(db);
  return new Map(found.rows.map((row) => [row.unit_id, row.name]));
}
