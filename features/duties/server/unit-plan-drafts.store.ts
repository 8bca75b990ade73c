import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { SavedUnitPlanDraft, UnitPlanDraftContent, UnitPlanItem, UnitRef } from '../contract/index.ts';

/** What is written of a unit's plan. */
export async function findDraft(
  db: Handle,
  tenantId: string,
  unitId: string,
  planId: string,
): Promise<SavedUnitPlanDraft | undefined> {
  const found = await sql<{
    version: number;
    savedAt: Date;
    savedBy: string | null;
    content: UnitPlanDraftContent;
  }>`select d.version, d.updated_at as "savedAt", p.full_name as "savedBy", d.content
    from unit_plan_draft d left join person p on p.tenant_id = ${tenantId} and p.person_id = d.updated_by
    where d.tenant_id = ${tenantId} and d.unit_id = ${unitId} and d.parent_plan_id = ${planId}`.execute(db);
  const [row] = found.rows;
  return row && { ...row, savedAt: row.savedAt.toISOString() };
}

/** Keeps what is written; answers the new version, or nothing where somebody saved since. */
export async function saveDraft(
  db: Handle,
  tenantId: string,
  draft: {
    readonly unitId: string;
    readonly planId: string;
    readonly content: UnitPlanDraftContent;
    readonly version: number;
    readonly by: string;
    readonly at: Date;
  },
): Promise<number | undefined> {
  const { unitId, planId, version, by, at } = draft;
  const content = JSON.stringify(draft.content);
  const saved =
    version === 0
      ? await sql<{ version: number }>`insert into unit_plan_draft (tenant_id, unit_id, parent_plan_id, content,
          updated_by, updated_at)
        values (${tenantId}, ${unitId}, ${planId}, ${content}::jsonb, ${by}, ${at})
        on conflict do nothing returning version`.execute(db)
      : await sql<{ version: number }>`update unit_plan_draft d set content = ${content}::jsonb, updated_by = ${by},
          updated_at = ${at}, version = d.version + 1
        where d.tenant_id = ${tenantId} and d.unit_id = ${unitId} and d.parent_plan_id = ${planId}
          and d.version = ${version} returning d.version`.execute(db);
  return saved.rows[0]?.version;
}

/** Gives up what is written; false where there is nothing. */
export async function deleteDraft(db: Handle, tenantId: string, unitId: string, planId: string): Promise<boolean> {
  const gone = await sql`delete from unit_plan_draft d where d.tenant_id = ${tenantId} and d.unit_id = ${unitId}
    and d.parent_plan_id = ${planId} returning d.version`.execute(db);
  return gone.rows.length > 0;
}

interface Room extends UnitRef {
  readonly people: { readonly personId: string; readonly name: string }[];
}

/** A unit and those directly below it on a day, with the people who hold an office there. */
export async function listRooms(db: Handle, tenantId: string, unitId: string, day: PlainDate): Promise<Room[]> {
  const found = await sql<Room>`select v.unit_id as "unitId", v.name, v.short_name as "shortName",
      coalesce((select jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', x.full_name)
          order by x.full_name collate "vi-x-icu")
        from (select distinct p.person_id, p.full_name from membership m join person p on p.tenant_id = ${tenantId}
            and p.person_id = m.person_id
          where m.tenant_id = ${tenantId} and m.unit_id = v.unit_id and m.valid_from <= ${day}
            and (m.valid_to is null or m.valid_to >= ${day})) x), '[]') as people
    from unit_validity v where v.tenant_id = ${tenantId} and (v.unit_id = ${unitId} or v.parent_unit_id = ${unitId})
      and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
    order by v.unit_id <> ${unitId}, v.name collate "vi-x-icu"`.execute(db);
  return found.rows;
}

type Listed = Omit<UnitPlanItem, 'issuer'> & { readonly issuerUnitId: string };

/** Plans in force that give work to a unit, with what the unit made of them. */
export async function listGivenPlans(db: Handle, tenantId: string, unitId: string): Promise<readonly Listed[]> {
  const found = await sql<Listed>`with given as (
      select t.plan_id, t.task_id, bool_or(u.duty = 'lead') as leads from task t
      join task_unit u on u.tenant_id = ${tenantId} and u.task_id = t.task_id and u.unit_id = ${unitId}
        and u.removed_at is null
      where t.tenant_id = ${tenantId} and t.closed_on is null and t.plan_id is not null group by t.plan_id, t.task_id),
    counted as (
      select g.plan_id, count(*) filter (where g.leads)::int as lead, count(*) filter (where not g.leads)::int as coordinate,
        count(*) filter (where exists (select 1 from task c join task_progress p on p.tenant_id = ${tenantId}
          and p.task_id = c.task_id and p.owner_unit_id = ${unitId} where c.tenant_id = ${tenantId}
          and c.parent_task_id = g.task_id and c.closed_on is null))::int as answered
      from given g group by g.plan_id)
    select jsonb_build_object('planId', n.plan_id, 'code', n.code, 'title', n.title) as plan,
      n.unit_id as "issuerUnitId", n.period_from as "periodFrom", n.period_to as "periodTo", c.lead, c.coordinate,
      c.answered,
      (select jsonb_build_object('savedAt', to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'savedBy', p.full_name, 'rows', jsonb_array_length(d.content -> 'rows'))
        from unit_plan_draft d left join person p on p.tenant_id = ${tenantId} and p.person_id = d.updated_by
        where d.tenant_id = ${tenantId} and d.unit_id = ${unitId} and d.parent_plan_id = n.plan_id) as draft,
      coalesce((select jsonb_agg(jsonb_build_object('planId', s.plan_id, 'code', s.code, 'title', s.title,
          'documentId', s.document_id, 'number', x.number, 'issuedOn', x.issued_on,
          'fileHash', (select f.sha256 from document_file f where f.tenant_id = ${tenantId}
            and f.document_id = s.document_id and f.byte_count > 0 order by f.file_version desc limit 1),
          'tasks', (select count(*) from task y where y.tenant_id = ${tenantId} and y.plan_id = s.plan_id
            and y.closed_on is null)) order by s.published_on, s.plan_id)
        from plan s left join document x on x.tenant_id = ${tenantId} and x.document_id = s.document_id
        where s.tenant_id = ${tenantId} and s.parent_plan_id = n.plan_id and s.unit_id = ${unitId}
          and s.withdrawn_at is null), '[]') as issued
    from counted c join plan n on n.tenant_id = ${tenantId} and n.plan_id = c.plan_id
    where n.withdrawn_at is null and n.unit_id <> ${unitId} order by n.published_on desc, n.plan_id`.execute(db);
  return found.rows;
}
