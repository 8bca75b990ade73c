import type { PageDefinition } from '@nanghang/ui';
import { IconRulerMeasure } from '@tabler/icons-react';

/** Pages of the metric registry. */
export const metricsPages: readonly PageDefinition[] = [
  {
    path: '/figures',
    title: { vi: 'Danh mục số liệu', en: 'Metrics' },
    load: () => import('./pages/metric-list.page.tsx'),
    nav: { group: 'read', order: 60, label: { vi: 'Danh mục số liệu', en: 'Metrics' }, icon: IconRulerMeasure },
    permission: 'metric.read',
    searchable: true,
  },
  {
    path: '/figures/$metric',
    title: { vi: 'Số liệu', en: 'Metric' },
    load: () => import('./pages/metric.page.tsx'),
    permission: 'metric.read',
  },
];
