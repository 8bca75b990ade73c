import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { ReviewRow, ReviewStep, StepResult } from '../contract/rows.ts';
import type { DocumentsDeps, Writing } from './documents.deps.ts';
import { changeable, findDocument } from './documents.store.ts';
import { lockExtraction } from './extractions.store.ts';
import { type Reviewed, viewContextOf } from './review.service.ts';
import { type ChangedRow, StepRefused, takeStep, timeframeContextOf } from './review-steps.ts';
import { countsOf, issuesWithRows, rowView, wrongRowIds } from './review-views.ts';
import {
  deleteRows,
  findLastStepNumber,
  findLastStepOf,
  insertStep,
  listChangedSince,
  listMarks,
  listRows,
  listRowsById,
  markUndone,
  type RowChange,
  type StoredRow,
  saveRows,
} from './rows.store.ts';

/** @throws AppError NOT_FOUND, or CONFLICT where the review is not open */
export async function lockReview(db: Handle, writing: Writing, extractionId: string): Promise<Reviewed> {
  const { tenantId } = writing.acting;
  const extraction = await lockExtraction(db, tenantId, extractionId);
  const document = extraction && (await findDocument(db, tenantId, extraction.documentId, changeable(writing.reach)));
  if (!extraction || !document) throw new AppError('NOT_FOUND');
  if (extraction.status !== 'review') {
    throw new AppError('CONFLICT', {
      message: {
        vi: 'Bản trích này không còn ở bước duyệt. Tải lại để xem.',
        en: 'This reading is no longer under review. Reload to see it.',
      },
    });
  }
  return { extraction, document };
}

async function viewsOf(
  deps: DocumentsDeps,
  db: Handle,
  writing: Writing,
  reviewed: Reviewed,
  rows: readonly StoredRow[],
): Promise<ReviewRow[]> {
  const context = await viewContextOf(deps, db, writing.acting.tenantId, reviewed, rows, writing.asOf);
  return rows.map((row) => rowView(row, context));
}

/** The rows of a refused step as they are now, for the one who did not see them. */
async function refuse(
  deps: DocumentsDeps,
  db: Handle,
  writing: Writing,
  reviewed: Reviewed,
  refused: StepRefused,
): Promise<never> {
  if (refused.why === 'unlike') {
    const message = {
      vi: 'Các hàng này không gộp hoặc tách được với nhau.',
      en: 'These rows cannot be merged or split.',
    };
    throw new AppError('INVALID', {
      message,
      issues: [{ code: 'ROWS_UNLIKE', severity: 'error', path: ['rows'], message }],
    });
  }
  const { tenantId } = writing.acting;
  const rows = await listRowsById(db, tenantId, reviewed.extraction.extractionId, refused.rowIds);
  if (refused.why === 'missing' && rows.length === 0) {
    const message = { vi: 'Hàng này không còn trong bản trích.', en: 'This row is no longer in the reading.' };
    throw new AppError('CONFLICT', { message, details: { rows: [] } });
  }
  throw new AppError('CONFLICT', {
    message: {
      vi: 'Người khác vừa sửa hàng này. Xem nội dung mới trước khi sửa tiếp.',
      en: 'Somebody else just changed this row. See the new content before going on.',
    },
    details: { rows: await viewsOf(deps, db, writing, reviewed, rows) },
  });
}

function changeOf({ before, after }: ChangedRow): RowChange {
  if (!before) return { rowId: after.rowId, before: null };
  const { proposal: _, kind: _kind, ...kept } = before;
  return { rowId: after.rowId, before: kept };
}

function refOf(row: StoredRow): string {
  return (
    ('ref' in row.content ? row.content.ref : null) ??
    (row.firstLine === null ? row.kind : `${row.kind} ${row.firstLine}`)
  );
}

const actions = {
  edit: 'review.edit',
  accept: 'review.accept',
  accept_confident: 'review.accept-confident',
  drop: 'review.drop',
  restore: 'review.restore',
  split: 'review.split',
  merge: 'review.merge',
  add: 'review.add',
} as const satisfies Record<ReviewStep['kind'], string>;

/** Fields of the one row of an edit, or the rows by name. */
function auditedFields(changes: readonly ChangedRow[], step: ReviewStep) {
  const [only] = changes;
  if (step.kind === 'edit' && only?.before) {
    return {
      before: { state: only.before.state, ...only.before.content },
      after: { state: only.after.state, ...only.after.content },
    };
  }
  return { after: { rows: changes.slice(0, 50).map(({ after }) => refOf(after)), count: changes.length } };
}

async function stepResult(
  deps: DocumentsDeps,
  db: Handle,
  writing: Writing,
  reviewed: Reviewed,
  stepNumber: number,
  rows: readonly StoredRow[],
): Promise<StepResult> {
  const { extraction } = reviewed;
  const marks = await listMarks(db, writing.acting.tenantId, extraction.extractionId);
  return {
    stepNumber,
    rows: await viewsOf(deps, db, writing, reviewed, rows),
    counts: countsOf(marks, issuesWithRows(extraction.issues, marks)),
  };
}

