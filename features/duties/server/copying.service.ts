import { reaches } from '@nanghang/domain/access';
import type { NewTaskRow } from '@nanghang/domain/duties';
import { timeframeWords } from '@nanghang/domain/schedules';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { type CopiedTask, listCopied, listTaskIdsOfPlan, listWithChildren } from './copying.store.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { issueObligations } from './issuing.ts';
import { shiftTimeframe } from './plan-shift.ts';
import { findPlan } from './plans.store.ts';
import type { TaskWriting } from './task-writes.service.ts';
import { findLastPosition } from './task-writes.store.ts';

interface CopyOf {
  readonly newIds: ReadonlyMap<string, string>;
  readonly planId: string | null;
  readonly shiftMonths: number;
  readonly last: number;
  readonly writing: TaskWriting;
}

function copiedRow({ ownerUnitId: _owner, ...task }: CopiedTask, index: number, of: CopyOf): NewTaskRow {
  const { acting, actor, now } = of.writing;
  const moved =
    task.timeframe && of.shiftMonths !== 0
      ? shiftTimeframe(task.timeframe, { shiftMonths: of.shiftMonths, shiftDays: 0 })
      : task.timeframe;
  const same = JSON.stringify(moved) === JSON.stringify(task.timeframe);
  return {
    ...task,
    taskId: of.newIds.get(task.taskId) ?? newId(now.getTime()),
    planId: of.planId,
    position: of.last + index + 1,
    timeframe: moved,
    timeframeRaw: same || moved === null ? task.timeframeRaw : timeframeWords(moved).vi,
    parentTaskId: task.parentTaskId === null ? null : (of.newIds.get(task.parentTaskId) ?? task.parentTaskId),
    issuedOn: acting.businessDate,
    createdBy: actor.personId,
    products: task.products.map((product) => ({ ...product, productId: newId(now.getTime()) })),
  };
}

/** Copies of tasks: alone, with everything below, or a whole plan as a template. */
export function createCopying(deps: DutiesDeps) {
  const { database, tasks } = deps;
  return async function copy(
    writing: TaskWriting,
    wanted: {
      readonly taskIds: readonly string[];
      readonly fromPlanId?: string | undefined;
      readonly toPlanId: string | null;
      readonly shiftMonths: number;
      readonly withChildren: boolean;
    },
  ): Promise<{ taskIds: string[] }> {
    const { acting, now, reach } = writing;
    const { tenantId } = acting;
    return database.write(acting, async (tx) => {
      const chosen = wanted.fromPlanId
        ? await listTaskIdsOfPlan(tx.db, tenantId, wanted.fromPlanId)
        : [...wanted.taskIds];
      const ids = wanted.withChildren && chosen.length > 0 ? await listWithChildren(tx.db, tenantId, chosen) : chosen;
      const originals = await listCopied(tx.db, tenantId, ids);
      const own = originals.every((task) => reaches(reach, { unitId: task.ownerUnitId ?? undefined }));
      if (originals.length === 0 || !own) throw new AppError('NOT_FOUND');
      const plan = wanted.toPlanId === null ? undefined : await findPlan(tx.db, tenantId, wanted.toPlanId);
      if (wanted.toPlanId !== null && (!plan || !reaches(reach, { unitId: plan.unitId })))
        throw new AppError('NOT_FOUND');
      const newIds = new Map(originals.map((task) => [task.taskId, newId(now.getTime())]));
      const last = await findLastPosition(tx.db, tenantId, wanted.toPlanId);
      const copyOf = { newIds, planId: wanted.toPlanId, shiftMonths: wanted.shiftMonths, last, writing };
      const rows = originals.map((task, index) => copiedRow(task, index, copyOf));
      await tasks.insertTasks(tx.db, tenantId, rows, now);
      const taskIds = rows.map((row) => row.taskId);
      const ownerUnitId = originals[0]?.ownerUnitId ?? null;
      const obligations = await issueObligations(tx, deps, { acting, now, taskIds, ownerUnitId });
      await tx.audit({
        ...{
          action: 'task.copy',
          objectType: 'task',
          objectId: taskIds[0] ?? tenantId,
          objectLabel: rows[0]?.ref ?? '',
        },
        after: {
          from: originals.map((task) => task.taskId),
          tasks: taskIds.length,
          obligations,
          shiftMonths: wanted.shiftMonths,
        },
      });
      return { taskIds };
    });
  };
}
