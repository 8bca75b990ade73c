import { type PlainDate, parsePlainDate } from '@nanghang/domain/kernel';
import type { LegalBasis } from '@nanghang/domain/plan-documents';
import type { Handle } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { sql } from 'kysely';
import type { RelationKind } from '../contract/register.ts';

/** A relation with the document at its other end, as stored. */
export interface RelationRow {
  readonly relationId: string;
  readonly documentId: string;
  readonly relation: RelationKind;
  readonly direction: 'outgoing' | 'incoming';
  readonly otherDocumentId: string | null;
  readonly otherKind: string | null;
  readonly otherNumber: string | null;
  readonly otherIssuedOn: PlainDate | null;
  readonly otherIssuer: string | null;
  readonly otherTitle: string | null;
  readonly citedKind: string | null;
  readonly citedNumber: string | null;
  readonly citedOn: PlainDate | null;
  readonly citedIssuer: string | null;
  readonly citedTitle: string | null;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
}

/** Relations of a document both ways; documents that were removed are only cited. */
export async function listRelations(db: Handle, tenantId: string, documentId: string): Promise<readonly RelationRow[]> {
  const found = await sql<RelationRow>`select x.relation_id as "relationId", x.document_id as "documentId", x.relation,
      case when x.document_id = ${documentId}::uuid then 'outgoing' else 'incoming' end as direction,
      o.document_id as "otherDocumentId", o.kind as "otherKind", o.number as "otherNumber",
      o.issued_on as "otherIssuedOn", o.issuer as "otherIssuer", o.title as "otherTitle", x.cited_kind as "citedKind",
      x.cited_number as "citedNumber", x.cited_on as "citedOn", x.cited_issuer as "citedIssuer",
      x.cited_title as "citedTitle", x.first_line as "firstLine", x.last_line as "lastLine"
    from document_relation x
    left join document o on o.tenant_id = x.tenant_id and o.withdrawn_at is null and o.document_id =
      case when x.document_id = ${documentId}::uuid then x.other_document_id else x.document_id end
    where x.tenant_id = ${tenantId} and x.removed_at is null
      and (x.document_id = ${documentId} or (x.other_document_id = ${documentId} and o.document_id is not null))
    order by direction desc, x.first_line nulls last, x.created_at, x.relation_id`.execute(db);
  return found.rows;
}

/** Key by which numbers of documents are compared: no spaces, no marks, no case. */
const numberKey = (column: string) => sql`app_fold(regexp_replace(${sql.ref(column)}, '[[:space:]]', '', 'g'))`;

/**
 * Writes the legal bases that a reading found in place of those of earlier readings; a basis whose number, and date
 * where both have one, is that of one document of the register points to it.
 */
export async function replaceBases(
  db: Handle,
  tenantId: string,
  documentId: string,
  bases: readonly LegalBasis[],
  made: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`delete from document_relation where tenant_id = ${tenantId} and document_id = ${documentId}
    and relation = 'basis' and first_line is not null and removed_at is null`.execute(db);
  const rows = bases.map((basis) => ({
    relationId: newId(),
    kind: basis.kind,
    number: basis.number,
    issuedOn: basis.date === null ? null : (parsePlainDate(basis.date) ?? null),
    issuer: basis.issuer,
    title: basis.title,
    firstLine: basis.sourceLines[0],
    lastLine: basis.sourceLines[1],
  }));
  await sql`insert into document_relation (tenant_id, document_id, relation_id, relation, other_document_id, cited_kind,
      cited_number, cited_on, cited_issuer, cited_title, first_line, last_line, created_by, created_at)
    select t.tenant_id, ${documentId}::uuid, x."relationId", 'basis',
      (select (array_agg(d.document_id))[1] from document d where d.tenant_id = t.tenant_id and d.withdrawn_at is null
        and d.document_id <> ${documentId}::uuid and ${numberKey('d.number')} = ${numberKey('x.number')}
        and (d.issued_on is null or x."issuedOn" is null or d.issued_on = x."issuedOn") having count(*) = 1),
      x.kind, x.number, x."issuedOn", x.issuer, x.title, x."firstLine", x."lastLine", ${made.by}::uuid,
      ${made.at}::timestamptz
    from tenant t, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("relationId" uuid, kind text, number text,
      "issuedOn" date, issuer text, title text, "firstLine" int, "lastLine" int)
    where t.tenant_id = ${tenantId}`.execute(db);
}

/** Points citations of other documents to this one, where its number and date are theirs. */
export async function linkCitations(
  db: Handle,
  tenantId: string,
  document: { readonly documentId: string; readonly number: string | null; readonly issuedOn: PlainDate | null },
): Promise<void> {
  if (document.number === null) return;
  await sql`update document_relation as x set other_document_id = ${document.documentId}
    where x.tenant_id = ${tenantId} and x.other_document_id is null and x.removed_at is null
      and x.document_id <> ${document.documentId} and ${numberKey('x.cited_number')} =
        app_fold(regexp_replace(${document.number}, '[[:space:]]', '', 'g'))
      and (x.cited_on is null or ${document.issuedOn}::date is null or x.cited_on = ${document.issuedOn}::date)`.execute(
    db,
  );
}

export async function insertRelation(
  db: Handle,
  tenantId: string,
  row: {
    readonly relationId: string;
    readonly documentId: string;
    readonly relation: RelationKind;
    readonly otherDocumentId: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into document_relation (tenant_id, document_id, relation_id, relation, other_document_id, created_by,
      created_at)
    values (${tenantId}, ${row.documentId}, ${row.relationId}, ${row.relation}, ${row.otherDocumentId}, ${row.by},
      ${row.at})`.execute(db);
}

/** False where the document has no such relation. */
export async function markRelationRemoved(
  db: Handle,
  tenantId: string,
  documentId: string,
  relationId: string,
  at: Date,
): Promise<boolean> {
  const found = await sql`update document_relation set removed_at = ${at}
    where tenant_id = ${tenantId} and document_id = ${documentId} and relation_id = ${relationId}
      and removed_at is null returning relation_id`.execute(db);
  return found.rows.length > 0;
}
