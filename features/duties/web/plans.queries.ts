import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { followingRoutes, planCopyRoutes } from '../contract/index.ts';
import { client, dutiesKey } from './work.queries.ts';

/** Dates and shift of a copy, as the API takes them. */
export type PlanCopyAsked = z.input<typeof planCopyRoutes.preview.query>;

export function planCopyQuery(planId: string, asked: PlanCopyAsked) {
  return queryOptions({
    queryKey: [dutiesKey, 'plan-copy', planId, asked],
    queryFn: ({ signal }) => client.call(planCopyRoutes.preview, { params: { planId }, query: asked, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Rates of the units within one plan, with the rating that they leave open. */
export function planRatesQuery(plan: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'plan-rates', plan],
    queryFn: ({ signal }) => client.call(followingRoutes.rates, { query: { plan, by: 'unit' }, signal }),
  });
}

/** Rules of the yearly rating. */
export const ratingRulesQuery = queryOptions({
  queryKey: [dutiesKey, 'rating-rules'],
  queryFn: ({ signal }) => client.call(followingRoutes.ratingRules, { query: {}, signal }),
});
