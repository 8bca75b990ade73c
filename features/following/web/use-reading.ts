import { useMutation, useQueryClient } from '@tanstack/react-query';
import { followingRoutes, type Notice } from '../contract/index.ts';
import { client } from './following.queries.ts';

/** Where a notice leads. */
export function hrefOf(notice: Notice): string | undefined {
  if (notice.obligationId !== null && notice.kind !== 'escalated' && notice.kind !== 'waiting')
    return `/my-work?open=${notice.obligationId}`;
  if (notice.taskId !== null) return `/tasks/${notice.taskId}`;
  return notice.facts.count === undefined ? undefined : '/my-work';
}

/** Marks notices as read. */
export function useReading() {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (body: { readonly ids: string[] } | { readonly upTo: string }) =>
      client.call(followingRoutes.read, { body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return {
    readOne: (id: string) => read.mutate({ ids: [id] }),
    readUpTo: (newest: Notice | undefined) => {
      if (newest) read.mutate({ upTo: newest.createdAt });
    },
    busy: read.isPending,
  };
}
