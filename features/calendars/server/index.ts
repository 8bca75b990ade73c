import type { Feature } from '@nanghang/platform/http';
import { policy } from './calendars.policy.ts';
import { registerCalendarsRoutes } from './calendars.routes.ts';
import { type CalendarsDeps, createCalendarsService } from './calendars.service.ts';

export { seedPublicCalendar } from './calendars.seed.ts';
export type { CalendarChanged } from './calendars.service.ts';
export { findStrictBefore } from './calendars.store.ts';
export { loadWorkCalendar } from './province-calendar.ts';

/** The working calendar: public holidays, the province's own days, and how it reads dates. */
export function createCalendarsFeature(deps: CalendarsDeps): Feature {
  const service = createCalendarsService(deps);
  return { name: 'calendars', policy, routes: (registrar) => registerCalendarsRoutes(registrar, service) };
}
