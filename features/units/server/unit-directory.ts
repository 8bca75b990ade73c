import type { PlainDate } from '@nanghang/domain/kernel';
import type { ResolvedUnits, UnitKind } from '@nanghang/domain/units';
import type { Handle } from '@nanghang/platform/db';
import { listSets } from './unit-sets.store.ts';
import { unitNameResolver } from './units.reading.ts';
import { listStates } from './units.store.ts';

/** A unit that exists on the day of a directory. */
export interface ListedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
}

/** The units of a day for whoever reads names in texts. */
export interface UnitDirectory {
  /** What a written name stands for; undefined for nothing. */
  readonly resolve: (name: string) => ResolvedUnits | undefined;
  readonly units: readonly ListedUnit[];
  /** Name of a unit on the day; of one that does not exist then its last name before, or its first after. */
  readonly nameOf: (unitId: string) => string | undefined;
  readonly nameOfSet: (setId: string) => string | undefined;
}

/** Everything about names of units on a day, read once. */
export async function unitDirectory(db: Handle, tenantId: string, day: PlainDate): Promise<UnitDirectory> {
  const [resolve, states, sets] = [
    await unitNameResolver(db, tenantId, day),
    await listStates(db, tenantId),
    await listSets(db, tenantId),
  ];
  const names = new Map<string, string>();
  for (const state of states)
    if (state.validFrom <= day || !names.has(state.unitId)) names.set(state.unitId, state.name);
  const setNames = new Map(sets.map((set) => [set.setId, set.name]));
  const units = states
    .filter((state) => state.validFrom <= day && (state.validTo === null || state.validTo >= day))
    .map(({ unitId, name, kind, parentUnitId }) => ({ unitId, name, kind, parentUnitId }));
  return { resolve, units, nameOf: (unitId) => names.get(unitId), nameOfSet: (setId) => setNames.get(setId) };
}
