import type { JobDefinition } from '@nanghang/platform/jobs';
import type { DocumentsDeps } from './documents.deps.ts';
import { listSilent } from './extractions.store.ts';
import { READ_DOCUMENT } from './intake.service.ts';
import type { ReadingService } from './reading.service.ts';

/** Queue of the search for readings whose process died. */
export const RESUME_READINGS = 'documents.resume';
/** A reading without a sign of life for so long begins anew. */
const silentMs = 30_000;

/** Reads documents in the background; a reading whose server was killed begins anew within two minutes. */
export function readingJobs(
  deps: DocumentsDeps,
  service: ReadingService,
): readonly [JobDefinition<{ extractionId: string }>, JobDefinition] {
  return [
    {
      name: READ_DOCUMENT,
      concurrency: 2,
      run: ({ id, tenantId, data, signal }) => service.read({ id, tenantId, extractionId: data.extractionId, signal }),
    },
    {
      name: RESUME_READINGS,
      cron: '* * * * *',
      run: async ({ id, tenantId }) => {
        const since = new Date(deps.now().getTime() - silentMs);
        const silent = await deps.database.read(tenantId, (db) => listSilent(db, tenantId, since));
        for (const { extractionId } of silent) await service.read({ id, tenantId, extractionId, cutOff: true });
      },
    },
  ];
}
