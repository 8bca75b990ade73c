import type { DutyEvent, DutyEventKind, DutyKind, DutyStanding, DutyState } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** An obligation as stored, with the words by which its task is named. */
export interface ObligationRecord {
  readonly obligationId: string;
  readonly taskId: string;
  readonly planId: string | null;
  readonly unitId: string;
  readonly duty: DutyKind;
  readonly period: string;
  readonly firstDueOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly personId: string | null;
  readonly state: DutyState;
  readonly onTime: boolean | null;
  readonly eventCount: number;
  readonly version: number;
  readonly ref: string;
  readonly title: string;
  readonly ownerUnitId: string | null;
}

/** An event to be written. */
export interface NewEvent {
  readonly obligationId: string;
  readonly sequence: number;
  readonly kind: DutyEventKind;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Who an event is recorded for, and when. */
export interface EventStamp {
  readonly at: Date;
  readonly businessDate: PlainDate;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly actingForPersonId: string | null;
}

const recordColumns = sql`o.obligation_id as "obligationId", o.task_id as "taskId", o.plan_id as "planId",
  o.unit_id as "unitId", o.duty, o.period, o.first_due_on as "firstDueOn", o.due_on as "dueOn",
  o.person_id as "personId", o.state, o.on_time as "onTime", o.event_count as "eventCount", o.version`;

/**
 * Obligations by id, held until the transaction ends, in the order of ids so that writers never wait in a ring. Each id
 * is looked up by itself: a list of thousands compared with every row is what the planner takes where it knows nothing
 * of the table yet.
 */
export async function lockObligations(
  db: Handle,
  tenantId: string,
  obligationIds: readonly string[],
): Promise<readonly ObligationRecord[]> {
  const found = await sql<ObligationRecord>`
    with held as materialized (
      select o.* from (select distinct i.id from unnest(${[...obligationIds]}::uuid[]) i(id) order by i.id) g
      cross join lateral (select ${recordColumns} from obligation o
        where o.tenant_id = ${tenantId} and o.obligation_id = g.id limit 1 for no key update) o)
    select h.*, t.ref, coalesce(t.short_name, t.content) as title, p.owner_unit_id as "ownerUnitId"
    from held h join task t on t.tenant_id = ${tenantId} and t.task_id = h."taskId"
    left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = h."taskId"
    order by h."obligationId"`.execute(db);
  return found.rows;
}

interface EventRow {
  obligation_id: string;
  sequence: number;
  kind: DutyEventKind;
  business_date: PlainDate;
  due_on: PlainDate | null;
  resubmit_by: PlainDate | null;
}

/** Events of obligations as the state function reads them. */
export async function listDutyEvents(
  db: Handle,
  tenantId: string,
  obligationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DutyEvent[]>> {
  const found = await sql<EventRow>`select e.obligation_id, e.sequence, e.kind, e.business_date,
      (e.details ->> 'dueOn')::date as due_on, (e.details ->> 'resubmitBy')::date as resubmit_by
    from unnest(${[...new Set(obligationIds)]}::uuid[]) g(id)
    cross join lateral (select x.* from obligation_event x
      where x.tenant_id = ${tenantId} and x.obligation_id = g.id offset 0) e`.execute(db);
  const events = new Map<string, DutyEvent[]>();
  for (const row of found.rows) {
    const list = events.get(row.obligation_id) ?? [];
    list.push({
      sequence: row.sequence,
      kind: row.kind,
      on: row.business_date,
      dueOn: row.due_on,
      ...(row.resubmit_by === null ? {} : { resubmitBy: row.resubmit_by }),
    });
    events.set(row.obligation_id, list);
  }
  return events;
}

/** Appends events and puts what they come to beside the obligations. */
export async function writeEvents(
  db: Handle,
  tenantId: string,
  rows: readonly { readonly event: NewEvent; readonly standing: DutyStanding; readonly change: StandingChange }[],
  stamp: EventStamp,
): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ event, standing, change }) => ({
      ...event,
      ...standing,
      extensionWantedOn: standing.extensionAsked?.wantedOn ?? null,
      ...change,
    })),
  );
  await sql`with given as materialized (
      select x.* from tenant t, jsonb_to_recordset(${json}::jsonb) as x("obligationId" uuid, sequence int, kind text,
        reason text, details jsonb, state text, "dueOn" date, "firstSubmittedOn" date, "submittedOn" date,
        "returnedOn" date, "resubmitBy" date, "acceptedOn" date, "onTime" boolean, "extensionWantedOn" date,
        "pressedCount" int, "setsPerson" boolean, "personId" uuid, "unitId" uuid, "inheritedFromUnitId" uuid)
      where t.tenant_id = ${tenantId}),
    written as (
      insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date, account_id,
        person_id, acting_for_person_id, reason, details)
      select ${tenantId}::uuid, g."obligationId", g.sequence, g.kind, ${stamp.at}::timestamptz,
        ${stamp.businessDate}::date, ${stamp.accountId}::uuid, ${stamp.personId}::uuid,
        ${stamp.actingForPersonId}::uuid, g.reason, g.details from given g)
    update obligation o set state = g.state, due_on = g."dueOn", first_submitted_on = g."firstSubmittedOn",
      submitted_on = g."submittedOn", returned_on = g."returnedOn", resubmit_by = g."resubmitBy",
      accepted_on = g."acceptedOn", on_time = g."onTime", extension_wanted_on = g."extensionWantedOn",
      pressed_count = g."pressedCount", event_count = g.sequence, version = o.version + 1,
      person_id = case when g."setsPerson" then g."personId" else o.person_id end,
      unit_id = coalesce(g."unitId", o.unit_id),
      inherited_from_unit_id = coalesce(g."inheritedFromUnitId", o.inherited_from_unit_id)
    from given g where o.tenant_id = ${tenantId} and o.obligation_id = g."obligationId"`.execute(db);
}

