import { createClient } from '@nanghang/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type JobRow, operationsRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

export const clockQuery = queryOptions({
  queryKey: ['operations', 'clock'],
  queryFn: ({ signal }) => client.call(operationsRoutes.readClock, { signal }),
});

export function jobsQuery(state: JobRow['state'] | undefined) {
  return queryOptions({
    queryKey: ['operations', 'jobs', state ?? null],
    queryFn: ({ signal }) =>
      client.call(operationsRoutes.listJobs, { query: state === undefined ? {} : { state }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
