import type { Finding } from '../finding.ts';

/** Every rule that the boundary check can report; each has a bad example in `fixtures/bad`. */
export const boundaryRules = [
  'barrel',
  'browser-safe',
  'cycle',
  'deep-import',
  'empty-graph',
  'environment',
  'feature-exports',
  'layer',
  'misplaced',
  'mock-own',
  'opaque-import',
  'platform-domain',
  'platform-value',
  'pure-call',
  'pure-import',
  'server-safe',
  'undeclared',
  'unresolved',
] as const;

/** A finding of the boundary check; its rule is one of {@link boundaryRules}. */
export interface BoundaryFinding extends Finding {
  readonly rule: (typeof boundaryRules)[number];
}
