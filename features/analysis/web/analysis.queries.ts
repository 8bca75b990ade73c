import { createClient } from '@nanghang/contract';
import { queryOptions } from '@tanstack/react-query';
import { diagnosingRoutes } from '../contract/index.ts';

/** Calls the API of this feature. */
export const client = createClient();

export function diagnosisQuery(code: string, year: number | undefined, from: number | undefined) {
  return queryOptions({
    queryKey: ['analysis', 'diagnosis', code, year ?? null, from ?? null],
    queryFn: ({ signal }) =>
      client.call(diagnosingRoutes.diagnosis, {
        params: { code },
        query: { ...(year === undefined ? {} : { year }), ...(from === undefined ? {} : { from }) },
        signal,
      }),
  });
}
