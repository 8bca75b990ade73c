import type { Policy } from '@nanghang/domain/access';

/** Everybody who works here may read definitions; whose values they see is said by the feature that counts them. */
export const policy = {
  'metric.read': {
    admin: 'province',
    coordinator: 'province',
    unit_lead: 'province',
    unit_officer: 'province',
    one_stop_officer: 'province',
    appraiser: 'province',
    leader: 'province',
    auditor: 'province',
  },
} as const satisfies Policy;
