import { expect, it } from 'vitest';
import { ofSeveralPlans, taskLabel } from './task-label.ts';

const first = { ref: 'PAR.1', plan: { code: '12/KH-UBND' } };
const second = { ref: 'PAR.1', plan: { code: '15/KH-UBND' } };
const manual = { ref: 'PAR.1', plan: null };

it('tells tasks of the same number apart by their plan, and leaves one that has none as it is', () => {
  expect([first, second, manual].map((task) => taskLabel(task, true))).toEqual([
    ...['PAR.1 · 12/KH-UBND', 'PAR.1 · 15/KH-UBND', 'PAR.1'],
  ]);
  expect(taskLabel(first, false)).toBe('PAR.1');
  expect(taskLabel({ ref: '', plan: { code: '12/KH-UBND' } }, true)).toBe('12/KH-UBND');
});

it('sees several plans also where one of them is none', () => {
  expect(ofSeveralPlans([first, second])).toBe(true);
  expect(ofSeveralPlans([first, manual])).toBe(true);
  expect(ofSeveralPlans([first, { ...first, ref: 'PAR.2' }])).toBe(false);
  expect(ofSeveralPlans([])).toBe(false);
});
