import type { PlainDate } from '@nanghang/domain/kernel';
import { searchTree, stateOn, subtreeIds } from '@nanghang/domain/units';
import type { Database, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { SuccessionLink, UnitDetail, UnitState, UnitTree } from '../contract/units.ts';
import { findAdminUnit } from './admin-units.store.ts';
import { listSetsOn, listUnitTree, marksOf, resolveUnitName } from './units.reading.ts';
import {
  findUnitName,
  listAliases,
  listStates,
  listStatesOf,
  listStatesOn,
  listSuccessions,
  type UnitStateRow,
} from './units.store.ts';

/** How many people hold an office in each unit on a day, asked of the feature that keeps people. */
export type CountPeople = (db: Handle, tenantId: string, day: PlainDate) => Promise<ReadonlyMap<string, number>>;

export interface UnitsDeps {
  readonly database: Database;
  readonly countPeople: CountPeople;
}

/** Who asks, and as of which day. */
export interface AskedOn {
  readonly tenantId: string;
  readonly on: PlainDate;
}

function stateOf(row: UnitStateRow, parentName: string | null): UnitState {
  const { validFrom, validTo, name, shortName, kind, parentUnitId, sortOrder } = row;
  return { validFrom, validTo, name, shortName, kind, parentUnitId, parentName, sortOrder };
}

/** Reading of units: the tree of a day, one unit through time, names. */
export function createUnitsService({ database, countPeople }: UnitsDeps) {
  async function linksOf(db: Handle, tenantId: string, unitId: string) {
    const predecessors: SuccessionLink[] = [];
    const successors: SuccessionLink[] = [];
    for (const one of await listSuccessions(db, tenantId)) {
      const { effectiveOn, share, basis } = one;
      if (one.successorUnitId === unitId) {
        const name = (await findUnitName(db, tenantId, one.predecessorUnitId, effectiveOn)) ?? '';
        predecessors.push({ unitId: one.predecessorUnitId, name, effectiveOn, share, basis });
      } else if (one.predecessorUnitId === unitId) {
        const name = (await findUnitName(db, tenantId, one.successorUnitId, effectiveOn)) ?? '';
        successors.push({ unitId: one.successorUnitId, name, effectiveOn, share, basis });
      }
    }
    return { predecessors, successors };
  }

  return {
    async tree(asked: AskedOn, q: string | undefined, under: string | undefined): Promise<UnitTree> {
      const { tenantId, on } = asked;
      return database.read(tenantId, async (db) => {
        const all = await listUnitTree(db, tenantId, on);
        const states = all.map(({ unit }) => unit);
        const aliases = new Map<string, string[]>();
        for (const { unitId, alias } of await listAliases(db, tenantId))
          aliases.set(unitId, [...(aliases.get(unitId) ?? []), alias]);
        const people = await countPeople(db, tenantId, on);
        const search = q
          ? searchTree(
              states.map((unit) => ({ ...unit, aliases: aliases.get(unit.unitId) ?? [] })),
              q,
            )
          : undefined;
        const within = under === undefined ? undefined : new Set(subtreeIds(states, under));
        const items = all
          .filter(({ unit }) => (search?.shown.has(unit.unitId) ?? true) && (within?.has(unit.unitId) ?? true))
          .map(({ unit, depth, parentUnitId, childCount }) => ({
            ...unit,
            depth,
            parentUnitId,
            childCount,
            people: people.get(unit.unitId) ?? 0,
            aliases: aliases.get(unit.unitId) ?? [],
            matched: search?.matched.has(unit.unitId) ?? true,
          }));
        return { on, items, total: all.length, marks: marksOf(await listStates(db, tenantId)) };
      });
    },

    async show({ tenantId, on }: AskedOn, unitId: string): Promise<UnitDetail> {
      return database.read(tenantId, async (db) => {
        const history = await listStatesOf(db, tenantId, unitId);
        if (history.length === 0) throw new AppError('NOT_FOUND');
        const states: UnitState[] = [];
        for (const row of history) {
          const parent =
            row.parentUnitId === null ? null : await findUnitName(db, tenantId, row.parentUnitId, row.validFrom);
          states.push(stateOf(row, parent ?? null));
        }
        const current = stateOn(history, on);
        const people = await countPeople(db, tenantId, on);
        const below = subtreeIds(await listStatesOn(db, tenantId, on), unitId);
        const sets = await listSetsOn(db, tenantId, on);
        const governed = current?.adminUnitId ? await findAdminUnit(db, current.adminUnitId) : undefined;
        return {
          unitId,
          on,
          current: states.find((state) => state.validFrom === current?.validFrom) ?? null,
          history: states,
          aliases: (await listAliases(db, tenantId, unitId)).map(({ aliasId, alias }) => ({ aliasId, alias })),
          ...(await linksOf(db, tenantId, unitId)),
          sets: sets.filter((set) => set.members.some((unit) => unit.unitId === unitId)).map((set) => set.name),
          people: people.get(unitId) ?? 0,
          peopleBelow: below.slice(1).reduce((sum, id) => sum + (people.get(id) ?? 0), 0),
          unitsBelow: below.length - 1,
          adminUnit: governed ? { id: governed.id, name: governed.name } : null,
        };
      });
    },

    async resolve({ tenantId, on }: AskedOn, name: string) {
      return database.read(tenantId, async (db) => {
        const found = await resolveUnitName(db, tenantId, name, on);
        const units = [];
        for (const unitId of found?.unitIds ?? [])
          units.push({ unitId, name: (await findUnitName(db, tenantId, unitId, on)) ?? '' });
        return { how: found?.how ?? ('unknown' as const), setId: found?.setId ?? null, units };
      });
    },
  };
}

export type UnitsService = ReturnType<typeof createUnitsService>;
