import { describe, expect, it } from 'vitest';
import { reaches, reachOf } from './reach.ts';
import type { Actor, Role } from './roles.ts';

function actor(role: Role, tokenScopes?: string[]): Actor {
  return {
    tenantId: 't',
    accountId: 'a',
    personId: 'p',
    displayName: 'P',
    memberships: [{ role, unitId: 'u', subtreeUnitIds: ['u', 'u/room'] }],
    ...(tokenScopes ? { tokenScopes } : {}),
  };
}

describe('reachOf', () => {
  it('gives nothing to a role without a grant', () => {
    expect(reachOf(actor('auditor'), { admin: 'province' }, 'x')).toBeUndefined();
  });

  it('unites the scopes of all memberships', () => {
    const both: Actor = {
      ...actor('unit_lead'),
      memberships: [
        { role: 'unit_lead', unitId: 'u', subtreeUnitIds: ['u', 'u/room'] },
        { role: 'unit_officer', unitId: 'v', subtreeUnitIds: ['v'] },
      ],
    };
    const reach = reachOf(both, { unit_lead: 'subtree', unit_officer: 'own' }, 'x');
    expect(reach).toEqual({ kind: 'some', unitIds: ['u', 'u/room'], ownerId: 'p' });
    expect(reaches(reach ?? { kind: 'all' }, { unitId: 'v', ownerId: 'q' })).toBe(false);
    expect(reaches(reach ?? { kind: 'all' }, { unitId: 'v', ownerId: 'p' })).toBe(true);
    expect(reaches(reach ?? { kind: 'all' }, { unitId: 'u/room' })).toBe(true);
  });

  it('holds a token to its scopes', () => {
    expect(reachOf(actor('admin', ['unit.read']), { admin: 'province' }, 'unit.edit')).toBeUndefined();
    expect(reachOf(actor('admin', ['*']), { admin: 'province' }, 'unit.edit')).toEqual({ kind: 'all' });
  });
});
