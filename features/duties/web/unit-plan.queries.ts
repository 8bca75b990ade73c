import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { cascadingRoutes, unitPlanRoutes } from '../contract/index.ts';
import { client, dutiesKey } from './work.queries.ts';

/** Plans that give work to a unit. */
export function unitPlansQuery(unit: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'unit-plans', unit],
    queryFn: ({ signal }) => client.call(unitPlanRoutes.list, { query: { unit }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** A plan of a unit as it is given and as far as it is written. */
export function unitPlanDraftQuery(unit: string, plan: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'unit-plan-draft', unit, plan],
    queryFn: ({ signal }) => client.call(cascadingRoutes.unitPlanDraft, { query: { unit, plan }, signal }),
  });
}
