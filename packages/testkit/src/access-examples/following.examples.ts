import type { AccessExamples } from './example.ts';

/** Own notices name nobody else; the only address with a part of its own is the secret of a calendar feed. */
export const followingExamples: AccessExamples = {
  'calendar-feed.read': {
    rows: async (world) => {
      const { personId, tenantId } = world.actor('admin');
      const secret = `example-of-a-secret-${Math.round(performance.now() * 1000)}`;
      await world.query(
        `insert into calendar_feed (tenant_id, feed_id, person_id, secret_hash, created_at, revoked_at)
         values ($1, gen_random_uuid(), $2, encode(sha256($3::bytea), 'hex'), now(), null)
         on conflict (tenant_id, person_id) where revoked_at is null do update set secret_hash = excluded.secret_hash`,
        [tenantId, personId, secret],
      );
      return { own: { secret } };
    },
    unknown: { secret: 'nobody-has-this-secret' },
  },
};
