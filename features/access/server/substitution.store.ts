import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { reachPredicate } from '@nanghang/platform/policy';
import { type RawBuilder, sql } from 'kysely';
import type { Substitution } from '../contract/index.ts';

interface Row {
  substitution_id: string;
  kind: Substitution['kind'];
  absent_person_id: string;
  absent_name: string;
  substitute_person_id: string;
  substitute_name: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  reason: string;
  cancelled_at: Date | null;
}

function stateOf(row: Row, day: PlainDate): Substitution['state'] {
  if (row.cancelled_at) return 'cancelled';
  if (row.valid_from > day) return 'planned';
  if (row.kind === 'handover') return 'over';
  return row.valid_to !== null && row.valid_to < day ? 'over' : 'in_force';
}

/** Which substitutions a list shows. */
export interface SubstitutionFilter {
  readonly reach?: Reach;
  readonly personId?: string;
  readonly id?: string;
  /** Planned or in force only. */
  readonly current?: boolean;
}

function conditions(tenantId: string, filter: SubstitutionFilter, day: PlainDate): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`s.tenant_id = ${tenantId}`];
  if (filter.id !== undefined) parts.push(sql<boolean>`s.substitution_id = ${filter.id}`);
  if (filter.personId !== undefined)
    parts.push(sql<boolean>`(s.absent_person_id = ${filter.personId} or s.substitute_person_id = ${filter.personId})`);
  if (filter.current)
    parts.push(sql<boolean>`s.cancelled_at is null and (s.valid_from > ${day} or s.valid_to >= ${day})`);
  if (filter.reach && filter.reach.kind !== 'all')
    parts.push(sql<boolean>`(${reachPredicate(filter.reach, { owner: 's.absent_person_id' })}
      or ${reachPredicate(filter.reach, { owner: 's.substitute_person_id' })}
      or exists (select 1 from membership r
        where r.tenant_id = ${tenantId} and r.person_id = s.absent_person_id
          and ${reachPredicate(filter.reach, { unit: 'r.unit_id' })}))`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** Covers and hand-overs, newest first. */
export async function listSubstitutionRows(
  db: Handle,
  tenantId: string,
  filter: SubstitutionFilter,
  day: PlainDate,
): Promise<Substitution[]> {
  const found = await sql<Row>`
    select s.substitution_id, s.kind, s.absent_person_id, a.full_name as absent_name, s.substitute_person_id,
      b.full_name as substitute_name, s.valid_from, s.valid_to, s.reason, s.cancelled_at
    from substitution s
    join person a on a.tenant_id = s.tenant_id and a.person_id = s.absent_person_id
    join person b on b.tenant_id = s.tenant_id and b.person_id = s.substitute_person_id
    where ${conditions(tenantId, filter, day)}
    order by s.valid_from desc, s.substitution_id desc limit 500`.execute(db);
  return found.rows.map((row) => ({
    id: row.substitution_id,
    kind: row.kind,
    absent: { id: row.absent_person_id, displayName: row.absent_name },
    substitute: { id: row.substitute_person_id, displayName: row.substitute_name },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reason: row.reason,
    state: stateOf(row, day),
  }));
}

/** A new cover or hand-over. */
export interface NewSubstitution {
  readonly id: string;
  readonly kind: Substitution['kind'];
  readonly absentPersonId: string;
  readonly substitutePersonId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reason: string;
  readonly coversAdmin: boolean;
  readonly createdBy: string | null;
  readonly now: Date;
}

/** Adds a cover or hand-over. */
export async function insertSubstitution(db: Handle, tenantId: string, row: NewSubstitution): Promise<void> {
  await sql`insert into substitution (tenant_id, substitution_id, kind, absent_person_id, substitute_person_id,
      valid_from, valid_to, reason, created_at, created_by, covers_admin)
    values (${tenantId}, ${row.id}, ${row.kind}, ${row.absentPersonId}, ${row.substitutePersonId}, ${row.validFrom},
      ${row.validTo}, ${row.reason}, ${row.now}, ${row.createdBy}, ${row.coversAdmin})`.execute(db);
}

/** A cover, other than cancelled ones, in which a person is absent on some day of a span. */
export async function findCoverOf(
  db: Handle,
  tenantId: string,
  absentPersonId: string,
  span: { readonly validFrom: PlainDate; readonly validTo: PlainDate },
): Promise<{ substituteName: string } | undefined> {
  const found = await sql<{ full_name: string }>`
    select p.full_name from substitution s
    join person p on p.tenant_id = s.tenant_id and p.person_id = s.substitute_person_id
    where s.tenant_id = ${tenantId} and s.kind = 'cover' and s.cancelled_at is null
      and s.absent_person_id = ${absentPersonId}
      and s.valid_from <= ${span.validTo} and s.valid_to >= ${span.validFrom} limit 1`.execute(db);
  const row = found.rows[0];
  return row && { substituteName: row.full_name };
}

/** Ends a cover that is not over. */
export async function cancelSubstitution(db: Handle, tenantId: string, id: string, now: Date): Promise<void> {
  await sql`update substitution s set cancelled_at = ${now}
    where s.tenant_id = ${tenantId} and s.substitution_id = ${id}`.execute(db);
}

/** A person as far as substitutions care. */
export interface SubstitutionPerson {
  readonly personId: string;
  readonly displayName: string;
  readonly enabled: boolean;
  /** Units where the person holds an office on the day. */
  readonly unitIds: readonly string[];
  readonly isAdmin: boolean;
}

/** A person with what is held on a day. */
export async function findSubstitutionPerson(
  db: Handle,
  tenantId: string,
  personId: string,
  day: PlainDate,
): Promise<SubstitutionPerson | undefined> {
  const found = await sql<{ full_name: string; enabled: boolean; unit_ids: string[] | null; is_admin: boolean }>`
    select p.full_name,
      exists (select 1 from account a
        where a.tenant_id = ${tenantId} and a.person_id = p.person_id and a.disabled_at is null) as enabled,
      (select array_agg(m.unit_id) from membership m where m.tenant_id = ${tenantId} and m.person_id = p.person_id
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})) as unit_ids,
      exists (select 1 from membership n where n.tenant_id = ${tenantId} and n.person_id = p.person_id
        and n.role = 'admin' and (n.valid_to is null or n.valid_to >= ${day})) as is_admin
    from person p
    where p.tenant_id = ${tenantId} and p.person_id = ${personId}`.execute(db);
  const row = found.rows[0];
  if (!row) return undefined;
  return {
    personId,
    displayName: row.full_name,
    enabled: row.enabled,
    unitIds: row.unit_ids ?? [],
    isAdmin: row.is_admin,
  };
}
