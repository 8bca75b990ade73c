import type { Actor } from '@nanghang/domain/access';
import { readXlsx } from '@nanghang/platform/spreadsheet';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cascadingRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let unitId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  unitId = (await app.demoActor('sxd')).memberships[0]?.unitId ?? '';
}, 240_000);

afterAll(() => app.stop());

async function exported(): Promise<string[][]> {
  const answer = await app.fetchAs(coordinator)('/api/v1/task-export?q=sheet&sort=ref');
  expect(answer.status).toBe(200);
  const [sheet] = readXlsx(new Uint8Array(await answer.arrayBuffer()));
  return (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ''));
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
}

async function brought(rows: readonly (readonly string[])[]) {
  const body = new FormData();
  body.set('file', new File([csvOf(rows)], 'nhiem-vu.csv'));
  const answer = await app.fetchAs(coordinator)('/api/v1/task-sheets', {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'nanghang' },
  });
  return cascadingRoutes.readSheet.response.parse(await answer.json());
}

it('goes out as filtered and comes back with what differs and where both sides changed', async () => {
  const ids: string[] = [];
  for (const ref of ['S.2', 'S.10', 'S.1'])
    ids.push(
      (
        await app.as(coordinator).call(taskRoutes.create, {
          body: {
            ref,
            content: `=Sheet việc ${ref}`,
            leadUnitIds: [unitId],
            timeframeRaw: 'Hằng tháng',
            products: ['Báo cáo'],
          },
        })
      ).taskId,
    );
  const rows = await exported();
  const head = rows[0] ?? [];
  const at = (title: string) => head.indexOf(title);
  expect(rows.slice(1).map((row) => row[at('Mã')])).toEqual(['S.1', 'S.2', 'S.10']);
  expect(rows[1]?.[at('Chủ trì')]).toBe('Sở Xây dựng');
  expect(await brought(rows)).toMatchObject({ rows: 3, changes: [], issues: [] });

  await app.as(coordinator).call(taskRoutes.change, {
    params: { taskId: ids[0] ?? '' },
    body: { content: 'Sheet người khác đã sửa', version: 1, reason: 'Sửa lời' },
  });
  const edited = rows.map((row) => [...row]);
  const [, first, second, third] = edited;
  if (!first || !second || !third) throw new Error('rows');
  first[at('Tiến độ')] = 'Hằng quý';
  second[at('Nội dung nhiệm vụ')] = 'Sheet tôi sửa';
  third[at('Ưu tiên')] = 'Rất khẩn';
  const read = await brought([...edited, ['S.9', 'Dòng mới']]);
  expect(read.issues.map((issue) => issue.code)).toEqual(['BAD_PRIORITY', 'NEW_ROW']);
  expect(read.changes.map(({ ref, field, after, conflict }) => [ref, field, after, conflict?.now ?? null])).toEqual([
    ['S.1', 'timeframe', 'Hằng quý', null],
    ['S.2', 'content', 'Sheet tôi sửa', 'Sheet người khác đã sửa'],
  ]);
  expect(read.changes[1]?.conflict?.changedBy).toBe(coordinator.displayName);
  const take = read.changes.map(({ taskId, field }) => ({ taskId, field }));
  const done = await app.as(coordinator).call(cascadingRoutes.applySheet, {
    params: { sheet: read.sha256 },
    body: { take, reason: 'Cập nhật từ bảng tính' },
  });
  expect(done.changed).toBe(2);
  const after = await exported();
  expect(after[1]?.[at('Tiến độ')]).toBe('Hằng quý');
  expect(after[2]?.[at('Nội dung nhiệm vụ')]).toBe('Sheet tôi sửa');
  const task = await app.as(coordinator).call(taskRoutes.show, { params: { taskId: ids[2] ?? '' } });
  expect(task.obligations.map((one) => one.dueOn)).toEqual(['2023-12-31']);
});

it('refuses a file that did not come from the list, and one that nobody sent', async () => {
  expect((await brought([['Mã'], ['S.1']])).issues.map((issue) => issue.code)).toEqual(['NO_RETURN_COLUMNS']);
  await expect(
    app.as(coordinator).call(cascadingRoutes.applySheet, {
      params: { sheet: 'a'.repeat(64) },
      body: { take: [], reason: 'Thử tệp lạ' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
});
