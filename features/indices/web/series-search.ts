import { foldVietnamese } from '@nanghang/domain/kernel';
import type { SearchHit } from '@nanghang/ui';
import { readingRoutes } from '../contract/index.ts';
import { client } from './indices.queries.ts';
import { indexPath } from './paths.ts';

/** Finds indices by code or name, with or without marks. */
export async function seriesSearch(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const wanted = foldVietnamese(query.trim());
  const { items } = await client.call(readingRoutes.series, { signal });
  return items
    .filter((item) => foldVietnamese(`${item.code} ${item.name.vi} ${item.name.en}`).includes(wanted))
    .map((item) => ({ id: item.code, label: item.code, detail: item.name.vi, href: indexPath(item.code) }));
}
