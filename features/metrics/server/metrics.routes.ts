import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { metricRoutes } from '../contract/index.ts';
import type { Asking, MetricsService } from './metrics.service.ts';

function askingOf(context: RequestContext): Asking {
  return { tenantId: context.tenant.tenantId, actor: actorOf(context), asOf: context.businessDate };
}

/** Definitions of metrics, their values, and the rows behind each. */
export function registerMetrics(registrar: RouteRegistrar, service: MetricsService): void {
  registrar.handle(metricRoutes.list, async (_, context) => ({ items: service.list(askingOf(context)) }));
  registrar.handle(metricRoutes.show, async ({ params }, context) => service.show(askingOf(context), params.id));
  registrar.handle(metricRoutes.values, async ({ params, query }, context) =>
    service.values(askingOf(context), params.id, query),
  );
  registrar.handle(metricRoutes.rows, async ({ params, query }, context) =>
    service.rows(askingOf(context), params.id, query),
  );
}
