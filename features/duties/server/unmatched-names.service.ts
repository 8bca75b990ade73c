import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import type { UnmatchedName } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { followTask } from './issuing.ts';
import { candidatesFor, type UnitNames } from './name-candidates.ts';
import { listUnitRefs } from './names.store.ts';
import { lockProgress, refreshProgress } from './progress.store.ts';
import type { Asking } from './task-filter.ts';
import type { TaskWriting } from './task-writes.service.ts';
import { listOwnerless, listPrintedNames, listTasksNaming, type PrintedName } from './unmatched-names.store.ts';

/** A name in the documents of one day. */
export interface NamedOn {
  readonly namedAs: string;
  readonly issuedOn: PlainDate;
}

/** For whom a name stands. */
export interface Meant extends NamedOn {
  readonly unitIds: readonly string[];
  readonly setIds: readonly string[];
  readonly reason: string;
}

function groupOf(rows: readonly PrintedName[], names: UnitNames): UnmatchedName[] {
  const [first] = rows;
  if (!first) return [];
  const { namedAs, issuedOn } = first;
  const plans = new Map(rows.flatMap(({ task: { plan } }) => (plan ? [[plan.planId, plan] as const] : [])));
  const kept = rows.find((row) => row.keptAt !== null);
  return [
    {
      ...{ namedAs, issuedOn, plans: [...plans.values()], tasks: rows.map(({ task, duty }) => ({ task, duty })) },
      lead: rows.filter((row) => row.duty === 'lead').length,
      coordinate: rows.filter((row) => row.duty === 'coordinate').length,
      candidates: candidatesFor(namedAs, names),
      kept:
        kept?.keptAt && rows.every((row) => row.keptAt !== null)
          ? { reason: kept.keptReason ?? '', by: kept.keptBy, at: kept.keptAt.toISOString() }
          : null,
    },
  ];
}

/** The chosen units, and the members of chosen sets on the day of the document. @throws AppError INVALID */
function meantUnits(wanted: Meant, names: UnitNames) {
  const units = new Set(names.units.map((unit) => unit.unitId));
  const sets = new Map(names.sets.map((set) => [set.setId, set]));
  const known = wanted.unitIds.every((id) => units.has(id)) && wanted.setIds.every((id) => sets.has(id));
  const meant = [
    ...wanted.unitIds.map((unitId) => ({ unitId, setId: null })),
    ...wanted.setIds.flatMap((setId) => (sets.get(setId)?.unitIds ?? []).map((unitId) => ({ unitId, setId }))),
  ];
  if (known && meant.length > 0) return [...new Map(meant.toReversed().map((one) => [one.unitId, one])).values()];
  const message = known
    ? { vi: 'Chọn ít nhất một đơn vị hoặc một nhóm có thành viên.', en: 'Choose a unit, or a set that has members.' }
    : { vi: 'Đơn vị hoặc nhóm này không có vào ngày của văn bản.', en: 'There was no such unit or set on that day.' };
  throw new AppError('INVALID', {
    message,
    issues: [{ code: known ? 'NOBODY_MEANT' : 'UNKNOWN_UNIT', severity: 'error', path: ['unitIds'], message }],
  });
}

