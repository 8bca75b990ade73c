import type { PageDefinition } from '@nanghang/ui';
import { IconClockEdit, IconStack2 } from '@tabler/icons-react';

/** Pages for running the system. */
export const operationsPages: readonly PageDefinition[] = [
  {
    path: '/admin/clock',
    title: { vi: 'Đồng hồ trình diễn', en: 'Demo clock' },
    load: () => import('./pages/clock.page.tsx'),
    about: { vi: 'Đặt ngày làm việc của hệ thống thử nghiệm.', en: 'Set the business date of the trial system.' },
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
    about: {
      vi: 'Việc máy chủ làm sau: đang chờ, đã xong, bị lỗi.',
      en: 'What the server does later: waiting, done, failed.',
    },
    nav: { group: 'manage', order: 70, label: { vi: 'Việc nền', en: 'Background work' }, icon: IconStack2 },
    permission: 'job.read',
    searchable: true,
  },
];
