import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import { listDutyHolders } from './duty-holders.ts';
import type { DutyTellingDeps } from './duty-tellings.ts';
import { listUnitNames } from './owed.store.ts';
import { quotedTitle } from './quoted-title.ts';
import { tell } from './telling.ts';

/** A report that changed hands inside its unit, as the feature of duties says it. */
export interface DraftMoved {
  /** To the head, who signs and hands it in, or back to those who wrote it. */
  readonly to: 'head' | 'writers';
  readonly obligation: {
    readonly obligationId: string;
    readonly taskId: string;
    readonly unitId: string;
    readonly ref: string;
    readonly title: string;
    readonly period: string;
    readonly dueOn: PlainDate | null;
  };
  /** Version of the report, which makes it one and the same occasion. */
  readonly version: number;
  /** Who wrote it. */
  readonly writers: readonly string[];
  readonly reason: string | undefined;
}

/** Tells the head of a report to sign, or the writers of one that came back, in the transaction in which it moved. */
export async function tellOfDraft(
  { listOfficeHolders }: DutyTellingDeps,
  tx: Tx,
  { to, obligation, version, writers, reason }: DraftMoved,
  acting: Acting,
  now: Date,
): Promise<void> {
  const { tenantId, businessDate, actor } = acting;
  const { obligationId, taskId, unitId, ref, title, period } = obligation;
  const [holdersOf, names] = await Promise.all([
    listDutyHolders(listOfficeHolders, tx.db, tenantId, businessDate, [unitId]),
    listUnitNames(tx.db, tenantId, businessDate, [unitId]),
  ]);
  const unit = names.get(unitId);
  const dueOn = obligation.dueOn;
  const telling = {
    kind: to === 'head' ? ('to_sign' as const) : ('returned' as const),
    personIds: to === 'head' ? holdersOf(unitId).heads : writers,
    occasion: `draft ${obligationId} ${to} ${version}`,
    facts: {
      ...{ ref, title: quotedTitle(title), inside: true },
      ...(unit ? { unit } : {}),
      ...(period === 'once' ? {} : { period }),
      ...(dueOn ? { dueOn } : {}),
      ...(reason ? { reason } : {}),
      ...(actor ? { by: actor.displayName } : {}),
    },
    ...{ taskId, obligationId },
  };
  await tell(tx, [telling], { tenantId, businessDate, now, exceptPersonId: actor?.personId });
}
