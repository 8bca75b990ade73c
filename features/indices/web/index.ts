import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { IconChartLine, IconLayoutDashboard, IconTableImport } from '@tabler/icons-react';

/** Pages of the index registry. */
export const indicesPages: readonly PageDefinition[] = [
  {
    path: '/',
    title: { vi: 'Tổng quan', en: 'Overview' },
    load: () => import('./pages/overview.page.tsx'),
    nav: {
      group: 'read',
      order: 10,
      label: { vi: 'Tổng quan', en: 'Overview' },
      icon: IconLayoutDashboard,
      phone: true,
    },
    permission: 'index.read',
    searchable: true,
  },
  {
    path: '/indices',
    title: { vi: 'Chỉ số', en: 'Indices' },
    load: () => import('./pages/index-list.page.tsx'),
    nav: { group: 'read', order: 20, label: { vi: 'Chỉ số', en: 'Indices' }, icon: IconChartLine, phone: true },
    permission: 'index.read',
    searchable: true,
  },
  {
    path: '/indices/imports',
    title: { vi: 'Nhập kết quả', en: 'Imports of results' },
    load: () => import('./pages/import-list.page.tsx'),
    about: {
      vi: 'Nạp tệp kết quả, sửa chỗ in sai, nhận hoặc gỡ cả lần nhập.',
      en: 'Load files of results, settle misprints, accept or undo a whole import.',
    },
    nav: { group: 'manage', order: 40, label: { vi: 'Nhập kết quả', en: 'Import results' }, icon: IconTableImport },
    permission: 'index.import',
    searchable: true,
  },
  {
    path: '/indices/imports/$importId',
    title: { vi: 'Nhập kết quả', en: 'Import of results' },
    load: () => import('./pages/import.page.tsx'),
    permission: 'index.import',
  },
  {
    path: '/indices/$code',
    title: { vi: 'Chỉ số', en: 'Index' },
    load: () => import('./pages/index.page.tsx'),
    permission: 'index.read',
  },
  {
    path: '/indices/$code/definition',
    title: { vi: 'Định nghĩa chỉ số', en: 'Definition of an index' },
    load: () => import('./pages/definition.page.tsx'),
    permission: 'index.read',
  },
  {
    path: '/indices/$code/components/$component',
    title: { vi: 'Thành phần', en: 'Component' },
    load: () => import('./pages/component.page.tsx'),
    permission: 'index.read',
  },
];

/** Indices for the search box. */
export const indicesSearch: SearchProvider = {
  id: 'indices',
  heading: { vi: 'Chỉ số', en: 'Indices' },
  find: async (query, signal) => (await import('./series-search.ts')).seriesSearch(query, signal),
};
