import { expect, it } from 'vitest';
import { fieldDifferences } from './record.ts';

it('lists fields that differ and masks secrets', () => {
  expect(fieldDifferences({ a: 1, b: [1], c: 'x' }, { a: 1, b: [2], d: null })).toEqual({
    b: [[1], [2]],
    c: ['x', null],
  });
  expect(fieldDifferences(undefined, { passwordHash: 'abc' })).toEqual({ passwordHash: ['***', '***'] });
});
