import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Grid } from '@nanghang/domain/result-import';
import type { Acting, Database, Handle, JobRequest, Tx } from '@nanghang/platform/db';
import { type FileStore, FileTooLargeError } from '@nanghang/platform/files';
import { AppError } from '@nanghang/platform/http';
import { readTableFile, WorkbookError } from '@nanghang/platform/spreadsheet';
import type { ImportHead } from '../contract/importing.ts';
import type { Knowledge } from './book-cache.ts';
import { findImport, type ImportRow } from './imports.store.ts';
import type { ListPersonNames } from './indices.service.ts';
import { bumpRevision } from './results.store.ts';
import { gridsOf } from './staging.ts';

const maxFileBytes = 50 * 1024 * 1024;

/** Called inside the transaction that applied, undid or corrected results, with its way to put jobs into the queue. */
export type OnResultsChanged = (tx: { enqueue(job: JobRequest): Promise<void> }) => Promise<void>;

/** What importing needs from outside. */
export interface ImportDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly listPersonNames: ListPersonNames;
  readonly knowledgeOf: (db: Handle, tenantId: string, asOf: string) => Promise<Knowledge>;
  readonly onResultsChanged: OnResultsChanged;
}

/** Who writes, when, and who it is. */
export interface Writing {
  readonly acting: Acting;
  readonly personId: string;
  readonly now: Date;
  readonly asOf: PlainDate;
}

/** What every change of results does beside the change: readers see it at once, and others hear of it. */
export async function announceResults(deps: ImportDeps, tx: Tx, tenantId: string): Promise<void> {
  await bumpRevision(tx.db, tenantId);
  await deps.onResultsChanged(tx);
}

function iso(value: Date | null): string | null {
  return value?.toISOString() ?? null;
}

/** An import as lists show it. */
export function headOf(row: ImportRow, nameOf: ReadonlyMap<string, string>, rowCount = row.rowCount): ImportHead {
  return {
    importId: row.importId,
    fileName: row.fileName,
    seriesCode: row.seriesCode,
    sourceTitle: row.sourceTitle,
    publishedOn: row.publishedOn,
    status: row.status,
    createdBy: nameOf.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    appliedAt: iso(row.appliedAt),
    undoneAt: iso(row.undoneAt),
    undoReason: row.undoReason,
    rowCount,
  };
}

/** @throws AppError NOT_FOUND, or CONFLICT when somebody else went on with the import */
export function refuseUnless(
  row: ImportRow | undefined,
  status: ImportRow['status'],
  version?: number,
): asserts row is ImportRow {
  if (!row) throw new AppError('NOT_FOUND');
  if (row.status !== status || (version !== undefined && row.version !== version)) throw new AppError('CONFLICT');
}

/** The sheets of a stored file. */
export async function readGrids(deps: ImportDeps, sha256: string): Promise<readonly Grid[]> {
  return gridsOf(readTableFile(new Uint8Array(await buffer(await deps.files.read(sha256)))));
}

/** @throws AppError TOO_LARGE */
export async function storeUpload(deps: ImportDeps, content: Readable) {
  try {
    return await deps.files.put(content, maxFileBytes);
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new AppError('TOO_LARGE');
    throw error;
  }
}

/** @throws AppError UNSUPPORTED_FILE saying in words why a file is refused */
export async function readUpload(deps: ImportDeps, sha256: string): Promise<readonly Grid[]> {
  try {
    return await readGrids(deps, sha256);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new AppError('UNSUPPORTED_FILE', {
      message: error.text,
      issues: [{ code: error.code, severity: 'error', path: ['file'], message: error.text }],
    });
  }
}

/** The stored file of an import under the name it came with. @throws AppError NOT_FOUND */
export async function openImported(
  deps: ImportDeps,
  tenantId: string,
  importId: string,
): Promise<{ fileName: string; content: Readable }> {
  const found = await deps.database.read(tenantId, (db) => findImport(db, tenantId, importId));
  if (!found) throw new AppError('NOT_FOUND');
  return { fileName: found.fileName, content: await deps.files.read(found.fileSha256) };
}
