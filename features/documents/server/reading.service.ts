import { buffer } from 'node:stream/consumers';
import { err, type Issue, type PlainDate, parsePlainDate, type Result } from '@nanghang/domain/kernel';
import type { PlanExtraction, PlanHeader } from '@nanghang/domain/plan-documents';
import type { Acting, Handle } from '@nanghang/platform/db';
import { problemIssue, type ReadPlan, type SourceOnPages } from '@nanghang/platform/documents';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';
import type { Directory, DocumentsDeps } from './documents.deps.ts';
import { type DocumentRow, findDocument, type HeadRow, updateHead } from './documents.store.ts';
import {
  type ExtractionRow,
  endExtraction,
  findExtraction,
  finishExtraction,
  lockExtraction,
  noteProgress,
  type StoredProgress,
  supersedeOthers,
} from './extractions.store.ts';
import { blankFile, deleteStoredFile, type FileRow, findFile, type LineRow, replaceLines } from './files.store.ts';
import { wordIndex } from './line-words.ts';
import { replacePages } from './pages.store.ts';
import { notAPlan, problemOf } from './reading-problems.ts';
import { linkCitations, replaceBases } from './relations.store.ts';
import { rowsOf } from './row-contents.ts';
import { deleteRows, deleteSteps, insertReadRows } from './rows.store.ts';

const everything = sql<boolean>`true`;
const signOfLifeMs = 5_000;
/** A reading that is cut off more often is given up: the file may be what ends it. */
const mostRestarts = 3;

/** A head with its empty fields filled by what was read. */
export function filledHead(known: HeadRow, read: PlanHeader, directory: Directory): HeadRow {
  const issuer = known.issuer ?? read.issuer;
  const resolved = known.issuerUnitId === null && issuer !== null ? directory.resolve(issuer) : undefined;
  const issuerUnitId = resolved?.unitIds.length === 1 ? (resolved.unitIds[0] ?? null) : known.issuerUnitId;
  return {
    kind: known.kind ?? read.type,
    number: known.number ?? read.number,
    issuedOn: known.issuedOn ?? (read.date === null ? null : (parsePlainDate(read.date) ?? null)),
    issuer,
    issuerUnitId,
    place: known.place ?? read.place,
    title: known.title ?? read.title,
    signer: known.signer ?? read.signer,
    signerTitle: known.signerTitle ?? read.signerTitle,
    periodFrom: known.periodFrom ?? read.period?.from ?? null,
    periodTo: known.periodTo ?? read.period?.to ?? null,
    indices: known.indices.length > 0 ? known.indices : read.indices,
    recipients: known.recipients.length > 0 ? known.recipients : read.recipients,
  };
}

/** The lines of a source with their pages; a line of no block has the page of the line before. */
export function linesOf(source: SourceOnPages): LineRow[] {
  const pages = new Map<number, number>();
  for (const block of source.blocks) {
    const rows = block.kind === 'table' ? block.rows : [block];
    for (const { place } of rows)
      if (place.page !== undefined)
        for (let line = place.lines[0]; line <= place.lines[1]; line += 1) pages.set(line, place.page);
  }
  const places = new Map<number, string>();
  for (const block of source.blocks)
    if (block.kind === 'table' && block.title !== undefined) places.set(block.place.lines[0], block.title);
  let page: number | null = null;
  let place: string | null = null;
  return source.lines.map((content, at) => {
    page = pages.get(at + 1) ?? page;
    place = places.get(at + 1) ?? place;
    const box = source.onPages?.boxes[at];
    return { line: at + 1, page, place, box: box ? [...box] : null, content: content.replaceAll('\u0000', '') };
  });
}

function systemActing(tenantId: string, requestId: string, businessDate: PlainDate): Acting {
  return { tenantId, actor: undefined, actorLabel: 'system', requestId, businessDate };
}

