import { createClient } from '@nanghang/contract';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { obligationRoutes } from '../contract/obligations.ts';

/** Calls the API of this feature. */
export const client = createClient();

/** First member of every key of this feature: what one write or one event of the server makes stale. */
export const dutiesKey = 'duties';

/** Marks everything of this feature as stale: after a write of one's own, or of somebody else. */
export async function refreshDuties(cache: QueryClient): Promise<void> {
  await cache.invalidateQueries({ queryKey: [dutiesKey] });
}

const routes = async () => (await import('../contract/obligations.ts')).obligationRoutes;

export function myWorkQuery(whose: 'mine' | 'unit') {
  return queryOptions({
    queryKey: [dutiesKey, 'my-work', whose],
    queryFn: ({ signal }) => client.call(async () => (await routes()).myWork, { query: { whose }, signal }),
    initialData: () => client.first<typeof obligationRoutes.myWork>(`/api/v1/my-work?whose=${whose}`),
    placeholderData: keepPreviousData,
  });
}

export function obligationQuery(obligationId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'obligation', obligationId],
    queryFn: ({ signal }) => client.call(async () => (await routes()).show, { params: { obligationId }, signal }),
  });
}
