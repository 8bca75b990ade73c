import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A file of a document, as stored. */
export interface FileRow {
  readonly fileVersion: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly note: string | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly lineCount: number;
}

/** Files of a document, the newest first. */
export async function listFiles(db: Handle, tenantId: string, documentId: string): Promise<readonly FileRow[]> {
  const found = await sql<FileRow>`select f.file_version as "fileVersion", f.sha256, f.file_name as "fileName",
      f.media_type as "mediaType", f.byte_count as "byteCount", f.note, f.uploaded_by as "uploadedBy",
      f.uploaded_at as "uploadedAt",
      (select count(*) from document_line l where l.tenant_id = f.tenant_id and l.document_id = f.document_id
        and l.file_version = f.file_version)::int as "lineCount"
    from document_file f where f.tenant_id = ${tenantId} and f.document_id = ${documentId}
    order by f.file_version desc`.execute(db);
  return found.rows;
}

export async function findFile(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
): Promise<FileRow | undefined> {
  return (await listFiles(db, tenantId, documentId)).find((file) => file.fileVersion === fileVersion);
}

export async function insertFile(
  db: Handle,
  tenantId: string,
  documentId: string,
  file: Omit<FileRow, 'lineCount'>,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount}, ${file.mediaType}, ${file.uploadedAt})
    on conflict do nothing`.execute(db);
  await sql`insert into document_file (tenant_id, document_id, file_version, sha256, file_name, media_type, byte_count,
      note, uploaded_by, uploaded_at)
    values (${tenantId}, ${documentId}, ${file.fileVersion}, ${file.sha256}, ${file.fileName}, ${file.mediaType},
      ${file.byteCount}, ${file.note}, ${file.uploadedBy}, ${file.uploadedAt})`.execute(db);
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Leaves of a file only that it came: neither its content nor its name nor its hash. */
export async function blankFile(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
  at: Date,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${emptySha256}, 0, 'text/plain', ${at}) on conflict do nothing`.execute(db);
  await sql`update document_file set sha256 = ${emptySha256}, file_name = '', byte_count = 0, media_type = 'text/plain',
      note = null
    where tenant_id = ${tenantId} and document_id = ${documentId} and file_version = ${fileVersion}`.execute(db);
}

/** Forgets a file. @throws Error of the database where something else still names it */
export async function deleteStoredFile(db: Handle, tenantId: string, sha256: string): Promise<void> {
  await sql`delete from stored_file where tenant_id = ${tenantId} and sha256 = ${sha256}`.execute(db);
}

/** A line of a file, as stored. */
export interface LineRow {
  readonly line: number;
  readonly page: number | null;
  readonly place: string | null;
  /** Left, top, right and bottom as shares of the page. */
  readonly box: [number, number, number, number] | null;
  readonly content: string;
}

const chunkSize = 2000;

/** Stores the lines of a file and the words by which they are found, in place of those of earlier files. */
export async function replaceLines(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
  lines: readonly LineRow[],
  words: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  await sql`delete from document_line where tenant_id = ${tenantId} and document_id = ${documentId}
    and file_version = ${fileVersion}`.execute(db);
  await sql`delete from document_word where tenant_id = ${tenantId} and document_id = ${documentId}`.execute(db);
  for (let from = 0; from < lines.length; from += chunkSize) {
    const chunk = JSON.stringify(lines.slice(from, from + chunkSize));
    await sql`insert into document_line (tenant_id, document_id, file_version, line_number, page, place, box, content)
      select t.tenant_id, ${documentId}::uuid, ${fileVersion}::int, x.line, x.page, x.place, x.box, x.content
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x(line int, page int, place text, box real[], content text)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
  const entries = [...words].map(([word, found]) => ({ word, lines: `{${found.join(',')}}` }));
  for (let from = 0; from < entries.length; from += chunkSize) {
    const chunk = JSON.stringify(entries.slice(from, from + chunkSize));
    await sql`insert into document_word (tenant_id, word, document_id, file_version, line_numbers)
      select t.tenant_id, x.word, ${documentId}::uuid, ${fileVersion}::int, x.lines::int[]
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x(word text, lines text)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

/** A window of the lines of a file. */
export async function listLines(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
  from: number,
  count: number,
): Promise<readonly LineRow[]> {
  const found = await sql<LineRow>`select l.line_number as line, l.page, l.place, l.box, l.content from document_line l
    where l.tenant_id = ${tenantId} and l.document_id = ${documentId} and l.file_version = ${fileVersion}
      and l.line_number >= ${from} and l.line_number < ${from + count}
    order by l.line_number`.execute(db);
  return found.rows;
}

export async function countLines(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
): Promise<{ readonly lines: number; readonly pages: number }> {
  const found = await sql<{ lines: number; pages: number }>`select count(*)::int as lines,
      coalesce(max(l.page), 0)::int as pages from document_line l
    where l.tenant_id = ${tenantId} and l.document_id = ${documentId} and l.file_version = ${fileVersion}`.execute(db);
  return found.rows[0] ?? { lines: 0, pages: 0 };
}
