import type { Grants, Policy } from '@nanghang/domain/access';

const everyone: Grants = {
  admin: 'province',
  coordinator: 'province',
  unit_lead: 'province',
  unit_officer: 'province',
  one_stop_officer: 'province',
  appraiser: 'province',
  leader: 'province',
  auditor: 'province',
};

/** Who may read the analysis of indices, keep scenarios, and set targets. */
export const policy = {
  'analysis.read': everyone,
  'scenario.write': {
    coordinator: 'province',
    leader: 'province',
    unit_lead: 'own',
    unit_officer: 'own',
    appraiser: 'own',
  },
  'target.read': everyone,
  'target.write': { coordinator: 'province' },
  /** Figures of a target: the coordinator, and the unit that follows it. */
  'target.record': { coordinator: 'province', unit_lead: 'unit', unit_officer: 'unit' },
} as const satisfies Policy;
