import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followingRoutes, obligationRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let unitId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo', now: new Date('2023-11-20T02:00:00Z') });
  coordinator = await app.demoActor('vpubnd');
  head = await app.demoActor('sxd');
  unitId = head.memberships[0]?.unitId ?? '';
});

afterAll(() => app.stop());

async function owe(content: string): Promise<string> {
  const { taskId } = await app
    .as(coordinator)
    .call(taskRoutes.create, { body: { content, leadUnitIds: [unitId], dueOn: '2026-11-30' } });
  const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { task: taskId } });
  return items[0]?.obligationId ?? '';
}

const report = (value: number) => ({
  ...{ result: 'done' as const, content: `Đã công khai ${value} quy hoạch.`, version: 0 },
  figures: [{ name: 'Quy hoạch công khai', value, unit: 'quy hoạch' }],
});

it('is filled from what was handed in, first of all, and not from drafts', async () => {
  const [drafted, done] = [await owe('Lập quy hoạch chi tiết'), await owe('Công khai quy hoạch đã duyệt')];
  await app.as(head).call(obligationRoutes.saveReport, { params: { obligationId: drafted }, body: report(7) });
  await app.as(head).call(obligationRoutes.submit, { params: { obligationId: done }, body: report(5) });
  const read = () => app.as(head).call(followingRoutes.yearlyReport, { params: { unitId }, query: { year: 2026 } });
  const first = await read();
  expect(first.figures).toEqual([{ name: 'Quy hoạch công khai', unit: 'quy hoạch', total: 5, last: 5, reports: 1 }]);
  const [top, ...others] = first.sections.flatMap((section) => section.rows);
  expect(top).toMatchObject({ obligationId: done, done: 'Đã công khai 5 quy hoạch.' });
  expect(others.find((row) => row.obligationId === drafted)).toMatchObject({ done: '', figures: [] });
  expect(first.summary.vi).toContain('đã nộp 1 báo cáo');
  const reason = 'Nêu tên từng quy hoạch';
  await app.as(coordinator).call(obligationRoutes.return, { params: { obligationId: done }, body: { reason } });
  await app.as(head).call(obligationRoutes.saveReport, { params: { obligationId: done }, body: report(6) });
  expect((await read()).figures[0]).toMatchObject({ total: 5 });
  await app
    .as(head)
    .call(obligationRoutes.submit, { params: { obligationId: done }, body: { ...report(6), version: 1 } });
  expect((await read()).figures[0]).toMatchObject({ total: 6, reports: 1 });
});
