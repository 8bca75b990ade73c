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

/**
 * Wraps the identification of requests: a caller beyond the limit gets 429 with Retry-After. Exact to one lease
 * (a twentieth of the limit) per process.
 */
export function limitRequests(identify: Identify, database: Database, limits: RateLimits): Identify {
  const leases = new Map<string, Lease>();
  return async (request, reply) => {
    const known = await identify(request, reply);
    const { tenantId } = known.tenant;
    const limit = known.actor ? limits.accountPerMinute : limits.anonymousPerMinute;
    const bucket = known.actor ? `account/${known.actor.accountId}` : `source/${sourceKey(request.ip).key}`;
    const nowMs = known.now.getTime();
    const windowStart = nowMs - (nowMs % windowMs);
    const key = `${tenantId}/${bucket}`;
    let lease = leases.get(key);
    if (lease?.windowStart !== windowStart || lease.left <= 0) {
      const size = Math.max(1, Math.floor(limit / leasesPerWindow));
      const before = await takeLease(database, tenantId, bucket, new Date(windowStart), size);
      if (leases.size > 10_000) leases.clear();
      lease = { windowStart, left: Math.min(size, limit - before) };
      leases.set(key, lease);
    }
    lease.left -= 1;
    if (lease.left < 0) {
      reply.header('retry-after', String(Math.ceil((windowStart + windowMs - nowMs) / 1000)));
      throw new AppError('TOO_MANY');
    }
    return known;
  };
}
