import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import type { IndexParts } from './duties.deps.ts';
import type { ComponentNames } from './task-rows.store.ts';

/** Reads the names of indices and components of a day. */
export type ListIndexParts = (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly IndexParts[]>;

const known = new WeakMap<readonly IndexParts[], ComponentNames>();

/** Names by code; a code that no index has stands for itself. Parts that were seen before are not walked again. */
export function componentNamesOf(parts: readonly IndexParts[]): ComponentNames {
  const names = known.get(parts) ?? namesOf(parts);
  known.set(parts, names);
  return names;
}

function namesOf(parts: readonly IndexParts[]): ComponentNames {
  const names = new Map<string, string>();
  for (const { series, name, components } of parts) {
    names.set(`${series} `, name);
    for (const component of components) names.set(`${series} ${component.code}`, component.name);
  }
  return (series, component) => names.get(`${series} ${component}`) ?? (component === '' ? series : component);
}
