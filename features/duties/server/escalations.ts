import type { Acting, Tx } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** An obligation that goes up: to the head of its office (1) or to the coordinator (2). */
export interface Escalation {
  readonly obligationId: string;
  readonly level: 1 | 2;
  readonly daysLate: number;
}

/**
 * Records that obligations went up a level, once a level and due date.
 * @returns those for which it is the first time
 */
export async function recordEscalations(
  tx: Tx,
  { tenantId, businessDate }: Acting,
  escalations: readonly Escalation[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = escalations.map(({ obligationId, level, daysLate }) => ({
    obligation_id: obligationId,
    level,
    days_late: daysLate,
  }));
  const recorded = await sql<{ obligation_id: string }>`
    with fresh as (
      update obligation o set event_count = o.event_count + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(obligation_id uuid, level int, days_late int)
      where o.tenant_id = ${tenantId} and o.obligation_id = x.obligation_id and not exists (
        select 1 from obligation_event e where e.tenant_id = ${tenantId} and e.obligation_id = o.obligation_id
          and e.kind = 'escalated' and (e.details ->> 'level')::int >= x.level
          and e.details ->> 'dueOn' = coalesce(o.resubmit_by, o.due_on)::text)
      returning o.tenant_id, o.obligation_id, o.event_count, coalesce(o.resubmit_by, o.due_on) as due_on, x.level, x.days_late
    )
    insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date, details)
    select f.tenant_id, f.obligation_id, f.event_count, 'escalated', ${now}::timestamptz, ${businessDate}::date,
      jsonb_build_object('level', f.level, 'daysLate', f.days_late, 'dueOn', f.due_on)
    from fresh f where f.tenant_id = ${tenantId}
    returning obligation_id`.execute(tx.db);
  return new Set(recorded.rows.map((row) => row.obligation_id));
}
