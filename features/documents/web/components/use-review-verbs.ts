import { showNote, useMessages } from '@nanghang/ui';
import { useEffect, useMemo, useRef } from 'react';
import type { ReviewRow, ReviewStep } from '../../contract/index.ts';
import { reviewMessages } from '../review.messages.ts';
import type { ReviewVerbs } from './use-review-keys.ts';
import type { RowCursor } from './use-row-cursor.ts';

export interface ReviewVerbsOptions {
  readonly rows: readonly ReviewRow[];
  readonly cursor: RowCursor;
  readonly take: (step: ReviewStep) => void;
  readonly undo: () => void;
  readonly mayUndo: boolean;
  readonly openWork: (rowId: string, mode: 'edit' | 'split') => void;
  readonly closeWork: () => void;
}

function seen(row: ReviewRow) {
  return { rowId: row.rowId, version: row.version };
}

function move(options: ReviewVerbsOptions, by: number): void {
  const { rows, cursor, closeWork } = options;
  const at = cursor.current ? rows.indexOf(cursor.current) : -1;
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  closeWork();
  if (next) cursor.go(next.rowId, 'led');
}

/** Decides the current row and goes on to the next. */
function decide(options: ReviewVerbsOptions, kind: 'accept' | 'drop' | 'restore', already: ReviewRow['state']): void {
  const row = options.cursor.current;
  if (!row) return;
  if (row.state !== already) options.take({ kind, rows: [seen(row)] });
  if (kind !== 'restore') move(options, 1);
}

/** What keys and buttons do with the current row; the same object as long as the page lives. */
export function useReviewVerbs(options: ReviewVerbsOptions): ReviewVerbs {
  const words = useMessages(reviewMessages);
  const now = useRef({ options, words });
  useEffect(() => {
    now.current = { options, words };
  });
  return useMemo(() => {
    const current = () => now.current.options.cursor.current;
    const work = (mode: 'edit' | 'split') => {
      const row = current();
      if (row && !(mode === 'split' && (row.kind === 'score' || row.kind === 'reporting_duty')))
        now.current.options.openWork(row.rowId, mode);
    };
    return {
      next: () => move(now.current.options, 1),
      previous: () => move(now.current.options, -1),
      accept: () => decide(now.current.options, 'accept', 'accepted'),
      drop: () => decide(now.current.options, 'drop', 'dropped'),
      restore: () => decide(now.current.options, 'restore', 'proposed'),
      edit: () => work('edit'),
      split: () => work('split'),
      merge() {
        const { rows, take } = now.current.options;
        const row = current();
        const above = row && rows[rows.indexOf(row) - 1];
        if (row && above) take({ kind: 'merge', rows: [seen(above), seen(row)] });
        else showNote({ message: now.current.words.mergeFirst });
      },
      showLine() {
        const { cursor } = now.current.options;
        cursor.setPane('source');
        // The pane may be hidden until the next drawing, on a phone.
        requestAnimationFrame(() => {
          cursor.showLine(cursor.current?.firstLine, 'center');
          cursor.source.current?.focus();
        });
      },
      undo() {
        const { undo, mayUndo } = now.current.options;
        if (mayUndo) undo();
        else showNote({ message: now.current.words.nothingToUndo });
      },
    };
  }, []);
}
