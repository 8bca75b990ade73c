import type { Feature } from '@nanghang/platform/http';
import { policy } from './following.policy.ts';

/** Following up. */
export function createFollowingFeature(): Feature {
  return { name: 'following', policy, routes: () => {} };
}
