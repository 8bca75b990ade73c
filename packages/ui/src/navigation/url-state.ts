import { useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** Query members of the address as plain strings. */
export type UrlParams = Readonly<Record<string, string>>;

/**
 * The query of an address as a record; a repeated member keeps its values joined by commas.
 * @example readQuery('?nam=2020&cot=a&cot=b') // { nam: '2020', cot: 'a,b' }
 */
export function readQuery(query: string): UrlParams {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const earlier = found[name];
    found[name] = earlier === undefined ? value : `${earlier},${value}`;
  }
  return found;
}

/**
 * A record as the query of an address; empty values are left out, order is kept, commas stay readable.
 * @example writeQuery({ nam: '2020', loc: '' }) // '?nam=2020'
 */
export function writeQuery(values: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/**
 * State kept in the address, so that a link reproduces the view. Setting a member to undefined removes it; changes
 * replace the entry of the history, and leave the page where it is scrolled to, unless `push` is asked for.
 *
 * @example const [url, setUrl] = useUrlState(); setUrl({ nam: '2020' })
 */
export function useUrlState(): readonly [
  UrlParams,
  (patch: Readonly<Record<string, string | undefined>>, options?: { readonly push?: boolean }) => void,
] {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const router = useRouter();
  const values = useMemo(() => readQuery(search), [search]);
  const set = useCallback(
    (patch: Readonly<Record<string, string | undefined>>, options?: { readonly push?: boolean }) => {
      const { pathname, search: query, hash } = router.history.location;
      const href = `${pathname}${writeQuery({ ...readQuery(query), ...patch })}${hash}`;
      const push = options?.push === true;
      void router.navigate({ href, replace: !push, resetScroll: push });
    },
    [router],
  );
  return [values, set];
}

/** A parameter of the page's path (`/indices/$series` -> `usePathParam('series')`); empty when the path has none. */
export function usePathParam(name: string): string {
  const params: Record<string, unknown> = useParams({ strict: false });
  const value = params[name];
  return typeof value === 'string' ? value : '';
}

/** The path of the page, without query. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}
