import { createClient } from '@nanghang/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { followingRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

/** The newest notices, for the bell. */
export const newestNoticesQuery = queryOptions({
  queryKey: ['notices', 'newest'],
  queryFn: ({ signal }) => client.call(followingRoutes.list, { query: { limit: 12 }, signal }),
});

/** All notices, page after page. */
export function noticesQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'list', unread],
    queryFn: ({ signal, pageParam }) =>
      client.call(followingRoutes.list, {
        query: { unread: unread ? 'true' : 'false', ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export const noticeSettingsQuery = queryOptions({
  queryKey: ['notices', 'settings'],
  queryFn: ({ signal }) => client.call(followingRoutes.settings, { signal }),
});

export const calendarFeedQuery = queryOptions({
  queryKey: ['notices', 'feed'],
  queryFn: ({ signal }) => client.call(followingRoutes.feed, { signal }),
});
