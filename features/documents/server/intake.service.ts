import { Readable } from 'node:stream';
import type { Actor } from '@nanghang/domain/access';
import { reaches } from '@nanghang/domain/access';
import type { Issue } from '@nanghang/domain/kernel';
import { formatOfDocument, readDocument } from '@nanghang/platform/documents';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { ReceivedDocument } from '../contract/register.ts';
import type { DocumentsDeps, Writing } from './documents.deps.ts';
import { changeable, insertDocument, listWithFile, lockDocument } from './documents.store.ts';
import {
  endExtraction,
  findExtraction,
  insertExtraction,
  lockExtraction,
  type StoredProgress,
  supersedeOthers,
} from './extractions.store.ts';
import { insertFile, listFiles } from './files.store.ts';
import { problemOf, refusal } from './reading-problems.ts';

/** Queue of readings. */
export const READ_DOCUMENT = 'documents.read';

/** Largest file that is taken. */
export const largestFile = 100_000_000;
/** Texts up to this length are looked through by the server itself, anything else by a process of its own. */
const quickText = 300_000;

/** A file as it came. */
export interface Incoming {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What is asked for with a file. */
export interface IntakeOrder {
  readonly ocr: StoredProgress['ocr'];
  readonly ownerUnitId?: string | undefined;
  /** The document that gets a new version; a new document without it. */
  readonly documentId?: string | undefined;
  readonly note?: string | undefined;
}

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  image: 'image/png',
  text: 'text/plain',
} as const;

function refuse(issue: Issue): never {
  throw new AppError(issue.code === 'DOCUMENT_TOO_BIG' ? 'TOO_LARGE' : 'UNSUPPORTED_FILE', {
    ...{ message: issue.message, issues: [{ ...issue, path: ['file'] }], details: problemOf(issue) },
  });
}

/**
 * Looks at a file before anything of it is stored: whether it opens, and whether it bears a mark of secrecy.
 * @throws AppError UNSUPPORTED_FILE or TOO_LARGE saying in words why it is refused
 */
async function acceptedType(
  { reader }: DocumentsDeps,
  { bytes, fileName }: Incoming,
  ocr: StoredProgress['ocr'],
): Promise<string> {
  if (bytes.length === 0) throw refusal('FILE_EMPTY');
  if (bytes.length > largestFile) throw refusal('DOCUMENT_TOO_BIG');
  const format = formatOfDocument(bytes);
  if (format === 'encrypted') throw refusal('DOCUMENT_ENCRYPTED');
  if (format === 'ole') throw refusal('LEGACY_DOC');
  if (format === 'other') throw refusal('FORMAT_NOT_SUPPORTED');
  const small = format === 'text' && bytes.length <= quickText;
  const seen = small ? await readDocument(bytes, fileName) : await reader.look(bytes, fileName, ocr);
  const issue = seen.ok ? undefined : seen.issues[0];
  if (issue) refuse(issue);
  if (format === 'image') return bytes[0] === 0x89 ? 'image/png' : 'image/jpeg';
  return mediaTypes[format];
}

/** The unit a document is brought in for. @throws AppError NOT_FOUND for a unit out of reach */
function ownerOf(actor: Actor | undefined, writing: Writing, wanted: string | undefined): string {
  if (wanted !== undefined) {
    if (!reaches(writing.reach, { unitId: wanted })) throw new AppError('NOT_FOUND');
    return wanted;
  }
  const own = actor?.memberships.find((membership) => reaches(writing.reach, { unitId: membership.unitId }));
  if (!own) throw new AppError('FORBIDDEN');
  return own.unitId;
}

function waiting(ocr: StoredProgress['ocr'], now: Date): StoredProgress {
  return { phase: 'waiting', done: 0, pages: 0, ocr, seenAt: now.toISOString() };
}

