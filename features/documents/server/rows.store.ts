import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { RowKind, RowState } from '../contract/rows.ts';
import type { Proposal, ReadRow, RowContent } from './row-contents.ts';

/** A row of a review, as stored. */
export interface StoredRow {
  readonly rowId: string;
  readonly kind: RowKind;
  readonly position: number;
  readonly state: RowState;
  readonly proposal: Proposal;
  readonly content: RowContent['content'];
  readonly confidence: number;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly intoRowId: string | null;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly version: number;
}

const columns = sql`r.row_id as "rowId", r.kind, r.position, r.state, r.proposal, r.content, r.confidence,
  r.first_line as "firstLine", r.last_line as "lastLine", r.into_row_id as "intoRowId", r.updated_by as "updatedBy",
  r.updated_at as "updatedAt", r.version`;

/** All rows of a reading, or those of one kind, in order. */
export async function listRows(
  db: Handle,
  tenantId: string,
  extractionId: string,
  kind?: RowKind,
): Promise<readonly StoredRow[]> {
  const found = await sql<StoredRow>`select ${columns} from extracted_row r
    where r.tenant_id = ${tenantId} and r.extraction_id = ${extractionId}
      and (${kind ?? null}::text is null or r.kind = ${kind ?? null})
    order by r.kind, r.position, r.row_id`.execute(db);
  return found.rows;
}

export async function listRowsById(
  db: Handle,
  tenantId: string,
  extractionId: string,
  rowIds: readonly string[],
): Promise<readonly StoredRow[]> {
  const found = await sql<StoredRow>`select ${columns} from extracted_row r
    where r.tenant_id = ${tenantId} and r.extraction_id = ${extractionId} and r.row_id = any(${[...rowIds]}::uuid[])
    order by r.kind, r.position, r.row_id`.execute(db);
  return found.rows;
}

/** What counts of a review are made of. */
export interface RowMark {
  readonly rowId: string;
  readonly kind: RowKind;
  readonly state: RowState;
  readonly confidence: number;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
}

export async function listMarks(db: Handle, tenantId: string, extractionId: string): Promise<readonly RowMark[]> {
  const found = await sql<RowMark>`select r.row_id as "rowId", r.kind, r.state, r.confidence,
      r.first_line as "firstLine", r.last_line as "lastLine" from extracted_row r
    where r.tenant_id = ${tenantId} and r.extraction_id = ${extractionId}`.execute(db);
  return found.rows;
}

const chunkSize = 500;

