import type { Policy } from '@nanghang/domain/access';

/**
 * Who reads and makes tasks, who works on what a unit owes, and who decides on reports. A task is edited, and the
 * reports on it accepted, by whoever reaches the unit that issued it; work reaches the unit that owes.
 */
export const policy = {
  'task.read': {
    ...{ admin: 'province', coordinator: 'province', leader: 'province', auditor: 'province' },
    ...{ unit_lead: 'subtree', unit_officer: 'subtree' },
  },
  'task.edit': { coordinator: 'province', unit_lead: 'subtree' },
  'task.comment': { coordinator: 'province', leader: 'province', unit_lead: 'subtree', unit_officer: 'subtree' },
  'task.comment.own': { coordinator: 'own', leader: 'own', unit_lead: 'own', unit_officer: 'own' },
  'duty.read': {
    ...{ admin: 'province', coordinator: 'province', leader: 'province', auditor: 'province' },
    ...{ unit_lead: 'subtree', unit_officer: 'subtree' },
  },
  'duty.work': { unit_lead: 'subtree', unit_officer: 'subtree', coordinator: 'unit' },
  'duty.decide': { coordinator: 'province', unit_lead: 'subtree' },
  'duty.oversee': {
    ...{ admin: 'province', coordinator: 'province', leader: 'province', auditor: 'province' },
    ...{ unit_lead: 'subtree' },
  },
  'rating.edit': { admin: 'province', coordinator: 'province' },
  'task.sheet': { coordinator: 'province' },
  'unit-plan.draft': { coordinator: 'province', unit_lead: 'subtree', unit_officer: 'subtree' },
  'unit-plan.issue': { coordinator: 'province', unit_lead: 'subtree' },
} as const satisfies Policy;
