import { foldVietnamese, type Text } from '@nanghang/domain/kernel';
import type { PageDefinition } from './page-definition.ts';

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly href: string;
}

/**
 * Finds things of one kind for the search box (Ctrl K). A feature exports its own from `@nanghang/<feature>/web` and
 * apps/web/src/pages.ts names it in `searchProviders`; what finds is loaded when somebody first searches. Groups show
 * in that order, each as soon as it is found; a provider that fails shows nothing.
 *
 * @example
 * export const tasksSearch: SearchProvider = {
 *   id: 'tasks',
 *   heading: { vi: 'Nhiệm vụ', en: 'Tasks' },
 *   permission: 'task.read',
 *   find: async (query, signal) => (await import('./task-search.ts')).taskSearch(query, signal),
 * };
 */
export interface SearchProvider {
  readonly id: string;
  readonly heading: Text;
  /** Action the session must grant for the provider to be asked. */
  readonly permission?: string;
  /** At most some eight hits, best first; the signal ends it when the query changes. */
  readonly find: (query: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
}

/**
 * Pages whose title contains the query, with or without diacritics.
 * @example pageHits([{ path: '/a', title: { vi: 'Đơn vị', en: 'Units' }, load, searchable: true }], 'don', 'vi')[0].href // '/a'
 */
export function pageHits(pages: readonly PageDefinition[], query: string, language: 'vi' | 'en'): readonly SearchHit[] {
  const wanted = foldVietnamese(query.trim());
  return pages
    .filter((page) => page.searchable && !page.path.includes('$'))
    .filter((page) => foldVietnamese(`${page.title.vi} ${page.title.en}`).includes(wanted))
    .map((page) => ({ id: page.path, label: page.title[language], href: page.path }));
}
