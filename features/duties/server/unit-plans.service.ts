import { type Actor, reaches, reachOf } from '@nanghang/domain/access';
import type { NewTaskRow } from '@nanghang/domain/duties';
import { cleanText, type PlainDate } from '@nanghang/domain/kernel';
import type { Handle, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import type { UnitPlanRow } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps, WrittenFile } from './duties.deps.ts';
import { policy } from './duties.policy.ts';
import { issueObligations } from './issuing.ts';
import { listUnitRefs } from './names.store.ts';
import { findPlan } from './plans.store.ts';
import type { Asking } from './task-filter.ts';
import { listComponentsOf } from './task-rows.store.ts';
import { assertParent, namedUnits, refreshParents, type TaskWriting, typedTimeframe } from './task-writes.service.ts';
import { deleteDraft, findDraft, listRooms } from './unit-plan-drafts.store.ts';
import { hasStateForm, keepPrinted, paperFacts, printPlan } from './unit-plan-paper.ts';
import { assertNotLater, assignPeople } from './unit-plan-rows.ts';
import { insertUnitPlan, isPlanCodeTaken, listAssigned, listOwnAnswers } from './unit-plans.store.ts';

/** A plan of a unit to be issued. */
export interface WantedUnitPlan {
  readonly unitId: string;
  readonly parentPlanId: string;
  readonly code: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: PlainDate;
  readonly signer: string | null;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly rows: readonly UnitPlanRow[];
}

function refuse(code: string, path: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: [path], message }] });
}

/** The tasks of a plan as they are written: each carries the components of the one above. */
async function rowsOf(
  tx: Tx,
  writing: TaskWriting,
  wanted: WantedUnitPlan,
  planId: string,
  documentId: string,
): Promise<NewTaskRow[]> {
  const { acting, actor, now } = writing;
  const given = await listAssigned(tx.db, acting.tenantId, wanted.parentPlanId, wanted.unitId);
  const parents = new Set(given.map((task) => task.taskId));
  const components = await listComponentsOf(tx.db, acting.tenantId, [...parents], (series) => series);
  const rows: NewTaskRow[] = [];
  for (const [index, row] of wanted.rows.entries()) {
    if (row.parentTaskId !== null && !parents.has(row.parentTaskId))
      throw refuse(
        'NOT_ASSIGNED',
        'rows',
        `${row.ref}: nhiệm vụ cấp trên không giao cho đơn vị này.`,
        `${row.ref}: the task above is not given to this unit.`,
      );
    const units = await namedUnits(tx, writing, row.leadUnitIds.length > 0 ? row.leadUnitIds : [wanted.unitId]);
    const served = row.parentTaskId === null ? [] : (components.get(row.parentTaskId) ?? []);
    rows.push({
      ...{ taskId: newId(now.getTime()), planId, kind: 'task', ref: row.ref, position: index + 1, section: null },
      ...{ heading: null, content: cleanText(row.content), shortName: null, priority: row.priority },
      ...typedTimeframe({ timeframeRaw: row.timeframeRaw, dueOn: row.dueOn }, wanted.issuedOn),
      ...{
        parentTaskId: row.parentTaskId,
        parentSimilarity: null,
        sourceKind: 'unit_plan',
        sourceDocumentId: documentId,
      },
      ...{
        sourceNumber: wanted.number,
        sourceOn: wanted.issuedOn,
        firstLine: null,
        lastLine: null,
        extractedRowId: null,
      },
      ...{ issuedOn: wanted.issuedOn, createdBy: actor.personId, unresolvedNames: [] },
      units: units.map((unit) => ({ ...unit, duty: 'lead' as const })),
      products: row.products.map((name) => ({ productId: newId(now.getTime()), name })),
      components: served.map(({ seriesCode, componentCode }) => ({ seriesCode, componentCode })),
    });
  }
  return rows;
}

