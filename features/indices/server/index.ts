import type { MetricSource } from '@nanghang/domain/metrics';
import type { Database, Handle } from '@nanghang/platform/db';
import type { FileStore } from '@nanghang/platform/files';
import type { Feature } from '@nanghang/platform/http';
import type { Knowledge } from './book-cache.ts';
import { createDefinitionsService } from './definitions.service.ts';
import type { OnResultsChanged } from './import-files.ts';
import { registerImports } from './imports.routes.ts';
import { createImportsService } from './imports.service.ts';
import { createIndexMetrics } from './index-metrics.ts';
import { policy } from './indices.policy.ts';
import { registerDefinitions, registerReading } from './indices.routes.ts';
import { createIndicesService, type ListPersonNames } from './indices.service.ts';

export { createBookCache, type IndexBook, type Knowledge } from './book-cache.ts';
export { type ComponentKey, type ComponentStanding, listComponentStandings } from './component-standing.ts';
export type { OnResultsChanged } from './import-files.ts';
export { type IndexSeedFiles, seedIndices } from './indices.seed.ts';

/** The feature, and how others read the same results. */
export interface IndicesFeature extends Feature {
  /** Province, definitions and results as known on a day; kept in memory under the revision of the database. */
  readonly knowledgeOf: (db: Handle, tenantId: string, asOf: string) => Promise<Knowledge>;
  /** What the numbers of the indices mean, for the metric registry. */
  readonly metrics: readonly MetricSource<Handle>[];
}

/** Index registry: where the province stands, and where each figure comes from. */
export function createIndicesFeature(deps: {
  readonly database: Database;
  readonly files: FileStore;
  readonly listPersonNames: ListPersonNames;
  /** What else the writing transaction does when results change. */
  readonly onResultsChanged: OnResultsChanged;
}): IndicesFeature {
  const service = createIndicesService(deps);
  const imports = createImportsService({ ...deps, knowledgeOf: service.knowledgeOf });
  return {
    name: 'indices',
    policy,
    knowledgeOf: service.knowledgeOf,
    metrics: createIndexMetrics(service.knowledgeOf),
    routes: (registrar) => {
      registerReading(registrar, service);
      registerDefinitions(registrar, createDefinitionsService(deps));
      registerImports(registrar, imports);
    },
  };
}
