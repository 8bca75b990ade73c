import { addDays, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { UnitKind } from '@nanghang/domain/units';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';
import { insertSet } from './unit-sets.store.ts';
import type { AliasRow, SuccessionRow, UnitStateRow } from './units.store.ts';
import { insertAliases, insertStates, insertSuccessions, insertUnits } from './units-write.store.ts';

interface SeedUnit {
  readonly name: string;
  readonly shortName?: string;
  readonly kind?: UnitKind;
  readonly aliases: readonly string[];
  readonly under?: string;
  readonly rooms?: readonly SeedUnit[];
}

/** Offices of the demo province, what it governs, how its departments were reorganised, and its sets. */
export interface UnitSeed {
  readonly since: string;
  readonly province: SeedUnit & { readonly adminUnits: readonly string[] };
  readonly offices: readonly SeedUnit[];
  readonly governed: readonly string[];
  readonly reorganised: {
    readonly on: string;
    readonly basis: string;
    readonly founded: readonly SeedUnit[];
    readonly successions: readonly { readonly from: string; readonly to: string }[];
  };
  readonly sets: readonly {
    readonly name: string;
    readonly agencyGroup: string | null;
    readonly kinds: readonly UnitKind[];
    readonly except?: readonly string[];
  }[];
}

interface Governed {
  readonly id: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly name: string;
  readonly valid_from: PlainDate;
  readonly valid_to: PlainDate | null;
  readonly parent_id: string | null;
}

interface Draft {
  readonly states: UnitStateRow[];
  readonly aliases: AliasRow[];
  readonly idOf: Map<string, string>;
}

function addUnit(
  draft: Draft,
  unit: SeedUnit,
  about: Pick<UnitStateRow, 'validFrom' | 'validTo' | 'kind' | 'parentUnitId' | 'adminUnitId' | 'sortOrder'>,
): string {
  const unitId = newId();
  draft.idOf.set(unit.name, unitId);
  draft.states.push({ unitId, name: unit.name, shortName: unit.shortName ?? null, ...about });
  const others = new Set(unit.aliases.filter((alias) => alias !== unit.name && alias !== unit.shortName));
  for (const alias of others) draft.aliases.push({ aliasId: newId(), unitId, alias });
  return unitId;
}

async function listGoverned(tx: Tx, provinces: readonly string[]): Promise<readonly Governed[]> {
  const found = await sql<Governed>`
    with recursive below as (
      select a.* from admin_unit a where a.admin_unit_id = any(${[...provinces]})
      union all
      select a.* from admin_unit a join below b on a.parent_id = b.admin_unit_id
    )
    select b.admin_unit_id as id, b.level, b.name, b.valid_from, b.valid_to, b.parent_id from below b
    order by b.level = 'commune', b.code, b.valid_from`.execute(tx.db);
  return found.rows;
}

/** The offices, their rooms, and the departments founded later; predecessors end the day before. */
function addOffices(draft: Draft, seed: UnitSeed, rootId: string): void {
  const since = plainDate(seed.since);
  const { reorganised } = seed;
  const changedOn = plainDate(reorganised.on);
  const ending = new Set(reorganised.successions.map((one) => one.from));
  for (const [at, office] of [...seed.offices, ...reorganised.founded].entries()) {
    const founded = at >= seed.offices.length;
    const about = {
      validFrom: founded ? changedOn : since,
      validTo: ending.has(office.name) ? addDays(changedOn, -1) : null,
      adminUnitId: null,
    };
    const parentUnitId = office.under === undefined ? rootId : (draft.idOf.get(office.under) ?? rootId);
    const unitId = addUnit(draft, office, { ...about, kind: office.kind ?? 'other', parentUnitId, sortOrder: 10 + at });
    for (const [place, room] of (office.rooms ?? []).entries())
      addUnit(draft, room, { ...about, kind: 'division', parentUnitId: unitId, sortOrder: place });
  }
}

/** Committees of districts and communes, from the national map. */
function addCommittees(draft: Draft, governed: readonly Governed[], rootId: string): Map<string, string> {
  const unitOf = new Map<string, string>();
  for (const [at, one] of governed.entries()) {
    if (one.level === 'province') continue;
    const body = one.name.charAt(0).toLocaleLowerCase('vi') + one.name.slice(1);
    const unit = { name: `Ủy ban nhân dân ${body}`, shortName: `UBND ${body}`, aliases: [] };
    const unitId = addUnit(draft, unit, {
      validFrom: one.valid_from,
      validTo: one.valid_to,
      kind: one.level === 'district' ? 'district_committee' : 'commune_committee',
      parentUnitId: unitOf.get(one.parent_id ?? '') ?? rootId,
      adminUnitId: one.id,
      sortOrder: 1000 + at,
    });
    unitOf.set(one.id, unitId);
  }
  return unitOf;
}

async function listCarriedOn(tx: Tx, unitOf: ReadonlyMap<string, string>): Promise<readonly SuccessionRow[]> {
  const ids = [...unitOf.keys()];
  const found = await sql<{ predecessor_id: string; successor_id: string; effective_on: PlainDate }>`
    select s.predecessor_id, s.successor_id, s.effective_on from admin_unit_succession s
    where s.predecessor_id = any(${ids}) and s.successor_id = any(${ids})`.execute(tx.db);
  return found.rows.map((row) => ({
    predecessorUnitId: unitOf.get(row.predecessor_id) ?? '',
    successorUnitId: unitOf.get(row.successor_id) ?? '',
    effectiveOn: row.effective_on,
    share: null,
    basis: 'Mã đơn vị hành chính được giữ lại',
  }));
}

/** States of the province's committee: one for each province of the map that it governs. */
function addRoot(draft: Draft, seed: UnitSeed, provinces: readonly Governed[]): string {
  const own = provinces.filter((one) => seed.province.adminUnits.includes(one.id));
  const [first, ...later] = own;
  const about = { kind: 'province_committee', parentUnitId: null, sortOrder: 0 } as const;
  const rootId = addUnit(draft, seed.province, {
    ...{ ...about, validFrom: plainDate(seed.since), validTo: first?.valid_to ?? null, adminUnitId: first?.id ?? null },
  });
  for (const one of later) {
    const { name, shortName } = seed.province;
    draft.states.push({
      ...{ unitId: rootId, name, shortName: shortName ?? null, ...about },
      ...{ validFrom: one.valid_from, validTo: one.valid_to, adminUnitId: one.id },
    });
  }
  return rootId;
}

/** Adds the units and sets of the demo province, once; the national map must be loaded. */
export async function seedUnits(tx: Tx, tenantId: string, now: Date, seed: UnitSeed): Promise<void> {
  const present = await sql`select 1 from unit_set s where s.tenant_id = ${tenantId} limit 1`.execute(tx.db);
  if (present.rows.length > 0) return;
  const draft: Draft = { states: [], aliases: [], idOf: new Map() };
  const governed = await listGoverned(tx, seed.governed);
  const rootId = addRoot(
    draft,
    seed,
    governed.filter((one) => one.level === 'province'),
  );
  addOffices(draft, seed, rootId);
  const unitOf = addCommittees(draft, governed, rootId);
  const { on, basis, successions } = seed.reorganised;
  const recorded: SuccessionRow[] = successions.map(({ from, to }) => ({
    predecessorUnitId: draft.idOf.get(from) ?? '',
    successorUnitId: draft.idOf.get(to) ?? '',
    effectiveOn: plainDate(on),
    share: 1,
    basis,
  }));
  await insertUnits(tx.db, tenantId, [...new Set(draft.states.map((state) => state.unitId))], now);
  await insertStates(tx.db, tenantId, draft.states);
  await insertAliases(tx.db, tenantId, draft.aliases, now);
  await insertSuccessions(tx.db, tenantId, [...recorded, ...(await listCarriedOn(tx, unitOf))], now);
  for (const [sortOrder, set] of seed.sets.entries()) {
    const exceptUnitIds = (set.except ?? []).flatMap((name) => draft.idOf.get(name) ?? []);
    const { name, agencyGroup, kinds } = set;
    await insertSet(tx.db, tenantId, { setId: newId(), name, agencyGroup, rule: { kinds, exceptUnitIds }, sortOrder });
  }
}
