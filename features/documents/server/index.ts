import type { Feature } from '@nanghang/platform/http';
import { policy } from './documents.policy.ts';

/** Documents and plans. */
export function createDocumentsFeature(): Feature {
  return { name: 'documents', policy, routes: () => {} };
}
