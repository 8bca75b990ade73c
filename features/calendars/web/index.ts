import type { PageDefinition } from '@nanghang/ui';
import { IconCalendarCog } from '@tabler/icons-react';

/** Pages of the working calendar. */
export const calendarsPages: readonly PageDefinition[] = [
  {
    path: '/admin/calendar',
    title: { vi: 'Lịch làm việc', en: 'Working calendar' },
    load: () => import('./pages/calendar.page.tsx'),
    about: { vi: 'Ngày nghỉ, ngày làm bù và cách tính hạn.', en: 'Days off, swapped days and how dates are read.' },
    nav: { group: 'manage', order: 50, label: { vi: 'Lịch làm việc', en: 'Working calendar' }, icon: IconCalendarCog },
    permission: 'calendar.edit',
    searchable: true,
  },
];
