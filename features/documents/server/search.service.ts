import { AppError } from '@nanghang/platform/http';
import type { TextHit } from '../contract/register.ts';
import type { DocumentsDeps, Reading } from './documents.deps.ts';
import { excerptOf, lineMatcher, wordsOf } from './line-words.ts';
import { listCandidates, listFoundLines } from './search.store.ts';

/** Documents looked through at once, the newest first. */
const documentsAtOnce = 20;

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
        const documents = await listCandidates(db, asked.tenantId, asked.reach, words, search.documentId);
        const items: TextHit[] = [];
        for (let at = from.offset; at < documents.length; at += documentsAtOnce) {
          const some = documents.slice(at, at + documentsAtOnce);
          const lines = await listFoundLines(db, asked.tenantId, words, some);
          for (const [place, document] of some.entries()) {
            for (const line of lines.get(document.documentId) ?? []) {
              if (at + place === from.offset && line.line <= from.line) continue;
              const found = match(line.content);
              if (!found || (search.marks === 'exact' && !found.exact)) continue;
              const { excerpt, marks } = excerptOf(line.content, found);
              const { documentId, number, issuedOn, title, fileVersion } = document;
              items.push({
                ...{ documentId, number, issuedOn, title, fileVersion, line: line.line, page: line.page },
                ...{ excerpt, marks, exact: found.exact },
              });
              if (items.length >= search.limit) return { items, nextCursor: `${at + place}.${line.line}` };
            }
          }
        }
        return { items, nextCursor: null };
      });
    },
  };
}

export type SearchService = ReturnType<typeof createSearchService>;
