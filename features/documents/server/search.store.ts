import type { Reach } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { type RawBuilder, sql } from 'kysely';
import { readable } from './documents.store.ts';

/** A document that holds all words of a search. */
export interface CandidateRow {
  readonly documentId: string;
  readonly fileVersion: number;
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
  readonly title: string | null;
}

/** Words as ranges: each as it stands, the last one as the beginning of a word. */
function rangesOf(words: readonly string[]): RawBuilder<unknown> {
  const rows = words.map((word, at) => ({ at, low: word, high: at === words.length - 1 ? `${word}~` : word }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as q(at int, low text, high text)`;
}

/** Documents in reach that hold all words, the newest first. */
export async function listCandidates(
  db: Handle,
  tenantId: string,
  reach: Reach,
  words: readonly string[],
  documentId: string | undefined,
): Promise<readonly CandidateRow[]> {
  const found = await sql<CandidateRow>`with found as (
      select w.document_id, w.file_version from ${rangesOf(words)}
      join document_word w on w.tenant_id = ${tenantId} and w.word >= q.low collate "C" and w.word <= q.high collate "C"
        and (${documentId ?? null}::uuid is null or w.document_id = ${documentId ?? null}::uuid)
      group by w.document_id, w.file_version having count(distinct q.at) = ${words.length})
    select d.document_id as "documentId", f.file_version as "fileVersion", d.number, d.issued_on as "issuedOn", d.title
    from found f join document d on d.tenant_id = ${tenantId} and d.document_id = f.document_id
    where d.withdrawn_at is null and ${readable(reach)}
    order by coalesce(d.issued_on, d.created_at::date) desc, d.document_id desc`.execute(db);
  return found.rows;
}

/** A line that holds all words, in any order. */
export interface FoundLine {
  readonly documentId: string;
  readonly line: number;
  readonly page: number | null;
  readonly content: string;
}

/** Lines of some documents that hold all words, by document, in order. */
export async function listFoundLines(
  db: Handle,
  tenantId: string,
  words: readonly string[],
  documents: readonly CandidateRow[],
): Promise<ReadonlyMap<string, readonly FoundLine[]>> {
  const ids = documents.map((document) => document.documentId);
  const found = await sql<FoundLine>`with places as (
      select w.document_id, w.file_version, n.line from ${rangesOf(words)}
      join document_word w on w.tenant_id = ${tenantId} and w.word >= q.low collate "C" and w.word <= q.high collate "C"
        and w.document_id = any(${ids}::uuid[])
      cross join lateral unnest(w.line_numbers) as n(line)
      group by w.document_id, w.file_version, n.line having count(distinct q.at) = ${words.length})
    select l.document_id as "documentId", l.line_number as line, l.page, l.content from places p
    join document_line l on l.tenant_id = ${tenantId} and l.document_id = p.document_id
      and l.file_version = p.file_version and l.line_number = p.line
    order by l.document_id, l.line_number`.execute(db);
  const byDocument = new Map<string, FoundLine[]>();
  for (const line of found.rows) {
    const known = byDocument.get(line.documentId);
    if (known) known.push(line);
    else byDocument.set(line.documentId, [line]);
  }
  return byDocument;
}