/** Names in tasks that no unit carries: what they may stand for, and what somebody decides. */
export function createUnmatchedNames(deps: DutiesDeps) {
  const { database, tasks } = deps;

  /** Gives one task its units; answers how much more is owed. */
  async function resolveIn(
    tx: Tx,
    writing: TaskWriting,
    about: { readonly taskId: string; readonly duty: 'lead' | 'coordinate' },
    wanted: Meant,
    units: readonly { readonly unitId: string; readonly setId: string | null }[],
  ): Promise<number> {
    const { acting, now } = writing;
    const { tenantId } = acting;
    const { taskId, duty } = about;
    const { namedAs, reason } = wanted;
    const [task] = await tasks.lockTasks(tx.db, tenantId, [taskId]);
    if (!task || !(await tasks.removeUnresolvedName(tx.db, tenantId, { taskId, duty, namedAs }))) return 0;
    const rows = units.map((unit) => ({ taskId, duty, namedAs, ...unit }));
    await tasks.insertTaskUnits(tx.db, tenantId, rows);
    const followed = await followTask(tx, deps, acting, taskId, reason, now);
    await tx.audit({
      ...{ action: 'task.name.resolve', objectType: 'task', objectId: taskId, objectLabel: task.ref, reason },
      before: { namedAs, duty },
      after: { unitIds: units.map((unit) => unit.unitId), obligations: followed.added },
    });
    return followed.added;
  }

  return {
    list: ({ tenantId, reach, asOf }: Asking, plan: string | undefined) =>
      database.read(tenantId, async (db) => {
        const printed = await listPrintedNames(db, tenantId, reach, plan);
        const ownerless = await listOwnerless(db, tenantId, reach, plan, asOf);
        const books = new Map<PlainDate, UnitNames>();
        for (const day of new Set(printed.map((row) => row.issuedOn)))
          books.set(day, await deps.unitNamesOn(db, tenantId, day));
        const groups = Map.groupBy(printed, (row) => `${row.issuedOn} ${row.namedAs}`);
        const ids = ownerless.flatMap((one) => one.ended.map((unit) => unit.unitId));
        const unitOf = await listUnitRefs(db, tenantId, ids, asOf);
        return {
          asOf,
          items: [...groups.values()]
            .flatMap((rows) => {
              const names = rows[0] && books.get(rows[0].issuedOn);
              return names ? groupOf(rows, names) : [];
            })
            .sort((a, b) => b.lead - a.lead || b.tasks.length - a.tasks.length),
          ownerless: ownerless.map((one) => ({
            ...one,
            ended: one.ended.map(({ unitId, endedOn }) => ({ ...unitOf(unitId), endedOn })),
          })),
        };
      }),

    resolve: (writing: TaskWriting, wanted: Meant) => {
      const { acting, reach } = writing;
      const { tenantId } = acting;
      return database.write(acting, async (tx) => {
        const naming = await listTasksNaming(tx.db, tenantId, reach, wanted);
        if (naming.length === 0) throw new AppError('NOT_FOUND');
        const units = meantUnits(wanted, await deps.unitNamesOn(tx.db, tenantId, wanted.issuedOn));
        let obligations = 0;
        for (const about of naming) obligations += await resolveIn(tx, writing, about, wanted, units);
        return { tasks: new Set(naming.map((one) => one.taskId)).size, units: units.length, obligations };
      });
    },

    keep: ({ acting, actor, reach, now }: TaskWriting, name: NamedOn, kept: boolean, reason: string) => {
      const { tenantId } = acting;
      const { namedAs, issuedOn } = name;
      return database.write(acting, async (tx) => {
        const naming = await listTasksNaming(tx.db, tenantId, reach, name);
        const [first] = naming;
        if (!first) throw new AppError('NOT_FOUND');
        const taskIds = [...new Set(naming.map((one) => one.taskId))];
        const decision = kept ? { reason, by: actor.personId, at: now } : null;
        await tasks.keepUnresolvedName(tx.db, tenantId, { taskIds, namedAs, decision });
        await lockProgress(tx.db, tenantId, taskIds);
        await refreshProgress(tx.db, tenantId, taskIds);
        await tx.audit({
          ...{ action: kept ? 'task.name.keep' : 'task.name.reopen', objectType: 'task', objectId: first.taskId },
          ...{ objectLabel: namedAs, reason },
          after: { namedAs, issuedOn, tasks: taskIds.length },
        });
        return { tasks: taskIds.length };
      });
    },
  };
}

export type UnmatchedNames = ReturnType<typeof createUnmatchedNames>;
