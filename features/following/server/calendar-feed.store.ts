import type { Handle } from '@nanghang/platform/db';
import { sql } from 'kysely';

export async function findFeed(
  db: Handle,
  tenantId: string,
  personId: string,
): Promise<{ readonly createdAt: Date; readonly lastReadAt: Date | null } | undefined> {
  const found = await sql<{ created_at: Date; last_read_at: Date | null }>`
    select f.created_at, f.last_read_at from calendar_feed f
    where f.tenant_id = ${tenantId} and f.person_id = ${personId} and f.revoked_at is null`.execute(db);
  const [row] = found.rows;
  return row && { createdAt: row.created_at, lastReadAt: row.last_read_at };
}

/** Ends the secret address of a person; false when there was none. */
export async function revokeFeed(db: Handle, tenantId: string, personId: string, now: Date): Promise<boolean> {
  const ended = await sql`update calendar_feed f set revoked_at = ${now}
    where f.tenant_id = ${tenantId} and f.person_id = ${personId} and f.revoked_at is null returning f.feed_id`.execute(
    db,
  );
  return ended.rows.length > 0;
}

export async function insertFeed(
  db: Handle,
  tenantId: string,
  feed: { readonly feedId: string; readonly personId: string; readonly secretHash: string },
  now: Date,
): Promise<void> {
  await sql`insert into calendar_feed (tenant_id, feed_id, person_id, secret_hash, created_at)
    values (${tenantId}, ${feed.feedId}, ${feed.personId}, ${feed.secretHash}, ${now})`.execute(db);
}

/** Whose address a secret is; the reading is remembered. */
export async function useFeed(
  db: Handle,
  tenantId: string,
  secretHash: string,
  now: Date,
): Promise<string | undefined> {
  const used = await sql<{ person_id: string }>`update calendar_feed f set last_read_at = ${now}
    where f.tenant_id = ${tenantId} and f.secret_hash = ${secretHash} and f.revoked_at is null returning f.person_id`.execute(
    db,
  );
  return used.rows[0]?.person_id;
}
