import { useCallback, useMemo } from 'react';
import { type UrlParams, useUrlState, writeQuery } from '../navigation/url-state.ts';
import { parseSort, type Sort, sortText } from './column.ts';

/** A condition that a list can be narrowed by. Its id is its member in the address and, mostly, in the API's query. */
export interface FilterDefinition {
  readonly id: string;
  readonly label: string;
  /** `choices` any of several, `choice` one, `date` a day, `text` words. */
  readonly kind: 'choices' | 'choice' | 'date' | 'text';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What of a list is shown, as the address keeps it. */
export interface ListState {
  /** Words typed into the filter field (`q`). */
  readonly text: string;
  /** Values per filter; absent when not set. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort | undefined;
  /** Ids of columns that the person turned away from their default (`cols`). */
  readonly turned: readonly string[];
  /** True when text or a filter narrows the list. */
  readonly narrowed: boolean;
  /** The state as query text, to keep as a saved view. */
  readonly query: string;
  setText(text: string): void;
  setFilter(id: string, values: readonly string[]): void;
  setSort(sort: Sort | undefined): void;
  turnColumn(id: string): void;
  clear(): void;
  /** First value of a filter. */
  one(id: string): string | undefined;
}

export interface ListStateOptions {
  readonly filters?: readonly FilterDefinition[];
  readonly defaultSort?: Sort;
  /** Values that hold while the address names none. */
  readonly defaults?: Readonly<Record<string, readonly string[]>>;
}

const listKeys = ['q', 'sort', 'cols'] as const;
// A filter that the person emptied although it has a default.
const emptied = '~';

function readFilters(url: UrlParams, options: ListStateOptions): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const filter of options.filters ?? []) {
    const text = url[filter.id];
    if (text === emptied) continue;
    const values =
      text === undefined ? options.defaults?.[filter.id] : filter.kind === 'text' ? [text] : text.split(',');
    if (values && values.length > 0) found[filter.id] = values;
  }
  return found;
}

/**
 * Filters, sort and columns of a list, kept in the address: a link reproduces the view. Pass `state.text`, `state.one()`
 * and `sortText(state.sort)` to the query of the page; other members of the address (tab, opened row) stay untouched.
 */
export function useListState(options: ListStateOptions = {}): ListState {
  const [url, setUrl] = useUrlState();
  const { filters: definitions, defaultSort, defaults } = options;
  const filters = useMemo(
    () => readFilters(url, { ...(definitions ? { filters: definitions } : {}), ...(defaults ? { defaults } : {}) }),
    [url, definitions, defaults],
  );
  const turned = useMemo(() => (url['cols'] ? url['cols'].split(',') : []), [url]);
  const sort = useMemo(() => parseSort(url['sort']) ?? defaultSort, [url, defaultSort]);
  const setFilter = useCallback(
    (id: string, values: readonly string[]) => {
      const hasDefault = (defaults?.[id]?.length ?? 0) > 0;
      setUrl({ [id]: values.length > 0 ? values.join(',') : hasDefault ? emptied : undefined });
    },
    [setUrl, defaults],
  );
  const text = url['q'] ?? '';
  const own = [...listKeys, ...(definitions ?? []).map((filter) => filter.id)];
  return {
    text,
    filters,
    sort,
    turned,
    narrowed: text !== '' || Object.keys(filters).length > 0,
    query: writeQuery(Object.fromEntries(own.map((key) => [key, url[key]]))),
    setText: (next) => setUrl({ q: next }),
    setFilter,
    setSort: (next) => setUrl({ sort: sortText(next) }),
    turnColumn: (id) =>
      setUrl({ cols: (turned.includes(id) ? turned.filter((other) => other !== id) : [...turned, id]).join(',') }),
    clear: () =>
      setUrl(
        Object.fromEntries([
          ['q', undefined],
          ...(definitions ?? []).map((filter) => [filter.id, defaults?.[filter.id] ? emptied : undefined]),
        ]),
      ),
    one: (id) => filters[id]?.[0],
  };
}
