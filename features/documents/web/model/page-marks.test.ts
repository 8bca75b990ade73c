import { expect, it } from 'vitest';
import { lineAt, marksOfRow } from './page-marks.ts';

const lines = [
  { line: 1, page: 1, box: [0.1, 0.1, 0.9, 0.12] as [number, number, number, number] },
  { line: 2, page: 1, box: null },
  { line: 3, page: 2, box: [0.1, 0.1, 0.9, 0.12] as [number, number, number, number] },
];

it('marks the lines of a row on every page they stand on', () => {
  expect(marksOfRow(lines, 1, 3)).toEqual([
    { page: 1, box: [0.1, 0.1, 0.9, 0.12] },
    { page: 2, box: [0.1, 0.1, 0.9, 0.12] },
  ]);
  expect(marksOfRow(lines, 2, 2)).toEqual([]);
  expect(marksOfRow(lines, null, null)).toEqual([]);
});

it('finds the line that was pressed on its own page, a little beside it too', () => {
  expect(lineAt(lines, 2, 0.5, 0.11)).toBe(3);
  expect(lineAt(lines, 1, 0.5, 0.124)).toBe(1);
  expect(lineAt(lines, 1, 0.5, 0.5)).toBeUndefined();
  expect(lineAt(lines, 3, 0.5, 0.11)).toBeUndefined();
});
