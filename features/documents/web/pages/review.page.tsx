import { Page as Body, QueryState, usePathParam } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { DocumentDetail } from '../../contract/index.ts';
import { NoReading, ReadingEnded, ReadingNow } from '../components/reading-state.tsx';
import { ReviewScreen } from '../components/review-screen.tsx';
import { documentQuery, reviewQuery } from '../documents.queries.ts';

const running = ['queued', 'reading'];
const ended = ['failed', 'cancelled'];

function Reading({ detail, extractionId }: { readonly detail: DocumentDetail; readonly extractionId: string }) {
  const head = useQuery(reviewQuery(extractionId));
  if (head.data && running.includes(head.data.status)) return <ReadingNow head={head.data} />;
  if (head.data && ended.includes(head.data.status)) return <ReadingEnded head={head.data} />;
  return <ReviewScreen key={extractionId} detail={detail} extractionId={extractionId} />;
}

/** The review of what was read out of a document; while it is being read, how far that is. */
export function Page() {
  const query = useQuery(documentQuery(usePathParam('id')));
  if (!query.data)
    return (
      <Body>
        <QueryState query={query} skeleton={{ lines: 12 }}>
          {() => null}
        </QueryState>
      </Body>
    );
  const { extractionId } = query.data;
  return extractionId === null ? <NoReading /> : <Reading detail={query.data} extractionId={extractionId} />;
}
