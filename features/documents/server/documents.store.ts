import type { Reach } from '@nanghang/domain/access';
import { foldVietnamese, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { reachPredicate } from '@nanghang/platform/policy';
import { type RawBuilder, sql } from 'kysely';
import type { DocumentQuery, DocumentStatus, ReadingProblem } from '../contract/register.ts';
import type { StoredProgress } from './extractions.store.ts';

/** Head of a document, as stored. */
export interface HeadRow {
  readonly kind: string | null;
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
  readonly issuer: string | null;
  readonly issuerUnitId: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly indices: readonly string[];
  readonly recipients: readonly string[];
}

/** A document, as stored. */
export interface DocumentRow extends HeadRow {
  readonly documentId: string;
  readonly ownerUnitId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

/** A document with where it stands, for the register. */
export interface ListedDocument extends DocumentRow {
  readonly fileName: string | null;
  readonly status: DocumentStatus;
  readonly extractionId: string | null;
  readonly progress: StoredProgress | null;
  readonly problem: ReadingProblem | null;
  readonly openRows: number;
  readonly planId: string | null;
  readonly planCode: string | null;
  readonly taskCount: number;
}

const headColumns = sql`d.kind, d.number, d.issued_on as "issuedOn", d.issuer, d.issuer_unit_id as "issuerUnitId", d.place,
  d.title, d.signer, d.signer_title as "signerTitle", d.period_from as "periodFrom", d.period_to as "periodTo",
  d.indices, d.recipients`;

const columns = sql`d.document_id as "documentId", d.owner_unit_id as "ownerUnitId", d.created_by as "createdBy",
  d.created_at as "createdAt", d.withdrawn_at as "withdrawnAt", d.version, ${headColumns}`;

/**
 * Which documents an actor reads: the own ones and those of the units in reach, and every document whose plan in force
 * gives one of those units something to do.
 */
export function readable(reach: Reach): RawBuilder<boolean> {
  if (reach.kind === 'all') return sql<boolean>`true`;
  return sql<boolean>`(${reachPredicate(reach, { unit: 'd.owner_unit_id' })} or exists (
    select 1 from plan q join task k on k.tenant_id = q.tenant_id and k.plan_id = q.plan_id
      join task_unit ku on ku.tenant_id = k.tenant_id and ku.task_id = k.task_id
    where q.tenant_id = d.tenant_id and q.document_id = d.document_id and q.withdrawn_at is null
      and ku.removed_at is null and ku.unit_id = any(${[...reach.unitIds]}::uuid[])))`;
}

/** Which documents an actor changes: those of the units in reach. */
export function changeable(reach: Reach): RawBuilder<boolean> {
  return reachPredicate(reach, { unit: 'd.owner_unit_id' });
}

const standing = sql`left join lateral (
    select x.extraction_id, x.status, x.progress, x.problem from extraction x
    where x.tenant_id = d.tenant_id and x.document_id = d.document_id and x.status <> 'superseded'
    order by x.created_at desc, x.extraction_id desc limit 1) e on true
  left join lateral (
    select q.plan_id, q.code from plan q
    where q.tenant_id = d.tenant_id and q.document_id = d.document_id and q.withdrawn_at is null
    order by q.published_at desc limit 1) p on true`;

const status = sql<DocumentStatus>`case when e.status in ('queued', 'reading') then 'reading'
  when e.status = 'review' then 'review' when p.plan_id is not null then 'published'
  when e.status in ('failed', 'cancelled') then e.status else 'stored' end`;

function filtersOf(query: Omit<DocumentQuery, 'limit' | 'cursor'>): RawBuilder<unknown> {
  const parts = [sql`true`];
  for (const word of words(query.q))
    parts.push(sql`app_fold(concat_ws(' ', d.number, d.kind, d.title, d.issuer, d.signer)) like ${`%${word}%`}`);
  if (query.kind) parts.push(sql`d.kind = ${query.kind}`);
  if (query.issuer) parts.push(sql`d.issuer = ${query.issuer}`);
  if (query.index) parts.push(sql`${query.index} = any(d.indices)`);
  if (query.year) parts.push(sql`extract(year from d.issued_on) = ${query.year}`);
  if (query.status) parts.push(sql`${status} = ${query.status}`);
  return sql.join(parts, sql` and `);
}

/** Words of a search as patterns hold them. */
function words(q: string | undefined): readonly string[] {
  return foldVietnamese(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`));
}

/** Documents in reach, the newest first, from a place on. */
export async function listDocuments(
  db: Handle,
  tenantId: string,
  reach: Reach,
  query: Omit<DocumentQuery, 'limit' | 'cursor'>,
  page: { readonly limit: number; readonly after: { readonly day: string; readonly documentId: string } | undefined },
): Promise<readonly ListedDocument[]> {
  const after = page.after
    ? sql`and (coalesce(d.issued_on, d.created_at::date), d.document_id) < (${page.after.day}::date, ${page.after.documentId}::uuid)`
    : sql``;
  const found = await sql<ListedDocument>`select ${columns}, ${status} as status, e.extraction_id as "extractionId",
      e.progress, e.problem, p.plan_id as "planId", p.code as "planCode",
      (select f.file_name from document_file f where f.tenant_id = d.tenant_id and f.document_id = d.document_id
        order by f.file_version desc limit 1) as "fileName",
      (select count(*) from extracted_row r where r.tenant_id = d.tenant_id and r.extraction_id = e.extraction_id
        and r.state = 'proposed' and r.kind <> 'score' and e.status = 'review')::int as "openRows",
      (select count(*) from task k where k.tenant_id = d.tenant_id and k.plan_id = p.plan_id)::int as "taskCount"
    from document d ${standing}
    where d.tenant_id = ${tenantId} and d.withdrawn_at is null and ${readable(reach)} and ${filtersOf(query)} ${after}
    order by coalesce(d.issued_on, d.created_at::date) desc, d.document_id desc limit ${page.limit}`.execute(db);
  return found.rows;
}

export async function countDocuments(
  db: Handle,
  tenantId: string,
  reach: Reach,
  query: Omit<DocumentQuery, 'limit' | 'cursor'>,
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*)::int as total from document d ${standing}
    where d.tenant_id = ${tenantId} and d.withdrawn_at is null and ${readable(reach)} and ${filtersOf(query)}`.execute(
    db,
  );
  return found.rows[0]?.total ?? 0;
}

/** Values of one filter with their counts. */
export interface FacetRow {
  readonly facet: 'kinds' | 'issuers' | 'indices' | 'years' | 'statuses';
  readonly value: string;
  readonly count: number;
}

export async function listFacets(db: Handle, tenantId: string, reach: Reach): Promise<readonly FacetRow[]> {
  const found = await sql<FacetRow>`with listed as (
      select d.kind, d.issuer, d.indices, extract(year from d.issued_on)::int as year, ${status} as status
      from document d ${standing} where d.tenant_id = ${tenantId} and d.withdrawn_at is null and ${readable(reach)})
    select facet, value, count(*)::int as count from (
      select 'kinds' as facet, kind as value from listed union all
      select 'issuers', issuer from listed union all
      select 'indices', unnest(indices) from listed union all
      select 'years', year::text from listed union all
      select 'statuses', status from listed) v
    where value is not null group by facet, value order by facet, count desc, value`.execute(db);
  return found.rows;
}

/** A document that is not removed, where the predicate holds. */
export async function findDocument(
  db: Handle,
  tenantId: string,
  documentId: string,
  where: RawBuilder<boolean>,
): Promise<DocumentRow | undefined> {
  const found = await sql<DocumentRow>`select ${columns} from document d
    where d.tenant_id = ${tenantId} and d.document_id = ${documentId} and d.withdrawn_at is null and ${where}`.execute(
    db,
  );
  return found.rows[0];
}

/** The same, held until the transaction ends. */
export async function lockDocument(
  db: Handle,
  tenantId: string,
  documentId: string,
  where: RawBuilder<boolean>,
): Promise<DocumentRow | undefined> {
  const found = await sql<DocumentRow>`select ${columns} from document d
    where d.tenant_id = ${tenantId} and d.document_id = ${documentId} and d.withdrawn_at is null and ${where}
    for update of d`.execute(db);
  return found.rows[0];
}

/** Documents that hold the very same file. */
export async function listWithFile(db: Handle, tenantId: string, sha256: string): Promise<readonly string[]> {
  const found = await sql<{ documentId: string }>`select distinct f.document_id as "documentId"
    from document_file f join document d on d.tenant_id = f.tenant_id and d.document_id = f.document_id
    where f.tenant_id = ${tenantId} and f.sha256 = ${sha256} and d.withdrawn_at is null`.execute(db);
  return found.rows.map((row) => row.documentId);
}

export async function insertDocument(
  db: Handle,
  tenantId: string,
  row: { readonly documentId: string; readonly ownerUnitId: string; readonly createdBy: string; readonly at: Date },
): Promise<void> {
  await sql`insert into document (tenant_id, document_id, owner_unit_id, created_by, created_at, updated_at)
    values (${tenantId}, ${row.documentId}, ${row.ownerUnitId}, ${row.createdBy}, ${row.at}, ${row.at})`.execute(db);
}

export async function updateHead(
  db: Handle,
  tenantId: string,
  documentId: string,
  head: HeadRow,
  at: Date,
): Promise<void> {
  await sql`update document set kind = ${head.kind}, number = ${head.number}, issued_on = ${head.issuedOn},
      issuer = ${head.issuer}, issuer_unit_id = ${head.issuerUnitId}, place = ${head.place}, title = ${head.title},
      signer = ${head.signer}, signer_title = ${head.signerTitle}, period_from = ${head.periodFrom},
      period_to = ${head.periodTo}, indices = ${[...head.indices]}::text[], recipients = ${[...head.recipients]}::text[],
      updated_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and document_id = ${documentId}`.execute(db);
}

export async function markRemoved(db: Handle, tenantId: string, documentId: string, at: Date): Promise<void> {
  await sql`update document set withdrawn_at = ${at}, version = version + 1
    where tenant_id = ${tenantId} and document_id = ${documentId}`.execute(db);
}
