import {
  Button,
  Callout,
  FilterChips,
  Link,
  PageHeader,
  QueryState,
  useFormat,
  useMessages,
  useSession,
  useUrlState,
  WorkPage,
} from '@nanghang/ui';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import {
  type DocumentDetail,
  type ReviewHead,
  type ReviewIssue,
  type ReviewRow,
  type RowKind,
  rowKind,
} from '../../contract/index.ts';
import { createKeptEdits } from '../model/kept-edits.ts';
import { shownRows, standsAlone } from '../model/row-list.ts';
import { documentPath, documentsPath } from '../paths.ts';
import { reviewMessages } from '../review.messages.ts';
import { type Review, useReview } from '../use-review.ts';
import { AddRow } from './add-row.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReviewPanes } from './review-panes.tsx';
import { ReviewProgress, sumOf, useReviewAnswer, WritingNotice } from './review-progress.tsx';
import type { RowActions } from './row-card.tsx';
import { RowsPane } from './rows-pane.tsx';
import { ScoreImport } from './score-import.tsx';
import { useLeftEdits } from './use-left-edits.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewVerbs } from './use-review-verbs.ts';
import { useRowCursor } from './use-row-cursor.ts';
import { useRowFilters } from './use-row-filters.ts';
import { rowWork, useWorkedRow } from './use-row-work.tsx';
import { PlanNotice } from './withdraw-panel.tsx';

const noRows: readonly ReviewRow[] = [];
const noIssues: readonly ReviewIssue[] = [];

interface HeadProps {
  readonly detail: DocumentDetail;
  readonly head: ReviewHead;
  readonly review: Review;
  readonly kind: RowKind;
  readonly mayEdit: boolean;
  readonly onKind: (kind: RowKind) => void;
  readonly onOpenRow: (rowId: string) => void;
  readonly children: ReactNode;
}

/** The head of the screen: answer, verbs, progress, findings. */
function ScreenHead({ detail, head, review, kind, mayEdit, onKind, onOpenRow, children }: HeadProps) {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const answer = useReviewAnswer(head);
  const [dialog, setDialog] = useState<'head' | 'publish'>();
  const { documentId } = detail;
  const name = [head.head.kind, head.head.number].filter((part) => part !== null).join(' ');
  const day = head.head.issuedOn === null ? '' : `, ${format.date(head.head.issuedOn)}`;
  const close = () => setDialog(undefined);
  return (
    <>
      <PageHeader
        answer={answer}
        documentTitle={`${words.title} ${head.head.number ?? ''}`}
        size="work"
        crumbs={[
          { label: words.documents, href: documentsPath },
          { label: name === '' ? words.untitled : `${name}${day}`, href: documentPath(documentId) },
          { label: words.title },
        ]}
        actions={
          mayEdit ? (
            <>
              <Button kind="quiet" onPress={() => setDialog('head')}>
                {words.editHead}
              </Button>
              <Button
                disabled={sumOf(head.counts, (one) => one.proposed - one.needsCare) === 0}
                onPress={() => review.take({ kind: 'accept_confident' })}
              >
                {words.acceptConfident}
              </Button>
              {head.may.publish ? (
                <Button kind="primary" onPress={() => setDialog('publish')}>
                  {words.publish}
                </Button>
              ) : null}
            </>
          ) : undefined
        }
      />
      <ReviewProgress head={head} kind={kind} onKind={onKind} writing={review.state} others={review.others} />
      <WritingNotice writing={review.state} refusal={review.refusal} onRetry={review.retry} />
      {head.plan ? (
        <PlanNotice planId={head.plan.planId} code={head.plan.code} mayWithdraw={detail.may.publish} />
      ) : mayEdit ? null : (
        <Callout meaning="note">{words.readOnly}</Callout>
      )}
      {children}
      <HeadDialog
        documentId={documentId}
        version={head.documentVersion}
        head={head.head}
        uncertain={head.uncertain}
        opened={dialog === 'head'}
        onClose={close}
      />
      <PublishDialog
        extractionId={head.extractionId}
        opened={dialog === 'publish'}
        onClose={close}
        onOpenRow={(rowId) => {
          close();
          onOpenRow(rowId);
        }}
      />
    </>
  );
}

function useIssuesByRow(issues: readonly ReviewIssue[]): ReadonlyMap<string, readonly ReviewIssue[]> {
  return useMemo(() => {
    const byRow = new Map<string, ReviewIssue[]>();
    for (const issue of issues)
      for (const rowId of issue.rowIds) {
        const known = byRow.get(rowId);
        if (known) known.push(issue);
        else byRow.set(rowId, [issue]);
      }
    return byRow;
  }, [issues]);
}

/** Says that edits wait on this device, and leads to the first. */
function LeftEdits({
  left,
  onOpen,
}: {
  readonly left: readonly ReviewRow[];
  readonly onOpen: (rowId: string) => void;
}) {
  const words = useMessages(reviewMessages);
  const [first] = left;
  if (!first) return null;
  return (
    <Callout meaning="warn" actions={<Link onOpen={() => onOpen(first.rowId)}>{words.openKept}</Link>}>
      {words.keptEdits(left.length)}
    </Callout>
  );
}

