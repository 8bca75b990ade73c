import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** A file of a task as stored. */
export interface StoredTaskFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

const columns = sql`f.file_id as "fileId", f.sha256, f.file_name as "fileName", f.media_type as "mediaType",
  f.byte_count::float8 as "byteCount", f.uploaded_by as "uploadedBy", f.uploaded_at as "uploadedAt"`;

/** The unit that issued a task, null where it belongs to none; undefined for an unknown task. */
export async function findIssuer(db: Handle, tenantId: string, taskId: string): Promise<string | null | undefined> {
  const found = await sql<{ unit: string | null }>`select p.owner_unit_id as unit from task_progress p
    where p.tenant_id = ${tenantId} and p.task_id = ${taskId}`.execute(db);
  return found.rows[0]?.unit;
}

/** Files of a task, the newest first. */
export async function listTaskFiles(db: Handle, tenantId: string, taskId: string): Promise<readonly StoredTaskFile[]> {
  const found = await sql<StoredTaskFile>`select ${columns} from task_file f
    where f.tenant_id = ${tenantId} and f.task_id = ${taskId} and f.removed_at is null
    order by f.uploaded_at desc, f.file_id desc`.execute(db);
  return found.rows;
}

/** Adds a file; false where the task has this content already. */
export async function insertTaskFile(
  db: Handle,
  tenantId: string,
  taskId: string,
  file: StoredTaskFile,
): Promise<boolean> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount}, ${file.mediaType}, ${file.uploadedAt})
    on conflict (tenant_id, sha256) do nothing`.execute(db);
  const done = await sql`insert into task_file (tenant_id, task_id, file_id, sha256, file_name, media_type, byte_count,
      uploaded_by, uploaded_at)
    values (${tenantId}, ${taskId}, ${file.fileId}, ${file.sha256}, ${file.fileName}, ${file.mediaType},
      ${file.byteCount}, ${file.uploadedBy}, ${file.uploadedAt})
    on conflict (tenant_id, task_id, sha256) where removed_at is null do nothing returning file_id`.execute(db);
  return done.rows.length > 0;
}

/** Takes a file away; undefined where the task has none of that id. */
export async function removeTaskFile(
  db: Handle,
  tenantId: string,
  at: { readonly taskId: string; readonly fileId: string; readonly now: Date },
): Promise<StoredTaskFile | undefined> {
  const done = await sql<StoredTaskFile>`update task_file f set removed_at = ${at.now}
    where f.tenant_id = ${tenantId} and f.task_id = ${at.taskId} and f.file_id = ${at.fileId} and f.removed_at is null
    returning ${columns}`.execute(db);
  return done.rows[0];
}
