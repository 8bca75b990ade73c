import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentsRoutes } from '../contract/index.ts';
import { reviewOf, rowsOf, smallPlan } from './testing/reviews.ts';

const { review } = documentsRoutes;
// Each reading starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

let app: TestApp;
let lead: Actor;
let database: pg.Client;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  lead = await app.demoActor('sxd');
  database = new pg.Client({ connectionString: app.testDatabase.superuserUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await app.stop();
});

/** A text of its own, so that plans of other tests have other numbers. */
function planNumbered(number: string): string {
  return smallPlan.replace('77/KH-SXD', number);
}

async function acceptAll(extractionId: string): Promise<number> {
  const as = app.as(lead);
  let stepNumber = 0;
  for (const kind of ['task', 'target', 'reporting_duty'] as const) {
    const rows = await rowsOf(app, lead, extractionId, kind);
    if (rows.length === 0) continue;
    const seen = rows.map(({ rowId, version }) => ({ rowId, version }));
    const step = { kind: 'accept' as const, rows: seen };
    ({ stepNumber } = await as.call(review.step, { params: { extractionId }, body: step }));
  }
  return stepNumber;
}

async function tasksOf(planId: string) {
  const found = await database.query(
    `select t.ref, t.kind, t.content, t.timeframe ->> 'kind' as timeframe, t.closed_on,
       (select array_agg(u.duty || ' ' || u.named_as order by u.duty desc, u.named_as) from task_unit u where u.task_id = t.task_id) as units,
       (select array_agg(n.named_as) from task_unresolved_name n where n.task_id = t.task_id) as unresolved,
       (select array_agg(p.name) from task_product p where p.task_id = t.task_id) as products,
       (select count(*) from obligation o where o.task_id = t.task_id and o.state = 'open')::int as open
     from task t where t.plan_id = $1 order by t.position`,
    [planId],
  );
  return found.rows;
}

describe('from pasted text to tasks', () => {
  it('fills the head, and shows what each name stands for on the day of the document', async () => {
    const { extractionId } = await reviewOf(app, lead, planNumbered('71/KH-SXD'));
    const head = await app.as(lead).call(review.show, { params: { extractionId } });
    expect(head).toMatchObject({
      status: 'review',
      documentStatus: 'review',
      head: { number: '71/KH-SXD', issuedOn: '2023-09-05', issuerUnit: { name: 'Sở Xây dựng' }, periodTo: 2023 },
      counts: { task: { total: 4, proposed: 4 }, reporting_duty: { total: 1 } },
      may: { edit: true, publish: true },
    });
    const rows = await rowsOf(app, lead, extractionId);
    expect(rows[0]?.names.map(({ how, name }) => [how, name])).toEqual([
      ['unit', 'Phòng Quản lý xây dựng'],
      ['unit', 'Văn phòng Sở'],
    ]);
    expect(rows[2]?.names.find(({ how }) => how === 'unknown')?.name).toBe('Tổ công tác liên ngành đặc biệt');
  });

  it('puts accepted rows into force with units, products and what they owe, and leaves the others', async () => {
    const as = app.as(lead);
    const { extractionId, documentId } = await reviewOf(app, lead, planNumbered('72/KH-SXD'));
    const params = { extractionId };
    await acceptAll(extractionId);
    const [, second] = await rowsOf(app, lead, extractionId);
    if (!second) throw new Error('no second row');
    const { stepNumber } = await as.call(review.step, {
      params,
      body: { kind: 'drop', rows: [{ rowId: second.rowId, version: second.version }] },
    });
    const preview = await as.call(review.preview, { params });
    expect(preview).toMatchObject({
      code: '72/KH-SXD',
      unit: { name: 'Sở Xây dựng' },
      counts: { tasks: 2, reportingDuties: 1, dropped: 1, undecided: 0 },
      unresolved: [{ name: 'Tổ công tác liên ngành đặc biệt' }],
      issues: expect.arrayContaining([expect.objectContaining({ code: 'NAMES_UNRESOLVED', severity: 'warning' })]),
    });
    const published = await as.call(review.publish, { params, body: { stepNumber, parentPlanId: null } });
    expect(published).toMatchObject({ tasks: 2, reportingDuties: 1, unresolvedNames: 1, documentId });
    expect(published.obligations).toBeGreaterThan(0);
    expect(await tasksOf(published.planId)).toMatchObject([
      {
        ref: 'II.1',
        kind: 'task',
        timeframe: 'deadline',
        units: ['lead Phòng Quản lý xây dựng', 'coordinate Văn phòng Sở'],
        products: ['Báo cáo rà soát'],
      },
      { ref: 'II.3', units: ['lead Văn phòng Sở'], unresolved: ['Tổ công tác liên ngành đặc biệt'] },
      { kind: 'report', timeframe: 'recurring_deadline' },
    ]);
    const shown = await as.call(documentsRoutes.show, { params: { documentId } });
    expect(shown).toMatchObject({
      status: 'published',
      plans: [{ code: '72/KH-SXD', taskCount: 3, withdrawnAt: null }],
    });
    await expect(as.call(review.publish, { params, body: { stepNumber, parentPlanId: null } })).rejects.toMatchObject({
      problem: { code: 'CONFLICT' },
    });
  });

  it('refuses a summary that others have overtaken, and a plan without accepted rows', async () => {
    const as = app.as(lead);
    const { extractionId } = await reviewOf(app, lead, planNumbered('73/KH-SXD'));
    const params = { extractionId };
    await expect(
      as.call(review.publish, { params, body: { stepNumber: 0, parentPlanId: null } }),
    ).rejects.toMatchObject({
      problem: { code: 'INVALID', issues: [{ code: 'NOTHING_ACCEPTED' }] },
    });
    await acceptAll(extractionId);
    await expect(
      as.call(review.publish, { params, body: { stepNumber: 0, parentPlanId: null } }),
    ).rejects.toMatchObject({
      problem: { code: 'CONFLICT' },
    });
  });

  it('lets an office charge only itself', async () => {
    const as = app.as(lead);
    const text = planNumbered('74/KH-SXD').replace('| Phòng Quản lý xây dựng |', '| Sở Nội vụ |');
    const { extractionId } = await reviewOf(app, lead, text);
    const stepNumber = await acceptAll(extractionId);
    const order = { params: { extractionId }, body: { stepNumber, parentPlanId: null } };
    await expect(as.call(review.publish, order)).rejects.toMatchObject({
      problem: { code: 'INVALID', issues: [{ code: 'LEAD_OUT_OF_REACH' }] },
    });
  });
});

