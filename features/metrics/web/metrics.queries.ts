import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';
import { metricRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
const client = createClient();

export const metricsQuery = queryOptions({
  queryKey: ['metrics', 'list'],
  queryFn: ({ signal }) => client.call(metricRoutes.list, { signal }),
});

export function metricQuery(id: string) {
  return queryOptions({
    queryKey: ['metrics', 'one', id],
    queryFn: ({ signal }) => client.call(metricRoutes.show, { params: { id }, signal }),
  });
}

export function valuesQuery(id: string) {
  return queryOptions({
    queryKey: ['metrics', 'values', id],
    queryFn: ({ signal }) => client.call(metricRoutes.values, { params: { id }, query: {}, signal }),
  });
}

export function rowsQuery(id: string, subject: string, period: string) {
  return queryOptions({
    queryKey: ['metrics', 'rows', id, subject, period],
    queryFn: ({ signal }) => client.call(metricRoutes.rows, { params: { id }, query: { subject, period }, signal }),
  });
}
