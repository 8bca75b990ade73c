import type { Acting, Tx } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { recordEvents, type Tell } from './recording.ts';

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
  acting: Acting,
  escalations: readonly Escalation[],
  now: Date,
  tell: Tell,
): Promise<ReadonlySet<string>> {
  const known = await sql<{ obligation_id: string; level: number; due_on: string | null }>`
    select e.obligation_id, (e.details ->> 'level')::int as level, e.details ->> 'escalatedFor' as due_on
    from obligation_event e where e.tenant_id = ${acting.tenantId} and e.kind = 'escalated'
      and e.obligation_id = any(${escalations.map((one) => one.obligationId)}::uuid[])`.execute(tx.db);
  const dates = await sql<{ obligation_id: string; due_on: string | null }>`
    select o.obligation_id, coalesce(o.resubmit_by, o.due_on)::text as due_on from obligation o
    where o.tenant_id = ${acting.tenantId}
      and o.obligation_id = any(${escalations.map((one) => one.obligationId)}::uuid[])`.execute(tx.db);
  const dueOf = new Map(dates.rows.map((row) => [row.obligation_id, row.due_on]));
  const reached = new Map<string, number>();
  for (const row of known.rows)
    if (row.due_on === dueOf.get(row.obligation_id))
      reached.set(row.obligation_id, Math.max(row.level, reached.get(row.obligation_id) ?? 0));
  const fresh = escalations.filter((one) => one.level > (reached.get(one.obligationId) ?? 0));
  const wanted = fresh.map(({ obligationId, level, daysLate }) => ({
    obligationId,
    kind: 'escalated' as const,
    details: { level, daysLate, escalatedFor: dueOf.get(obligationId) ?? null },
  }));
  if (wanted.length === 0) return new Set();
  const { happened } = await recordEvents(tx, acting, wanted, now, tell);
  return new Set(happened.map(({ obligation }) => obligation.obligationId));
}
