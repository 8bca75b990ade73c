import type { Acting, Database, Tx } from '@nanghang/platform/db';
import type { JobDefinition } from '@nanghang/platform/jobs';
import { listHandedWork } from './handed-work.store.ts';
import { recordEvents, type Tell } from './recording.ts';

/** Name of the job that gives open work to those who took an office over. */
export const FOLLOW_HANDOVERS = 'duties.follow-handovers';

export interface HandoverDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly actingFor: (tenantId: string, requestId: string) => Promise<Acting>;
  readonly tell: Tell;
}

/** Hand-overs that follow one another on one day are followed this far. */
const longestChain = 5;

/**
 * Gives open work of people who handed their office over to those who took it over, each move an event of its own.
 * What was reported stays with whom reported it.
 * @returns how many moves were made
 */
export async function followHandovers(tx: Tx, acting: Acting, now: Date, tell: Tell): Promise<number> {
  let moved = 0;
  for (let round = 0; round < longestChain; round += 1) {
    const handed = await listHandedWork(tx.db, acting.tenantId, acting.businessDate);
    if (handed.length === 0) break;
    const wanted = handed.map(({ obligationId, personId, reason }) => ({
      ...{ obligationId, kind: 'assigned' as const, reason },
      ...{ details: { personId }, change: { setsPerson: true, personId } },
    }));
    moved += (await recordEvents(tx, acting, wanted, now, tell)).happened.length;
  }
  return moved;
}

/** Every morning: work follows the hand-overs that begin on that day. */
export function handoverJob(deps: HandoverDeps): JobDefinition {
  return {
    name: FOLLOW_HANDOVERS,
    cron: '25 0 * * *',
    run: async ({ tenantId }) => {
      const acting = await deps.actingFor(tenantId, FOLLOW_HANDOVERS);
      const waiting = await deps.database.read(tenantId, (db) => listHandedWork(db, tenantId, acting.businessDate));
      if (waiting.length > 0)
        await deps.database.write(acting, async (tx) => {
          await followHandovers(tx, acting, deps.now(), deps.tell);
        });
    },
  };
}
