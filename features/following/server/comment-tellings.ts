import type { Actor } from '@nanghang/domain/access';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { sql } from 'kysely';
import { tell } from './telling.ts';

/** Words on a task, as the feature of duties says them. */
export interface CommentSaid {
  readonly taskId: string;
  readonly commentId: string;
  readonly ref: string;
  readonly content: string;
  readonly mentions: readonly string[];
  readonly obligationId: string | null;
}

const mostQuoted = 140;

/** Tells those whom a comment names, and those who watch the task. */
export async function tellOfComment(
  tx: Tx,
  by: { readonly tenantId: string; readonly actor: Actor; readonly asOf: PlainDate; readonly now: Date },
  comment: CommentSaid,
): Promise<void> {
  const watching = await sql<{ person_id: string }>`select w.person_id from task_watcher w
    where w.tenant_id = ${by.tenantId} and w.task_id = ${comment.taskId}`.execute(tx.db);
  const mentioned = new Set(comment.mentions);
  const watchers = watching.rows.map((row) => row.person_id).filter((personId) => !mentioned.has(personId));
  const { taskId, ref } = comment;
  const quoted = comment.content.length > mostQuoted ? `${comment.content.slice(0, mostQuoted)}…` : comment.content;
  const about = {
    occasion: `comment ${comment.commentId}`,
    facts: { ref, reason: quoted, by: by.actor.displayName },
    taskId,
  };
  await tell(
    tx,
    [
      { kind: 'mentioned', personIds: [...mentioned], ...about },
      { kind: 'commented', personIds: watchers, ...about },
    ],
    { tenantId: by.tenantId, businessDate: by.asOf, now: by.now, exceptPersonId: by.actor.personId },
  );
}
