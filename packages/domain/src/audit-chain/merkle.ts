/** Hash of a text as lower-case hexadecimal; the caller brings SHA-256. */
export type HashText = (text: string) => string;

/** An audit entry as it is sealed: every stored field, in a fixed order. */
export interface SealedFields {
  readonly id: string;
  readonly at: string;
  readonly businessDate: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly actorLabel: string;
  readonly requestId: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly objectLabel: string | null;
  readonly differences: unknown;
  readonly reason: string | null;
}

/** JSON whose objects have their keys in order, so that one value has one text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * Hash of one entry. Leaves and nodes are told apart by their first character, so that a node can never be shown as
 * an entry.
 * Source: RFC 6962 section 2.1 (domain separation of leaves and nodes); ADR-0008.
 */
export function leafHash(entry: SealedFields, hash: HashText): string {
  const fields = [
    entry.id,
    entry.at,
    entry.businessDate,
    entry.accountId,
    entry.personId,
    entry.actorLabel,
    entry.requestId,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.objectLabel,
    entry.differences,
    entry.reason,
  ];
  return hash(`0${canonicalJson(fields)}`);
}

/**
 * Root of the Merkle tree over leaves in their order; an odd one at the end of a level goes up as it is.
 * @param leaves hashes, at least one
 * @example merkleRoot(['a'], (text) => text) // 'a'
 */
export function merkleRoot(leaves: readonly string[], hash: HashText): string {
  let level = [...leaves];
  while (level.length > 1) {
    const next: string[] = [];
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = [level[place] ?? '', level[place + 1]];
      next.push(right === undefined ? left : hash(`1${left}${right}`));
    }
    level = next;
  }
  return level[0] ?? hash('');
}

/** What a seal states about its batch. */
export interface SealContent {
  readonly sealNumber: number;
  readonly entryCount: number;
  readonly merkleRoot: string;
  readonly previousHash: string;
}

/** The hash before the first seal. */
export const NO_PREVIOUS_HASH = '0'.repeat(64);

/**
 * Hash of a seal, which the next seal carries as its `previousHash`.
 * Source: ADR-0008.
 * @example sealHash({ sealNumber: 1, entryCount: 2, merkleRoot: 'r', previousHash: 'p' }, (text) => text) // '2[1,2,"r","p"]'
 */
export function sealHash(seal: SealContent, hash: HashText): string {
  return hash(`2${canonicalJson([seal.sealNumber, seal.entryCount, seal.merkleRoot, seal.previousHash])}`);
}

/** A stored seal with its own hash. */
export interface StoredSeal extends SealContent {
  readonly sealHash: string;
}

/** A stored leaf with the hash that its entry has now; undefined when the entry is gone. */
export interface StoredLeaf {
  readonly position: number;
  readonly entryId: string;
  readonly leafHash: string;
  readonly entryHash: string | undefined;
}

/** The first thing that does not hold, named by its place. */
export interface Breach {
  readonly sealNumber: number;
  readonly entryId: string | null;
  readonly kind: 'changed' | 'deleted' | 'inserted' | 'reordered' | 'seal';
}

/**
 * The first breach of one seal and its leaves: a changed or deleted entry, a leaf added, taken or moved, a seal that
 * does not follow from the one before. Undefined when everything holds.
 * Source: ADR-0008.
 * @param leaves in order of position
 */
export function findBreach(
  seal: StoredSeal,
  previous: StoredSeal | undefined,
  leaves: readonly StoredLeaf[],
  hash: HashText,
): Breach | undefined {
  const at = (kind: Breach['kind'], entryId: string | null = null): Breach => ({
    sealNumber: seal.sealNumber,
    entryId,
    kind,
  });
  const expectedNumber = (previous?.sealNumber ?? 0) + 1;
  const expectedHash = previous?.sealHash ?? NO_PREVIOUS_HASH;
  if (
    seal.sealNumber !== expectedNumber ||
    seal.previousHash !== expectedHash ||
    seal.sealHash !== sealHash(seal, hash)
  )
    return at('seal');
  for (const leaf of leaves) {
    if (leaf.entryHash === undefined) return at('deleted', leaf.entryId);
    if (leaf.entryHash !== leaf.leafHash) return at('changed', leaf.entryId);
  }
  if (leaves.length < seal.entryCount) return at('deleted');
  if (leaves.length > seal.entryCount) return at('inserted', leaves.at(-1)?.entryId ?? null);
  const moved = leaves.find((leaf, place) => leaf.position !== place);
  if (moved) return at('reordered', moved.entryId);
  return merkleRoot(
    leaves.map((leaf) => leaf.leafHash),
    hash,
  ) === seal.merkleRoot
    ? undefined
    : at('reordered');
}
