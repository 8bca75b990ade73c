import { expect, it } from 'vitest';
import { newId, newSecret } from './index.ts';

it('makes UUIDs of version 7 that sort by time', () => {
  const early = newId(1_700_000_000_000);
  const late = newId(1_700_000_000_001);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
  const many = Array.from({ length: 5000 }, () => newId(1_800_000_000_000));
  expect(many).toEqual([...new Set(many)].sort());
});

it('makes secrets fit for a URL', () => {
  expect(newSecret(32)).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
