import type { PageDefinition } from '@nanghang/ui';
import { IconChecklist, IconInbox, IconListCheck } from '@tabler/icons-react';
import { inboxPath, myWorkPath, tasksPath } from './paths.ts';

/** Pages of tasks, own work and execution. */
export const dutiesPages: readonly PageDefinition[] = [
  {
    path: tasksPath,
    title: { vi: 'Nhiệm vụ', en: 'Tasks' },
    load: () => import('./pages/task-list.page.tsx'),
    nav: { group: 'work', order: 20, label: { vi: 'Nhiệm vụ', en: 'Tasks' }, icon: IconListCheck },
    permission: 'task.read',
    searchable: true,
  },
  {
    path: myWorkPath,
    title: { vi: 'Việc của tôi', en: 'My work' },
    load: () => import('./pages/my-work.page.tsx'),
    nav: { group: 'work', order: 30, label: { vi: 'Việc của tôi', en: 'My work' }, icon: IconInbox, phone: true },
    permission: 'duty.work',
    searchable: true,
  },
  {
    path: inboxPath,
    title: { vi: 'Chờ tiếp nhận', en: 'To accept' },
    load: () => import('./pages/inbox.page.tsx'),
    nav: { group: 'work', order: 40, label: { vi: 'Chờ tiếp nhận', en: 'To accept' }, icon: IconChecklist },
    permission: 'duty.decide',
    searchable: true,
  },
];
