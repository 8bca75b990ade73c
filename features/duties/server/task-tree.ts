import type { TaskFilter } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { cascadeOf, rowsById } from './task-detail.service.ts';
import type { Asking } from './task-filter.ts';
import type { TaskReading } from './task-reading.service.ts';
import { listDescendants } from './tasks.store.ts';

const mostBelow = 5000;

/** Tasks with what carries them out below, whoever gave it: the tree from the province down to the last unit. */
export function createTaskTree(deps: DutiesDeps, reading: Pick<TaskReading, 'list'>) {
  return async (asking: Asking, filter: TaskFilter, page: { limit: number; cursor?: string | undefined }) => {
    const { items, ...rest } = await reading.list(asking, filter, { ...page, sort: 'plan' });
    const tops = items.filter((task) => task.childCount > 0).map((task) => task.taskId);
    const trees = await deps.database.read(asking.tenantId, async (db) => {
      const below = await listDescendants(db, asking.tenantId, tops, mostBelow);
      const everything: Asking = { ...asking, reach: { kind: 'all' } };
      const rows = await rowsById(db, everything, [...new Set(below.map((one) => one.taskId))], deps);
      return new Map([...Map.groupBy(below, (one) => one.topId)].map(([top, own]) => [top, cascadeOf(own, rows)]));
    });
    return { ...rest, items: items.map((task) => ({ task, below: trees.get(task.taskId) ?? [] })) };
  };
}

export type TaskTree = ReturnType<typeof createTaskTree>;