describe('taking a publication back', () => {
  it('ends its tasks and goes on with the review, after which it can be published again', async () => {
    const as = app.as(lead);
    const { extractionId, documentId } = await reviewOf(app, lead, planNumbered('75/KH-SXD'));
    const params = { extractionId };
    const stepNumber = await acceptAll(extractionId);
    const body = { stepNumber, parentPlanId: null };
    const { planId } = await as.call(review.publish, { params, body });
    const reason = 'Ban hành nhầm bản';
    const plan = await as.call(review.withdraw, { params: { planId }, body: { reason } });
    expect(plan.withdrawnAt).not.toBeNull();
    expect((await tasksOf(planId)).every((task) => task.closed_on !== null && task.open === 0)).toBe(true);
    expect((await as.call(review.show, { params })).status).toBe('review');
    expect((await as.call(documentsRoutes.show, { params: { documentId } })).status).toBe('review');
    await expect(as.call(review.withdraw, { params: { planId }, body: { reason } })).rejects.toMatchObject({
      problem: { code: 'CONFLICT' },
    });
    const again = await as.call(review.publish, { params, body });
    expect(again.code).toBe('75/KH-SXD');
  });

  it('is refused once somebody reported, and to people of other offices', async () => {
    const as = app.as(lead);
    const { extractionId } = await reviewOf(app, lead, planNumbered('76/KH-SXD'));
    const stepNumber = await acceptAll(extractionId);
    const { planId } = await as.call(review.publish, {
      params: { extractionId },
      body: { stepNumber, parentPlanId: null },
    });
    const stranger = testActor('unit_lead');
    const body = { reason: 'Không phải của mình' };
    await expect(app.as(stranger).call(review.withdraw, { params: { planId }, body })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    await database.query(
      `insert into obligation_event (tenant_id, obligation_id, sequence, kind, happened_at, business_date)
       select o.tenant_id, o.obligation_id, 2, 'submitted', now(), '2023-11-20' from obligation o
       join task t on t.tenant_id = o.tenant_id and t.task_id = o.task_id where t.plan_id = $1 limit 1`,
      [planId],
    );
    await expect(as.call(review.withdraw, { params: { planId }, body })).rejects.toMatchObject({
      problem: { code: 'CONFLICT', message: { vi: expect.stringContaining('báo cáo') } },
    });
    expect((await tasksOf(planId)).every((task) => task.closed_on === null)).toBe(true);
  });
});
