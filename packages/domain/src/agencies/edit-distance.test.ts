import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['dan', 'dan', 0],
    ['dan', 'din', 1],
    ['dan', 'adn', 1],
    ['truyen', 'truyn', 1],
    ['thong', 'htogn', 2],
    ['so', 'nong', 3],
    ['a', 'abcdef', 3],
  ])('from %s to %s is %d within 2', (left, right, steps) => {
    expect(editDistance(left, right, 2)).toBe(steps);
  });

  it('is the same both ways and never more than one letter a step', () => {
    const word = fc.string({ maxLength: 9 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const there = editDistance(left, right, 20);
        expect(there).toBe(editDistance(right, left, 20));
        expect(there).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(there).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
        expect(there === 0).toBe(left === right);
      }),
      { seed: 20250701, numRuns: 300 },
    );
  });
});
