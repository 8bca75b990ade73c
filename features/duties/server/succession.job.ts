import type { Acting, Database } from '@nanghang/platform/db';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { Tell } from './recording.ts';
import { listEndedUnits } from './succession.store.ts';
import { followSuccessions } from './succession.ts';

/** Name of the job that moves the duties of ended units. */
export const FOLLOW_SUCCESSIONS = 'duties.follow-successions';

export interface SuccessionDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly actingFor: (tenantId: string, requestId: string) => Promise<Acting>;
  readonly tell: Tell;
}

/** Moves the duties of units that have ended by the business date; writes nothing where there are none. */
export async function moveEndedDuties(deps: SuccessionDeps, tenantId: string): Promise<number> {
  const acting = await deps.actingFor(tenantId, FOLLOW_SUCCESSIONS);
  const ended = await deps.database.read(tenantId, (db) => listEndedUnits(db, tenantId, acting.businessDate));
  if (ended.length === 0) return 0;
  return deps.database.write(acting, async (tx) => {
    const outcome = await followSuccessions(tx, acting, deps.now(), deps.tell);
    await tx.audit({
      ...{ action: 'duties.follow_successions', objectType: 'tenant', objectId: tenantId },
      after: { moved: outcome.moved, merged: outcome.merged, undecided: outcome.undecided },
    });
    return outcome.moved;
  });
}

/** Every morning: what ended units still owe goes to their successors. */
export function successionJob(deps: SuccessionDeps): JobDefinition {
  return {
    name: FOLLOW_SUCCESSIONS,
    cron: '20 0 * * *',
    run: async ({ tenantId }) => {
      await moveEndedDuties(deps, tenantId);
    },
  };
}
