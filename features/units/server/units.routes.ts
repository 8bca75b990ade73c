import type { PlainDate } from '@nanghang/domain/kernel';
import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { adminRoutes } from '../contract/admin-units.ts';
import { unitRoutes } from '../contract/units.ts';
import type { AdminUnitsService } from './admin-units.service.ts';
import type { AskedOn, UnitsService } from './units.service.ts';

export function askedOn(context: RequestContext, on: PlainDate | undefined): AskedOn {
  return { tenantId: context.tenant.tenantId, on: on ?? context.businessDate };
}

/** Reading of units. */
export function registerUnitReading(registrar: RouteRegistrar, service: UnitsService): void {
  registrar.handle(unitRoutes.tree, async ({ query }, context) =>
    service.tree(askedOn(context, query.on), query.q, query.under),
  );
  registrar.handle(unitRoutes.resolve, async ({ query }, context) =>
    service.resolve(askedOn(context, query.on), query.name),
  );
  registrar.handle(unitRoutes.show, async ({ params, query }, context) =>
    service.show(askedOn(context, query.on), params.unitId),
  );
}

/** The map of the country. */
export function registerAdminUnits(registrar: RouteRegistrar, service: AdminUnitsService): void {
  registrar.handle(adminRoutes.provinces, async ({ query }, context) => service.provinces(askedOn(context, query.on)));
  registrar.handle(adminRoutes.below, async ({ query }, context) =>
    service.below(askedOn(context, query.on), { parent: query.parent, q: query.q, limit: query.limit }),
  );
  registrar.handle(adminRoutes.setShare, async ({ params, body }, context) => {
    await service.setShare(context.acting, actorOf(context).personId, context.now, params.successorId, body);
    return { done: true as const };
  });
}
