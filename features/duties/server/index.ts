import type { PlainDate } from '@nanghang/domain/kernel';
import type { Acting, Tx } from '@nanghang/platform/db';
import type { Feature, RouteRegistrar } from '@nanghang/platform/http';
import { createBulkChanges } from './bulk.service.ts';
import {
  registerCascading,
  registerPlanCopies,
  registerSheets,
  registerUnitPlanDrafts,
  registerUnmatchedNames,
} from './cascading.routes.ts';
import { createCopying } from './copying.service.ts';
import { createDeciding } from './deciding.service.ts';
import type { DutiesDeps } from './duties.deps.ts';
import { policy } from './duties.policy.ts';
import { createEvidenceService } from './evidence.service.ts';
import { registerOversight, registerPlans, registerRates } from './following.routes.ts';
import { handoverJob } from './handed-work.ts';
import { issueObligations, withdrawObligations } from './issuing.ts';
import { createObligationReading } from './obligation-reading.service.ts';
import {
  registerDeciding,
  registerEvidence,
  registerObligationReading,
  registerReporting,
} from './obligations.routes.ts';
import { createOversight } from './oversight.service.ts';
import { createPlanCopies } from './plan-copies.service.ts';
import { createPlans } from './plans.service.ts';
import { createRates } from './rates.service.ts';
import { createReporting } from './reporting.service.ts';
import { createSheets } from './sheets.service.ts';
import { successionJob } from './succession.job.ts';
import { createTalk } from './talk.service.ts';
import { createTaskDetail } from './task-detail.service.ts';
import { createTaskFiles } from './task-files.service.ts';
import { createTaskReading } from './task-reading.service.ts';
import { createTaskTree } from './task-tree.ts';
import { createTaskWrites } from './task-writes.service.ts';
import {
  registerTalk,
  registerTaskFiles,
  registerTaskReading,
  registerTaskViews,
  registerTaskWrites,
} from './tasks.routes.ts';
import { createUnitPlanDrafts } from './unit-plan-drafts.service.ts';
import { createUnitPlans } from './unit-plans.service.ts';
import { createUnmatchedNames } from './unmatched-names.service.ts';
import { createYearlyReport } from './yearly-report.service.ts';

export { applyCalendarMoves, findCalendarMoves } from './calendar-moves.ts';
export type { DutiesDeps, IndexParts } from './duties.deps.ts';
export { dutyMetrics } from './duty-metrics.ts';
export { recordEscalations } from './escalations.ts';
export { followHandovers } from './handed-work.ts';
export type { Happened, Tell } from './recording.ts';
export { type RecountDifference, recount } from './recount.ts';
export { reportMetrics } from './report-metrics.ts';

/** Tasks that are put into force or taken back with their plan. */
export interface IssuedWithPlan {
  readonly tenantId: string;
  readonly taskIds: readonly string[];
}

/** Duties, and what other features need of them. */
export interface DutiesFeature extends Feature {
  /** Issues what units owe by tasks that were just put into force; answers how many obligations are new. */
  issueObligations(tx: Tx, about: IssuedWithPlan & { readonly businessDate: PlainDate }): Promise<number>;
  /** @throws AppError CONFLICT with words once any report was submitted */
  withdrawObligations(tx: Tx, about: IssuedWithPlan & { readonly businessDate?: PlainDate }): Promise<number>;
}

function systemActing(tenantId: string, businessDate: PlainDate): Acting {
  return { tenantId, actor: undefined, actorLabel: 'system', requestId: 'publish', businessDate };
}

function registerAll(registrar: RouteRegistrar, deps: DutiesDeps): void {
  const obligations = createObligationReading(deps);
  const reading = createTaskReading(deps);
  registerTaskViews(registrar, reading, createTaskTree(deps, reading));
  registerTaskReading(registrar, createTaskDetail(deps), obligations);
  const writes = createTaskWrites(deps);
  registerTaskWrites(registrar, writes, createBulkChanges(deps));
  registerSheets(registrar, createSheets(deps, writes));
  registerTalk(registrar, createTalk(deps));
  registerTaskFiles(registrar, createTaskFiles(deps));
  registerObligationReading(registrar, obligations);
  registerReporting(registrar, createReporting(deps));
  registerDeciding(registrar, createDeciding(deps));
  registerEvidence(registrar, createEvidenceService(deps));
  registerCascading(registrar, createUnitPlans(deps), createCopying(deps));
  registerUnitPlanDrafts(registrar, createUnitPlanDrafts(deps));
  registerPlanCopies(registrar, createPlanCopies(deps));
  registerUnmatchedNames(registrar, createUnmatchedNames(deps));
  registerOversight(registrar, createOversight(deps));
  registerPlans(registrar, createPlans(deps));
  registerRates(registrar, createRates(deps), createYearlyReport(deps));
}

/** Duties. */
export function createDutiesFeature(deps: DutiesDeps): DutiesFeature {
  const actingFor = async (tenantId: string, requestId: string) => ({
    ...systemActing(tenantId, await deps.businessDateOf(tenantId)),
    requestId,
  });
  return {
    name: 'duties',
    policy,
    routes: (registrar) => registerAll(registrar, deps),
    jobs: [successionJob({ ...deps, actingFor }), handoverJob({ ...deps, actingFor })],
    issueObligations: (tx, { tenantId, taskIds, businessDate }) =>
      issueObligations(tx, deps, { acting: systemActing(tenantId, businessDate), now: deps.now(), taskIds }),
    withdrawObligations: async (tx, { tenantId, taskIds, businessDate }) => {
      const acting = systemActing(tenantId, businessDate ?? (await deps.businessDateOf(tenantId)));
      return withdrawObligations(tx, { acting, now: deps.now(), taskIds });
    },
  };
}
