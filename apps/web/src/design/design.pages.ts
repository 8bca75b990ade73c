import type { PageDefinition } from '@nanghang/ui';

/** The design page, which shows every piece in every state. */
export const designPages: readonly PageDefinition[] = [
  {
    path: '/design',
    title: { vi: 'Hệ thống thiết kế', en: 'Design system' },
    load: () => import('./design.page.tsx'),
    frame: 'public',
  },
];
