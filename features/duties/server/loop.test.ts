import type { Actor } from '@nanghang/domain/access';
import { newId } from '@nanghang/platform/ids';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceRoutes, obligationRoutes, taskListRoutes, taskRoutes } from '../contract/index.ts';
import { listTallies } from './testing/test-duties.ts';

let app: TestApp;
let coordinator: Actor;
let leader: Actor;
let head: Actor;
let officer: Actor;
let unitId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  [coordinator, leader, head, officer] = (await Promise.all(
    ['vpubnd', 'lanhdao', 'sxd', 'chuyenvien.sxd'].map((login) => app.demoActor(login)),
  )) as [Actor, Actor, Actor, Actor];
  unitId = head.memberships[0]?.unitId ?? '';
});

afterAll(() => app.stop());

function on(day: string): void {
  app.setNow(new Date(`${day}T02:00:00Z`));
}

async function given(
  about: { dueOn?: string; timeframeRaw?: string; coordinateUnitIds?: string[] } = {},
): Promise<string> {
  const { taskId } = await app.as(coordinator).call(taskRoutes.create, {
    body: {
      content: 'Giải quyết công khai vướng mắc cấp giấy phép xây dựng cho doanh nghiệp',
      leadUnitIds: [unitId],
      products: ['Bảng tổng hợp vướng mắc'],
      components: [{ seriesCode: 'PCI', componentCode: '' }],
      source: { kind: 'conclusion', number: '12/TB-UBND', on: '2023-11-18' },
      ...about,
    },
  });
  return taskId;
}

async function obligationOf(taskId: string, actor: Actor = head): Promise<string> {
  const { items } = await app.as(actor).call(obligationRoutes.list, { query: { task: taskId } });
  return items[0]?.obligationId ?? '';
}

const draft = { result: 'done', content: 'Đã đối thoại, giải quyết 12 trong 14 vướng mắc.', version: 0 } as const;
const figures = [
  { name: 'Vướng mắc tiếp nhận', value: 14, unit: 'vụ' },
  { name: 'Đã giải quyết', value: 12, unit: 'vụ' },
];

async function upload(actor: Actor, obligationId: string, name: string, content: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData();
  body.set('file', new File([content], name));
  const answer = await app.fetchAs(actor)(`/api/v1/obligations/${obligationId}/evidence`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'nanghang' },
  });
  return { status: answer.status, json: (await answer.json()) as { code?: string; evidenceId?: string } };
}

let round = { taskId: '', obligationId: '', evidenceIds: [''] };

