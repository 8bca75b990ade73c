import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { taskListRoutes } from '../contract/index.ts';
import type { TaskConditions } from './duties.queries.ts';
import { client, dutiesKey } from './work.queries.ts';

const pageRows = 100;

/** Tasks with all that carries them out below. */
export function taskTreeQuery(conditions: TaskConditions) {
  return infiniteQueryOptions({
    queryKey: [dutiesKey, 'task-tree', conditions],
    queryFn: ({ pageParam, signal }) =>
      client.call(taskListRoutes.tree, { query: { ...conditions, limit: pageRows, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
