import type { PageDefinition } from '@nanghang/ui';

/** Pages of the feature. */
export const followingPages: readonly PageDefinition[] = [];
