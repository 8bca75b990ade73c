import type { Database } from '@nanghang/platform/db';
import type { Feature } from '@nanghang/platform/http';
import { policy } from './analysis.policy.ts';
import { registerReading } from './analysis.routes.ts';
import { createAnalysisService } from './analysis.service.ts';
import type { KnowledgeOf } from './knowledge.ts';

/** Diagnosis, what-if, comparison and targets: what the results mean and what they ask for. */
export function createAnalysisFeature(deps: {
  readonly database: Database;
  readonly knowledgeOf: KnowledgeOf;
}): Feature {
  return {
    name: 'analysis',
    policy,
    routes: (registrar) => registerReading(registrar, createAnalysisService(deps)),
  };
}
