import type { IndexSeries } from '@nanghang/domain/index-algebra';
import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

/** Definitions of all indices as they hold for the province: its newest edit, else the national one. */
export async function listDefinitions(db: Handle, tenantId: string): Promise<IndexSeries[]> {
  const found = await sql<{ definition: IndexSeries }>`
    select coalesce(e.definition, s.definition) as definition
    from index_series s
    left join (
      select distinct on (x.series_code) x.series_code, x.definition from index_version_edit x
      where x.tenant_id = ${tenantId} order by x.series_code, x.edited_at desc, x.edit_id desc
    ) e on e.series_code = s.code
    order by s.sort_order`.execute(db);
  return found.rows.map((row) => row.definition);
}

/** A definition as a person left it. */
export interface DefinitionEdit {
  readonly editId: string;
  readonly seriesCode: string;
  readonly definition: IndexSeries;
  readonly reason: string;
  readonly editedBy: string;
  readonly editedAt: Date;
}

export async function insertEdit(db: Handle, tenantId: string, edit: DefinitionEdit): Promise<void> {
  await sql`insert into index_version_edit (tenant_id, edit_id, series_code, definition, reason, edited_by, edited_at)
    values (${tenantId}, ${edit.editId}, ${edit.seriesCode}, ${JSON.stringify(edit.definition)}, ${edit.reason},
      ${edit.editedBy}, ${edit.editedAt})`.execute(db);
}

/** Edits of an index, the newest first. */
export async function listEdits(db: Handle, tenantId: string, seriesCode: string): Promise<DefinitionEdit[]> {
  const found = await sql<DefinitionEdit>`select edit_id as "editId", series_code as "seriesCode", definition, reason,
      edited_by as "editedBy", edited_at as "editedAt"
    from index_version_edit where tenant_id = ${tenantId} and series_code = ${seriesCode}
    order by edited_at desc, edit_id desc`.execute(db);
  return found.rows;
}
