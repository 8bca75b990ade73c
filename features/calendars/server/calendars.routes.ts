import type { RouteRegistrar } from '@nanghang/platform/http';
import { calendarsRoutes } from '../contract/index.ts';
import type { CalendarsService } from './calendars.service.ts';

/** Routes of the working calendar. */
export function registerCalendarsRoutes(registrar: RouteRegistrar, service: CalendarsService): void {
  registrar.handle(calendarsRoutes.year, async ({ params }, context) =>
    service.year(context.tenant.tenantId, params.year),
  );
  registrar.handle(calendarsRoutes.preview, async ({ params, body }, context) =>
    service.preview(context.acting, params.date, body.kind),
  );
  registrar.handle(calendarsRoutes.setDay, async ({ params, body }, context) =>
    service.setDay(context.acting, params.date, body, context.now),
  );
  registrar.handle(calendarsRoutes.clearDay, async ({ params, body }, context) =>
    service.clearDay(context.acting, params.date, body, context.now),
  );
  registrar.handle(calendarsRoutes.setRules, async ({ body: { reason, ...rules } }, context) =>
    service.setRules(context.acting, rules, reason),
  );
}
