import { defaultMailMode, mailTime, type NoticeKind } from '@nanghang/domain/following';
import type { PlainDate } from '@nanghang/domain/kernel';
import type { Tx } from '@nanghang/platform/db';
import { newId } from '@nanghang/platform/ids';
import { liveChannel } from '@nanghang/platform/live';
import type { NoticeFacts } from '../contract/index.ts';
import { insertNotices, listChoices, listPlanCodes } from './notices.store.ts';

/** Something that people are to be told of. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly personIds: readonly string[];
  /** What makes it one and the same occasion: telling it again to the same person does nothing. */
  readonly occasion: string;
  readonly facts: NoticeFacts;
  readonly taskId?: string | undefined;
  readonly obligationId?: string | undefined;
}

export interface TellingAt {
  readonly tenantId: string;
  readonly businessDate: PlainDate;
  readonly now: Date;
  /** The person who did it, who needs no telling. */
  readonly exceptPersonId?: string | undefined;
}

function withPlan({ facts, taskId }: Telling, planOf: ReadonlyMap<string, string>): NoticeFacts {
  const plan = facts.ref && taskId ? planOf.get(taskId) : undefined;
  return plan === undefined ? facts : { ...facts, plan };
}

/** Writes what people are told in the transaction of what happened, each at the time she chose for its mail. */
export async function tell(
  tx: Pick<Tx, 'db' | 'notify'>,
  tellings: readonly Telling[],
  at: TellingAt,
): Promise<number> {
  const pairs = tellings.flatMap((telling) =>
    [...new Set(telling.personIds)]
      .filter((personId) => personId !== at.exceptPersonId)
      .map((personId) => ({ telling, personId })),
  );
  if (pairs.length === 0) return 0;
  const personIds = pairs.map((pair) => pair.personId);
  const taskIds = pairs.flatMap(({ telling }) => (telling.facts.ref && telling.taskId ? [telling.taskId] : []));
  const [choicesOf, planOf] = await Promise.all([
    listChoices(tx.db, at.tenantId, personIds),
    listPlanCodes(tx.db, at.tenantId, taskIds),
  ]);
  const notices = pairs.map(({ telling, personId }) => {
    const { modes, times } = choicesOf(personId);
    const mode = modes.get(telling.kind) ?? defaultMailMode(telling.kind);
    const mailAfter = mailTime(at.now.getTime(), mode, times);
    return {
      notificationId: newId(at.now.getTime()),
      personId,
      kind: telling.kind,
      occasion: telling.occasion,
      facts: withPlan(telling, planOf),
      taskId: telling.taskId ?? null,
      obligationId: telling.obligationId ?? null,
      mailAfter: mailAfter === undefined ? undefined : new Date(mailAfter),
    };
  });
  const told = await insertNotices(tx.db, at.tenantId, notices, at);
  if (told.size > 0) await tx.notify(liveChannel, { kind: 'notice' });
  return told.size;
}
