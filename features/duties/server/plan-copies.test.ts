import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, planCopyRoutes, taskListRoutes, taskRoutes } from '../contract/index.ts';
import { readPaper } from './testing/unit-plans.ts';

const patienceMs = 240_000;

let app: TestApp;
let head: Actor;
let planId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  head = await app.demoActor('sxd');
  const { items } = await app.as(head).call(followingRoutes.plans, { query: {} });
  planId = items.find((plan) => plan.unit.unitId === head.memberships[0]?.unitId)?.planId ?? '';
  const rows: [string, string][] = [
    ['Tổng kết việc rà soát thủ tục năm 2024', '2024-02-29'],
    ['Báo cáo kết quả rà soát', '2023-12-15'],
  ];
  for (const [content, dueOn] of rows)
    await app.as(head).call(taskRoutes.create, {
      body: { content, dueOn, planId, leadUnitIds: [head.memberships[0]?.unitId ?? ''], products: ['Báo cáo'] },
    });
}, patienceMs);

afterAll(() => app.stop());

const preview = (query: object = { shiftMonths: 12 }) =>
  app.as(head).call(planCopyRoutes.preview, { params: { planId }, query });

const wanted = (taskIds: string[], more: object = {}) => ({
  params: { planId },
  body: {
    ...{ number: '15/KH-SXD', title: 'Kế hoạch năm sau', issuedOn: '2023-11-20', shiftMonths: 12, taskIds },
    ...{ periodFrom: '2024-01-01', periodTo: '2026-12-31', ...more },
  },
});

it(
  'shows every task with its dates before and after, and what did not move and why',
  async () => {
    const { rows, periodFrom, oldFrom } = await preview();
    expect(Number(periodFrom.slice(0, 4)) - Number(oldFrom.slice(0, 4))).toBe(1);
    const dated = rows.filter((row) => /rà soát/.test(row.content) && row.task.ref.startsWith('NV.'));
    expect(dated.map((row) => [row.before.lastDueOn, row.after.lastDueOn, row.outcome, row.years])).toEqual([
      ['2024-02-29', '2025-02-28', 'clipped', [2024]],
      ['2023-12-15', '2024-12-15', 'moved', []],
    ]);
    for (const row of rows) {
      if (row.outcome === 'repeats') expect(row.after.words).toBe(row.before.words);
      if (row.outcome === 'no_timeframe') expect(row.after.count).toBe(0);
    }
    const still = await preview({ shiftMonths: 0, shiftDays: 10 });
    expect(still.rows.find((row) => row.content === dated[1]?.content)?.after.lastDueOn).toBe('2023-12-25');
  },
  patienceMs,
);

it(
  'issues the copy whole: document, plan, tasks with the dates that were shown, and nothing of the old plan moves',
  async () => {
    const span = { issuedOn: '2023-11-20', periodFrom: '2024-01-01', periodTo: '2026-12-31' };
    const { rows } = await preview({ shiftMonths: 12, ...span });
    const chosen = rows.slice(-4);
    const before = await app.as(head).call(taskListRoutes.list, { query: { plan: planId, limit: 200 } });
    const made = await app.as(head).call(planCopyRoutes.create, wanted(chosen.map((row) => row.task.taskId)));
    expect(made.tasks).toBe(chosen.length);
    const copied = await app.as(head).call(taskListRoutes.list, { query: { plan: made.planId, limit: 200 } });
    const shown = await Promise.all(
      copied.items.map((task) => app.as(head).call(taskRoutes.show, { params: { taskId: task.taskId } })),
    );
    const lastOf = (task: (typeof shown)[number]) =>
      task.obligations
        .flatMap((one) => one.dueOn ?? [])
        .sort()
        .at(-1) ?? null;
    expect(Object.fromEntries(shown.map((task) => [task.ref, lastOf(task)]))).toEqual(
      Object.fromEntries(chosen.map((row) => [row.task.ref, row.noLead ? null : row.after.lastDueOn])),
    );
    expect(shown.every((task) => task.source.number === '15/KH-SXD')).toBe(true);
    const paper = await readPaper(
      await app.fetchAs(head)(`/api/v1/documents/${made.documentId}/files/${made.fileHash}`, {}),
    );
    expect(paper.document).toMatchObject({ type: 'Kế hoạch', number: '15/KH-SXD', date: '2023-11-20' });
    expect(paper.tasks.map((task) => task.text)).toEqual(chosen.map((row) => row.content));
    expect(paper.text).toContain(chosen.find((row) => row.outcome === 'moved')?.after.words ?? '?');
    const after = await app.as(head).call(taskListRoutes.list, { query: { plan: planId, limit: 200 } });
    expect(after.items.map((task) => task.nextDueOn)).toEqual(before.items.map((task) => task.nextDueOn));
    await expect(
      app.as(head).call(planCopyRoutes.create, wanted(chosen.map((row) => row.task.taskId))),
    ).rejects.toMatchObject({ problem: { issues: [{ code: 'CODE_TAKEN' }] } });
  },
  patienceMs,
);

it(
  'registers what its number says it is, and prints no plan for a decision',
  async () => {
    const { rows } = await preview();
    const made = await app.as(head).call(
      planCopyRoutes.create,
      wanted(
        rows.slice(-1).map((row) => row.task.taskId),
        { number: '3/QĐ-SXD' },
      ),
    );
    expect(made.fileHash).toBeNull();
    const shown = await app.fetchAs(head)(`/api/v1/documents/${made.documentId}`, {});
    expect(((await shown.json()) as { kind: string }).kind).toBe('Quyết định');
  },
  patienceMs,
);

it(
  'does nothing where something is wrong, and shows foreign plans to nobody',
  async () => {
    const taskIds = (await preview()).rows.map((row) => row.task.taskId);
    const foreign = head.memberships[0]?.unitId ?? '';
    const create = (body: ReturnType<typeof wanted>) => app.as(head).call(planCopyRoutes.create, body);
    await expect(create(wanted([...taskIds, foreign], { number: '16/KH-SXD' }))).rejects.toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
    await expect(create(wanted(taskIds, { number: '16/KH-SXD', periodTo: '2023-01-01' }))).rejects.toMatchObject({
      problem: { issues: [{ code: 'PERIOD' }] },
    });
    const { items } = await app.as(head).call(followingRoutes.plans, { query: {} });
    expect(items.map((plan) => plan.code)).not.toContain('16/KH-SXD');
    const above = items.find((plan) => plan.parentPlanId === null && plan.unit.unitId !== foreign)?.planId ?? '';
    await expect(
      app.as(head).call(planCopyRoutes.preview, { params: { planId: above }, query: {} }),
    ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  },
  patienceMs,
);
