import { type StatusMeaning, StatusShape } from '@nanghang/ui';
import type { Notice } from '../../contract/index.ts';

const meanings: Readonly<Record<Notice['kind'], StatusMeaning>> = {
  assigned: 'open',
  due_soon: 'soon',
  overdue: 'late',
  waiting: 'sent',
  to_sign: 'sent',
  returned: 'returned',
  accepted: 'met',
  waived: 'unknown',
  extension_asked: 'sent',
  extension_decided: 'met',
  date_moved: 'soon',
  pressed: 'late',
  escalated: 'late',
  mentioned: 'sent',
  commented: 'open',
};

/** The silhouette of what a notice is about. */
export function NoticeMark({ kind }: { readonly kind: Notice['kind'] }) {
  return <StatusShape meaning={meanings[kind]} />;
}
