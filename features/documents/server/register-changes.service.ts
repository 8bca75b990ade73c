import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { DocumentDetail, RelationKind } from '../contract/register.ts';
import type { DocumentsDeps, Reading, Writing } from './documents.deps.ts';
import {
  changeable,
  type DocumentRow,
  findDocument,
  type HeadRow,
  lockDocument,
  markRemoved,
  readable,
  updateHead,
} from './documents.store.ts';
import { listPlans } from './plans.store.ts';
import { detailOf, mayOf } from './register.service.ts';
import { insertRelation, linkCitations, listRelations, markRelationRemoved } from './relations.store.ts';

/** Fields of a head that people mend. */
export type HeadChanges = { readonly [Key in keyof HeadRow]?: HeadRow[Key] | undefined };

function labelOf(document: Pick<DocumentRow, 'number' | 'title'>): string {
  return document.number ?? document.title ?? '';
}

/** Mending heads, relating documents, taking them out of the register. */
export function createRegisterChanges(deps: DocumentsDeps) {
  const { database } = deps;

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
    return detailOf(deps, db, tenantId, document, writing.asOf, mayOf(asked, document));
  }

  return {
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

export type RegisterChanges = ReturnType<typeof createRegisterChanges>;
