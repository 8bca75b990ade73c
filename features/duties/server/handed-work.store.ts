import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** What an office owes, in the hands of somebody who has left the office. */
export interface HandedWork {
  readonly obligationId: string;
  readonly personId: string;
  readonly reason: string;
}

/**
 * Open work of people who handed their office over by a day and hold none in that unit any more, with who took over
 * last and holds one there. What a division owes is worked on in the office above it too.
 */
export async function listHandedWork(db: Handle, tenantId: string, day: PlainDate): Promise<readonly HandedWork[]> {
  const holds = (person: string) => sql<boolean>`exists (select 1 from membership m
    where m.tenant_id = ${tenantId} and m.person_id = ${sql.ref(person)}
      and (m.unit_id = o.unit_id or m.unit_id = (select v.parent_unit_id from unit_validity v
        where v.tenant_id = ${tenantId} and v.unit_id = o.unit_id and v.kind = 'division'
          and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})))
      and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}))`;
  const found = await sql<HandedWork>`select distinct on (o.obligation_id) o.obligation_id as "obligationId",
      s.substitute_person_id as "personId", s.reason
    from substitution s join obligation o
      on o.tenant_id = ${tenantId} and o.person_id = s.absent_person_id and o.state in ('open', 'returned')
    where s.tenant_id = ${tenantId} and s.kind = 'handover' and s.cancelled_at is null and s.valid_from <= ${day}
      and not ${holds('s.absent_person_id')} and ${holds('s.substitute_person_id')}
    order by o.obligation_id, s.valid_from desc, s.created_at desc`.execute(db);
  return found.rows;
}
