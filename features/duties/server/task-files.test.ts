import type { Actor } from '@nanghang/domain/access';
import { startTestApp, type TestApp } from '@nanghang/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TaskFile, taskFileRoutes, taskRoutes } from '../contract/index.ts';

let app: TestApp;
let coordinator: Actor;
let head: Actor;
let foreign: Actor;
let taskId = '';

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
  [coordinator, head, foreign] = await Promise.all([
    app.demoActor('vpubnd'),
    app.demoActor('sxd'),
    app.demoActor('thamdinh'),
  ]);
  const leadUnitIds = [head.memberships[0]?.unitId ?? ''];
  const body = { content: 'Báo cáo theo biểu mẫu kèm theo', leadUnitIds, dueOn: '2024-06-28' };
  ({ taskId } = await app.as(coordinator).call(taskRoutes.create, { body }));
}, 240_000);

afterAll(() => app.stop());

async function send(actor: Actor, name: string, content: string, to = taskId) {
  const body = new FormData();
  body.set('file', new File([content], name));
  const answer = await app.fetchAs(actor)(`/api/v1/tasks/${to}/files`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'nanghang' },
  });
  return { status: answer.status, json: (await answer.json()) as TaskFile & { code?: string } };
}

const filesFor = async (actor: Actor) => (await app.as(actor).call(taskFileRoutes.list, { params: { taskId } })).items;

it('goes with the task to those who read it, once, and is refused by what it is', async () => {
  const form = await send(coordinator, 'Biểu mẫu 01.pdf', '%PDF-1.7 biểu mẫu');
  expect(form.json).toMatchObject({
    fileName: 'Biểu mẫu 01.pdf',
    mediaType: 'application/pdf',
    byteCount: Buffer.byteLength('%PDF-1.7 biểu mẫu'),
  });
  const again = await send(coordinator, 'Biểu mẫu 01 (1).pdf', '%PDF-1.7 biểu mẫu');
  expect(again.json.fileId).toBe(form.json.fileId);
  expect((await send(coordinator, 'mẫu.pdf', '<html>')).json.code).toBe('UNSUPPORTED_FILE');
  expect((await filesFor(head)).map((file) => [file.fileName, file.by.name])).toEqual([
    ['Biểu mẫu 01.pdf', coordinator.displayName],
  ]);
  const answer = await app.fetchAs(head)(`/api/v1/tasks/${taskId}/files/${form.json.fileId}/content`);
  expect(await answer.text()).toBe('%PDF-1.7 biểu mẫu');
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''Bi%E1%BB%83u");
});

it('is added and taken away by whoever issued the task, and by nobody else', async () => {
  expect((await send(head, 'x.pdf', '%PDF-1.7 x')).status).toBe(404);
  await expect(filesFor(foreign)).rejects.toMatchObject({ problem: { status: 403 } });
  const [file] = await filesFor(coordinator);
  const params = { taskId, fileId: file?.fileId ?? '' };
  await expect(app.as(head).call(taskFileRoutes.remove, { params })).rejects.toMatchObject({
    problem: { code: 'NOT_FOUND' },
  });
  await app.as(coordinator).call(taskFileRoutes.remove, { params });
  expect(await filesFor(head)).toEqual([]);
  await expect(app.as(coordinator).call(taskFileRoutes.remove, { params })).rejects.toMatchObject({
    problem: { code: 'NOT_FOUND' },
  });
  expect((await app.fetchAs(head)(`/api/v1/tasks/${taskId}/files/${params.fileId}/content`)).status).toBe(404);
  const back = await send(coordinator, 'Biểu mẫu 01.pdf', '%PDF-1.7 biểu mẫu');
  expect((await filesFor(head)).map((one) => one.fileId)).toEqual([back.json.fileId]);
});
