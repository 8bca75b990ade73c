/** A step that one person took in a review and may take back. */
export interface TakenStep {
  readonly stepNumber: number;
  readonly kind: string;
  readonly rowIds: readonly string[];
}

/** Own steps of this visit, the newest last. */
export type UndoStack = readonly TakenStep[];

const deepest = 200;

/**
 * The stack after a step; the oldest are forgotten beyond 200.
 * @example taken([], { stepNumber: 1, kind: 'accept', rowIds: ['a'] }).length // 1
 */
export function taken(stack: UndoStack, step: TakenStep): UndoStack {
  return [...stack.filter((earlier) => earlier.stepNumber !== step.stepNumber), step].slice(-deepest);
}

/**
 * The stack after the server took a step back: that step and any later one are gone.
 * @example takenBack([{ stepNumber: 4, kind: 'edit', rowIds: [] }], 4) // []
 */
export function takenBack(stack: UndoStack, stepNumber: number): UndoStack {
  return stack.filter((step) => step.stepNumber < stepNumber);
}

/**
 * The row to look at after a step was taken back: one that it concerned and that is shown again.
 * @example rowToShow({ stepNumber: 1, kind: 'merge', rowIds: ['a', 'b'] }, ['b']) // 'b'
 */
export function rowToShow(step: TakenStep | undefined, changedRowIds: readonly string[]): string | undefined {
  return step?.rowIds.find((rowId) => changedRowIds.includes(rowId)) ?? changedRowIds[0];
}
