import { peopleRoutes } from '@nanghang/access/contract';
import type { Actor } from '@nanghang/domain/access';
import { followingRoutes } from '@nanghang/following/contract';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { taskListRoutes, taskRoutes } from '../contract/index.ts';
import { unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
let leader: Actor;
let officer: Actor;
let head: Actor;
let stranger: Actor;
let taskId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'plans' });
  [coordinator, leader, head, officer] = (await Promise.all(
    ['vpubnd', 'lanhdao', 'sxd', 'chuyenvien.sxd'].map((login) => app.demoActor(login)),
  )) as [Actor, Actor, Actor, Actor];
  app.setNow(new Date('2023-11-21T02:00:00Z'));
  ({ taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: {
      content: 'Công khai quy trình cấp giấy phép xây dựng',
      leadUnitIds: [head.memberships[0]?.unitId ?? ''],
      dueOn: '2023-12-10',
    },
  }));
  stranger = await someoneElsewhere();
}, 240_000);

afterAll(() => app.stop());

/** An officer of a unit that has nothing to do with the task. */
async function someoneElsewhere(): Promise<Actor> {
  const unitId =
    (await unitIdsOf(app, 40)).findLast((id) => ![head, coordinator].some((one) => worksIn(one, id))) ?? '';
  const login = 'chuyenvien.khac';
  await app.as(await app.demoActor('admin')).call(peopleRoutes.createAccount, {
    body: {
      ...{ login, displayName: 'Ngô Đình Khác', title: 'Chuyên viên', email: null, start: 'temporary' },
      memberships: [{ unitId, role: 'unit_officer', validFrom: '2023-01-01' }],
    },
  });
  return app.demoActor(login);
}

function worksIn(actor: Actor, unitId: string): boolean {
  return actor.memberships.some((held) => held.unitId === unitId);
}

async function offered(q: string, actor: Actor = officer): Promise<string[]> {
  const { items } = await app.as(actor).call(taskRoutes.people, { params: { taskId }, query: { q } });
  return items.map((one) => one.personId);
}

it('offers people by name, with and without marks, who may read the task, and nobody else', async () => {
  const given = leader.displayName.split(' ').at(-1) ?? '';
  const plain = given.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  expect(await offered(given)).toContain(leader.personId);
  expect(await offered(plain)).toContain(leader.personId);
  expect(await offered(officer.displayName)).toEqual([officer.personId]);
  expect(await offered(stranger.displayName)).not.toContain(stranger.personId);
  await expect(offered('', stranger)).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
});

it('offers exactly those to whom the task is shown', async () => {
  const { tenantId } = coordinator;
  const accounts = await app.database.read(tenantId, (db) =>
    sql<{ login: string; person_id: string }>`select a.login, a.person_id from account a
      where a.tenant_id = ${tenantId} and a.disabled_at is null order by a.login`.execute(db),
  );
  const readers = new Set<string>();
  for (const { login, person_id } of accounts.rows) {
    const shown = await app
      .as(await app.demoActor(login))
      .call(taskRoutes.show, { params: { taskId } })
      .then(() => true)
      .catch(() => false);
    if (shown) readers.add(person_id);
    expect([login, (await offered(await nameOf(person_id))).includes(person_id)]).toEqual([login, shown]);
  }
  expect(readers.size).toBeGreaterThan(3);
  expect(readers.size).toBeLessThan(accounts.rows.length);
});

async function nameOf(personId: string): Promise<string> {
  const { tenantId } = coordinator;
  const found = await app.database.read(tenantId, (db) =>
    sql<{ name: string }>`select p.full_name as name from person p
      where p.tenant_id = ${tenantId} and p.person_id = ${personId}`.execute(db),
  );
  return found.rows[0]?.name ?? '';
}

it('tells whoever is mentioned, and refuses to mention one who may not read the task', async () => {
  const say = (mentions: string[]) =>
    app.as(officer).call(taskRoutes.comment, {
      params: { taskId },
      body: { content: `Nhờ @${leader.displayName} cho ý kiến`, mentions },
    });
  const before = await app.as(leader).call(followingRoutes.list, { query: {} });
  await say([leader.personId]);
  const after = await app.as(leader).call(followingRoutes.list, { query: {} });
  expect(after.items[0]).toMatchObject({ kind: 'mentioned' });
  expect(after.items).toHaveLength(before.items.length + 1);
  for (const personId of [stranger.personId, '01890000-0000-7000-8000-000000000001'])
    await expect(say([leader.personId, personId])).rejects.toMatchObject({
      problem: { code: 'INVALID', issues: [{ code: 'MENTION_CANNOT_READ' }] },
    });
  const { comments } = await app.as(leader).call(taskRoutes.show, { params: { taskId } });
  expect(comments).toHaveLength(1);
});

it('names the plan of a task in what people are told, for refs repeat from plan to plan', async () => {
  const { items } = await app.as(coordinator).call(taskListRoutes.list, { query: { limit: 50 } });
  const task = items.find((one) => one.plan !== null);
  await app.as(coordinator).call(taskRoutes.comment, {
    params: { taskId: task?.taskId ?? '' },
    body: { content: 'Đề nghị cho ý kiến', mentions: [leader.personId] },
  });
  const told = await app.as(leader).call(followingRoutes.list, { query: {} });
  expect(task?.plan?.code).toBeTypeOf('string');
  const sentences = told.items.map((notice) => notice.sentence.vi).join('\n');
  expect(sentences).toContain(`nhắc đến ông/bà ở ${task?.ref} (${task?.plan?.code})`);
});

it('finds what one follows, and no longer what one stopped to follow', async () => {
  const watched = async (actor: Actor) => {
    const query = { watched: 'true' } as const;
    const { items } = await app.as(actor).call(taskListRoutes.list, { query });
    const { total } = await app.as(actor).call(taskListRoutes.counts, { query });
    expect(total).toBe(items.length);
    return items.map((task) => task.taskId);
  };
  const watch = (watching: boolean) =>
    app.as(leader).call(taskRoutes.watch, { params: { taskId }, body: { watching } });
  expect(await watched(leader)).toEqual([]);
  await watch(true);
  expect(await watched(leader)).toEqual([taskId]);
  expect(await watched(coordinator)).toEqual([]);
  await watch(false);
  expect(await watched(leader)).toEqual([]);
});
