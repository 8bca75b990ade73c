import type { Policy } from '@nanghang/domain/access';

/** The whole log is the auditors' and admins'; the history of an object is read by whoever coordinates the province. */
export const policy = {
  'audit.read': { auditor: 'province', admin: 'province' },
  'audit.object': { auditor: 'province', admin: 'province', coordinator: 'province', leader: 'province' },
} as const satisfies Policy;
