import type { Actor, Grants } from './roles.ts';

/** The rows an actor reaches for one action: everything, or the rows of some units and the rows that are theirs. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly unitIds: readonly string[]; readonly ownerId: string | undefined };

/** The two columns by which a row is reached. */
export interface ReachedRow {
  readonly unitId?: string | undefined;
  readonly ownerId?: string | undefined;
}

/**
 * The union of what all memberships of an actor grant; undefined when none grants the action.
 * A token reaches nothing outside its scopes (`*` names every action).
 * Source: product decision ADR-0005.
 * @example reachOf({ tenantId: 't', accountId: 'a', personId: 'p', displayName: 'P', memberships: [] }, { admin: 'province' }, 'unit.edit') // undefined
 */
export function reachOf(actor: Actor, grants: Grants, action: string): Reach | undefined {
  if (actor.tokenScopes && !actor.tokenScopes.includes('*') && !actor.tokenScopes.includes(action)) return undefined;
  const unitIds = new Set<string>();
  let ownerId: string | undefined;
  let granted = false;
  for (const membership of actor.memberships) {
    const scope = grants[membership.role];
    if (scope === undefined) continue;
    granted = true;
    if (scope === 'province') return { kind: 'all' };
    if (scope === 'own') ownerId = actor.personId;
    else if (scope === 'unit') unitIds.add(membership.unitId);
    else for (const unitId of membership.subtreeUnitIds) unitIds.add(unitId);
  }
  return granted ? { kind: 'some', unitIds: [...unitIds], ownerId } : undefined;
}

/**
 * Whether a row lies within reach: the yes/no twin of the SQL predicate built from the same value.
 * @example reaches({ kind: 'some', unitIds: ['u1'], ownerId: undefined }, { unitId: 'u1' }) // true
 */
export function reaches(reach: Reach, row: ReachedRow): boolean {
  if (reach.kind === 'all') return true;
  if (row.unitId !== undefined && reach.unitIds.includes(row.unitId)) return true;
  return row.ownerId !== undefined && reach.ownerId !== undefined && row.ownerId === reach.ownerId;
}
