import { addDays, addMonths, type PlainDate, plainDate } from '@nanghang/domain/kernel';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { followingRoutes } from '../contract/index.ts';
import { pageRows, type RateGrouping } from './duties.queries.ts';
import { client, dutiesKey } from './work.queries.ts';

/** Which of the reports behind a rate are listed. */
export const countedParts = ['due', 'on_time', 'accepted', 'late', 'submitted', 'ahead', 'undated', 'waived'] as const;
export type CountedPart = (typeof countedParts)[number];

/** One row of rates, and which of the reports that it counts; of today unless a day that has passed is told. */
export interface RateAsked {
  readonly by: RateGrouping;
  readonly key: string;
  readonly counted: CountedPart;
  readonly asOf?: PlainDate | undefined;
}

/** The filter behind one row of rates: its unit, plan or index, or the dates of its quarter. */
export function rateFilterOf({ by, key }: Pick<RateAsked, 'by' | 'key'>) {
  if (by !== 'quarter') return { [by]: key };
  const [year = '', quarter = ''] = key.split('-Q');
  const from = plainDate(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The reports behind a row of rates, of today or as they stood at the end of a day that has passed. */
export function rateRowsQuery({ by, key, counted, asOf }: RateAsked) {
  return infiniteQueryOptions({
    queryKey: [dutiesKey, 'rate-rows', by, key, counted, asOf ?? 'today'],
    queryFn: ({ pageParam, signal }) =>
      client.call(followingRoutes.rateRows, {
        query: {
          ...{ ...rateFilterOf({ by, key }), counted, limit: pageRows, cursor: pageParam },
          ...(asOf ? { asOf } : {}),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
