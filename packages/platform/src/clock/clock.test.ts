import { plainDate } from '@nanghang/domain/kernel';
import { expect, it } from 'vitest';
import { businessDateAt, offsetFor } from './index.ts';

it('reads the day in Vietnam and moves it by whole days', () => {
  const now = new Date('2026-11-21T18:30:00Z');
  expect(businessDateAt(now, 0)).toBe('2026-11-22');
  const offset = offsetFor(now, plainDate('2023-11-20'));
  expect(businessDateAt(now, offset)).toBe('2023-11-20');
  expect(businessDateAt(new Date(now.getTime() + 86_400_000), offset)).toBe('2023-11-21');
});
