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

/** Who may read the units of the province and the map of the country, change them, and import them. */
export const policy = {
  'unit.read': everyone,
  'unit.edit': { admin: 'province' },
  'unit.import': { admin: 'province' },
  'admin_unit.edit': { admin: 'province', coordinator: 'province' },
} as const satisfies Policy;
