import { expect, it } from 'vitest';
import { createKeptEdits, type EditStorage } from './kept-edits.ts';

function memory(): EditStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

it('gives back what was typed, to the same person and review only', () => {
  const storage = memory();
  const mine = createKeptEdits(storage, 'an', 'e1');
  mine.keep('r1', { version: 3, fields: { text: 'Rà soát' } });
  expect(createKeptEdits(storage, 'an', 'e1').read('r1')).toEqual({ version: 3, fields: { text: 'Rà soát' } });
  expect(createKeptEdits(storage, 'binh', 'e1').read('r1')).toBeUndefined();
  expect(createKeptEdits(storage, 'an', 'e2').rowIds()).toEqual([]);
  expect(mine.rowIds()).toEqual(['r1']);
  mine.drop('r1');
  expect(mine.rowIds()).toEqual([]);
});

it('takes what it cannot read for nothing', () => {
  const storage = memory();
  storage.entries.set('nh-review-an-e1-r1', '{broken');
  storage.entries.set('nh-review-an-e1-r2', '{"version":"x"}');
  const kept = createKeptEdits(storage, 'an', 'e1');
  expect(kept.read('r1')).toBeUndefined();
  expect(kept.read('r2')).toBeUndefined();
});

it('goes on without a storage that refuses', () => {
  const refusing = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const kept = createKeptEdits(refusing, 'an', 'e1');
  kept.keep('r1', { version: 1, fields: {} });
  expect(kept.read('r1')).toBeUndefined();
});
