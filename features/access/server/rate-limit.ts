import type { Database } from '@nanghang/platform/db';
import { AppError, type Identify } from '@nanghang/platform/http';
import { sql } from 'kysely';
import { sourceKey } from './guard.ts';

/** Requests a caller may make in a minute, over all processes together. */
export interface RateLimits {
  /** One source address while nobody is signed in. */
  readonly anonymousPerMinute: number;
  /** One account, by browser and tokens together. */
  readonly accountPerMinute: number;
}

export const standardRateLimits: RateLimits = { anonymousPerMinute: 600, accountPerMinute: 6000 };

const windowMs = 60_000;
/** A process takes this part of a limit at once, so that the database counts a few times a minute, not every request. */
const leasesPerWindow = 20;

interface Lease {
  readonly windowStart: number;
  /** The window had nothing left to give out. */
  readonly last: boolean;
  left: number;
}

/** Takes a lease of requests from the caller's window; answers how many the window had given out before. */
async function takeLease(
  database: Database,
  tenantId: string,
  bucket: string,
  windowStart: Date,
  size: number,
): Promise<number> {
  return await database.technical(tenantId, async (db) => {
    const found = await sql<{ used: number }>`
      insert into rate_window as w (tenant_id, bucket, window_start, used)
      values (${tenantId}, ${bucket}, ${windowStart}, ${size})
      on conflict (tenant_id, bucket, window_start) do update set used = w.used + excluded.used
      returning w.used`.execute(db);
    return (found.rows[0]?.used ?? size) - size;
  });
}

/** Takes one request out of the leases of this process; requests of one caller that come at once wait for one lease. */
function createLeases(database: Database) {
  const leases = new Map<string, Lease>();
  const renewals = new Map<string, Promise<void>>();
  return async function take(tenantId: string, bucket: string, windowStart: number, limit: number): Promise<boolean> {
    const key = `${tenantId}/${bucket}`;
    const renew = async () => {
      const size = Math.max(1, Math.floor(limit / leasesPerWindow));
      const before = await takeLease(database, tenantId, bucket, new Date(windowStart), size);
      if (leases.size > 10_000) leases.clear();
      const left = Math.min(size, limit - before);
      leases.set(key, { windowStart, left, last: left <= 0 });
    };
    for (;;) {
      const lease = leases.get(key);
      if (lease?.windowStart === windowStart && lease.last) return false;
      if (lease?.windowStart === windowStart && lease.left > 0) {
        lease.left -= 1;
        return true;
      }
      const renewal = renewals.get(key) ?? renew().finally(() => renewals.delete(key));
      renewals.set(key, renewal);
      await renewal;
    }
  };
}

/**
 * Wraps the identification of requests: a caller beyond the limit gets 429 with Retry-After. Exact to one lease
 * (a twentieth of the limit) per process.
 */
export function limitRequests(identify: Identify, database: Database, limits: RateLimits): Identify {
  const take = createLeases(database);
  return async (request, reply) => {
    const known = await identify(request, reply);
    const { tenantId } = known.tenant;
    const limit = known.actor ? limits.accountPerMinute : limits.anonymousPerMinute;
    const bucket = known.actor ? `account/${known.actor.accountId}` : `source/${sourceKey(request.ip).key}`;
    const nowMs = known.now.getTime();
    const windowStart = nowMs - (nowMs % windowMs);
    if (!(await take(tenantId, bucket, windowStart, limit))) {
      reply.header('retry-after', String(Math.ceil((windowStart + windowMs - nowMs) / 1000)));
      throw new AppError('TOO_MANY');
    }
    return known;
  };
}