/** Stores the rows of a reading. */
export async function insertReadRows(
  db: Handle,
  tenantId: string,
  extractionId: string,
  rows: readonly (ReadRow & { readonly rowId: string; readonly content: RowContent['content'] | null })[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    const chunk = JSON.stringify(rows.slice(from, from + chunkSize));
    await sql`insert into extracted_row (tenant_id, extraction_id, row_id, kind, position, proposal, content, confidence,
        first_line, last_line, updated_at)
      select t.tenant_id, ${extractionId}::uuid, x."rowId", x.kind, x.position, x.proposal, x.content, x.confidence,
        x."firstLine", x."lastLine", ${at}::timestamptz
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("rowId" uuid, kind text, position float8, proposal jsonb,
        content jsonb, confidence real, "firstLine" int, "lastLine" int)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

/** Writes rows as they are given, new or known; a known one takes the version given. */
export async function saveRows(
  db: Handle,
  tenantId: string,
  extractionId: string,
  rows: readonly StoredRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    const chunk = JSON.stringify(rows.slice(from, from + chunkSize));
    await sql`insert into extracted_row (tenant_id, extraction_id, row_id, kind, position, state, proposal, content,
        confidence, first_line, last_line, into_row_id, updated_by, updated_at, version)
      select t.tenant_id, ${extractionId}::uuid, x."rowId", x.kind, x.position, x.state, x.proposal, x.content,
        x.confidence, x."firstLine", x."lastLine", x."intoRowId", x."updatedBy", x."updatedAt", x.version
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("rowId" uuid, kind text, position float8, state text,
        proposal jsonb, content jsonb, confidence real, "firstLine" int, "lastLine" int, "intoRowId" uuid,
        "updatedBy" uuid, "updatedAt" timestamptz, version int)
      where t.tenant_id = ${tenantId}
      on conflict (tenant_id, extraction_id, row_id) do update set position = excluded.position, state = excluded.state,
        content = excluded.content, confidence = excluded.confidence, first_line = excluded.first_line,
        last_line = excluded.last_line, into_row_id = excluded.into_row_id, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at, version = excluded.version`.execute(db);
  }
}

export async function deleteRows(
  db: Handle,
  tenantId: string,
  extractionId: string,
  rowIds?: readonly string[],
): Promise<void> {
  await sql`delete from extracted_row where tenant_id = ${tenantId} and extraction_id = ${extractionId}
    and (${rowIds === undefined}::boolean or row_id = any(${[...(rowIds ?? [])]}::uuid[]))`.execute(db);
}

/** A row as it was before a step, without what never changes; null for a row that the step made. */
export interface RowChange {
  readonly rowId: string;
  readonly before: Omit<StoredRow, 'proposal' | 'kind'> | null;
}

/** A step of a review, with every row that it changed. */
export interface StoredStep {
  readonly stepNumber: number;
  readonly accountId: string;
  readonly kind: string;
  readonly rowChanges: readonly RowChange[];
  readonly takenAt: Date;
}

const stepColumns = sql`s.step_number as "stepNumber", s.account_id as "accountId", s.kind, s.row_changes as "rowChanges",
  s.taken_at as "takenAt"`;

export async function findLastStepNumber(db: Handle, tenantId: string, extractionId: string): Promise<number> {
  const found = await sql<{ last: number | null }>`select max(s.step_number) as last from review_step s
    where s.tenant_id = ${tenantId} and s.extraction_id = ${extractionId}`.execute(db);
  return found.rows[0]?.last ?? 0;
}

/** The account's last step that was not taken back. */
export async function findLastStepOf(
  db: Handle,
  tenantId: string,
  extractionId: string,
  accountId: string,
): Promise<StoredStep | undefined> {
  const found = await sql<StoredStep>`select ${stepColumns} from review_step s
    where s.tenant_id = ${tenantId} and s.extraction_id = ${extractionId} and s.account_id = ${accountId}
      and s.undone_at is null and s.kind <> 'undo'
    order by s.step_number desc limit 1`.execute(db);
  return found.rows[0];
}

/** Ids of rows that steps after a number changed, steps that took others back among them. */
export async function listChangedSince(
  db: Handle,
  tenantId: string,
  extractionId: string,
  stepNumber: number,
): Promise<readonly { readonly rowId: string; readonly accountId: string; readonly standing: boolean }[]> {
  const found = await sql<{ rowId: string; accountId: string; standing: boolean }>`
    select distinct c ->> 'rowId' as "rowId", s.account_id as "accountId",
      s.undone_at is null and s.kind <> 'undo' as standing
    from review_step s, jsonb_array_elements(s.row_changes) c
    where s.tenant_id = ${tenantId} and s.extraction_id = ${extractionId} and s.step_number > ${stepNumber}`.execute(
    db,
  );
  return found.rows;
}

export async function insertStep(db: Handle, tenantId: string, extractionId: string, step: StoredStep): Promise<void> {
  await sql`insert into review_step (tenant_id, extraction_id, step_number, account_id, kind, row_changes, taken_at)
    values (${tenantId}, ${extractionId}, ${step.stepNumber}, ${step.accountId}, ${step.kind},
      ${JSON.stringify(step.rowChanges)}, ${step.takenAt})`.execute(db);
}

export async function markUndone(
  db: Handle,
  tenantId: string,
  extractionId: string,
  stepNumber: number,
  at: Date,
): Promise<void> {
  await sql`update review_step set undone_at = ${at}
    where tenant_id = ${tenantId} and extraction_id = ${extractionId} and step_number = ${stepNumber}`.execute(db);
}

export async function deleteSteps(db: Handle, tenantId: string, extractionId: string): Promise<void> {
  await sql`delete from review_step where tenant_id = ${tenantId} and extraction_id = ${extractionId}`.execute(db);
}

/** Somebody who looks at a review. */
export interface PresentRow {
  readonly personId: string;
  readonly rowId: string | null;
  readonly seenAt: Date;
}

export async function savePresence(
  db: Handle,
  tenantId: string,
  extractionId: string,
  present: PresentRow,
): Promise<void> {
  await sql`insert into review_presence (tenant_id, extraction_id, person_id, row_id, seen_at)
    values (${tenantId}, ${extractionId}, ${present.personId}, ${present.rowId}, ${present.seenAt})
    on conflict (tenant_id, extraction_id, person_id)
      do update set row_id = excluded.row_id, seen_at = excluded.seen_at`.execute(db);
}

export async function listPresent(
  db: Handle,
  tenantId: string,
  extractionId: string,
  since: Date,
): Promise<readonly PresentRow[]> {
  const found = await sql<PresentRow>`select p.person_id as "personId", p.row_id as "rowId", p.seen_at as "seenAt"
    from review_presence p where p.tenant_id = ${tenantId} and p.extraction_id = ${extractionId}
      and p.seen_at > ${since} order by p.seen_at desc`.execute(db);
  return found.rows;
}
