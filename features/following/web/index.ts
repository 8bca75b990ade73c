import type { PageDefinition } from '@nanghang/ui';
import { lazy } from 'react';

/** Pages of following up. */
export const followingPages: readonly PageDefinition[] = [
  {
    path: '/notices',
    title: { vi: 'Thông báo', en: 'Notifications' },
    load: () => import('./pages/notices.page.tsx'),
    searchable: true,
  },
  {
    path: '/account/notices',
    title: { vi: 'Cách nhận thông báo', en: 'How you are told' },
    load: () => import('./pages/notice-settings.page.tsx'),
    searchable: true,
  },
  {
    path: '/unsubscribe',
    title: { vi: 'Thôi nhận thư', en: 'Stop mail' },
    load: () => import('./pages/unsubscribe.page.tsx'),
    frame: 'public',
  },
];

/** The bell of the shell; it also listens to the changes of others. */
export const NoticeBell = lazy(async () => ({ default: (await import('./components/notice-bell.tsx')).NoticeBell }));
