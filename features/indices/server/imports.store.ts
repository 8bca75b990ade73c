import type { PlainDate } from '@nanghang/domain/kernel';
import type { TableMapping } from '@nanghang/domain/result-import';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';
import type { Decision } from '../contract/importing.ts';

/** What a draft remembers: the sheet shown, how the other sheets are read, and what was decided about cells. */
export interface Draft {
  readonly sheet: number;
  /** Mappings of the further sheets that are read, by the number of the sheet; `mapping` is that of the sheet shown. */
  readonly others: Readonly<Record<number, TableMapping>>;
  readonly decisions: readonly Decision[];
  readonly remembered: boolean;
}

export interface ImportRow {
  readonly importId: string;
  readonly seriesCode: string;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly sourceTitle: string;
  readonly publishedOn: PlainDate;
  readonly mapping: TableMapping;
  readonly draft: Draft;
  readonly status: 'draft' | 'applied' | 'undone' | 'discarded';
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
  readonly version: number;
  readonly rowCount: number;
}

const columns = sql`i.import_id as "importId", i.series_code as "seriesCode", i.file_sha256 as "fileSha256",
  i.file_name as "fileName", i.source_title as "sourceTitle", i.published_on as "publishedOn", i.mapping, i.draft, i.status,
  i.created_by as "createdBy", i.created_at as "createdAt", i.applied_at as "appliedAt", i.undone_at as "undoneAt",
  i.undo_reason as "undoReason", i.version,
  (select count(*) from tenant_result r where r.tenant_id = i.tenant_id and r.import_id = i.import_id)::int as "rowCount"`;

export async function findImport(db: Handle, tenantId: string, importId: string): Promise<ImportRow | undefined> {
  const found = await sql<ImportRow>`select ${columns} from result_import i
    where i.tenant_id = ${tenantId} and i.import_id = ${importId}`.execute(db);
  return found.rows[0];
}

/** The same row, locked until the transaction ends. */
export async function lockImport(db: Handle, tenantId: string, importId: string): Promise<ImportRow | undefined> {
  const found = await sql<ImportRow>`select ${columns} from result_import i
    where i.tenant_id = ${tenantId} and i.import_id = ${importId} for update of i`.execute(db);
  return found.rows[0];
}

export async function listImports(
  db: Handle,
  tenantId: string,
  limit: number,
  before: string | undefined,
): Promise<ImportRow[]> {
  const found = await sql<ImportRow>`select ${columns} from result_import i
    where i.tenant_id = ${tenantId} ${before ? sql`and i.import_id < ${before}::uuid` : sql``}
    order by i.import_id desc limit ${limit}`.execute(db);
  return found.rows;
}

export async function insertImport(
  db: Handle,
  tenantId: string,
  row: Omit<ImportRow, 'appliedAt' | 'undoneAt' | 'undoReason' | 'rowCount' | 'version' | 'status'>,
): Promise<void> {
  await sql`insert into result_import (tenant_id, import_id, series_code, file_sha256, file_name, source_title, published_on,
      mapping, draft, status, created_by, created_at)
    values (${tenantId}, ${row.importId}, ${row.seriesCode}, ${row.fileSha256}, ${row.fileName}, ${row.sourceTitle},
      ${row.publishedOn}, ${JSON.stringify(row.mapping)}, ${JSON.stringify(row.draft)}, 'draft', ${row.createdBy}, ${row.createdAt})`.execute(
    db,
  );
}

export async function updateDraft(
  db: Handle,
  tenantId: string,
  row: Pick<ImportRow, 'importId' | 'seriesCode' | 'sourceTitle' | 'publishedOn' | 'mapping' | 'draft'>,
): Promise<void> {
  await sql`update result_import set series_code = ${row.seriesCode}, source_title = ${row.sourceTitle},
      published_on = ${row.publishedOn}, mapping = ${JSON.stringify(row.mapping)}, draft = ${JSON.stringify(row.draft)},
      version = version + 1
    where tenant_id = ${tenantId} and import_id = ${row.importId}`.execute(db);
}

export async function markApplied(db: Handle, tenantId: string, importId: string, by: string, at: Date): Promise<void> {
  await sql`update result_import set status = 'applied', applied_by = ${by}, applied_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and import_id = ${importId}`.execute(db);
}

export async function markUndone(
  db: Handle,
  tenantId: string,
  importId: string,
  by: string,
  at: Date,
  reason: string,
): Promise<void> {
  await sql`update result_import set status = 'undone', undone_by = ${by}, undone_at = ${at}, undo_reason = ${reason}, version = version + 1
    where tenant_id = ${tenantId} and import_id = ${importId}`.execute(db);
}

export async function markDiscarded(db: Handle, tenantId: string, importId: string): Promise<void> {
  await sql`update result_import set status = 'discarded', version = version + 1
    where tenant_id = ${tenantId} and import_id = ${importId}`.execute(db);
}

/** A result the province enters. */
export interface NewResult {
  readonly resultId: string;
  readonly seriesCode: string;
  readonly year: number;
  readonly component: string;
  readonly province: string;
  readonly value: string | null;
  readonly rank: number | null;
  readonly group: string | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly place: string | null;
  readonly printed: string | null;
  readonly reason: string | null;
}

const chunkSize = 1000;

export async function insertResults(
  db: Handle,
  tenantId: string,
  rows: readonly NewResult[],
  common: {
    readonly importId: string | null;
    readonly publishedOn: PlainDate;
    readonly enteredBy: string;
    readonly enteredAt: Date;
  },
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    const chunk = JSON.stringify(rows.slice(from, from + chunkSize));
    await sql`insert into tenant_result (tenant_id, result_id, series_code, year, component, province, value, rank,
        result_group, unit, status, note, published_on, import_id, place, printed, reason, entered_by, entered_at)
      select t.tenant_id, x."resultId", x."seriesCode", x.year, x.component, x.province, x.value, x.rank, x."group", x.unit,
        'dataset', x.note, ${common.publishedOn}::date, ${common.importId}::uuid, x.place, x.printed, x.reason,
        ${common.enteredBy}::uuid, ${common.enteredAt}::timestamptz
      from tenant t, jsonb_to_recordset(${chunk}::jsonb) as x("resultId" uuid, "seriesCode" text, year int, component text,
        province text, value numeric, rank int, "group" text, unit text, note text, place text, printed text, reason text)
      where t.tenant_id = ${tenantId}`.execute(db);
  }
}

export async function findMapping(db: Handle, tenantId: string, signature: string): Promise<TableMapping | undefined> {
  const found = await sql<{ mapping: TableMapping }>`select mapping from result_mapping
    where tenant_id = ${tenantId} and signature = ${signature}`.execute(db);
  return found.rows[0]?.mapping;
}

export async function rememberMapping(
  db: Handle,
  tenantId: string,
  signature: string,
  mapping: TableMapping,
  at: Date,
): Promise<void> {
  await sql`insert into result_mapping (tenant_id, signature, mapping, used_at)
    values (${tenantId}, ${signature}, ${JSON.stringify(mapping)}, ${at})
    on conflict (tenant_id, signature) do update set mapping = excluded.mapping, used_at = excluded.used_at`.execute(
    db,
  );
}

export async function insertStoredFile(
  db: Handle,
  tenantId: string,
  file: { sha256: string; byteCount: number; mediaType: string },
  at: Date,
): Promise<void> {
  await sql`insert into stored_file (tenant_id, sha256, byte_count, media_type, stored_at)
    values (${tenantId}, ${file.sha256}, ${file.byteCount}, ${file.mediaType}, ${at}) on conflict do nothing`.execute(
    db,
  );
}
