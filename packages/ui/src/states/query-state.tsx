import type { ReactNode } from 'react';
import { ErrorState, Skeleton, type SkeletonProps } from './states.tsx';

/** The part of a query's result that a page needs; any react-query result fits. */
export interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch?: () => unknown;
}

export interface QueryStateProps<Data> {
  readonly query: QueryLike<Data>;
  readonly skeleton?: SkeletonProps;
  readonly children: (data: Data) => ReactNode;
}

/** Skeleton while it loads, the error in words, then the content. Data already there stays while it reloads. */
export function QueryState<Data>({ query, skeleton, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return <ErrorState error={query.error} {...(query.refetch ? { onRetry: () => void query.refetch?.() } : {})} />;
  return <Skeleton {...(skeleton ?? { lines: 6 })} />;
}
