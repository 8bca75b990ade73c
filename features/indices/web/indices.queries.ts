import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { importRoutes, readingRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

export const overviewQuery = queryOptions({
  queryKey: ['indices', 'overview'],
  queryFn: ({ signal }) => client.call(readingRoutes.overview, { signal }),
});

export const seriesQuery = queryOptions({
  queryKey: ['indices', 'series'],
  queryFn: ({ signal }) => client.call(readingRoutes.series, { signal }),
});

export function pageQuery(code: string, year: number | undefined) {
  return queryOptions({
    queryKey: ['indices', code, 'page', year ?? null],
    queryFn: ({ signal }) =>
      client.call(readingRoutes.page, { params: { code }, query: year === undefined ? {} : { year }, signal }),
  });
}

export function componentQuery(code: string, year: number, component: string) {
  return queryOptions({
    queryKey: ['indices', code, 'component', year, component],
    queryFn: ({ signal }) =>
      client.call(readingRoutes.component, { params: { code }, query: { year, component }, signal }),
  });
}

export function provenanceQuery(code: string, year: number, component: string) {
  return queryOptions({
    queryKey: ['indices', code, 'provenance', year, component],
    queryFn: ({ signal }) =>
      client.call(readingRoutes.provenance, { params: { code }, query: { year, component }, signal }),
  });
}

export function definitionQuery(code: string) {
  return queryOptions({
    queryKey: ['indices', code, 'definition'],
    queryFn: ({ signal }) => client.call(readingRoutes.definition, { params: { code }, signal }),
  });
}

export const importsQuery = queryOptions({
  queryKey: ['indices', 'imports'],
  queryFn: ({ signal }) => client.call(importRoutes.list, { query: { limit: 100 }, signal }),
});

export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['indices', 'imports', importId],
    queryFn: ({ signal }) => client.call(importRoutes.show, { params: { importId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const uploadRoute = { ...importRoutes.upload, body: z.instanceof(FormData) };

/** Sends a file and answers the preview of the import it begins. */
export function uploadResults(file: File) {
  const body = new FormData();
  body.set('file', file);
  return client.call(uploadRoute, { body });
}
