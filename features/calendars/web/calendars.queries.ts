import { createClient } from '@nanghang/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { calendarsRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

/** Special days of a year. */
export function calendarYearQuery(year: number) {
  return queryOptions({
    queryKey: ['calendars', year],
    queryFn: ({ signal }) => client.call(calendarsRoutes.year, { params: { year: String(year) }, signal }),
    placeholderData: keepPreviousData,
  });
}
