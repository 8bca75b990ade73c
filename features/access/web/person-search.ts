import type { SearchHit } from '@nanghang/ui';
import { peopleRoutes } from '../contract/index.ts';
import { personPath } from './paths.ts';
import { client } from './sign-in.queries.ts';

const mostHits = 8;

/** Finds people by name or login, with or without marks, as far as the reader may open their page. */
export async function personSearch(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { items } = await client.call(peopleRoutes.searchPeople, {
    query: { q: query.trim().slice(0, 100), limit: mostHits },
    signal,
  });
  return items.flatMap((person) =>
    person.accountId === null
      ? []
      : [
          {
            id: person.id,
            label: person.displayName,
            ...(person.unitName === null ? {} : { detail: person.unitName }),
            href: personPath(person.accountId),
          },
        ],
  );
}
