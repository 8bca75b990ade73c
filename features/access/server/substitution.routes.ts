import type { RequestContext, RouteRegistrar } from '@nanghang/platform/http';
import { substitutionRoutes } from '../contract/index.ts';
import type { HandoverService } from './handover.service.ts';
import type { SubstitutionService } from './substitution.service.ts';
import type { SubstitutionContext } from './substitution-people.ts';

function of(context: RequestContext): SubstitutionContext {
  const { acting, actingOn, reach, now, businessDate } = context;
  return { acting, actingOn, reach, now, businessDate };
}

/** Covers and hand-overs. */
export function registerSubstitutionRoutes(
  registrar: RouteRegistrar,
  service: SubstitutionService,
  handovers: HandoverService,
): void {
  registrar.handle(substitutionRoutes.listSubstitutions, async ({ query }, context) => ({
    items: await service.list(of(context), query.state === 'current'),
  }));
  registrar.handle(substitutionRoutes.createCover, async ({ body }, context) => ({
    id: await service.cover(of(context), body),
  }));
  registrar.handle(substitutionRoutes.cancelCover, async ({ params }, context) => {
    await service.cancel(of(context), params.id);
    return { done: true as const };
  });
  registrar.handle(
    substitutionRoutes.createHandover,
    async ({ body }, context) => await handovers.handOver(of(context), body),
  );
}
