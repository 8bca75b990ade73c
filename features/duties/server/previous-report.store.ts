import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { Figure } from '../contract/index.ts';
import type { StoredObligation } from './obligation-rows.store.ts';

/** The report of the unit on the same task in the period before, to copy from. */
export async function findPreviousReport(
  db: Handle,
  tenantId: string,
  one: Pick<StoredObligation, 'taskId' | 'unitId' | 'duty' | 'dueOn' | 'obligationId'>,
): Promise<{ period: string; content: string; figures: Figure[] } | null> {
  const found = await sql<{ period: string; content: string; figures: Figure[] }>`select o.period, r.content, r.figures
    from obligation o join lateral (select d.content, d.figures from report d where d.tenant_id = ${tenantId}
      and d.obligation_id = o.obligation_id and d.status = 'submitted' order by d.revision desc limit 1) r on true
    where o.tenant_id = ${tenantId} and o.task_id = ${one.taskId} and o.unit_id = ${one.unitId} and o.duty = ${one.duty}
      and o.obligation_id <> ${one.obligationId} and (${one.dueOn}::date is null or o.due_on < ${one.dueOn}::date)
    order by o.due_on desc nulls last limit 1`.execute(db);
  return found.rows[0] ?? null;
}
