import type { PageDefinition } from '@nanghang/ui';
import { IconClockEdit, IconStack2 } from '@tabler/icons-react';

/** Pages for running the system. */
export const operationsPages: readonly PageDefinition[] = [
  {
    path: '/admin/clock',
    title: { vi: 'Đồng hồ trình diễn', en: 'Demo clock' },
    load: () => import('./pages/clock.page.tsx'),
    nav: {
      group: 'manage',
      order: 80,
      label: { vi: 'Đồng hồ trình diễn', en: 'Demo clock' },
      icon: IconClockEdit,
    },
    permission: 'clock.set',
    searchable: true,
  },
  {
    path: '/admin/jobs',
    title: { vi: 'Việc nền', en: 'Background work' },
    load: () => import('./pages/jobs.page.tsx'),
    nav: { group: 'manage', order: 70, label: { vi: 'Việc nền', en: 'Background work' }, icon: IconStack2 },
    permission: 'job.read',
    searchable: true,
  },
];
