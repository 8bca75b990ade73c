import type { Actor, Role } from '@nanghang/domain/access';

/** Tenant of the demo province in seeds/demo/tenant.json. */
export const demoTenantId = '01890000-0000-7000-8000-000000000072';

let counter = 0;

function testId(): string {
  counter += 1;
  return `01890000-0000-7000-9000-${counter.toString(16).padStart(12, '0')}`;
}

/**
 * An actor with one membership, in the demo tenant and in a unit of its own unless told.
 * @param role the role of the membership
 */
export function testActor(
  role: Role,
  about: { tenantId?: string; unitId?: string; subtreeUnitIds?: readonly string[]; personId?: string } = {},
): Actor {
  const unitId = about.unitId ?? testId();
  return {
    tenantId: about.tenantId ?? demoTenantId,
    accountId: testId(),
    personId: about.personId ?? testId(),
    displayName: `Test ${role}`,
    memberships: [{ role, unitId, subtreeUnitIds: about.subtreeUnitIds ?? [unitId] }],
  };
}
