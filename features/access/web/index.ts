import type { PageDefinition, SearchProvider } from '@nanghang/ui';
import { IconMail, IconUsers } from '@tabler/icons-react';
import { peoplePath } from './paths.ts';

export { useOwnViews } from './own-views.ts';

/** Pages of people and access. */
export const accessPages: readonly PageDefinition[] = [
  {
    path: '/sign-in',
    title: { vi: 'Đăng nhập', en: 'Sign in' },
    load: () => import('./pages/sign-in.page.tsx'),
    frame: 'public',
  },
  {
    path: '/forgotten-password',
    title: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
    load: () => import('./pages/forgotten-password.page.tsx'),
    frame: 'public',
  },
  {
    path: '/reset-password',
    title: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
    load: () => import('./pages/reset-password.page.tsx'),
    frame: 'public',
  },
  {
    path: '/account',
    title: { vi: 'Tài khoản của tôi', en: 'My account' },
    load: () => import('./pages/my-account.page.tsx'),
    searchable: true,
  },
  {
    path: peoplePath,
    title: { vi: 'Người dùng', en: 'Users' },
    load: () => import('./pages/people.page.tsx'),
    about: {
      vi: 'Tài khoản, chức danh, vai trò; khoá, cấp lại mật khẩu, gỡ xác thực hai lớp.',
      en: 'Accounts, offices and roles; disable, renew passwords, reset second factors.',
    },
    nav: { group: 'manage', order: 30, label: { vi: 'Người dùng', en: 'Users' }, icon: IconUsers },
    permission: 'account.read',
    searchable: true,
  },
  {
    path: `${peoplePath}/$account`,
    title: { vi: 'Người dùng', en: 'User' },
    load: () => import('./pages/person.page.tsx'),
    permission: 'account.read',
  },
  {
    path: '/admin/mail',
    title: { vi: 'Thư gửi đi', en: 'Outgoing mail' },
    load: () => import('./pages/mail.page.tsx'),
    about: { vi: 'Thư hệ thống đã gửi, đang chờ hoặc không gửi được.', en: 'Mail sent, waiting or failed.' },
    nav: { group: 'manage', order: 75, label: { vi: 'Thư gửi đi', en: 'Outgoing mail' }, icon: IconMail },
    permission: 'mail.read',
    searchable: true,
  },
];

/** People in the search box of the shell. */
export const peopleSearch: SearchProvider = {
  id: 'people',
  heading: { vi: 'Người dùng', en: 'People' },
  find: async (query, signal) => (await import('./person-search.ts')).personSearch(query, signal),
};
