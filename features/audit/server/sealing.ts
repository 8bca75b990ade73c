import { createHash } from 'node:crypto';
import {
  type Breach,
  findBreach,
  leafHash,
  merkleRoot,
  NO_PREVIOUS_HASH,
  type StoredSeal,
  sealHash,
} from '@nanghang/domain/audit-chain';
import type { Database, Handle } from '@nanghang/platform/db';
import { countEntries, insertSeal, listLeaves, listSeals, listUnsealed, lockLastSeal } from './audit.store.ts';

const batchSize = 5000;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Seals what is not sealed yet, in batches chained to the last seal. */
export async function sealTenant(database: Database, tenantId: string, now: Date): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await database.technical(tenantId, (db) => sealBatch(db, tenantId, now));
    sealed += count;
    if (count < batchSize) return sealed;
  }
}

async function sealBatch(db: Handle, tenantId: string, now: Date): Promise<number> {
  const previous = await lockLastSeal(db, tenantId);
  const entries = await listUnsealed(db, tenantId, batchSize);
  if (entries.length === 0) return 0;
  const leaves = entries.map((entry) => ({ entryId: entry.id, leafHash: leafHash(entry, sha256) }));
  const content = {
    sealNumber: (previous?.sealNumber ?? 0) + 1,
    entryCount: entries.length,
    merkleRoot: merkleRoot(
      leaves.map((leaf) => leaf.leafHash),
      sha256,
    ),
    previousHash: previous?.sealHash ?? NO_PREVIOUS_HASH,
  };
  await insertSeal(db, tenantId, { ...content, sealHash: sealHash(content, sha256), sealedAt: now }, leaves);
  return entries.length;
}

/** Whether the log is what was sealed. */
export interface Verification {
  readonly entries: number;
  readonly sealed: number;
  readonly seals: number;
  readonly ok: boolean;
  readonly firstBroken: Breach | null;
}

/** Recomputes every leaf and every seal of a tenant and names the first that does not hold. */
export async function verifyTenant(db: Handle, tenantId: string): Promise<Verification> {
  const counts = await countEntries(db, tenantId);
  const seals = await listSeals(db, tenantId);
  let previous: StoredSeal | undefined;
  for (const seal of seals) {
    const leaves = (await listLeaves(db, tenantId, seal.sealNumber)).map((leaf) => ({
      position: leaf.position,
      entryId: leaf.entryId,
      leafHash: leaf.leafHash,
      entryHash: leaf.entry && leafHash(leaf.entry, sha256),
    }));
    const breach = findBreach(seal, previous, leaves, sha256);
    if (breach) return { ...counts, seals: seals.length, ok: false, firstBroken: breach };
    previous = seal;
  }
  return { ...counts, seals: seals.length, ok: true, firstBroken: null };
}
