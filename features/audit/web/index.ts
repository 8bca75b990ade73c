import type { PageDefinition } from '@nanghang/ui';
import { IconListSearch } from '@tabler/icons-react';

export { AuditedHistory } from './components/object-history.tsx';

/** Pages of the audit log. */
export const auditPages: readonly PageDefinition[] = [
  {
    path: '/audit',
    title: { vi: 'Nhật ký', en: 'Audit log' },
    load: () => import('./pages/audit.page.tsx'),
    nav: { group: 'manage', order: 60, label: { vi: 'Nhật ký', en: 'Audit log' }, icon: IconListSearch },
    permission: 'audit.read',
    searchable: true,
  },
];
