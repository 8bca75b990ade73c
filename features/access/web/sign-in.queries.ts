import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';

/** Calls the API of this feature. */
export const client = createClient();

/** Key of everything that is known of the session, in the shell too. */
export const sessionKey = ['session'] as const;

const readSignIn = async () => (await import('../contract/index.ts')).sessionRoutes.readSignIn;

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => client.call(readSignIn, { signal }),
  staleTime: 0,
});
