import type { PlainDate } from '@nanghang/domain/kernel';
import { type Grid, missingMembers } from '@nanghang/domain/result-import';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { ImportPreview } from '../contract/importing.ts';
import { headOf, type ImportDeps, readGrids } from './import-files.ts';
import { findImport, findMapping, type ImportRow } from './imports.store.ts';
import {
  chooseSheets,
  countIssues,
  issuesOf,
  mappingsOf,
  originalText,
  previewRows,
  sampleOf,
  signatureOf,
  stage,
} from './staging.ts';

/** What a draft reads, finds and has decided. */
export async function previewOf(
  deps: ImportDeps,
  db: Handle,
  tenantId: string,
  row: ImportRow,
  grids: readonly Grid[],
  asOf: PlainDate,
): Promise<ImportPreview> {
  const knowledge = await deps.knowledgeOf(db, tenantId, asOf);
  const grid = grids[row.draft.sheet] as Grid;
  const staged = stage(grids, mappingsOf(row), knowledge.definitions, row.draft.decisions, row.importId);
  const issues = issuesOf(staged);
  const books = new Map(
    await Promise.all(
      [...new Set(staged.table.rows.map(({ row: one }) => one.index))].map(
        async (code) => [code, await knowledge.bookOf(code)] as const,
      ),
    ),
  );
  const rows = previewRows(
    staged,
    knowledge.definitions,
    (one) => books.get(one.index)?.book.value(one.index, one.year, one.component, one.province) ?? null,
    (place) => originalText(grids, place),
  );
  const nameOf = await deps.listPersonNames(db, tenantId, [row.createdBy]);
  return {
    ...headOf(row, nameOf, row.status === 'draft' ? staged.table.rows.length : row.rowCount),
    version: row.version,
    sheets: grids.map((one) => one.sheet),
    sheet: row.draft.sheet,
    mapping: { ...row.mapping, columns: [...row.mapping.columns] },
    sample: sampleOf(grid),
    missing: [...missingMembers(row.mapping)],
    issues,
    issueCounts: countIssues(issues),
    unsettled: issues.filter((issue) => !issue.settled).length,
    rows,
    totalRows: staged.table.rows.length,
    decisions: [...row.draft.decisions],
    remembered: row.draft.remembered,
  };
}

/** The preview of a stored import. @throws AppError NOT_FOUND */
export async function preview(
  deps: ImportDeps,
  tenantId: string,
  importId: string,
  asOf: PlainDate,
): Promise<ImportPreview> {
  const found = await deps.database.read(tenantId, (db) => findImport(db, tenantId, importId));
  if (!found) throw new AppError('NOT_FOUND');
  const grids = await readGrids(deps, found.fileSha256);
  return deps.database.read(tenantId, (db) => previewOf(deps, db, tenantId, found, grids, asOf));
}

/** How a new file is most likely read: as remembered, else as detected. */
export async function firstDraft(deps: ImportDeps, tenantId: string, grids: readonly Grid[], asOf: PlainDate) {
  return deps.database.read(tenantId, async (db) => {
    const knowledge = await deps.knowledgeOf(db, tenantId, asOf);
    const chosen = chooseSheets(grids, knowledge.definitions, knowledge.province);
    const grid = grids[chosen.sheet] as Grid;
    const known = await findMapping(db, tenantId, signatureOf(grid, chosen.mapping));
    const mapping = known
      ? { ...known, firstRow: chosen.mapping.firstRow, fixed: { ...known.fixed, ...chosen.mapping.fixed } }
      : chosen.mapping;
    const seriesCode =
      mapping.fixed.index ??
      stage(grids, { ...chosen.others, [chosen.sheet]: mapping }, knowledge.definitions, [], 'draft').table.rows[0]?.row
        .index ??
      knowledge.definitions[0]?.code ??
      '';
    return { sheet: chosen.sheet, others: chosen.others, mapping, remembered: known !== undefined, seriesCode };
  });
}
