import { substitutionRoutes } from '@nanghang/access/contract';
import type { Actor } from '@nanghang/domain/access';
import { demoTenantId, startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { obligationRoutes, taskRoutes } from '../contract/index.ts';
import { FOLLOW_HANDOVERS } from './handed-work.ts';

let app: TestApp;
const people = new Map<string, Actor>();

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  for (const login of ['admin', 'vpubnd', 'sxd', 'chuyenvien.sxd', 'thamdinh', 'thamdinh2'])
    people.set(login, await app.demoActor(login));
}, 240_000);

afterAll(() => app.stop());

function actor(login: string): Actor {
  const found = people.get(login);
  if (!found) throw new Error(login);
  return found;
}

function office(): string {
  return actor('chuyenvien.sxd').memberships[0]?.unitId ?? '';
}

async function divisionOf(unitId: string): Promise<string> {
  const found = await app.database.read(demoTenantId, (db) =>
    sql<{ unit_id: string }>`select v.unit_id from unit_validity v where v.tenant_id = ${demoTenantId}
      and v.parent_unit_id = ${unitId} and v.kind = 'division' order by v.unit_id limit 1`.execute(db),
  );
  return found.rows[0]?.unit_id ?? '';
}

async function give(content: string, unitId = office()): Promise<string> {
  const { taskId } = await app
    .as(actor('vpubnd'))
    .call(taskRoutes.create, { body: { content, leadUnitIds: [unitId], dueOn: '2024-03-29' } });
  const { items } = await app.as(actor('vpubnd')).call(obligationRoutes.list, { query: { task: taskId } });
  const obligationId = items[0]?.obligationId ?? '';
  await app.as(actor('sxd')).call(obligationRoutes.assign, {
    params: { obligationId },
    body: { personId: actor('chuyenvien.sxd').personId },
  });
  return obligationId;
}

async function inHandsOf(obligationId: string) {
  const { items } = await app.as(actor('vpubnd')).call(obligationRoutes.list, { query: { limit: 100 } });
  return items.find((one) => one.obligationId === obligationId)?.person?.name;
}

function handOver(from: string, to: string, validFrom: string) {
  const body = {
    fromPersonId: actor(from).personId,
    toPersonId: actor(to).personId,
    validFrom,
    reason: 'Chuyển công tác',
  };
  return app.as(actor('admin')).call(substitutionRoutes.createHandover, { body });
}

async function morningOf(day: string): Promise<void> {
  app.setNow(new Date(`${day}T02:00:00Z`));
  const job = app.duties.jobs?.find((one) => one.name === FOLLOW_HANDOVERS);
  if (!job) throw new Error('no such job');
  await job.run({ tenantId: actor('admin').tenantId } as Parameters<typeof job.run>[0]);
}

it('gives open work to who takes the office over, on the day, and leaves what was handed in', async () => {
  const open = await give('Rà soát quy hoạch chi tiết');
  // A division without people of its own: its work is given to somebody of the office above it.
  const below = await give('Cập nhật cơ sở dữ liệu quy hoạch', await divisionOf(office()));
  expect(await inHandsOf(below)).toBe(actor('chuyenvien.sxd').displayName);
  const done = await give('Công khai quy hoạch đã duyệt');
  await app.as(actor('sxd')).call(obligationRoutes.submit, {
    params: { obligationId: done },
    body: { result: 'done', content: 'Đã công khai trên trang thông tin điện tử.', version: 0 },
  });
  await handOver('chuyenvien.sxd', 'thamdinh', '2023-11-20');
  expect(await inHandsOf(open)).toBe(actor('thamdinh').displayName);
  expect(await inHandsOf(below)).toBe(actor('thamdinh').displayName);
  expect(await inHandsOf(done)).toBe(actor('chuyenvien.sxd').displayName);

  await handOver('thamdinh', 'thamdinh2', '2023-12-01');
  await morningOf('2023-11-30');
  expect(await inHandsOf(open)).toBe(actor('thamdinh').displayName);
  await morningOf('2023-12-01');
  expect(await inHandsOf(open)).toBe(actor('thamdinh2').displayName);
  const course = await app.as(actor('vpubnd')).call(obligationRoutes.show, { params: { obligationId: open } });
  expect(course.course.filter((event) => event.kind === 'assigned').map((event) => event.reason)).toEqual([
    'Chuyển công tác',
    'Chuyển công tác',
    null,
  ]);
});
