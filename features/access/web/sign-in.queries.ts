import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';
import { sessionRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

/** Key of everything that is known of the session, in the shell too. */
export const sessionKey = ['session'] as const;

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => client.call(sessionRoutes.readSignIn, { signal }),
  staleTime: 0,
});
