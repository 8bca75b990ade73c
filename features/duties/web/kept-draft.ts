import { z } from 'zod';

/** What somebody typed into a report and did not save yet. */
export const keptDraft = z.object({
  result: z.enum(['not_started', 'doing', 'done']),
  content: z.string(),
  figures: z.array(z.object({ name: z.string(), unit: z.string(), value: z.number().nullable() })),
  evidenceIds: z.array(z.string()),
  /** Version of the report it was typed over; 0 where there was none. */
  version: z.number().int(),
  /** Revision of the report that was being written. */
  revision: z.number().int().optional(),
});
export type KeptDraft = z.output<typeof keptDraft>;

/** Where a device keeps texts: `localStorage`, or what stands in for it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function keyOf(personId: string, obligationId: string): string {
  return `nh-draft-${personId}-${obligationId}`;
}

/** The draft that this device keeps for a person, or undefined. What cannot be read is no draft. */
export function readDraft(storage: DraftStorage, personId: string, obligationId: string): KeptDraft | undefined {
  try {
    return keptDraft.safeParse(JSON.parse(storage.getItem(keyOf(personId, obligationId)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** Keeps a draft on this device; false when the device refuses. */
export function keepDraft(storage: DraftStorage, personId: string, obligationId: string, draft: KeptDraft): boolean {
  try {
    storage.setItem(keyOf(personId, obligationId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft, once the server has it or the person gave it up. */
export function dropDraft(storage: DraftStorage, personId: string, obligationId: string): void {
  try {
    storage.removeItem(keyOf(personId, obligationId));
  } catch {
    // Storage is refused: then nothing was kept either.
  }
}
