import type { PlainDate } from '@nanghang/domain/kernel';
import type { UnitSetRule } from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

export interface UnitSetRow {
  readonly setId: string;
  readonly name: string;
  readonly agencyGroup: string | null;
  readonly rule: UnitSetRule | null;
}

export interface SetMemberRow {
  readonly setId: string;
  readonly unitId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Every named set, in the order in which they are shown. */
export async function listSets(db: Handle, tenantId: string): Promise<readonly UnitSetRow[]> {
  const found = await sql<UnitSetRow>`select s.set_id as "setId", s.name, s.agency_group as "agencyGroup", s.rule
    from unit_set s where s.tenant_id = ${tenantId} order by s.sort_order, s.name collate "vi-x-icu"`.execute(db);
  return found.rows;
}

/** Units that sets list, with their days. */
export async function listSetMembers(db: Handle, tenantId: string): Promise<readonly SetMemberRow[]> {
  const found = await sql<SetMemberRow>`select m.set_id as "setId", m.unit_id as "unitId", m.valid_from as "validFrom",
      m.valid_to as "validTo" from unit_set_member m where m.tenant_id = ${tenantId} order by m.valid_from`.execute(db);
  return found.rows;
}

export async function insertSet(
  db: Handle,
  tenantId: string,
  set: UnitSetRow & { readonly sortOrder: number },
): Promise<void> {
  await sql`insert into unit_set (tenant_id, set_id, name, agency_group, rule, sort_order)
    values (${tenantId}, ${set.setId}, ${set.name}, ${set.agencyGroup}, ${set.rule === null ? null : JSON.stringify(set.rule)},
      ${set.sortOrder})`.execute(db);
}

export async function updateSet(
  db: Handle,
  tenantId: string,
  set: Pick<UnitSetRow, 'setId' | 'name' | 'rule'>,
): Promise<void> {
  await sql`update unit_set set name = ${set.name}, rule = ${set.rule === null ? null : JSON.stringify(set.rule)}
    where tenant_id = ${tenantId} and set_id = ${set.setId}`.execute(db);
}

/** Ids of the list that are units of the province. */
export async function knownUnitIds(db: Handle, tenantId: string, unitIds: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ unitId: string }>`select u.unit_id as "unitId" from unit u
    where u.tenant_id = ${tenantId} and u.unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return new Set(found.rows.map((row) => row.unitId));
}

/** Lists units in a set from a day on. */
export async function insertSetMembers(
  db: Handle,
  tenantId: string,
  { setId, unitIds, validFrom }: { setId: string; unitIds: readonly string[]; validFrom: PlainDate },
): Promise<void> {
  await sql`insert into unit_set_member (tenant_id, set_id, unit_id, valid_from)
    select t.tenant_id, ${setId}::uuid, x.unit_id, ${validFrom}::date
    from tenant t, unnest(${[...unitIds]}::uuid[]) as x(unit_id) where t.tenant_id = ${tenantId}`.execute(db);
}

export async function insertSetMember(db: Handle, tenantId: string, member: SetMemberRow): Promise<void> {
  await sql`insert into unit_set_member (tenant_id, set_id, unit_id, valid_from, valid_to)
    values (${tenantId}, ${member.setId}, ${member.unitId}, ${member.validFrom}, ${member.validTo})`.execute(db);
}

export async function endSetMember(
  db: Handle,
  tenantId: string,
  member: SetMemberRow,
  lastDay: PlainDate,
): Promise<void> {
  await sql`update unit_set_member set valid_to = ${lastDay}
    where tenant_id = ${tenantId} and set_id = ${member.setId} and unit_id = ${member.unitId}
      and valid_from = ${member.validFrom}`.execute(db);
}
