import type { PageDefinition } from '@nanghang/ui';
import { IconInbox } from '@tabler/icons-react';
import { myWorkPath } from './paths.ts';

/** Pages of tasks, own work and execution. */
export const dutiesPages: readonly PageDefinition[] = [
  {
    path: myWorkPath,
    title: { vi: 'Việc của tôi', en: 'My work' },
    load: () => import('./pages/my-work.page.tsx'),
    nav: { group: 'work', order: 30, label: { vi: 'Việc của tôi', en: 'My work' }, icon: IconInbox, phone: true },
    permission: 'duty.work',
    searchable: true,
  },
];
