import { assert, integer, property, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { rowToShow, type TakenStep, taken, takenBack, type UndoStack } from './undo-stack.ts';

const step = (stepNumber: number, ...rowIds: string[]): TakenStep => ({ stepNumber, kind: 'accept', rowIds });

it('takes steps back in the reverse of their order, whatever other people did between', () => {
  assert(
    property(uniqueArray(integer({ min: 1, max: 10_000 }), { maxLength: 60 }), (numbers) => {
      const ascending = numbers.toSorted((a, b) => a - b);
      let stack: UndoStack = [];
      for (const number of ascending) stack = taken(stack, step(number));
      const undone: number[] = [];
      for (let next = stack.at(-1); next; next = stack.at(-1)) {
        undone.push(next.stepNumber);
        stack = takenBack(stack, next.stepNumber);
      }
      expect(undone).toEqual(ascending.toReversed());
    }),
    { seed: 7, numRuns: 60 },
  );
});

it('counts a step once when its answer comes twice', () => {
  expect(taken(taken([], step(3, 'a')), step(3, 'a'))).toEqual([step(3, 'a')]);
});

it('forgets the oldest beyond two hundred', () => {
  const stack = Array.from({ length: 230 }, (_, index) => step(index + 1)).reduce(taken, [] as UndoStack);
  expect(stack).toHaveLength(200);
  expect(stack[0]?.stepNumber).toBe(31);
});

it('leads back to a row that is shown again', () => {
  expect(rowToShow(step(1, 'a', 'b'), ['b', 'c'])).toBe('b');
  expect(rowToShow(undefined, ['c'])).toBe('c');
  expect(rowToShow(step(1, 'a'), [])).toBeUndefined();
});
