import type { PlainDate } from '@nanghang/domain/kernel';
import type { PlanBasis } from '@nanghang/domain/papers';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A unit as the head of its papers names it. */
export interface PaperUnit {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly parentName: string | null;
  /** Commune, ward or district that it governs. */
  readonly governed: string | null;
  readonly province: string;
}

/** A unit on a day, with the body above it and where it sits. */
export async function findPaperUnit(
  db: Handle,
  tenantId: string,
  unitId: string,
  day: PlainDate,
): Promise<PaperUnit | undefined> {
  const found = await sql<PaperUnit>`select v.name, v.short_name as "shortName", v.kind,
      (select a.name from unit_validity a where a.tenant_id = ${tenantId} and a.unit_id = v.parent_unit_id
        and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})) as "parentName",
      (select n.short_name from admin_unit n where n.admin_unit_id = v.admin_unit_id limit 1) as governed,
      coalesce(t.settings ->> 'province', t.name_vi) as province
    from unit_validity v join tenant t on t.tenant_id = ${tenantId}
    where v.tenant_id = ${tenantId} and v.unit_id = ${unitId} and v.valid_from <= ${day}
      and (v.valid_to is null or v.valid_to >= ${day})`.execute(db);
  return found.rows[0];
}

/** The document of a plan as others cite it. */
export async function findCitedDocument(
  db: Handle,
  tenantId: string,
  planId: string,
): Promise<(Omit<PlanBasis, 'kind'> & { readonly kind: string | null }) | undefined> {
  const found = await sql<Omit<PlanBasis, 'kind'> & { kind: string | null }>`select d.kind, d.number,
      d.issued_on as "issuedOn", d.issuer, coalesce(d.title, p.title) as title
    from plan p join document d on d.tenant_id = ${tenantId} and d.document_id = p.document_id
    where p.tenant_id = ${tenantId} and p.plan_id = ${planId}`.execute(db);
  return found.rows[0];
}

/** How somebody of this name signs for a unit on a day; nothing where nobody of the name holds an office there. */
export async function findStanding(
  db: Handle,
  tenantId: string,
  unitId: string,
  name: string,
  day: PlainDate,
): Promise<'head' | 'acting_head' | 'deputy' | 'member' | undefined> {
  const found = await sql<{
    standing: 'head' | 'acting_head' | 'deputy' | 'member';
  }>`select m.standing from membership m
    join person p on p.tenant_id = ${tenantId} and p.person_id = m.person_id
    where m.tenant_id = ${tenantId} and m.unit_id = ${unitId} and lower(p.full_name) = lower(${name})
      and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
    order by array_position(array['head', 'acting_head', 'deputy', 'member'], m.standing) limit 1`.execute(db);
  return found.rows[0]?.standing;
}

/** References of tasks. */
export async function listTaskRefs(
  db: Handle,
  tenantId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ taskId: string; ref: string }>`select t.task_id as "taskId", t.ref from task t
    where t.tenant_id = ${tenantId} and t.task_id = any(${[...taskIds]}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.taskId, row.ref]));
}
