import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { readable } from './documents.store.ts';
import type { SearchKey } from './line-words.ts';

/** A document in which all keys of a search stand. */
export interface CandidateRow {
  readonly documentId: string;
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
  readonly title: string | null;
}

function stands({ key, unfinished }: SearchKey): RawBuilder<boolean> {
  if (!unfinished) return sql<boolean>`w.word = ${key} collate "C"`;
  return sql<boolean>`w.word >= ${key} collate "C" and w.word <= ${`${key}~`} collate "C"`;
}

/** Documents in reach in which all keys stand, the newest first. */
export async function listCandidates(
  db: Handle,
  tenantId: string,
  reach: Reach,
  keys: readonly SearchKey[],
  page: { readonly documentId: string | undefined; readonly offset: number; readonly limit: number },
): Promise<readonly CandidateRow[]> {
  const holding = keys.map(
    (key) => sql`d.document_id in (select w.document_id from document_word w
      where w.tenant_id = ${tenantId} and ${stands(key)})`,
  );
  const only = page.documentId === undefined ? sql`` : sql` and d.document_id = ${page.documentId}::uuid`;
  const found =
    await sql<CandidateRow>`select d.document_id as "documentId", d.number, d.issued_on as "issuedOn", d.title
    from document d
    where d.tenant_id = ${tenantId} and d.withdrawn_at is null and ${readable(reach)}${only}
      and ${sql.join(holding, sql` and `)}
    order by coalesce(d.issued_on, d.created_at::date) desc, d.document_id desc
    offset ${page.offset} limit ${page.limit}`.execute(db);
  return found.rows;
}

/** A line in which all keys stand, in any order. */
export interface FoundLine {
  /** Place of its document among those asked. */
  readonly place: number;
  readonly fileVersion: number;
  readonly line: number;
  readonly page: number | null;
  readonly content: string;
}

/** Lines of some documents in which all keys stand, in the order of the documents, after a place and line. */
export async function listFoundLines(
  db: Handle,
  tenantId: string,
  keys: readonly SearchKey[],
  documents: readonly CandidateRow[],
  from: { readonly place: number; readonly line: number; readonly limit: number },
): Promise<readonly FoundLine[]> {
  const ids = documents.map((document) => document.documentId);
  const places = keys.map(
    (key) => sql`select w.document_id, w.file_version, n.line
      from document_word w cross join lateral unnest(w.line_numbers) as n(line)
      where w.tenant_id = ${tenantId} and ${stands(key)} and w.document_id = any(${ids}::uuid[])`,
  );
  const found =
    await sql<FoundLine>`select p.place, l.file_version as "fileVersion", l.line_number as line, l.page, l.content
    from (select distinct o.place, k.document_id, k.file_version, k.line from (${sql.join(places, sql` intersect `)}) k
      join (select i.document_id, (i.place - 1)::int as place
        from unnest(${ids}::uuid[]) with ordinality as i(document_id, place)) o on o.document_id = k.document_id
      where (o.place, k.line) > (${from.place}::int, ${from.line}::int)
      order by o.place, k.line limit ${from.limit}) p
    join document_line l on l.tenant_id = ${tenantId} and l.document_id = p.document_id
      and l.file_version = p.file_version and l.line_number = p.line
    order by p.place, p.line`.execute(db);
  return found.rows;
}
