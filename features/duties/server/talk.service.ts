import { reaches } from '@nanghang/domain/access';
import type { Tx } from '@nanghang/platform/db';
import { AppError } from '@nanghang/platform/http';
import { newId } from '@nanghang/platform/ids';
import { liveChannel } from '@nanghang/platform/live';
import { sql } from 'kysely';
import type { DutiesDeps } from './duties.deps.ts';
import { worksFor } from './duty-rights.ts';
import type { Doing } from './obligation-access.ts';
import { getReachedTask } from './task-reach.ts';
import { listTaskReaders } from './task-readers.store.ts';

const noReader = {
  vi: 'Có người được nhắc không xem được nhiệm vụ này.',
  en: 'Somebody who is mentioned may not read this task.',
};

/** What is said on tasks, who follows them, and products that are ticked off. */
export function createTalk(deps: DutiesDeps) {
  const { database } = deps;

  /** Names of whom a comment mentions. @throws AppError INVALID where one of them may not read the task */
  async function assertReaders(tx: Tx, doing: Doing, taskId: string, personIds: readonly string[]) {
    if (personIds.length === 0) return [];
    const asked = { taskId, day: doing.asOf, personIds, limit: personIds.length };
    const readers = await listTaskReaders(tx.db, doing.tenantId, asked);
    if (readers.length === personIds.length) return readers.map((reader) => reader.name);
    throw new AppError('INVALID', {
      message: noReader,
      issues: [{ code: 'MENTION_CANNOT_READ', severity: 'error', path: ['mentions'], message: noReader }],
    });
  }

  return {
    people: (doing: Doing, taskId: string, query: { q: string; limit: number }) =>
      database.read(doing.tenantId, async (db) => {
        await getReachedTask(db, doing, taskId);
        return { items: [...(await listTaskReaders(db, doing.tenantId, { taskId, day: doing.asOf, ...query }))] };
      }),

    async comment(
      doing: Doing,
      taskId: string,
      said: { content: string; mentions: readonly string[]; obligationId: string | null },
    ) {
      const commentId = newId(doing.now.getTime());
      const { tenantId, actor, now } = doing;
      await database.write(doing.actingOn({}), async (tx) => {
        const task = await getReachedTask(tx.db, doing, taskId);
        const mentions = [...new Set(said.mentions)];
        const names = await assertReaders(tx, doing, taskId, mentions);
        await sql`insert into task_comment (tenant_id, task_id, comment_id, obligation_id, content, mentions, written_by, written_at)
          values (${tenantId}, ${taskId}, ${commentId}, ${said.obligationId}, ${said.content.normalize('NFC')},
            ${mentions}::uuid[], ${actor.personId}, ${now})`.execute(tx.db);
        await tx.audit({
          ...{ action: 'task.comment.add', objectType: 'task', objectId: taskId, objectLabel: task.ref },
          after: { commentId, characters: said.content.length, mentions: names },
        });
        await tx.notify(liveChannel, { kind: 'comment', taskId });
        await deps.tellOfComment(tx, doing, { taskId, commentId, ref: task.ref, ...said, mentions });
      });
      return { commentId };
    },

    async removeComment(doing: Doing, taskId: string, commentId: string): Promise<void> {
      const { tenantId, actor, now } = doing;
      await database.write(doing.actingOn({ ownerId: actor.personId }), async (tx) => {
        const done = await sql<{ ref: string }>`update task_comment c set removed_at = ${now} from task t
          where c.tenant_id = ${tenantId} and t.tenant_id = ${tenantId} and t.task_id = c.task_id
            and c.task_id = ${taskId} and c.comment_id = ${commentId} and c.written_by = ${actor.personId}
            and c.removed_at is null returning t.ref`.execute(tx.db);
        const [task] = done.rows;
        if (!task) throw new AppError('NOT_FOUND');
        await tx.audit({
          ...{ action: 'task.comment.remove', objectType: 'task', objectId: taskId, objectLabel: task.ref },
          before: { commentId },
        });
        await tx.notify(liveChannel, { kind: 'comment', taskId });
      });
    },

    async watch(doing: Doing, taskId: string, watching: boolean): Promise<void> {
      const { tenantId, actor, now } = doing;
      await database.write(doing.actingOn({}), async (tx) => {
        const task = await getReachedTask(tx.db, doing, taskId);
        if (watching)
          await sql`insert into task_watcher (tenant_id, task_id, person_id, since)
            values (${tenantId}, ${taskId}, ${actor.personId}, ${now}) on conflict do nothing`.execute(tx.db);
        else
          await sql`delete from task_watcher w where w.tenant_id = ${tenantId} and w.task_id = ${taskId}
            and w.person_id = ${actor.personId}`.execute(tx.db);
        await tx.audit({
          action: 'task.watch',
          objectType: 'task',
          objectId: taskId,
          objectLabel: task.ref,
          after: { watching },
        });
      });
    },

    async setProduct(doing: Doing, taskId: string, productId: string, done: boolean): Promise<void> {
      const { tenantId, actor, asOf } = doing;
      await database.write(doing.actingOn({}), async (tx) => {
        const task = await getReachedTask(tx.db, doing, taskId);
        if (!task.unitIds.some((unitId) => worksFor(actor, unitId) && reaches(doing.reach, { unitId })))
          throw new AppError('NOT_FOUND');
        const tick = { taskId, productId, on: done ? asOf : null, by: actor.personId };
        if (!(await deps.tasks.tickProduct(tx.db, tenantId, tick))) throw new AppError('NOT_FOUND');
        await tx.audit({
          action: 'task.product.set',
          objectType: 'task',
          objectId: taskId,
          objectLabel: task.ref,
          after: { productId, done },
        });
        await tx.notify(liveChannel, { kind: 'task', taskId });
      });
    },
  };
}

export type Talk = ReturnType<typeof createTalk>;
