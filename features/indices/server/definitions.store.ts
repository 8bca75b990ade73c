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
