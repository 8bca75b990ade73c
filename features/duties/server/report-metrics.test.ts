import type { Actor } from '@nanghang/domain/access';
import { metricRoutes } from '@nanghang/metrics/contract';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { obligationRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let units: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now: new Date('2023-11-20T02:00:00Z') });
  coordinator = await app.demoActor('vpubnd');
  head = await app.demoActor('sxd');
  units = [head.memberships[0]?.unitId ?? '', coordinator.memberships[0]?.unitId ?? ''];
});

afterAll(() => app.stop());

async function handIn(actor: Actor, unitId: string, figures: { name: string; value: number; unit: string }[]) {
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: { content: 'Công khai quy hoạch', leadUnitIds: [unitId], dueOn: '2026-11-30' },
  });
  const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { task: taskId } });
  const params = { obligationId: items[0]?.obligationId ?? '' };
  const body = { result: 'done' as const, content: 'Đã công khai.', figures, version: 0 };
  await app.as(actor).call(obligationRoutes.submit, { params, body });
  return params;
}

const valuesFor = async (actor: Actor) => {
  const { items } = await app
    .as(actor)
    .call(metricRoutes.values, { params: { id: 'duty.reported_figure' }, query: { period: '2026' } });
  return items.map(({ subjectName, value, unit, decimals }) => [subjectName.vi, value, unit.vi, decimals]).toSorted();
};

it('feeds figures typed with a report into a metric once it is accepted, with the reports behind it', async () => {
  const [own = '', other = ''] = units;
  const first = await handIn(head, own, [{ name: 'Quy hoạch công khai', value: 5.5, unit: 'bộ' }]);
  const second = await handIn(head, own, [
    { name: 'quy hoạch  công khai', value: 1.2, unit: 'bộ' },
    { name: 'Quy hoạch công khai', value: 40, unit: '%' },
  ]);
  const third = await handIn(coordinator, other, [{ name: 'Quy hoạch công khai', value: 3, unit: 'bộ' }]);
  expect(await valuesFor(coordinator)).toEqual([]);
  for (const params of [first, second, third])
    await app.as(coordinator).call(obligationRoutes.accept, { params, body: {} });
  const office = (await valuesFor(head))[0]?.[0];
  expect(await valuesFor(head)).toEqual([
    ['Quy hoạch công khai – Sở Xây dựng', 40, '%', 0],
    ['Quy hoạch công khai – Sở Xây dựng', 6.7, 'bộ', 1],
  ]);
  expect(office).toContain('Sở Xây dựng');
  expect((await valuesFor(coordinator)).filter(([name]) => String(name).endsWith('Toàn tỉnh'))).toEqual([
    ['Quy hoạch công khai – Toàn tỉnh', 40, '%', 0],
    ['Quy hoạch công khai – Toàn tỉnh', 9.7, 'bộ', 1],
  ]);
  const { items } = await app
    .as(coordinator)
    .call(metricRoutes.values, { params: { id: 'duty.reported_figure' }, query: { period: '2026' } });
  const whole = items.find((item) => item.value === 9.7);
  const query = { subject: whole?.subject ?? '', period: '2026' };
  const behind = await app.as(coordinator).call(metricRoutes.rows, { params: { id: 'duty.reported_figure' }, query });
  expect(behind.rows.map((row) => row.cells.at(-1)).toSorted()).toEqual([1.2, 3, 5.5]);
  await expect(
    app.as(head).call(metricRoutes.rows, { params: { id: 'duty.reported_figure' }, query }),
  ).rejects.toMatchObject({ problem: { status: 404 } });
  const reason = 'Nhầm số liệu';
  await app.as(coordinator).call(obligationRoutes.reopen, { params: third, body: { reason } });
  expect((await valuesFor(coordinator)).map(([, value]) => value)).not.toContain(9.7);
});
