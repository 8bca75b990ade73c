import { accessExamples } from './access.examples.ts';
import { analysisExamples } from './analysis.examples.ts';
import { calendarsExamples } from './calendars.examples.ts';
import { documentsExamples } from './documents.examples.ts';
import { dutiesExamples } from './duties.examples.ts';
import type { AccessExamples } from './example.ts';
import { followingExamples } from './following.examples.ts';
import { indicesExamples } from './indices.examples.ts';
import { metricsExamples } from './metrics.examples.ts';
import { operationsExamples } from './operations.examples.ts';
import { unitsExamples } from './units.examples.ts';

export type { AccessExamples, Params, RowExample } from './example.ts';
export { type AccessWorld, createAccessWorld } from './world.ts';

/** Rows to try the routes of every feature on: one line each. */
export const examples: AccessExamples = {
  ...accessExamples,
  ...analysisExamples,
  ...calendarsExamples,
  ...documentsExamples,
  ...dutiesExamples,
  ...followingExamples,
  ...indicesExamples,
  ...metricsExamples,
  ...operationsExamples,
  ...unitsExamples,
};
