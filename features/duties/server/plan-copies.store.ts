import type { PlainDate } from '@nanghang/domain/kernel';
import type { Timeframe } from '@nanghang/domain/schedules';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** What of a plan goes over into its copy. */
export interface CopiedPlan {
  readonly kind: string | null;
  readonly rhythm: Timeframe | null;
  /** The plan above with its last day; the copy carries it out as long as it is in force. */
  readonly parent: { readonly planId: string; readonly documentId: string; readonly periodTo: PlainDate } | null;
}

export async function findCopiedPlan(db: Handle, tenantId: string, planId: string): Promise<CopiedPlan | undefined> {
  const found = await sql<CopiedPlan>`select d.kind, p.reporting_rhythm as rhythm,
      (select jsonb_build_object('planId', a.plan_id, 'documentId', a.document_id, 'periodTo', a.period_to) from plan a
        where a.tenant_id = ${tenantId} and a.plan_id = p.parent_plan_id and a.withdrawn_at is null) as parent
    from plan p join document d on d.tenant_id = ${tenantId} and d.document_id = p.document_id
    where p.tenant_id = ${tenantId} and p.plan_id = ${planId}`.execute(db);
  return found.rows[0];
}

/** Which of the units have ended by a day. */
export async function listEndedUnits(
  db: Handle,
  tenantId: string,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlySet<string>> {
  const found = await sql<{
    unitId: string;
  }>`select x.unit_id as "unitId" from unnest(${[...unitIds]}::uuid[]) x(unit_id)
    where not exists (select 1 from unit_validity v where v.tenant_id = ${tenantId} and v.unit_id = x.unit_id
      and (v.valid_to is null or v.valid_to >= ${day}))`.execute(db);
  return new Set(found.rows.map((row) => row.unitId));
}