/** Steps of a review: each is one write with its way back. */
export function createStepsService(deps: DocumentsDeps) {
  return {
    async take(writing: Writing, extractionId: string, step: ReviewStep): Promise<StepResult> {
      const { tenantId } = writing.acting;
      return deps.database.write(writing.acting, async (tx) => {
        const reviewed = await lockReview(tx.db, writing, extractionId);
        const rows = await listRows(tx.db, tenantId, extractionId);
        const issues = issuesWithRows(reviewed.extraction.issues, rows);
        let changes: readonly ChangedRow[];
        try {
          changes = takeStep(
            {
              ...{ rows, timeframe: timeframeContextOf(reviewed.document), wrongRowIds: wrongRowIds(issues) },
              ...{ personId: writing.personId, now: writing.now, newRowId: () => newId(writing.now.getTime()) },
            },
            step,
          );
        } catch (error) {
          if (error instanceof StepRefused) return refuse(deps, tx.db, writing, reviewed, error);
          throw error;
        }
        const last = await findLastStepNumber(tx.db, tenantId, extractionId);
        const stepNumber = changes.length === 0 ? last : last + 1;
        if (changes.length > 0) {
          await saveRows(
            tx.db,
            tenantId,
            extractionId,
            changes.map(({ after }) => after),
          );
          await insertStep(tx.db, tenantId, extractionId, {
            ...{ stepNumber, accountId: writing.accountId, kind: step.kind, takenAt: writing.now },
            rowChanges: changes.map(changeOf),
          });
        }
        await tx.audit({
          action: actions[step.kind],
          objectType: 'document',
          objectId: reviewed.document.documentId,
          objectLabel: changes.length === 1 && changes[0] ? refOf(changes[0].after) : `${changes.length}`,
          ...auditedFields(changes, step),
        });
        return stepResult(
          deps,
          tx.db,
          writing,
          reviewed,
          stepNumber,
          changes.map(({ after }) => after),
        );
      });
    },

    async undo(writing: Writing, extractionId: string): Promise<StepResult & { removedRowIds: string[] }> {
      const { tenantId } = writing.acting;
      return deps.database.write(writing.acting, async (tx) => {
        const reviewed = await lockReview(tx.db, writing, extractionId);
        const step = await findLastStepOf(tx.db, tenantId, extractionId, writing.accountId);
        if (!step) {
          const message = { vi: 'Không còn bước nào của mình để hoàn tác.', en: 'There is no own step to take back.' };
          throw new AppError('CONFLICT', { message, details: { rows: [] } });
        }
        const rowIds = step.rowChanges.map((change) => change.rowId);
        const later = (await listChangedSince(tx.db, tenantId, extractionId, step.stepNumber)).filter(
          (one) => one.standing && rowIds.includes(one.rowId),
        );
        if (later.length > 0) {
          await refuse(
            deps,
            tx.db,
            writing,
            reviewed,
            new StepRefused(
              'changed',
              later.map((one) => one.rowId),
            ),
          );
        }
        const now = new Map((await listRowsById(tx.db, tenantId, extractionId, rowIds)).map((row) => [row.rowId, row]));
        const restored = step.rowChanges.flatMap(({ rowId, before }) => {
          const row = now.get(rowId);
          return row && before ? [{ ...row, ...before, updatedAt: writing.now, version: row.version + 1 }] : [];
        });
        const removedRowIds = step.rowChanges.filter((change) => !change.before).map((change) => change.rowId);
        const stepNumber = (await findLastStepNumber(tx.db, tenantId, extractionId)) + 1;
        await saveRows(tx.db, tenantId, extractionId, restored);
        if (removedRowIds.length > 0) await deleteRows(tx.db, tenantId, extractionId, removedRowIds);
        await markUndone(tx.db, tenantId, extractionId, step.stepNumber, writing.now);
        await insertStep(tx.db, tenantId, extractionId, {
          ...{ stepNumber, accountId: writing.accountId, kind: 'undo', takenAt: writing.now },
          rowChanges: step.rowChanges.map(({ rowId }) => ({ rowId, before: null })),
        });
        await tx.audit({
          action: 'review.undo',
          objectType: 'document',
          objectId: reviewed.document.documentId,
          objectLabel: restored.length === 1 && restored[0] ? refOf(restored[0]) : `${rowIds.length}`,
          after: { step: step.kind, count: rowIds.length },
        });
        const result = await stepResult(deps, tx.db, writing, reviewed, stepNumber, restored);
        return { ...result, removedRowIds };
      });
    },
  };
}

export type StepsService = ReturnType<typeof createStepsService>;
