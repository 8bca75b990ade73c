import type { RequestContext, RouteRegistrar } from '@nanghang/platform/http';
import { readingRoutes } from '../contract/reading.ts';
import type { Asked, IndicesService } from './indices.service.ts';

function askedBy(context: RequestContext): Asked {
  return { tenantId: context.tenant.tenantId, asOf: context.businessDate };
}

/** Reading of indices. */
export function registerReading(registrar: RouteRegistrar, service: IndicesService): void {
  registrar.handle(readingRoutes.overview, async (_, context) => service.overview(askedBy(context)));
  registrar.handle(readingRoutes.page, async ({ params, query }, context) =>
    service.page(askedBy(context), params.code, query.year),
  );
  registrar.handle(readingRoutes.component, async ({ params, query }, context) =>
    service.component(askedBy(context), params.code, query.year, query.component, query.province),
  );
  registrar.handle(readingRoutes.provenance, async ({ params, query }, context) =>
    service.provenance(askedBy(context), params.code, query.year, query.component, query.province),
  );
}
