import { expect, it } from 'vitest';
import { type DraftStorage, dropDraft, keepDraft, readDraft } from './kept-draft.ts';

function memory(kept: Record<string, string> = {}): DraftStorage {
  return {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
    removeItem: (key) => {
      delete kept[key];
    },
  };
}

const draft = { result: 'doing' as const, content: 'Đã giải quyết 12 hồ sơ', figures: [], evidenceIds: [], version: 2 };

it('keeps a draft for its person and obligation only, until it is dropped', () => {
  const storage = memory();
  expect(keepDraft(storage, 'p1', 'o1', draft)).toBe(true);
  expect(readDraft(storage, 'p1', 'o1')).toEqual(draft);
  expect(readDraft(storage, 'p2', 'o1')).toBeUndefined();
  expect(readDraft(storage, 'p1', 'o2')).toBeUndefined();
  dropDraft(storage, 'p1', 'o1');
  expect(readDraft(storage, 'p1', 'o1')).toBeUndefined();
});

it('takes what it cannot read for no draft', () => {
  expect(readDraft(memory({ 'nh-draft-p-o': '{"content":1}' }), 'p', 'o')).toBeUndefined();
  expect(readDraft(memory({ 'nh-draft-p-o': '{' }), 'p', 'o')).toBeUndefined();
});

it('says when the device refuses to keep it', () => {
  const full: DraftStorage = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(keepDraft(full, 'p', 'o', draft)).toBe(false);
});