it('goes the first half round: drafted, sent to the head, handed in, and by nobody else or twice', async () => {
  on('2023-11-20');
  const taskId = await given({ dueOn: '2023-11-24' });
  const obligationId = await obligationOf(taskId);
  const params = { obligationId };
  const mine = await app.as(officer).call(obligationRoutes.myWork, { query: {} });
  expect(mine.thisWeek.items.map((row) => row.obligationId)).toContain(obligationId);
  expect(mine.week.find((day) => day.on === '2023-11-24')?.count).toBeGreaterThan(0);
  const row = mine.thisWeek.items.find((one) => one.obligationId === obligationId);
  expect(row?.may).toEqual(['draft', 'send_to_head', 'ask_extension']);

  const file = await upload(officer, obligationId, 'Biên bản.pdf', '%PDF-1.7 biên bản');
  const again = await upload(officer, obligationId, 'Bản sao.pdf', '%PDF-1.7 biên bản');
  expect(again.json.evidenceId).toBe(file.json.evidenceId);
  expect((await upload(officer, obligationId, 'xấu.pdf', '<html>')).json.code).toBe('UNSUPPORTED_FILE');
  const evidenceIds = [file.json.evidenceId ?? ''];
  const saved = await app
    .as(officer)
    .call(obligationRoutes.saveReport, { params, body: { ...draft, figures, evidenceIds } });
  expect(saved).toMatchObject({ revision: 1, version: 1 });
  await expect(
    app.as(head).call(obligationRoutes.saveReport, { params, body: { ...draft, content: 'Ghi đè' } }),
  ).rejects.toMatchObject({ problem: { code: 'CONFLICT', issues: [{ code: 'DRAFT_CHANGED' }] } });
  await expect(
    app.as(officer).call(obligationRoutes.submit, { params, body: { ...draft, version: 1 } }),
  ).rejects.toMatchObject({ problem: { code: 'INVALID', issues: [{ code: 'HEAD_HANDS_IN' }] } });
  const sent = await app
    .as(officer)
    .call(obligationRoutes.sendToHead, { params, body: { ...draft, figures, evidenceIds, version: 1 } });
  expect(sent.report).toBe('with_head');
  expect((await app.as(head).call(obligationRoutes.myWork, { query: {} })).withHead.count).toBe(1);

  const submitted = await app
    .as(head)
    .call(obligationRoutes.submit, { params, body: { ...draft, figures, evidenceIds, version: 2 } });
  expect(submitted).toMatchObject({ state: 'submitted', status: 'submitted', may: ['withdraw', 'assign'] });
  await expect(
    app.as(head).call(obligationRoutes.submit, { params, body: { ...draft, version: 3 } }),
  ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
  round = { taskId, obligationId, evidenceIds };
});

it('goes the second half round: returned, handed in again, accepted on time, with all versions kept', async () => {
  const { taskId, obligationId, evidenceIds } = round;
  const params = { obligationId };
  on('2023-11-23');
  const returned = await app
    .as(coordinator)
    .call(obligationRoutes.return, { params, body: { reason: 'Chưa nêu số thủ tục đã cắt giảm' } });
  expect(returned).toMatchObject({
    state: 'returned',
    resubmitBy: '2023-11-27',
    returnReason: 'Chưa nêu số thủ tục đã cắt giảm',
  });
  on('2023-11-27');
  const second = await app.as(head).call(obligationRoutes.submit, {
    params,
    body: { ...draft, content: 'Đã cắt giảm 3 thủ tục.', figures, evidenceIds, version: 0 },
  });
  expect(second.state).toBe('submitted');
  on('2023-12-05');
  const accepted = await app.as(coordinator).call(obligationRoutes.accept, { params, body: {} });
  expect(accepted).toMatchObject({ state: 'accepted', onTime: true, lateDays: 0 });
  const detail = await app.as(head).call(obligationRoutes.show, { params });
  expect(detail.reports.map((one) => [one.revision, one.status, one.content])).toEqual([
    [2, 'submitted', 'Đã cắt giảm 3 thủ tục.'],
    [1, 'superseded', draft.content],
  ]);
  expect(detail.course.map((one) => one.kind)).toEqual(['accepted', 'submitted', 'returned', 'submitted', 'issued']);
  expect(detail.course[0]?.by).toBe(coordinator.displayName);
  const task = await app.as(leader).call(taskRoutes.show, { params: { taskId } });
  expect(task).toMatchObject({
    status: 'accepted',
    progress: { total: 1, accepted: 1 },
    source: { number: '12/TB-UBND' },
  });
  expect(task.attachments).toHaveLength(1);
  const got = await app.fetchAs(coordinator)(`/api/v1/evidence/${evidenceIds[0]}/revisions/1/file`);
  expect([got.status, await got.text()]).toEqual([200, '%PDF-1.7 biên bản']);
});

it('moves the date by an extension granted before it, and refuses one after it', async () => {
  on('2023-11-20');
  const params = { obligationId: await obligationOf(await given({ dueOn: '2023-11-24' })) };
  const wanted = { wantedOn: '2023-12-15', reason: 'Chờ ý kiến Bộ' };
  await app.as(officer).call(obligationRoutes.askExtension, { params, body: wanted });
  const waiting = await app.as(coordinator).call(obligationRoutes.list, { query: { extension: 'asked' } });
  expect(waiting.items.map((one) => one.extension?.wantedOn)).toContain('2023-12-15');
  await expect(app.as(officer).call(obligationRoutes.askExtension, { params, body: wanted })).rejects.toMatchObject({
    problem: { code: 'CONFLICT' },
  });
  const granted = await app
    .as(coordinator)
    .call(obligationRoutes.answerExtension, { params, body: { granted: true, reason: 'Đồng ý' } });
  expect(granted).toMatchObject({ dueOn: '2023-12-15', firstDueOn: '2023-11-24', extension: null });
  on('2023-12-16');
  await expect(
    app
      .as(coordinator)
      .call(obligationRoutes.extend, { params, body: { dueOn: '2024-01-15', reason: 'Thêm thời gian' } }),
  ).rejects.toMatchObject({ problem: { code: 'INVALID', issues: [{ code: 'DUE_DATE_PASSED' }] } });
  const pressed = await app.as(coordinator).call(obligationRoutes.press, { params, body: {} });
  expect(pressed).toMatchObject({ status: 'overdue', lateDays: 1, pressedCount: 1 });
});

it('answers 404 to those whose business it is not, and 403 to roles that do not work on it', async () => {
  on('2023-11-20');
  const params = { obligationId: await obligationOf(await given({ dueOn: '2023-12-24' })) };
  const [foreign] = await Promise.all([app.demoActor('sxd')]);
  const stranger: Actor = {
    ...foreign,
    accountId: newId(),
    memberships: [{ role: 'unit_lead', unitId: newId(), subtreeUnitIds: [newId()] }],
  };
  await expect(app.as(stranger).call(obligationRoutes.submit, { params, body: draft })).rejects.toMatchObject({
    problem: { code: 'NOT_FOUND' },
  });
  await expect(app.as(head).call(obligationRoutes.accept, { params, body: {} })).rejects.toMatchObject({
    problem: { code: 'NOT_FOUND' },
  });
  await expect(app.as(leader).call(obligationRoutes.submit, { params, body: draft })).rejects.toMatchObject({
    problem: { code: 'FORBIDDEN' },
  });
  expect((await app.as(stranger).call(taskListRoutes.list, { query: {} })).items).toEqual([]);
});

it('lets a coordinating unit confirm its part in one step', async () => {
  on('2023-11-20');
  const others = await app.as(coordinator).call(taskListRoutes.counts, { query: {} });
  expect(others.total).toBeGreaterThan(0);
  const own = coordinator.memberships[0]?.unitId ?? '';
  const taskId = await given({ timeframeRaw: 'Hằng quý', coordinateUnitIds: [own] });
  const { items } = await app
    .as(coordinator)
    .call(obligationRoutes.list, { query: { task: taskId, duty: ['coordinate'] } });
  const params = { obligationId: items[0]?.obligationId ?? '' };
  const confirmed = await app
    .as(coordinator)
    .call(obligationRoutes.confirm, { params, body: { content: 'Đã cử người tham gia' } });
  expect(confirmed).toMatchObject({ state: 'accepted', duty: 'coordinate' });
  const task = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(task.units.find((one) => one.duty === 'coordinate')?.confirmedAt).not.toBeNull();
  expect(task.timeframe).toEqual({ kind: 'recurrence', words: { vi: 'hằng quý', en: 'every quarter' } });
});

it('changes what lies ahead only, and ends a task without losing what was done', async () => {
  on('2023-11-20');
  const taskId = await given({ timeframeRaw: 'Hằng tháng' });
  const before = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(before.obligations.map((one) => one.dueOn)).toEqual(['2023-11-30', '2023-12-31']);
  on('2023-12-01');
  const changed = await app.as(coordinator).call(taskRoutes.change, {
    params: { taskId },
    body: { timeframeRaw: 'Trước ngày 20 hằng tháng', version: before.version, reason: 'Theo kết luận mới' },
  });
  expect(changed).toMatchObject({ moved: 1, added: 0, cancelled: 0 });
  await expect(
    app.as(coordinator).call(taskRoutes.change, {
      params: { taskId },
      body: { priority: 'high', version: before.version, reason: 'Gấp' },
    }),
  ).rejects.toMatchObject({ problem: { code: 'CONFLICT' } });
  const after = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(after.obligations.map((one) => one.dueOn)).toEqual(['2023-11-30', '2023-12-19']);
  await app.as(coordinator).call(taskRoutes.close, { params: { taskId }, body: { reason: 'Nhập vào nhiệm vụ khác' } });
  const ended = await app.as(coordinator).call(taskRoutes.show, { params: { taskId } });
  expect(ended.obligations.map((one) => one.dueOn)).toEqual(['2023-11-30']);
});

it('changes many at once and tells which did not take it', async () => {
  on('2023-11-20');
  const taskIds = [await given({ dueOn: '2023-12-10' }), await given({})];
  const outcome = await app.as(coordinator).call(taskRoutes.bulk, {
    body: { taskIds, change: { change: 'extend', dueOn: '2023-12-20', reason: 'Nghỉ lễ' } },
  });
  expect(outcome).toMatchObject({ changed: 1, refused: [{ taskId: taskIds[1] }] });
  expect(outcome.refused[0]?.message.vi).toBe('Việc này chưa có hạn nên không gia hạn được; hãy đặt hạn.');
  const press = await app.as(coordinator).call(taskRoutes.bulk, {
    body: { taskIds, change: { change: 'press', reason: 'Sắp họp giao ban' } },
  });
  expect(press.changed).toBe(2);
});

it('shows tasks as list, counts, board, month and line of time, and finds those that read alike', async () => {
  on('2023-11-20');
  const call = app.as(coordinator);
  const all = await call.call(taskListRoutes.list, { query: { limit: 3, sort: 'due' } });
  const next = await call.call(taskListRoutes.list, {
    query: { limit: 500, sort: 'due', cursor: all.nextCursor ?? '' },
  });
  const ids = [...all.items, ...next.items].map((task) => task.taskId);
  const counts = await call.call(taskListRoutes.counts, { query: {} });
  expect(new Set(ids).size).toBe(ids.length);
  expect(counts.byStatus.reduce((sum, one) => sum + one.count, 0)).toBe(counts.total);
  for (const sort of ['plan', 'ref', '-ref', '-due', 'priority', 'updated'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call.call(taskListRoutes.list, {
        query: { q: 'vuong mac', limit: 2, sort, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.items.map((task) => task.taskId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([sort, new Set(seen).size, seen.length]).toEqual([sort, seen.length, seen.length]);
    expect(seen.length).toBeGreaterThan(4);
  }
  const board = await call.call(taskListRoutes.board, { query: { q: 'vuong mac' } });
  expect(board.columns.length).toBeGreaterThan(1);
  expect((await call.call(taskListRoutes.board, { query: { by: 'unit' } })).columns[0]?.count).toBeGreaterThan(0);
  const month = await call.call(taskListRoutes.calendar, { query: { month: '2023-12' } });
  expect(month.days.some((day) => day.on === '2023-12-31')).toBe(true);
  const line = await call.call(taskListRoutes.timeline, {
    query: { from: '2023-11-01', to: '2023-12-31', q: 'vuong mac' },
  });
  expect(line.items.some((one) => one.marks.length > 0)).toBe(true);
  const alike = await call.call(taskListRoutes.similar, {
    query: { text: 'giải quyết vướng mắc cấp giấy phép xây dựng của doanh nghiệp' },
  });
  expect(alike.items[0]?.similarityRatio).toBeGreaterThan(0.5);
  const dates = await call.call(taskRoutes.dates, { query: { text: 'Trước ngày 15 hằng tháng' } });
  expect(dates.dates.map((one) => one.dueOn)).toEqual(['2023-12-14']);
});

it('filters by the status that rows show, in the database as in the domain', async () => {
  for (const day of ['2023-11-20', '2023-11-30', '2023-12-12', '2024-02-01']) {
    on(day);
    const { byStatus } = await app.as(coordinator).call(taskListRoutes.counts, { query: {} });
    for (const { status, count } of byStatus) {
      const { items } = await app.as(coordinator).call(taskListRoutes.list, { query: { status, limit: 500 } });
      expect([status, items.length, ...new Set(items.map((task) => task.status))]).toEqual([status, count, status]);
    }
    const all = await app.as(coordinator).call(obligationRoutes.list, { query: { limit: 500 } });
    for (const status of new Set(all.items.map((one) => one.status))) {
      const { items } = await app.as(coordinator).call(obligationRoutes.list, { query: { status, limit: 500 } });
      const ids = all.items.filter((one) => one.status === status).map((one) => one.obligationId);
      expect(items.map((one) => one.obligationId)).toEqual(ids);
    }
  }
});

it('lets people talk, follow, and tick products off', async () => {
  on('2023-11-20');
  const taskId = await given({ dueOn: '2023-12-10' });
  const params = { taskId };
  const { commentId } = await app.as(officer).call(taskRoutes.comment, {
    params,
    body: { content: 'Nhờ Văn phòng cho ý kiến', mentions: [coordinator.personId] },
  });
  await app.as(leader).call(taskRoutes.watch, { params, body: { watching: true } });
  const { products } = await app.as(head).call(taskRoutes.show, { params });
  const productId = products[0]?.productId ?? '';
  await app.as(officer).call(taskRoutes.setProduct, { params: { ...params, productId }, body: { done: true } });
  const seen = await app.as(leader).call(taskRoutes.show, { params });
  expect(seen).toMatchObject({ watching: true, products: [{ doneOn: '2023-11-20', doneBy: officer.displayName }] });
  expect(seen.comments[0]?.mentions).toEqual([{ personId: coordinator.personId, name: coordinator.displayName }]);
  await expect(app.as(head).call(taskRoutes.removeComment, { params: { taskId, commentId } })).rejects.toMatchObject({
    problem: { code: 'NOT_FOUND' },
  });
});

it('keeps the tallies equal to a full count after all of this', async () => {
  const { stored, counted } = await listTallies(app);
  expect(stored).toEqual(counted);
  const files = await app.as(head).call(evidenceRoutes.list, { query: {} });
  expect(files.items.map((one) => [one.fileName, one.usedIn])).toEqual([['Biên bản.pdf', 1]]);
});

it('brings of what can wait the first rows alone, and tells how many there are', async () => {
  for (let count = 0; count < 21; count += 1) await given({ dueOn: `2024-06-${String(28 - count).padStart(2, '0')}` });
  const work = await app.as(officer).call(obligationRoutes.myWork, { query: {} });
  expect(work.later.count).toBeGreaterThan(20);
  expect(work.later.items).toHaveLength(20);
  const days = work.later.items.map((row) => row.dueOn ?? '');
  expect(days).toEqual(days.toSorted());
  for (const group of [work.overdue, work.today, work.thisWeek, work.returned])
    expect(group.items).toHaveLength(Math.min(group.count, 60));
});
