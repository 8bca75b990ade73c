import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { IconFileText } from '@tabler/icons-react';

/** Pages of the feature. */
export const documentsPages: readonly PageDefinition[] = [
  {
    path: '/documents',
    title: { vi: 'Văn bản, kế hoạch', en: 'Documents and plans' },
    about: {
      vi: 'Nạp văn bản, duyệt nhiệm vụ đọc được, ban hành thành kế hoạch.',
      en: 'Bring documents in, review the tasks read out of them, publish them as plans.',
    },
    load: () => import('./pages/document-list.page.tsx'),
    nav: { group: 'work', order: 10, label: { vi: 'Văn bản, kế hoạch', en: 'Documents' }, icon: IconFileText },
    permission: 'document.read',
    searchable: true,
  },
  {
    path: '/documents/$id',
    title: { vi: 'Văn bản', en: 'Document' },
    load: () => import('./pages/document.page.tsx'),
    permission: 'document.read',
  },
  {
    path: '/documents/$id/review',
    title: { vi: 'Duyệt bản trích', en: 'Review' },
    load: () => import('./pages/review.page.tsx'),
    permission: 'document.read',
  },
];

/** Documents for the search box, by their names and by their texts. */
export const documentsSearch: SearchProvider = {
  id: 'documents',
  heading: { vi: 'Văn bản, kế hoạch', en: 'Documents' },
  permission: 'document.read',
  find: async (query, signal) => (await import('./document-search.ts')).documentSearch(query, signal),
};
