import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cascadingRoutes, followingRoutes, taskListRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let unitId = '';
let planId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  coordinator = await app.demoActor('vpubnd');
  head = await app.demoActor('sxd');
  unitId = head.memberships[0]?.unitId ?? '';
  const { items } = await app.as(coordinator).call(followingRoutes.plans, { query: {} });
  planId = items.find((plan) => plan.parentPlanId === null && plan.tasks > 20)?.planId ?? '';
}, 240_000);

afterAll(() => app.stop());

it('drafts the plan of a unit from what is assigned to it, issues it, and links both ways', async () => {
  const draft = await app.as(head).call(cascadingRoutes.unitPlanDraft, { query: { unit: unitId, plan: planId } });
  expect(draft.rows.length).toBeGreaterThan(0);
  const rows = draft.rows.slice(0, 3).map(({ parentTaskId, content, timeframeRaw }, index) => ({
    ...{ parentTaskId, content, timeframeRaw, ref: `SXD.${index + 1}`, dueOn: '2023-12-20' },
  }));
  const body = {
    ...{ unitId, parentPlanId: planId, code: 'KH-SXD', title: 'Kế hoạch của Sở Xây dựng', number: '12/KH-SXD' },
    ...{ issuedOn: '2023-11-20', periodFrom: '2023-11-20', periodTo: '2023-12-31', rows },
  };
  const issued = await app.as(head).call(cascadingRoutes.issueUnitPlan, { body });
  expect(issued).toMatchObject({ tasks: rows.length, obligations: rows.length });
  await expect(app.as(head).call(cascadingRoutes.issueUnitPlan, { body })).rejects.toMatchObject({
    problem: { code: 'INVALID', issues: [{ code: 'CODE_TAKEN' }] },
  });
  const own = await app.as(head).call(taskListRoutes.list, { query: { plan: issued.planId } });
  const child = await app.as(head).call(taskRoutes.show, { params: { taskId: own.items[0]?.taskId ?? '' } });
  expect(child.ancestors.map((task) => task.taskId)).toEqual([rows[0]?.parentTaskId]);
  expect(child).toMatchObject({
    sourceKind: 'unit_plan',
    source: { number: '12/KH-SXD' },
    may: { edit: true, decide: true },
  });
  const above = await app.as(coordinator).call(taskRoutes.show, { params: { taskId: rows[0]?.parentTaskId ?? '' } });
  expect(above.cascade.map((node) => node.taskId)).toContain(child.taskId);
  expect(above.units.find((one) => one.unit.unitId === unitId)?.ownTaskId).toBe(child.taskId);
  const again = await app.as(head).call(cascadingRoutes.unitPlanDraft, { query: { unit: unitId, plan: planId } });
  expect(
    again.rows.find((row) => row.parentTaskId === rows[0]?.parentTaskId)?.answeredBy.map((task) => task.ref),
  ).toContain('SXD.1');
  const coverage = await app.as(coordinator).call(followingRoutes.coverage, { params: { planId } });
  expect(coverage.unitsWithOwnPlan.map((one) => one.unit.unitId)).toContain(unitId);
});

it('shows the tree from the province down, with what other units carry out, and late dates before the line of time', async () => {
  const query = { plan: planId, q: 'PCI.22' };
  const tree = await app.as(coordinator).call(taskListRoutes.tree, { query });
  const [top] = tree.items;
  const detail = await app.as(coordinator).call(taskRoutes.show, { params: { taskId: top?.task.taskId ?? '' } });
  expect(top?.below).toEqual(detail.cascade);
  expect(top?.below.length).toBeGreaterThan(0);
  const all = await app.as(coordinator).call(taskListRoutes.tree, { query: { plan: planId, limit: 200 } });
  for (const { task, below } of all.items)
    expect([task.ref, below.filter((node) => node.depth === 1).length]).toEqual([task.ref, task.childCount]);
  const line = await app.as(coordinator).call(taskListRoutes.timeline, {
    query: { plan: planId, status: 'overdue', from: '2023-11-01', to: '2024-10-31' },
  });
  expect(line.items.length).toBeGreaterThan(0);
  for (const { marks } of line.items) expect(marks.map((mark) => mark.status)).toContain('overdue');
});

it('lets nobody stand above itself, and foreign units out', async () => {
  const { items } = await app.as(head).call(taskListRoutes.list, { query: { q: 'SXD.1' } });
  const [task] = items;
  const params = { taskId: task?.taskId ?? '' };
  await expect(
    app.as(head).call(cascadingRoutes.setParent, { params, body: { parentTaskId: params.taskId, reason: 'Thử' } }),
  ).rejects.toMatchObject({ problem: { issues: [{ code: 'PARENT_LOOP' }] } });
  await app.as(head).call(cascadingRoutes.setParent, { params, body: { parentTaskId: null, reason: 'Không còn nối' } });
  expect((await app.as(head).call(taskRoutes.show, { params })).ancestors).toEqual([]);
  const other = coordinator.memberships[0]?.unitId ?? '';
  await expect(
    app.as(head).call(cascadingRoutes.unitPlanDraft, { query: { unit: other, plan: planId } }),
  ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
});

it('copies tasks with everything below and moves their dates', async () => {
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: {
      content: 'Tổng kết công tác cải cách hành chính',
      leadUnitIds: [unitId],
      dueOn: '2023-12-31',
      products: ['Báo cáo'],
    },
  });
  await app.as(coordinator).call(taskRoutes.create, {
    body: {
      content: 'Tổng hợp số liệu cải cách hành chính',
      leadUnitIds: [unitId],
      dueOn: '2023-12-15',
      parentTaskId: taskId,
    },
  });
  const copied = await app.as(coordinator).call(taskRoutes.copy, { body: { taskIds: [taskId], shiftMonths: 2 } });
  expect(copied.taskIds).toHaveLength(2);
  const tasks = await Promise.all(
    copied.taskIds.map((id) => app.as(coordinator).call(taskRoutes.show, { params: { taskId: id } })),
  );
  expect(tasks.map((task) => task.obligations[0]?.dueOn).sort()).toEqual(['2024-02-15', '2024-02-29']);
  const top = tasks.find((task) => task.parentTaskId === null);
  expect(tasks.find((task) => task.parentTaskId !== null)?.parentTaskId).toBe(top?.taskId);
  expect(top?.products.map((product) => product.name)).toEqual(['Báo cáo']);
});

it('covers the plans in force: what they leave open, how far they are', async () => {
  const { items } = await app.as(coordinator).call(followingRoutes.plans, { query: {} });
  const plan = items.find((one) => one.tasks > 50) ?? items[0];
  const params = { planId: plan?.planId ?? '' };
  const coverage = await app.as(coordinator).call(followingRoutes.coverage, { params });
  expect(coverage.unitsWithOwnPlan.length + coverage.unitsWithoutOwnPlan.length).toBeGreaterThan(0);
  const rollUp = await app.as(coordinator).call(followingRoutes.rollUp, { params });
  expect(rollUp.counted + rollUp.excluded.length).toBe(plan?.tasks);
  const { rule } = rollUp;
  const changed = { ...rule, counts: 'obligations', reason: 'Theo quy chế' } as const;
  await app.as(coordinator).call(followingRoutes.setRollUp, { params, body: changed });
  const again = await app.as(coordinator).call(followingRoutes.rollUp, { params });
  expect(again.counted).toBeGreaterThan(rollUp.counted);
});
