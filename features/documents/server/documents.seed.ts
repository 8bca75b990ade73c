import { Readable } from 'node:stream';
import type { PlainDate } from '@nanghang/domain/kernel';
import { decodePlainText, extractPlan, readPlainText } from '@nanghang/domain/plan-documents';
import type { Acting } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';
import type { DocumentsDeps } from './documents.deps.ts';
import { changeable, findDocument, type HeadRow, insertDocument, listWithFile, updateHead } from './documents.store.ts';
import { findExtraction, insertExtraction } from './extractions.store.ts';
import { insertFile } from './files.store.ts';
import { largestFile } from './intake.service.ts';
import { listParentPlans } from './plans.store.ts';
import { createPublishService } from './publish.service.ts';
import { storeReading } from './reading.service.ts';
import { issuesWithRows, wrongRowIds } from './review-views.ts';
import { listRows, saveRows } from './rows.store.ts';

/** A plan of the demo: its text is read as any other, what a reviewer mends in its head is told. */
export interface PlanSeed {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly ownerUnitId: string;
  readonly personId: string;
  readonly head: Partial<HeadRow>;
}

/** When and as whom the demo is laid. */
export interface Seeding {
  readonly acting: Acting;
  readonly now: Date;
  readonly businessDate: PlainDate;
}

const everywhere = { kind: 'all' } as const;

/** Brings a text in and reads it; the id of its reading, or undefined where the file is there already. */
async function bringIn(deps: DocumentsDeps, { acting, now }: Seeding, seed: PlanSeed): Promise<string | undefined> {
  const { tenantId } = acting;
  const text = decodePlainText(seed.bytes);
  if (!text.ok) throw new Error(`seed ${seed.fileName} is no text`);
  const source = readPlainText(text.value);
  const stored = await deps.files.put(Readable.from([Buffer.from(seed.bytes)]), largestFile);
  const [documentId, extractionId] = [newId(now.getTime()), newId(now.getTime())];
  const fresh = await deps.database.write(acting, async (tx) => {
    await tx.audit({
      ...{ action: 'document.upload', objectType: 'document', objectId: documentId, objectLabel: seed.fileName },
      after: { fileName: seed.fileName, sha256: stored.sha256 },
    });
    if ((await listWithFile(tx.db, tenantId, stored.sha256)).length > 0) return false;
    const { ownerUnitId, personId: createdBy } = seed;
    await insertDocument(tx.db, tenantId, { documentId, ownerUnitId, createdBy, at: now });
    await insertFile(tx.db, tenantId, documentId, {
      ...{ fileVersion: 1, ...stored, fileName: seed.fileName, mediaType: 'text/plain', note: null },
      ...{ uploadedBy: createdBy, uploadedAt: now },
    });
    await insertExtraction(tx.db, tenantId, {
      ...{ extractionId, documentId, fileVersion: 1, createdBy, createdAt: now },
      progress: { phase: 'waiting', done: 0, pages: 0, ocr: 'never', seenAt: now.toISOString() },
    });
    return true;
  });
  if (!fresh) return undefined;
  await storeReading(deps, acting, extractionId, { source, extraction: extractPlan(source) });
  return extractionId;
}

/** Mends the head as told and accepts every row without an error; answers the likeliest parent plan. */
async function review(
  deps: DocumentsDeps,
  { acting, now }: Seeding,
  seed: PlanSeed,
  extractionId: string,
): Promise<string | null> {
  const { tenantId } = acting;
  return deps.database.write(acting, async (tx) => {
    const extraction = await findExtraction(tx.db, tenantId, extractionId);
    const document = extraction && (await findDocument(tx.db, tenantId, extraction.documentId, changeable(everywhere)));
    if (!extraction || !document) throw new Error(`seed ${seed.fileName} was not read`);
    await updateHead(tx.db, tenantId, document.documentId, { ...document, ...seed.head }, now);
    const rows = await listRows(tx.db, tenantId, extractionId);
    const wrong = wrongRowIds(issuesWithRows(extraction.issues, rows));
    const accepted = rows
      .filter((row) => !wrong.has(row.rowId))
      .map((row) => ({ ...row, state: 'accepted' as const, updatedBy: seed.personId, updatedAt: now, version: 2 }));
    await saveRows(tx.db, tenantId, extractionId, accepted);
    await tx.audit({
      ...{ action: 'review.accept', objectType: 'document', objectId: document.documentId },
      ...{ objectLabel: `${accepted.length}`, after: { count: accepted.length } },
    });
    return (await listParentPlans(tx.db, tenantId, document.documentId))[0]?.planId ?? null;
  });
}

/** Lays the plans of the demo in the order given: read, accepted, published; those that are there stay as they are. */
export async function seedDocuments(deps: DocumentsDeps, seeding: Seeding, plans: readonly PlanSeed[]): Promise<void> {
  const publishing = createPublishService({
    ...deps,
    // The targets of the demo's plans are a seed of their own, worded by people.
    importTargets: async () => 0,
    issueObligations: async (tx, about) => {
      // Tables that this very transaction filled have no statistics yet, and loops over them take seconds.
      await sql`set local enable_nestloop = off`.execute(tx.db);
      return deps.issueObligations(tx, about);
    },
  });
  for (const seed of plans) {
    const extractionId = await bringIn(deps, seeding, seed);
    if (extractionId === undefined) continue;
    const parentPlanId = await review(deps, seeding, seed, extractionId);
    const { acting, now, businessDate: asOf } = seeding;
    const writing = { acting, now, asOf, accountId: seed.personId, personId: seed.personId, reach: everywhere };
    await publishing.publish(writing, extractionId, { stepNumber: 0, parentPlanId });
  }
}
