import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { decimalToNumber, type PlainDate } from '@nanghang/domain/kernel';
import { type Grid, missingMembers, type TableMapping } from '@nanghang/domain/result-import';
import type { Acting, Database, Handle, JobRequest } from '@nanghang/platform/db';
import { type FileStore, FileTooLargeError } from '@nanghang/platform/files';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { readTableFile, WorkbookError } from '@nanghang/platform/spreadsheet';
import type { Decision, ImportHead, ImportPreview } from '../contract/importing.ts';
import type { Knowledge } from './book-cache.ts';
import {
  findImport,
  findMapping,
  type ImportRow,
  insertImport,
  insertResults,
  insertStoredFile,
  listImports,
  lockImport,
  markApplied,
  markDiscarded,
  markUndone,
  rememberMapping,
  updateDraft,
} from './imports.store.ts';
import type { ListPersonNames } from './indices.service.ts';
import { bumpRevision } from './results.store.ts';
import {
  chooseSheet,
  countIssues,
  gridsOf,
  issuesOf,
  originalText,
  previewRows,
  resultsOf,
  sampleOf,
  signatureOf,
  stage,
  typedNumber,
  withProvince,
} from './staging.ts';

const maxFileBytes = 50 * 1024 * 1024;

/** Called inside the transaction that applied, undid or corrected results, with its way to put jobs into the queue. */
export type OnResultsChanged = (tx: { enqueue(job: JobRequest): Promise<void> }) => Promise<void>;

interface Deps {
  readonly database: Database;
  readonly files: FileStore;
  readonly listPersonNames: ListPersonNames;
  readonly knowledgeOf: (db: Handle, tenantId: string, asOf: string) => Promise<Knowledge>;
  readonly onResultsChanged: OnResultsChanged;
}

/** Who writes, when, and who it is. */
export interface Writing {
  readonly acting: Acting;
  readonly personId: string;
  readonly now: Date;
  readonly asOf: PlainDate;
}

function iso(value: Date | null): string | null {
  return value?.toISOString() ?? null;
}

function headOf(row: ImportRow, nameOf: ReadonlyMap<string, string>, rowCount = row.rowCount): ImportHead {
  return {
    importId: row.importId,
    fileName: row.fileName,
    seriesCode: row.seriesCode,
    sourceTitle: row.sourceTitle,
    publishedOn: row.publishedOn,
    status: row.status,
    createdBy: nameOf.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    appliedAt: iso(row.appliedAt),
    undoneAt: iso(row.undoneAt),
    undoReason: row.undoReason,
    rowCount,
  };
}

function refuseUnless(
  row: ImportRow | undefined,
  status: ImportRow['status'],
  version?: number,
): asserts row is ImportRow {
  if (!row) throw new AppError('NOT_FOUND');
  if (row.status !== status || (version !== undefined && row.version !== version)) throw new AppError('CONFLICT');
}

