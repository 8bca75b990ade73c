import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { Figure } from '../contract/index.ts';

/** A version of a report as stored. */
export interface StoredReport {
  readonly obligationId: string;
  readonly revision: number;
  readonly status: 'draft' | 'with_head' | 'submitted' | 'superseded';
  readonly result: 'not_started' | 'doing' | 'done';
  readonly content: string;
  readonly figures: readonly Figure[];
  readonly writtenBy: string;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly version: number;
}

/** Versions of reports on obligations, the newest first. */
export async function listReports(
  db: Handle,
  tenantId: string,
  obligationIds: readonly string[],
): Promise<readonly StoredReport[]> {
  const found =
    await sql<StoredReport>`select r.obligation_id as "obligationId", r.revision, r.status, r.result, r.content,
      r.figures, r.written_by as "writtenBy", r.updated_by as "updatedBy", r.updated_at as "updatedAt",
      r.submitted_at as "submittedAt", r.version
    from report r where r.tenant_id = ${tenantId} and r.obligation_id = any(${[...obligationIds]}::uuid[])
    order by r.obligation_id, r.revision desc`.execute(db);
  return found.rows;
}

/** Writes a version of a report: a new one, or over the version that was read. */
export async function saveReport(
  db: Handle,
  tenantId: string,
  report: Omit<StoredReport, 'submittedAt' | 'updatedAt'>,
  now: Date,
): Promise<void> {
  const submittedAt = report.status === 'submitted' ? now : null;
  await sql`insert into report (tenant_id, obligation_id, revision, status, result, content, figures, written_by,
      updated_by, created_at, updated_at, submitted_at, version)
    values (${tenantId}, ${report.obligationId}, ${report.revision}, ${report.status}, ${report.result},
      ${report.content}, ${JSON.stringify(report.figures)}::jsonb, ${report.writtenBy}, ${report.updatedBy}, ${now},
      ${now}, ${submittedAt}, ${report.version})
    on conflict (tenant_id, obligation_id, revision) do update set status = excluded.status, result = excluded.result,
      content = excluded.content, figures = excluded.figures, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at, submitted_at = excluded.submitted_at, version = excluded.version`.execute(db);
}

/** Sets where the newest version stands; `superseded` for all older ones that were handed in. */
export async function setReportStatus(
  db: Handle,
  tenantId: string,
  obligationId: string,
  revision: number,
  status: StoredReport['status'],
): Promise<void> {
  await sql`update report r set status = ${status}, version = r.version + 1
    where r.tenant_id = ${tenantId} and r.obligation_id = ${obligationId} and r.revision = ${revision}`.execute(db);
}

export async function supersedeReports(
  db: Handle,
  tenantId: string,
  obligationId: string,
  before: number,
): Promise<void> {
  await sql`update report r set status = 'superseded' where r.tenant_id = ${tenantId}
    and r.obligation_id = ${obligationId} and r.revision < ${before} and r.status = 'submitted'`.execute(db);
}

/** Remembers that a report was begun. */
export async function markStarted(db: Handle, tenantId: string, obligationId: string): Promise<boolean> {
  const done = await sql`update obligation o set started = true
    where o.tenant_id = ${tenantId} and o.obligation_id = ${obligationId} and not o.started
    returning o.obligation_id`.execute(db);
  return done.rows.length > 0;
}

/** A file that proves reports, in one revision. */
export interface StoredEvidence {
  readonly evidenceId: string;
  readonly revision: number;
  readonly unitId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly usedIn: number;
}

function evidenceColumns(tenantId: string) {
  return sql`e.evidence_id as "evidenceId", e.revision, e.unit_id as "unitId", e.sha256, e.file_name as "fileName",
    e.media_type as "mediaType", e.byte_count as "byteCount", e.uploaded_by as "uploadedBy",
    e.uploaded_at as "uploadedAt", (select count(distinct u.obligation_id)::int from report_evidence u
      where u.tenant_id = ${tenantId} and u.evidence_id = e.evidence_id) as "usedIn"`;
}

/** Newest revisions of files by id. */
export async function listEvidenceById(
  db: Handle,
  tenantId: string,
  evidenceIds: readonly string[],
): Promise<readonly StoredEvidence[]> {
  const found =
    await sql<StoredEvidence>`select distinct on (e.evidence_id) ${evidenceColumns(tenantId)} from evidence e
    where e.tenant_id = ${tenantId} and e.evidence_id = any(${[...evidenceIds]}::uuid[])
    order by e.evidence_id, e.revision desc`.execute(db);
  return found.rows;
}

/** One revision of a file. */
export async function findEvidence(
  db: Handle,
  tenantId: string,
  evidenceId: string,
  revision: number,
): Promise<StoredEvidence | undefined> {
  const found = await sql<StoredEvidence>`select ${evidenceColumns(tenantId)} from evidence e
    where e.tenant_id = ${tenantId} and e.evidence_id = ${evidenceId} and e.revision = ${revision}`.execute(db);
  return found.rows[0];
}

