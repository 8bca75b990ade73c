import type { SearchHit } from '@nanghang/ui';
import { unitRoutes } from '../contract/index.ts';
import { unitsPath } from './paths.ts';
import { client } from './units.queries.ts';

const mostHits = 8;

/** Finds units by name, abbreviation or other name, with or without marks. */
export async function unitSearch(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { items } = await client.call(unitRoutes.tree, { query: { q: query.trim() }, signal });
  return items
    .filter((unit) => unit.matched)
    .slice(0, mostHits)
    .map((unit) => ({
      id: unit.unitId,
      label: unit.name,
      ...(unit.shortName === null ? {} : { detail: unit.shortName }),
      href: unitsPath(unit.unitId),
    }));
}
