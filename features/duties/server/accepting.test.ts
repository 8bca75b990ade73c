import type { Actor } from '@nanghang/domain/access';
import { plainDate } from '@nanghang/domain/kernel';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { obligationRoutes } from '../contract/index.ts';
import { listTallies } from './testing/test-duties.ts';
import { meetOffices, type Offices } from './testing/two-offices.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let unitId = '';
let offices: Offices;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  offices = await meetOffices(app);
  ({ coordinator, head, unitId } = offices);
  offices.on('2023-11-21');
}, 240_000);

afterAll(() => app.stop());

interface Report {
  readonly obligationId: string;
  readonly version: number;
}

async function handedIn(ref: string): Promise<Report> {
  return submit(
    await offices.owe({ ref, content: `Công khai kết quả của việc ${ref}`, dueOn: plainDate('2023-11-24') }),
  );
}

async function submit(obligationId: string): Promise<Report> {
  const { version } = await offices.handIn(obligationId);
  return { obligationId, version };
}

async function stateOf(obligationId: string): Promise<string> {
  return (await app.as(coordinator).call(obligationRoutes.show, { params: { obligationId } })).state;
}

function audited(obligationId: string, action: string) {
  return app.database.read(coordinator.tenantId, async (db) => {
    const found = await sql<{ count: number }>`select count(*)::int as count from audit_entry a
      where a.tenant_id = ${coordinator.tenantId} and a.object_id = ${obligationId} and a.action = ${action}`.execute(
      db,
    );
    return found.rows[0]?.count;
  });
}

it('accepts those that stand as they were read, and names those that changed meanwhile', async () => {
  const reports = await Promise.all(['A.1', 'A.2', 'A.3', 'A.4'].map(handedIn));
  const [untouched, again, takenBack, other] = reports as [Report, Report, Report, Report];
  for (const { obligationId } of [again, takenBack])
    await app.as(head).call(obligationRoutes.withdraw, { params: { obligationId }, body: { reason: 'Còn thiếu số' } });
  await submit(again.obligationId);

  const send = () =>
    app.as(coordinator).call(obligationRoutes.acceptMany, { body: { reports }, idempotencyKey: 'accept-these' });
  const outcome = await send();
  expect(new Set(outcome.accepted)).toEqual(new Set([untouched.obligationId, other.obligationId]));
  expect(outcome.refused.toSorted((a, b) => a.ref.localeCompare(b.ref))).toMatchObject([
    {
      obligationId: again.obligationId,
      ref: 'A.2',
      unit: { unitId },
      message: { vi: expect.stringMatching('thay đổi') },
    },
    { obligationId: takenBack.obligationId, ref: 'A.3', unit: { unitId } },
  ]);
  const states = await Promise.all(reports.map(({ obligationId }) => stateOf(obligationId)));
  expect(states).toEqual(['accepted', 'submitted', 'open', 'accepted']);
  await expect(send()).rejects.toMatchObject({ problem: { code: 'ALREADY_DONE' } });
  expect(await audited(untouched.obligationId, 'obligation.accepted')).toBe(1);
  expect(await audited(again.obligationId, 'obligation.accepted')).toBe(0);
  const { stored, counted } = await listTallies(app);
  expect(stored).toEqual(counted);
});

it('accepts nothing where one of them is beyond reach, and lets only those decide who issued', async () => {
  const mine = await handedIn('B.1');
  const unknown = { obligationId: '01890000-0000-7000-8000-000000000001', version: 1 };
  const accept = (actor: Actor, reports: Report[]) =>
    app.as(actor).call(obligationRoutes.acceptMany, { body: { reports } });
  await expect(accept(coordinator, [mine, unknown])).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  await expect(accept(head, [mine])).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  await expect(accept(await app.demoActor('chuyenvien.sxd'), [mine])).rejects.toMatchObject({
    problem: { code: 'FORBIDDEN' },
  });
  expect(await stateOf(mine.obligationId)).toBe('submitted');
  expect((await accept(coordinator, [mine])).accepted).toEqual([mine.obligationId]);
  expect((await accept(coordinator, [mine])).refused).toMatchObject([{ ref: 'B.1' }]);
});
