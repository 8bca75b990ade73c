import { type Actor, type Reach, reaches } from '@nanghang/domain/access';
import type { NewTaskRow, StoredTask, TaskFields } from '@nanghang/domain/duties';
import { cleanText, type PlainDate } from '@nanghang/domain/kernel';
import { parseTimeframe, type Timeframe } from '@nanghang/domain/schedules';
import type { Acting, Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { liveChannel } from '@nanghang/platform/live';
import type { NewTask, TaskChange } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { type FollowedChange, followTask, issueObligations } from './issuing.ts';
import { listUnitRefs } from './names.store.ts';
import { lockProgress, refreshProgress } from './progress.store.ts';
import { countHandMadeTasks, findLastPosition } from './task-writes.store.ts';
import { findPlanForDates } from './tasks.store.ts';

/** Who changes tasks, within which reach, and when. */
export interface TaskWriting {
  readonly acting: Acting;
  readonly actor: Actor;
  readonly reach: Reach;
  readonly now: Date;
}

function refuse(code: string, path: string, vi: string, en: string): AppError {
  const message = { vi, en };
  return new AppError('INVALID', { message, issues: [{ code, severity: 'error', path: [path], message }] });
}

/** How the words or the date that somebody typed are read. */
export function typedTimeframe(
  typed: { readonly timeframeRaw: string | null; readonly dueOn: PlainDate | null },
  issuedOn: PlainDate,
): { readonly timeframeRaw: string | null; readonly timeframe: Timeframe | null } {
  if (typed.dueOn !== null) {
    const [year, month, day] = typed.dueOn.split('-');
    const timeframeRaw = typed.timeframeRaw || `Chậm nhất ngày ${day}/${month}/${year}`;
    return { timeframeRaw, timeframe: { kind: 'deadline', to: typed.dueOn, inclusive: true } };
  }
  if (!typed.timeframeRaw) return { timeframeRaw: null, timeframe: null };
  return {
    timeframeRaw: typed.timeframeRaw,
    timeframe: parseTimeframe(typed.timeframeRaw, { documentDate: issuedOn }),
  };
}

/** A task that the writer reaches, held until the transaction ends. @throws AppError NOT_FOUND */
export async function getOwnTask(tx: Tx, deps: DutiesDeps, writing: TaskWriting, taskId: string): Promise<StoredTask> {
  const [task] = await deps.tasks.lockTasks(tx.db, writing.acting.tenantId, [taskId]);
  if (!task || !reaches(writing.reach, { unitId: task.ownerUnitId ?? undefined })) throw new AppError('NOT_FOUND');
  return task;
}

/** Units by the names they have on the day. @throws AppError INVALID for one that does not exist */
export async function namedUnits(tx: Tx, writing: TaskWriting, unitIds: readonly string[]) {
  const { tenantId, businessDate } = writing.acting;
  const unitOf = await listUnitRefs(tx.db, tenantId, unitIds, businessDate);
  return [...new Set(unitIds)].map((unitId) => {
    const { name } = unitOf(unitId);
    if (name === unitId) throw refuse('UNKNOWN_UNIT', 'leadUnitIds', 'Đơn vị này không có.', 'There is no such unit.');
    return { unitId, namedAs: name, setId: null };
  });
}

function ownUnitOf(writing: TaskWriting): string {
  const [first] = writing.actor.memberships;
  const issuing = writing.actor.memberships.find((one) => one.role === 'coordinator' || one.role === 'unit_lead');
  const unitId = (issuing ?? first)?.unitId;
  if (unitId === undefined) throw new AppError('FORBIDDEN');
  return unitId;
}

/** Whoever does not reach the province gives tasks within the own units only. */
function assertWithin(reach: Reach, unitIds: readonly string[]): void {
  if (unitIds.every((unitId) => reaches(reach, { unitId }))) return;
  throw refuse(
    'FOREIGN_UNIT',
    'leadUnitIds',
    'Chỉ giao được cho đơn vị mình và đơn vị trực thuộc.',
    'Tasks go to the own unit and those below it only.',
  );
}

async function newRow(tx: Tx, writing: TaskWriting, wanted: NewTask, taskId: string): Promise<NewTaskRow> {
  const { acting, actor, now } = writing;
  const { tenantId, businessDate: issuedOn } = acting;
  const plan = wanted.planId === null ? undefined : await findPlanForDates(tx.db, tenantId, wanted.planId);
  if (wanted.planId !== null && !plan)
    throw refuse('UNKNOWN_PLAN', 'planId', 'Kế hoạch này không còn hiệu lực.', 'This plan is not in force.');
  if (plan && !reaches(writing.reach, { unitId: plan.unitId })) throw new AppError('NOT_FOUND');
  if (wanted.source.kind !== 'manual' && !wanted.source.number && wanted.source.documentId === null)
    throw refuse(
      'NUMBER_NEEDED',
      'source',
      'Ghi số, ký hiệu văn bản giao việc.',
      'Give the number of the document that orders it.',
    );
  const leads = await namedUnits(tx, writing, wanted.leadUnitIds);
  const coordinates = await namedUnits(tx, writing, wanted.coordinateUnitIds);
  const sequence = (await countHandMadeTasks(tx.db, tenantId)) + 1;
  return {
    ...{ taskId, planId: wanted.planId, kind: wanted.kind, ref: wanted.ref ?? `NV.${sequence}` },
    position: (await findLastPosition(tx.db, tenantId, wanted.planId)) + 1,
    ...{ section: wanted.section, heading: wanted.heading, content: cleanText(wanted.content) },
    shortName: wanted.shortName || null,
    ...typedTimeframe(wanted, issuedOn),
    ...{ priority: wanted.priority, parentTaskId: wanted.parentTaskId, parentSimilarity: null },
    ...{ sourceKind: wanted.source.kind, sourceDocumentId: wanted.source.documentId },
    ...{ sourceNumber: wanted.source.number, sourceOn: wanted.source.on, firstLine: null, lastLine: null },
    ...{ extractedRowId: null, issuedOn, createdBy: actor.personId },
    units: [
      ...leads.map((unit) => ({ ...unit, duty: 'lead' as const })),
      ...coordinates.map((unit) => ({ ...unit, duty: 'coordinate' as const })),
    ],
    unresolvedNames: [],
    products: wanted.products.map((name) => ({ productId: newId(now.getTime()), name })),
    components: wanted.components,
  };
}

/** Whether a change says anything new of time; words that are sent back as they are keep the dates that were set. */
function isTimed(task: StoredTask, { timeframeRaw, dueOn }: TaskChange): boolean {
  if (dueOn) return true;
  return timeframeRaw === undefined ? dueOn === null : (timeframeRaw || null) !== (task.timeframeRaw || null);
}

function fieldsAfter(task: StoredTask, change: TaskChange): TaskFields {
  const timeframe = isTimed(task, change)
    ? typedTimeframe({ timeframeRaw: change.timeframeRaw ?? null, dueOn: change.dueOn ?? null }, task.issuedOn)
    : { timeframeRaw: task.timeframeRaw, timeframe: task.timeframe };
  return {
    ref: change.ref ?? task.ref,
    content: change.content === undefined ? task.content : cleanText(change.content),
    shortName: change.shortName === undefined ? task.shortName : change.shortName || null,
    section: change.section === undefined ? task.section : change.section || null,
    heading: change.heading === undefined ? task.heading : change.heading || null,
    ...timeframe,
    priority: change.priority ?? task.priority,
    parentTaskId: change.parentTaskId === undefined ? task.parentTaskId : change.parentTaskId,
  };
}

function auditedFields(task: TaskFields & Pick<StoredTask, 'units'>) {
  const { timeframe: _read, ...fields } = task;
  return fields;
}

/** Tasks made and changed by hand. */
export function createTaskWrites(deps: DutiesDeps) {
  const { database, tasks } = deps;

  async function setUnits(tx: Tx, writing: TaskWriting, taskId: string, change: TaskChange): Promise<void> {
    const { tenantId } = writing.acting;
    for (const [duty, ids] of [
      ['lead', change.leadUnitIds],
      ['coordinate', change.coordinateUnitIds],
    ] as const) {
      if (ids === undefined) continue;
      if (duty === 'lead') assertWithin(writing.reach, ids);
      await tasks.replaceTaskUnits(tx.db, tenantId, taskId, duty, await namedUnits(tx, writing, ids), writing.now);
    }
  }

  async function setParts(tx: Tx, writing: TaskWriting, taskId: string, change: TaskChange): Promise<void> {
    const { tenantId } = writing.acting;
    if (change.components) await tasks.replaceTaskComponents(tx.db, tenantId, taskId, change.components);
    if (change.products) {
      const products = change.products.map(({ productId, name }) => ({
        productId: productId ?? newId(writing.now.getTime()),
        name,
      }));
      await tasks.replaceTaskProducts(tx.db, tenantId, taskId, products, writing.now);
    }
  }

  /** Changes a task in a running transaction. */
  async function changeIn(
    tx: Tx,
    writing: TaskWriting,
    taskId: string,
    change: TaskChange,
  ): Promise<FollowedChange & { version: number }> {
    const { acting, now } = writing;
    const { tenantId } = acting;
    const task = await getOwnTask(tx, deps, writing, taskId);
    if (task.version !== change.version) throw new AppError('CONFLICT');
    if (task.closedOn !== null) throw refuse('CLOSED', 'taskId', 'Nhiệm vụ đã kết thúc.', 'The task has ended.');
    if (change.parentTaskId) await assertParent(tx, deps, tenantId, taskId, change.parentTaskId);
    const fields = fieldsAfter(task, change);
    await tasks.updateTask(tx.db, tenantId, taskId, fields, now);
    await setUnits(tx, writing, taskId, change);
    await setParts(tx, writing, taskId, change);
    const followed = await followTask(tx, deps, acting, taskId, change.reason, now);
    const [after] = await tasks.lockTasks(tx.db, tenantId, [taskId]);
    await refreshParents(tx, tenantId, [task.parentTaskId, fields.parentTaskId]);
    await tx.audit({
      ...{ action: 'task.change', objectType: 'task', objectId: taskId, objectLabel: fields.ref },
      before: auditedFields(task),
      after: {
        ...auditedFields(after ?? task),
        components: change.components,
        products: change.products?.map((one) => one.name),
      },
      reason: change.reason,
    });
    return { ...followed, version: task.version + 1 };
  }

  return {
    async create(writing: TaskWriting, wanted: NewTask): Promise<{ taskId: string }> {
      const { acting, now } = writing;
      const { tenantId } = acting;
      const taskId = newId(now.getTime());
      assertWithin(writing.reach, wanted.leadUnitIds);
      await database.write(acting, async (tx) => {
        if (
          wanted.parentTaskId !== null &&
          (await tasks.lockTasks(tx.db, tenantId, [wanted.parentTaskId])).length === 0
        )
          throw new AppError('NOT_FOUND');
        const row = await newRow(tx, writing, wanted, taskId);
        await tasks.insertTasks(tx.db, tenantId, [row], now);
        const issued = await issueObligations(tx, deps, {
          acting,
          now,
          taskIds: [taskId],
          ownerUnitId: ownUnitOf(writing),
        });
        await tx.audit({
          ...{ action: 'task.create', objectType: 'task', objectId: taskId, objectLabel: row.ref },
          after: {
            ...auditedFields(row),
            sourceKind: row.sourceKind,
            sourceNumber: row.sourceNumber,
            obligations: issued,
          },
        });
      });
      return { taskId };
    },

    change: (writing: TaskWriting, taskId: string, change: TaskChange): Promise<FollowedChange & { version: number }> =>
      database.write(writing.acting, (tx) => changeIn(tx, writing, taskId, change)),

    changeIn,

    async close(writing: TaskWriting, taskId: string, reason: string): Promise<void> {
      const { acting, now } = writing;
      const { tenantId, businessDate } = acting;
      await database.write(acting, async (tx) => {
        const task = await getOwnTask(tx, deps, writing, taskId);
        if (task.closedOn !== null)
          throw new AppError('CONFLICT', { message: { vi: 'Nhiệm vụ đã kết thúc.', en: 'The task has ended.' } });
        await tasks.closeTask(tx.db, tenantId, taskId, businessDate, reason, now);
        const followed = await followTask(tx, deps, acting, taskId, reason, now);
        await tx.audit({
          ...{ action: 'task.close', objectType: 'task', objectId: taskId, objectLabel: task.ref, reason },
          before: { closedOn: null },
          after: { closedOn: businessDate, cancelled: followed.cancelled },
        });
      });
    },

    async resolveName(
      writing: TaskWriting,
      taskId: string,
      wanted: { duty: 'lead' | 'coordinate'; namedAs: string; unitIds: readonly string[]; reason: string },
    ): Promise<void> {
      const { acting, now } = writing;
      const { tenantId } = acting;
      const { duty, namedAs, reason } = wanted;
      await database.write(acting, async (tx) => {
        const task = await getOwnTask(tx, deps, writing, taskId);
        if (!(await tasks.removeUnresolvedName(tx.db, tenantId, { taskId, duty, namedAs })))
          throw new AppError('NOT_FOUND');
        const units = await namedUnits(tx, writing, wanted.unitIds);
        await tasks.insertTaskUnits(
          tx.db,
          tenantId,
          units.map(({ unitId }) => ({ taskId, duty, unitId, namedAs, setId: null })),
        );
        await followTask(tx, deps, acting, taskId, reason, now);
        await tx.audit({
          ...{ action: 'task.name.resolve', objectType: 'task', objectId: taskId, objectLabel: task.ref, reason },
          before: { namedAs, duty },
          after: { units: units.map((unit) => unit.namedAs) },
        });
      });
    },
  };
}

export type TaskWrites = ReturnType<typeof createTaskWrites>;

/** A task may not stand below itself. */
export async function assertParent(
  tx: Tx,
  deps: DutiesDeps,
  tenantId: string,
  taskId: string,
  parentTaskId: string,
): Promise<void> {
  let above: string | null = parentTaskId;
  for (let level = 0; above !== null && level < 12; level += 1) {
    if (above === taskId)
      throw refuse(
        'PARENT_LOOP',
        'parentTaskId',
        'Nhiệm vụ không thể là cấp trên của chính mình.',
        'A task cannot stand above itself.',
      );
    const [parent]: readonly StoredTask[] = await deps.tasks.lockTasks(tx.db, tenantId, [above]);
    if (!parent) throw new AppError('NOT_FOUND');
    above = parent.parentTaskId;
  }
}

/** Counts the tasks above anew after a task moved. */
export async function refreshParents(tx: Tx, tenantId: string, parents: readonly (string | null)[]): Promise<void> {
  const ids = parents.filter((id): id is string => id !== null);
  await lockProgress(tx.db, tenantId, ids);
  await refreshProgress(tx.db, tenantId, ids);
  for (const taskId of ids) await tx.notify(liveChannel, { kind: 'task', taskId });
}