async function assertCodeFree(db: Handle, tenantId: string, code: string): Promise<void> {
  if (await isPlanCodeTaken(db, tenantId, code))
    throw refuse('CODE_TAKEN', 'code', 'Mã kế hoạch này đã dùng.', 'This code of a plan is in use.');
}

/** The paper of a plan that is about to be issued, stored; nothing names it until the plan is in force. */
async function paperOf(
  deps: DutiesDeps,
  { acting }: TaskWriting,
  wanted: WantedUnitPlan,
): Promise<WrittenFile | undefined> {
  const { tenantId, businessDate } = acting;
  const facts = await deps.database.read(tenantId, async (db) => {
    if (!(await findPlan(db, tenantId, wanted.parentPlanId))) throw new AppError('NOT_FOUND');
    await assertCodeFree(db, tenantId, wanted.code);
    if (!(await hasStateForm(db, tenantId, wanted.unitId, businessDate))) return undefined;
    return paperFacts(db, deps, tenantId, { ...wanted, draft: false }, businessDate);
  });
  return facts && keepPrinted(deps, await printPlan(facts));
}

/** What a document is about, without the verb by which it was issued: "Phê duyệt Đề án …" is about "Đề án …". */
function subjectOf(title: string): string {
  return title.replace(/^(phê duyệt|ban hành|về việc|v\/v)\s+/iu, '');
}

function mayWith(actor: Actor, action: 'unit-plan.draft' | 'unit-plan.issue', unitId: string): boolean {
  const reach = reachOf(actor, policy[action], action);
  return reach !== undefined && reaches(reach, { unitId });
}

