import { foldVietnamese } from '@nanghang/domain/kernel';
import type { SearchProvider } from '@nanghang/ui';
import { readingRoutes } from '../contract/index.ts';
import { client } from './indices.queries.ts';
import { indexPath } from './paths.ts';

/** Finds indices by code or name, with or without marks. */
export const seriesSearch: SearchProvider = {
  id: 'indices',
  heading: { vi: 'Chỉ số', en: 'Indices' },
  find: async (query, signal) => {
    const wanted = foldVietnamese(query.trim());
    const { items } = await client.call(readingRoutes.series, { signal });
    return items
      .filter((item) => foldVietnamese(`${item.code} ${item.name.vi} ${item.name.en}`).includes(wanted))
      .map((item) => ({ id: item.code, label: item.code, detail: item.name.vi, href: indexPath(item.code) }));
  },
};
