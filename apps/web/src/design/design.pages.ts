import type { PageDefinition } from '@nanghang/ui';

/** The design pages: every piece in every state, and the shell around a list. */
export const designPages: readonly PageDefinition[] = [
  {
    path: '/design',
    title: { vi: 'Hệ thống thiết kế', en: 'Design system' },
    load: () => import('./design.page.tsx'),
    frame: 'public',
  },
  {
    path: '/design/shell',
    title: { vi: 'Khung ứng dụng', en: 'Application shell' },
    load: () => import('./shell.page.tsx'),
    frame: 'bare',
  },
];
