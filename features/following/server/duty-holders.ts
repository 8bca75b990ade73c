import type { Role, Standing } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Somebody who holds an office, as access lists them. */
export interface Holder {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly standing: Standing;
}

/** Asks access who holds offices on a day. */
export type ListOfficeHolders = (
  db: Handle,
  tenantId: string,
  day: PlainDate,
  wanted: { readonly unitIds?: readonly string[]; readonly roles: readonly Role[] },
) => Promise<readonly Holder[]>;

/** Who works on what a unit owes. A division without people of its own is looked after by the office above it. */
export interface DutyHolders {
  /** The nearest people who work on it, in the unit itself or above. */
  readonly workers: readonly string[];
  /** Who answers for it: the head of the unit, of the office above, or the coordinator for the own office. */
  readonly heads: readonly string[];
  /** Everybody who may work on it. */
  readonly all: ReadonlySet<string>;
}

const nobody: DutyHolders = { workers: [], heads: [], all: new Set() };
const highest = 6;

/** Units with those above them that look after a division, the unit itself first. */
async function listOffices(
  db: Handle,
  tenantId: string,
  day: PlainDate,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ root_id: string; unit_ids: string[] }>`
    with recursive office as (
      select x.unit_id as root_id, x.unit_id, 0 as height from unnest(${[...new Set(unitIds)]}::uuid[]) as x(unit_id)
      union all
      select f.root_id, v.parent_unit_id, f.height + 1 from office f
      join unit_validity v on v.tenant_id = ${tenantId} and v.unit_id = f.unit_id and v.kind = 'division'
        and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})
      where v.parent_unit_id is not null and f.height < ${highest}::int)
    select f.root_id, array_agg(f.unit_id order by f.height) as unit_ids from office f group by f.root_id`.execute(db);
  return new Map(found.rows.map((row) => [row.root_id, row.unit_ids]));
}

/** Who works on and answers for what units owe on a day. */
export async function listDutyHolders(
  listOfficeHolders: ListOfficeHolders,
  db: Handle,
  tenantId: string,
  day: PlainDate,
  unitIds: readonly string[],
): Promise<(unitId: string) => DutyHolders> {
  if (unitIds.length === 0) return () => nobody;
  const offices = await listOffices(db, tenantId, day, unitIds);
  const held = await listOfficeHolders(db, tenantId, day, {
    unitIds: [...new Set([...offices.values()].flat())],
    roles: ['unit_officer', 'unit_lead', 'coordinator'],
  });
  const heldIn = Map.groupBy(held, (holder) => holder.unitId);
  const people = new Map(
    [...offices].map(([unitId, office]): [string, DutyHolders] => {
      const levels = office.map((one) =>
        (heldIn.get(one) ?? []).filter((holder) => holder.role !== 'coordinator' || one === unitId),
      );
      const heads = levels.map((level) => level.filter((holder) => holder.role !== 'unit_officer'));
      const nearest = (from: readonly (readonly Holder[])[]) => [
        ...new Set((from.find((level) => level.length > 0) ?? []).map((holder) => holder.personId)),
      ];
      return [
        unitId,
        { workers: nearest(levels), heads: nearest(heads), all: new Set(levels.flat().map((one) => one.personId)) },
      ];
    }),
  );
  return (unitId) => people.get(unitId) ?? nobody;
}

/**
 * Whom something owed concerns: the person it was given to while she works there, else the nearest people who work on
 * what the unit owes.
 */
export function responsibleFor(personId: string | null, holders: DutyHolders): readonly string[] {
  return personId !== null && holders.all.has(personId) ? [personId] : holders.workers;
}