/** Draft, decisions, effect and undo of an import of results. */
export function createImportsService(deps: Deps) {
  const { database, files } = deps;

  async function readGrids(sha256: string): Promise<readonly Grid[]> {
    return gridsOf(readTableFile(new Uint8Array(await buffer(await files.read(sha256)))));
  }

  async function storeUpload(content: Readable) {
    try {
      return await files.put(content, maxFileBytes);
    } catch (error) {
      if (error instanceof FileTooLargeError) throw new AppError('TOO_LARGE');
      throw error;
    }
  }

  async function readUpload(sha256: string): Promise<readonly Grid[]> {
    try {
      return await readGrids(sha256);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      throw new AppError('UNSUPPORTED_FILE', {
        message: error.text,
        issues: [{ code: error.code, severity: 'error', path: ['file'], message: error.text }],
      });
    }
  }

  async function previewOf(
    db: Handle,
    tenantId: string,
    row: ImportRow,
    grids: readonly Grid[],
    asOf: PlainDate,
  ): Promise<ImportPreview> {
    const knowledge = await deps.knowledgeOf(db, tenantId, asOf);
    const grid = grids[row.draft.sheet] as Grid;
    const staged = stage(grid, row.mapping, knowledge.definitions, row.draft.decisions, row.importId);
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
      (place) => originalText(grid, place),
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

  async function preview(tenantId: string, importId: string, asOf: PlainDate): Promise<ImportPreview> {
    const found = await database.read(tenantId, (db) => findImport(db, tenantId, importId));
    if (!found) throw new AppError('NOT_FOUND');
    const grids = await readGrids(found.fileSha256);
    return database.read(tenantId, (db) => previewOf(db, tenantId, found, grids, asOf));
  }

  async function firstDraft(tenantId: string, grids: readonly Grid[], asOf: PlainDate) {
    return database.read(tenantId, async (db) => {
      const knowledge = await deps.knowledgeOf(db, tenantId, asOf);
      const chosen = chooseSheet(grids, knowledge.definitions, knowledge.province);
      const grid = grids[chosen.sheet] as Grid;
      const known = await findMapping(db, tenantId, signatureOf(grid, chosen.mapping));
      const mapping = known
        ? { ...known, firstRow: chosen.mapping.firstRow, fixed: { ...known.fixed, ...chosen.mapping.fixed } }
        : chosen.mapping;
      const seriesCode =
        mapping.fixed.index ??
        stage(grid, mapping, knowledge.definitions, [], 'draft').table.rows[0]?.row.index ??
        knowledge.definitions[0]?.code ??
        '';
      return { sheet: chosen.sheet, mapping, remembered: known !== undefined, seriesCode };
    });
  }

  return {
    preview,

    async upload(writing: Writing, fileName: string, content: Readable): Promise<ImportPreview> {
      const { tenantId } = writing.acting;
      const stored = await storeUpload(content);
      const grids = await readUpload(stored.sha256);
      const draft = await firstDraft(tenantId, grids, writing.asOf);
      const importId = newId(writing.now.getTime());
      await database.write(writing.acting, async (tx) => {
        await insertStoredFile(tx.db, tenantId, { ...stored, mediaType: 'application/octet-stream' }, writing.now);
        await insertImport(tx.db, tenantId, {
          importId,
          seriesCode: draft.seriesCode,
          fileSha256: stored.sha256,
          fileName,
          sourceTitle: fileName,
          publishedOn: writing.asOf,
          mapping: draft.mapping,
          draft: { sheet: draft.sheet, decisions: [], remembered: draft.remembered },
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
      return preview(tenantId, importId, writing.asOf);
    },

    async list(tenantId: string, limit: number, cursor: string | undefined) {
      return database.read(tenantId, async (db) => {
        const rows = await listImports(db, tenantId, limit + 1, cursor);
        const nameOf = await deps.listPersonNames(
          db,
          tenantId,
          rows.map((row) => row.createdBy),
        );
        const items = rows.slice(0, limit).map((row) => headOf(row, nameOf));
        return { items, nextCursor: rows.length > limit ? (items.at(-1)?.importId ?? null) : null };
      });
    },

    async change(
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
      await database.write(writing.acting, async (tx) => {
        const row = await lockImport(tx.db, tenantId, importId);
        refuseUnless(row, 'draft', wanted.version);
        const knowledge = await deps.knowledgeOf(tx.db, tenantId, writing.asOf);
        const grids = await readGrids(row.fileSha256);
        const sheet = wanted.sheet ?? row.draft.sheet;
        const grid = grids[sheet];
        if (!grid) throw new AppError('BAD_REQUEST');
        const moved = sheet !== row.draft.sheet;
        const mapping =
          wanted.mapping ??
          (moved ? chooseSheet([grid], knowledge.definitions, knowledge.province).mapping : row.mapping);
        const next = {
          importId,
          seriesCode: mapping.fixed.index ?? row.seriesCode,
          sourceTitle: wanted.sourceTitle ?? row.sourceTitle,
          publishedOn: wanted.publishedOn ?? row.publishedOn,
          mapping: withProvince(mapping, knowledge.province),
          draft: { sheet, decisions: moved ? [] : row.draft.decisions, remembered: false },
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
      return preview(tenantId, importId, writing.asOf);
    },

    async decide(
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
      await database.write(writing.acting, async (tx) => {
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
      return preview(tenantId, importId, writing.asOf);
    },

    async apply(writing: Writing, importId: string, version: number): Promise<ImportHead> {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const row = await lockImport(tx.db, tenantId, importId);
        refuseUnless(row, 'draft', version);
        const knowledge = await deps.knowledgeOf(tx.db, tenantId, writing.asOf);
        const grid = (await readGrids(row.fileSha256))[row.draft.sheet] as Grid;
        const staged = stage(grid, row.mapping, knowledge.definitions, row.draft.decisions, importId);
        const open = issuesOf(staged).filter((issue) => !issue.settled);
        if (open.length > 0 || staged.table.rows.length === 0) {
          throw new AppError('INVALID', {
            issues: open.map((issue) => ({
              code: issue.code,
              severity: issue.severity,
              path: [issue.place ?? ''],
              message: issue.message,
            })),
          });
        }
        const results = resultsOf(staged, grid);
        await insertResults(tx.db, tenantId, results, {
          importId,
          publishedOn: row.publishedOn,
          enteredBy: writing.personId,
          enteredAt: writing.now,
        });
        await markApplied(tx.db, tenantId, importId, writing.personId, writing.now);
        await rememberMapping(tx.db, tenantId, signatureOf(grid, row.mapping), row.mapping, writing.now);
        await bumpRevision(tx.db, tenantId);
        await deps.onResultsChanged(tx);
        const corrected = staged.table.rows.flatMap(({ row: one, place }) => {
          const decided = staged.decisions.get(place);
          return decided
            ? [
                {
                  place,
                  printed: originalText(grid, place),
                  value: one.value ? decimalToNumber(one.value) : null,
                  action: decided.action,
                  reason: decided.reason,
                },
              ]
            : [];
        });
        await tx.audit({
          action: 'index.import.apply',
          objectType: 'result_import',
          objectId: importId,
          objectLabel: row.fileName,
          before: { status: 'draft' },
          after: { status: 'applied', rows: results.length, publishedOn: row.publishedOn, decided: corrected },
        });
        const nameOf = await deps.listPersonNames(tx.db, tenantId, [row.createdBy]);
        return headOf({ ...row, status: 'applied', appliedAt: writing.now }, nameOf, results.length);
      });
    },

    async undo(writing: Writing, importId: string, reason: string): Promise<ImportHead> {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const row = await lockImport(tx.db, tenantId, importId);
        refuseUnless(row, 'applied');
        await markUndone(tx.db, tenantId, importId, writing.personId, writing.now, reason);
        await bumpRevision(tx.db, tenantId);
        await deps.onResultsChanged(tx);
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
    },

    async discard(writing: Writing, importId: string): Promise<ImportHead> {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
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
    },

    async correct(
      writing: Writing,
      key: { code: string; year: number; component: string; province: string },
      valueText: string,
      reason: string,
    ) {
      const { tenantId } = writing.acting;
      const value = typedNumber(valueText);
      if (value === undefined)
        throw new AppError('INVALID', {
          issues: [
            {
              code: 'NOT_A_NUMBER',
              severity: 'error',
              path: ['value'],
              message: { vi: `“${valueText}” không phải là số`, en: `"${valueText}" is no number` },
            },
          ],
        });
      return database.write(writing.acting, async (tx) => {
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
        await bumpRevision(tx.db, tenantId);
        await deps.onResultsChanged(tx);
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
    },
  };
}

export type ImportsService = ReturnType<typeof createImportsService>;
