import { type ReactNode, useCallback, useState } from 'react';
import type { ReviewRow, ReviewStep } from '../../contract/index.ts';
import type { KeptEdits } from '../model/kept-edits.ts';
import { textOf } from '../model/row-list.ts';
import type { Review } from '../use-review.ts';
import { codeOf } from './row-card.tsx';
import { RowConflictCard } from './row-conflict.tsx';
import { RowEditor } from './row-editor.tsx';
import { SplitEditor } from './split-editor.tsx';

interface Work {
  readonly rowId: string;
  readonly mode: 'edit' | 'split';
  readonly text?: string;
  readonly at?: number;
}

export interface RowWorkOptions {
  readonly extractionId: string;
  /** Date of the document. */
  readonly on: string | null;
  readonly kept: KeptEdits;
  readonly places: ReadonlyMap<string, number>;
}

/** Which row is worked on, and how. */
export function useWorkedRow() {
  const [work, setWork] = useState<Work>();
  const open = useCallback((rowId: string, mode: 'edit' | 'split') => setWork({ rowId, mode }), []);
  const close = useCallback(() => setWork(undefined), []);
  /** Ends the work on any row but this one. */
  const leave = useCallback((rowId: string) => setWork((now) => (now?.rowId === rowId ? now : undefined)), []);
  return { work, setWork, open, close, leave };
}

export type WorkedRow = ReturnType<typeof useWorkedRow>;

/** Draws the editor, the cut or the conflict of a row; nothing for a row at rest. */
export function rowWork(
  row: ReviewRow,
  options: RowWorkOptions,
  worked: WorkedRow,
  review: Review,
  onClosed: (next: boolean) => void,
): ReactNode | undefined {
  const { extractionId, on, kept, places } = options;
  const { work, setWork, close } = worked;
  const { rowId } = row;
  const conflict = review.conflicts.get(rowId);
  if (conflict) {
    const settle = (step: ReviewStep | undefined) => {
      review.forget(rowId);
      close();
      if (step) review.take(step);
      else kept.drop(rowId);
    };
    return (
      <RowConflictCard
        conflict={conflict}
        code={codeOf(row, places.get(rowId) ?? 0)}
        onKeepMine={settle}
        onTakeTheirs={() => settle(undefined)}
      />
    );
  }
  if (work?.rowId !== rowId) return undefined;
  if (work.mode === 'split')
    return (
      <SplitEditor
        text={work.text ?? textOf(row)}
        at={work.at}
        onClose={() => {
          close();
          onClosed(false);
        }}
        onSplit={([first, second]) => {
          close();
          review.take({
            kind: 'split',
            rowId,
            version: row.version,
            parts: [{ text: first }, { text: second }],
          });
        }}
      />
    );
  return (
    <RowEditor
      row={row}
      extractionId={extractionId}
      on={on}
      kept={kept}
      writing={review.state}
      take={review.take}
      onSplit={(text, at) => setWork({ rowId, mode: 'split', text, at })}
      onClose={(next) => {
        close();
        onClosed(next);
      }}
    />
  );
}
