import type { Feature } from '@nanghang/platform/http';
import { createAdminUnitsService } from './admin-units.service.ts';
import { createUnitAliasesService, createUnitChangesService } from './unit-changes.service.ts';
import { registerUnitImports } from './unit-imports.routes.ts';
import { createUnitImportsService, type UnitImportsDeps } from './unit-imports.service.ts';
import { createUnitReopeningService } from './unit-reopening.service.ts';
import { createUnitSetsService } from './unit-sets.service.ts';
import { policy } from './units.policy.ts';
import {
  registerAdminUnits,
  registerUnitAliases,
  registerUnitChanges,
  registerUnitReading,
  registerUnitSets,
} from './units.routes.ts';
import { createUnitsService, type UnitsDeps } from './units.service.ts';

export { type AdminUnitFiles, seedAdminUnits } from './admin-units.seed.ts';
export { listProvinceShares } from './admin-units.service.ts';
export { type UnitDirectory, unitDirectory } from './unit-directory.ts';
export { listSetsOn, listSubtree, listUnitTree, resolveUnitName, unitNameResolver } from './units.reading.ts';
export { seedUnits, type UnitSeed } from './units.seed.ts';
export { findUnitName } from './units.store.ts';

/** Units of the province in time, their names and sets, and the map of the country. */
export function createUnitsFeature(deps: UnitsDeps & UnitImportsDeps): Feature {
  return {
    name: 'units',
    policy,
    routes: (registrar) => {
      registerUnitReading(registrar, createUnitsService(deps));
      registerUnitChanges(registrar, { ...createUnitChangesService(deps), ...createUnitReopeningService(deps) });
      registerUnitAliases(registrar, createUnitAliasesService(deps));
      registerUnitSets(registrar, createUnitSetsService(deps));
      registerUnitImports(registrar, createUnitImportsService(deps));
      registerAdminUnits(registrar, createAdminUnitsService(deps));
    },
  };
}
