import type { Readable } from 'node:stream';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { TableMapping } from '@nanghang/domain/result-import';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { Decision, ImportHead, ImportPreview } from '../contract/importing.ts';
import {
  headOf,
  type ImportDeps,
  readGrids,
  readUpload,
  refuseUnless,
  storeUpload,
  type Writing,
} from './import-files.ts';
import { firstDraft, preview } from './import-preview.ts';
import {
  insertImport,
  insertStoredFile,
  listImports,
  lockImport,
  markDiscarded,
  updateDraft,
} from './imports.store.ts';
import { chooseSheets, mappingsOf, typedNumber, withProvince } from './staging.ts';

/** Stores a file and begins an import with the most likely reading of its columns. */
export async function uploadImport(
  deps: ImportDeps,
  writing: Writing,
  fileName: string,
  content: Readable,
): Promise<ImportPreview> {
  const { tenantId } = writing.acting;
  const stored = await storeUpload(deps, content);
  const grids = await readUpload(deps, stored.sha256);
  const draft = await firstDraft(deps, tenantId, grids, writing.asOf);
  const importId = newId(writing.now.getTime());
  await deps.database.write(writing.acting, async (tx) => {
    await insertStoredFile(tx.db, tenantId, { ...stored, mediaType: 'application/octet-stream' }, writing.now);
    await insertImport(tx.db, tenantId, {
      importId,
      seriesCode: draft.seriesCode,
      fileSha256: stored.sha256,
      fileName,
      sourceTitle: fileName,
      publishedOn: writing.asOf,
      mapping: draft.mapping,
      draft: { sheet: draft.sheet, others: draft.others, decisions: [], remembered: draft.remembered },
      createdBy: writing.personId,
      createdAt: writing.now,
    });
    await tx.audit({
      action: 'index.import.upload',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: fileName,
      after: { sha256: stored.sha256, fileName },
    });
  });
  return preview(deps, tenantId, importId, writing.asOf);
}

/** Imports, the newest first. */
export async function listImport(deps: ImportDeps, tenantId: string, limit: number, cursor: string | undefined) {
  return deps.database.read(tenantId, async (db) => {
    const rows = await listImports(db, tenantId, limit + 1, cursor);
    const nameOf = await deps.listPersonNames(
      db,
      tenantId,
      rows.map((row) => row.createdBy),
    );
    const items = rows.slice(0, limit).map((row) => headOf(row, nameOf));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.importId ?? null) : null };
  });
}

/** Changes how a draft is read, or what is said of its source. */
export async function changeImport(
  deps: ImportDeps,
  writing: Writing,
  importId: string,
  wanted: {
    version: number;
    sheet?: number | undefined;
    mapping?: TableMapping | undefined;
    sourceTitle?: string | undefined;
    publishedOn?: PlainDate | undefined;
  },
): Promise<ImportPreview> {
  const { tenantId } = writing.acting;
  await deps.database.write(writing.acting, async (tx) => {
    const row = await lockImport(tx.db, tenantId, importId);
    refuseUnless(row, 'draft', wanted.version);
    const knowledge = await deps.knowledgeOf(tx.db, tenantId, writing.asOf);
    const grids = await readGrids(deps, row.fileSha256);
    const sheet = wanted.sheet ?? row.draft.sheet;
    const grid = grids[sheet];
    if (!grid) throw new AppError('BAD_REQUEST');
    const moved = sheet !== row.draft.sheet;
    const mapping =
      wanted.mapping ??
      (moved
        ? (row.draft.others[sheet] ?? chooseSheets([grid], knowledge.definitions, knowledge.province).mapping)
        : row.mapping);
    const { [sheet]: _, ...others } = mappingsOf(row);
    const next = {
      importId,
      seriesCode: mapping.fixed.index ?? row.seriesCode,
      sourceTitle: wanted.sourceTitle ?? row.sourceTitle,
      publishedOn: wanted.publishedOn ?? row.publishedOn,
      mapping: withProvince(mapping, knowledge.province),
      draft: { ...row.draft, sheet, others, remembered: false },
    };
    await updateDraft(tx.db, tenantId, next);
    await tx.audit({
      action: 'index.import.change',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: row.fileName,
      before: {
        sheet: row.draft.sheet,
        mapping: row.mapping,
        sourceTitle: row.sourceTitle,
        publishedOn: row.publishedOn,
      },
      after: { sheet, mapping: next.mapping, sourceTitle: next.sourceTitle, publishedOn: next.publishedOn },
    });
  });
  return preview(deps, tenantId, importId, writing.asOf);
}

/** Decides about cells of a draft. @throws AppError INVALID for a value that is no number */
export async function decideImport(
  deps: ImportDeps,
  writing: Writing,
  importId: string,
  version: number,
  decisions: readonly Decision[],
  withdrawn: readonly string[],
): Promise<ImportPreview> {
  const { tenantId } = writing.acting;
  const wrong = decisions.filter((one) => one.action === 'correct' && typedNumber(one.value ?? '') === undefined);
  if (wrong.length > 0) {
    throw new AppError('INVALID', {
      issues: wrong.map((one) => ({
        code: 'NOT_A_NUMBER',
        severity: 'error',
        path: [one.place],
        message: { vi: `“${one.value ?? ''}” không phải là số`, en: `"${one.value ?? ''}" is no number` },
      })),
    });
  }
  await deps.database.write(writing.acting, async (tx) => {
    const row = await lockImport(tx.db, tenantId, importId);
    refuseUnless(row, 'draft', version);
    const kept = new Map(row.draft.decisions.map((one) => [one.place, one]));
    for (const place of withdrawn) kept.delete(place);
    for (const one of decisions) kept.set(one.place, one);
    await updateDraft(tx.db, tenantId, { ...row, draft: { ...row.draft, decisions: [...kept.values()] } });
    await tx.audit({
      action: 'index.import.decide',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: row.fileName,
      before: { decisions: row.draft.decisions },
      after: { decisions: [...kept.values()] },
    });
  });
  return preview(deps, tenantId, importId, writing.asOf);
}

/** Gives a draft up. */
export async function discardImport(deps: ImportDeps, writing: Writing, importId: string): Promise<ImportHead> {
  const { tenantId } = writing.acting;
  return deps.database.write(writing.acting, async (tx) => {
    const row = await lockImport(tx.db, tenantId, importId);
    refuseUnless(row, 'draft');
    await markDiscarded(tx.db, tenantId, importId);
    await tx.audit({
      action: 'index.import.discard',
      objectType: 'result_import',
      objectId: importId,
      objectLabel: row.fileName,
      before: { status: 'draft' },
      after: { status: 'discarded' },
    });
    const nameOf = await deps.listPersonNames(tx.db, tenantId, [row.createdBy]);
    return headOf({ ...row, status: 'discarded' }, nameOf);
  });
}
