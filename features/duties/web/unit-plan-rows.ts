import type { PlainDate } from '@nanghang/domain/kernel';
import type { z } from 'zod';
import type { cascadingRoutes, UnitPlanDraftContent, UnitPlanDraftRow, UnitPlanRow } from '../contract/index.ts';

/** A draft as the server answers it. */
export type UnitPlanDraft = z.output<typeof cascadingRoutes.unitPlanDraft.response>;
/** A task that a plan gives the unit. */
export type GivenTask = UnitPlanDraft['rows'][number];

function rowOf(given: GivenTask, chosen: boolean): UnitPlanDraftRow {
  const { parentTaskId, ref, content, timeframeRaw, dueOn, priority, leadUnitIds, personId, products } = given;
  return {
    ...{ key: given.parent.taskId, chosen, parentTaskId, ref, content, timeframeRaw, dueOn, priority },
    ...{ leadUnitIds, personId, products },
  };
}

/**
 * What the writers start from: what was saved, with tasks that were given since at the end of it and not chosen; else
 * everything that is given, chosen as far as nothing of the unit carries it out.
 */
export function contentOf(draft: UnitPlanDraft, signer: string, today: PlainDate): UnitPlanDraftContent {
  if (draft.saved) {
    const { content } = draft.saved;
    const known = new Set(content.rows.map((row) => row.parentTaskId));
    const since = draft.rows.filter((given) => !known.has(given.parent.taskId));
    return { ...content, rows: [...content.rows, ...since.map((given) => rowOf(given, false))] };
  }
  const { title, periodFrom, periodTo } = draft;
  return {
    ...{ code: '', title, number: '', signer, issuedOn: today, periodTo },
    periodFrom: periodFrom > today || periodTo < today ? periodFrom : today,
    rows: draft.rows.map((given) => rowOf(given, given.answeredBy.length === 0)),
  };
}

/** A reference that no row has yet: the given one with the next number behind it. */
function nextRef(rows: readonly UnitPlanDraftRow[], stem: string): string {
  const taken = new Set(rows.map((row) => row.ref));
  let number = 1;
  while (taken.has(`${stem}.${number}`)) number += 1;
  return `${stem}.${number}`;
}

/**
 * Puts another task for the same task above behind a row, to be given to another room or for another day.
 * @returns the rows, and the key of the new one
 */
export function splitRow(
  rows: readonly UnitPlanDraftRow[],
  key: string,
  newKey: string,
): readonly [rows: readonly UnitPlanDraftRow[], key: string] {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return [rows, key];
  const part = { ...row, key: newKey, ref: nextRef(rows, row.ref), personId: null, chosen: true };
  return [rows.toSpliced(at + 1, 0, part), newKey];
}

/** A task that the unit sets itself. */
export function ownRow(rows: readonly UnitPlanDraftRow[], key: string, unitId: string): UnitPlanDraftRow {
  return {
    ...{ key, chosen: true, parentTaskId: null, ref: nextRef(rows, 'BS'), content: '', timeframeRaw: null },
    ...{ dueOn: null, priority: 'normal', leadUnitIds: [unitId], personId: null, products: [] },
  };
}

/** Whether a row may be taken out for good: one's own, or a part beside which another stands. */
export function isRemovable(rows: readonly UnitPlanDraftRow[], row: UnitPlanDraftRow): boolean {
  return row.parentTaskId === null || rows.some((one) => one !== row && one.parentTaskId === row.parentTaskId);
}

/** What keeps a row from being issued. */
export type RowProblem = 'no_content' | 'no_ref' | 'no_date' | 'later' | 'gone';

const leastLetters = 5;

/**
 * What keeps a row from being issued; nothing for one that stays out.
 * @example rowProblems(row, given, '2023-11-20') // ['later']
 */
export function rowProblems(row: UnitPlanDraftRow, given: GivenTask | undefined, today: string): readonly RowProblem[] {
  if (!row.chosen) return [];
  const limit = given?.parentDueOn ?? null;
  return [
    ...(row.parentTaskId !== null && !given ? (['gone'] as const) : []),
    ...(row.content.trim().length < leastLetters ? (['no_content'] as const) : []),
    ...(row.ref.trim() === '' ? (['no_ref'] as const) : []),
    ...(row.dueOn === null && !row.timeframeRaw?.trim() ? (['no_date'] as const) : []),
    ...(row.dueOn !== null && limit !== null && limit >= today && row.dueOn > limit ? (['later'] as const) : []),
  ];
}

/** Whether what a row lacks keeps it from being issued; without a date it merely counts neither as late nor as on time. */
export function isBlocking(problem: RowProblem): boolean {
  return problem !== 'no_date';
}

/** Sets a date for chosen rows that have none, never later than the task above. */
export function dateRows(
  rows: readonly UnitPlanDraftRow[],
  given: ReadonlyMap<string | null, GivenTask>,
  day: PlainDate,
  today: string,
): readonly UnitPlanDraftRow[] {
  return rows.map((row) => {
    const above = given.get(row.parentTaskId);
    if (!rowProblems(row, above, today).includes('no_date')) return row;
    const limit = above?.parentDueOn ?? null;
    return { ...row, dueOn: limit !== null && limit >= today && limit < day ? limit : day };
  });
}

/** The rows that are issued, as the server takes them. */
export function issuedRows(rows: readonly UnitPlanDraftRow[]): UnitPlanRow[] {
  return rows.filter((row) => row.chosen).map(({ key: _key, chosen: _chosen, ...row }) => ({ ...row }));
}
