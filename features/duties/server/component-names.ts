import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import type { IndexParts } from './duties.deps.ts';
import type { ComponentNames } from './task-rows.store.ts';

/** Reads the names of indices and components of a day. */
export type ListIndexParts = (db: Handle, tenantId: string, day: PlainDate) => Promise<readonly IndexParts[]>;

/** Names by code; a code that no index has stands for itself. */
export function componentNamesOf(parts: readonly IndexParts[]): ComponentNames {
  const names = new Map<string, string>();
  for (const { series, name, components } of parts) {
    names.set(`${series} `, name);
    for (const component of components) names.set(`${series} ${component.code}`, component.name);
  }
  return (series, component) => names.get(`${series} ${component}`) ?? (component === '' ? series : component);
}
