import type { Policy } from '@nanghang/domain/access';

/** Running the system is the admins' work; auditors may look. */
export const policy = {
  'clock.set': { admin: 'province' },
  'job.read': { admin: 'province', auditor: 'province' },
  'job.retry': { admin: 'province' },
} as const satisfies Policy;
