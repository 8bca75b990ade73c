import type { Policy } from '@nanghang/domain/access';

/** What access itself guards. Everybody's own account is guarded by being signed in. */
export const accessPolicy = {
  'account.read': { admin: 'province', auditor: 'province' },
  'account.edit': { admin: 'province' },
  'second_factor.reset': { admin: 'province' },
  'substitution.read': { admin: 'province', unit_lead: 'subtree', auditor: 'province' },
  'substitution.edit': { admin: 'province', unit_lead: 'subtree' },
} as const satisfies Policy;