/** Fills the empty fields of the head, and notes what the document rests on. */
async function storeHeader(
  deps: DocumentsDeps,
  db: Handle,
  { tenantId, businessDate }: Acting,
  { createdBy }: ExtractionRow,
  document: DocumentRow,
  header: PlanHeader,
): Promise<void> {
  const { documentId } = document;
  const now = deps.now();
  const day = document.issuedOn ?? (header.date === null ? undefined : parsePlainDate(header.date)) ?? businessDate;
  const head = filledHead(document, header, await deps.directoryOn(db, tenantId, day));
  await updateHead(db, tenantId, documentId, head, now);
  await replaceBases(db, tenantId, documentId, header.legalBases, { by: createdBy, at: now });
  await linkCitations(db, tenantId, { documentId, number: head.number, issuedOn: head.issuedOn });
}

/** Stores what was read in place of anything an earlier try left: all of it or nothing. */
export async function storeReading(
  deps: DocumentsDeps,
  acting: Acting,
  extractionId: string,
  { source, extraction }: ReadPlan,
): Promise<boolean> {
  const { tenantId } = acting;
  const lines = linesOf(source);
  const words = wordIndex(source.lines);
  const rows = rowsOf(extraction).map((row) => ({ ...row, rowId: newId(), content: row.proposal.content }));
  return deps.database.write(acting, async (tx) => {
    const now = deps.now();
    const row = await lockExtraction(tx.db, tenantId, extractionId);
    if (!row || (row.status !== 'queued' && row.status !== 'reading')) {
      await tx.audit({
        action: 'extraction.discard',
        objectType: 'document',
        objectId: row?.documentId ?? extractionId,
      });
      return false;
    }
    const document = await findDocument(tx.db, tenantId, row.documentId, everything);
    if (!document) {
      await endExtraction(tx.db, tenantId, extractionId, 'cancelled', null, now);
      await tx.audit({ action: 'extraction.discard', objectType: 'document', objectId: row.documentId });
      return false;
    }
    await replaceLines(tx.db, tenantId, row.documentId, row.fileVersion, lines, words);
    await replacePages(tx.db, tenantId, row.documentId, row.fileVersion, source.onPages?.pages ?? []);
    await deleteSteps(tx.db, tenantId, extractionId);
    await deleteRows(tx.db, tenantId, extractionId);
    await insertReadRows(tx.db, tenantId, extractionId, rows, now);
    await supersedeOthers(tx.db, tenantId, row.documentId, extractionId);
    await finishExtraction(
      tx.db,
      tenantId,
      extractionId,
      { header: extraction.document, issues: extraction.issues },
      now,
    );
    const header = extraction.document;
    if (header) await storeHeader(deps, tx.db, acting, row, document, header);
    await tx.audit({
      action: 'extraction.finish',
      objectType: 'document',
      objectId: row.documentId,
      objectLabel: header?.number ?? header?.title ?? '',
      after: {
        tasks: extraction.tasks.length,
        targets: extraction.targets.length,
        reportingDuties: extraction.reportingDuties.length,
        scores: extraction.scores.length,
        issues: extraction.issues.length,
      },
    });
    return true;
  });
}

/** Notes that a reading failed; of a secret document nothing stays but the fact. */
async function storeFailure(
  deps: DocumentsDeps,
  acting: Acting,
  extraction: ExtractionRow,
  file: FileRow,
  issue: Issue,
): Promise<void> {
  const { tenantId } = acting;
  const secret = issue.code === 'SECRET_DOCUMENT' || issue.code === 'SECRECY_MARK';
  await deps.database.write(acting, async (tx) => {
    const row = await lockExtraction(tx.db, tenantId, extraction.extractionId);
    if (row?.status === 'queued' || row?.status === 'reading') {
      await endExtraction(tx.db, tenantId, row.extractionId, 'failed', problemOf(issue), deps.now());
    }
    if (secret) await blankFile(tx.db, tenantId, extraction.documentId, file.fileVersion, deps.now());
    await tx.audit({
      action: secret ? 'document.refuse-secret' : 'extraction.fail',
      objectType: 'document',
      objectId: extraction.documentId,
      after: { problem: issue.code },
    });
  });
  if (!secret) return;
  const unused = await deps.database
    .technical(tenantId, (db) => deleteStoredFile(db, tenantId, file.sha256))
    .then(
      () => true,
      () => false,
    );
  if (unused) await deps.files.remove(file.sha256);
}

