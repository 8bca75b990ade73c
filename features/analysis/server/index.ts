import type { PlainDate } from '@nanghang/domain/kernel';
import type { Feature } from '@nanghang/platform/http';
import { EVALUATE_TARGETS, evaluateTargetsJob } from './analysis.jobs.ts';
import { policy } from './analysis.policy.ts';
import { registerReading, registerScenarios, registerTargets } from './analysis.routes.ts';
import { createAnalysisService, type ReadingDeps } from './analysis.service.ts';
import { createScenariosService, type ScenarioDeps } from './scenarios.service.ts';
import { createTargetsService } from './targets.service.ts';
import type { TargetDeps } from './verdicts.ts';

export { seedTargets, type TargetSeed } from './analysis.seed.ts';
export { readRegions } from './regions.ts';
export { importTargets, retireImported } from './target-import.ts';

export interface AnalysisDeps extends ReadingDeps, ScenarioDeps, TargetDeps {
  readonly businessDateOf: (tenantId: string) => Promise<PlainDate>;
  readonly now: () => Date;
}

/** Puts the re-evaluation of all targets into the queue of the transaction that changed results. */
export async function enqueueEvaluation(tx: {
  enqueue(job: { readonly name: string; readonly data: object; readonly singletonKey?: string }): Promise<void>;
}): Promise<void> {
  await tx.enqueue({ name: EVALUATE_TARGETS, data: {} });
}

/** Diagnosis, what-if, comparison and targets: what the results mean and what they ask for. */
export function createAnalysisFeature(deps: AnalysisDeps): Feature {
  const targets = createTargetsService(deps);
  return {
    name: 'analysis',
    policy,
    routes: (registrar) => {
      registerReading(registrar, createAnalysisService(deps));
      registerScenarios(registrar, createScenariosService(deps), targets);
      registerTargets(registrar, targets);
    },
    jobs: [evaluateTargetsJob(targets, deps)],
  };
}
