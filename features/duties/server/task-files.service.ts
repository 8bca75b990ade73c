import { reaches } from '@nanghang/domain/access';
import type { Handle } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { liveChannel } from '@nanghang/platform/live';
import type { TaskFile } from '../contract/index.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { type Arriving, keepFile } from './kept-file.ts';
import { personRefs } from './obligation-reading.service.ts';
import { findIssuer, insertTaskFile, listTaskFiles, removeTaskFile, type StoredTaskFile } from './task-files.store.ts';
import type { Asking } from './task-filter.ts';
import { getReachedTask } from './task-reach.ts';
import { getOwnTask, type TaskWriting } from './task-writes.service.ts';

/** Files that whoever issued a task sends along with it; read by whoever reads the task. */
export function createTaskFiles(deps: DutiesDeps) {
  const { database, files } = deps;

  async function shown(db: Handle, tenantId: string, stored: readonly StoredTaskFile[]): Promise<TaskFile[]> {
    const uploaders = stored.map((file) => file.uploadedBy);
    const person = await personRefs(db, deps, tenantId, uploaders);
    return stored.map(({ fileId, fileName, mediaType, byteCount, uploadedBy, uploadedAt }) => ({
      ...{ fileId, fileName, mediaType, byteCount },
      by: person(uploadedBy),
      at: uploadedAt.toISOString(),
    }));
  }

  return {
    list: (asking: Asking, taskId: string): Promise<{ items: TaskFile[] }> =>
      database.read(asking.tenantId, async (db) => {
        await getReachedTask(db, asking, taskId);
        return { items: await shown(db, asking.tenantId, await listTaskFiles(db, asking.tenantId, taskId)) };
      }),

    async add(writing: TaskWriting, taskId: string, file: () => Promise<Arriving>): Promise<TaskFile> {
      const { acting, actor, now } = writing;
      const { tenantId } = acting;
      const issuer = await database.read(tenantId, (db) => findIssuer(db, tenantId, taskId));
      if (issuer === undefined || !reaches(writing.reach, { unitId: issuer ?? undefined }))
        throw new AppError('NOT_FOUND');
      const arriving = await file();
      const kept = await keepFile(files, arriving);
      const uploaded = { fileName: arriving.name, uploadedBy: actor.personId, uploadedAt: now };
      const stored: StoredTaskFile = { fileId: newId(now.getTime()), ...kept, ...uploaded };
      await database.write(acting, async (tx) => {
        const task = await getOwnTask(tx, deps, writing, taskId);
        const added = await insertTaskFile(tx.db, tenantId, taskId, stored);
        await tx.audit({
          ...{ action: 'task.file.add', objectType: 'task', objectId: taskId, objectLabel: task.ref },
          after: { file: stored.fileName, byteCount: stored.byteCount, content: stored.sha256, again: !added },
        });
        await tx.notify(liveChannel, { kind: 'task', taskId });
      });
      return database.read(tenantId, async (db) => {
        const same = (await listTaskFiles(db, tenantId, taskId)).filter((one) => one.sha256 === stored.sha256);
        const [file] = await shown(db, tenantId, same);
        if (!file) throw new AppError('NOT_FOUND');
        return file;
      });
    },

    async open(asking: Asking, taskId: string, fileId: string) {
      const file = await database.read(asking.tenantId, async (db) => {
        await getReachedTask(db, asking, taskId);
        return (await listTaskFiles(db, asking.tenantId, taskId)).find((one) => one.fileId === fileId);
      });
      if (!file) throw new AppError('NOT_FOUND');
      return { file, content: await files.read(file.sha256) };
    },

    async remove(writing: TaskWriting, taskId: string, fileId: string): Promise<void> {
      const { acting, now } = writing;
      await database.write(acting, async (tx) => {
        const task = await getOwnTask(tx, deps, writing, taskId);
        const gone = await removeTaskFile(tx.db, acting.tenantId, { taskId, fileId, now });
        if (!gone) throw new AppError('NOT_FOUND');
        await tx.audit({
          ...{ action: 'task.file.remove', objectType: 'task', objectId: taskId, objectLabel: task.ref },
          before: { file: gone.fileName, byteCount: gone.byteCount, content: gone.sha256 },
        });
        await tx.notify(liveChannel, { kind: 'task', taskId });
      });
    },
  };
}

export type TaskFiles = ReturnType<typeof createTaskFiles>;
