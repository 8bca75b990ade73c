import { allComponents } from '@nanghang/domain/index-algebra';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { IndicesFeature } from '@nanghang/indices/server';
import type { Handle } from '@nanghang/platform/db';

/** Every index with the components of its newest structure, by name. */
export function indexPartsOf(indices: Pick<IndicesFeature, 'knowledgeOf'>) {
  return async (db: Handle, tenantId: string, day: PlainDate) => {
    const { definitions } = await indices.knowledgeOf(db, tenantId, day);
    return definitions.map((series) => {
      const newest = series.versions.at(-1);
      return {
        series: series.code,
        name: series.name.vi,
        components: newest ? allComponents(newest).map(({ code, name }) => ({ code, name: name.vi })) : [],
      };
    });
  };
}
