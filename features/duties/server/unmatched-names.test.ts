import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { unitRoutes, unitSetRoutes } from '@nanghang/units/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  followingRoutes,
  taskListRoutes,
  taskRoutes,
  type UnmatchedName,
  unmatchedNameRoutes,
} from '../contract/index.ts';

const patienceMs = 240_000;

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let unitId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  coordinator = await app.demoActor('vpubnd');
  head = await app.demoActor('sxd');
  unitId = head.memberships[0]?.unitId ?? '';
}, patienceMs);

afterAll(() => app.stop());

const list = () => app.as(coordinator).call(unmatchedNameRoutes.list, { query: {} });
const same = (one: UnmatchedName) => (other: UnmatchedName) =>
  other.namedAs === one.namedAs && other.issuedOn === one.issuedOn;

async function pick(fits: (item: UnmatchedName) => boolean): Promise<UnmatchedName> {
  const found = (await list()).items.find(fits);
  if (!found) throw new Error('the plans of the tests print no such name');
  return found;
}

it(
  'names each printed name of a day once, with every task that prints it',
  async () => {
    const { items: plans } = await app.as(coordinator).call(followingRoutes.plans, { query: {} });
    const plan = plans.find((one) => one.parentPlanId === null)?.planId ?? '';
    const { items, ownerless } = await app.as(coordinator).call(unmatchedNameRoutes.list, { query: { plan } });
    const keys = items.map((item) => `${item.issuedOn} ${item.namedAs}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const item of items) expect(item.lead + item.coordinate).toBe(item.tasks.length);
    expect(Math.max(...items.map((item) => item.tasks.length))).toBeGreaterThan(2);
    const coverage = await app.as(coordinator).call(followingRoutes.coverage, { params: { planId: plan } });
    expect(ownerless.map((one) => one.task.taskId)).toEqual(coverage.tasksWithoutOwner.map((task) => task.taskId));
    expect(coverage.unresolvedNames.length).toBe(items.flatMap((item) => item.tasks).length);
  },
  patienceMs,
);

it(
  'gives all tasks of the day that print the name their unit, and issues what it owes',
  async () => {
    const name = await pick((item) => item.lead === 0 && item.coordinate > 2);
    const { namedAs, issuedOn } = name;
    const body = { namedAs, issuedOn, unitIds: [unitId], reason: 'Theo quy chế phối hợp' };
    const resolved = await app.as(coordinator).call(unmatchedNameRoutes.resolve, { body });
    expect(resolved).toMatchObject({ tasks: name.tasks.length, units: 1 });
    expect((await list()).items.some(same(name))).toBe(false);
    const shown = await app
      .as(coordinator)
      .call(taskRoutes.show, { params: { taskId: name.tasks[0]?.task.taskId ?? '' } });
    expect(shown.units.find((one) => one.unit.unitId === unitId && one.namedAs === namedAs)?.duty).toBe('coordinate');
    expect(shown.unresolvedNames).not.toContainEqual({ duty: 'coordinate', namedAs });
    await expect(app.as(coordinator).call(unmatchedNameRoutes.resolve, { body })).rejects.toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
  },
  patienceMs,
);

it(
  'writes a set out to its members of the day, keeping the name of the set',
  async () => {
    const name = await pick((item) => item.lead === 1 && item.tasks.length === 1);
    const { items: sets } = await app.as(coordinator).call(unitSetRoutes.list, { query: { on: name.issuedOn } });
    const set = sets.find((one) => one.memberCount > 1);
    const taskId = name.tasks[0]?.task.taskId ?? '';
    const { namedAs, issuedOn } = name;
    const body = { namedAs, issuedOn, setIds: [set?.setId ?? ''], reason: 'Đúng nhóm này' };
    const owed = (task: { obligations: readonly { duty: string }[] }) =>
      task.obligations.filter((one) => one.duty === 'lead').length;
    const before = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
    const resolved = await app.as(coordinator).call(unmatchedNameRoutes.resolve, { body });
    const after = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
    expect(after.units.filter((one) => one.setName === set?.name && one.namedAs === namedAs)).toHaveLength(
      resolved.units,
    );
    expect(owed(after) - owed(before)).toBe(resolved.obligations);
    expect(resolved.units).toBe(set?.memberCount);
  },
  patienceMs,
);

it(
  'keeps a name with the reason, counts it as open no more, and takes it up again',
  async () => {
    const name = await pick((item) => item.kept === null);
    const { namedAs, issuedOn } = name;
    const keep = (kept: boolean) =>
      app.as(coordinator).call(unmatchedNameRoutes.keep, {
        body: { namedAs, issuedOn, kept, reason: 'Cơ quan ngoài tỉnh, không giao được' },
      });
    const waiting = async () => {
      const query = { unresolved: 'true', limit: 200 } as const;
      const { items } = await app.as(coordinator).call(taskListRoutes.list, { query });
      return items.reduce((sum, task) => sum + task.unresolvedCount, 0);
    };
    const before = await waiting();
    await keep(true);
    expect(before - (await waiting())).toBe(name.tasks.length);
    const kept = await pick(same(name));
    expect(kept.kept).toMatchObject({ reason: 'Cơ quan ngoài tỉnh, không giao được', by: expect.any(String) });
    const planId = name.plans[0]?.planId ?? '';
    const coverage = () => app.as(coordinator).call(followingRoutes.coverage, { params: { planId } });
    expect((await coverage()).unresolvedNames.map((one) => one.namedAs)).not.toContain(namedAs);
    await keep(false);
    expect((await pick(same(name))).kept).toBeNull();
    expect((await coverage()).unresolvedNames.map((one) => one.namedAs)).toContain(namedAs);
  },
  patienceMs,
);

it(
  'refuses units of no use, and lets heads decide on names of their own plans only',
  async () => {
    const { items: plans } = await app.as(coordinator).call(followingRoutes.plans, { query: {} });
    const ownPlan = plans.find((plan) => plan.unit.unitId === unitId)?.planId ?? '';
    const name = await pick((item) => item.plans.every((plan) => plan.planId !== ownPlan));
    const { namedAs, issuedOn } = name;
    const resolve = (actor: Actor, unitIds: string[]) =>
      app.as(actor).call(unmatchedNameRoutes.resolve, { body: { namedAs, issuedOn, unitIds, reason: 'Thử' } });
    await expect(resolve(coordinator, [])).rejects.toMatchObject({ problem: { issues: [{ code: 'NOBODY_MEANT' }] } });
    const { items: units } = await app.as(coordinator).call(unitRoutes.tree, { query: {} });
    await expect(
      resolve(coordinator, [units[0]?.unitId ?? '', name.tasks[0]?.task.taskId ?? '']),
    ).rejects.toMatchObject({
      problem: { issues: [{ code: 'UNKNOWN_UNIT' }] },
    });
    await expect(resolve(head, [unitId])).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
    const own = await app.as(head).call(unmatchedNameRoutes.list, { query: {} });
    expect(own.items.flatMap((item) => item.plans.map((plan) => plan.planId))).not.toContain(name.plans[0]?.planId);
    expect((await list()).items.some(same(name))).toBe(true);
  },
  patienceMs,
);
