import type { Handle } from '@nanghang/platform/db';
import type { PageShape } from '@nanghang/platform/documents';
import { sql } from 'kysely';

/** A page of a file, as stored. */
export interface PageRow extends PageShape {
  readonly page: number;
}

/** Stores the shapes of the pages of a file in place of those of an earlier reading. */
export async function replacePages(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
  shapes: readonly PageShape[],
): Promise<void> {
  await sql`delete from document_page where tenant_id = ${tenantId} and document_id = ${documentId}
    and file_version = ${fileVersion}`.execute(db);
  if (shapes.length === 0) return;
  const rows = JSON.stringify(shapes.map((shape, index) => ({ ...shape, page: index + 1 })));
  await sql`insert into document_page (tenant_id, document_id, file_version, page, width, height, turn)
    select t.tenant_id, ${documentId}::uuid, ${fileVersion}::int, x.page, x.width, x.height, x.turn
    from tenant t, jsonb_to_recordset(${rows}::jsonb) as x(page int, width int, height int, turn real)
    where t.tenant_id = ${tenantId}`.execute(db);
}

/** Pages of a file in their order; none for a file without pages, or one that was not read. */
export async function listPages(
  db: Handle,
  tenantId: string,
  documentId: string,
  fileVersion: number,
): Promise<readonly PageRow[]> {
  const found = await sql<PageRow>`select p.page, p.width, p.height, p.turn from document_page p
    where p.tenant_id = ${tenantId} and p.document_id = ${documentId} and p.file_version = ${fileVersion}
    order by p.page`.execute(db);
  return found.rows;
}
