import type { Feature } from '@nanghang/platform/http';
import type { DocumentsDeps } from './documents.deps.ts';
import { readingJobs } from './documents.jobs.ts';
import { policy } from './documents.policy.ts';
import { registerRegister, registerReview } from './documents.routes.ts';
import { type PlanSeed, type Seeding, seedDocuments } from './documents.seed.ts';
import { createPagesService } from './pages.service.ts';
import { createPublishService } from './publish.service.ts';
import { createReadingService } from './reading.service.ts';
import { createRegisterService } from './register.service.ts';
import { createRegisterChanges } from './register-changes.service.ts';
import { createReviewService } from './review.service.ts';
import { createSearchService } from './search.service.ts';
import { createStepsService } from './steps.service.ts';

export type { DocumentsDeps } from './documents.deps.ts';
export type { PlanSeed } from './documents.seed.ts';
export * as taskChanges from './task-changes.store.ts';
export { insertTasks, insertTaskUnits } from './tasks.store.ts';
export { registerWrittenFile } from './written-files.ts';

/** The feature, and how the demo gets its plans. */
export interface DocumentsFeature extends Feature {
  readonly seed: (seeding: Seeding, plans: readonly PlanSeed[]) => Promise<void>;
}

/** Documents: brought in, read, reviewed row by row, put into force as plans, found again. */
export function createDocumentsFeature(deps: DocumentsDeps): DocumentsFeature {
  const reading = createReadingService(deps);
  return {
    name: 'documents',
    policy,
    routes: (registrar) => {
      registerRegister(registrar, deps, {
        service: createRegisterService(deps),
        changes: createRegisterChanges(deps),
        search: createSearchService(deps),
        pages: createPagesService(deps),
      });
      registerReview(registrar, deps, {
        review: createReviewService(deps),
        steps: createStepsService(deps),
        publish: createPublishService(deps),
      });
    },
    jobs: [...readingJobs(deps, reading)],
    seed: (seeding, plans) => seedDocuments(deps, seeding, plans),
  };
}
