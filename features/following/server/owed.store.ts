import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { quotedTitle } from './quoted-title.ts';

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
  /** Its report is written and waits for the head of the unit. */
  readonly withHead: boolean;
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
  with_head: boolean;
}

/** The day by which something is owed: of a report that came back, the day of its next version. */
const byDay = sql`case when o.state = 'returned' then coalesce(o.resubmit_by, o.due_on) else o.due_on end`;

async function listOwed(db: Handle, tenantId: string, day: PlainDate, which: RawBuilder<unknown>): Promise<Owed[]> {
  const found = await sql<OwedRow>`
    select o.obligation_id, o.task_id, o.unit_id, coalesce(v.short_name, v.name, '') as unit_name, o.person_id, k.ref, n.code as plan_code,
      coalesce(k.short_name, left(k.content, 400)) as title, o.period, ${byDay} as due_on, o.state,
      o.started and exists (select 1 from report r where r.tenant_id = ${tenantId}
        and r.obligation_id = o.obligation_id and r.status = 'with_head') as with_head
    from obligation o
    join task k on k.tenant_id = ${tenantId} and k.task_id = o.task_id
    left join plan n on n.tenant_id = ${tenantId} and n.plan_id = k.plan_id
    left join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = o.unit_id
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
    where o.tenant_id = ${tenantId} and o.state in ('open', 'returned') and ${byDay} is not null and ${which}
    order by ${byDay}, o.obligation_id`.execute(db);
  return found.rows.map((row) => ({
    obligationId: row.obligation_id,
    taskId: row.task_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    personId: row.person_id,
    ref: row.ref,
    plan: row.plan_code === null ? null : { code: row.plan_code },
    title: quotedTitle(row.title),
    period: row.period,
    dueOn: row.due_on,
    state: row.state,
    withHead: row.with_head,
  }));
}

/** What is owed and may be reminded of or escalated on a day: due within the week ahead, or late. */
export function listReminded(db: Handle, tenantId: string, day: PlainDate): Promise<Owed[]> {
  return listOwed(
    db,
    tenantId,
    day,
    sql`(o.due_on <= ${day}::date + 7 or (o.state = 'returned' and o.resubmit_by <= ${day}::date + 7))`,
  );
}

/** A report that was handed in, with the unit that decides on it. */
export interface WaitingReport {
  readonly unitId: string;
  readonly ownerUnitId: string | null;
  readonly submittedOn: PlainDate;
}

/** Reports handed in by a day on which nobody has decided. */
export async function listWaiting(db: Handle, tenantId: string, until: PlainDate): Promise<readonly WaitingReport[]> {
  const found = await sql<WaitingReport>`select o.unit_id as "unitId", p.owner_unit_id as "ownerUnitId",
      o.submitted_on as "submittedOn"
    from obligation o left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
    where o.tenant_id = ${tenantId} and o.state = 'submitted' and o.submitted_on <= ${until}`.execute(db);
  return found.rows;
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
