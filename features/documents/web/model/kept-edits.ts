import { z } from 'zod';

/** An edit of a row that the server does not have yet. */
export const keptEdit = z.object({
  /** Version of the row that was edited. */
  version: z.number().int(),
  /** The fields as the editor holds them. */
  fields: z.record(z.string(), z.unknown()),
});
export type KeptEdit = z.output<typeof keptEdit>;

/** Where a device keeps texts: `localStorage`, or what stands in for it. */
export type EditStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

function prefixOf(personId: string, extractionId: string): string {
  return `nh-review-${personId}-${extractionId}-`;
}

function quietly<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work();
  } catch {
    // Storage is refused or full; the edit then lives only as long as the page.
    return undefined;
  }
}

/** Edits that a device keeps for one person and one review. What cannot be read is none. */
export function createKeptEdits(storage: EditStorage, personId: string, extractionId: string) {
  const prefix = prefixOf(personId, extractionId);
  return {
    read(rowId: string): KeptEdit | undefined {
      return quietly(() => keptEdit.safeParse(JSON.parse(storage.getItem(prefix + rowId) ?? 'null')).data);
    },
    keep(rowId: string, edit: KeptEdit): void {
      quietly(() => storage.setItem(prefix + rowId, JSON.stringify(edit)));
    },
    drop(rowId: string): void {
      quietly(() => storage.removeItem(prefix + rowId));
    },
    /** Rows with an edit that waits. */
    rowIds(): readonly string[] {
      return (
        quietly(() =>
          Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
            .filter((key) => key.startsWith(prefix))
            .map((key) => key.slice(prefix.length)),
        ) ?? []
      );
    },
  };
}

export type KeptEdits = ReturnType<typeof createKeptEdits>;
