import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskRoutes } from '../contract/index.ts';
import { unitIdsOf } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
let units: readonly string[] = [];

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  coordinator = await app.demoActor('vpubnd');
  units = await unitIdsOf(app, 3);
}, 120_000);

afterAll(() => app.stop());

const content = 'Rà soát, công khai danh mục thủ tục hành chính';

async function make(body: object): Promise<string> {
  const made = await app
    .as(coordinator)
    .call(taskRoutes.create, { body: { content, leadUnitIds: [...units], ...body } });
  return made.taskId;
}

function show(taskId: string) {
  return app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
}

describe('the date of a task', () => {
  it('stays as it was set when the words come back as they were', async () => {
    const taskId = await make({ timeframeRaw: 'Theo kế hoạch năm', dueOn: '2023-12-20' });
    const before = await show(taskId);
    expect(before.nextDueOn).toBe('2023-12-20');
    const { timeframeRaw, version } = before;
    const body = { content: `${content}, niêm yết`, timeframeRaw, version, reason: 'Sửa lời văn' };
    expect(await app.as(coordinator).call(taskRoutes.change, { params: { taskId }, body })).toMatchObject({
      ...{ added: 0, moved: 0, cancelled: 0 },
    });
    expect((await show(taskId)).nextDueOn).toBe('2023-12-20');
  });

  it('follows other words, and a date that is given', async () => {
    const taskId = await make({ timeframeRaw: 'Theo kế hoạch năm', dueOn: '2023-12-20' });
    const change = async (body: object) => {
      const { version } = await show(taskId);
      await app
        .as(coordinator)
        .call(taskRoutes.change, { params: { taskId }, body: { version, reason: 'Đổi hạn', ...body } });
      return (await show(taskId)).nextDueOn;
    };
    expect(await change({ timeframeRaw: 'Trước ngày 15/01/2024' })).toBe('2024-01-14');
    expect(await change({ timeframeRaw: 'Trước ngày 15/01/2024', dueOn: '2024-02-01' })).toBe('2024-02-01');
    expect(await change({ timeframeRaw: null })).toBeNull();
  });
});

describe('the course of a task', () => {
  const course = async (taskId: string, query: object = {}) =>
    app.as(coordinator).call(taskRoutes.course, { params: { taskId }, query });

  it('says in one entry what was assigned, and what was pressed, at one moment', async () => {
    const taskId = await make({ timeframeRaw: 'Hằng tháng' });
    const { obligationCount, obligations } = await show(taskId);
    expect(obligationCount).toBeGreaterThan(units.length);
    const change = { change: 'press', reason: 'Đề nghị báo cáo' } as const;
    await app.as(coordinator).call(taskRoutes.bulk, { body: { taskIds: [taskId], change } });
    const { items } = await course(taskId);
    const dates = obligations.flatMap((one) => (one.dueOn === null ? [] : [one.dueOn])).sort();
    expect(items.map(({ kind, together, dueOn }) => ({ kind, dueOn, ...together }))).toEqual([
      { kind: 'pressed', dueOn: null, units: units.length, dates: obligationCount, lastDueOn: null },
      { kind: 'issued', dueOn: dates[0], units: units.length, dates: obligationCount, lastDueOn: dates.at(-1) },
    ]);
  });

  it('gives every entry once, a page at a time', async () => {
    const taskId = await make({ dueOn: '2023-12-20' });
    for (const reason of ['Lần một', 'Lần hai', 'Lần ba'])
      await app
        .as(coordinator)
        .call(taskRoutes.bulk, { body: { taskIds: [taskId], change: { change: 'press', reason } } });
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await course(taskId, { limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((entry) => entry.reason));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Lần ba', 'Lần hai', 'Lần một', null]);
  });
});
