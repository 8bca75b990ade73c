import type { Database } from '@nanghang/platform/db';
import type { JobDefinition } from '@nanghang/platform/jobs';
import { sql } from 'kysely';

/** Queue of the nightly tidying. */
export const cleanupJobName = 'access.cleanup';

const keptDays = 30;

/** Removes what is of no use any more: ended sessions, spent links, old counters. What happened stays in the audit log. */
export function createCleanupJob(database: Database, now: () => Date): JobDefinition {
  return {
    name: cleanupJobName,
    cron: '20 3 * * *',
    run: async ({ tenantId }) => {
      const at = now();
      const old = new Date(at.getTime() - keptDays * 86_400_000);
      const hourAgo = new Date(at.getTime() - 3_600_000);
      await database.technical(tenantId, async (db) => {
        await sql`delete from session s where s.tenant_id = ${tenantId}
          and (s.ended_at < ${old} or s.expires_at < ${old})`.execute(db);
        await sql`delete from password_reset r where r.tenant_id = ${tenantId} and r.expires_at < ${old}`.execute(db);
        await sql`delete from oidc_attempt o where o.tenant_id = ${tenantId} and o.expires_at < ${at}`.execute(db);
        await sql`delete from sign_in_guard g where g.tenant_id = ${tenantId} and g.last_failed_at < ${old}`.execute(
          db,
        );
        await sql`delete from rate_window w where w.tenant_id = ${tenantId} and w.window_start < ${hourAgo}`.execute(
          db,
        );
      });
    },
  };
}
