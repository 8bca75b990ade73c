import { createClient } from '@nanghang/contract';
import { unitRoutes, unitSetRoutes } from '@nanghang/units/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type DocumentQuery,
  type ReviewRow,
  type RowKind,
  registerRoutes,
  reviewRoutes,
  type SourceLine,
} from '../contract/index.ts';
import { sendingFetch } from './model/sending-fetch.ts';

export const client = createClient();

/** Filters of the register as the page sends them. */
export type RegisterFilters = Partial<Omit<DocumentQuery, 'limit' | 'cursor'>>;

const pageSize = 100;
const readingPollMs = 1500;

/** Documents page by page; asked again shortly while one of them is being read. */
export function documentsQuery(filters: RegisterFilters) {
  return infiniteQueryOptions({
    queryKey: ['documents', 'list', filters],
    queryFn: ({ signal, pageParam }) =>
      client.call(registerRoutes.list, {
        query: { ...filters, limit: pageSize, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((row) => row.status === 'reading'))
        ? readingPollMs
        : false,
  });
}

export const facetsQuery = queryOptions({
  queryKey: ['documents', 'facets'],
  queryFn: ({ signal }) => client.call(registerRoutes.facets, { signal }),
});

export function textSearchQuery(q: string, options: { readonly exact?: boolean; readonly documentId?: string } = {}) {
  return queryOptions({
    queryKey: ['documents', 'search', q, options],
    queryFn: ({ signal }) =>
      client.call(registerRoutes.search, {
        query: {
          q,
          limit: 50,
          marks: options.exact ? 'exact' : 'any',
          ...(options.documentId ? { documentId: options.documentId } : {}),
        },
        signal,
      }),
    enabled: q.trim().length >= 2,
  });
}

export function documentQuery(documentId: string) {
  return queryOptions({
    queryKey: ['documents', 'one', documentId],
    queryFn: ({ signal }) => client.call(registerRoutes.show, { params: { documentId }, signal }),
    refetchInterval: (query) => (query.state.data?.status === 'reading' ? readingPollMs : false),
  });
}

export function reviewQuery(extractionId: string) {
  return queryOptions({
    queryKey: ['documents', 'review', extractionId, 'head'],
    queryFn: ({ signal }) => client.call(reviewRoutes.show, { params: { extractionId }, signal }),
    refetchInterval: (query) => {
      const status = query.state.data?.status;
      return status === 'queued' || status === 'reading' ? 1000 : false;
    },
  });
}

/** Rows of one kind, all of them, and the step of the review they were read at. */
export interface RowsOfKind {
  readonly items: readonly ReviewRow[];
  readonly stepNumber: number;
}

export function rowsKey(extractionId: string, kind: RowKind) {
  return ['documents', 'review', extractionId, 'rows', kind] as const;
}

export function rowsQuery(extractionId: string, kind: RowKind) {
  return queryOptions({
    queryKey: rowsKey(extractionId, kind),
    queryFn: async ({ signal }): Promise<RowsOfKind> => {
      const items: ReviewRow[] = [];
      let cursor: string | undefined;
      let stepNumber: number | undefined;
      do {
        const page = await client.call(reviewRoutes.rows, {
          params: { extractionId },
          query: { kind, limit: 1000, ...(cursor === undefined ? {} : { cursor }) },
          signal,
        });
        items.push(...page.items);
        stepNumber ??= page.stepNumber;
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return { items, stepNumber: stepNumber ?? 0 };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Rows of a kind that changed after a step of the review. */
export function changedRows(extractionId: string, kind: RowKind, sinceStep: number) {
  return client.call(reviewRoutes.rows, { params: { extractionId }, query: { kind, sinceStep, limit: 1000 } });
}

const windowOfLines = 2000;

export function linesQuery(extractionId: string) {
  return queryOptions({
    queryKey: ['documents', 'review', extractionId, 'lines'],
    queryFn: async ({ signal }): Promise<readonly SourceLine[]> => {
      const items: SourceLine[] = [];
      let total = 1;
      for (let from = 1; from <= total; from += windowOfLines) {
        const part = await client.call(reviewRoutes.lines, {
          params: { extractionId },
          query: { from, count: windowOfLines },
          signal,
        });
        total = part.total;
        items.push(...part.items);
      }
      return items;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What publishing would put into force at this moment; never taken from what was known before. */
export function publicationQuery(extractionId: string) {
  return queryOptions({
    queryKey: ['documents', 'review', extractionId, 'publication'],
    queryFn: ({ signal }) => client.call(reviewRoutes.preview, { params: { extractionId }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What typed words mean as a time, with the document around them. */
export function timeframeQuery(extractionId: string, words: string) {
  return queryOptions({
    queryKey: ['documents', 'review', extractionId, 'timeframe', words],
    queryFn: ({ signal }) =>
      client.call(reviewRoutes.readTimeframe, { params: { extractionId }, query: { words }, signal }),
    enabled: words.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Units that exist on a day, in the order of their tree. */
export function unitsOnQuery(on: string | null) {
  return queryOptions({
    queryKey: ['documents', 'units', on],
    queryFn: ({ signal }) => client.call(unitRoutes.tree, { query: on === null ? {} : { on }, signal }),
    staleTime: 600_000,
  });
}

/** Sets of units with how many members they have on a day. */
export function unitSetsOnQuery(on: string | null) {
  return queryOptions({
    queryKey: ['documents', 'unit-sets', on],
    queryFn: ({ signal }) => client.call(unitSetRoutes.list, { query: on === null ? {} : { on }, signal }),
    staleTime: 600_000,
  });
}

const uploadRoute = { ...registerRoutes.upload, body: z.instanceof(FormData) };
const versionRoute = { ...registerRoutes.addVersion, body: z.instanceof(FormData) };

function formOf(file: File): FormData {
  const body = new FormData();
  body.set('file', file);
  return body;
}

/** What an upload tells while it is sent, and by what it is taken back. */
export interface Sending {
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Brings a file in; its reading begins at once. */
export function uploadDocument(file: File, { onSent, signal }: Sending) {
  return createClient({ fetch: sendingFetch(onSent) }).call(uploadRoute, {
    ...{ query: {}, body: formOf(file), signal, idempotencyKey: crypto.randomUUID() },
  });
}

/** Brings a new version of a document's file in. */
export function uploadVersion(documentId: string, file: File, { onSent, signal }: Sending) {
  return createClient({ fetch: sendingFetch(onSent) }).call(versionRoute, {
    params: { documentId },
    query: {},
    body: formOf(file),
    signal,
    idempotencyKey: crypto.randomUUID(),
  });
}
