import type { Policy } from '@nanghang/domain/access';

/** Who reads documents, who brings them in and reviews them, and who puts them into force. */
export const policy = {
  'document.read': {
    admin: 'province',
    coordinator: 'province',
    leader: 'province',
    auditor: 'province',
    unit_lead: 'subtree',
    unit_officer: 'subtree',
  },
  'document.edit': { coordinator: 'province', unit_lead: 'subtree', unit_officer: 'subtree' },
  'document.publish': { coordinator: 'province', unit_lead: 'subtree' },
} as const satisfies Policy;
