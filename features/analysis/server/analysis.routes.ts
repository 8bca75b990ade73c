import type { RequestContext, RouteRegistrar } from '@nanghang/platform/http';
import { diagnosingRoutes } from '../contract/index.ts';
import type { AnalysisService } from './analysis.service.ts';
import type { Asked } from './knowledge.ts';

function askedBy(context: RequestContext): Asked {
  return { tenantId: context.tenant.tenantId, asOf: context.businessDate };
}

/** Reading of the analysis of indices. */
export function registerReading(registrar: RouteRegistrar, service: AnalysisService): void {
  registrar.handle(diagnosingRoutes.diagnosis, async ({ params, query }, context) =>
    service.diagnosis(askedBy(context), params.code, query),
  );
}
