import { addDays, type PlainDate } from '@nanghang/domain/kernel';
import {
  changeDays,
  createUnitResolver,
  membersOn,
  type PlacedUnit,
  type ResolvedUnits,
  subtreeIds,
  treeOrder,
} from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import type { ChangeMark } from '../contract/units.ts';
import { listSetMembers, listSets } from './unit-sets.store.ts';
import { listAliases, listStates, listStatesOn, listSuccessions, type UnitStateRow } from './units.store.ts';

/** Units of a day in tree order. */
export async function listUnitTree(
  db: Handle,
  tenantId: string,
  day: PlainDate,
): Promise<readonly PlacedUnit<UnitStateRow>[]> {
  return treeOrder(await listStatesOn(db, tenantId, day));
}

/** Ids of a unit and of all below it on a day; empty where it does not exist that day. */
export async function listSubtree(
  db: Handle,
  tenantId: string,
  unitId: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const units = await listStatesOn(db, tenantId, day);
  return units.some((unit) => unit.unitId === unitId) ? subtreeIds(units, unitId) : [];
}

/** Named sets with the ids of their members on a day. */
export async function listSetsOn(db: Handle, tenantId: string, day: PlainDate) {
  const sets = await listSets(db, tenantId);
  const members = await listSetMembers(db, tenantId);
  const units = (await listUnitTree(db, tenantId, day)).map(({ unit }) => unit);
  return sets.map((set) => {
    const listed = members.filter((member) => member.setId === set.setId);
    return { ...set, listed, members: membersOn({ rule: set.rule, listed }, units, day) };
  });
}

/** What a written name stands for on a day: a unit, the units that took over from it, or the members of a set. */
export async function resolveUnitName(
  db: Handle,
  tenantId: string,
  text: string,
  day: PlainDate,
): Promise<ResolvedUnits | undefined> {
  return (await unitNameResolver(db, tenantId, day))(text);
}

/** Committees of districts and of communes bear one name in the vocabulary of agencies. */
function sharesItsAgency(state: UnitStateRow): boolean {
  return state.kind === 'district_committee' || state.kind === 'commune_committee' || state.kind === 'division';
}

/** The same for many names: reads once. */
export async function unitNameResolver(
  db: Handle,
  tenantId: string,
  day: PlainDate,
): Promise<(text: string) => ResolvedUnits | undefined> {
  const states = await listStates(db, tenantId);
  const aliases = await listAliases(db, tenantId);
  const successions = await listSuccessions(db, tenantId);
  const sets = await listSetsOn(db, tenantId, day);
  const today = new Set((await listStatesOn(db, tenantId, day)).map((state) => state.unitId));
  const local = new Set(states.filter(sharesItsAgency).map((state) => state.unitId));
  const names = new Map<string, Set<string>>();
  const add = (unitId: string, name: string | null) => {
    if (name !== null) names.set(unitId, (names.get(unitId) ?? new Set()).add(name));
  };
  for (const state of states) {
    add(state.unitId, state.name);
    add(state.unitId, state.shortName);
  }
  for (const alias of aliases) add(alias.unitId, alias.alias);
  const book = {
    units: [...names].map(([unitId, all]) => ({
      unitId,
      names: [...all],
      agencyNames: local.has(unitId) ? [] : [...all],
      exists: today.has(unitId),
    })),
    sets: sets.map((set) => ({
      setId: set.setId,
      names: set.agencyGroup === null ? [set.name] : [set.name, set.agencyGroup],
      unitIds: set.members.map((unit) => unit.unitId),
    })),
    successions,
  };
  return createUnitResolver(book);
}

/** The days on which units began, ended or changed, with how many. */
export function marksOf(states: readonly UnitStateRow[]): ChangeMark[] {
  const began = new Map<PlainDate, Set<string>>();
  const ended = new Map<PlainDate, Set<string>>();
  for (const day of changeDays(states)) {
    began.set(day, new Set());
    ended.set(day, new Set());
  }
  for (const state of states) {
    began.get(state.validFrom)?.add(state.unitId);
    if (state.validTo !== null) ended.get(addDays(state.validTo, 1))?.add(state.unitId);
  }
  return [...began].map(([on, starting]) => {
    const ending = ended.get(on) ?? new Set();
    const changed = [...starting].filter((unitId) => ending.has(unitId)).length;
    return { on, began: starting.size - changed, ended: ending.size - changed, changed };
  });
}
