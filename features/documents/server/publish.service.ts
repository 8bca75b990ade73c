import { type Reach, reaches } from '@nanghang/domain/access';
import { type PlainDate, plainDate } from '@nanghang/domain/kernel';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { DocumentPlan } from '../contract/register.ts';
import type { Publication, PublicationPreview } from '../contract/review.ts';
import type { DocumentsDeps, Reading, Writing } from './documents.deps.ts';
import { changeable, lockDocument } from './documents.store.ts';
import { setExtractionStatus } from './extractions.store.ts';
import {
  closeTasks,
  insertPlan,
  type ListedPlan,
  listParentPlans,
  listPlanCodes,
  listPlans,
  listTaskIds,
  lockPlan,
  markPlanWithdrawn,
} from './plans.store.ts';
import {
  acceptedRows,
  type PlanHead,
  type PublicationIssue,
  proposedHead,
  publicationIssues,
  rhythmOf,
  targetsOf,
  tasksOf,
} from './publication.ts';
import { planView } from './register-views.ts';
import { insertRelation, listRelations, markRelationRemoved } from './relations.store.ts';
import {
  dayOf,
  getReviewed,
  nameBookOf,
  parentLinksOf,
  parentViews,
  type Reviewed,
  unresolvedNames,
} from './review.service.ts';
import { findLastStepNumber, listRows } from './rows.store.ts';
import { lockReview } from './steps.service.ts';
import { insertTasks } from './tasks.store.ts';

/** What a publisher may say about the plan beside its rows. */
export interface PublishOrder {
  readonly stepNumber: number;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly unitId?: string | undefined;
  readonly periodFrom?: PlainDate | undefined;
  readonly periodTo?: PlainDate | undefined;
  readonly parentPlanId: string | null;
}

/** Everything that publishing needs, read once. */
async function gather(
  deps: DocumentsDeps,
  db: Handle,
  about: {
    readonly tenantId: string;
    readonly reach: Reach | undefined;
    readonly asOf: PlainDate;
    readonly personId: string;
  },
  { extraction, document }: Reviewed,
  wanted: { readonly head?: Partial<PlanHead>; readonly parentPlanId?: string | null },
) {
  const { tenantId, reach, asOf } = about;
  const rows = await listRows(db, tenantId, extraction.extractionId);
  const accepted = acceptedRows(rows);
  const directory = await deps.directoryOn(db, tenantId, dayOf(document, asOf));
  const names = nameBookOf(document, directory);
  const indices = await deps.listIndexParts(db, tenantId, asOf);
  const taken = await listPlanCodes(db, tenantId);
  const parents = await listParentPlans(db, tenantId, document.documentId);
  const links = await parentLinksOf(db, tenantId, parents, rows);
  const likely = parentViews(parents, links)[0];
  const parentPlanId = wanted.parentPlanId === undefined ? (likely?.planId ?? null) : wanted.parentPlanId;
  const head: PlanHead = { planId: newId(), ...proposedHead(document, taken, asOf), ...wanted.head };
  const tasks = tasksOf(accepted, {
    ...{ head, document, directory, names, indices, createdBy: about.personId, newId: () => newId() },
    parents: new Map([...links].filter(([, link]) => link.planId === parentPlanId)),
  });
  const inForce = (await listPlans(db, tenantId, { documentIds: [document.documentId], inForce: true })).length > 0;
  const issues = publicationIssues({
    ...{ rows, accepted, document, tasks, inForce, codeTaken: taken.includes(head.code) },
    mayCharge: (unitId) => reach === undefined || reaches(reach, { unitId }),
  });
  return { rows, accepted, directory, names, parents, links, head, tasks, issues, parentPlanId };
}

type Gathered = Awaited<ReturnType<typeof gather>>;

