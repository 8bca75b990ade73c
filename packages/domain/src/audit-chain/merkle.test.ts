import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBreach,
  leafHash,
  merkleRoot,
  NO_PREVIOUS_HASH,
  type SealedFields,
  type StoredLeaf,
  type StoredSeal,
  sealHash,
} from './merkle.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function entry(id: string): SealedFields {
  return {
    id,
    at: '2023-11-20T00:00:00.000Z',
    businessDate: '2023-11-20',
    accountId: null,
    personId: null,
    actorLabel: 'A',
    requestId: 'r',
    action: 'x',
    objectType: 't',
    objectId: 'o',
    objectLabel: null,
    differences: { b: [1, 2], a: [null, 'x'] },
    reason: null,
  };
}

function sealed(ids: readonly string[], previous?: StoredSeal): { seal: StoredSeal; leaves: StoredLeaf[] } {
  const hashes = ids.map((id) => leafHash(entry(id), hash));
  const content = {
    sealNumber: (previous?.sealNumber ?? 0) + 1,
    entryCount: ids.length,
    merkleRoot: merkleRoot(hashes, hash),
    previousHash: previous?.sealHash ?? NO_PREVIOUS_HASH,
  };
  return {
    seal: { ...content, sealHash: sealHash(content, hash) },
    leaves: ids.map((entryId, position) => ({
      position,
      entryId,
      leafHash: hashes[position] ?? '',
      entryHash: hashes[position],
    })),
  };
}

describe('merkleRoot', () => {
  it('changes with every leaf and with their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), (texts, place) => {
        const leaves = texts.map(hash);
        const at = place % (leaves.length - 1);
        const root = merkleRoot(leaves, hash);
        expect(merkleRoot(leaves.with(at, leaves[at + 1] ?? '').with(at + 1, leaves[at] ?? ''), hash)).not.toBe(root);
        expect(merkleRoot(leaves.with(at, hash('other leaf')), hash)).not.toBe(root);
        expect(merkleRoot(leaves.slice(1), hash)).not.toBe(root);
      }),
      { seed: 1 },
    );
  });

  it('does not depend on the order of keys in a difference', () => {
    const one = { ...entry('1'), differences: { a: [1, 2], b: [3, 4] } };
    const two = { ...entry('1'), differences: { b: [3, 4], a: [1, 2] } };
    expect(leafHash(one, hash)).toBe(leafHash(two, hash));
  });
});

describe('findBreach', () => {
  const first = sealed(['a', 'b', 'c']);
  const second = sealed(['d', 'e'], first.seal);

  it('finds nothing in an untouched chain', () => {
    expect(findBreach(first.seal, undefined, first.leaves, hash)).toBeUndefined();
    expect(findBreach(second.seal, first.seal, second.leaves, hash)).toBeUndefined();
  });

  it('names what was changed, deleted, inserted or reordered', () => {
    const [a, b, c] = first.leaves as [StoredLeaf, StoredLeaf, StoredLeaf];
    const check = (leaves: StoredLeaf[]) => findBreach(first.seal, undefined, leaves, hash);
    expect(check([a, { ...b, entryHash: hash('changed') }, c])).toMatchObject({ kind: 'changed', entryId: 'b' });
    expect(check([a, { ...b, entryHash: undefined }, c])).toMatchObject({ kind: 'deleted', entryId: 'b' });
    expect(check([a, b])).toMatchObject({ kind: 'deleted' });
    expect(check([a, b, c, { ...c, position: 3, entryId: 'x' }])).toMatchObject({ kind: 'inserted', entryId: 'x' });
    expect(check([a, { ...c, position: 1 }, { ...b, position: 2 }])).toMatchObject({ kind: 'reordered' });
    const other = hash('both changed');
    expect(check([a, { ...b, leafHash: other, entryHash: other }, c])).toMatchObject({ kind: 'reordered' });
  });

  it('notices a seal that was taken out or rewritten', () => {
    expect(findBreach(second.seal, undefined, second.leaves, hash)).toMatchObject({ kind: 'seal' });
    expect(findBreach({ ...second.seal, entryCount: 1 }, first.seal, second.leaves, hash)).toMatchObject({
      kind: 'seal',
    });
  });
});