/** What an event changes beside the state: who works on it, which unit owes it. */
export interface StandingChange {
  readonly setsPerson?: boolean;
  readonly personId?: string | null;
  readonly unitId?: string;
  readonly inheritedFromUnitId?: string;
}

/** An obligation to be issued. */
export interface NewObligation {
  readonly obligationId: string;
  readonly taskId: string;
  readonly planId: string | null;
  readonly unitId: string;
  readonly duty: DutyKind;
  readonly period: string;
  readonly dueOn: PlainDate | null;
}

const chunkSize = 2000;

/** Issues obligations with their first event; one that exists for the unit, duty and period is left alone. */
export async function insertObligations(
  db: Handle,
  tenantId: string,
  rows: readonly NewObligation[],
  stamp: EventStamp,
): Promise<number> {
  let issued = 0;
  for (let from = 0; from < rows.length; from += chunkSize) {
    const json = JSON.stringify(rows.slice(from, from + chunkSize));
    const done = await sql<{ issued: number }>`with fresh as (
        insert into obligation (tenant_id, obligation_id, task_id, plan_id, unit_id, duty, period, first_due_on, due_on,
          state, event_count, created_at)
        select t.tenant_id, x."obligationId", x."taskId", x."planId", x."unitId", x.duty, x.period, x."dueOn",
          x."dueOn", 'open', 1, ${stamp.at}::timestamptz
        from tenant t, jsonb_to_recordset(${json}::jsonb) as x("obligationId" uuid, "taskId" uuid, "planId" uuid,
          "unitId" uuid, duty text, period text, "dueOn" date)
        where t.tenant_id = ${tenantId}
        on conflict (tenant_id, task_id, unit_id, duty, period) do nothing
        returning obligation_id, due_on),
      written as (
        insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date, account_id,
          person_id, acting_for_person_id, details)
        select ${tenantId}::uuid, f.obligation_id, 1, 'issued', ${stamp.at}::timestamptz, ${stamp.businessDate}::date,
          ${stamp.accountId}::uuid, ${stamp.personId}::uuid, ${stamp.actingForPersonId}::uuid,
          jsonb_build_object('dueOn', f.due_on) from fresh f)
      select count(*)::int as issued from fresh`.execute(db);
    issued += done.rows[0]?.issued ?? 0;
  }
  return issued;
}
