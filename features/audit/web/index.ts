import type { PageDefinition } from '@nanghang/ui';
import { IconListSearch } from '@tabler/icons-react';
import { lazy } from 'react';

/** The history of an object; its code comes when a page first shows one. */
export const AuditedHistory = lazy(async () => ({
  default: (await import('./components/object-history.tsx')).AuditedHistory,
}));

/** Pages of the audit log. */
export const auditPages: readonly PageDefinition[] = [
  {
    path: '/audit',
    title: { vi: 'Nhật ký', en: 'Audit log' },
    load: () => import('./pages/audit.page.tsx'),
    about: {
      vi: 'Ai đã làm gì, khi nào, vì sao; kiểm tra niêm phong của nhật ký.',
      en: 'Who did what, when and why; whether the seals hold.',
    },
    nav: { group: 'manage', order: 60, label: { vi: 'Nhật ký', en: 'Audit log' }, icon: IconListSearch },
    permission: 'audit.read',
    searchable: true,
  },
];
