import type { EscalationRule } from '@nanghang/domain/following';
import { longWaitDays, standardEscalation } from '@nanghang/domain/following';
import { addDays } from '@nanghang/domain/kernel';
import type { Acting, Database, Handle, Tx } from '@nanghang/platform/db';
import type { JobDefinition } from '@nanghang/platform/jobs';
import { sql } from 'kysely';
import { type ListOfficeHolders, listDutyHolders } from './duty-holders.ts';
import { listReminded, listWaiting } from './owed.store.ts';
import { type Escalated, escalatedOn, tellingsOfDay, waitingTellings } from './reminders.ts';
import { tell } from './telling.ts';

/** What reminding needs of other features. */
export interface RemindersDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly actingFor: (tenantId: string, requestId: string) => Promise<Acting>;
  readonly listOfficeHolders: ListOfficeHolders;
  /** Records that obligations went up a level; answers those for which it is the first time. */
  readonly recordEscalations: (
    tx: Tx,
    acting: Acting,
    escalated: readonly { readonly obligationId: string; readonly level: 1 | 2; readonly daysLate: number }[],
    now: Date,
  ) => Promise<ReadonlySet<string>>;
}

async function findRule(db: Handle, tenantId: string): Promise<EscalationRule> {
  const found = await sql<{ rule: Partial<EscalationRule> | null }>`
    select t.settings -> 'escalation' as rule from tenant t where t.tenant_id = ${tenantId}`.execute(db);
  return { ...standardEscalation, ...found.rows[0]?.rule };
}

/** Tells everybody what the day brings; a second run on the same day tells nothing again. */
export async function remindOfDay(deps: RemindersDeps, tenantId: string, requestId: string): Promise<number> {
  const acting = await deps.actingFor(tenantId, requestId);
  const { businessDate } = acting;
  const now = deps.now();
  return deps.database.write(acting, async (tx) => {
    const owed = await listReminded(tx.db, tenantId, businessDate);
    const rule = await findRule(tx.db, tenantId);
    const due = escalatedOn(owed, businessDate, rule);
    const fresh = await deps.recordEscalations(
      tx,
      acting,
      due.map(({ owed: { obligationId }, level, daysLate }) => ({ obligationId, level, daysLate })),
      now,
    );
    const escalated: Escalated[] = due.filter((one) => fresh.has(one.owed.obligationId));
    const waiting = await listWaiting(tx.db, tenantId, addDays(businessDate, -longWaitDays));
    const owners = waiting.flatMap((one) => one.ownerUnitId ?? []);
    const unitIds = [...new Set([...owed.map((one) => one.unitId), ...owners])];
    const holdersOf = await listDutyHolders(deps.listOfficeHolders, tx.db, tenantId, businessDate, unitIds);
    const held = await deps.listOfficeHolders(tx.db, tenantId, businessDate, { roles: ['coordinator'] });
    const coordinators = held.map((holder) => holder.personId);
    const people = { holdersOf, coordinators };
    const tellings = [
      ...tellingsOfDay(owed, escalated, people, businessDate),
      ...waitingTellings(waiting, people, businessDate),
    ];
    const told = await tell(tx, tellings, { tenantId, businessDate, now });
    await tx.audit({
      action: 'notice.remind',
      objectType: 'tenant',
      objectId: tenantId,
      after: { owed: owed.length, people: told, escalated: escalated.length },
    });
    return told;
  });
}

/** Queue of the reminders of a day. */
export const REMIND = 'following.remind';

/** Every morning, before the digests leave. */
export function remindJob(deps: RemindersDeps): JobDefinition {
  return {
    name: REMIND,
    cron: '0 6 * * *',
    run: async ({ id, tenantId }) => {
      await remindOfDay(deps, tenantId, id);
    },
  };
}
