import type { PlanHeader, PlanIssue } from '@nanghang/domain/plan-documents';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { ReadingProblem } from '../contract/register.ts';

/** Where a reading stands. */
export type ReadingStatus = 'queued' | 'reading' | 'review' | 'published' | 'failed' | 'cancelled' | 'superseded';

/** How far a reading has come, as stored: with the time of its last sign of life and how it recognises text. */
export interface StoredProgress {
  readonly phase: 'waiting' | 'opening' | 'recognising' | 'understanding' | 'storing';
  readonly done: number;
  readonly pages: number;
  readonly ocr: 'never' | 'auto' | 'always';
  readonly seenAt: string;
  /** How often it was cut off and began anew. */
  readonly restarts?: number;
}

/** A reading, as stored. */
export interface ExtractionRow {
  readonly extractionId: string;
  readonly documentId: string;
  readonly fileVersion: number;
  readonly status: ReadingStatus;
  readonly progress: StoredProgress | null;
  readonly problem: ReadingProblem | null;
  readonly header: PlanHeader | null;
  readonly issues: readonly PlanIssue[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly version: number;
}

const columns = sql`e.extraction_id as "extractionId", e.document_id as "documentId", e.file_version as "fileVersion",
  e.status, e.progress, e.problem, e.header, e.issues, e.created_by as "createdBy", e.created_at as "createdAt",
  e.finished_at as "finishedAt", e.version`;

export async function findExtraction(
  db: Handle,
  tenantId: string,
  extractionId: string,
): Promise<ExtractionRow | undefined> {
  const found = await sql<ExtractionRow>`select ${columns} from extraction e
    where e.tenant_id = ${tenantId} and e.extraction_id = ${extractionId}`.execute(db);
  return found.rows[0];
}

/** The same, held until the transaction ends: steps of a review come one after the other. */
export async function lockExtraction(
  db: Handle,
  tenantId: string,
  extractionId: string,
): Promise<ExtractionRow | undefined> {
  const found = await sql<ExtractionRow>`select ${columns} from extraction e
    where e.tenant_id = ${tenantId} and e.extraction_id = ${extractionId} for update of e`.execute(db);
  return found.rows[0];
}

/** Readings of a document, the newest first. */
export async function listExtractions(
  db: Handle,
  tenantId: string,
  documentId: string,
): Promise<readonly ExtractionRow[]> {
  const found = await sql<ExtractionRow>`select ${columns} from extraction e
    where e.tenant_id = ${tenantId} and e.document_id = ${documentId}
    order by e.created_at desc, e.extraction_id desc`.execute(db);
  return found.rows;
}

export async function insertExtraction(
  db: Handle,
  tenantId: string,
  row: Pick<ExtractionRow, 'extractionId' | 'documentId' | 'fileVersion' | 'createdBy' | 'createdAt' | 'progress'>,
): Promise<void> {
  await sql`insert into extraction (tenant_id, extraction_id, document_id, file_version, status, progress, created_by,
      created_at)
    values (${tenantId}, ${row.extractionId}, ${row.documentId}, ${row.fileVersion}, 'queued',
      ${JSON.stringify(row.progress)}, ${row.createdBy}, ${row.createdAt})`.execute(db);
}

/** Moves a reading that is still running to another step; false when it was cancelled or is done. */
export async function noteProgress(
  db: Handle,
  tenantId: string,
  extractionId: string,
  progress: StoredProgress,
): Promise<boolean> {
  const found = await sql`update extraction set status = 'reading', progress = ${JSON.stringify(progress)}
    where tenant_id = ${tenantId} and extraction_id = ${extractionId} and status in ('queued', 'reading')
    returning extraction_id`.execute(db);
  return found.rows.length > 0;
}

export async function finishExtraction(
  db: Handle,
  tenantId: string,
  extractionId: string,
  read: { readonly header: PlanHeader | null; readonly issues: readonly PlanIssue[] },
  at: Date,
): Promise<void> {
  await sql`update extraction set status = 'review', progress = null, problem = null,
      header = ${read.header === null ? null : JSON.stringify(read.header)}, issues = ${JSON.stringify(read.issues)},
      finished_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and extraction_id = ${extractionId}`.execute(db);
}

export async function endExtraction(
  db: Handle,
  tenantId: string,
  extractionId: string,
  status: 'failed' | 'cancelled',
  problem: ReadingProblem | null,
  at: Date,
): Promise<void> {
  await sql`update extraction set status = ${status}, progress = null,
      problem = ${problem === null ? null : JSON.stringify(problem)}, finished_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and extraction_id = ${extractionId}`.execute(db);
}

export async function setExtractionStatus(
  db: Handle,
  tenantId: string,
  extractionId: string,
  status: ReadingStatus,
): Promise<void> {
  await sql`update extraction set status = ${status}, version = version + 1
    where tenant_id = ${tenantId} and extraction_id = ${extractionId}`.execute(db);
}

/** Every other reading of a document that is not in force gives way to this one. */
export async function supersedeOthers(
  db: Handle,
  tenantId: string,
  documentId: string,
  extractionId: string,
): Promise<void> {
  await sql`update extraction set status = 'superseded', progress = null, version = version + 1
    where tenant_id = ${tenantId} and document_id = ${documentId} and extraction_id <> ${extractionId}
      and status in ('queued', 'reading', 'review', 'failed', 'cancelled')`.execute(db);
}

/** Readings that wait or run and gave no sign of life since. */
export async function listSilent(db: Handle, tenantId: string, since: Date): Promise<readonly ExtractionRow[]> {
  const found = await sql<ExtractionRow>`select ${columns} from extraction e
    where e.tenant_id = ${tenantId} and e.status in ('queued', 'reading')
      and coalesce((e.progress ->> 'seenAt')::timestamptz, e.created_at) < ${since}`.execute(db);
  return found.rows;
}
