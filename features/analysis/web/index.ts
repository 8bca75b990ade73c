import type { PageDefinition } from '@nanghang/ui';
import { IconAdjustments, IconArrowsExchange, IconTarget } from '@tabler/icons-react';

/** Pages of diagnosis, what-if, comparison and targets. */
export const analysisPages: readonly PageDefinition[] = [
  {
    path: '/indices/$code/diagnosis',
    title: { vi: 'Vì sao', en: 'Why' },
    load: () => import('./pages/diagnosis.page.tsx'),
    permission: 'analysis.read',
  },
  {
    path: '/compare',
    title: { vi: 'So sánh', en: 'Compare' },
    load: () => import('./pages/compare.page.tsx'),
    nav: { group: 'read', order: 30, label: { vi: 'So sánh', en: 'Compare' }, icon: IconArrowsExchange },
    permission: 'analysis.read',
    searchable: true,
  },
  {
    path: '/what-if',
    title: { vi: 'Tính thử', en: 'What if' },
    load: () => import('./pages/what-if.page.tsx'),
    nav: { group: 'read', order: 40, label: { vi: 'Tính thử', en: 'What if' }, icon: IconAdjustments },
    permission: 'analysis.read',
    searchable: true,
  },
  {
    path: '/targets',
    title: { vi: 'Mục tiêu', en: 'Targets' },
    load: () => import('./pages/targets.page.tsx'),
    nav: { group: 'read', order: 50, label: { vi: 'Mục tiêu', en: 'Targets' }, icon: IconTarget },
    permission: 'target.read',
    searchable: true,
  },
];
