import type { AccessExamples } from './example.ts';

/** Rows of the audit log and of background work. */
export const operationsExamples: AccessExamples = {
  'audit.object': {
    rows: async ({ own, foreign }) => ({
      own: { objectType: 'account', objectId: own.accountId },
      foreign: { objectType: 'account', objectId: foreign.accountId },
    }),
    answersUnknown: true,
  },
  'jobs.retry': {
    rows: async (world) => {
      const { tenantId } = world.actor('admin');
      const [row] = await world.query<{ id: string }>(
        `insert into pgboss.job (id, name, data, state, retry_limit, retry_count)
         values (gen_random_uuid(), 'access.cleanup', jsonb_build_object('tenantId', $1::text), 'failed', 2, 2) returning id`,
        [tenantId],
      );
      return { own: { id: row?.id ?? '' } };
    },
  },
};
