import { describe, expect, it } from 'vitest';
import { actingForOf } from './acting-for.ts';
import type { Actor, Grants } from './roles.ts';

const absent = { personId: 'absent', displayName: 'Người vắng' };
const actor: Actor = {
  tenantId: 't',
  accountId: 'a',
  personId: 'p',
  displayName: 'P',
  memberships: [
    { role: 'unit_officer', unitId: 'u', subtreeUnitIds: ['u'] },
    { role: 'unit_lead', unitId: 'v', subtreeUnitIds: ['v'], actingFor: absent },
    { role: 'unit_officer', unitId: 'v', subtreeUnitIds: ['v'], actingFor: absent },
  ],
};
const submit: Grants = { unit_officer: 'unit', unit_lead: 'subtree' };
const approve: Grants = { unit_lead: 'subtree' };

describe('actingForOf', () => {
  it('names nobody where an own office grants the act', () => {
    expect(actingForOf(actor, submit, 'x')).toBeUndefined();
    expect(actingForOf(actor, submit, 'x', { unitId: 'u' })).toBeUndefined();
  });

  it('names the absent person where only the covered office does', () => {
    expect(actingForOf(actor, approve, 'x')).toEqual(absent);
    expect(actingForOf(actor, submit, 'x', { unitId: 'v' })).toEqual(absent);
  });

  it('names nobody where nothing grants it', () => {
    expect(actingForOf(actor, { admin: 'province' }, 'x')).toBeUndefined();
    expect(actingForOf(actor, approve, 'x', { unitId: 'w' })).toBeUndefined();
  });
});
