import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';
import { accountRoutes, peopleRoutes, sessionRoutes, substitutionRoutes, tokenRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

/** Key of everything that is known of the session, in the shell too. */
export const sessionKey = ['session'] as const;

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => client.call(sessionRoutes.readSignIn, { signal }),
  staleTime: 0,
});

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => client.call(accountRoutes.readAccount, { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => client.call(accountRoutes.listSessions, { signal }),
});

export const tokensQuery = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: ({ signal }) => client.call(tokenRoutes.listTokens, { signal }),
});

export const resetsQuery = queryOptions({
  queryKey: ['accounts', 'resets'],
  queryFn: ({ signal }) => client.call(peopleRoutes.listResets, { signal }),
});

export function accountDetailQuery(id: string) {
  return queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => client.call(peopleRoutes.showAccount, { params: { id }, signal }),
  });
}

export function peopleQuery(q: string) {
  return queryOptions({
    queryKey: ['people', q],
    queryFn: ({ signal }) => client.call(peopleRoutes.searchPeople, { query: { q, limit: 50 }, signal }),
  });
}

export function substitutionsQuery(state: 'current' | 'all') {
  return queryOptions({
    queryKey: ['substitutions', state],
    queryFn: ({ signal }) => client.call(substitutionRoutes.listSubstitutions, { query: { state }, signal }),
  });
}
