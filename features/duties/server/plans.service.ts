import { type Reach, reaches } from '@nanghang/domain/access';
import type { Text } from '@nanghang/domain/kernel';
import type { Acting, Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { sql } from 'kysely';
import type { PlanRef, RollUpRule, TaskRef } from '../contract/index.ts';
import { componentNamesOf } from './component-names.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { listUnitRefs } from './names.store.ts';
import {
  findPlan,
  listAnswers,
  listLeadsOf,
  listPlanNames,
  listPlans,
  listPlanTasks,
  listServedComponents,
  type PlanTask,
  setPlanRollUp,
} from './plans.store.ts';
import { rateOf } from './rates.service.ts';
import { listRates, nothing } from './rates.store.ts';
import { rollUpOf, rollUpWords, standardRollUp } from './roll-up.ts';
import type { Asking } from './task-filter.ts';

async function getPlan(db: Handle, asking: Asking, planId: string) {
  const plan = await findPlan(db, asking.tenantId, planId);
  if (!plan || !(await mayRead(db, asking, plan.unitId, planId))) throw new AppError('NOT_FOUND');
  return plan;
}

/** A plan is read by whoever reaches the unit that issued it or a unit that takes part in it. */
async function mayRead(db: Handle, { tenantId, reach }: Asking, unitId: string, planId: string): Promise<boolean> {
  if (reaches(reach, { unitId })) return true;
  if (reach.kind === 'all') return true;
  const found = await sql`select 1 from task t join task_unit u on u.tenant_id = ${tenantId} and u.task_id = t.task_id
    where t.tenant_id = ${tenantId} and t.plan_id = ${planId} and u.unit_id = any(${[...reach.unitIds]}::uuid[])
      and u.removed_at is null limit 1`.execute(db);
  return found.rows.length > 0;
}

function refOf(task: PlanTask, plan: PlanRef): TaskRef {
  const { taskId, ref, title, priority } = task;
  return { taskId, ref, title, priority, plan };
}

/** Plans in force: their rates, what they leave open, and how far they are fulfilled. */
export function createPlans(deps: DutiesDeps) {
  const { database } = deps;
  return {
    list: (asking: Asking) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf, reach } = asking;
        const unitIds = reach.kind === 'all' ? undefined : [...reach.unitIds];
        const plans = await listPlans(db, tenantId, unitIds);
        const rates = new Map(
          (await listRates(db, { tenantId, asOf, unitIds }, 'plan')).rows.map((row) => [row.key, row]),
        );
        const unitOf = await listUnitRefs(
          db,
          tenantId,
          plans.map((plan) => plan.unitId),
          asOf,
        );
        return {
          asOf,
          items: plans.map(({ unitId, ...plan }) => ({
            ...plan,
            unit: unitOf(unitId),
            rate: rateOf(rates.get(plan.planId) ?? nothing),
          })),
        };
      }),

    coverage: (asking: Asking, planId: string) =>
      database.read(asking.tenantId, async (db) => {
        const { tenantId, asOf } = asking;
        const { ref: plan } = await getPlan(db, asking, planId);
        const tasks = await listPlanTasks(db, tenantId, planId);
        const leads = await listLeadsOf(db, tenantId, planId, asOf);
        const answers = await listAnswers(db, tenantId, planId);
        const names = await listPlanNames(db, tenantId, planId);
        const byId = new Map(tasks.map((task) => [task.taskId, refOf(task, plan)]));
        const taskOf = (taskId: string) => byId.get(taskId);
        const unitOf = await listUnitRefs(
          db,
          tenantId,
          [...leads, ...answers].map((row) => row.unitId),
          asOf,
        );
        const answering = new Set(answers.map((one) => one.unitId));
        const parts = await deps.listIndexParts(db, tenantId, asOf);
        const served = await listServedComponents(db, tenantId, planId);
        const nameOf = componentNamesOf(parts);
        const series = new Set(served.map((one) => one.seriesCode));
        const codes = new Set(served.map((one) => `${one.seriesCode} ${one.componentCode}`));
        return {
          plan,
          unitsWithOwnPlan: answers.map(({ unitId, planRef, tasks: count }) => ({
            unit: unitOf(unitId),
            plan: planRef,
            tasks: count,
          })),
          unitsWithoutOwnPlan: [
            ...Map.groupBy(
              leads.filter((one) => !one.ended),
              (one) => one.unitId,
            ),
          ]
            .filter(([unitId]) => !answering.has(unitId))
            .map(([unitId, rows]) => ({ unit: unitOf(unitId), tasks: rows.length })),
          componentsWithoutTasks: parts
            .filter((part) => series.has(part.series))
            .flatMap((part) =>
              topComponents(part.components).map(({ code }) => ({ seriesCode: part.series, componentCode: code })),
            )
            .filter(({ seriesCode, componentCode }) => !isServed(codes, seriesCode, componentCode))
            .map((one) => ({ ...one, name: nameOf(one.seriesCode, one.componentCode) })),
          tasksWithoutOwner: tasks.filter((task) => task.leadCount === 0).map((task) => refOf(task, plan)),
          tasksOfEndedUnits: leads.flatMap(({ taskId, unitId, ended }) => {
            const task = taskOf(taskId);
            return ended && task ? [{ task, unit: unitOf(unitId) }] : [];
          }),
          tasksWithoutDate: tasks.filter((task) => task.openUndated > 0).map((task) => refOf(task, plan)),
          unresolvedNames: names.flatMap(({ taskId, namedAs, duty }) => {
            const task = taskOf(taskId);
            return task ? [{ task, namedAs, duty }] : [];
          }),
        };
      }),

    rollUp: (asking: Asking, planId: string) =>
      database.read(asking.tenantId, async (db) => {
        const { ref: plan, rollUp } = await getPlan(db, asking, planId);
        const rule = { ...standardRollUp, ...rollUp };
        const tasks = await listPlanTasks(db, asking.tenantId, planId);
        const { excluded, ...counted } = rollUpOf(tasks, rule);
        return {
          ...{ plan, asOf: asking.asOf, rule, words: rollUpWords(rule) },
          ...counted,
          excluded: excluded.map(({ task, why }: { task: PlanTask; why: Text }) => ({ task: refOf(task, plan), why })),
        };
      }),

    setRollUp: async (acting: Acting, reach: Reach, planId: string, rule: RollUpRule, reason: string) => {
      await database.write(acting, async (tx) => {
        const plan = await findPlan(tx.db, acting.tenantId, planId);
        if (!plan || !reaches(reach, { unitId: plan.unitId })) throw new AppError('NOT_FOUND');
        await setPlanRollUp(tx.db, acting.tenantId, planId, rule);
        await tx.audit({
          ...{ action: 'plan.roll_up.set', objectType: 'plan', objectId: planId, objectLabel: plan.ref.code, reason },
          before: { ...standardRollUp, ...plan.rollUp },
          after: { ...rule },
        });
      });
    },
  };
}

export type Plans = ReturnType<typeof createPlans>;

/** Components of the first level: those with no other component above them. */
function topComponents(components: readonly { readonly code: string }[]): readonly { readonly code: string }[] {
  const codes = new Set(components.map((one) => one.code));
  return components.filter(
    ({ code }) => !code.split('.').some((_, index, parts) => index > 0 && codes.has(parts.slice(0, index).join('.'))),
  );
}

/** Whether a task serves the component, one below it, or the index as a whole is not enough. */
function isServed(codes: ReadonlySet<string>, series: string, component: string): boolean {
  return [...codes].some((code) => code === `${series} ${component}` || code.startsWith(`${series} ${component}.`));
}
