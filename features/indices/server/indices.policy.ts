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

/** Who may read indices, import and correct results, and edit definitions. */
export const policy = {
  'index.read': everyone,
  'index.import': { coordinator: 'province' },
  'index.correct': { coordinator: 'province' },
  'index.define': { coordinator: 'province', admin: 'province' },
} as const satisfies Policy;
