import type { PageDefinition } from '@nanghang/ui';
import { IconSettings } from '@tabler/icons-react';

/** The hub of what is managed: the pages of the group that a session may open. */
export const managePages: readonly PageDefinition[] = [
  {
    path: '/admin',
    title: { vi: 'Quản trị', en: 'Administration' },
    load: () => import('./manage.page.tsx'),
    nav: {
      group: 'manage',
      order: 0,
      label: { vi: 'Quản trị', en: 'Administration' },
      icon: IconSettings,
      hub: true,
    },
    searchable: true,
  },
];
