import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { TextHit } from '../contract/register.ts';
import type { DocumentsDeps, Reading } from './documents.deps.ts';
import { excerptOf, lineMatcher, type SearchKey, searchKeys, wordsOf } from './line-words.ts';
import { type CandidateRow, type FoundLine, listCandidates, listFoundLines } from './search.store.ts';

/** Documents looked through at once, the newest first, and their lines. */
const documentsAtOnce = 20;
const linesAtOnce = 100;

interface Cursor {
  readonly offset: number;
  readonly line: number;
}

function cursorOf(text: string | undefined): Cursor {
  const found = /^(\d{1,6})\.(\d{1,9})$/.exec(text ?? '');
  if (text !== undefined && !found) throw new AppError('BAD_REQUEST');
  return { offset: Number(found?.[1] ?? 0), line: Number(found?.[2] ?? 0) };
}

/** What is asked of a search. */
export interface TextSearch {
  readonly q: string;
  readonly documentId?: string | undefined;
  readonly marks: 'any' | 'exact';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Lines of the newest files that hold the words one after the other, the newest documents first. */
export function createSearchService(deps: Pick<DocumentsDeps, 'database'>) {
  return {
    async search(asked: Reading, search: TextSearch): Promise<{ items: TextHit[]; nextCursor: string | null }> {
      const words = wordsOf(search.q);
      const match = lineMatcher(search.q);
      const from = cursorOf(search.cursor);
      if (words.length === 0) return { items: [], nextCursor: null };
      return deps.database.read(asked.tenantId, async (db) => {
        const items: TextHit[] = [];
        for await (const { line, document, offset } of foundLines(db, asked, searchKeys(words), search, from)) {
          const found = match(line.content);
          if (!found || (search.marks === 'exact' && !found.exact)) continue;
          const { excerpt, marks } = excerptOf(line.content, found);
          const { documentId, number, issuedOn, title } = document;
          items.push({
            ...{ documentId, number, issuedOn, title, fileVersion: line.fileVersion, line: line.line, page: line.page },
            ...{ excerpt, marks, exact: found.exact },
          });
          if (items.length >= search.limit) return { items, nextCursor: `${offset}.${line.line}` };
        }
        return { items, nextCursor: null };
      });
    },
  };
}

interface Place {
  readonly line: FoundLine;
  readonly document: CandidateRow;
  /** Place of the document among all that hold the keys. */
  readonly offset: number;
}

/** Lines in which all keys stand, document by document, read as far as they are asked for. */
async function* foundLines(
  db: Handle,
  { tenantId, reach }: Reading,
  keys: readonly SearchKey[],
  { documentId }: TextSearch,
  from: Cursor,
): AsyncGenerator<Place> {
  let after = from.line;
  for (let offset = from.offset; ; offset += documentsAtOnce) {
    const documents = await listCandidates(db, tenantId, reach, keys, { documentId, offset, limit: documentsAtOnce });
    let next = { place: 0, line: after, limit: linesAtOnce };
    after = 0;
    while (documents.length > 0) {
      const lines = await listFoundLines(db, tenantId, keys, documents, next);
      for (const line of lines) {
        const document = documents[line.place];
        if (document) yield { line, document, offset: offset + line.place };
      }
      const last = lines.at(-1);
      if (!last || lines.length < linesAtOnce) break;
      next = { ...next, place: last.place, line: last.line };
    }
    if (documents.length < documentsAtOnce) return;
  }
}

export type SearchService = ReturnType<typeof createSearchService>;
