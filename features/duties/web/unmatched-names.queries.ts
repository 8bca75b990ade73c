import { unitSetRoutes } from '@nanghang/units/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { unmatchedNameRoutes } from '../contract/index.ts';
import { client, dutiesKey } from './work.queries.ts';

/** Names that no unit carries, and tasks that nobody leads. */
export const unmatchedNamesQuery = queryOptions({
  queryKey: [dutiesKey, 'unmatched-names'],
  queryFn: ({ signal }) => client.call(unmatchedNameRoutes.list, { query: {}, signal }),
  placeholderData: keepPreviousData,
});

/** Sets of units of a day, for picking. */
export function setsOnQuery(on: string) {
  return queryOptions({
    queryKey: ['unit-sets', on],
    queryFn: ({ signal }) => client.call(unitSetRoutes.list, { query: { on }, signal }),
    staleTime: 300_000,
  });
}
