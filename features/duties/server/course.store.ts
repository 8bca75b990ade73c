import type { DutyEventKind } from '@nanghang/domain/duties';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { CourseEntry } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import { obligationReach } from './obligation-rows.store.ts';
import type { Asking } from './task-filter.ts';

interface Row {
  obligation_id: string;
  sequence: number;
  kind: DutyEventKind;
  unit_id: string;
  period: string;
  happened_at: Date;
  business_date: PlainDate;
  person_id: string | null;
  acting_for_person_id: string | null;
  reason: string | null;
  due_on: PlainDate | null;
  about_person_id: string | null;
  about_unit_id: string | null;
  units: number;
  dates: number;
  first_due_on: PlainDate | null;
  last_due_on: PlainDate | null;
}

/**
 * What happened to a task or to one obligation, the newest first. What was assigned, pressed, extended or ended for
 * several units at one moment is one entry, so that a task of many units tells its course in lines and not in pages.
 */
export async function listCourse(
  db: Handle,
  deps: Pick<DutiesDeps, 'listPersonNames'>,
  asking: Asking,
  of: { readonly taskId?: string; readonly obligationId?: string },
  page: { readonly limit: number; readonly before?: readonly [at: string, id: string, sequence: number] | undefined },
): Promise<CourseEntry[]> {
  const { tenantId, asOf, reach } = asking;
  const [at = null, id = null, sequence = null] = page.before ?? [];
  const found = await sql<Row>`with course as (
      select e.obligation_id, e.sequence, e.kind, o.unit_id, o.period, date_trunc('milliseconds', e.happened_at) as happened_at,
        e.business_date, e.person_id, e.acting_for_person_id, e.reason,
        coalesce(e.details ->> 'resubmitBy', e.details ->> 'dueOn')::date as due_on,
        (e.details ->> 'personId')::uuid as about_person_id, (e.details ->> 'unitId')::uuid as about_unit_id,
        case when e.kind = 'issued' then '' when e.kind in ('pressed', 'extended', 'cancelled')
          then coalesce(e.reason, '') || coalesce(e.details ->> 'dueOn', '')
          else e.obligation_id::text || e.sequence end as one_entry
      from obligation o left join task_progress p on p.tenant_id = ${tenantId} and p.task_id = o.task_id
      join obligation_event e on e.tenant_id = ${tenantId} and e.obligation_id = o.obligation_id
      where o.tenant_id = ${tenantId} and ${obligationReach(reach)}
        and (${of.taskId ?? null}::uuid is null or o.task_id = ${of.taskId ?? null}::uuid)
        and (${of.obligationId ?? null}::uuid is null or o.obligation_id = ${of.obligationId ?? null}::uuid)),
    entry as (
      select distinct on (c.happened_at, c.kind, c.one_entry) c.*, (count(*) over together)::int as dates,
        (dense_rank() over (partition by c.happened_at, c.kind, c.one_entry order by c.unit_id)
          + dense_rank() over (partition by c.happened_at, c.kind, c.one_entry order by c.unit_id desc) - 1)::int as units,
        min(c.due_on) over together as first_due_on, max(c.due_on) over together as last_due_on
      from course c window together as (partition by c.happened_at, c.kind, c.one_entry)
      order by c.happened_at, c.kind, c.one_entry, c.obligation_id desc, c.sequence desc)
    select e.* from entry e
    where ${at}::timestamptz is null
      or (e.happened_at, e.obligation_id, e.sequence) < (${at}::timestamptz, ${id}::uuid, ${sequence}::int)
    order by e.happened_at desc, e.obligation_id desc, e.sequence desc limit ${page.limit}`.execute(db);
  const unitOf = await listUnitRefs(
    db,
    tenantId,
    found.rows.flatMap((row) => [row.unit_id, ...(row.about_unit_id ? [row.about_unit_id] : [])]),
    asOf,
  );
  const names = await deps.listPersonNames(
    db,
    tenantId,
    found.rows.flatMap((row) =>
      [row.person_id, row.acting_for_person_id, row.about_person_id].filter((one): one is string => one !== null),
    ),
  );
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null));
  return found.rows.map((row) => {
    const absent = nameOf(row.acting_for_person_id);
    const by = nameOf(row.person_id);
    return {
      ...{ obligationId: row.obligation_id, sequence: row.sequence, kind: row.kind, unit: unitOf(row.unit_id) },
      ...{ period: row.period, at: row.happened_at.toISOString(), on: row.business_date, reason: row.reason },
      by: by !== null && absent !== null ? `${by} (thay ${absent})` : by,
      dueOn: row.dates > 1 ? row.first_due_on : row.due_on,
      together: row.dates > 1 ? { units: row.units, dates: row.dates, lastDueOn: row.last_due_on } : null,
      about: nameOf(row.about_person_id) ?? (row.about_unit_id === null ? null : unitOf(row.about_unit_id).name),
    };
  });
}
