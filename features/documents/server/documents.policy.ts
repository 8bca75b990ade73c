import type { Policy } from '@nanghang/domain/access';

/** Who may read the entries, and who may change them. */
export const policy = {
  'document.read': { coordinator: 'province', leader: 'province', auditor: 'province' },
  'document.edit': { coordinator: 'province' },
} as const satisfies Policy;
