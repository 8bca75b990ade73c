import { problemOf } from '@nanghang/ui';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Reviewer,
  type ReviewHead,
  type ReviewRow,
  type ReviewStep,
  type RowKind,
  reviewRoutes,
  rowKind,
  type StepResult,
  stepConflict,
} from '../contract/index.ts';
import {
  changedRows,
  client,
  linesQuery,
  type RowsOfKind,
  reviewQuery,
  rowsKey,
  rowsQuery,
} from './documents.queries.ts';
import {
  createReviewWriter,
  type Failure,
  type RowConflict,
  seenIn,
  type UndoResult,
  type WriterState,
} from './model/review-writer.ts';
import { withChanged } from './model/row-list.ts';
import { byKind, expectedRow } from './model/step-effect.ts';
import { rowToShow, type TakenStep, taken, takenBack, type UndoStack } from './model/undo-stack.ts';

const presenceMs = 5000;
const none: readonly ReviewRow[] = [];

function classify(error: unknown): Failure {
  const problem = problemOf(error);
  if (problem.status === 409) {
    const details = (error as { problem?: { details?: unknown } }).problem?.details;
    return { kind: 'conflict', error, rows: stepConflict.safeParse(details).data?.rows ?? [] };
  }
  const lasting = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return { kind: lasting ? 'refused' : 'unreachable', error };
}

/** Writes what is known of rows into the cache of every kind that is loaded. */
function keepRows(
  cache: QueryClient,
  extractionId: string,
  changed: readonly ReviewRow[],
  removedRowIds: readonly string[] = [],
  stepNumber?: number,
): void {
  const groups = byKind(changed);
  for (const kind of rowKind.options) {
    cache.setQueryData<RowsOfKind>(rowsKey(extractionId, kind), (known) =>
      known === undefined
        ? known
        : {
            items: withChanged(known.items, groups.get(kind) ?? none, removedRowIds),
            stepNumber: stepNumber ?? known.stepNumber,
          },
    );
  }
}