/** Stores a file and puts its reading into the queue, in one transaction. */
export async function receive(
  deps: DocumentsDeps,
  writing: Writing,
  file: Incoming,
  order: IntakeOrder,
): Promise<ReceivedDocument> {
  const mediaType = await acceptedType(deps, file, order.ocr);
  const { acting, now } = writing;
  const { tenantId } = acting;
  const ownerUnitId = ownerOf(acting.actor, writing, order.ownerUnitId);
  const stored = await deps.files.put(Readable.from([Buffer.from(file.bytes)]), largestFile);
  const documentId = order.documentId ?? newId(now.getTime());
  const extractionId = newId(now.getTime());
  return deps.database.write(acting, async (tx) => {
    const sameFile = (await listWithFile(tx.db, tenantId, stored.sha256)).filter((one) => one !== documentId);
    let fileVersion = 1;
    if (order.documentId === undefined) {
      if (!(await deps.directoryOn(tx.db, tenantId, writing.asOf)).nameOf(ownerUnitId)) throw new AppError('NOT_FOUND');
      await insertDocument(tx.db, tenantId, { documentId, ownerUnitId, createdBy: writing.personId, at: now });
    } else {
      const known = await lockDocument(tx.db, tenantId, documentId, changeable(writing.reach));
      if (!known) throw new AppError('NOT_FOUND');
      fileVersion = ((await listFiles(tx.db, tenantId, documentId))[0]?.fileVersion ?? 0) + 1;
    }
    await insertFile(tx.db, tenantId, documentId, {
      ...{ fileVersion, sha256: stored.sha256, fileName: file.fileName, mediaType, byteCount: stored.byteCount },
      ...{ note: order.note ?? null, uploadedBy: writing.personId, uploadedAt: now },
    });
    const progress = waiting(order.ocr, now);
    await insertExtraction(tx.db, tenantId, {
      ...{ extractionId, documentId, fileVersion, createdBy: writing.personId, createdAt: now, progress },
    });
    await tx.enqueue({ name: READ_DOCUMENT, data: { extractionId } });
    await tx.audit({
      action: order.documentId === undefined ? 'document.upload' : 'document.add-version',
      objectType: 'document',
      objectId: documentId,
      objectLabel: file.fileName,
      after: { fileName: file.fileName, sha256: stored.sha256, byteCount: stored.byteCount, fileVersion },
    });
    return { documentId, extractionId, fileVersion, sameFile };
  });
}

/** Stops a reading that waits or runs; the process of the reading ends at its next sign of life. */
export async function cancelReading(deps: DocumentsDeps, writing: Writing, extractionId: string): Promise<void> {
  const { tenantId } = writing.acting;
  await deps.database.write(writing.acting, async (tx) => {
    const row = await lockExtraction(tx.db, tenantId, extractionId);
    const document = row && (await lockDocument(tx.db, tenantId, row.documentId, changeable(writing.reach)));
    if (!row || !document) throw new AppError('NOT_FOUND');
    if (row.status !== 'queued' && row.status !== 'reading') throw new AppError('CONFLICT');
    await endExtraction(tx.db, tenantId, extractionId, 'cancelled', null, writing.now);
    await tx.audit({
      ...{ action: 'extraction.cancel', objectType: 'document', objectId: document.documentId },
      ...({ objectLabel: document.number ?? document.title ?? undefined } as { objectLabel?: string }),
      ...{ before: { status: row.status }, after: { status: 'cancelled' } },
    });
  });
}

/** Reads the same file anew. */
export async function readAgain(
  deps: DocumentsDeps,
  writing: Writing,
  extractionId: string,
): Promise<{ extractionId: string }> {
  const { tenantId } = writing.acting;
  const next = newId(writing.now.getTime());
  await deps.database.write(writing.acting, async (tx) => {
    const row = await findExtraction(tx.db, tenantId, extractionId);
    const document = row && (await lockDocument(tx.db, tenantId, row.documentId, changeable(writing.reach)));
    if (!row || !document) throw new AppError('NOT_FOUND');
    await supersedeOthers(tx.db, tenantId, row.documentId, next);
    const progress = waiting(row.progress?.ocr ?? 'auto', writing.now);
    await insertExtraction(tx.db, tenantId, {
      ...{ extractionId: next, documentId: row.documentId, fileVersion: row.fileVersion, progress },
      ...{ createdBy: writing.personId, createdAt: writing.now },
    });
    await tx.enqueue({ name: READ_DOCUMENT, data: { extractionId: next } });
    await tx.audit({
      ...{ action: 'extraction.read-again', objectType: 'document', objectId: row.documentId },
      objectLabel: document.number ?? document.title ?? '',
    });
  });
  return { extractionId: next };
}
