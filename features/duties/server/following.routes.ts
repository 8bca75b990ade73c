import { actorOf, type RouteRegistrar } from '@nanghang/platform/http';
import { followingRoutes } from '../contract/index.ts';
import type { Oversight } from './oversight.service.ts';
import type { Plans } from './plans.service.ts';
import type { Rates } from './rates.service.ts';
import { askingOf } from './tasks.routes.ts';
import type { createYearlyReport } from './yearly-report.service.ts';

const done = { done: true } as const;

/** What waits, who is late, what was pressed. */
export function registerOversight(registrar: RouteRegistrar, oversight: Oversight): void {
  registrar.handle(followingRoutes.waiting, async ({ query }, context) =>
    oversight.waiting(askingOf(context), actorOf(context), query),
  );
  registrar.handle(followingRoutes.late, async ({ query }, context) => oversight.late(askingOf(context), query));
  registrar.handle(followingRoutes.pressings, async ({ query }, context) =>
    oversight.pressings(askingOf(context), query),
  );
}

/** Plans: rates, coverage, roll-up. */
export function registerPlans(registrar: RouteRegistrar, plans: Plans): void {
  registrar.handle(followingRoutes.plans, async (_, context) => plans.list(askingOf(context)));
  registrar.handle(followingRoutes.coverage, async ({ params }, context) =>
    plans.coverage(askingOf(context), params.planId),
  );
  registrar.handle(followingRoutes.rollUp, async ({ params }, context) =>
    plans.rollUp(askingOf(context), params.planId),
  );
  registrar.handle(followingRoutes.setRollUp, async ({ params, body }, context) => {
    const { reason, ...rule } = body;
    await plans.setRollUp(context.acting, context.reach, params.planId, rule, reason);
    return done;
  });
}

/** Rates, the rows behind them, rules of the rating, the report of a year. */
export function registerRates(
  registrar: RouteRegistrar,
  rates: Rates,
  yearlyReport: ReturnType<typeof createYearlyReport>,
): void {
  registrar.handle(followingRoutes.rates, async ({ query: { by, ...query } }, context) =>
    rates.rates(askingOf(context), query, by),
  );
  registrar.handle(followingRoutes.rateRows, async ({ query }, context) => {
    const { counted, limit, cursor, ...rest } = query;
    return rates.rows(askingOf(context), actorOf(context), rest, { counted, limit, cursor });
  });
  registrar.handle(followingRoutes.ratingRules, async (_, context) => {
    const { items } = await rates.rules(context.tenant.tenantId);
    return {
      items: items.map(({ yearFrom = null, yearTo = null, words, ...rule }) => ({
        ...{ ...rule, yearFrom, yearTo },
        words: { ...words },
      })),
    };
  });
  registrar.handle(followingRoutes.setRatingRules, async ({ body }, context) => {
    await rates.setRules(context.acting, body.items, body.reason);
    return done;
  });
  registrar.handle(followingRoutes.yearlyReport, async ({ params, query }, context) =>
    yearlyReport(askingOf(context), params.unitId, query),
  );
}
