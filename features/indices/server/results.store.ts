import type { ResultRow, ResultStatus } from '@nanghang/domain/index-algebra';
import { parseDecimal } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';

/** The statement behind `findRevision`, for a reader that asks nothing else. */
export function revisionStatement(tenantId: string): RawBuilder<{ revision: string }> {
  return sql`select (select revision from index_revision)::text || '.' ||
    coalesce((select s.revision from result_state s where s.tenant_id = ${tenantId}), 0)::text as revision`;
}

/** A number by which a reader knows whether what it holds of an index is still true. */
export async function findRevision(db: Handle, tenantId: string): Promise<string> {
  const found = await revisionStatement(tenantId).execute(db);
  return found.rows[0]?.revision ?? '0';
}

/** Makes every reader load results and definitions of the province anew. */
export async function bumpRevision(db: Handle, tenantId: string): Promise<void> {
  await sql`insert into result_state (tenant_id, revision) values (${tenantId}, 1)
    on conflict (tenant_id) do update set revision = result_state.revision + 1`.execute(db);
}

interface StoredResult {
  series_code: string;
  year: number;
  component: string;
  province: string;
  value: string | null;
  rank: number | null;
  result_group: string | null;
  unit: string | null;
  status: string;
  rank_basis: string | null;
  source_id: string;
  note: string | null;
  line: number;
}

function toResultRow(row: StoredResult): ResultRow {
  return {
    index: row.series_code,
    year: row.year,
    province: row.province,
    component: row.component,
    value: row.value === null ? null : (parseDecimal(row.value) ?? null),
    rank: row.rank,
    group: row.result_group,
    unit: row.unit,
    status: row.status as ResultStatus,
    rankBasis: row.rank_basis,
    sourceId: row.source_id,
    note: row.note,
    row: row.line,
  };
}

/**
 * Every result of an index whose edition was published by `asOf`: the national ones and the province's own. An own
 * row stands before all others of its key, the newest first, by a line number below zero.
 */
export async function listResults(
  db: Handle,
  tenantId: string,
  seriesCode: string,
  asOf: string,
): Promise<ResultRow[]> {
  const national = await sql<StoredResult>`
    select r.series_code, r.year, r.component, r.province, r.value, r.rank, r.result_group, r.unit, r.status,
      r.rank_basis, r.source_id, r.note, r.line
    from published_result r
    join index_publication p on p.series_code = r.series_code and p.year = r.year
    where r.series_code = ${seriesCode} and p.published_on <= ${asOf}::date`.execute(db);
  const own = await sql<StoredResult>`
    select r.series_code, r.year, r.component, r.province, r.value, r.rank, r.result_group, r.unit, r.status,
      null as rank_basis, r.result_id::text as source_id, r.note,
      -(row_number() over (order by r.entered_at, r.result_id))::int as line
    from tenant_result r
    left join result_import i on i.tenant_id = r.tenant_id and i.import_id = r.import_id
    where r.tenant_id = ${tenantId} and r.series_code = ${seriesCode} and r.published_on <= ${asOf}::date
      and (i.import_id is null or i.status = 'applied')`.execute(db);
  return [...own.rows, ...national.rows].map(toResultRow);
}

/** A source of national results. */
export interface ResultSource {
  readonly sourceId: string;
  readonly source: string;
  readonly licence: string;
}

export async function listSources(db: Handle): Promise<ResultSource[]> {
  const found = await sql<ResultSource>`select source_id as "sourceId", source, licence from result_source`.execute(db);
  return found.rows;
}

/** When the results of an edition were published, and how sure that is. */
export interface Publication {
  readonly year: number;
  readonly publishedOn: string;
  readonly confidence: string;
}

export async function listPublications(db: Handle, tenantId: string, seriesCode: string): Promise<Publication[]> {
  const found = await sql<Publication>`
    select year, published_on as "publishedOn", confidence from index_publication where series_code = ${seriesCode}
    union all
    select distinct on (r.year) r.year, r.published_on, 'entered' from tenant_result r
    join result_import i on i.tenant_id = r.tenant_id and i.import_id = r.import_id
    where r.tenant_id = ${tenantId} and r.series_code = ${seriesCode} and i.status = 'applied'
      and not exists (select 1 from index_publication p where p.series_code = r.series_code and p.year = r.year)
    order by 1`.execute(db);
  return found.rows;
}

/** A row the province entered: by an import or as a correction. */
export interface OwnResult {
  readonly resultId: string;
  readonly importId: string | null;
  readonly fileName: string | null;
  readonly sourceTitle: string | null;
  readonly place: string | null;
  readonly printed: string | null;
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly publishedOn: string;
}

export async function listOwnResults(
  db: Handle,
  tenantId: string,
  key: { seriesCode: string; year: number; component: string; province: string },
): Promise<OwnResult[]> {
  const found = await sql<OwnResult>`
    select r.result_id as "resultId", r.import_id as "importId", i.file_name as "fileName", i.source_title as "sourceTitle",
      r.place, r.printed, r.reason, r.entered_by as "enteredBy", r.entered_at as "enteredAt", r.published_on as "publishedOn"
    from tenant_result r
    left join result_import i on i.tenant_id = r.tenant_id and i.import_id = r.import_id
    where r.tenant_id = ${tenantId} and r.series_code = ${key.seriesCode} and r.year = ${key.year}
      and r.component = ${key.component} and r.province = ${key.province}
      and (i.import_id is null or i.status = 'applied')
    order by r.entered_at desc, r.result_id desc`.execute(db);
  return found.rows;
}

/** Name of the province the tenant is judged as; empty where the tenant names none, so that it has no figures of its own. */
export async function getOwnProvince(db: Handle, tenantId: string): Promise<string> {
  const found = await sql<{ province: string | null }>`
    select settings ->> 'province' as province from tenant where tenant_id = ${tenantId}`.execute(db);
  return found.rows[0]?.province ?? '';
}
