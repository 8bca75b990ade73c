import type { ReviewRow, ReviewStep, RowKind, RowState } from '../../contract/index.ts';

const decided: Partial<Record<ReviewStep['kind'], RowState>> = {
  accept: 'accepted',
  drop: 'dropped',
  restore: 'proposed',
};

/** What a step makes of a row before the server answers: only its state, which is sure; the rest comes with the answer. */
export function expectedRow(row: ReviewRow, step: ReviewStep): ReviewRow {
  if (step.kind === 'edit') return step.rowId === row.rowId && step.accept ? { ...row, state: 'accepted' } : row;
  const state = decided[step.kind];
  if (!state || !('rows' in step) || !step.rows.some((seen) => seen.rowId === row.rowId)) return row;
  return { ...row, state };
}

/** Rows of each kind among some of several. */
export function byKind(rows: readonly ReviewRow[]): ReadonlyMap<RowKind, readonly ReviewRow[]> {
  return Map.groupBy(rows, (row) => row.kind);
}
