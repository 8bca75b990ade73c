import type { PageDefinition } from '@nanghang/ui';

/** Pages of the feature. */
export const calendarsPages: readonly PageDefinition[] = [];
