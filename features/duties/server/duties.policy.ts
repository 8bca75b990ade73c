import type { Policy } from '@nanghang/domain/access';

/** Who may read the entries, and who may change them. */
export const policy = {
  'duty.read': { coordinator: 'province', leader: 'province', auditor: 'province' },
  'duty.edit': { coordinator: 'province' },
} as const satisfies Policy;
