import type { PlainDate } from '@nanghang/domain/kernel';
import { actorOf, type RequestContext, type RouteRegistrar } from '@nanghang/platform/http';
import { adminRoutes } from '../contract/admin-units.ts';
import { unitSetRoutes } from '../contract/unit-sets.ts';
import { unitRoutes } from '../contract/units.ts';
import type { AdminUnitsService } from './admin-units.service.ts';
import type { UnitAliasesService, UnitChangesService, Writing } from './unit-changes.service.ts';
import type { UnitReopeningService } from './unit-reopening.service.ts';
import type { UnitSetsService } from './unit-sets.service.ts';
import type { AskedOn, UnitsService } from './units.service.ts';

function askedOn(context: RequestContext, on: PlainDate | undefined): AskedOn {
  return { tenantId: context.tenant.tenantId, on: on ?? context.businessDate };
}

function writingOf(context: RequestContext): Writing {
  return { acting: context.acting, now: context.now, businessDate: context.businessDate };
}

const done = { done: true } as const;

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
    return done;
  });
}

/** Changes of units. */
export function registerUnitChanges(
  registrar: RouteRegistrar,
  service: UnitChangesService & UnitReopeningService,
): void {
  registrar.handle(unitRoutes.create, async ({ body }, context) => service.create(writingOf(context), body));
  registrar.handle(unitRoutes.change, async ({ params, body }, context) => {
    await service.change(writingOf(context), params.unitId, body);
    return done;
  });
  registrar.handle(unitRoutes.close, async ({ params, body }, context) => {
    await service.close(writingOf(context), params.unitId, body.lastDay, body.reason);
    return done;
  });
  registrar.handle(unitRoutes.reopen, async ({ params, body }, context) => {
    await service.reopen(writingOf(context), params.unitId, body);
    return done;
  });
  registrar.handle(unitRoutes.succeed, async ({ body }, context) => {
    await service.succeed(writingOf(context), body);
    return done;
  });
}

/** Other names of units. */
export function registerUnitAliases(registrar: RouteRegistrar, service: UnitAliasesService): void {
  registrar.handle(unitRoutes.addAlias, async ({ params, body }, context) =>
    service.addAlias(writingOf(context), params.unitId, body.alias),
  );
  registrar.handle(unitRoutes.removeAlias, async ({ params }, context) => {
    await service.removeAlias(writingOf(context), params.unitId, params.aliasId);
    return done;
  });
}

/** Named sets of units. */
export function registerUnitSets(registrar: RouteRegistrar, service: UnitSetsService): void {
  registrar.handle(unitSetRoutes.list, async ({ query }, context) => service.list(askedOn(context, query.on)));
  registrar.handle(unitSetRoutes.show, async ({ params, query }, context) =>
    service.show(askedOn(context, query.on), params.setId),
  );
  registrar.handle(unitSetRoutes.create, async ({ body }, context) => service.create(writingOf(context), body));
  registrar.handle(unitSetRoutes.change, async ({ params, body }, context) => {
    await service.change(writingOf(context), params.setId, body);
    return done;
  });
  registrar.handle(unitSetRoutes.addMembers, async ({ params, body }, context) =>
    service.addMembers(writingOf(context), params.setId, body),
  );
  registrar.handle(unitSetRoutes.addMember, async ({ params, body }, context) => {
    await service.addMember(writingOf(context), params.setId, body);
    return done;
  });
  registrar.handle(unitSetRoutes.endMember, async ({ params, body }, context) => {
    await service.endMember(writingOf(context), params.setId, params.unitId, body);
    return done;
  });
}
