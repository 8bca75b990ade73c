import { unitRoutes } from '@nanghang/units/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { accountRoutes, mailRoutes, peopleRoutes, substitutionRoutes, tokenRoutes } from '../contract/index.ts';
import { client } from './sign-in.queries.ts';

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

/** What narrows the list of users. */
export type AccountFilters = Omit<z.input<typeof peopleRoutes.listAccounts.query>, 'limit' | 'cursor'>;

const pageRows = 100;

export function accountsQuery(filters: AccountFilters) {
  return infiniteQueryOptions({
    queryKey: ['accounts', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      client.call(peopleRoutes.listAccounts, { query: { ...filters, limit: pageRows, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Units of the business date, for picking one. */
export const unitsQuery = queryOptions({
  queryKey: ['units', 'today'],
  queryFn: ({ signal }) => client.call(unitRoutes.tree, { query: {}, signal }),
  staleTime: 300_000,
});

export function mailsQuery(filter: Omit<z.input<typeof mailRoutes.listMails.query>, 'limit' | 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: ['mails', filter],
    queryFn: ({ pageParam, signal }) =>
      client.call(mailRoutes.listMails, { query: { ...filter, limit: pageRows, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
