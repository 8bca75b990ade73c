import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { taskListRoutes } from '../contract/index.ts';
import { client, dutiesKey } from './work.queries.ts';

const mostFound = 12;

/** Tasks by code or words, to choose one from. */
export function tasksByTextQuery(q: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'tasks-by-text', q],
    queryFn: ({ signal }) => client.call(taskListRoutes.list, { query: { q, limit: mostFound }, signal }),
    placeholderData: keepPreviousData,
  });
}
