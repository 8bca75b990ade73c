import type { Policy } from '@nanghang/domain/access';

/** Who may read the entries, and who may change them. */
export const policy = {
  'following_entry.read': { coordinator: 'province', leader: 'province', auditor: 'province' },
  'following_entry.edit': { coordinator: 'province' },
} as const satisfies Policy;
