import type { Database } from '@nanghang/platform/db';
import type { FileStore } from '@nanghang/platform/files';
import type { Feature } from '@nanghang/platform/http';
import { createDefinitionsService } from './definitions.service.ts';
import { registerImports } from './imports.routes.ts';
import { createImportsService } from './imports.service.ts';
import { policy } from './indices.policy.ts';
import { registerDefinitions, registerReading } from './indices.routes.ts';
import { createIndicesService, type ListPersonNames } from './indices.service.ts';

export { createBookCache, type Knowledge } from './book-cache.ts';
export { type IndexSeedFiles, seedIndices } from './indices.seed.ts';

/** Index registry: where the province stands, and where each figure comes from. */
export function createIndicesFeature(deps: {
  readonly database: Database;
  readonly files: FileStore;
  readonly listPersonNames: ListPersonNames;
}): Feature {
  const service = createIndicesService(deps);
  const imports = createImportsService({ ...deps, knowledgeOf: service.knowledgeOf });
  return {
    name: 'indices',
    policy,
    routes: (registrar) => {
      registerReading(registrar, service);
      registerDefinitions(registrar, createDefinitionsService(deps));
      registerImports(registrar, imports);
    },
  };
}