export interface ReviewScreenProps {
  readonly detail: DocumentDetail;
  readonly extractionId: string;
}

/** Review of what was read out of a document: source, proposals and findings side by side, by keyboard. */
export function ReviewScreen({ detail, extractionId }: ReviewScreenProps) {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const session = useSession();
  const [url, setUrl] = useUrlState();
  const kind = rowKind.safeParse(url['kind']).data ?? 'task';
  const worked = useWorkedRow();
  const lead = useRef<(rowId: string) => void>(() => {});
  const [watched, setWatched] = useState<string>();
  const review = useReview({
    extractionId,
    kind,
    currentRowId: watched,
    onLead: (rowId) => lead.current(rowId),
  });
  const head = review.head.data;
  const all = review.rows.data?.items ?? noRows;
  const { definitions, list, filters } = useRowFilters(all);
  const workedOn = worked.work?.rowId;
  const rows = useMemo(() => shownRows(all, filters, workedOn), [all, filters, workedOn]);
  const places = useMemo(() => new Map(all.filter(standsAlone).map((row, place) => [row.rowId, place])), [all]);
  const cursor = useRowCursor(rows);
  const currentId = cursor.current?.rowId;
  if (currentId !== watched) setWatched(currentId);
  const issues = useIssuesByRow(head?.issues ?? noIssues);
  const kept = useMemo(
    () => createKeptEdits(localStorage, session?.person.id ?? '', extractionId),
    [session?.person.id, extractionId],
  );
  const mayEdit = head?.status === 'review' && head.may.edit;
  const verbs = useReviewVerbs({
    rows,
    cursor,
    take: review.take,
    undo: review.undo,
    mayUndo: review.state.pending > 0 || (head?.undoable ?? null) !== null,
    openWork: (rowId, mode) => {
      worked.open(rowId, mode);
      const index = rows.findIndex((row) => row.rowId === rowId);
      requestAnimationFrame(() => cursor.rowList.current?.scrollTo(index, 'start'));
    },
    closeWork: worked.close,
  });
  const keys = useReviewKeys(verbs, mayEdit);
  const left = useLeftEdits(kept, all, review.state.pending === 0, workedOn);
  const { go, takesFocus } = cursor;
  const { close, leave } = worked;
  lead.current = (rowId) => go(rowId, 'led');
  const actions = useMemo<RowActions>(
    () => ({
      ...verbs,
      mayEdit,
      takesFocus,
      choose(rowId) {
        leave(rowId);
        go(rowId, 'pressed');
      },
      showLine(rowId) {
        go(rowId, 'pressed');
        requestAnimationFrame(verbs.showLine);
      },
    }),
    [verbs, mayEdit, takesFocus, go, leave],
  );
  const openRow = (rowId: string) => {
    close();
    cursor.setPane('rows');
    if (!rows.some((row) => row.rowId === rowId)) list.clear();
    go(rowId, 'led');
  };
  const workOptions = { extractionId, on: head?.head.issuedOn ?? null, kept, places };
  return (
    <QueryState query={review.head} skeleton={{ lines: 16 }}>
      {(known) => (
        <WorkPage
          head={
            <ScreenHead
              detail={detail}
              head={known}
              review={review}
              kind={kind}
              mayEdit={mayEdit}
              onKind={(next) => {
                close();
                go(undefined, 'led');
                setUrl({ kind: next === 'task' ? undefined : next, row: undefined, line: undefined });
              }}
              onOpenRow={openRow}
            >
              <LeftEdits
                left={left}
                onOpen={(rowId) => {
                  openRow(rowId);
                  worked.open(rowId, 'edit');
                }}
              />
            </ScreenHead>
          }
        >
          <ReviewPanes
            detail={detail}
            head={known}
            review={review}
            all={all}
            cursor={cursor}
            keys={keys}
            onOpenRow={openRow}
            rowsNote={words.rowsShown(format.number(rows.length), format.number(places.size))}
            rowsActions={
              <>
                <FilterChips filters={definitions} state={list} />
                {mayEdit && kind !== 'score' ? <AddRow kind={kind} after={cursor.current} take={review.take} /> : null}
                {kind === 'score' ? (
                  <ScoreImport rows={all} plan={known.head.number ?? known.head.title ?? ''} />
                ) : null}
              </>
            }
            rowsPane={
              <QueryState query={review.rows} skeleton={{ lines: 16 }}>
                {() => (
                  <RowsPane
                    ref={cursor.rowList}
                    rows={rows}
                    places={places}
                    currentId={currentId}
                    issues={issues}
                    others={review.others}
                    actions={actions}
                    narrowed={list.narrowed}
                    onClear={() => list.clear()}
                    workOf={(row) =>
                      rowWork(row, workOptions, worked, review, (next) => (next ? verbs.next() : go(row.rowId, 'led')))
                    }
                  />
                )}
              </QueryState>
            }
          />
        </WorkPage>
      )}
    </QueryState>
  );
}
