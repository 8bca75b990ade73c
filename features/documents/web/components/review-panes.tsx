import {
  type KeyHint,
  type PageMark,
  PageView,
  type PageViewHandle,
  QueryState,
  type ReviewPane,
  SplitReview,
  Text,
  useFormat,
  useMessages,
  useRoomBeside,
} from '@nanghang/ui';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentDetail, ReviewHead, ReviewRow, SourceLine } from '../../contract/index.ts';
import { lineAt, marksOfRow } from '../model/page-marks.ts';
import { linePlaces } from '../model/row-list.ts';
import { pagePath } from '../paths.ts';
import { reviewMessages } from '../review.messages.ts';
import type { Review } from '../use-review.ts';
import { IssuePane } from './issue-pane.tsx';
import { SourcePane, type SourceView, SourceViewChoice } from './source-pane.tsx';
import type { RowCursor } from './use-row-cursor.ts';

export interface ReviewPanesProps {
  readonly detail: DocumentDetail;
  readonly head: ReviewHead;
  readonly review: Review;
  readonly all: readonly ReviewRow[];
  readonly cursor: RowCursor;
  readonly rowsPane: ReactNode;
  readonly rowsActions: ReactNode;
  readonly rowsNote: string;
  readonly keys: readonly KeyHint[];
  readonly onOpenRow: (rowId: string) => void;
}

const noLines: readonly SourceLine[] = [];
const viewKey = 'documents.source-view';

/** Which of picture and text is shown; the choice is kept on this device. */
function useSourceView(pages: number): [SourceView, (view: SourceView) => void] {
  const [view, setView] = useState<SourceView>(() => {
    const kept = localStorage.getItem(viewKey);
    return kept === 'text' || kept === 'image' ? kept : 'both';
  });
  const keep = (next: SourceView) => {
    localStorage.setItem(viewKey, next);
    setView(next);
  };
  return [pages === 0 ? 'text' : view, keep];
}

interface PagesPaneProps {
  readonly detail: DocumentDetail;
  readonly head: ReviewHead;
  readonly lines: readonly SourceLine[];
  readonly row: ReviewRow | undefined;
  /** Whether it is in sight; on a phone one pane is at a time. */
  readonly shown: boolean;
  readonly onLine: (line: number) => void;
}

/** Pages as pictures; the lines of the current row are marked and brought into sight. */
function PagesPane({ detail, head, lines, row, shown, onLine }: PagesPaneProps) {
  const words = useMessages(reviewMessages);
  const view = useRef<PageViewHandle>(null);
  const { documentId } = detail;
  const { sha256 } = head;
  const pages = useMemo(
    () => head.pages.map((one) => ({ ...one, src: pagePath(documentId, sha256, one.page) })),
    [head.pages, documentId, sha256],
  );
  const [first, last] = [row?.firstLine ?? null, row?.lastLine ?? row?.firstLine ?? null];
  const marks = useMemo<readonly PageMark[]>(() => marksOfRow(lines, first, last), [lines, first, last]);
  useEffect(() => {
    const [mark] = marks;
    // The next frame knows the size of a pane that was just opened.
    const next = requestAnimationFrame(() => mark && shown && view.current?.showMark(mark, 'auto'));
    return () => cancelAnimationFrame(next);
  }, [marks, shown]);
  return (
    <PageView
      ref={view}
      label={words.pageImage}
      pages={pages}
      marks={marks}
      onPress={(page, x, y) => {
        const line = lineAt(lines, page, x, y);
        if (line !== undefined) onLine(line);
      }}
    />
  );
}

/** Source, rows and issues, linked with one another; pages as pictures beside the text where the file has pages. */
export function ReviewPanes(props: ReviewPanesProps) {
  const { detail, head, review, all, cursor, rowsPane, rowsActions, rowsNote, keys, onOpenRow } = props;
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const apart = useRoomBeside();
  const [view, setView] = useSourceView(head.pages.length);
  const places = useMemo(() => linePlaces(all, head.issues), [all, head.issues]);
  const choice = head.pages.length > 0 && apart ? { actions: <SourceViewChoice view={view} onChange={setView} /> } : {};
  const image: ReviewPane = {
    id: 'image',
    title: words.pageImage,
    ownScroll: true,
    ...choice,
    content: (
      <PagesPane
        detail={detail}
        head={head}
        lines={review.lines.data ?? noLines}
        row={cursor.current}
        shown={apart || cursor.pane === 'image'}
        onLine={(line) => {
          const place = places.get(line);
          if (place) onOpenRow(place.rowId);
          else cursor.showLine(line, 'center');
        }}
      />
    ),
  };
  const source: ReviewPane = {
    id: 'source',
    title: words.source,
    note: <Text tone="faint">{words.sourceRange(format.number(head.lineCount))}</Text>,
    ...(view === 'text' ? choice : {}),
    ownScroll: true,
    content: (
      <QueryState query={review.lines} skeleton={{ lines: 16 }}>
        {(lines) => (
          <SourcePane ref={cursor.source} lines={lines} row={cursor.current} places={places} onOpenRow={onOpenRow} />
        )}
      </QueryState>
    ),
  };
  const left =
    head.pages.length === 0
      ? [source]
      : !apart || view === 'both'
        ? [image, source]
        : view === 'image'
          ? [image]
          : [source];
  return (
    <SplitReview
      fill
      shown={cursor.pane}
      onShow={cursor.setPane}
      keys={keys}
      panes={[
        ...left,
        {
          id: 'rows',
          title: words.rows,
          note: <Text tone="faint">{rowsNote}</Text>,
          actions: rowsActions,
          ownScroll: true,
          content: rowsPane,
        },
        {
          id: 'issues',
          title: words.issues,
          note: <Text tone="faint">{format.number(head.issues.length)}</Text>,
          content: (
            <IssuePane
              issues={head.issues}
              row={cursor.current}
              onOpen={(issue) => {
                const [rowId] = issue.rowIds;
                if (rowId) onOpenRow(rowId);
                cursor.setPane('source');
                requestAnimationFrame(() => cursor.showLine(issue.firstLine, 'center'));
              }}
            />
          ),
        },
      ]}
    />
  );
}
