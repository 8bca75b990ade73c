import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { IconSitemap } from '@tabler/icons-react';
import { unitSearch } from './unit-search.ts';

/** Pages of units in time. */
export const unitPages: readonly PageDefinition[] = [
  {
    path: '/units',
    title: { vi: 'Đơn vị', en: 'Units' },
    load: () => import('./pages/units.page.tsx'),
    nav: { group: 'manage', order: 20, label: { vi: 'Đơn vị', en: 'Units' }, icon: IconSitemap },
    permission: 'unit.read',
    searchable: true,
  },
];

/** Units for the search box. */
export const unitsSearch: SearchProvider = unitSearch;
