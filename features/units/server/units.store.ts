import type { PlainDate } from '@nanghang/domain/kernel';
import type { UnitKind } from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A state of a unit, as stored. */
export interface UnitStateRow {
  readonly unitId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly adminUnitId: string | null;
  readonly sortOrder: number;
}

export interface AliasRow {
  readonly aliasId: string;
  readonly unitId: string;
  readonly alias: string;
}

export interface SuccessionRow {
  readonly predecessorUnitId: string;
  readonly successorUnitId: string;
  readonly effectiveOn: PlainDate;
  readonly share: number | null;
  readonly basis: string;
}

const stateColumns = sql`v.unit_id as "unitId", v.valid_from as "validFrom", v.valid_to as "validTo", v.name,
  v.short_name as "shortName", v.kind, v.parent_unit_id as "parentUnitId", v.admin_unit_id as "adminUnitId",
  v.sort_order as "sortOrder"`;

/** States that hold on a day: one a unit. */
export async function listStatesOn(db: Handle, tenantId: string, day: PlainDate): Promise<readonly UnitStateRow[]> {
  const found = await sql<UnitStateRow>`select ${stateColumns} from unit_validity v
    where v.tenant_id = ${tenantId} and v.valid_from <= ${day} and (v.valid_to is null or v.valid_to >= ${day})`.execute(
    db,
  );
  return found.rows;
}

/** Every state of every unit. */
export async function listStates(db: Handle, tenantId: string): Promise<readonly UnitStateRow[]> {
  const found = await sql<UnitStateRow>`select ${stateColumns} from unit_validity v
    where v.tenant_id = ${tenantId} order by v.unit_id, v.valid_from`.execute(db);
  return found.rows;
}

/** All states of one unit, the newest first; empty for a foreign or unknown unit. */
export async function listStatesOf(db: Handle, tenantId: string, unitId: string): Promise<readonly UnitStateRow[]> {
  const found = await sql<UnitStateRow>`select ${stateColumns} from unit_validity v
    where v.tenant_id = ${tenantId} and v.unit_id = ${unitId} order by v.valid_from desc`.execute(db);
  return found.rows;
}

/** The same, held until the transaction ends, so that two changes of one unit come one after the other. */
export async function lockStatesOf(db: Handle, tenantId: string, unitId: string): Promise<readonly UnitStateRow[]> {
  await sql`select u.unit_id from unit u where u.tenant_id = ${tenantId} and u.unit_id = ${unitId} for update`.execute(
    db,
  );
  return listStatesOf(db, tenantId, unitId);
}

/** Other names in use, of one unit or of all. */
export async function listAliases(db: Handle, tenantId: string, unitId?: string): Promise<readonly AliasRow[]> {
  const found = await sql<AliasRow>`select a.alias_id as "aliasId", a.unit_id as "unitId", a.alias from unit_alias a
    where a.tenant_id = ${tenantId} and a.removed_at is null
      and (${unitId ?? null}::uuid is null or a.unit_id = ${unitId ?? null}::uuid)
    order by a.alias_id`.execute(db);
  return found.rows;
}

/** Every recorded succession between units of the province. */
export async function listSuccessions(db: Handle, tenantId: string): Promise<readonly SuccessionRow[]> {
  const found = await sql<SuccessionRow>`select s.predecessor_unit_id as "predecessorUnitId",
      s.successor_unit_id as "successorUnitId", s.effective_on as "effectiveOn", s.share::float8 as share, s.basis
    from unit_succession s where s.tenant_id = ${tenantId} order by s.effective_on, s.recorded_at`.execute(db);
  return found.rows;
}

/** Name of a unit on a day, or its last name before, or its first after. */
export async function findUnitName(
  db: Handle,
  tenantId: string,
  unitId: string,
  day: PlainDate,
): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select v.name from unit_validity v
    where v.tenant_id = ${tenantId} and v.unit_id = ${unitId}
    order by v.valid_from <= ${day} desc, case when v.valid_from <= ${day} then v.valid_from end desc, v.valid_from
    limit 1`.execute(db);
  return found.rows[0]?.name;
}
