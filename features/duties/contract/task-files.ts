import { route, schemas } from '@nanghang/contract';
import { z } from 'zod';
import { personRef } from './shared.ts';

const { id, instant } = schemas;
const byTask = z.object({ taskId: id });
const byFile = byTask.extend({ fileId: id });

/** A file that goes with a task: a form to fill in, guidance, the minutes of a meeting. */
export const taskFile = z.object({
  fileId: id,
  fileName: z.string(),
  mediaType: z.string(),
  byteCount: z.number().int(),
  by: personRef,
  at: instant,
});
export type TaskFile = z.output<typeof taskFile>;

/** Routes of files that go with a task. */
export const taskFileRoutes = {
  list: route({
    id: 'task.file.list',
    method: 'GET',
    path: '/api/v1/tasks/:taskId/files',
    summary: 'Files that go with a task, the newest first',
    access: { action: 'task.read' },
    params: byTask,
    response: z.object({ items: z.array(taskFile) }),
  }),
  add: route({
    id: 'task.file.add',
    method: 'POST',
    path: '/api/v1/tasks/:taskId/files',
    summary: 'Send a file (multipart field "file") along with a task; the same content is kept once',
    access: { action: 'task.edit' },
    params: byTask,
    response: taskFile,
  }),
  content: route({
    id: 'task.file.content',
    method: 'GET',
    path: '/api/v1/tasks/:taskId/files/:fileId/content',
    summary: 'The file itself',
    access: { action: 'task.read' },
    params: byFile,
    response: schemas.done,
    raw: true,
  }),
  remove: route({
    id: 'task.file.remove',
    method: 'DELETE',
    path: '/api/v1/tasks/:taskId/files/:fileId',
    summary: 'Take a file away from a task; the log keeps what it was',
    access: { action: 'task.edit' },
    params: byFile,
    response: schemas.done,
  }),
} as const;
