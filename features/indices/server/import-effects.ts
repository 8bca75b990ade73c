import { decimalToNumber } from '@nanghang/domain/kernel';
import type { Grid } from '@nanghang/domain/result-import';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { ImportHead } from '../contract/importing.ts';
import { announceResults, headOf, type ImportDeps, readGrids, refuseUnless, type Writing } from './import-files.ts';
import { insertResults, lockImport, markApplied, markUndone, rememberMapping } from './imports.store.ts';
import {
  issuesOf,
  mappingsOf,
  originalText,
  resultsOf,
  type Staged,
  signatureOf,
  stage,
  typedNumber,
} from './staging.ts';

/** @throws AppError INVALID naming every cell that still waits for a decision */
function refuseOpen(staged: Staged): void {
  const open = issuesOf(staged).filter((issue) => !issue.settled);
  if (open.length === 0 && staged.table.rows.length > 0) return;
  throw new AppError('INVALID', {
    issues: open.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      path: [issue.place ?? ''],
      message: issue.message,
    })),
  });
}

/** Cells that a person decided about, as the audit log keeps them. */
function decidedCells(staged: Staged, grids: readonly Grid[]) {
  return staged.table.rows.flatMap(({ row, place }) => {
    const decided = staged.decisions.get(place);
    if (!decided) return [];
    const value = row.value ? decimalToNumber(row.value) : null;
    return [{ place, printed: originalText(grids, place), value, action: decided.action, reason: decided.reason }];
  });
}

/** Puts a whole import into force. @throws AppError INVALID with everything that is not settled */
export async function applyImport(
  deps: ImportDeps,
  writing: Writing,
  importId: string,
  version: number,
): Promise<ImportHead> {
  const { tenantId } = writing.acting;
  return deps.database.write(writing.acting, async (tx) => {
    const row = await lockImport(tx.db, tenantId, importId);
    refuseUnless(row, 'draft', version);
    const knowledge = await deps.knowledgeOf(tx.db, tenantId, writing.asOf);
    const grids = await readGrids(deps, row.fileSha256);
    const mappings = mappingsOf(row);
    const staged = stage(grids, mappings, knowledge.definitions, row.draft.decisions, importId);
    refuseOpen(staged);
    const results = resultsOf(staged, grids);
    await insertResults(tx.db, tenantId, results, {
      importId,
      publishedOn: row.publishedOn,
      enteredBy: writing.personId,
      enteredAt: writing.now,
    });
    await markApplied(tx.db, tenantId, importId, writing.personId, writing.now);
    for (const [sheet, mapping] of Object.entries(mappings)) {
      const grid = grids[Number(sheet)];
      if (grid) await rememberMapping(tx.db, tenantId, signatureOf(grid, mapping), mapping, writing.now);
    }
    await announceResults(deps, tx, tenantId);
    await tx.audit({
      action: 'index.import.apply',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: row.fileName,
      before: { status: 'draft' },
      after: {
        status: 'applied',
        rows: results.length,
        publishedOn: row.publishedOn,
        decided: decidedCells(staged, grids),
      },
    });
    const nameOf = await deps.listPersonNames(tx.db, tenantId, [row.createdBy]);
    return headOf({ ...row, status: 'applied', appliedAt: writing.now }, nameOf, results.length);
  });
}

/** Takes a whole import out of force. */
export async function undoImport(
  deps: ImportDeps,
  writing: Writing,
  importId: string,
  reason: string,
): Promise<ImportHead> {
  const { tenantId } = writing.acting;
  return deps.database.write(writing.acting, async (tx) => {
    const row = await lockImport(tx.db, tenantId, importId);
    refuseUnless(row, 'applied');
    await markUndone(tx.db, tenantId, importId, writing.personId, writing.now, reason);
    await announceResults(deps, tx, tenantId);
    await tx.audit({
      action: 'index.import.undo',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: row.fileName,
      before: { status: 'applied' },
      after: { status: 'undone' },
      reason,
    });
    const nameOf = await deps.listPersonNames(tx.db, tenantId, [row.createdBy]);
    return headOf({ ...row, status: 'undone', undoneAt: writing.now, undoReason: reason }, nameOf);
  });
}

function numberOrRefuse(text: string): string {
  const value = typedNumber(text);
  if (value !== undefined) return value;
  const message = { vi: `“${text}” không phải là số`, en: `"${text}" is no number` };
  throw new AppError('INVALID', { issues: [{ code: 'NOT_A_NUMBER', severity: 'error', path: ['value'], message }] });
}

/** Corrects one figure: a new row before all others of its key. */
export async function correctResult(
  deps: ImportDeps,
  writing: Writing,
  key: { code: string; year: number; component: string; province: string },
  valueText: string,
  reason: string,
) {
  const { tenantId } = writing.acting;
  const value = numberOrRefuse(valueText);
  return deps.database.write(writing.acting, async (tx) => {
    const knowledge = await deps.knowledgeOf(tx.db, tenantId, writing.asOf);
    const book = await knowledge.bookOf(key.code);
    const shown = book?.book.shown(key.code, key.year, key.component, key.province);
    if (!shown) throw new AppError('NOT_FOUND');
    const resultId = newId(writing.now.getTime());
    await insertResults(
      tx.db,
      tenantId,
      [
        {
          resultId,
          seriesCode: key.code,
          year: key.year,
          component: key.component,
          province: key.province,
          value,
          rank: null,
          group: shown.group,
          unit: shown.unit,
          note: null,
          place: null,
          printed: shown.value ? String(decimalToNumber(shown.value)) : null,
          reason,
        },
      ],
      { importId: null, publishedOn: writing.asOf, enteredBy: writing.personId, enteredAt: writing.now },
    );
    await announceResults(deps, tx, tenantId);
    await tx.audit({
      action: 'index.result.correct',
      objectType: 'index_result',
      objectId: `${key.code}/${key.year}/${key.component}/${key.province}`,
      objectLabel: `${key.code} ${key.year} ${key.component} ${key.province}`,
      before: { value: shown.value ? decimalToNumber(shown.value) : null },
      after: { value: Number(value) },
      reason,
    });
    return { resultId };
  });
}
