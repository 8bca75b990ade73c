import type { Notice } from './following.contract.ts';

/**
 * Where a notice leads: to the report for whoever writes or signs it, to the decision for whoever decides, else to the
 * task; undefined where there is nothing to open.
 * @returns path and query of a page of the product
 * @example noticeHref({ kind: 'returned', taskId: 't', obligationId: 'o', facts: {} }) // '/my-work?ob=o'
 */
export function noticeHref(
  notice: Pick<Notice, 'kind' | 'taskId' | 'obligationId'> & { readonly facts: Pick<Notice['facts'], 'count'> },
): string | undefined {
  const { kind, taskId, obligationId, facts } = notice;
  const many = facts.count !== undefined;
  switch (kind) {
    case 'waiting':
      return obligationId === null ? '/acceptance' : `/acceptance?ob=${obligationId}`;
    case 'extension_asked':
      return '/acceptance?tab=requests';
    case 'escalated':
      if (many) return '/execution';
      return obligationId === null || taskId === null ? undefined : `/tasks/${taskId}?tab=reports&ob=${obligationId}`;
    case 'mentioned':
    case 'commented':
      return taskId === null ? undefined : `/tasks/${taskId}?tab=comments`;
    default:
      if (obligationId !== null) return `/my-work?ob=${obligationId}`;
      return many ? '/my-work' : taskId === null ? undefined : `/tasks/${taskId}`;
  }
}
