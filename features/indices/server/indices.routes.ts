import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { readingRoutes } from '../contract/reading.ts';
import type { DefinitionsService } from './definitions.service.ts';
import type { Asked, IndicesService } from './indices.service.ts';

function askedBy(context: RequestContext): Asked {
  return { tenantId: context.tenant.tenantId, asOf: context.businessDate };
}

/** Reading of indices. */
export function registerReading(registrar: RouteRegistrar, service: IndicesService): void {
  registrar.handle(readingRoutes.series, async (_, context) => service.series(askedBy(context)));
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

/** Definitions of indices and their new versions. */
export function registerDefinitions(registrar: RouteRegistrar, service: DefinitionsService): void {
  registrar.handle(readingRoutes.definition, async ({ params }, context) =>
    service.definition(context.tenant.tenantId, params.code),
  );
  registrar.handle(readingRoutes.define, async ({ params, body }, context) =>
    service.define(context.acting, actorOf(context).personId, context.now, params.code, body),
  );
}
