import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import type { UnitRef } from '../contract/index.ts';

/** Query of units as they are called on a day; one that ended keeps its last name. */
export function unitRefsSql(tenantId: string, unitIds: RawBuilder<unknown>, day: PlainDate): RawBuilder<UnitRef> {
  return sql<UnitRef>`select distinct on (v.unit_id) v.unit_id as "unitId", v.name, v.short_name as "shortName"
    from unit_validity v where v.tenant_id = ${tenantId} and v.unit_id = any(${unitIds})
    order by v.unit_id, v.valid_from <= ${day} desc, case when v.valid_from <= ${day} then v.valid_from end desc,
      v.valid_from`;
}

/** Finds units among those that were read; one that is not among them is called by its id. */
export function unitRefsBy(units: readonly UnitRef[]): (unitId: string) => UnitRef {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  return (unitId) => byId.get(unitId) ?? { unitId, name: unitId, shortName: null };
}

/** Units as they are called on a day; one that ended keeps its last name. */
export async function listUnitRefs(
  db: Handle,
  tenantId: string,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<(unitId: string) => UnitRef> {
  const ids = [...new Set(unitIds)];
  const found = ids.length === 0 ? [] : (await unitRefsSql(tenantId, sql`${ids}::uuid[]`, day).execute(db)).rows;
  return unitRefsBy(found);
}

const highest = 6;

/** People who work on what a unit owes on a day, by name: its own, and for a division those of the office above it. */
export async function listUnitPeople(
  db: Handle,
  tenantId: string,
  unitId: string,
  day: PlainDate,
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  const found = await sql<{ personId: string; name: string }>`with recursive office as (
      select ${unitId}::uuid as unit_id, 0 as height
      union all
      select v.parent_unit_id, f.height + 1 from office f
      join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = f.unit_id and v.kind = 'division'
        and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
      where v.parent_unit_id is not null and f.height < ${highest}::int)
    select distinct p.person_id as "personId", p.full_name collate "vi-x-icu" as name
    from membership m join person p on p.tenant_id = ${tenantId} and p.person_id = m.person_id
    where m.tenant_id = ${tenantId} and m.unit_id in (select f.unit_id from office f) and m.valid_from <= ${day}
      and (m.valid_to is null or m.valid_to >= ${day})
      and (m.unit_id = ${unitId} or m.role in ('unit_lead', 'unit_officer')) order by 2`.execute(db);
  return found.rows;
}
