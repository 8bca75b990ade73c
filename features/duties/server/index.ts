import type { Feature } from '@nanghang/platform/http';
import { policy } from './duties.policy.ts';

/** Duties. */
export function createDutiesFeature(): Feature {
  return { name: 'duties', policy, routes: () => {} };
}
