import type { Policy } from '@nanghang/domain/access';

/**
 * What access itself guards. The own account is guarded by being signed in. A row of accounts and covers belongs to
 * the units where the person holds offices, and to the person.
 */
export const accessPolicy = {
  'account.read': { admin: 'province', auditor: 'province', unit_lead: 'subtree' },
  'account.edit': { admin: 'province' },
  'handover.create': { admin: 'province' },
  'mail.read': { admin: 'province' },
  'second_factor.reset': { admin: 'province' },
  'substitution.edit': {
    admin: 'province',
    unit_lead: 'subtree',
    coordinator: 'own',
    unit_officer: 'own',
    one_stop_officer: 'own',
    appraiser: 'own',
    leader: 'own',
  },
  'substitution.read': {
    admin: 'province',
    auditor: 'province',
    unit_lead: 'subtree',
    coordinator: 'own',
    unit_officer: 'own',
    one_stop_officer: 'own',
    appraiser: 'own',
    leader: 'own',
  },
} as const satisfies Policy;
