/** What names a task: its number within its plan, and the code of the plan; null for a task of no plan. */
export interface LabelledTask {
  readonly ref: string;
  readonly plan: { readonly code: string } | null;
}

/**
 * The number of a task, with its plan wherever tasks of several plans are in sight: plans number their tasks alike.
 * Source: design, the screens (tasks).
 * @param withPlan whether tasks of more than one plan are in sight
 * @example taskLabel({ ref: 'PAR.1', plan: { code: '12/KH-UBND' } }, true) // 'PAR.1 · 12/KH-UBND'
 */
export function taskLabel({ ref, plan }: LabelledTask, withPlan: boolean): string {
  return withPlan && plan !== null ? [ref, plan.code].filter((part) => part !== '').join(' · ') : ref;
}

/**
 * Whether tasks of more than one plan are among some, so that their numbers alone do not tell them apart.
 * Source: design, the screens (tasks).
 * @example ofSeveralPlans([{ ref: '1', plan: { code: 'A' } }, { ref: '1', plan: { code: 'B' } }]) // true
 * @example ofSeveralPlans([{ ref: '1', plan: { code: 'A' } }, { ref: '2', plan: { code: 'A' } }]) // false
 */
export function ofSeveralPlans(tasks: readonly LabelledTask[]): boolean {
  return new Set(tasks.map((task) => task.plan?.code)).size > 1;
}
