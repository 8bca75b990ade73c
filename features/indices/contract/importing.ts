import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';

const { id, instant, plainDate, text } = schemas;

const figureKey = z.object({
  index: z.string().max(20).optional(),
  year: z.number().int().min(2000).max(2100).optional(),
  province: z.string().max(60).optional(),
  component: z.string().max(120).optional(),
});

/** What one column of a file holds: a member of the key, figures, or nothing of use. */
export const columnRole = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ignore') }),
  z.object({ kind: z.literal('unit') }),
  z.object({ kind: z.literal('note') }),
  z.object({ kind: z.literal('key'), member: z.enum(['index', 'year', 'province', 'component']) }),
  z.object({
    kind: z.literal('figure'),
    measure: z.enum(['value', 'rank', 'group', 'change']),
    key: figureKey,
    baseYear: z.number().int().optional(),
  }),
]);
export type ColumnRoleInput = z.output<typeof columnRole>;

/** How a table is read: the first row of figures (0-based), a role a column, and what holds for the whole table. */
export const tableMapping = z.object({
  firstRow: z.number().int().min(0).max(1_048_575),
  columns: z.array(columnRole).max(500),
  fixed: figureKey,
});

/** What a person decides about one cell: another value, as it is, or not at all; always with a reason. */
export const decision = z.object({
  place: z.string().min(1).max(120),
  action: z.enum(['correct', 'accept', 'drop']),
  value: z.string().max(40).optional(),
  reason: z.string().trim().min(3).max(500),
});
export type Decision = z.output<typeof decision>;

/** A finding with the cell it is about. */
export const placedIssue = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  index: z.string().nullable(),
  year: z.number().int().nullable(),
  province: z.string().nullable(),
  component: z.string().nullable(),
  printed: z.union([z.number(), z.string()]).nullable(),
  expected: z.number().nullable(),
  suggestion: z.string().nullable(),
  message: text,
  place: z.string().nullable(),
  /** Whether a decision settles it. */
  settled: z.boolean(),
});
export type PlacedIssue = z.output<typeof placedIssue>;

/** A result as it would be entered, beside its printed text and the value in force now. */
export const stagedRow = z.object({
  place: z.string(),
  index: z.string(),
  year: z.number().int(),
  province: z.string(),
  component: z.string(),
  componentName: text.nullable(),
  printed: z.string(),
  value: z.number().nullable(),
  rank: z.number().int().nullable(),
  group: z.string().nullable(),
  /** Value in force now, before this import. */
  current: z.number().nullable(),
  decision: decision.nullable(),
});
export type StagedRow = z.output<typeof stagedRow>;

const importStatus = z.enum(['draft', 'applied', 'undone', 'discarded']);

/** An import as lists show it. */
export const importHead = z.object({
  importId: id,
  fileName: z.string(),
  seriesCode: z.string(),
  sourceTitle: z.string(),
  publishedOn: plainDate,
  status: importStatus,
  createdBy: z.string(),
  createdAt: instant,
  appliedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  undoReason: z.string().nullable(),
  rowCount: z.number().int(),
});
export type ImportHead = z.output<typeof importHead>;

/** A draft with everything needed to decide about it: columns, findings, rows, decisions. */
export const importPreview = importHead.extend({
  version: z.number().int(),
  sheets: z.array(z.string()),
  sheet: z.number().int(),
  mapping: tableMapping,
  /** First rows of the sheet as they stand, for choosing the columns. */
  sample: z.array(z.array(z.string())),
  missing: z.array(z.enum(['index', 'year', 'province', 'component'])),
  issues: z.array(placedIssue),
  issueCounts: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  unsettled: z.number().int(),
  rows: z.array(stagedRow),
  totalRows: z.number().int(),
  decisions: z.array(decision),
  remembered: z.boolean(),
});
export type ImportPreview = z.output<typeof importPreview>;

const importParams = z.object({ importId: id });

/** Import of published results: draft, decisions, effect, undo; and correction of one figure. */
export const importRoutes = {
  upload: route({
    id: 'indices.import.upload',
    method: 'POST',
    path: '/api/v1/indices/imports',
    summary: 'Begin an import of results from an XLSX or CSV file (multipart field "file")',
    access: { action: 'index.import' },
    response: importPreview,
  }),
  list: route({
    id: 'indices.import.list',
    method: 'GET',
    path: '/api/v1/indices/imports',
    summary: 'Imports, the newest first',
    access: { action: 'index.import' },
    query: schemas.pageQuery,
    response: schemas.pageOf(importHead),
  }),
  show: route({
    id: 'indices.import.show',
    method: 'GET',
    path: '/api/v1/indices/imports/:importId',
    summary: 'An import with its issues and rows',
    access: { action: 'index.import' },
    params: importParams,
    response: importPreview,
  }),
  file: route({
    id: 'indices.import.file',
    method: 'GET',
    path: '/api/v1/indices/imports/:importId/file',
    summary: 'The file that was imported, as it came; always a download, never shown by the browser',
    access: { action: 'index.import' },
    params: importParams,
    response: schemas.done,
    raw: true,
  }),
  change: route({
    id: 'indices.import.change',
    method: 'PATCH',
    path: '/api/v1/indices/imports/:importId',
    summary: 'Change sheet, columns, source or day of publication of a draft',
    access: { action: 'index.import' },
    params: importParams,
    body: z.object({
      version: z.number().int(),
      sheet: z.number().int().min(0).optional(),
      mapping: tableMapping.optional(),
      sourceTitle: z.string().trim().min(3).max(300).optional(),
      publishedOn: plainDate.optional(),
    }),
    response: importPreview,
  }),
  decide: route({
    id: 'indices.import.decide',
    method: 'PUT',
    path: '/api/v1/indices/imports/:importId/decisions',
    summary: 'Decide about cells of a draft; a cell decided again takes the newer decision',
    access: { action: 'index.import' },
    params: importParams,
    body: z.object({
      version: z.number().int(),
      decisions: z.array(decision).max(5000),
      withdrawn: z.array(z.string()).max(5000).default([]),
    }),
    response: importPreview,
  }),
  apply: route({
    id: 'indices.import.apply',
    method: 'POST',
    path: '/api/v1/indices/imports/:importId/apply',
    summary: 'Put the whole import into force',
    access: { action: 'index.import' },
    params: importParams,
    body: z.object({ version: z.number().int() }),
    response: importHead,
  }),
  undo: route({
    id: 'indices.import.undo',
    method: 'POST',
    path: '/api/v1/indices/imports/:importId/undo',
    summary: 'Take the whole import out of force',
    access: { action: 'index.import' },
    params: importParams,
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    response: importHead,
  }),
  discard: route({
    id: 'indices.import.discard',
    method: 'POST',
    path: '/api/v1/indices/imports/:importId/discard',
    summary: 'Give up a draft',
    access: { action: 'index.import' },
    params: importParams,
    response: importHead,
  }),
  correct: route({
    id: 'indices.result.correct',
    method: 'POST',
    path: '/api/v1/indices/:code/corrections',
    summary: 'Correct one figure with a reason: a new row, the old ones stay',
    access: { action: 'index.correct' },
    params: z.object({ code: z.string().max(20) }),
    body: z.object({
      year: z.number().int(),
      component: z.string().max(40),
      province: z.string().max(60),
      value: z.string().trim().max(40),
      reason: z.string().trim().min(3).max(500),
    }),
    response: z.object({ resultId: id }),
  }),
} as const;
