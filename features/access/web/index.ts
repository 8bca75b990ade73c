import type { PageDefinition } from '@nanghang/ui';

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
];
