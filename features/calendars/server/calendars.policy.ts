import type { Policy } from '@nanghang/domain/access';

/** Working days bind every office, so only the province's administration decides on them. */
export const policy = {
  'calendar.edit': { admin: 'province', coordinator: 'province' },
} as const satisfies Policy;
