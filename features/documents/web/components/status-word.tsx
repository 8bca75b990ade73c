import { StatusBadge, type StatusMeaning, useFormat, useMessages } from '@nanghang/ui';
import type { DocumentRow, DocumentStatus } from '../../contract/index.ts';
import { documentsMessages } from '../reading.messages.ts';

const meanings: Record<DocumentStatus, StatusMeaning> = {
  reading: 'sent',
  failed: 'late',
  cancelled: 'unknown',
  review: 'soon',
  published: 'met',
  withdrawn: 'returned',
  stored: 'unknown',
};

/** The words of a document's states. */
export function useStatusWords(): Record<DocumentStatus, string> {
  const words = useMessages(documentsMessages);
  return {
    reading: words.statusReading,
    failed: words.statusFailed,
    cancelled: words.statusCancelled,
    review: words.statusReview,
    published: words.statusPublished,
    withdrawn: words.statusWithdrawn,
    stored: words.statusStored,
  };
}

/** Where a document stands on its way from a file to a plan in force. */
export function DocumentStatusBadge({ row }: { readonly row: Pick<DocumentRow, 'status' | 'openRows'> }) {
  const words = useMessages(documentsMessages);
  const names = useStatusWords();
  const format = useFormat();
  return (
    <StatusBadge meaning={meanings[row.status]}>
      {row.status === 'review' && row.openRows > 0
        ? words.statusReviewOpen(format.number(row.openRows))
        : names[row.status]}
    </StatusBadge>
  );
}
