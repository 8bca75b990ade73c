import { reaches } from '@nanghang/domain/access';
import type { StoredTask } from '@nanghang/domain/duties';
import type { Text } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { BulkChange, BulkOutcome } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { followTask } from './issuing.ts';
import { lockProgress, refreshProgress } from './progress.store.ts';
import { recordEvents, type WantedEvent } from './recording.ts';
import { namedUnits, type TaskWriting } from './task-writes.service.ts';

interface Refusal {
  readonly task: StoredTask;
  readonly message: Text;
}

const nothingOpen: Text = { vi: 'Không có việc nào đang mở.', en: 'Nothing is open.' };

/** Ids of what is still to be reported on a task. */
async function openObligationsOf(tx: Tx, tenantId: string, taskId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select o.obligation_id as id from obligation o
    where o.tenant_id = ${tenantId} and o.task_id = ${taskId} and o.state in ('open', 'returned')
      and o.duty <> 'coordinate' order by o.obligation_id`.execute(tx.db);
  return found.rows.map((row) => row.id);
}

async function listComponents(tx: Tx, tenantId: string, taskId: string) {
  const found = await sql<{ seriesCode: string; componentCode: string }>`select c.series_code as "seriesCode",
      c.component_code as "componentCode" from task_component c
    where c.tenant_id = ${tenantId} and c.task_id = ${taskId}`.execute(tx.db);
  return found.rows;
}

/** Brings what lists show of a task up to date. */
async function refreshTask(tx: Tx, tenantId: string, taskId: string): Promise<void> {
  await lockProgress(tx.db, tenantId, [taskId]);
  await refreshProgress(tx.db, tenantId, [taskId]);
}

/** The same change of many tasks: each takes it or says why not; all in one transaction. */
export function createBulkChanges(deps: DutiesDeps) {
  const { database, tasks } = deps;

  /** Records one event on everything open of a task; answers why not where nothing took it. */
  async function recordOn(
    tx: Tx,
    writing: TaskWriting,
    task: StoredTask,
    eventOf: (obligationId: string) => WantedEvent,
  ): Promise<Text | undefined> {
    const ids = await openObligationsOf(tx, writing.acting.tenantId, task.taskId);
    if (ids.length === 0) return nothingOpen;
    const { happened, refused } = await recordEvents(tx, writing.acting, ids.map(eventOf), writing.now, deps.tell);
    return happened.length > 0 ? undefined : refused[0]?.issue.message;
  }

  async function changeUnits(
    tx: Tx,
    writing: TaskWriting,
    task: StoredTask,
    duty: 'lead' | 'coordinate',
    unitIds: readonly string[],
    reason: string,
  ) {
    const { tenantId } = writing.acting;
    const units = await namedUnits(tx, writing, unitIds);
    if (duty === 'lead') await tasks.replaceTaskUnits(tx.db, tenantId, task.taskId, 'lead', units, writing.now);
    else
      await tasks.insertTaskUnits(
        tx.db,
        tenantId,
        units.map((unit) => ({ ...unit, taskId: task.taskId, duty })),
      );
    await followTask(tx, deps, writing.acting, task.taskId, reason, writing.now);
  }

  async function changeOne(
    tx: Tx,
    writing: TaskWriting,
    task: StoredTask,
    change: BulkChange,
  ): Promise<Text | undefined> {
    const { tenantId } = writing.acting;
    switch (change.change) {
      case 'assign':
        if (!change.leadUnitIds.every((unitId) => reaches(writing.reach, { unitId })))
          return {
            vi: 'Chỉ giao được cho đơn vị mình và đơn vị trực thuộc.',
            en: 'Only the own unit and those below it.',
          };
        await changeUnits(tx, writing, task, 'lead', change.leadUnitIds, change.reason);
        return undefined;
      case 'add_coordinates':
        await changeUnits(tx, writing, task, 'coordinate', change.unitIds, change.reason);
        return undefined;
      case 'add_component': {
        const known = await listComponents(tx, tenantId, task.taskId);
        const { seriesCode, componentCode } = change.component;
        if (known.some((one) => one.seriesCode === seriesCode && one.componentCode === componentCode))
          return { vi: 'Đã gắn thành phần này.', en: 'It already serves this component.' };
        await tasks.replaceTaskComponents(tx.db, tenantId, task.taskId, [...known, { seriesCode, componentCode }]);
        await refreshTask(tx, tenantId, task.taskId);
        return undefined;
      }
      case 'priority':
        if (task.priority === change.priority)
          return { vi: 'Mức ưu tiên đã là mức này.', en: 'It already has this priority.' };
        await tasks.updateTask(tx.db, tenantId, task.taskId, { ...task, priority: change.priority }, writing.now);
        await refreshTask(tx, tenantId, task.taskId);
        return undefined;
      case 'extend':
        return recordOn(tx, writing, task, (obligationId) => ({
          obligationId,
          kind: 'extended',
          dueOn: change.dueOn,
          reason: change.reason,
        }));
      case 'press':
        return recordOn(tx, writing, task, (obligationId) => ({
          obligationId,
          kind: 'pressed',
          reason: change.reason,
        }));
    }
  }

  return {
    async changeMany(writing: TaskWriting, taskIds: readonly string[], change: BulkChange): Promise<BulkOutcome> {
      const { tenantId } = writing.acting;
      return database.write(writing.acting, async (tx) => {
        const held = await tasks.lockTasks(tx.db, tenantId, taskIds);
        const own = held.filter((task) => reaches(writing.reach, { unitId: task.ownerUnitId ?? undefined }));
        if (own.length !== new Set(taskIds).size) throw new AppError('NOT_FOUND');
        const refused: Refusal[] = [];
        for (const task of own) {
          const message =
            task.closedOn === null
              ? await changeOne(tx, writing, task, change)
              : { vi: 'Nhiệm vụ đã kết thúc.', en: 'The task has ended.' };
          if (message) refused.push({ task, message });
        }
        const changed = own.filter((task) => !refused.some((one) => one.task === task));
        const { reason, ...what } = change;
        await tx.audit({
          action: `task.bulk.${change.change}`,
          objectType: 'task',
          objectId: changed[0]?.taskId ?? own[0]?.taskId ?? tenantId,
          objectLabel: changed
            .map((task) => task.ref)
            .join(', ')
            .slice(0, 300),
          after: { ...what, tasks: changed.map((task) => task.taskId), refused: refused.length },
          reason,
        });
        return {
          changed: changed.length,
          refused: refused.map(({ task, message }) => ({ taskId: task.taskId, ref: task.ref, message })),
        };
      });
    },
  };
}

export type BulkChanges = ReturnType<typeof createBulkChanges>;