/** Plans of units: drafted from what was assigned to them, issued as documents, linked both ways. */
export function createUnitPlans(deps: DutiesDeps) {
  const { database, tasks } = deps;

  return {
    draft: (asking: Asking, actor: Actor, unitId: string, planId: string) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf, reach } = asking;
        const plan = await findPlan(db, tenantId, planId);
        if (!plan || !reaches(reach, { unitId })) throw new AppError('NOT_FOUND');
        const unit = (await listUnitRefs(db, tenantId, [unitId], asOf))(unitId);
        const assigned = await listAssigned(db, tenantId, planId, unitId);
        const saved = await findDraft(db, tenantId, unitId, planId);
        const names = componentNamesOf(await deps.listIndexParts(db, tenantId, asOf));
        const components = await listComponentsOf(
          db,
          tenantId,
          assigned.map((task) => task.taskId),
          names,
        );
        const answers = Map.groupBy(await listOwnAnswers(db, tenantId, planId, unitId), (one) => one.parentTaskId);
        return {
          ...{ unit, plan: plan.ref, periodFrom: plan.periodFrom, periodTo: plan.periodTo },
          title: `Kế hoạch của ${unit.name} thực hiện ${subjectOf(plan.ref.title)}`,
          rows: assigned.map(({ taskId, ref, title, content, priority, timeframeRaw, dueOn, duty, products }) => ({
            ...{ parentTaskId: taskId, ref, content, timeframeRaw, dueOn: null, priority, duty },
            ...{ leadUnitIds: [unitId], personId: null, products: [...products], parentDueOn: dueOn },
            parent: { taskId, ref, title, priority, plan: plan.ref },
            components: components.get(taskId) ?? [],
            answeredBy: (answers.get(taskId) ?? []).map((one) => ({
              ...{ taskId: one.taskId, ref: one.ref, title: one.title, priority: one.priority },
              plan: one.planId === null ? null : { planId: one.planId, code: one.code, title: one.planTitle },
            })),
          })),
          rooms: await listRooms(db, tenantId, unitId, asOf),
          saved: saved ?? null,
          may: { draft: mayWith(actor, 'unit-plan.draft', unitId), issue: mayWith(actor, 'unit-plan.issue', unitId) },
        };
      }),

    async issue(writing: TaskWriting, wanted: WantedUnitPlan) {
      const { acting, actor, now, reach } = writing;
      const { tenantId, businessDate } = acting;
      if (!reaches(reach, { unitId: wanted.unitId })) throw new AppError('NOT_FOUND');
      if (wanted.rows.some((row) => !row.leadUnitIds.every((unitId) => reaches(reach, { unitId }))))
        throw refuse(
          'FOREIGN_UNIT',
          'rows',
          'Chỉ giao được cho đơn vị mình và đơn vị trực thuộc.',
          'Only the own unit and those below it.',
        );
      if (wanted.periodFrom > wanted.periodTo)
        throw refuse(
          'PERIOD',
          'periodTo',
          'Ngày kết thúc phải sau ngày bắt đầu.',
          'The end must come after the start.',
        );
      const file = await paperOf(deps, writing, wanted);
      return database.write(acting, async (tx) => {
        const parent = await findPlan(tx.db, tenantId, wanted.parentPlanId);
        if (!parent) throw new AppError('NOT_FOUND');
        await assertCodeFree(tx.db, tenantId, wanted.code);
        const [planId, documentId, relationId] = [newId(now.getTime()), newId(now.getTime()), newId(now.getTime())];
        const unit = (await listUnitRefs(tx.db, tenantId, [wanted.unitId], businessDate))(wanted.unitId);
        await insertUnitPlan(
          tx.db,
          tenantId,
          {
            ...wanted,
            ...{ planId, documentId, relationId, parentDocumentId: parent.documentId, issuer: unit.name },
            ...{ kind: 'Kế hoạch', rhythmOf: wanted.parentPlanId },
            ...{ by: actor.personId, publishedOn: businessDate },
          },
          now,
        );
        if (file) await deps.registerFile(tx.db, tenantId, documentId, file, { personId: actor.personId, at: now });
        const rows = await rowsOf(tx, writing, wanted, planId, documentId);
        await tasks.insertTasks(tx.db, tenantId, rows, now);
        const obligations = await issueObligations(tx, deps, { acting, now, taskIds: rows.map((row) => row.taskId) });
        const wantedRows = rows.map(({ taskId }, index) => ({ taskId, row: wanted.rows[index] }));
        await assertNotLater(tx, tenantId, wantedRows, businessDate);
        await assignPeople(tx, deps, writing, wantedRows);
        await deleteDraft(tx.db, tenantId, wanted.unitId, wanted.parentPlanId);
        await tx.audit({
          ...{ action: 'unit_plan.issue', objectType: 'plan', objectId: planId, objectLabel: wanted.code },
          after: {
            title: wanted.title,
            number: wanted.number,
            unit: unit.name,
            parentPlan: parent.ref.code,
            tasks: rows.length,
            obligations,
            sha256: file?.sha256,
          },
        });
        return { planId, documentId, tasks: rows.length, obligations, fileHash: file?.sha256 ?? null };
      });
    },

    async setParent(writing: TaskWriting, taskId: string, parentTaskId: string | null, reason: string): Promise<void> {
      const { acting, now, reach } = writing;
      const { tenantId } = acting;
      await database.write(acting, async (tx) => {
        const [task] = await tasks.lockTasks(tx.db, tenantId, [taskId]);
        if (!task || !reaches(reach, { unitId: task.ownerUnitId ?? undefined })) throw new AppError('NOT_FOUND');
        if (parentTaskId !== null) await assertParent(tx, deps, tenantId, taskId, parentTaskId);
        await tasks.updateTask(tx.db, tenantId, taskId, { ...task, parentTaskId }, now);
        await refreshParents(tx, tenantId, [task.parentTaskId, parentTaskId]);
        await tx.audit({
          ...{ action: 'task.parent.set', objectType: 'task', objectId: taskId, objectLabel: task.ref, reason },
          before: { parentTaskId: task.parentTaskId },
          after: { parentTaskId },
        });
      });
    },
  };
}

export type UnitPlans = ReturnType<typeof createUnitPlans>;
