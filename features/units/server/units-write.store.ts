import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { AliasRow, SuccessionRow, UnitStateRow } from './units.store.ts';

const chunkSize = 500;

function* chunksOf<Row>(rows: readonly Row[]): Generator<string> {
  for (let from = 0; from < rows.length; from += chunkSize) yield JSON.stringify(rows.slice(from, from + chunkSize));
}

/** Adds units that do not exist yet. */
export async function insertUnits(
  db: Handle,
  tenantId: string,
  unitIds: readonly string[],
  createdAt: Date,
): Promise<void> {
  await sql`insert into unit (tenant_id, unit_id, created_at)
    select t.tenant_id, x.unit_id, ${createdAt}::timestamptz from tenant t, unnest(${[...unitIds]}::uuid[]) as x(unit_id)
    where t.tenant_id = ${tenantId}`.execute(db);
}

/** Adds states of units. */
export async function insertStates(db: Handle, tenantId: string, states: readonly UnitStateRow[]): Promise<void> {
  for (const chunk of chunksOf(states)) {
    await sql`insert into unit_validity (tenant_id, unit_id, valid_from, valid_to, name, short_name, kind,
        parent_unit_id, admin_unit_id, sort_order)
      select t.tenant_id, x."unitId", x."validFrom", x."validTo", x.name, x."shortName", x.kind, x."parentUnitId",
        x."adminUnitId", x."sortOrder"
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("unitId" uuid, "validFrom" date, "validTo" date, name text,
        "shortName" text, kind text, "parentUnitId" uuid, "adminUnitId" text, "sortOrder" int)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

/** Sets the last day of one state. */
export async function endState(
  db: Handle,
  tenantId: string,
  state: Pick<UnitStateRow, 'unitId' | 'validFrom'>,
  lastDay: PlainDate,
): Promise<void> {
  await sql`update unit_validity set valid_to = ${lastDay}
    where tenant_id = ${tenantId} and unit_id = ${state.unitId} and valid_from = ${state.validFrom}`.execute(db);
}

/** Lets a state go on without a last day. */
export async function reopenState(
  db: Handle,
  tenantId: string,
  state: Pick<UnitStateRow, 'unitId' | 'validFrom'>,
): Promise<void> {
  await sql`update unit_validity set valid_to = null
    where tenant_id = ${tenantId} and unit_id = ${state.unitId} and valid_from = ${state.validFrom}`.execute(db);
}

/** Takes away what is recorded of who took over from a unit on a day. */
export async function deleteSuccessions(
  db: Handle,
  tenantId: string,
  predecessorUnitId: string,
  effectiveOn: PlainDate,
): Promise<void> {
  await sql`delete from unit_succession where tenant_id = ${tenantId}
    and predecessor_unit_id = ${predecessorUnitId} and effective_on = ${effectiveOn}`.execute(db);
}

/** Adds other names. */
export async function insertAliases(
  db: Handle,
  tenantId: string,
  aliases: readonly AliasRow[],
  createdAt: Date,
): Promise<void> {
  for (const chunk of chunksOf(aliases)) {
    await sql`insert into unit_alias (tenant_id, alias_id, unit_id, alias, created_at)
      select t.tenant_id, x."aliasId", x."unitId", x.alias, ${createdAt}::timestamptz
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("aliasId" uuid, "unitId" uuid, alias text)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

/** Takes another name out of use. */
export async function retireAlias(db: Handle, tenantId: string, aliasId: string, at: Date): Promise<void> {
  await sql`update unit_alias set removed_at = ${at}
    where tenant_id = ${tenantId} and alias_id = ${aliasId} and removed_at is null`.execute(db);
}

/** Adds successions. */
export async function insertSuccessions(
  db: Handle,
  tenantId: string,
  rows: readonly SuccessionRow[],
  recordedAt: Date,
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await sql`insert into unit_succession (tenant_id, predecessor_unit_id, successor_unit_id, effective_on, share, basis, recorded_at)
      select t.tenant_id, x."predecessorUnitId", x."successorUnitId", x."effectiveOn", x.share, x.basis,
        ${recordedAt}::timestamptz
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("predecessorUnitId" uuid, "successorUnitId" uuid,
        "effectiveOn" date, share numeric, basis text)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

/** Takes units away as if they had never been; fails where anything points at them. */
export async function deleteUnits(db: Handle, tenantId: string, unitIds: readonly string[]): Promise<void> {
  const ids = [...unitIds];
  await sql`delete from unit_alias where tenant_id = ${tenantId} and unit_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from unit_validity where tenant_id = ${tenantId} and unit_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from unit where tenant_id = ${tenantId} and unit_id = any(${ids}::uuid[])`.execute(db);
}