/** Tells who is there, and brings in what others changed meanwhile. */
function usePresence(extractionId: string, kind: RowKind, rowId: string | undefined, enabled: boolean) {
  const cache = useQueryClient();
  const [others, setOthers] = useState<readonly Reviewer[]>([]);
  useEffect(() => {
    if (!enabled) return;
    let gone = false;
    const tell = async () => {
      if (document.hidden) return;
      const said = await client
        .call(reviewRoutes.present, { params: { extractionId }, body: { rowId: rowId ?? null } })
        .catch(() => undefined);
      if (gone || !said) return;
      setOthers((known) => (JSON.stringify(known) === JSON.stringify(said.others) ? known : said.others));
      const known = cache.getQueryData<RowsOfKind>(rowsKey(extractionId, kind));
      const head = cache.getQueryData<ReviewHead>(reviewQuery(extractionId).queryKey);
      if (head && said.status !== head.status) void cache.invalidateQueries(reviewQuery(extractionId));
      if (!known || said.stepNumber <= known.stepNumber) return;
      const fresh = await changedRows(extractionId, kind, known.stepNumber).catch(() => undefined);
      if (gone || !fresh) return;
      keepRows(cache, extractionId, fresh.items, [], fresh.stepNumber);
      void cache.invalidateQueries(reviewQuery(extractionId));
    };
    const first = setTimeout(() => void tell(), 400);
    const timer = setInterval(() => void tell(), presenceMs);
    return () => {
      gone = true;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [cache, extractionId, kind, rowId, enabled]);
  return others;
}

/** The browser asks before the page is left while writes wait. */
function useGuard(pending: number): void {
  useEffect(() => {
    if (pending === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [pending]);
}

export interface ReviewOptions {
  readonly extractionId: string;
  readonly kind: RowKind;
  readonly currentRowId: string | undefined;
  /** Hears which row to look at after a merge, a split or an undo. */
  readonly onLead: (rowId: string) => void;
}

interface WriterPlace {
  readonly cache: QueryClient;
  readonly extractionId: string;
  readonly setState: (state: WriterState) => void;
  readonly setConflicts: (change: (known: Conflicts) => Conflicts) => void;
  readonly setRefusal: (error: unknown) => void;
  readonly lead: (rowId: string) => void;
}

type Conflicts = ReadonlyMap<string, RowConflict>;

function standing(row: ReviewRow): boolean {
  return row.state !== 'merged' && row.state !== 'split';
}

function undoableOf(step: TakenStep | undefined): ReviewHead['undoable'] {
  return step ? { stepNumber: step.stepNumber, kind: step.kind, rowCount: step.rowIds.length } : null;
}

/** What becomes of the page when a step or an undo was answered. */
function answersIn({ cache, extractionId, setConflicts, setRefusal, lead }: WriterPlace) {
  const headKey = reviewQuery(extractionId).queryKey;
  let stack: UndoStack = [];
  const keepHead = (counts: ReviewHead['counts']) =>
    cache.setQueryData<ReviewHead>(
      headKey,
      (known) => known && { ...known, counts, undoable: undoableOf(stack.at(-1)) },
    );
  return {
    onSaved(result: StepResult, step: ReviewStep) {
      const rowIds = seenIn(step).map((row) => row.rowId);
      stack = taken(stack, { stepNumber: result.stepNumber, kind: step.kind, rowIds });
      keepRows(cache, extractionId, result.rows);
      keepHead(result.counts);
      setRefusal(undefined);
      setConflicts((known) => withoutKeys(known, rowIds));
      if (step.kind !== 'merge' && step.kind !== 'split' && step.kind !== 'add') return;
      const born = result.rows.filter(standing);
      const shown = born.find((row) => !rowIds.includes(row.rowId)) ?? born[0];
      if (shown) lead(shown.rowId);
      void cache.invalidateQueries({ queryKey: headKey });
    },
    onUndone(result: UndoResult) {
      const undone = stack.at(-1);
      stack = takenBack(stack, undone?.stepNumber ?? result.stepNumber);
      keepRows(cache, extractionId, result.rows, result.removedRowIds);
      keepHead(result.counts);
      void cache.invalidateQueries({ queryKey: headKey });
      const back = rowToShow(
        undone,
        result.rows.filter(standing).map((row) => row.rowId),
      );
      if (back) lead(back);
    },
  };
}

function writerIn(place: WriterPlace) {
  const { cache, extractionId, setState, setConflicts, setRefusal, lead } = place;
  const params = { extractionId };
  return createReviewWriter({
    send: (body, idempotencyKey) => client.call(reviewRoutes.step, { params, body, idempotencyKey }),
    undo: (idempotencyKey) => client.call(reviewRoutes.undo, { params, idempotencyKey }),
    classify,
    now: () => new Date().toISOString(),
    newKey: () => crypto.randomUUID(),
    ...answersIn(place),
    onConflict: (found) => {
      const theirs = found.map((conflict) => conflict.theirs);
      keepRows(cache, extractionId, theirs);
      setConflicts((known) => new Map([...known, ...found.map((one) => [one.rowId, one] as const)]));
      if (theirs[0]) lead(theirs[0].rowId);
    },
    onRefused: (error) => {
      setRefusal(error);
      void cache.invalidateQueries({ queryKey: ['documents', 'review', extractionId] });
    },
    onState: setState,
  });
}

/** Everything a review shows and does: rows at once as decided, writes in their order, what others do, undo. */
export function useReview({ extractionId, kind, currentRowId, onLead }: ReviewOptions) {
  const cache = useQueryClient();
  const head = useQuery(reviewQuery(extractionId));
  const ready = head.data !== undefined && !['queued', 'reading', 'failed', 'cancelled'].includes(head.data.status);
  const rows = useQuery({ ...rowsQuery(extractionId, kind), enabled: ready });
  const lines = useQuery({ ...linesQuery(extractionId), enabled: ready });
  const others = usePresence(extractionId, kind, currentRowId, ready);
  const [state, setState] = useState<WriterState>({ pending: 0, stopped: undefined, savedAt: undefined });
  const [conflicts, setConflicts] = useState<Conflicts>(new Map());
  const [refusal, setRefusal] = useState<unknown>();
  const lead = useRef(onLead);
  useEffect(() => {
    lead.current = onLead;
  });
  useGuard(state.pending);
  const writer = useMemo(
    () => writerIn({ cache, extractionId, setState, setConflicts, setRefusal, lead: (rowId) => lead.current(rowId) }),
    [cache, extractionId],
  );
  const take = useCallback(
    (step: ReviewStep) => {
      cache.setQueryData<RowsOfKind>(
        rowsKey(extractionId, kind),
        (known) => known && { ...known, items: known.items.map((row) => expectedRow(row, step)) },
      );
      writer.take(step);
    },
    [cache, extractionId, kind, writer],
  );
  const forget = useCallback((rowId: string) => setConflicts((known) => withoutKeys(known, [rowId])), []);
  return { head, rows, lines, others, state, conflicts, refusal, take, undo: writer.undo, retry: writer.retry, forget };
}

function withoutKeys<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> {
  return keys.some((key) => map.has(key)) ? new Map([...map].filter(([key]) => !keys.includes(key))) : map;
}

export type Review = ReturnType<typeof useReview>;
