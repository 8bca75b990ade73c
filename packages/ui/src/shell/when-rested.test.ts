import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenRested } from './when-rested.ts';

const idle = new Map<number, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  idle.clear();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.set(idle.size + 1, run).size);
  vi.stubGlobal('cancelIdleCallback', (id: number) => idle.delete(id));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits for a pause and then for an idle moment', () => {
  const run = vi.fn();
  whenRested(run);
  expect(idle.size).toBe(0);
  vi.runAllTimers();
  expect([idle.size, run.mock.calls.length]).toEqual([1, 0]);
  idle.get(1)?.();
  expect(run).toHaveBeenCalledOnce();
});

it('is called off during the pause and after it', () => {
  const run = vi.fn();
  whenRested(run)();
  vi.runAllTimers();
  expect(idle.size).toBe(0);
  const callOff = whenRested(run);
  vi.runAllTimers();
  callOff();
  expect(idle.size).toBe(0);
  expect(run).not.toHaveBeenCalled();
});

it('runs at once where nothing tells idle moments', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const run = vi.fn();
  whenRested(run);
  expect(run).toHaveBeenCalledOnce();
});
