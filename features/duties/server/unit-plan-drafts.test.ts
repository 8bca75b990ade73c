import type { Actor } from '@nanghang/domain/access';
import type { TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cascadingRoutes, followingRoutes, taskRoutes, unitPlanRoutes } from '../contract/index.ts';
import { startUnitPlanApp } from './testing/unit-plans.ts';

let app: TestApp;
let officer: Actor;
let head: Actor;
let unit = '';
let plan = '';

beforeAll(async () => {
  ({ app, officer, head, unit, plan } = await startUnitPlanApp());
}, 240_000);

afterAll(() => app.stop());

const draftOf = (actor: Actor) => app.as(actor).call(cascadingRoutes.unitPlanDraft, { query: { unit, plan } });

async function contentOf(actor: Actor) {
  const { rows, title, periodFrom, periodTo } = await draftOf(actor);
  return {
    ...{ code: 'KH-nháp', title, number: '', signer: '', issuedOn: null, periodFrom, periodTo },
    rows: rows.map(({ parentTaskId, ref, content, timeframeRaw, priority, leadUnitIds, products }, index) => ({
      ...{ key: `r${index}`, chosen: index < 2, parentTaskId, ref, content, timeframeRaw, priority, leadUnitIds },
      ...{ products, dueOn: null, personId: null },
    })),
  };
}

it('lists what gives the unit work: leading and coordinating apart, answered by its own plan', async () => {
  const { items } = await app.as(head).call(unitPlanRoutes.list, { query: { unit } });
  const { rows } = await draftOf(head);
  const [first] = items;
  expect(first?.lead).toBe(rows.filter((row) => row.duty === 'lead').length);
  expect(first?.coordinate).toBe(rows.filter((row) => row.duty === 'coordinate').length);
  expect(first?.answered).toBe(rows.filter((row) => row.answeredBy.length > 0).length);
  expect(first?.issued.map((one) => one.code)).toEqual([expect.stringMatching(/KH-SXD$/)]);
  expect(items.map((item) => item.issuer.unitId)).not.toContain(unit);
  const other = (await app.demoActor('vpubnd')).memberships[0]?.unitId ?? '';
  await expect(app.as(head).call(unitPlanRoutes.list, { query: { unit: other } })).rejects.toMatchObject({
    problem: { status: 404 },
  });
});

it('keeps a draft between its writers, and refuses the one who read an older version', async () => {
  const content = await contentOf(officer);
  const save = (actor: Actor, version: number, title: string) =>
    app.as(actor).call(unitPlanRoutes.saveDraft, {
      query: { unit, plan },
      body: { version, content: { ...content, title } },
    });
  expect(await save(officer, 0, 'Bản của chuyên viên')).toMatchObject({ version: 1 });
  expect(await save(head, 1, 'Bản của giám đốc')).toMatchObject({ version: 2 });
  for (const version of [0, 1])
    await expect(save(officer, version, 'Bản cũ')).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
  const read = await draftOf(officer);
  expect(read.saved).toMatchObject({ version: 2, content: { title: 'Bản của giám đốc' } });
  expect(read.may).toEqual({ draft: true, issue: false });
  expect((await draftOf(head)).may).toEqual({ draft: true, issue: true });
  const { items } = await app.as(head).call(unitPlanRoutes.list, { query: { unit } });
  expect(items[0]?.draft).toMatchObject({ rows: content.rows.length });
  await app.as(officer).call(unitPlanRoutes.discardDraft, { query: { unit, plan } });
  expect((await draftOf(head)).saved).toBeNull();
});

it('issues with rooms and people, never later than the task above, and then the draft is gone', async () => {
  await app.as(head).call(unitPlanRoutes.saveDraft, {
    query: { unit, plan },
    body: { version: 0, content: await contentOf(head) },
  });
  const draft = await draftOf(head);
  const dated = draft.rows.find((row) => row.parentDueOn !== null && row.parentDueOn > '2023-11-20');
  const person = draft.rooms[0]?.people[0];
  const row = (dueOn: string, personId: string | null = person?.personId ?? '') => ({
    ...{ parentTaskId: dated?.parentTaskId ?? '', ref: 'SXD.1', content: 'Rà soát các thủ tục', dueOn, personId },
    leadUnitIds: [unit],
  });
  const issue = (rows: ReturnType<typeof row>[]) =>
    app.as(head).call(cascadingRoutes.issueUnitPlan, {
      body: {
        ...{ unitId: unit, parentPlanId: plan, code: '77/KH-SXD', title: 'Kế hoạch năm 2024', number: '77/KH-SXD' },
        ...{ issuedOn: '2023-11-20', periodFrom: '2023-11-20', periodTo: '2030-12-31', rows },
      },
    });
  await expect(issue([row('2023-12-01'), row('2030-12-31')])).rejects.toMatchObject({
    problem: { issues: [{ code: 'LATER_THAN_PARENT', path: ['rows', 1, 'dueOn'] }] },
  });
  const stranger = (await app.demoActor('thamdinh')).personId;
  await expect(issue([row('2023-12-01', stranger)])).rejects.toMatchObject({
    problem: { issues: [{ code: 'NOT_IN_UNIT', path: ['rows', 0, 'personId'] }] },
  });
  expect((await draftOf(head)).saved).not.toBeNull();
  const { items: before } = await app.as(head).call(followingRoutes.plans, { query: {} });
  expect(before.map((one) => one.code)).not.toContain('77/KH-SXD');

  const issued = await issue([row('2023-12-01'), row('2023-12-01', null)]);
  expect(issued).toMatchObject({ tasks: 2, obligations: 2 });
  expect((await draftOf(head)).saved).toBeNull();
  const parent = await app.as(head).call(taskRoutes.show, { params: { taskId: dated?.parentTaskId ?? '' } });
  const own = parent.cascade.filter((node) => node.ref === 'SXD.1');
  expect(own).toHaveLength(2);
  const shown = await Promise.all(
    own.map((node) => app.as(head).call(taskRoutes.show, { params: { taskId: node.taskId } })),
  );
  expect(shown.map((task) => task.obligations[0]?.person?.personId ?? null).toSorted()).toEqual(
    [person?.personId, null].toSorted(),
  );
});
