import { route, schemas } from '@nanghang/contract';
import { roles, standings } from '@nanghang/domain/access';
import { z } from 'zod';
import { reason, unitKind } from './units.ts';

const { id, instant, plainDate } = schemas;

/** What a file adds. */
export const unitImportKind = z.enum(['units', 'people']);
export type UnitImportKind = z.output<typeof unitImportKind>;

/** An import in the list. */
export const unitImportHead = z.object({
  importId: id,
  kind: unitImportKind,
  fileName: z.string(),
  status: z.enum(['draft', 'applied', 'undone', 'discarded']),
  createdBy: z.string(),
  createdAt: instant,
  appliedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  undoReason: z.string().nullable(),
  /** When the one-time passwords were handed out; they cannot be had again. */
  passwordsGivenAt: instant.nullable(),
  rowCount: z.number().int(),
});
export type UnitImportHead = z.output<typeof unitImportHead>;

/** A unit that an import would add, with its cell. */
export const stagedUnitRow = z.object({
  place: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: unitKind,
  parentName: z.string(),
  validFrom: plainDate,
});

/** A person with an account that an import would add, with the cell. */
export const stagedPersonRow = z.object({
  place: z.string(),
  login: z.string(),
  fullName: z.string(),
  unitName: z.string(),
  role: z.enum(roles),
  standing: z.enum(standings),
  title: z.string().nullable(),
  email: z.string().nullable(),
});

/** An import with what was read and what is wrong. */
export const unitImportPreview = unitImportHead.extend({
  version: z.number().int(),
  /** Everything that is wrong with the file, each at its cell; an import with issues does not take effect. */
  issues: z.array(schemas.issue),
  issueCount: z.number().int(),
  /** The first rows that would be added. */
  units: z.array(stagedUnitRow),
  people: z.array(stagedPersonRow),
});
export type UnitImportPreview = z.output<typeof unitImportPreview>;

const importParams = z.object({ importId: id });
const kindQuery = z.object({ kind: unitImportKind });

/** Routes of imports of units and people. */
export const unitImportRoutes = {
  upload: route({
    id: 'unit-import.upload',
    method: 'POST',
    path: '/api/v1/unit-imports',
    summary: 'Begin an import of units or of people with accounts from an XLSX or CSV file (multipart field "file")',
    access: { action: 'unit.import' },
    query: kindQuery,
    response: unitImportPreview,
  }),
  list: route({
    id: 'unit-import.list',
    method: 'GET',
    path: '/api/v1/unit-imports',
    summary: 'Imports of units and people, the newest first',
    access: { action: 'unit.import' },
    query: schemas.pageQuery,
    response: schemas.pageOf(unitImportHead),
  }),
  template: route({
    id: 'unit-import.template',
    method: 'GET',
    path: '/api/v1/unit-import-template',
    summary: 'An empty workbook with the columns that an import reads',
    access: { action: 'unit.import' },
    query: kindQuery,
    response: z.unknown(),
    raw: true,
  }),
  show: route({
    id: 'unit-import.show',
    method: 'GET',
    path: '/api/v1/unit-imports/:importId',
    summary: 'An import with its issues and first rows',
    access: { action: 'unit.import' },
    params: importParams,
    response: unitImportPreview,
  }),
  apply: route({
    id: 'unit-import.apply',
    method: 'POST',
    path: '/api/v1/unit-imports/:importId/apply',
    summary: 'Add everything in the file, or nothing',
    access: { action: 'unit.import' },
    params: importParams,
    body: z.object({ version: z.number().int() }),
    response: unitImportHead,
  }),
  undo: route({
    id: 'unit-import.undo',
    method: 'POST',
    path: '/api/v1/unit-imports/:importId/undo',
    summary: 'Take everything away again, as long as nothing happened with it',
    access: { action: 'unit.import' },
    params: importParams,
    body: z.object({ reason }),
    response: unitImportHead,
  }),
  discard: route({
    id: 'unit-import.discard',
    method: 'POST',
    path: '/api/v1/unit-imports/:importId/discard',
    summary: 'Give up a draft',
    access: { action: 'unit.import' },
    params: importParams,
    response: unitImportHead,
  }),
  passwords: route({
    id: 'unit-import.passwords',
    method: 'POST',
    path: '/api/v1/unit-imports/:importId/passwords',
    summary: 'Hand out the one-time passwords of imported accounts as a workbook, once',
    access: { action: 'unit.import' },
    params: importParams,
    response: z.unknown(),
    raw: true,
  }),
} as const;
