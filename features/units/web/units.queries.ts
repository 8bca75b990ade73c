import { createClient } from '@nanghang/contract';
import type { PlainDate } from '@nanghang/domain/kernel';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { adminRoutes, unitRoutes, unitSetRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

export function treeQuery(on: PlainDate, q: string) {
  return queryOptions({
    queryKey: ['units', 'tree', on, q],
    queryFn: ({ signal }) => client.call(unitRoutes.tree, { query: q === '' ? { on } : { on, q }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function unitQuery(unitId: string, on: PlainDate) {
  return queryOptions({
    queryKey: ['units', 'one', unitId, on],
    queryFn: ({ signal }) => client.call(unitRoutes.show, { params: { unitId }, query: { on }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function setsQuery(on: PlainDate) {
  return queryOptions({
    queryKey: ['units', 'sets', on],
    queryFn: ({ signal }) => client.call(unitSetRoutes.list, { query: { on }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function setQuery(setId: string, on: PlainDate) {
  return queryOptions({
    queryKey: ['units', 'sets', setId, on],
    queryFn: ({ signal }) => client.call(unitSetRoutes.show, { params: { setId }, query: { on }, signal }),
  });
}

export function provincesQuery(on: PlainDate) {
  return queryOptions({
    queryKey: ['units', 'provinces', on],
    queryFn: ({ signal }) => client.call(adminRoutes.provinces, { query: { on }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function belowQuery(parent: string, on: PlainDate) {
  return queryOptions({
    queryKey: ['units', 'below', parent, on],
    queryFn: ({ signal }) => client.call(adminRoutes.below, { query: { on, parent, limit: 500 }, signal }),
  });
}
