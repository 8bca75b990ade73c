import type { PlainDate } from '@nanghang/domain/kernel';
import type { JobDefinition } from '@nanghang/platform/jobs';
import type { TargetsService } from './targets.service.ts';

/** Queue of the re-evaluation of all targets. */
export const EVALUATE_TARGETS = 'analysis.evaluate-targets';

/** Judges all targets again after results changed, and every morning, as a day alone can change a verdict. */
export function evaluateTargetsJob(
  service: Pick<TargetsService, 'reevaluate'>,
  deps: { readonly businessDateOf: (tenantId: string) => Promise<PlainDate>; readonly now: () => Date },
): JobDefinition {
  return {
    name: EVALUATE_TARGETS,
    cron: '10 5 * * *',
    run: async ({ id, tenantId }) => {
      const businessDate = await deps.businessDateOf(tenantId);
      await service.reevaluate(
        { tenantId, actor: undefined, actorLabel: 'system', requestId: id, businessDate },
        deps.now(),
      );
    },
  };
}