function refusalOf(extraction: PlanExtraction): Issue | undefined {
  if (extraction.document !== null) return undefined;
  const secret = extraction.issues.find((issue) => issue.code === 'SECRECY_MARK');
  return secret ? { code: secret.code, severity: 'error', path: [], message: secret.message } : notAPlan;
}

/** Reads the file of one extraction and stores what it says; nothing is done for one that is no longer wanted. */
export function createReadingService(deps: DocumentsDeps) {
  /** Tells the database of steps and of being alive, and learns from it of a cancellation. */
  function follow(
    tenantId: string,
    extractionId: string,
    { ocr, restarts }: { readonly ocr: StoredProgress['ocr']; readonly restarts: number },
    stop: AbortController,
  ) {
    let last: Pick<StoredProgress, 'phase' | 'done' | 'pages'> = { phase: 'opening', done: 0, pages: 0 };
    let begun = restarts;
    let telling: Promise<void> = Promise.resolve();
    const tell = (): void => {
      telling = telling
        .then(async () => {
          const progress = { ...last, ocr, restarts: begun, seenAt: deps.now().toISOString() };
          const wanted = await deps.database.technical(tenantId, (db) =>
            noteProgress(db, tenantId, extractionId, progress),
          );
          if (!wanted) stop.abort();
        })
        .catch(() => undefined);
    };
    const timer = setInterval(tell, signOfLifeMs);
    return {
      told: (progress: typeof last): void => {
        last = progress;
        tell();
      },
      beganAnew: (restarts: number): void => {
        begun = restarts;
        last = { phase: 'opening', done: 0, pages: 0 };
        tell();
      },
      end: async (): Promise<void> => {
        clearInterval(timer);
        await telling;
      },
    };
  }

  return {
    async read(run: {
      readonly id: string;
      readonly tenantId: string;
      readonly extractionId: string;
      readonly signal?: AbortSignal;
      /** Its last process gave no sign of life any more. */
      readonly cutOff?: boolean;
    }) {
      const { tenantId, extractionId } = run;
      const found = await deps.database.read(tenantId, async (db) => {
        const extraction = await findExtraction(db, tenantId, extractionId);
        const file = extraction && (await findFile(db, tenantId, extraction.documentId, extraction.fileVersion));
        return extraction && file ? { extraction, file } : undefined;
      });
      if (!found || (found.extraction.status !== 'queued' && found.extraction.status !== 'reading')) return;
      const acting = systemActing(tenantId, run.id, await deps.businessDateOf(tenantId));
      const stop = new AbortController();
      run.signal?.addEventListener('abort', () => stop.abort());
      const ocr = found.extraction.progress?.ocr ?? 'auto';
      let restarts = (found.extraction.progress?.restarts ?? 0) + (run.cutOff ? 1 : 0);
      const follower = follow(tenantId, extractionId, { ocr, restarts }, stop);
      follower.told({ phase: 'opening', done: 0, pages: 0 });
      const bytes = await buffer(await deps.files.read(found.file.sha256));
      let read: Result<ReadPlan> = err([problemIssue('READER_KILLED')]);
      while (restarts <= mostRestarts) {
        const options = { ocr, onProgress: follower.told, signal: stop.signal };
        read = await deps.reader.read(bytes, found.file.fileName, options);
        if (read.ok || read.issues[0]?.code !== 'READER_KILLED') break;
        restarts += 1;
        follower.beganAnew(restarts);
      }
      await follower.end();
      if (run.signal?.aborted) throw new Error('the server stops; the reading begins anew later');
      const refused = read.ok ? refusalOf(read.value.extraction) : read.issues[0];
      if (stop.signal.aborted) return;
      if (refused) await storeFailure(deps, acting, found.extraction, found.file, refused);
      else if (read.ok) await storeReading(deps, acting, extractionId, read.value);
    },
  };
}

export type ReadingService = ReturnType<typeof createReadingService>;
