import type { Readable } from 'node:stream';
import { type Reach, reaches } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type {
  DocumentDetail,
  DocumentFacets,
  DocumentQuery,
  DocumentRow as ListRow,
  RelationKind,
} from '../contract/register.ts';
import type { Directory, DocumentsDeps, Reading, Writing } from './documents.deps.ts';
import {
  changeable,
  countDocuments,
  type DocumentRow,
  findDocument,
  type HeadRow,
  type ListedDocument,
  listDocuments,
  listFacets,
  lockDocument,
  markRemoved,
  readable,
  updateHead,
} from './documents.store.ts';
import { listExtractions } from './extractions.store.ts';
import { type FileRow, listFiles } from './files.store.ts';
import { listPlans } from './plans.store.ts';
import { headView, planView, progressView, readingView, relationView, unitView } from './register-views.ts';
import { insertRelation, linkCitations, listRelations, markRelationRemoved } from './relations.store.ts';

/** Fields of a head that people mend. */
export type HeadChanges = { readonly [Key in keyof HeadRow]?: HeadRow[Key] | undefined };

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

function labelOf(document: Pick<DocumentRow, 'number' | 'title'>): string {
  return document.number ?? document.title ?? '';
}

function statusOf(readings: readonly { readonly status: string }[], inForce: boolean): DocumentDetail['status'] {
  const newest = readings.find((one) => one.status !== 'superseded')?.status;
  if (newest === 'queued' || newest === 'reading') return 'reading';
  if (newest === 'review') return 'review';
  if (inForce) return 'published';
  return newest === 'failed' || newest === 'cancelled' ? newest : 'stored';
}

/** Reading and keeping the register. */
export function createRegisterService(deps: DocumentsDeps) {
  const { database } = deps;

  async function detailOf(
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

  function mayOf(asked: Reading, document: DocumentRow): DocumentDetail['may'] {
    const holds = (reach: Reach | undefined) => reach !== undefined && reaches(reach, { unitId: document.ownerUnitId });
    return { edit: holds(asked.editReach), publish: holds(asked.publishReach) };
  }

  /** @throws AppError NOT_FOUND */
  async function lockOwn(db: Handle, writing: Writing, documentId: string): Promise<DocumentRow> {
    const found = await lockDocument(db, writing.acting.tenantId, documentId, changeable(writing.reach));
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  }

  async function shownAfter(db: Handle, writing: Writing, documentId: string, asked: Reading): Promise<DocumentDetail> {
    const { tenantId } = writing.acting;
    const document = await findDocument(db, tenantId, documentId, changeable(writing.reach));
    if (!document) throw new AppError('NOT_FOUND');
    return detailOf(db, tenantId, document, writing.asOf, mayOf(asked, document));
  }

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
        return detailOf(db, tenantId, document, asked.asOf, mayOf(asked, document));
      });
    },

    async change(writing: Writing, asked: Reading, documentId: string, version: number, changes: HeadChanges) {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const before = await lockOwn(tx.db, writing, documentId);
        if (before.version !== version) {
          throw new AppError('CONFLICT', {
            details: { document: await shownAfter(tx.db, writing, documentId, asked) },
          });
        }
        const changed = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
        const after: HeadRow = { ...before, ...changed };
        if (after.issuerUnitId !== null && after.issuerUnitId !== before.issuerUnitId) {
          const directory = await deps.directoryOn(tx.db, tenantId, writing.asOf);
          if (!directory.nameOf(after.issuerUnitId)) throw new AppError('NOT_FOUND');
        }
        await updateHead(tx.db, tenantId, documentId, after, writing.now);
        await linkCitations(tx.db, tenantId, { documentId, number: after.number, issuedOn: after.issuedOn });
        await tx.audit({
          ...{ action: 'document.change', objectType: 'document', objectId: documentId, objectLabel: labelOf(after) },
          before: Object.fromEntries(Object.keys(changed).map((key) => [key, before[key as keyof HeadRow]])),
          after: changed,
        });
        return shownAfter(tx.db, writing, documentId, asked);
      });
    },

    async remove(writing: Writing, documentId: string, reason: string) {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const document = await lockOwn(tx.db, writing, documentId);
        if ((await listPlans(tx.db, tenantId, { documentIds: [documentId], inForce: true })).length > 0) {
          const message = {
            vi: 'Văn bản đang có kế hoạch hiệu lực. Thu hồi bản ban hành trước.',
            en: 'The document has a plan in force. Withdraw it first.',
          };
          throw new AppError('CONFLICT', { message });
        }
        await markRemoved(tx.db, tenantId, documentId, writing.now);
        await tx.audit({
          ...{ action: 'document.remove', objectType: 'document', objectId: documentId },
          ...{ objectLabel: labelOf(document), before: { title: document.title }, reason },
        });
        return { done: true as const };
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

    async addRelation(writing: Writing, asked: Reading, documentId: string, relation: RelationKind, other: string) {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const document = await lockOwn(tx.db, writing, documentId);
        const target = await findDocument(tx.db, tenantId, other, readable(asked.reach));
        if (!target) throw new AppError('NOT_FOUND');
        const known = (await listRelations(tx.db, tenantId, documentId)).some(
          (one) => one.direction === 'outgoing' && one.relation === relation && one.otherDocumentId === other,
        );
        if (other === documentId || known) {
          const message = {
            vi: 'Hai văn bản này đã có quan hệ như vậy.',
            en: 'The two are related like this already.',
          };
          throw new AppError('CONFLICT', { message });
        }
        const made = { relationId: newId(), documentId, relation, otherDocumentId: other };
        await insertRelation(tx.db, tenantId, { ...made, by: writing.personId, at: writing.now });
        await tx.audit({
          ...{
            action: 'document.relate',
            objectType: 'document',
            objectId: documentId,
            objectLabel: labelOf(document),
          },
          after: { relation, other: labelOf(target) },
        });
        return shownAfter(tx.db, writing, documentId, asked);
      });
    },

    async removeRelation(writing: Writing, asked: Reading, documentId: string, relationId: string) {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const document = await lockOwn(tx.db, writing, documentId);
        if (!(await markRelationRemoved(tx.db, tenantId, documentId, relationId, writing.now)))
          throw new AppError('NOT_FOUND');
        await tx.audit({
          ...{ action: 'document.unrelate', objectType: 'document', objectId: documentId },
          ...{ objectLabel: labelOf(document), before: { relationId } },
        });
        return shownAfter(tx.db, writing, documentId, asked);
      });
    },
  };
}

export type RegisterService = ReturnType<typeof createRegisterService>;
