import { expect, it } from 'vitest';
import { judge, measured, percentile } from './measurement.ts';
import { performancePage } from './performance-page.ts';

it.each([
  [60, '<= 60', true],
  [60.1, '<= 60', false],
  [2, '< 2', false],
  [500, '>= 500', true],
  [499, '>= 500', false],
])('%d against %s: %s', (value, budget, ok) => {
  expect(judge(value, budget)).toBe(ok);
});

it('refuses a budget that it cannot read', () => {
  expect(() => judge(1, 'fast')).toThrow(RangeError);
});

it.each([
  [[1, 2, 3, 4], 0.95, 4],
  [[4, 3, 2, 1], 0.5, 2],
  [[7], 0.95, 7],
])('percentile of %j at %d is %d', (sample, share, value) => {
  expect(percentile(sample, share)).toBe(value);
});

it('writes a page that names what failed and what was not measured', () => {
  const page = performancePage(
    [
      measured('a', 70, 'ms', '<= 60', { rows: 5 }),
      { name: 'b', value: null, unit: 's', budget: '<= 3', ok: null, context: { skipped: 'no file' } },
    ],
    '2 cores, Node v24',
  );
  expect(page).toContain('| a | 70 ms | <= 60 ms | **no** | rows 5 |');
  expect(page).toContain('| b | not measured | <= 3 s |  | no file |');
});
