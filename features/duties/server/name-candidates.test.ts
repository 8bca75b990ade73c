import { expect, it } from 'vitest';
import { candidatesFor } from './name-candidates.ts';

const names = {
  resolve: (name: string) => (name === 'Đơn vị cũ' ? { unitIds: ['u2'], setId: null } : undefined),
  units: [
    { unitId: 'u1', name: 'Sở Xây dựng' },
    { unitId: 'u2', name: 'Sở Tài chính' },
  ],
  sets: [
    { setId: 's1', name: 'Các sở, ban, ngành tỉnh', unitIds: ['u1', 'u2'] },
    { setId: 's2', name: 'Các sở, ban, ngành', unitIds: [] },
  ],
};

it.each([
  ['So Xay dung', [['u1', 1]]],
  ['Các Sở, ban, ngành của tỉnh', [['s1', 2]]],
  ['Đơn vị cũ', [['u2', 1]]],
  ['Doanh nghiệp viễn thông', []],
])('proposes for %s what is written alike, and what it is read as today', (name, expected) => {
  expect(candidatesFor(name, names).map((one) => [one.id, one.units])).toEqual(expected);
});

it('puts what the name is read as before what is written alike', () => {
  const read = { ...names, resolve: () => ({ unitIds: [], setId: 's1' }) };
  expect(candidatesFor('Sở Xây dựng', read).map((one) => [one.id, one.likeness])).toEqual([
    ['s1', 1],
    ['u1', 1],
  ]);
});
