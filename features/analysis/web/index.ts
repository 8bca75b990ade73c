import type { PageDefinition } from '@nanghang/ui';

/** Pages of diagnosis, what-if, comparison and targets. */
export const analysisPages: readonly PageDefinition[] = [
  {
    path: '/indices/$code/diagnosis',
    title: { vi: 'Vì sao', en: 'Why' },
    load: () => import('./pages/diagnosis.page.tsx'),
    permission: 'analysis.read',
  },
];
