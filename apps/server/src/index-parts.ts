import { allComponents } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { IndicesFeature } from '@nanghang/indices/server';
import type { Handle } from '@nanghang/platform/db';

type Definitions = Awaited<ReturnType<IndicesFeature['knowledgeOf']>>['definitions'];

function partsOf(definitions: Definitions) {
  return definitions.map((series) => {
    const newest = series.versions.at(-1);
    return {
      series: series.code,
      name: series.name.vi,
      components: newest ? allComponents(newest).map(({ code, name }) => ({ code, name: name.vi })) : [],
    };
  });
}

/** Every index with the components of its newest structure, by name; the same answer while the definitions hold. */
export function indexPartsOf(indices: Pick<IndicesFeature, 'knowledgeOf'>) {
  const known = new WeakMap<Definitions, ReturnType<typeof partsOf>>();
  return async (db: Handle, tenantId: string, day: PlainDate) => {
    const { definitions } = await indices.knowledgeOf(db, tenantId, day);
    const parts = known.get(definitions) ?? partsOf(definitions);
    known.set(definitions, parts);
    return parts;
  };
}
