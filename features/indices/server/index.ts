import type { Database } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import { policy } from './indices.policy.ts';
import { registerReading } from './indices.routes.ts';
import { createIndicesService, type ListPersonNames } from './indices.service.ts';

export { type IndexSeedFiles, seedIndices } from './indices.seed.ts';

/** Index registry: where the province stands, and where each figure comes from. */
export function createIndicesFeature(deps: {
  readonly database: Database;
  readonly listPersonNames: ListPersonNames;
}): Feature {
  const service = createIndicesService(deps);
  return {
    name: 'indices',
    policy,
    routes: (registrar) => {
      registerReading(registrar, service);
    },
  };
}