function unitSummary({ tasks, directory }: Gathered): PublicationPreview['units'] {
  const units = new Map<string, { leads: number; coordinates: number; reports: number }>();
  for (const task of tasks) {
    for (const { unitId, duty } of task.units) {
      const known = units.get(unitId) ?? { leads: 0, coordinates: 0, reports: 0 };
      if (duty === 'coordinate') known.coordinates += 1;
      else if (task.kind === 'report') known.reports += 1;
      else known.leads += 1;
      units.set(unitId, known);
    }
  }
  return [...units]
    .map(([unitId, counts]) => ({ unitId, name: directory.nameOf(unitId) ?? '', ...counts }))
    .sort((a, b) => b.leads - a.leads || b.reports - a.reports || b.coordinates - a.coordinates);
}

function refuseErrors(issues: readonly PublicationIssue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const [first] = errors;
  if (!first) return;
  throw new AppError('INVALID', {
    message: first.message,
    issues: errors.map(({ code, severity, message, rowIds }) => ({ code, severity, message, path: rowIds })),
  });
}

function wantedHead(order: PublishOrder): Partial<PlanHead> {
  const { code, title, unitId, periodFrom, periodTo } = order;
  return {
    ...(code === undefined ? {} : { code }),
    ...(title === undefined ? {} : { title }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(periodFrom === undefined ? {} : { periodFrom: plainDate(periodFrom) }),
    ...(periodTo === undefined ? {} : { periodTo: plainDate(periodTo) }),
  };
}

function refuseStale(): never {
  throw new AppError('CONFLICT', {
    message: {
      vi: 'Có người vừa sửa bản trích. Xem lại phần tổng hợp trước khi ban hành.',
      en: 'Somebody just changed the review. Look at the summary again before publishing.',
    },
  });
}

/** A document as people name it, the same on publishing and on taking back. */
function nameOf({ kind, number, issuedOn, title }: Reviewed['document']): string {
  const day = issuedOn === null ? '' : `ngày ${issuedOn.split('-').reverse().join('/')}`;
  return [kind, number ?? title, day].filter(Boolean).join(' ').slice(0, 300);
}

/** What publishing would do now. */
async function preview(deps: DocumentsDeps, asked: Reading, extractionId: string): Promise<PublicationPreview> {
  const { tenantId } = asked;
  return deps.database.read(tenantId, async (db) => {
    const reviewed = await getReviewed(db, tenantId, extractionId, asked.reach);
    const about = { tenantId, reach: asked.publishReach, asOf: asked.asOf, personId: asked.personId ?? tenantId };
    const found = await gather(deps, db, about, reviewed, {});
    const { rows, accepted, head, tasks } = found;
    const visible = rows.filter((row) => row.kind !== 'score');
    const open = unresolvedNames([...accepted.tasks, ...accepted.duties], found.names);
    const relations = await listRelations(db, tenantId, reviewed.document.documentId);
    const units = unitSummary(found);
    return {
      ...{ extractionId, stepNumber: await findLastStepNumber(db, tenantId, extractionId) },
      ...{ code: head.code, title: head.title, issuedOn: head.issuedOn },
      ...{ periodFrom: head.periodFrom, periodTo: head.periodTo },
      unit: { unitId: head.unitId, name: found.directory.nameOf(head.unitId) ?? '' },
      counts: {
        tasks: tasks.filter((task) => task.kind === 'task').length,
        targets: accepted.targets.length,
        reportingDuties: tasks.filter((task) => task.kind === 'report').length,
        linkedToParent: tasks.filter((task) => task.parentTaskId !== null).length,
        undecided: visible.filter((row) => row.state === 'proposed').length,
        dropped: visible.filter((row) => row.state === 'dropped').length,
        withoutLead: tasks.filter((task) => !task.units.some((unit) => unit.duty === 'lead')).length,
        withoutTimeframe: tasks.filter((task) => task.timeframe === null).length,
        obligations: units.reduce((sum, unit) => sum + unit.leads + unit.reports + unit.coordinates, 0),
      },
      units,
      unresolved: [...open].map(([name, named]) => ({
        name,
        rows: named.map((row) => ({ rowId: row.rowId, ref: ('ref' in row.content ? row.content.ref : null) ?? '' })),
      })),
      parents: parentViews(found.parents, found.links),
      relations: relations
        .filter((one) => one.direction === 'outgoing')
        .map((one) => ({
          relation: one.relation,
          number: one.otherNumber ?? one.citedNumber,
          title: one.otherTitle ?? one.citedTitle,
        })),
      reportingRhythm: rhythmOf(accepted)?.words ?? null,
      issues: found.issues,
    };
  });
}

/** Puts the accepted rows into force. */
async function publish(
  deps: DocumentsDeps,
  writing: Writing,
  extractionId: string,
  order: PublishOrder,
): Promise<Publication> {
  const { acting, now, asOf, personId } = writing;
  const { tenantId } = acting;
  return deps.database.write(acting, async (tx) => {
    const reviewed = await lockReview(tx.db, writing, extractionId);
    if ((await findLastStepNumber(tx.db, tenantId, extractionId)) !== order.stepNumber) refuseStale();
    const { document } = reviewed;
    if (order.unitId !== undefined && !reaches(writing.reach, { unitId: order.unitId }))
      throw new AppError('NOT_FOUND');
    const about = { tenantId, reach: writing.reach, asOf, personId };
    const wanted = { head: wantedHead(order), parentPlanId: order.parentPlanId };
    const found = await gather(deps, tx.db, about, reviewed, wanted);
    refuseErrors(found.issues);
    const parent = await parentOf(tx.db, tenantId, found.parents, order.parentPlanId);
    const { head, tasks, accepted } = found;
    await insertPlan(tx.db, tenantId, {
      ...{ planId: head.planId, documentId: document.documentId, extractionId, unitId: head.unitId },
      ...{ code: head.code, title: head.title, periodFrom: head.periodFrom, periodTo: head.periodTo },
      ...{ parentPlanId: parent?.planId ?? null, publishedBy: personId, publishedAt: now, publishedOn: asOf },
      reportingRhythm: rhythmOf(accepted)?.timeframe ?? null,
    });
    await insertTasks(tx.db, tenantId, tasks, now);
    if (parent) await relateTo(tx.db, tenantId, document.documentId, parent.documentId, personId, now);
    const targets = await deps.importTargets(tx, {
      ...{ tenantId, asOf, now, personId, periodTo: head.periodTo },
      ...{ document: nameOf(document), number: document.number },
      targets: targetsOf(accepted, found.names),
    });
    const taskIds = tasks.map((task) => task.taskId);
    const obligations = Number(await deps.issueObligations(tx, { tenantId, taskIds, businessDate: asOf })) || 0;
    await setExtractionStatus(tx.db, tenantId, extractionId, 'published');
    const result: Publication = {
      ...{ planId: head.planId, code: head.code, documentId: document.documentId, targets, obligations },
      tasks: tasks.filter((task) => task.kind === 'task').length,
      reportingDuties: tasks.filter((task) => task.kind === 'report').length,
      linkedToParent: tasks.filter((task) => task.parentTaskId !== null).length,
      units: new Set(tasks.flatMap((task) => task.units.map((unit) => unit.unitId))).size,
      unresolvedNames: new Set(tasks.flatMap((task) => task.unresolvedNames.map((one) => one.namedAs))).size,
    };
    await tx.audit({
      ...{ action: 'plan.publish', objectType: 'document', objectId: document.documentId, objectLabel: head.code },
      after: { ...result, title: head.title, parentPlan: parent?.code ?? null },
    });
    return result;
  });
}

/** Takes a publication back. @throws AppError CONFLICT once a report was submitted */
async function withdraw(deps: DocumentsDeps, writing: Writing, planId: string, reason: string): Promise<DocumentPlan> {
  const { acting, now, asOf } = writing;
  const { tenantId } = acting;
  return deps.database.write(acting, async (tx) => {
    const plan = await lockPlan(tx.db, tenantId, planId);
    const document = plan && (await lockDocument(tx.db, tenantId, plan.documentId, changeable(writing.reach)));
    if (!plan || !document) throw new AppError('NOT_FOUND');
    if (plan.withdrawnAt !== null) throw new AppError('CONFLICT');
    const taskIds = await listTaskIds(tx.db, tenantId, planId);
    await closeTasks(tx.db, tenantId, planId, asOf, reason, now);
    await deps.withdrawObligations(tx, { tenantId, taskIds });
    await deps.retireTargets(tx, { tenantId, document: nameOf(document), now });
    await markPlanWithdrawn(tx.db, tenantId, planId, now);
    await unrelate(tx.db, tenantId, plan.documentId, plan.parentPlanId, now);
    if (plan.extractionId) await setExtractionStatus(tx.db, tenantId, plan.extractionId, 'review');
    await tx.audit({
      ...{
        action: 'plan.withdraw',
        objectType: 'document',
        objectId: plan.documentId,
        objectLabel: plan.code,
        reason,
      },
      ...{ before: { tasks: taskIds.length }, after: { tasks: 0 } },
    });
    const [shown] = await listPlans(tx.db, tenantId, { planIds: [planId], inForce: false });
    if (!shown) throw new AppError('NOT_FOUND');
    const directory = await deps.directoryOn(tx.db, tenantId, asOf);
    const names = await deps.listPersonNames(tx.db, tenantId, [shown.publishedBy]);
    return planView(shown, { parents: [], children: [] }, directory, names);
  });
}

/** Publishing and taking back: the one place where rows become duties. */
export function createPublishService(deps: DocumentsDeps) {
  return {
    preview: (asked: Reading, extractionId: string) => preview(deps, asked, extractionId),
    publish: (writing: Writing, extractionId: string, order: PublishOrder) =>
      publish(deps, writing, extractionId, order),
    withdraw: (writing: Writing, planId: string, reason: string) => withdraw(deps, writing, planId, reason),
  };
}

export type PublishService = ReturnType<typeof createPublishService>;

/** @throws AppError NOT_FOUND for a plan that is none of the proposed parents nor in force */
async function parentOf(
  db: Handle,
  tenantId: string,
  proposed: readonly ListedPlan[],
  parentPlanId: string | null,
): Promise<ListedPlan | undefined> {
  if (parentPlanId === null) return undefined;
  const known =
    proposed.find((plan) => plan.planId === parentPlanId) ??
    (await listPlans(db, tenantId, { planIds: [parentPlanId], inForce: true }))[0];
  if (!known) throw new AppError('NOT_FOUND');
  return known;
}

async function relateTo(
  db: Handle,
  tenantId: string,
  documentId: string,
  otherDocumentId: string,
  by: string,
  at: Date,
): Promise<void> {
  const known = (await listRelations(db, tenantId, documentId)).some(
    (one) => one.direction === 'outgoing' && one.relation === 'carries_out' && one.otherDocumentId === otherDocumentId,
  );
  if (known) return;
  await insertRelation(db, tenantId, {
    relationId: newId(),
    documentId,
    relation: 'carries_out',
    otherDocumentId,
    by,
    at,
  });
}

async function unrelate(
  db: Handle,
  tenantId: string,
  documentId: string,
  parentPlanId: string | null,
  at: Date,
): Promise<void> {
  if (parentPlanId === null) return;
  const [parent] = await listPlans(db, tenantId, { planIds: [parentPlanId], inForce: false });
  for (const one of await listRelations(db, tenantId, documentId))
    if (one.direction === 'outgoing' && one.relation === 'carries_out' && one.otherDocumentId === parent?.documentId)
      await markRelationRemoved(db, tenantId, documentId, one.relationId, at);
}
