import type { SearchHit } from '@nanghang/ui';
import { registerRoutes } from '../contract/index.ts';
import { nameOf } from './components/document-name.ts';
import { client } from './documents.queries.ts';
import { documentPath } from './paths.ts';

const mostDocuments = 5;
const mostLines = 5;

/** Finds documents by number, title, issuer or signer, and lines of their texts, with or without marks. */
export async function documentSearch(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const q = query.trim();
  if (q.length < 2) return [];
  const [documents, lines] = await Promise.all([
    client.call(registerRoutes.list, { query: { q, limit: mostDocuments }, signal }),
    client.call(registerRoutes.search, { query: { q, limit: mostLines }, signal }),
  ]);
  return [
    ...documents.items.map((row) => ({
      id: row.documentId,
      label: nameOf(row),
      detail: row.title,
      href: documentPath(row.documentId),
    })),
    ...lines.items.map((hit) => ({
      id: `${hit.documentId} ${hit.line}`,
      label: hit.excerpt,
      detail: `${hit.number ?? hit.title ?? ''}: ${hit.line}`,
      href: documentPath(hit.documentId, { tab: 'text', line: String(hit.line) }),
    })),
  ];
}