/** The file of a unit with this content and name, if it was sent before. */
export async function findSameEvidence(
  db: Handle,
  tenantId: string,
  file: { readonly unitId: string; readonly sha256: string },
): Promise<StoredEvidence | undefined> {
  const found = await sql<StoredEvidence>`select ${evidenceColumns(tenantId)} from evidence e
    where e.tenant_id = ${tenantId} and e.unit_id = ${file.unitId} and e.sha256 = ${file.sha256}
      and not exists (select 1 from evidence l where l.tenant_id = ${tenantId} and l.evidence_id = e.evidence_id
        and l.revision > e.revision)
    order by e.uploaded_at limit 1`.execute(db);
  return found.rows[0];
}

/** Keeps a revision of a file; its content is known by its hash. */
export async function insertEvidence(
  db: Handle,
  tenantId: string,
  file: Omit<StoredEvidence, 'uploadedAt' | 'usedIn'>,
  now: Date,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount}, ${file.mediaType}, ${now})
    on conflict (tenant_id, sha256) do nothing`.execute(db);
  await sql`insert into evidence (tenant_id, evidence_id, revision, unit_id, sha256, file_name, media_type, byte_count,
      uploaded_by, uploaded_at)
    values (${tenantId}, ${file.evidenceId}, ${file.revision}, ${file.unitId}, ${file.sha256}, ${file.fileName},
      ${file.mediaType}, ${file.byteCount}, ${file.uploadedBy}, ${now})`.execute(db);
}

/** Makes the files behind a version of a report exactly the given ones. */
export async function replaceReportEvidence(
  db: Handle,
  tenantId: string,
  report: { readonly obligationId: string; readonly revision: number },
  files: readonly Pick<StoredEvidence, 'evidenceId' | 'revision'>[],
): Promise<void> {
  await sql`delete from report_evidence r where r.tenant_id = ${tenantId} and r.obligation_id = ${report.obligationId}
    and r.report_revision = ${report.revision}`.execute(db);
  const rows = files.map(({ evidenceId, revision }) => ({ evidenceId, revision }));
  await sql`insert into report_evidence (tenant_id, obligation_id, report_revision, evidence_id, evidence_revision)
    select t.tenant_id, ${report.obligationId}::uuid, ${report.revision}::int, x."evidenceId", x.revision
    from tenant t, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("evidenceId" uuid, revision int)
    where t.tenant_id = ${tenantId}`.execute(db);
}

/** Files behind all versions of the report on an obligation. */
export async function listReportEvidence(
  db: Handle,
  tenantId: string,
  obligationId: string,
): Promise<readonly (StoredEvidence & { readonly reportRevision: number })[]> {
  const found = await sql<StoredEvidence & { reportRevision: number }>`select ${evidenceColumns(tenantId)},
      r.report_revision as "reportRevision"
    from report_evidence r join evidence e on e.tenant_id = ${tenantId} and e.evidence_id = r.evidence_id
      and e.revision = r.evidence_revision
    where r.tenant_id = ${tenantId} and r.obligation_id = ${obligationId} order by e.uploaded_at, e.evidence_id`.execute(
    db,
  );
  return found.rows;
}

/** Files of units, the newest first, each in its newest revision. */
export async function listUnitEvidence(
  db: Handle,
  tenantId: string,
  about: { readonly unitIds: readonly string[] | undefined; readonly like: string | undefined },
  page: { readonly limit: number; readonly after: readonly [at: string, id: string] | undefined },
): Promise<readonly StoredEvidence[]> {
  const [at = null, id = null] = page.after ?? [];
  const found = await sql<StoredEvidence>`select ${evidenceColumns(tenantId)} from evidence e
    where e.tenant_id = ${tenantId}
      and (${about.unitIds === undefined}::boolean or e.unit_id = any(${[...(about.unitIds ?? [])]}::uuid[]))
      and (${about.like ?? null}::text is null or lower(e.file_name) like ${about.like ?? null}::text)
      and (${at}::timestamptz is null or (e.uploaded_at, e.evidence_id) < (${at}::timestamptz, ${id}::uuid))
      and not exists (select 1 from evidence l where l.tenant_id = ${tenantId} and l.evidence_id = e.evidence_id
        and l.revision > e.revision)
    order by e.uploaded_at desc, e.evidence_id desc limit ${page.limit}`.execute(db);
  return found.rows;
}

/** Obligations whose reports a file proves. */
export async function listObligationsProvedBy(
  db: Handle,
  tenantId: string,
  evidenceId: string,
): Promise<readonly string[]> {
  const found = await sql<{ obligation_id: string }>`select distinct r.obligation_id from report_evidence r
    where r.tenant_id = ${tenantId} and r.evidence_id = ${evidenceId} limit 100`.execute(db);
  return found.rows.map((row) => row.obligation_id);
}
