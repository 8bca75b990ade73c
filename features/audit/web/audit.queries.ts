import { createClient } from '@nanghang/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { auditRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
const client = createClient();

/** Rows of one request: a long table asks for more before its end is seen. */
const pageSize = 200;

/** Conditions on the log, as the address keeps them. */
export interface AuditConditions {
  readonly text?: string | undefined;
  readonly action?: string | undefined;
  readonly objectType?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function entriesQuery(conditions: AuditConditions) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'entries', conditions],
    queryFn: ({ pageParam, signal }) =>
      client.call(auditRoutes.list, {
        query: { ...conditions, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const stateQuery = queryOptions({
  queryKey: ['audit', 'state'],
  queryFn: ({ signal }) => client.call(auditRoutes.state, { signal }),
});

export function objectQuery(objectType: string, objectId: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'object', objectType, objectId],
    queryFn: ({ pageParam, signal }) =>
      client.call(auditRoutes.object, {
        params: { objectType, objectId },
        query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // The object is often changed on the very page that shows its history.
    staleTime: 0,
  });
}
