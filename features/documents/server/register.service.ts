import type { Readable } from 'node:stream';
import { type Reach, reaches } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { DocumentDetail, DocumentFacets, DocumentQuery, DocumentRow as ListRow } from '../contract/register.ts';
import type { Directory, DocumentsDeps, Reading } from './documents.deps.ts';
import {
  countDocuments,
  type DocumentRow,
  findDocument,
  type ListedDocument,
  listDocuments,
  listFacets,
  readable,
} from './documents.store.ts';
import { listExtractions } from './extractions.store.ts';
import { type FileRow, listFiles } from './files.store.ts';
import { listPlans } from './plans.store.ts';
import { headView, planView, progressView, readingView, relationView, unitView } from './register-views.ts';
import { listRelations } from './relations.store.ts';

const cursorPattern = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/;

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const found = cursorPattern.exec(cursor);
  if (!found) throw new AppError('BAD_REQUEST');
  return { day: found[1] ?? '', documentId: found[2] ?? '' };
}

function rowView(row: ListedDocument, directory: Directory): ListRow {
  const { documentId, kind, number, issuedOn, issuer, periodFrom, periodTo, status, problem, extractionId } = row;
  return {
    ...{ documentId, kind, number, issuedOn, issuer, periodFrom, periodTo, status, extractionId },
    title: row.title ?? (row.fileName || (problem?.message.vi ?? '')),
    indices: [...row.indices],
    ownerUnit: unitView(row.ownerUnitId, directory),
    progress: status === 'reading' ? progressView(row.progress) : null,
    problem: status === 'failed' ? problem : null,
    openRows: row.openRows,
    plan: row.planId === null ? null : { planId: row.planId, code: row.planCode ?? '', taskCount: row.taskCount },
    createdAt: row.createdAt.toISOString(),
  };
}

function statusOf(readings: readonly { readonly status: string }[], inForce: boolean): DocumentDetail['status'] {
  const newest = readings.find((one) => one.status !== 'superseded')?.status;
  if (newest === 'queued' || newest === 'reading') return 'reading';
  if (newest === 'review') return 'review';
  if (inForce) return 'published';
  return newest === 'failed' || newest === 'cancelled' ? newest : 'stored';
}

/** Everything about a document. */
export async function detailOf(
  deps: DocumentsDeps,
  db: Handle,
  tenantId: string,
  document: DocumentRow,
  asOf: PlainDate,
  may: DocumentDetail['may'],
): Promise<DocumentDetail> {
  const { documentId } = document;
  const files = await listFiles(db, tenantId, documentId);
  const readings = await listExtractions(db, tenantId, documentId);
  const relations = await listRelations(db, tenantId, documentId);
  const plans = await listPlans(db, tenantId, { documentIds: [documentId], inForce: false });
  const family = {
    parents: await listPlans(db, tenantId, {
      planIds: plans.flatMap((one) => one.parentPlanId ?? []),
      inForce: false,
    }),
    children: await listPlans(db, tenantId, { parentIds: plans.map((one) => one.planId), inForce: true }),
  };
  const directory = await deps.directoryOn(db, tenantId, document.issuedOn ?? asOf);
  const names = await deps.listPersonNames(db, tenantId, [
    ...[document.createdBy, ...files.map((file) => file.uploadedBy)],
    ...[...readings.map((one) => one.createdBy), ...plans.map((one) => one.publishedBy)],
  ]);
  const inForce = plans.some((plan) => plan.withdrawnAt === null);
  return {
    ...headView(document, directory),
    ...{ documentId, version: document.version, may, status: statusOf(readings, inForce) },
    ownerUnit: unitView(document.ownerUnitId, directory),
    extractionId: readings.find((one) => one.status !== 'superseded')?.extractionId ?? null,
    createdBy: names.get(document.createdBy) ?? '',
    createdAt: document.createdAt.toISOString(),
    withdrawnAt: document.withdrawnAt?.toISOString() ?? null,
    files: files.map(({ uploadedBy, uploadedAt, ...file }) => ({
      ...{ ...file, uploadedBy: names.get(uploadedBy) ?? '', uploadedAt: uploadedAt.toISOString() },
    })),
    readings: readings.map((one) => readingView(one, names)),
    relations: relations.map(relationView),
    plans: plans.map((plan) => planView(plan, family, directory, names)),
  };
}

/** What the reader may do with a document. */
export function mayOf(asked: Reading, document: DocumentRow): DocumentDetail['may'] {
  const holds = (reach: Reach | undefined) => reach !== undefined && reaches(reach, { unitId: document.ownerUnitId });
  return { edit: holds(asked.editReach), publish: holds(asked.publishReach) };
}

/** Reading the register. */
export function createRegisterService(deps: DocumentsDeps) {
  const { database } = deps;

  return {
    async list(asked: Reading, query: DocumentQuery) {
      const { tenantId, reach } = asked;
      const { limit, cursor, ...filters } = query;
      return database.read(tenantId, async (db) => {
        const rows = await listDocuments(db, tenantId, reach, filters, { limit: limit + 1, after: placeOf(cursor) });
        const total = await countDocuments(db, tenantId, reach, filters);
        const directory = await deps.directoryOn(db, tenantId, asked.asOf);
        const shown = rows.slice(0, limit);
        const last = shown.at(-1);
        const day = last && (last.issuedOn ?? last.createdAt.toISOString().slice(0, 10));
        return {
          items: shown.map((row) => rowView(row, directory)),
          nextCursor: rows.length > limit && last ? `${day}.${last.documentId}` : null,
          total,
        };
      });
    },

    async facets({ tenantId, reach }: Reading): Promise<DocumentFacets> {
      const rows = await database.read(tenantId, (db) => listFacets(db, tenantId, reach));
      const of = (facet: keyof DocumentFacets) =>
        rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
      return {
        ...{ kinds: of('kinds'), issuers: of('issuers'), indices: of('indices') },
        ...{ years: of('years'), statuses: of('statuses') },
      };
    },

    async show(asked: Reading, documentId: string): Promise<DocumentDetail> {
      const { tenantId } = asked;
      return database.read(tenantId, async (db) => {
        const document = await findDocument(db, tenantId, documentId, readable(asked.reach));
        if (!document) throw new AppError('NOT_FOUND');
        return detailOf(deps, db, tenantId, document, asked.asOf, mayOf(asked, document));
      });
    },

    /** A file of a document as it came. @throws AppError NOT_FOUND also for a hash of another document */
    async file(asked: Reading, documentId: string, sha256: string): Promise<{ file: FileRow; content: Readable }> {
      const file = await database.read(asked.tenantId, async (db) => {
        const document = await findDocument(db, asked.tenantId, documentId, readable(asked.reach));
        const files = document ? await listFiles(db, asked.tenantId, documentId) : [];
        return files.find((one) => one.sha256 === sha256 && one.byteCount > 0);
      });
      if (!file) throw new AppError('NOT_FOUND');
      return { file, content: await deps.files.read(sha256) };
    },
  };
}

export type RegisterService = ReturnType<typeof createRegisterService>;
