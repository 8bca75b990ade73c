import { type ReachedRow, reaches, reachOf } from './reach.ts';
import type { Actor, ActorMembership, Grants } from './roles.ts';

/**
 * Whose duty an act is done for: undefined when an own office grants it, else the absent person whose covered office
 * does. With `row`, an own office counts only where it reaches the row.
 * Source: product decision ADR-0011 (cover and hand-over).
 * @param action  the action taken, as named by its policy
 * @example actingForOf({ tenantId: 't', accountId: 'a', personId: 'p', displayName: 'P', memberships: [] }, { unit_lead: 'unit' }, 'report.submit') // undefined
 */
export function actingForOf(
  actor: Actor,
  grants: Grants,
  action: string,
  row?: ReachedRow,
): ActorMembership['actingFor'] {
  const holds = (membership: ActorMembership): boolean => {
    const reach = reachOf({ ...actor, memberships: [membership] }, grants, action);
    return reach !== undefined && (row === undefined || reaches(reach, row));
  };
  if (actor.memberships.some((membership) => !membership.actingFor && holds(membership))) return undefined;
  return actor.memberships.find((membership) => membership.actingFor && holds(membership))?.actingFor;
}
