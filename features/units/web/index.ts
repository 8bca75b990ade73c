import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { IconSitemap, IconUsersGroup } from '@tabler/icons-react';

/** Pages of units in time. */
export const unitPages: readonly PageDefinition[] = [
  {
    path: '/units',
    title: { vi: 'Đơn vị', en: 'Units' },
    load: () => import('./pages/units.page.tsx'),
    about: {
      vi: 'Đơn vị ở từng ngày: lập, đổi tên, chuyển, kết thúc; ai kế thừa ai.',
      en: 'Units as on any day: add, rename, move, end; who succeeded whom.',
    },
    nav: { group: 'manage', order: 20, label: { vi: 'Đơn vị', en: 'Units' }, icon: IconSitemap },
    permission: 'unit.read',
    searchable: true,
  },
  {
    path: '/units/sets',
    title: { vi: 'Nhóm đơn vị', en: 'Sets of units' },
    about: {
      vi: 'Các sở, ban, ngành; UBND cấp huyện, cấp xã: theo quy tắc hay danh sách, tại từng ngày.',
      en: 'Departments, districts and communes as sets: by rule or list, as on any day.',
    },
    load: () => import('./pages/unit-sets.page.tsx'),
    nav: { group: 'manage', order: 25, label: { vi: 'Nhóm đơn vị', en: 'Sets of units' }, icon: IconUsersGroup },
    permission: 'unit.read',
    searchable: true,
  },
  {
    path: '/units/imports',
    title: { vi: 'Nhập đơn vị và người dùng', en: 'Import units and people' },
    load: () => import('./pages/unit-imports.page.tsx'),
    permission: 'unit.import',
    searchable: true,
  },
  {
    path: '/units/imports/$importId',
    title: { vi: 'Nhập đơn vị và người dùng', en: 'Import units and people' },
    load: () => import('./pages/unit-import.page.tsx'),
    permission: 'unit.import',
  },
];

/** Units for the search box. */
export const unitsSearch: SearchProvider = {
  id: 'units',
  heading: { vi: 'Đơn vị', en: 'Units' },
  find: async (query, signal) => (await import('./unit-search.ts')).unitSearch(query, signal),
};
