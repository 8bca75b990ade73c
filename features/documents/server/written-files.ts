import type { Handle } from '@nanghang/platform/db';
import { insertFile, replaceLines } from './files.store.ts';
import { wordIndex } from './line-words.ts';

/**
 * Registers a file that was written here, and stored before, as the first of a document: handed out as any other,
 * found by its words, and never read for tasks, since these came before it.
 */
export async function registerWrittenFile(
  db: Handle,
  tenantId: string,
  documentId: string,
  file: {
    readonly sha256: string;
    readonly byteCount: number;
    readonly fileName: string;
    readonly mediaType: string;
    readonly lines: readonly string[];
  },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const { lines, ...stored } = file;
  const fileVersion = 1;
  await insertFile(db, tenantId, documentId, {
    ...{ ...stored, fileVersion, note: null, uploadedBy: by.personId, uploadedAt: by.at },
  });
  const rows = lines.map((content, index) => ({ line: index + 1, page: null, place: null, box: null, content }));
  await replaceLines(db, tenantId, documentId, fileVersion, rows, wordIndex(lines));
}
